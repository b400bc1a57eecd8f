//! What can be said or done next.

use super::desk::{after_decision, let_go_of_focus, task_key};
use crate::components::rich;
use crate::dom::{El, Node, button, el, keyed, piece, plain};
use crate::signals::*;
use crate::store::Store;
use practicum::log::Decision;
use practicum::scenario::{Choice, SceneKind};
use practicum::session::Session;

/// The choices on offer. The heading, which has the focus, stays while they change.
pub fn choices(store: Store) -> Node {
    let heading = move || store.session.with(|session| session.as_ref().map(heading).unwrap_or_default());
    let offer = move || {
        store.session.with(|session| session.as_ref().map_or(Node::Empty, |session| offer(store, session)))
    };
    let key = move || store.session.with(|session| session.as_ref().map_or(0, moment));
    el("section")
        .class("choices")
        .attr("aria-labelledby", "next")
        .child(el("h2").class("choices__title").attr("id", "next").attr("tabindex", "-1").live(heading))
        .child(keyed(key, offer))
        .into()
}

/// Where the run stands, as a number that is another one after every decision.
pub fn moment(session: &Session) -> u64 {
    let case = session.case();
    u64::try_from(case.scene.index()).unwrap_or(0) << 20 | u64::from(case.steps)
}

/// What is asked.
pub fn heading(session: &Session) -> String {
    match session.questions_left() {
        Some(1) => "Time for one more question".to_owned(),
        Some(left) => "Time for ".to_owned() + &left.to_string() + " questions",
        None => "What do you do?".to_owned(),
    }
}

fn offer(store: Store, session: &Session) -> Node {
    let mut list = el("ol").class("choices__list").attr("role", "list");
    for (_, choice) in session.choices() {
        let id = choice.id.clone();
        let says = move || take(store, Decision::Choose(id.clone(), None));
        list = list.child(plain("li", one_of(choice, says)));
    }
    let leave = session.questions_left().map(|_| {
        button("button button--quiet", "Leave it at that", move || take(store, Decision::Leave))
            .attr("data-testid", "leave")
    });
    vec![list.into(), leave.into(), stuck(session).into()].into()
}

/// What is said where nothing is on offer. Scenes in which something is written have no choices, and are drawn by another
/// view in a moment.
pub fn stuck(session: &Session) -> Option<El> {
    let asks = matches!(session.scene().kind, SceneKind::Talk | SceneKind::Review { .. });
    (session.choices().next().is_none() && asks && !session.is_over()).then(|| {
        let text =
            "Nothing is on offer here: the case has a gap. Take back the last decision, or tell its author.";
        piece("p", "notice", text)
    })
}

/// A choice. The style sheet numbers the first nine, which can be taken by their number.
pub fn one_of(choice: &Choice, mut taken: impl FnMut() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class(if choice.spoken { "choice choice--say" } else { "choice" })
        .attr("data-choice", choice.id.clone())
        .on("click", move |_| taken())
        .child(rich(&choice.text))
}

/// Takes a decision and shows what came of it.
pub fn take(store: Store, decision: Decision) {
    let before = store.session.with_untracked(task_key);
    store.decide(decision);
    let_go_of_focus(store, before);
    after_decision();
}
