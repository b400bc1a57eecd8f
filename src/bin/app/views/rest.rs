//! What the first half has in the place of `more.rs`, and so of all that only the whole app can show: it is on its way,
//! or why it did not come. When it is here, this hands over.

use super::Screen;
use super::shell::{Awaited, wait};
use crate::dom::{El, Node, el};
use crate::platform::fetch::Fetched;
use crate::signals::*;
use crate::store::Store;
use practicum::log::GoalList;
use practicum::session::Session;

/// In the place of a view. `opening` says that the page was opened here.
pub fn screen(_: Screen, opening: bool) -> Node {
    rest(el("main").class("page").attr("data-view", "start"), el("h1"), opening)
}

/// In the place of what a scene asks for.
pub fn task(_: Store, _: &Session) -> Node {
    let place = el("section").class("choices").attr("aria-labelledby", "next");
    rest(place, el("h2").class("choices__title").attr("id", "next"), false)
}

/// The goals: there are none, for they are written in the whole app.
pub fn goals(_: &Session) -> Node {
    Node::Empty
}

/// The decision to set goals: there is none.
pub fn goals_said(_: &GoalList) -> String {
    String::new()
}

/// The page of the reference that came: none does here.
pub fn page_title(_: Store) -> String {
    "Reference".to_owned()
}

fn rest(place: El, heading: El, opening: bool) -> Node {
    let store = Store::get();
    let state = store.whole.state;
    // If it did not come after the case was opened, the connection may be better by now.
    store.fetch_whole(false);
    let awaited = Awaited {
        state,
        failed: "This has to wait",
        why: "The part of Practicum that goes on from here did not come. Nothing of yours is lost. ",
        again: |store| store.fetch_whole_again(),
        id: "fetch-whole",
    };
    wait(place, heading, awaited)
        .live(move || {
            if state.get() == Fetched::Here {
                store.hand_over(opening);
            }
            Node::Empty
        })
        .into()
}
