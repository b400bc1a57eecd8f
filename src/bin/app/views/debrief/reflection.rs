//! Reflection: the six core values of the profession, each with a question and room for the student's own words.

use super::results::section;
use crate::dom::{Node, el, piece, plain};
use crate::signals::*;
use crate::store::Store;
use practicum::session::Session;

/// The values and what is asked about each.
pub const VALUES: [(&str, &str); 6] = [
    (
        "Service",
        "Whose need did your work serve at each turn: the client's, the agency's, your own wish to help?",
    ),
    ("Social justice", "Which rule or system stood in the client's way, and what did you do about it?"),
    (
        "Dignity and worth of the person",
        "Where did you leave the client a choice, and where did you take one away?",
    ),
    (
        "Importance of human relationships",
        "When did trust grow or shrink, and what had you just said or done?",
    ),
    ("Integrity", "Was there a moment when you said less than you knew, or promised more than you could do?"),
    ("Competence", "What was beyond what you are trained for, and what will you learn next?"),
];

const ABOUT: &str = "Six values carry the code of ethics. Write as much or as little as you like: your words stay in \
    this browser, are not judged, and go into the process recording that you can take away below.";

/// The questions and what the student writes.
pub fn reflection(store: Store, session: &Session) -> Node {
    let words = RwSignal::new(store.words(session.log()));
    let mut whole = section("reflection", "What you take from it").child(plain("p", ABOUT));
    for (at, (value, asks)) in VALUES.into_iter().enumerate() {
        let written = words.with_untracked(|words| words.get(at).cloned().unwrap_or_default());
        let field = el("textarea")
            .attr("rows", "3")
            .attr("maxlength", "4000")
            .attr("data-testid", format!("value-{}", at + 1))
            .child(written)
            .on("input", move |happening| {
                words.update(|words| {
                    words.resize(VALUES.len(), String::new());
                    words[at] = happening.value();
                });
                words.with_untracked(|words| store.keep_words(words));
            });
        let label = piece("span", "value__name", value);
        whole = whole.child(
            piece("label", "field value", label)
                .child(" ")
                .child(piece("span", "value__asks", asks))
                .child(field),
        );
    }
    whole.class("reflection").into()
}
