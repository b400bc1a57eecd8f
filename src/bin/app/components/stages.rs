//! The stage track: where in the helping process the case stands.

use leptos::prelude::*;
use practicum::case::Case;
use practicum::practice::{Stage, StageLayout};

/// The steps of the process; those that were visited, and the one that the case is in.
#[component]
pub fn StageTrack(layout: StageLayout, now: Stage, case: Case) -> impl IntoView {
    let here = layout.step(now);
    let steps = layout
        .steps()
        .map(|step| {
            let been = Stage::ALL.iter().any(|stage| layout.step(*stage) == step && case.has_been_in(*stage));
            let state = if step == here {
                "now"
            } else if been {
                "been"
            } else {
                "ahead"
            };
            view! {
                <li class="track__step" data-state=state aria-current=(step == here).then_some("step")>
                    <span class="track__name">{step.title()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="track" aria-label="Stages of the work">{steps}</ol> }.into_any()
}
