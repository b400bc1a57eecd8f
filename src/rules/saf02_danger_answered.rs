//! SAF02: danger answered.
//!
//! In the family of ethics code and law: it is owed to the client before any work, whatever the stage.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Domain, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "SAF02",
    name: "danger-answered",
    family: Family::EthicsCode,
    weight: 5,
    critical: true,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Emergency { .. } | Act::SafetyPlan),
        is_met: |moment| {
            [ActKind::Emergency, ActKind::SafetyPlan].into_iter().any(|kind| moment.after.did(kind))
        },
        falls_due: |moment| moment.lets_time_pass() && moment.danger().is_established(),
        say: NOT_ANSWERED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.02"), Standard("1.07")],
    epas: &[1, 8],
    concepts: &["R130", "R165", "R190"],
    summary: "An established danger is answered at once, by the least restrictive step that keeps people \
             safe.",
    why: "When you know of a plan, the means and the time, everything else waits. Make the place safe, bring \
         in somebody they trust, call those who are there for it, and tell your supervisor now. The least \
         step that works is the right one: a sister on the sofa before a ward, a ward before the police. \
         Too much force today makes sure that next time they tell nobody.",
    exceptions: "While the time is unknown, ask and plan for safety; an emergency call is for what is near. \
                A safety plan is made together and is no contract; for a near danger it needs a second pair \
                of eyes.",
    examples: &[
        Example::upheld(
            "“I'm calling the crisis team now, and I'll wait here with you.”",
            r#"[{"emergency":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::upheld("“What has helped on other bad nights? Let's write it down.”", r#"["safety_plan"]"#)
            .given(r#"[{"ask":{"form":"open","about":["dark_thoughts"]}}]"#),
        Example::defensible("a safety plan for tonight, with nobody else told", r#"["safety_plan"]"#)
            .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach(
            "the police, with her sister in the next room",
            r#"[{"emergency":{"least_restrictive":false}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach(
            "an emergency call, though nobody asked about the time",
            r#"[{"emergency":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::missed("“See you next week, then.”", r#"[{"inform":{"style":"plain"}}]"#)
            .to("assessment")
            .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss("a plan for bad days, with no danger known of", r#"["safety_plan"]"#),
    ],
};

says! {
    NOT_ANSWERED = "You knew of a plan and its time, and went on without making them safe. Nothing else mattered as \
        much just then.";
    ANSWERED = "The danger was grave and near, and you answered it at once, with no more force than it took.";
    TOO_MUCH_FORCE = "You were right to act, but a gentler step would have kept them safe. Force has its price.";
    TIME_UNKNOWN = "The risk is grave, but you don't know that it is near. Ask when, plan for safety, consult.";
    NO_EMERGENCY = "Nothing that you know makes this an emergency. Ask plainly first, and consult.";
    PLANNED_THOUGH_NEAR = "A plan made together can carry a night. With the danger this near, bring in your supervisor now.";
    PLANNED = "You planned for the bad hours together, before they come.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Emergency { least_restrictive } => {
                let danger = moment.danger();
                if danger.is_established() && *least_restrictive {
                    verdicts.upheld(ANSWERED);
                } else if danger.is_established() {
                    verdicts.breach(TOO_MUCH_FORCE);
                } else if danger.lacks_only_the_time() {
                    verdicts.breach(TIME_UNKNOWN);
                } else {
                    verdicts.breach(NO_EMERGENCY);
                }
            }
            Act::SafetyPlan if moment.danger().is_established() && !moment.did_or_does(ActKind::Consult) => {
                verdicts.defensible(PLANNED_THOUGH_NEAR)
            }
            Act::SafetyPlan if moment.knows_any(Domain::Risk) => {
                verdicts.upheld(PLANNED);
            }
            _ => {}
        }
    }
}
