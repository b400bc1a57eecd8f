//! CC01: goal set by client.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{GoalSource, Ranker};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC01",
    name: "goal-set-by-client",
    family: Family::ClientCentred,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02")],
    epas: &[6, 7],
    concepts: &["R049", "R056", "R057", "R062", "R164"],
    summary: "The goal is the client's own, or found together, and where there are several the client says which \
              comes first.",
    why: "People work for what they want, and wait out what others want of them. A goal that you chose, or \
         that a landlord, a mother or an agency chose, may be sensible and still go nowhere, because nobody \
         in the room is carrying it. Ask what they would like to be different and what they would notice \
         first. Your part is to help the wish become clear enough to work on.",
    exceptions: "A court or an agency may set conditions. Say openly which they are and who sets them; \
                within and beside them there is room for the client's own goal. Steps to keep somebody \
                alive are protection, not goals.",
    examples: &[
        Example::upheld(
            "“You said you want to keep your own front door. Shall that be what we work for?”",
            r#"[{"set_goal":{"source":"client"}}]"#,
        ),
        Example::upheld(
            "“Between us: a plan for the rent, and the course after that?”",
            r#"[{"set_goal":{"source":"shared"}}]"#,
        ),
        Example::breach(
            "“I think the first thing for you is a parenting class.”",
            r#"[{"set_goal":{"source":"worker"}}]"#,
        ),
        Example::breach(
            "“Your landlord wants you to budget better, so that's our goal.”",
            r#"[{"set_goal":{"source":"third_party"}}]"#,
        ),
        Example::breach("her own goal, put second because the worker finds another more pressing", "[]")
            .goal("I keep my own front door.", GoalSource::Client)
            .ranked_by(Ranker::Worker),
        Example::upheld("“Two lines then. Which of them is the first?”", "[]")
            .goal("I keep my own front door.", GoalSource::Client)
            .ranked_by(Ranker::Client),
        Example::near_miss("“What would you like to be different?”", r#"[{"ask":{"form":"open"}}]"#),
    ],
};

says! {
    CLIENTS_GOAL = "The goal is theirs: it is what they said they want.";
    SHARED_GOAL = "You found the goal together, so both of you can stand behind it.";
    WORKERS_GOAL = "This goal is your idea, and will be yours to carry. Ask what they want to be different.";
    RANKED_FOR_THEM = "You put the goals in order. Ask which of them comes first for the client: it is their life that the order is \
        about.";
    THIRD_PARTYS_GOAL = "This is what somebody else wants of the client. Name that demand openly, then ask what they want \
        themselves.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.ranked_by == Some(Ranker::Worker) {
        verdicts.breach(RANKED_FOR_THEM);
    }
    for act in moment.acts {
        let Act::SetGoal { source } = act else { continue };
        match source {
            GoalSource::Client => verdicts.upheld(CLIENTS_GOAL),
            GoalSource::Shared => {
                verdicts.upheld(SHARED_GOAL)
            }
            GoalSource::Worker => {
                verdicts.breach(WORKERS_GOAL);
            }
            GoalSource::ThirdParty => verdicts.breach(THIRD_PARTYS_GOAL),
        }
    }
}
