//! The stage track: where in the helping process the case stands.

use crate::dom::{Node, el, piece};
use practicum::case::Case;
use practicum::practice::{Stage, StageLayout};

/// The steps of the process; those that were visited, and the one that the case is in.
pub fn stage_track(layout: StageLayout, now: Stage, case: &Case) -> Node {
    let here = layout.step(now);
    let mut track = el("ol").class("track").attr("aria-label", "Stages of the work");
    for step in layout.steps() {
        let been = Stage::ALL.iter().any(|stage| layout.step(*stage) == step && case.has_been_in(*stage));
        let state = if step == here {
            "now"
        } else if been {
            "been"
        } else {
            "ahead"
        };
        track = track.child(
            el("li")
                .class("track__step")
                .attr("data-state", state)
                .attr_if("aria-current", (step == here).then_some("step"))
                .child(piece("span", "track__name", step.title())),
        );
    }
    track.into()
}
