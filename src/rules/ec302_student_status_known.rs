//! EC302: student status known.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC302",
    name: "student-status-known",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Explain(topics) if topics.has(Topic::StudentStatus)),
        is_met: |moment| moment.after.explained.has(Topic::StudentStatus),
        falls_due: |moment| moment.worker.role.is_student() && moment.enters(Stage::Assessment),
        say: UNSAID,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("3.02"), Standard("1.03"), Standard("4.06")],
    epas: &[1, 6],
    concepts: &["R166", "R171", "R187"],
    summary: "A student says so at the start, and says who supervises.",
    why: "Clients have a right to know whom they are trusting. Saying “I'm a student, and Omar, who is \
         licensed, goes through everything with me” costs a moment's pride and buys a lot: it is honest, it \
         explains why you sometimes have to ask first, and it tells them that two people are thinking about \
         them. Found out later, the same fact makes everything else doubtful.",
    exceptions: "Only students owe this. Others say what they are when asked, or when it matters.",
    examples: &[
        Example::upheld(
            "“I'm a student. Omar supervises me, and I talk our work over with him.”",
            r#"[{"explain":["role","student_status"]}]"#,
        ),
        Example::missed("“Tell me about the rent.”", r#"[{"ask":{"form":"open"}}]"#).to("assessment"),
        Example::near_miss("“I'm the social worker here.”", r#"[{"explain":["role"]}]"#).worker("lcsw"),
    ],
};

says! {
    UNSAID = "The work went on without their knowing that you are a student. There was a moment to say so.";
    SAID = "They know that you are a student, and who stands behind you.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.worker.role.is_student() && moment.explains_first(Topic::StudentStatus) {
        verdicts.upheld(SAID);
    }
}
