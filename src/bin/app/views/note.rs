//! A note for the record, kept as a draft until it is handed in.

use super::choices::take;
use crate::components::rich;
use crate::dom::{Node, button, el, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use crate::store::Store;
use crate::store::drafts::{Draft, GoalDraft, Place};
use practicum::log::Decision;

/// The longest note, in letters.
const LONGEST: usize = 2000;

/// Room for a note.
pub fn note(store: Store, prompt: &str) -> Node {
    let mut place = Place::here(store);
    let before = store.open_draft(&mut place).and_then(|draft| draft.goals.into_iter().next());
    let text = RwSignal::new(before.map(|draft| draft.text).unwrap_or_default());
    let place = RwSignal::new(place);
    let missing = RwSignal::new(String::new());
    let field = el("textarea")
        .attr("rows", "5")
        .attr("id", "note")
        .attr("aria-describedby", "fault-note")
        .attr("data-testid", "note-text")
        .child(text.get_untracked())
        .on("input", move |happening| {
            text.set(happening.value());
            missing.set(String::new());
            // A note is kept like a goal of which there is nothing but the text.
            let text = happening.value();
            let goals =
                if text.is_empty() { Vec::new() } else { vec![GoalDraft { text, ..GoalDraft::default() }] };
            store.keep_draft(place, &Draft { goals, ranked_by: None });
        });
    let keep = move || {
        let written = text.get_untracked();
        let long = written.chars().count();
        let what = if written.trim().is_empty() {
            "Write the note first; a sentence will do.".to_owned()
        } else if long > LONGEST {
            ["It is too long by ", &(long - LONGEST).to_string(), " letters; nothing was cut."].concat()
        } else {
            let place = place.get_untracked();
            return store.forget_draft_after(place, || take(store, Decision::Note(written)));
        };
        missing.set(what);
        clock::soon(|| _ = page::focus("#note"));
    };
    el("section")
        .class("choices")
        .attr("aria-labelledby", "next")
        .child(piece("h2", "choices__title", "Write in the record").attr("id", "next").attr("tabindex", "-1"))
        .child(plain("p", rich(prompt)))
        .child(piece("label", "field", plain("span", "Your note")).child(field))
        .child(piece("p", "hint", "It is kept with the run, and not judged."))
        .child(
            el("p")
                .class("field-error")
                .attr("id", "fault-note")
                .attr("role", "alert")
                .live(move || missing.get()),
        )
        .child(button("button button--main", "Keep the note", keep).attr("data-testid", "submit-note"))
        .into()
}
