//! Before a case begins: who the student is, what is practised, what the case contains, when to hear feedback.

use crate::dom::{El, Node, button, el, link, piece, plain};
use crate::platform::clock;
use crate::routes::Route;
use crate::signals::*;
use crate::store::{Opened, Store};
use practicum::log::Mode;
use practicum::practice::Method;
use practicum::scenario::{Head, Worker};

const MODES: [(Mode, &str, &str); 2] = [
    (Mode::Coaching, "Coaching", "You hear what the rules say after each decision."),
    (Mode::Assessment, "Assessment", "You hear it all at the end."),
];

/// Before a case begins.
pub fn start() -> Node {
    let store = Store::get();
    let Opened::Here(scenario) = store.opened.get_untracked() else { return Node::Empty };
    let head = &scenario.head;
    // Where the student does not choose, the one who is given stands alone.
    let given = usize::from(!scenario.student_picks) * scenario.given.index();
    let picked = RwSignal::new(given);
    let mode = RwSignal::new(store.settings.with_untracked(|settings| settings.mode));
    let mut workers = el("fieldset").class("options").child(plain("legend", "Who you are"));
    for (at, worker) in scenario.workers.iter().enumerate() {
        if scenario.student_picks || at == given {
            workers = workers.child(worker_card(worker, at, picked));
        }
    }
    let mut modes =
        el("fieldset").class("options").child(plain("legend", "When you hear what the rules say"));
    for (value, name, about) in MODES {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "mode")
            .attr("value", value.name())
            .live_flag("checked", move || mode.get() == value)
            .on("change", move |_| mode.set(value));
        modes = modes.child(
            piece("label", "option", radio)
                .child(piece("span", "option__name", name))
                .child(" ")
                .child(piece("span", "option__about", about)),
        );
    }
    let ids: Vec<String> = scenario.workers.iter().map(|worker| worker.id.clone()).collect();
    let begin = button("button button--main", "Begin", move || {
        let chosen = mode.get_untracked();
        if store.settings.with_untracked(|settings| settings.mode != chosen) {
            store.set(|settings| settings.mode = chosen);
        }
        if let Some(id) = ids.get(picked.get_untracked()) {
            store.begin(id, chosen, clock::seed());
            store.go(&Route::Case(store.case_ref()));
        }
    });
    let kept = "You can leave at any time; every decision is kept in this browser.";
    el("main")
        .class("page start")
        .attr("data-view", "start")
        .child(plain("h1", head.title.clone()).attr("tabindex", "-1"))
        .child(piece("p", "card__facts", facts(head)))
        .child(piece("p", "lede", head.summary.clone()))
        .live(move || resume(store))
        .child(plain("section", workers))
        .child(plain("section", modes))
        .child(plain("section", plain("h2", "What you practise")).child(objectives(head)))
        .child(notes(head))
        .child(
            piece("p", "start__deeds", begin.attr("data-testid", "begin"))
                .child(" ")
                .child(piece("span", "hint", kept)),
        )
        .into()
}

fn facts(head: &Head) -> String {
    format!(
        "{} · {} · about {} minutes · {} sessions over {} weeks",
        head.level.name(),
        head.setting,
        head.minutes,
        head.sessions.count,
        head.sessions.weeks
    )
}

/// The run that goes on. One with a goal in it comes back a moment later, when the reader of goals has come.
fn resume(store: Store) -> Option<El> {
    let going = store.session.with(|session| {
        session.as_ref().filter(|session| !session.is_over()).map(|session| session.log().decisions.len())
    });
    // The first half cannot bring back every run, but knows of it.
    #[cfg(not(feature = "whole"))]
    let going = going.or_else(|| store.whole.run.get());
    let count = going.filter(|count| *count > 0)?;
    Some(
        el("p")
            .class("notice")
            .child(format!("You are {count} decisions into this case. "))
            .child(link("", Route::Case(store.case_ref()).href(), "Go on where you were"))
            .child(". Beginning anew keeps that run among your past runs."),
    )
}

fn objectives(head: &Head) -> El {
    let mut list = el("ul").class("plain");
    for (epas, text) in &head.objectives {
        let cite = piece("span", "cite", format!(" EPAS {epas}"));
        list = list.child(plain("li", text.clone()).child(cite));
    }
    list
}

fn notes(head: &Head) -> Option<El> {
    if head.content_notes.is_empty() {
        return None;
    }
    let notes = head.content_notes.iter().map(|note| plain("li", note.clone()).into());
    Some(
        plain("section", plain("h2", "What the case contains"))
            .child(el("ul").class("plain").children(notes)),
    )
}

fn worker_card(worker: &Worker, at: usize, picked: RwSignal<usize>) -> El {
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "practitioner")
        .attr("value", worker.id.clone())
        .live_flag("checked", move || picked.get() == at)
        .on("change", move |_| picked.set(at));
    let mut card = piece("label", "option", radio).child(piece("span", "option__name", worker.title.clone()));
    let about = |text: String| {
        // The space is for those who hear or copy the text; the lines are blocks to the eye.
        Node::Many(vec![" ".into(), piece("span", "option__about", text).into()])
    };
    card = card.child(about(worker.about.clone()));
    if !worker.trained.is_empty() {
        card = card.child(about(methods("Trained in ", &worker.trained)));
    }
    if let Some(supervisor) = &worker.supervisor {
        let mut text = format!("Supervised by {}, {}", supervisor.name, supervisor.role.title());
        if !supervisor.competent_in.is_empty() {
            text.push_str("; ");
            text.push_str(&methods("competent in ", &supervisor.competent_in));
        }
        card = card.child(about(text));
    }
    card
}

fn methods(lead: &str, methods: &[Method]) -> String {
    let mut text = lead.to_owned();
    for (at, method) in methods.iter().enumerate() {
        text.push_str(if at == 0 { "" } else { ", " });
        text.push_str(method.title());
    }
    text.push('.');
    text
}
