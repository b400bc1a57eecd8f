//! PR01: stages in order.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Stage, Standard};
use crate::scenario::SceneKind;

pub(super) static RULE: Rule = Rule {
    code: "PR01",
    name: "stages-in-order",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("5.02")],
    epas: &[6, 7, 8, 9],
    concepts: &["R001", "R012", "R015", "R016"],
    summary: "No stage is skipped: find out before you plan, plan before you act, look before you end.",
    why: "The stages are not a staircase; you go back whenever life does. But leaving one out always costs \
         the same: a plan without an assessment fits somebody else, work without a plan wanders, and a case \
         that ends without a look back has taught nobody anything. When you notice that you want to be \
         further on already, ask who is in a hurry.",
    exceptions: "In danger you act first and find out as you go. Going back is always in order. A client who \
                leaves early skips nothing: the ending was theirs.",
    examples: &[
        Example::upheld(
            "You know these cases, and ask about this one.",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .to("assessment")
        .instead_of(r#"[{"inform":{"style":"plain"}}]"#, "goal_setting"),
        Example::breach("“I know these cases. Let's write a plan.”", r#"[{"inform":{"style":"plain"}}]"#)
            .to("goal_setting"),
        Example::breach(
            "“That went well, goodbye”, with no look at what has changed",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .scene("intervention")
        .to("termination"),
        Example::near_miss("“Now I'd like to understand what has happened.”", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment"),
        Example::near_miss(
            "straight to the crisis work: she means to do it tonight",
            r#"[{"emergency":{"least_restrictive":true}}]"#,
        )
        .to("intervention")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
    ],
};

says! {
    STAGE_SKIPPED = "This leaves out a part of the work, and what comes next will lack it. Take the step in between.";
    KEPT = "There was a short cut past a part of the work, and you didn't take it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let decided_here = !matches!(
        moment.scene.kind,
        SceneKind::Goal { .. } | SceneKind::Plan { .. } | SceneKind::Note { .. }
    );
    // An event that comes between is nobody's decision, and the way back from it is set.
    if !decided_here || moment.answers_an_event() || moment.after.resume.is_some() {
        return;
    }
    let ahead = match moment.next_stage() {
        Some(next) => next,
        None if moment.ends() && moment.stage() >= Stage::Intervention => Stage::FollowUp,
        None => return,
    };
    let skips = Stage::ALL.iter().any(|stage| {
        (moment.stage() < *stage && *stage < ahead)
            && !moment.after.has_been_in(*stage)
            && moment.scenario.scenes.iter().any(|scene| scene.stage == *stage)
    });
    if skips && !moment.danger().is_established() {
        verdicts.breach(STAGE_SKIPPED);
    }
}
