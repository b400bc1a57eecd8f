//! What stands around every view: the way past the bar, the bar, notices, the foot; and the view for waiting.

use crate::dom::{El, Node, button, el, link, piece, plain};
use crate::platform::fetch::Fetched;
use crate::platform::page;
use crate::routes::{FIRST_PAGE, Route};
use crate::signals::*;
use crate::store::{Opened, Store};

/// The first thing that the tab key finds: past the bar to the view. A button, because `#…` is a place of the app.
pub fn skip() -> Node {
    button("skip", "Skip to the page", || {
        page::focus("h1");
    })
    .into()
}

/// The bar at the top.
pub fn bar() -> Node {
    let store = Store::get();
    let title = move || {
        let in_case = matches!(store.route.get(), Route::Case(_) | Route::Debrief(_) | Route::Start(_));
        store.opened.with(|opened| match opened {
            Opened::Here(scenario) if in_case => scenario.head.title.clone(),
            _ => String::new(),
        })
    };
    let nav = el("nav")
        .class("bar__nav")
        .attr("aria-label", "Practicum")
        .child(link("", Route::Library.href(), "Cases"))
        .child(link("", Route::Reference(FIRST_PAGE.to_owned()).href(), "Reference"))
        .child(link("", Route::Settings.href(), "Settings"));
    el("header")
        .class("bar")
        .child(link("bar__home", Route::Library.href(), "Practicum"))
        .child(el("span").class("bar__case").live(title))
        .child(el("span").class("bar__unsaved").live(move || store.unsaved.get().then_some("Not saved")))
        .child(nav)
        .into()
}

/// What the student is told, until they put it away.
pub fn notices() -> Node {
    let store = Store::get();
    let notice = move || {
        let notice = store.notice.get()?;
        let file = notice.offers_file.then(|| {
            button("button", "Take the run away as a file", move || store.export())
                .attr("data-testid", "take-away")
        });
        let deeds = el("div").class("notice__deeds").child(file).child(button(
            "button button--quiet",
            "Close",
            move || store.put_notice_away(),
        ));
        let shown = el("div").class("notice").attr("data-testid", "notice");
        Some(shown.child(plain("p", notice.text)).child(deeds))
    };
    el("div").class("notices").attr("role", "status").live(notice).into()
}

/// What Practicum is and is not.
pub fn foot() -> Node {
    let text = "Practicum is for learning. It does not predict an exam and does not diagnose anyone. It is not \
        affiliated with NASW, CSWE or ASWB; standards are named by number and title and put in our own words. \
        Clinical cautions are teaching material.";
    let more = link("", Route::Reference(FIRST_PAGE.to_owned()).href(), "Reference");
    piece("footer", "foot", plain("p", text).child(" ").child(more)).into()
}

/// While a case or a first page is on its way, or the reader that a saved run waits for.
pub fn waiting() -> Node {
    let place = el("main").class("page").attr("data-view", "start");
    #[cfg(feature = "whole")]
    let shown = wait(
        place,
        el("h1"),
        Awaited {
            state: Store::get().reader,
            failed: "Your run has to wait",
            why: "Your run is kept in this browser. There is a goal in it, and the part of Practicum that reads goals \
                did not come. ",
            again: |store| store.fetch_reader_again(),
            id: "fetch-reader",
        },
    );
    #[cfg(not(feature = "whole"))]
    let shown = place.attr("aria-busy", "true").child(plain("h1", OPENING).attr("tabindex", "-1"));
    shown.into()
}

/// Something that is waited for.
pub struct Awaited {
    /// How far it has come.
    pub state: RwSignal<Fetched>,
    /// The heading when it did not come.
    pub failed: &'static str,
    /// What that means; what can be done about it follows.
    pub why: &'static str,
    /// What fetches it once more.
    pub again: fn(Store),
    /// The name of the button that does.
    pub id: &'static str,
}

const OPENING: &str = "Opening…";

/// Says in a place, below a heading, that something is on its way, or why it did not come.
pub fn wait(place: El, heading: El, of: Awaited) -> El {
    let failed = move || match of.state.get() {
        Fetched::Failed(what) => Some(what),
        _ => None,
    };
    let said = move || {
        let what = failed()?;
        let again = button("button button--main", "Try again", move || (of.again)(Store::get()));
        Some(Node::Many(vec![
            piece("p", "notice", of.why.to_owned() + &what).attr("role", "alert").into(),
            again.attr("data-testid", of.id).into(),
        ]))
    };
    let busy = move || Some(if failed().is_some() { "false" } else { "true" }.into());
    let title = move || if failed().is_some() { of.failed } else { OPENING };
    place.live_attr("aria-busy", busy).child(heading.attr("tabindex", "-1").live(title)).live(said)
}
