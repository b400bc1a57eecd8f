//! CC11: tailored to known facts.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC11",
    name: "tailored-to-known-facts",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[7, 8],
    concepts: &["R043", "R069", "R070", "R239"],
    summary: "Each step of the plan rests on something that you know of this client.",
    why: "Two people with the same debt need different plans: one has a sister on Fridays, the other a night \
         shift. A step that rests on nothing you learnt came off the shelf, and it will fit by luck. Before \
         you write it down, ask which fact it answers. If there is none, you have a question to ask, not a \
         plan to make.",
    exceptions: "A first, standard step in an emergency needs no tailoring. What you guess is not yet known: \
                ask, and then build on the answer.",
    examples: &[
        Example::upheld(
            "the rent fund, since you know of the arrears",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","cites":["debt"],"mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk")
        .given(r#"[{"ask":{"form":"open","about":["debt"]}}]"#),
        Example::breach(
            "the same, though you never asked what is owed",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","cites":["debt"],"mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "a budgeting course, because everybody gets one",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "work on thoughts for the rent: it doesn't fit at all",
            r#"[{"plan":{"method":"cbt","need":"rent","mode":"supervised"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "the budgeting course, declined",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"decline"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    RESTS_ON_NOTHING = "Nothing that you know of this client speaks for this step. Ask first, then plan.";
    RESTS_ON_A_FACT = "This step rests on something you learnt about them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Plan { method, resource, need, cites, mode } = act else { continue };
        // What doesn't work on its need is the matter of CC10 alone.
        if *mode == PlanMode::Decline || !moment.works_on(*method, *resource, *need) {
            continue;
        }
        if cites.shared(moment.known()).is_empty() {
            verdicts
                .breach(RESTS_ON_NOTHING);
        } else {
            verdicts.upheld(RESTS_ON_A_FACT);
        }
    }
}
