//! EC115: continuity of service.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, CloseReason};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC115",
    name: "continuity-of-service",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.15"), Standard("1.17")],
    epas: &[1, 8],
    concepts: &["R215", "R210"],
    summary: "When you have to leave, the help goes on.",
    why: "Placements end, workers fall ill, funding stops, and none of it is the client's doing. What is \
         yours to do is to see it coming: who takes over, what they will know, and whether the client \
         agrees to it. An ending that comes from your calendar instead of from their progress tells them \
         that they were a slot. With a name and a date on it, it is a handover.",
    exceptions: "Sudden illness is for the agency's back-up plan. Where the client wants no successor, say \
                where the door is and leave it at that.",
    examples: &[
        Example::upheld(
            "“My placement ends in May; Ines will go on with you, and you have met her.”",
            r#"["transition_plan",{"close":"placement_ends"}]"#,
        )
        .scene("termination"),
        Example::breach(
            "“My placement is over, so this is our last time.”",
            r#"[{"close":"placement_ends"}]"#,
        )
        .scene("termination"),
        Example::near_miss("“You have what you came for. Shall we finish?”", r#"[{"close":"goals_met"}]"#)
            .scene("termination"),
    ],
};

says! {
    HANDED_OVER = "You had to go, and the help goes on: it has been agreed with whom.";
    LEFT_WITHOUT = "The end came from your calendar, with nobody to go on. Plan the handover with them first.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if !moment.acts.iter().any(|act| matches!(act, Act::Close(CloseReason::PlacementEnds))) {
        return;
    }
    if moment.did_or_does(ActKind::TransitionPlan) {
        verdicts.upheld(HANDED_OVER);
    } else {
        verdicts.breach(LEFT_WITHOUT);
    }
}
