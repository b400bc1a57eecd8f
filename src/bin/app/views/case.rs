//! What the rules say of the last decision, when the student wants to hear it as the case goes.

use crate::components::findings;
use crate::dom::{El, Node, el, keyed, piece, plain};
use crate::signals::*;
use crate::store::Store;
use practicum::log::Mode;
use practicum::rules::Finding;
use practicum::scoring::all_findings;
use practicum::session::Session;

/// The coach. Only its one-line summary is announced: the conversation that follows has the word first.
pub fn coach(store: Store) -> Node {
    let key = move || store.session.with(|session| session.as_ref().map_or(0, coach_key));
    let said = move || {
        store.session.with(|session| {
            let Some(said) = session.as_ref().and_then(last_word) else { return Node::Empty };
            said.into()
        })
    };
    let summary = move || {
        let said = store.session.with(|session| session.as_ref().and_then(summary_of));
        said.map(|(summary, _)| summary)
    };
    el("div")
        .class("coach-place")
        .child(keyed(key, said))
        .child(el("p").class("visually-hidden").attr("role", "status").live(summary))
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

fn last_word(session: &Session) -> Option<El> {
    let (summary, wrong) = summary_of(session)?;
    let entry = session.entries().last()?;
    let taken = entry.taken(session.scenario());
    let found: Vec<_> = all_findings(entry).copied().collect();
    let defensible = taken.and_then(|choice| choice.defensible.clone());
    let why = taken.and_then(|choice| choice.why.clone());
    // What is folded away is written only when somebody unfolds it: most decisions go by without.
    let unfolded = RwSignal::new(wrong);
    let said = move || unfolded.get().then(|| findings(&found, why.as_deref()));
    let tone = match &defensible {
        Some(_) => "defensible",
        None if wrong => "broken",
        None => "kept",
    };
    Some(
        el("details")
            .class("coach")
            .attr("data-tone", tone)
            .attr_if("open", wrong.then_some(""))
            .child(plain("summary", summary))
            .child(defensible.map(|text| piece("p", "findings__why", text)))
            .live(said)
            .on("toggle", move |_| {
                if !unfolded.get_untracked() {
                    unfolded.set(true);
                }
            }),
    )
}
