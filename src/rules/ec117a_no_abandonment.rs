//! EC117A: no abandonment.
//!
//! Apart from EC117, because it does lasting harm and so weighs differently.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC117A",
    name: "no-abandonment",
    family: Family::EthicsCode,
    weight: 5,
    critical: true,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17"), Standard("1.01")],
    epas: &[1, 8],
    concepts: &["R211", "R215", "R187"],
    summary: "Nobody is left without a word, and nobody in danger is closed.",
    why: "To be dropped by a helper confirms the worst that people believe about themselves and about help, \
         and some will not ask again. Not answering, closing the file to be rid of somebody, or ending \
         while a life is at stake are not endings; they are desertion. However tired or frightened you are, \
         there is always a supervisor to hand over to before you go.",
    exceptions: "A worker in danger may leave at once and see to cover afterwards. A client who ends the \
                work is not abandoned; say where help is to be had.",
    examples: &[
        Example::upheld(
            "You are worn out, and call her to say when you will be back.",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .scene("termination")
        .instead_of(r#"["abandon"]"#, ""),
        Example::breach("You stop answering her calls.", r#"["abandon"]"#).scene("termination"),
        Example::breach(
            "“Our sessions are used up”, on the evening she means to die.",
            r#"[{"close":"goals_met"}]"#,
        )
        .scene("termination")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss(
            "the same close, with the crisis team in the room",
            r#"[{"emergency":{"least_restrictive":true}},{"close":"transferred"}]"#,
        )
        .scene("termination")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss("“Then we'll finish here, as planned.”", r#"[{"close":"goals_met"}]"#)
            .scene("termination"),
    ],
};

says! {
    LEFT = "They were left without a word and without cover. Tell your supervisor now, and get back to them.";
    CLOSED_IN_DANGER = "You closed the case of somebody in danger. See to their safety first; endings can wait.";
    KEPT = "They could have been left alone here, and you stayed with what you had begun.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Abandon => {
                verdicts.breach(LEFT);
            }
            Act::Close(_) if moment.danger().is_established() && !is_protected(moment) => {
                verdicts.breach(CLOSED_IN_DANGER);
            }
            _ => {}
        }
    }
}

fn is_protected(moment: &Moment<'_>) -> bool {
    [ActKind::Emergency, ActKind::SafetyPlan].into_iter().any(|kind| moment.did_or_does(kind))
}
