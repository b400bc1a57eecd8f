//! The conversation: what was seen, heard, said and done.

use super::more;
use crate::components::rich;
use crate::dom::{El, Node, el, growing, piece, plain};
use crate::signals::*;
use crate::store::Store;
use practicum::log::Decision;
use practicum::scenario::{Line, Scenario, Speaker};
use practicum::session::{Entry, Session, Turn};

/// The conversation. Only what is new is added, so that a screen reader reads just that.
pub fn conversation(store: Store) -> Node {
    let keys = move || {
        store.session.with(|session| {
            let turns = session.as_ref().map(Session::transcript).unwrap_or_default();
            turns.iter().map(key).collect()
        })
    };
    let make = move |from| {
        store.session.with(|session| {
            let Some(session) = session else { return Vec::new() };
            session.transcript().iter().skip(from).map(|turn| show(session, turn).into()).collect()
        })
    };
    el("div")
        .class("talk")
        .attr("role", "log")
        .attr("aria-label", "Conversation")
        .child(growing(keys, make))
        .into()
}

/// Tells turns at the same place apart after an undo: scenes and lines by their place in memory, where they stay
/// while a case is open.
fn key(turn: &Turn<'_>) -> u64 {
    let identity = match turn {
        Turn::Scene(scene, _) => std::ptr::from_ref(*scene) as usize,
        Turn::Line(line) => std::ptr::from_ref(*line) as usize,
        Turn::Decision(place, entry) => {
            *place << 17 | entry.choice.map_or(0xffff, |choice| choice.index()) << 1 | 1
        }
    };
    identity as u64
}

fn show(session: &Session, turn: &Turn<'_>) -> El {
    match turn {
        Turn::Scene(scene, event) => {
            let title = if scene.title.is_empty() { scene.stage.title() } else { &scene.title };
            let note = event.map(|_| piece("span", "scene__event", "Something has happened. "));
            el("h2")
                .class("scene")
                .attr("data-scene", scene.id.clone())
                .child(piece("span", "scene__stage", scene.stage.title()))
                .child(" ")
                .child(note)
                .child(title.to_owned())
        }
        Turn::Line(line) => show_line(session.scenario(), line),
        Turn::Decision(place, entry) => {
            let said = entry.taken(session.scenario()).is_some_and(|choice| choice.spoken);
            let text = rich(&decision_text(session, *place, entry));
            el("div")
                .class(if said { "line line--you" } else { "line line--deed" })
                .attr("data-mine", "true")
                .child(piece("span", "line__who", "You"))
                .child(plain("p", text))
        }
    }
}

/// A decision in words.
pub fn decision_text(session: &Session, place: usize, entry: &Entry) -> String {
    if let Some(choice) = entry.taken(session.scenario()) {
        return choice.text.clone();
    }
    match session.log().decisions.get(place).map(|logged| &logged.decision) {
        Some(Decision::Goal(goals)) => more::goals_said(goals),
        Some(Decision::Plan(picks)) => "Made a plan of ".to_owned() + &picks.len().to_string() + " parts.",
        Some(Decision::Note(text)) => "Noted: ".to_owned() + text,
        _ => "Left it at that.".to_owned(),
    }
}

fn show_line(scenario: &Scenario, line: &Line) -> El {
    let text = rich(&line.text);
    match line.who {
        Speaker::Scene => piece("p", "line line--seen", text),
        Speaker::Worker => {
            piece("div", "line line--you", piece("span", "line__who", "You")).child(plain("p", text))
        }
        Speaker::Person(id) => {
            let person = scenario.person(id);
            piece("div", "line line--said", piece("span", "line__who", person.name.clone()))
                .attr_if("data-client", person.client.then_some("true"))
                .child(plain("p", text))
        }
    }
}
