//! PR12: goal can be measured.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::GoalSource;
use crate::goals::Criterion;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "PR12",
    name: "goal-can-be-measured",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02")],
    epas: &[7, 9],
    concepts: &["R050", "R051", "R054", "R060"],
    summary: "A goal says how much and by when, so that both can tell when it is reached.",
    why: "“Feel more settled” can be true on Monday and false on Tuesday, and nobody will ever be done with \
         it. A number or a state that is reached or not, and a date that goes in a diary, turn a wish into \
         something to look at together. They protect the client as well: without them, the work can go on \
         for ever, or be stopped at somebody's whim.",
    exceptions: "What can't be counted can be rated by the client, or be a thing that is there or not. The \
                number serves the wish; it must not push it out.",
    examples: &[
        Example::upheld("how much and by when", "[]").goal(
            "I keep my own front door: I pay 50 off the arrears every month until 30 June.",
            GoalSource::Client,
        ),
        Example::breach("neither how much nor by when", "[]")
            .goal("I want to feel more at home behind my own front door.", GoalSource::Client),
        Example::near_miss(
            "a goal that is agreed in talk and not yet written",
            r#"[{"set_goal":{"source":"client"}}]"#,
        ),
    ],
};

says! {
    NEITHER = "Nobody could say when this is reached: it lacks how much and by when.";
    NO_MEASURE = "It has a date, but what will be different by then can't be counted or seen. Add it.";
    NO_DATE = "It says how much, and not by when. Put a date to it that can go in a diary.";
    BOTH = "It says how much and by when, so both of you can tell when it is reached.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let Some(goal) = moment.goal else { return };
    match (goal.lacks(Criterion::Measurable), goal.lacks(Criterion::TimeBound)) {
        (true, true) => {
            verdicts.breach(NEITHER)
        }
        (true, false) => verdicts
            .breach(NO_MEASURE),
        (false, true) => {
            verdicts.breach(NO_DATE)
        }
        (false, false) if goal.meets(Criterion::Measurable) => {
            verdicts.upheld(BOTH);
        }
        (false, false) => {}
    }
}
