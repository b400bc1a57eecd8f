//! EC103I: told though ordered.
//!
//! Apart from EC103, because it is another duty: who is ordered to come is not asked for consent, and told all the
//! more.

use super::ec103_informed_consent::begins;
use super::{Doc, Duty, Example, Family, Rule};
use crate::act::Topic;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC103I",
    name: "told-though-ordered",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: Some(KEPT),
    judge: |_, _| {},
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Explain(topics) if topics.has(Topic::RightToRefuse)),
        is_met: |moment| {
            [Topic::Purpose, Topic::RightToRefuse].into_iter().all(|topic| moment.after.explained.has(topic))
        },
        falls_due: |moment| moment.is_court_ordered() && begins(moment),
        say: NOT_TOLD,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03"), Standard("1.02")],
    epas: &[1, 6],
    concepts: &["R166", "R115", "R116"],
    summary: "Who is ordered to come is told what the service is, how far it goes, and what they may refuse.",
    why: "A court can order somebody to come; it can't order them to trust you. What is left to them is little, \
         and so it counts: what they talk about, which of two ways, whether to sign a release, to refuse and \
         bear what follows. Say what the order demands, what you will report, and what it does not touch. \
         People who know where the fence is stop running against it.",
    exceptions: "In an emergency protection comes first, and this as soon as it can. Service that nobody ordered \
                needs consent, which is the matter of EC103.",
    examples: &[
        Example::missed(
            "“The judge sent you, so let's get on with it.”",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .to("assessment")
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::upheld(
            "“The order says six meetings. What we talk about in them is yours to choose.”",
            r#"[{"explain":["purpose","right_to_refuse"]}]"#,
        )
        .to("assessment")
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::near_miss("the first words, where nobody ordered anything", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment"),
    ],
};

says! {
    NOT_TOLD = "They have to be here, and were never told what it is for and what they may still refuse. There was a \
        moment to say it.";
    KEPT = "They have to be here, and now know what it is for and what is still theirs to refuse.";
}
