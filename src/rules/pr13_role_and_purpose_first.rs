//! PR13: role and purpose first.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR13",
    name: "role-and-purpose-first",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Explain(topics) if FIRST.into_iter().any(|topic| topics.has(topic))),
        is_met: |moment| {
            [Topic::Role, Topic::Purpose].into_iter().any(|topic| moment.after.explained.has(topic))
        },
        falls_due: |moment| moment.enters(Stage::Assessment),
        say: UNSAID,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03"), Standard("4.06")],
    epas: &[6, 1],
    concepts: &["R004", "R025", "R166", "R115"],
    summary: "Before anything is asked of them, clients hear who you are, what this is for and how it goes.",
    why: "Somebody who has never sat opposite a social worker doesn't know whether you are there to help, to \
         check or to decide about their children. Until they know, every question is a test. Say who you \
         are, what this meeting is for and what will happen next, in three sentences, and then stop and \
         listen. It costs a minute, and it makes whatever they tell you afterwards an answer to what you \
         meant.",
    exceptions: "Where somebody comes in crying or in danger, that comes first, and the introduction when \
                they can hear it. Being a student and the limits of confidentiality have rules of their \
                own.",
    examples: &[
        Example::upheld(
            "“I'm from the family centre. Today is to find out what you'd like help with, nothing is \
            decided.”",
            r#"[{"explain":["role","purpose"]}]"#,
        ),
        Example::missed("“So what's the problem?”", r#"[{"ask":{"form":"open"}}]"#).to("assessment"),
        Example::near_miss("“It's all right to say no.”", r#"[{"explain":["right_to_refuse"]}]"#),
    ],
};

/// What people need to hear before they are asked for anything.
const FIRST: [Topic; 3] = [Topic::Role, Topic::Purpose, Topic::Process];

says! {
    UNSAID = "The questions began before it was clear who you are and what this is for. There was a moment to \
        say so.";
    SAID = "They know better who you are, what this is for and how it goes.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if FIRST.into_iter().any(|topic| moment.explains_first(topic)) {
        verdicts.upheld(SAID);
    }
}
