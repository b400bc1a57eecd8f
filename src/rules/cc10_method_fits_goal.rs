//! CC10: method fits goal.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::{MethodKind, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC10",
    name: "method-fits-goal",
    family: Family::ClientCentred,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("4.01")],
    epas: &[7, 8],
    concepts: &["R083", "R113", "R114", "R119"],
    summary: "Each step of the plan works on the need that it is for.",
    why: "A good method for the wrong problem is a wrong method. A woman who asked for help with the rent \
         and is offered work on her thoughts learns that her poverty is taken for a way of thinking. Ask of \
         each step: if it goes as well as it can, is this need then smaller? Money answers money, skill \
         answers not knowing how, company answers being alone.",
    exceptions: "Practical help may bring relief of mind, and counselling may give strength for the forms; \
                put each on the plan for the need that it works on itself. A stance, such as \
                trauma-informed care, belongs to every step and answers no need by itself.",
    examples: &[
        Example::upheld(
            "the rent fund for the rent",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","cites":["debt"],"mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::upheld(
            "task-centred work for the rent",
            r#"[{"plan":{"method":"task_centred","need":"rent","cites":["debt"],"mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "work on thoughts for the rent",
            r#"[{"plan":{"method":"cbt","need":"rent","mode":"supervised"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "the trauma clinic for the refused claim",
            r#"[{"plan":{"resource":"trauma_clinic","need":"claim","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "work on thoughts for the rent, declined",
            r#"[{"plan":{"method":"cbt","need":"rent","mode":"decline"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "a strengths-based stance",
            r#"[{"plan":{"method":"strengths_based","need":"rent","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    FITS = "This works on the need that it is for.";
    DOES_NOT_FIT = "However well this goes, the need that it is for will be no smaller. Look for what works on it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Plan { method, resource, need: Some(need), mode, .. } = act else { continue };
        if *mode == PlanMode::Decline || method.is_some_and(|method| method.kind() == MethodKind::Stance) {
            continue;
        }
        if moment.works_on(*method, *resource, Some(*need)) {
            verdicts.upheld(FITS);
        } else {
            verdicts.breach(DOES_NOT_FIT);
        }
    }
}
