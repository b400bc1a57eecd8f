//! The debrief: first how it felt, then what it was, decision by decision, then what to take from it.

mod goals;
mod key;
mod rating;
mod recording;
mod reflection;
mod results;
mod script;
mod timeline;
mod what_if;

use crate::dom::{Node, el, keyed};
use crate::signals::*;
use crate::store::Store;
use practicum::session::Session;

/// The debrief. The results wait until the student has rated the run: comparing the two is half of the learning.
pub fn debrief() -> Node {
    let store = Store::get();
    let key = move || store.session.with(|session| session.as_ref().map_or(0, key));
    let body = move || {
        store.session.with(|session| {
            let Some(session) = session else { return Node::Empty };
            if session.log().self_rating.is_none() {
                return rating::rating(store);
            }
            let mut parts = results::results(store, session);
            parts.push(timeline::timeline(store, session));
            parts.push(reflection::reflection(store, session));
            parts.push(recording::take_away(store, session));
            parts.into()
        })
    };
    el("main").class("page debrief").attr("data-view", "debrief").child(keyed(key, body)).into()
}

fn key(session: &Session) -> u64 {
    (session.entries().len() as u64) << 1 | u64::from(session.log().self_rating.is_some())
}
