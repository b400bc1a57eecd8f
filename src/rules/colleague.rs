//! What is done with a worry about a colleague. The way is the same whatever the worry is about, and three rules, one
//! for each standard, say what it means there.

use super::{Moment, Say, Verdicts};
use crate::act::{ActKind, Concern, ConcernStep};
use crate::scenario::Act;

/// What a rule says of each step.
pub(super) struct Sayings {
    pub talked: Say,
    pub supervisor: Say,
    /// A formal complaint, after the worry was taken to the colleague or the supervisor.
    pub formal_after_talk: Say,
    /// A formal complaint as the first step.
    pub formal_at_once: Say,
    pub looked_away: Say,
    pub rumour: Say,
}

/// Judges what is done with a worry that is about `about`.
pub(super) fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts, about: Concern, says: &Sayings) {
    for act in moment.acts {
        let Act::ColleagueConcern { about: it, step } = act else { continue };
        if *it != about {
            continue;
        }
        match step {
            ConcernStep::Talk => verdicts.upheld(says.talked),
            ConcernStep::Supervisor => verdicts.upheld(says.supervisor),
            ConcernStep::Formal if moment.before.did(ActKind::RaiseConcern) => {
                verdicts.upheld(says.formal_after_talk);
            }
            // Who does wrong knowingly may only be warned by a talk; who is ill or out of their depth is owed one.
            ConcernStep::Formal if about == Concern::Misconduct => verdicts.defensible(says.formal_at_once),
            ConcernStep::Formal => verdicts.breach(says.formal_at_once),
            ConcernStep::LookAway => verdicts.breach(says.looked_away),
            ConcernStep::Rumour => verdicts.breach(says.rumour),
        }
    }
}
