//! CC02: clients own words.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::GoalSource;
use crate::goals::Criterion;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CC02",
    name: "clients-own-words",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02"), Standard("1.12")],
    epas: &[6, 7],
    concepts: &["R055", "R062"],
    summary: "A goal keeps the client's own phrase for what they want.",
    why: "“Housing stability” belongs to the file; “my own front door” belongs to the woman who said it. \
         When people meet their own words on paper, they know that they were heard and that the paper is \
         about them. When they meet ours, they sign and forget. Keep the phrase that carried the wish and \
         put the number and the date around it.",
    exceptions: "Words that run the client or somebody else down need not be kept. Where the client's phrase \
                is vague, keep it and say behind it what would be seen.",
    examples: &[
        Example::upheld("Ada's own phrase, with a sum and a date", "[]").goal(
            "I keep my own front door: I pay 50 off the arrears every month until 30 June.",
            GoalSource::Client,
        ),
        Example::breach("the agency's phrase", "[]")
            .goal("Client will achieve housing stability within 90 days.", GoalSource::Client),
        Example::near_miss(
            "a goal that is agreed in talk and not yet written",
            r#"[{"set_goal":{"source":"client"}}]"#,
        ),
    ],
};

says! {
    OWN_WORDS = "The goal keeps their own words, so they will know it as theirs.";
    OTHER_WORDS = "They would not recognise themselves in this. Start from the phrase that they used for it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let Some(goal) = moment.goal else { return };
    if goal.meets(Criterion::ClientWorded) {
        verdicts.upheld(OWN_WORDS);
    } else if goal.lacks(Criterion::ClientWorded) {
        verdicts.breach(OTHER_WORDS);
    }
}
