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

/// The tone of the feedback on a decision in which something is wrong.
const BROKEN: &str = "broken";

/// What the feedback on the last decision comes to, and its tone; nothing if there is none.
fn summary_of(session: &Session) -> Option<(&'static str, &'static str)> {
    if session.log().mode != Mode::Coaching {
        return None;
    }
    let entry = session.entries().last()?;
    let taken = entry.taken(session.scenario());
    let worst = all_findings(entry).map(Finding::worth).min();
    let why = taken.is_some_and(|choice| choice.why.is_some());
    Some(match worst {
        _ if taken.is_some_and(|choice| choice.defensible.is_some()) => {
            ("Reasoned workers differ here", "defensible")
        }
        Some(worth) if worth < 0 => ("Something to look at", BROKEN),
        Some(_) => ("What that did well", "kept"),
        None if why => ("About that", "kept"),
        None => return None,
    })
}

/// The word on the last decision. It stays while decisions are taken, and is folded or unfolded anew with each.
fn word(store: Store) -> El {
    let summary = move || store.session.with(|session| summary_of(session.as_ref()?)).unwrap_or_default();
    let key = move || store.session.with(|session| session.as_ref().map_or(0, coach_key));
    // For which decision it was unfolded or folded by hand.
    let by_hand = RwSignal::new((0, false));
    let open = move || {
        let (decision, open) = by_hand.get();
        if decision == key() { open } else { summary().1 == BROKEN }
    };
    let said = move || {
        let open = open();
        store.session.with(|session| said(session.as_ref()?, open))
    };
    el("details")
        .class("coach")
        .live_attr("data-tone", move || Some(summary().1.into()))
        .live_flag("open", open)
        .child(el("summary").live(move || summary().0))
        .live(said)
        .on("toggle", move |happening| {
            let now = happening.is_open();
            if now != untrack(open) {
                by_hand.set((untrack(key), now));
            }
        })
}

/// What the author and the rules say of the last decision. What is folded away is written only when somebody unfolds
/// it: most decisions go by without.
fn said(session: &Session, open: bool) -> Option<Node> {
    if !open {
        return None;
    }
    let entry = session.entries().last()?;
    let taken = entry.taken(session.scenario());
    let differ = taken.and_then(|choice| choice.defensible.clone());
    let found: Vec<_> = all_findings(entry).copied().collect();
    let why = taken.and_then(|choice| choice.why.as_deref());
    let differ = differ.map(|text| piece("p", "findings__why", text));
    Some(vec![differ.into(), findings(&found, why)].into())
}
