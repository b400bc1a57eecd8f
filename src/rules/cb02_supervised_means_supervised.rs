//! CB02: supervised means supervised.

use super::cb08_contraindicated::is_contraindicated;
use super::reach::{Reach, Use, is_reserved, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{PlanMode, Topic};
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CB02",
    name: "supervised-means-supervised",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.04"), Standard("3.01")],
    epas: &[1, 8],
    concepts: &["R169", "R171", "R168"],
    summary: "What is only yours under supervision is done under a supervisor who is competent in it.",
    why: "“Under supervision” is not a signature at the end of the month. It means somebody who can do this \
         very thing looks at how you do it, before and after, and that the client knows. A supervisor who \
         is excellent in something else can't see what you miss. If nobody here is competent in it, that is \
         no shame: it is something to find out before the client pays for it.",
    exceptions: "What is usual for your role asks for ordinary supervision only. A licensed worker who takes \
                extra supervision is always welcome to it.",
    examples: &[
        Example::upheld(
            "CBT for the worry, with a supervisor who does CBT",
            r#"[{"plan":{"method":"cbt","need":"worry","mode":"supervised"}}]"#,
        )
        .scene("planning_talk")
        .given(r#"[{"explain":["student_status"]}]"#),
        Example::upheld(
            "“I'd learn it first, with somebody who can teach it.”",
            r#"[{"plan":{"method":"solution_focused","need":"worry","mode":"train_first"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "CBT on your own, as a student",
            r#"[{"plan":{"method":"cbt","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "narrative therapy under a supervisor who has never done it",
            r#"[{"plan":{"method":"narrative_therapy","need":"worry","mode":"supervised"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "an intern who means to train in EMDR",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"train_first"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::breach(
            "CBT under the right supervisor, but she has not heard that you are a student",
            r#"[{"plan":{"method":"cbt","need":"worry","mode":"supervised"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "a course in a whole-team model, with no team",
            r#"[{"plan":{"method":"dbt","need":"worry","mode":"train_first"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "task-centred work, with your supervisor listening in",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"supervised"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    SUPERVISED = "You are trained in it, and somebody who can do it looks on.";
    SUPERVISOR_NOT_COMPETENT = "Your supervisor isn't competent in this, so nobody would see what you miss. Find one who is, or \
        refer.";
    ON_ONE_S_OWN = "You may do this under supervision, not on your own authority. Plan it as supervised, and tell the \
        client.";
    NOT_TOLD = "They have not heard that you are a student whose work is looked over. Say so first; then it is theirs to \
        agree to.";
    TRAINS_FIRST = "You learn it first, with somebody who can do it, and only then use it.";
    TRAINING_OPENS_NOTHING = "A course won't open this to your role. The client is helped sooner if you refer, and stay beside \
        them.";
    NEEDS_A_TEAM = "A course alone won't do: this is done inside a team or placement that is set up for it. Refer \
        to one, and stay beside them.";
}

/// Whether the client knows that this worker works under supervision.
fn is_told(moment: &Moment<'_>) -> bool {
    !moment.worker.role.is_student() || moment.after.explained.has(Topic::StudentStatus)
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { method, mode, reach, fits } in methods(moment) {
        match (mode, reach) {
            (PlanMode::TrainFirst, _) if reach.can_be_learnt() && fits => verdicts.upheld(TRAINS_FIRST),
            (PlanMode::TrainFirst, Reach::Elsewhere) => verdicts.breach(NEEDS_A_TEAM),
            (PlanMode::TrainFirst, Reach::Beyond | Reach::Never) => verdicts.breach(TRAINING_OPENS_NOTHING),
            _ if is_reserved(method) => {}
            (PlanMode::Supervised, Reach::Supervised) if is_contraindicated(moment, method) => {}
            (PlanMode::Supervised, Reach::Supervised) if !is_told(moment) => verdicts.breach(NOT_TOLD),
            (PlanMode::Supervised, Reach::Supervised) if fits => verdicts.upheld(SUPERVISED),
            (PlanMode::Supervised, Reach::Uncovered) => verdicts.breach(SUPERVISOR_NOT_COMPETENT),
            (PlanMode::Deliver, Reach::Supervised) => verdicts.breach(ON_ONE_S_OWN),
            _ => {}
        }
    }
}
