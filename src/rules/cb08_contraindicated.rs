//! CB08: contraindicated.

use super::reach::{Use, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::{Method, Standard};

pub(super) static RULE: Rule = Rule {
    code: "CB08",
    name: "contraindicated",
    family: Family::CompetenceBoundary,
    weight: 5,
    critical: true,
    cites: &[Standard("1.04"), Standard("4.01")],
    judge,
    duty: None,
};

/// Methods that go to the painful memory itself.
const STIRS_UP: [Method; 4] = [Method::Emdr, Method::Exposure, Method::TfCbt, Method::CognitiveProcessing];

pub(super) static DOC: Doc = Doc {
    epas: &[1, 8],
    concepts: &["R046", "R083", "R173", "R193"],
    summary: "No work on painful memories while a life is in danger, however well trained you are.",
    why: "Trauma treatment stirs things up before it settles them. That is bearable with firm ground \
         underneath: a safe place, some sleep, ways to calm down, nobody in danger. Without it the same \
         good method can push somebody over the edge. Training tells you how to do it; it must also tell \
         you when not to. Make it safe, make it steady, and come back to it when it holds.",
    exceptions: "This is teaching material, not a clinical guideline: each method has its own list of when \
                not to. Known danger is what the rule sees; dissociation, withdrawal or a home that is not \
                safe call for the same care.",
    examples: &[
        Example::breach(
            "A trained clinician begins EMDR; she has the tablets saved.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::near_miss(
            "the same, when no danger is known of",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw"),
        Example::near_miss(
            "crisis intervention, with the tablets saved",
            r#"[{"deliver":{"method":"crisis_intervention","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::near_miss(
            "A student tries it: that is another rule's matter.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
    ],
};

/// Whether it would do more harm than good just now, whoever does it.
pub(super) fn is_contraindicated(moment: &Moment<'_>, method: Method) -> bool {
    STIRS_UP.contains(&method) && moment.danger().serious
}

says! {
    NOT_NOW = "You can do this, but not now: with a life in danger it may do more harm than good. Safety first, \
        then steadiness.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { method, mode, reach, .. } in methods(moment) {
        let does = matches!(mode, PlanMode::Deliver | PlanMode::Supervised) && reach.allows();
        if does && is_contraindicated(moment, method) {
            verdicts.breach(NOT_NOW);
        }
    }
}
