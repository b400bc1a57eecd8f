//! PR09: follow up.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Availability};
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR09",
    name: "follow-up",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::FollowUp),
        is_met: |moment| moment.after.did(ActKind::FollowUp),
        falls_due: |moment| moment.ends(),
        say: NEVER_LOOKED_IN,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17"), Standard("1.15")],
    epas: &[9, 6],
    concepts: &["R011", "R214", "R216", "R232"],
    summary: "Look in afterwards, and leave a door that has hours on it.",
    why: "What was learnt settles, or doesn't, in the weeks when nobody is watching. One call a month later \
         says that it mattered, and catches a slip while it is small. Leave a door open, too, and say how \
         wide: this number, these hours, this agency. “Call me any time” sounds kinder and is a promise \
         that you can't keep, from a person who will have moved on.",
    exceptions: "Where the client would rather not be called, a note with the agency's number is follow-up \
                enough.",
    examples: &[
        Example::upheld("“I said I'd ring after a month. How is it going?”", r#"["follow_up"]"#)
            .scene("follow_up"),
        Example::upheld(
            "“The centre is there on weekdays until five; ask for Ines.”",
            r#"[{"offer_availability":"bounded"}]"#,
        )
        .scene("termination"),
        Example::breach("“Call me any time, day or night.”", r#"[{"offer_availability":"unbounded"}]"#)
            .scene("termination"),
        Example::missed("You close the file.", r#"[{"close":"goals_met"}]"#).scene("termination").to("end"),
        Example::near_miss(
            "“If Tuesday is bad, ring the front desk”, in the middle of the work",
            r#"[{"offer_availability":"bounded"}]"#,
        )
        .scene("intervention"),
    ],
};

says! {
    NEVER_LOOKED_IN = "Nobody looked in afterwards. There was a moment to ask how it has held.";
    LOOKED_IN = "You looked in afterwards, as you had said.";
    BOUNDED = "You left a door open, and said when and where it is.";
    UNBOUNDED = "This is a promise that you can't keep. Offer a door with a name and hours on it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::FollowUp => verdicts.upheld(LOOKED_IN),
            Act::OfferAvailability(Availability::Bounded) if moment.stage() >= Stage::Evaluation => {
                verdicts.upheld(BOUNDED);
            }
            Act::OfferAvailability(Availability::Unbounded) => {
                verdicts.breach(UNBOUNDED);
            }
            _ => {}
        }
    }
}
