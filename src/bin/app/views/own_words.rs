//! Saying it in one's own words: a sheet to write on, what kind of reply it reads as, and then the choice that comes
//! nearest. The case goes on by choices, since only they have acts; what was written is noted and never scored.

use super::choices::{heading, one_of, stuck, take};
use crate::dom::{El, Node, el, piece, plain};
use crate::platform::{clock, listener};
use crate::signals::*;
use crate::store::Store;
use practicum::log::{Decision, OwnWords};
use practicum::own_words::{last_heard, nearest, note};
use practicum::session::Session;
use practicum::utterance::{Kind, UtteranceReading};

/// How long the student's hands must rest before a reply is read, in milliseconds.
const REST: i32 = 500;

/// What the student has written so far, and how it reads.
#[derive(Clone, Copy)]
struct Reply {
    text: RwSignal<String>,
    /// What the listener said of it, when the hands rested.
    reading: RwSignal<Option<UtteranceReading>>,
    /// Which kind it is in the student's view, where that is another.
    disputed: RwSignal<Option<Kind>>,
}

impl Reply {
    /// The kind that counts: the student's word goes before the listener's.
    fn kind(self) -> Option<Kind> {
        let disputed = self.disputed.get();
        disputed.or_else(|| self.reading.with(|reading| reading.as_ref().and_then(|reading| reading.label)))
    }

    /// What is kept with the choice; nothing if nothing was written.
    fn kept(self) -> Option<Box<OwnWords>> {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            return None;
        }
        let suggested = self.reading.with_untracked(|reading| reading.as_ref().and_then(|it| it.label));
        let disputed = self.disputed.get_untracked().filter(|kind| Some(*kind) != suggested);
        Some(Box::new(OwnWords { text, suggested, disputed }))
    }
}

/// The sheet and the choices.
pub fn own_words(store: Store, session: &Session) -> Node {
    let reply = Reply {
        text: RwSignal::new(String::new()),
        reading: RwSignal::new(None),
        disputed: RwSignal::new(None),
    };
    let heard = last_heard(session);
    // If it does not come, nothing is read, and the choices are there as ever. What was written meanwhile is read then.
    let meanwhile = heard.clone();
    spawn_local(async move {
        if listener::fetch().await {
            read(reply, &meanwhile);
        }
    });
    let field = el("textarea")
        .attr("rows", "2")
        .attr("maxlength", "600")
        .attr("data-testid", "own-words")
        .attr("aria-describedby", "own-words-hint")
        .on("input", move |happening| typed(reply, happening.value(), heard.clone()));
    let hint = piece(
        "p",
        "hint",
        "If you like, say it your way first. It is noted beside your choice and never scored.",
    );
    el("section")
        .class("choices own-words")
        .attr("aria-labelledby", "next")
        .child(piece("h2", "choices__title", heading(session)).attr("id", "next").attr("tabindex", "-1"))
        .child(piece("label", "field", plain("span", "In your own words")).child(field))
        .child(hint.attr("id", "own-words-hint"))
        .child(el("div").class("own-words__reads").attr("role", "status").live(move || reads_as(reply)))
        .child(el("div").live(move || dispute(reply)))
        .child(offers(store, session, reply))
        .child(stuck(session))
        .into()
}

fn typed(reply: Reply, now: String, heard: String) {
    reply.text.set(now.clone());
    clock::later(REST, move || {
        // The scene may be gone by now, and its signals with it.
        if reply.text.try_with_untracked(|text| *text == now) == Some(true) {
            read(reply, &heard);
        }
    });
}

fn read(reply: Reply, heard: &str) {
    let reading = reply
        .text
        .try_with_untracked(|text| if text.trim().is_empty() { None } else { listener::hear(text, heard) });
    if let Some(reading) = reading {
        reply.reading.set(reading);
    }
}

/// What was written before the decision at a place, for the debrief.
pub fn noted(session: &Session, place: usize) -> Option<String> {
    match &session.log().decisions.get(place)?.decision {
        Decision::Choose(_, Some(words)) => Some(note(words)),
        _ => None,
    }
}

/// What the reply reads as, and why.
fn reads_as(reply: Reply) -> Node {
    reply.reading.with(|reading| {
        let Some(reading) = reading else { return Node::Empty };
        let mut says = el("p").class("own-words__kind");
        if let Some(kind) = reading.label {
            says = says.child("This reads as ").child(plain("strong", kind.title())).child(". ");
        }
        says.child(reading.why.clone()).into()
    })
}

/// The student's word against the listener's.
fn dispute(reply: Reply) -> Node {
    let Some(suggested) = reply.reading.with(|reading| reading.as_ref().map(|reading| reading.label)) else {
        return Node::Empty;
    };
    let mut list = el("select").attr("data-testid", "dispute").on("change", move |happening| {
        let word = happening.value();
        reply.disputed.set(Kind::ALL.iter().copied().find(|kind| kind.name() == word));
    });
    let disputed = reply.disputed.get_untracked();
    list = list.child(plain("option", "No, that is right").attr("value", ""));
    for kind in Kind::ALL.iter().copied().filter(|kind| Some(*kind) != suggested) {
        let option = plain("option", kind.title()).attr("value", kind.name());
        list = list.child(option.attr_if("selected", (disputed == Some(kind)).then_some("")));
    }
    piece("label", "own-words__dispute", plain("span", "Would you call it something else? "))
        .child(list)
        .into()
}

/// The choices, those of the same kind marked.
fn offers(store: Store, session: &Session, reply: Reply) -> El {
    let near = move || {
        let Some(kind) = reply.kind() else { return Vec::new() };
        store.session.with_untracked(|session| {
            session.as_ref().map(|session| nearest(session, kind).collect()).unwrap_or_default()
        })
    };
    let mut list = el("ol").class("choices__list").attr("role", "list");
    for (at, choice) in session.choices() {
        let id = choice.id.clone();
        let says = move || take(store, Decision::Choose(id.clone(), reply.kept()));
        let mark = move || near().contains(&at).then(|| piece("span", "choice__near", "Nearest to yours"));
        list = list.child(el("li").child(one_of(choice, says)).live(mark));
    }
    list
}
