//! LAW02: duty to protect.
//!
//! In the family of ethics code and law.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Obligation, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "LAW02",
    name: "duty-to-protect",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    cites: &[Standard("1.07")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    epas: &[1, 5],
    concepts: &["R165", "R182"],
    summary: "A serious, expected and near threat to somebody is answered as the law of the place asks, with \
             more than a warning.",
    why: "Where a client threatens somebody, some places oblige you to protect, some allow it, and some say \
         nothing. Know which yours is before the day comes. Everywhere the same care holds: ask until you \
         know who, how and when; consult at once; and look for what makes the deed less likely, not only \
         for whom to ring. A bare warning protects you more than it protects anybody.",
    exceptions: "Anger is not a threat, and a threat with no target and no time is something to ask about. \
                Where the law is silent or only permits, reasoned workers differ: consult and write down \
                why.",
    examples: &[
        Example::upheld(
            "You warn him, with your supervisor on the line and a safety plan made.",
            r#"["warn"]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}},"safety_plan"]"#),
        Example::defensible("You warn him, and do nothing else.", r#"["warn"]"#)
            .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach("You warn him because she said she hates him.", r#"["warn"]"#),
        Example::near_miss("“When you say you could kill him: is that a plan?”", r#"[{"screen_risk":{}}]"#),
    ],
};

says! {
    NO_SUCH_THREAT = "What you know shows no serious, expected and near harm. Ask who, how and when, and consult, first.";
    ACTED = "The threat was serious and near, and you acted as the law here asks.";
    LEFT_TO_JUDGEMENT = "The law here leaves it to you. A warning alone protects little: consult, and work on the danger.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if !moment.acts.iter().any(|act| matches!(act, Act::Warn)) {
        return;
    }
    let law = moment.scenario.head.jurisdiction.map(|law| law.duty_to_protect);
    let protects = [ActKind::SafetyPlan, ActKind::Emergency, ActKind::Consult];
    let protects = protects.into_iter().any(|kind| moment.did_or_does(kind));
    if !moment.danger().is_established() {
        verdicts.breach(NO_SUCH_THREAT);
    } else if law == Some(Obligation::Mandatory) || (protects && law != Some(Obligation::None)) {
        verdicts.upheld(ACTED);
    } else {
        verdicts.defensible(LEFT_TO_JUDGEMENT);
    }
}
