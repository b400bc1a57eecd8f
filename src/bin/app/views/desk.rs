//! The desk: the work in the middle, the case file on one side, track and plan on the other; and the tabs of a phone.

use super::{case, choices, more, panels, talk};
use crate::dom::{El, Node, el, keyed, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use crate::store::Store;
use practicum::scenario::SceneKind;
use practicum::session::Session;

/// The parts of the desk, of which a phone shows one: the name for the style sheet, and the one that people read.
const TABS: [(&str, &str); 3] = [("talk", "Talk"), ("file", "Case file"), ("track", "Track and plan")];

/// The desk. It stays while scenes change, so that a decision redraws only what it changed.
pub fn desk() -> Node {
    let store = Store::get();
    let tab = RwSignal::new(0_usize);
    let title = store.session.with(|session| {
        session.as_ref().map(|session| session.scenario().head.title.clone()).unwrap_or_default()
    });
    let view = move || store.session.with(|session| Some(view_name(session.as_ref()).into()));
    let tabs = el("div").class("tabs").attr("role", "group").attr("aria-label", "Parts of the case");
    el("main")
        .class("desk")
        .live_attr("data-view", view)
        .live_attr("data-tab", move || Some(TABS[tab.get()].0.into()))
        .child(piece("h1", "desk__title", title).attr("tabindex", "-1"))
        .child(tabs.children((0..TABS.len()).map(|at| tab_button(tab, at).into())))
        .child(el("div").class("desk__work").children(work(store)))
        .child(
            el("aside")
                .class("desk__file")
                .attr("aria-label", "Case file")
                // It scrolls by itself, so the keyboard must be able to come here.
                .attr("tabindex", "0")
                .child(plain("h2", "Case file"))
                .child(panels::file(store)),
        )
        .child(
            el("aside")
                .class("desk__track")
                .attr("aria-label", "Track and plan")
                .attr("tabindex", "0")
                .children(panels::track(store)),
        )
        .into()
}

fn tab_button(tab: RwSignal<usize>, at: usize) -> El {
    let pressed = move || Some(if tab.get() == at { "true" } else { "false" }.into());
    piece("button", "tab", TABS[at].1)
        .attr("type", "button")
        .live_attr("aria-pressed", pressed)
        .on("click", move |_| tab.set(at))
}

/// The conversation, and below it what the scene asks for.
fn work(store: Store) -> [Node; 3] {
    let task = keyed(
        move || store.session.with(task_key),
        move || {
            store.session.with(|session| {
                let Some(session) = session else { return Node::Empty };
                if only_chooses(session) { choices::choices(store) } else { more::task(store, session) }
            })
        },
    );
    [talk::conversation(store), case::coach(store), task]
}

/// Whether nothing is asked for but a choice; where something can be said in one's own words there is more to draw.
fn only_chooses(session: &Session) -> bool {
    let scene = session.scene();
    matches!(scene.kind, SceneKind::Talk | SceneKind::Inquiry { .. }) && !scene.own_words
}

/// What is asked for: a choice, again and again, for which the view stays; or something that is written or read, which
/// differs with every decision, and with every other run of the same length.
pub fn task_key(session: &Option<Session>) -> u64 {
    session.as_ref().map_or(0, |session| {
        let mode = u64::from(session.log().mode == practicum::log::Mode::Assessment);
        if only_chooses(session) {
            return 1;
        }
        2 + (choices::moment(session) << 1 | mode)
    })
}

fn view_name(session: Option<&Session>) -> &'static str {
    match session.map(|session| &session.scene().kind) {
        Some(SceneKind::Goal { .. }) => "goal",
        Some(SceneKind::Plan { .. }) => "plan",
        Some(SceneKind::Review { .. }) => "review",
        _ => "case",
    }
}

/// Between a decision and the redrawing that follows it: what has the focus may be about to go. A browser that takes
/// away the element with the focus lays out the whole page at once, in the midst of our changes to it, which costs more
/// than all of them; so it lets go of the focus first. The heading of the choices stays if the task from `before` does.
pub fn let_go_of_focus(store: Store, before: u64) {
    let stays = store.session.with_untracked(|session| {
        task_key(session) == before && session.as_ref().is_some_and(|session| !session.is_over())
    });
    page::let_go_of_focus(if stays { "#next" } else { "html" });
}

/// After a decision the focus goes to what can be done next, and the student's own line to the top of the talk.
pub fn after_decision() {
    clock::soon(|| {
        // The heading stands first in the document, so one selector for both would always find it.
        if !page::focus("#next") {
            page::focus("h1");
        }
        page::show_last("[data-mine]");
    });
}
