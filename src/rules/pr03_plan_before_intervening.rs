//! PR03: plan before intervening.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, PlanMode};
use crate::practice::{Method, MethodKind, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR03",
    name: "plan-before-intervening",
    family: Family::Process,
    weight: 4,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

/// What begins at once, and what runs through every stage.
const ANY_TIME: [Method; 4] = [
    Method::CrisisIntervention,
    Method::SafetyPlanning,
    Method::SupportiveCounselling,
    Method::MotivationalInterviewing,
];

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.03")],
    epas: &[7, 8],
    concepts: &["R007", "R068", "R072", "R122"],
    summary: "No method before there is a plan, except in a crisis.",
    why: "Planning is the stage that is skimped most: one has met, one has understood, one wants to help. \
         But what is begun without a plan can't be agreed to, can't be checked and can't be stopped with a \
         reason. It becomes trying things out on somebody. A plan may fit on a card: what for, what, who, \
         until when, and how we'll see that it helps.",
    exceptions: "Crisis work and safety planning begin at once. A way of talking, such as listening, \
                supporting or motivational interviewing, runs through every stage.",
    examples: &[
        Example::upheld(
            "The thought record stays in the drawer: first you hear what she wants to work on.",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .scene("assessment")
        .instead_of(r#"[{"deliver":{"method":"cbt","mode":"supervised"}}]"#, ""),
        Example::breach(
            "“Let's try a thought record”, in the first talk",
            r#"[{"deliver":{"method":"cbt","mode":"supervised"}}]"#,
        )
        .scene("assessment"),
        Example::near_miss(
            "You begin with the first step of the plan.",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .given(r#"[{"plan":{"method":"task_centred","need":"rent","mode":"deliver"}}]"#),
        Example::near_miss(
            "crisis intervention, in the first talk",
            r#"[{"deliver":{"method":"crisis_intervention","mode":"deliver"}}]"#,
        )
        .scene("assessment"),
        Example::near_miss(
            "motivational interviewing, in the first talk",
            r#"[{"deliver":{"method":"motivational_interviewing","mode":"deliver"}}]"#,
        )
        .scene("assessment"),
    ],
};

says! {
    NO_PLAN_YET = "There is no plan yet, so they can't know what this is for. Plan it with them, then begin.";
    KEPT = "A method was at hand before there was a plan for it, and you let it wait.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Deliver { method, mode: PlanMode::Deliver | PlanMode::Supervised } = act else { continue };
        if ANY_TIME.contains(method) || method.kind() == MethodKind::Stance {
            continue;
        }
        let planned = moment.before.has_plan() || moment.before.did(ActKind::Plan);
        if !planned && !moment.danger().is_established() {
            verdicts.breach(NO_PLAN_YET);
        }
    }
}
