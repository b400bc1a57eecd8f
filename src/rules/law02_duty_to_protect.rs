//! LAW02: duty to protect.
//!
//! In the family of ethics code and law.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Consultant};
use crate::practice::{Obligation, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "LAW02",
    name: "duty-to-protect",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Warn | Act::Emergency { .. }),
        is_met: |moment| [ActKind::Warn, ActKind::Emergency].into_iter().any(|kind| moment.after.did(kind)),
        falls_due: |moment| {
            law(moment) == Some(Obligation::Mandatory)
                && moment.lets_time_pass()
                && moment.danger_to_somebody().is_established()
        },
        say: NOT_PROTECTED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.07")],
    epas: &[1, 5],
    concepts: &["R165", "R182"],
    summary: "A serious, expected and near threat to somebody is answered as the law of the place asks, with \
             more than a warning.",
    why: "Where a client threatens somebody, some places oblige you to protect, some allow it, and some say \
         nothing. Know which yours is before the day comes. Everywhere the same care holds: ask until you \
         know who, how and when; consult at once; and look for what makes the deed less likely, not only \
         for whom to ring. A bare warning protects you more than it protects anybody.",
    exceptions: "Anger is not a threat, and a threat with no target and no time is something to ask about. \
                Where the law is silent or only permits, reasoned workers differ: to warn and to protect \
                without a warning can both be defended. Where you don't know the law, ask at once.",
    examples: &[
        Example::upheld(
            "You warn him, with your supervisor on the line and a safety plan made.",
            r#"["warn"]"#,
        )
        .given(
            r#"[{"screen_risk":{"about":["threat","this_evening"]}},"safety_plan",
                {"consult":{"whom":"supervisor","least_information":true}}]"#,
        )
        .case(MANDATORY),
        Example::defensible("You warn him, and do nothing else.", r#"["warn"]"#)
            .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#)
            .case(MANDATORY),
        Example::missed("“See you on Thursday.”", r#"[{"inform":{"style":"plain"}}]"#)
            .to("assessment")
            .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#)
            .case(MANDATORY),
        Example::defensible(
            "You warn him, where the law only permits it.",
            r#"["warn"]"#,
        )
        .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}},"safety_plan"]"#),
        Example::defensible(
            "You stay until the car is given back and her sister is there, and don't ring him.",
            r#"["safety_plan",{"emergency":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#),
        Example::upheld(
            "“Omar, I need to know now what the law here wants of me.”",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#)
        .case(r#"{"jurisdiction":{}}"#),
        Example::breach("You warn him because she said she hates him.", r#"["warn"]"#),
        Example::breach("You warn him, and never asked when she means to do it.", r#"["warn"]"#)
            .given(r#"[{"screen_risk":{"about":["threat"]}}]"#),
        Example::breach(
            "You warn him, because she threatened him and means to take her own life tonight.",
            r#"["warn"]"#,
        )
        .given(r#"[{"screen_risk":{"about":["threat","has_plan","tonight"]}}]"#),
        Example::breach("You warn a neighbour, though it is anybody on the stairs.", r#"["warn"]"#)
            .given(r#"[{"screen_risk":{"about":["petrol"]}}]"#),
        Example::near_miss("“When you say you could kill him: is that a plan?”", r#"[{"screen_risk":{}}]"#),
        Example::near_miss(
            "“See you on Thursday”, where the law only permits",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .to("assessment")
        .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#),
    ],
};

const MANDATORY: &str = r#"{"jurisdiction":{"duty_to_protect":"mandatory"}}"#;

says! {
    NOT_PROTECTED = "You knew whom it would hit, and when. The law here obliges you to protect them, and time went by.";
    NO_SUCH_THREAT = "What you know shows no serious, expected and near harm. Ask who, how and when, and consult, \
        first.";
    WHEN_UNKNOWN = "You know whom and how, but not when. Ask that, and consult, before you break the confidence.";
    NOBODY_TO_WARN = "The danger is real, but there is nobody else in it whom a warning would reach. Get help that \
        protects.";
    ACTED = "The threat was serious and near, and you acted as the law here asks.";
    ONLY_WARNED = "The law here is kept. A warning alone protects little: consult, and work on the danger.";
    LEFT_TO_JUDGEMENT = "The law here leaves it to you. A warning alone protects little: consult, and work on the \
        danger.";
    NO_WARNING = "You worked on the danger, and left out the warning. The law here leaves that to you: write down why.";
    ASKED_THE_LAW = "You don't know what the law here asks, and asked at once. Now do as it says.";
}

fn law(moment: &Moment<'_>) -> Option<Obligation> {
    moment.scenario.head.jurisdiction.duty_to_protect
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let danger = moment.danger_to_somebody();
    let is_real = danger.is_established();
    let steps = [ActKind::SafetyPlan, ActKind::Emergency, ActKind::Consult];
    let protects = steps.into_iter().any(|kind| moment.did_or_does(kind));
    for act in moment.acts {
        match act {
            Act::Warn if !is_real && danger.lacks_only_the_time() => verdicts.breach(WHEN_UNKNOWN),
            Act::Warn if !is_real && moment.danger().is_established() => verdicts.breach(NOBODY_TO_WARN),
            Act::Warn if !is_real => verdicts.breach(NO_SUCH_THREAT),
            Act::Warn => match law(moment) {
                Some(Obligation::Mandatory) if !protects => verdicts.defensible(ONLY_WARNED),
                Some(Obligation::Mandatory) => verdicts.upheld(ACTED),
                None if moment.did_or_does(ActKind::Consult) => verdicts.upheld(ACTED),
                _ => verdicts.defensible(LEFT_TO_JUDGEMENT),
            },
            // What protects without a warning is worth as much, where nobody is obliged to warn.
            Act::Emergency { .. } | Act::SafetyPlan
                if is_real && matches!(law(moment), Some(Obligation::Permissive | Obligation::None)) =>
            {
                verdicts.defensible(NO_WARNING);
            }
            Act::Consult { whom, .. } if is_real && *whom != Consultant::Friend && law(moment).is_none() => {
                verdicts.upheld(ASKED_THE_LAW);
            }
            _ => {}
        }
    }
}
