//! What the rules say of the last decision, when the student wants to hear it as the case goes.

use crate::components::findings;
use crate::dom::{El, Node, el, keyed, piece};
use crate::signals::*;
use crate::store::Store;
use practicum::log::Mode;
use practicum::rules::Finding;
use practicum::scoring::all_findings;
use practicum::session::Session;

/// The coach. Only its one-line summary is announced: the conversation that follows has the word first.
pub fn coach(store: Store) -> Node {
    let summary = move || store.session.with(|session| summary_of(session.as_ref()?));
    el("div")
        .class("coach-place")
        .child(keyed(move || u64::from(summary().is_some()), move || summary().map(|_| word(store)).into()))
        .child(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .live(move || summary().map(|(text, _)| text)),
        )
        .into()
}

fn coach_key(session: &Session) -> u64 {
    let entry = session.entries().last();
    let choice = entry.and_then(|entry| entry.choice).map_or(0, |choice| choice.index() + 1);
    (session.entries().len() as u64) << 16 | choice as u64
}

/// What the feedback on the last decision comes to, and whether something is wrong; nothing if there is none.
fn summary_of(session: &Session) -> Option<(&'static str, bool)> {
    if session.log().mode != Mode::Coaching {
        return None;
    }
    let entry = session.entries().last()?;
    let taken = entry.taken(session.scenario());
    let worst = all_findings(entry).map(Finding::worth).min();
    let why = taken.is_some_and(|choice| choice.why.is_some());
    Some(match worst {
        _ if taken.is_some_and(|choice| choice.defensible.is_some()) => {
            ("Reasoned workers differ here", false)
        }
        Some(worth) if worth < 0 => ("Something to look at", true),
        Some(_) => ("What that did well", false),
        None if why => ("About that", false),
        None => return None,
    })
}

/// The word on the last decision. It stays while decisions are taken, and is folded or unfolded anew with each.
fn word(store: Store) -> El {
    let of = move || store.session.with(|session| session.as_ref().and_then(summary_of).unwrap_or_default());
    // For which decision it was unfolded or folded by hand.
    let by_hand = RwSignal::new((0, false));
    let key = move || store.session.with(|session| session.as_ref().map_or(0, coach_key));
    let open = move || {
        let (of_key, open) = by_hand.get();
        if of_key == key() { open } else { of().1 }
    };
    let tone = move || {
        let differ = store.session.with(|session| session.as_ref().and_then(differ).is_some());
        Some(
            if differ {
                "defensible"
            } else if of().1 {
                "broken"
            } else {
                "kept"
            }
            .into(),
        )
    };
    let why = move || {
        let text = store.session.with(|session| session.as_ref().and_then(differ));
        text.map(|text| piece("p", "findings__why", text))
    };
    // What is folded away is written only when somebody unfolds it: most decisions go by without.
    let folded =
        move || open().then(|| store.session.with(|session| session.as_ref().and_then(said))).flatten();
    el("details")
        .class("coach")
        .live_attr("data-tone", tone)
        .live_flag("open", open)
        .child(el("summary").live(move || of().0))
        .live(why)
        .live(folded)
        .on("toggle", move |happening| {
            let now = happening.is_open();
            if now != untrack(open) {
                by_hand.set((untrack(key), now));
            }
        })
}

/// Why reasoned workers differ on the last decision, if they do.
fn differ(session: &Session) -> Option<String> {
    session.entries().last()?.taken(session.scenario())?.defensible.clone()
}

/// What the rules and the author say of the last decision.
fn said(session: &Session) -> Option<Node> {
    let entry = session.entries().last()?;
    let found: Vec<_> = all_findings(entry).copied().collect();
    let why = entry.taken(session.scenario()).and_then(|choice| choice.why.as_deref());
    Some(findings(&found, why))
}
