//! The student's own rating, before any result is shown.

use crate::dom::{Node, button, el, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use crate::store::Store;
use practicum::rules::Family;

const ASKS: [&str; 4] = [
    "Was it the client's work, in the client's words, at the client's pace?",
    "Did you keep to the code of ethics?",
    "Did you stay inside what you are competent to do?",
    "Was the work of each stage done?",
];

const STEPS: [(u8, &str); 5] =
    [(0, "Hardly"), (25, "Little"), (50, "Partly"), (75, "Mostly"), (100, "Fully")];

const LEDE: &str = "Rate your own work first. Comparing what you thought with what the rules say is where most of the \
    learning is.";

/// What has no rating yet.
const NONE: u8 = u8::MAX;

/// The student's own rating.
pub fn rating(store: Store) -> Node {
    let rating = RwSignal::new([NONE; 4]);
    let missing = RwSignal::new(false);
    let mut rows = Vec::new();
    for (at, (family, asks)) in Family::ALL.into_iter().zip(ASKS).enumerate() {
        let mut steps = el("div").class("rating__steps");
        for (value, name) in STEPS {
            let radio = el("input")
                .attr("type", "radio")
                .attr("name", "rating-".to_owned() + family.name())
                .attr("value", value.to_string())
                .on("change", move |_| rating.update(|rating| rating[at] = value));
            steps = steps.child(piece("label", "step", radio).child(plain("span", name)));
        }
        let legend = plain("legend", piece("span", "rating__family", family.title())).child(" ").child(asks);
        let row = piece("fieldset", "rating", legend).attr("data-family", family.name()).child(steps);
        rows.push(row.into());
    }
    let all = move || rating.get().iter().all(|value| *value != NONE);
    let show = move || {
        if !rating.get_untracked().iter().all(|value| *value != NONE) {
            missing.set(true);
            return;
        }
        store.rate(rating.get_untracked());
        clock::soon(|| {
            page::to_top();
            page::focus("h1");
        });
    };
    let wanting = move || (missing.get() && !all()).then_some("Answer all four first.");
    let deed = button("button button--main", "Show the results", show).attr("data-testid", "rate");
    vec![
        plain("h1", "Before the results: how was it?").attr("tabindex", "-1").into(),
        piece("p", "lede", LEDE).into(),
        rows.into(),
        el("p").class("field-error").attr("role", "alert").live(wanting).into(),
        deed.into(),
    ]
    .into()
}
