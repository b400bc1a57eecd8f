//! What only the whole app can show. Its first half has `rest.rs` in the place of this file.

use super::{
    Screen, at_hand, choices, debrief, goal, note, own_words, plan, reference, review, settings, shell, wrong,
};
use crate::dom::Node;
use crate::store::Store;
use practicum::log::GoalList;
use practicum::scenario::SceneKind;
use practicum::session::Session;

pub use super::reference::title as page_title;

/// A view that the first half lacks.
pub fn screen(screen: Screen, _opening: bool) -> Node {
    match screen {
        Screen::Wrong => wrong::wrong(),
        Screen::Debrief => debrief::debrief(),
        Screen::Settings => settings::settings(),
        Screen::Reference => reference::reference(),
        Screen::Library | Screen::Waiting | Screen::Start | Screen::Desk => shell::waiting(),
    }
}

/// The goals as the worker has them at hand, with where each stood at the last review.
pub fn goals(session: &Session) -> Node {
    at_hand::goals(session)
}

/// The decision to set goals, in words.
pub fn goals_said(goals: &GoalList) -> String {
    if goals.further.is_empty() {
        return "Wrote the goal: ".to_owned() + &goals.first.text;
    }
    let mut said = format!("Wrote {} goals:", goals.further.len() + 1);
    for (at, goal) in (1..).zip(goals.all()) {
        said.push_str(&format!(" {at}. {}", goal.text));
    }
    said
}

/// What a scene asks for in which something is written or read.
pub fn task(store: Store, session: &Session) -> Node {
    match &session.scene().kind {
        SceneKind::Goal { prompt, .. } => goal::editor(store, session, prompt),
        SceneKind::Plan { prompt, least, most, .. } => {
            plan::board(store, session, prompt, usize::from(*least), usize::from(*most))
        }
        SceneKind::Review { measure } => {
            vec![review::data(session, *measure), choices::choices(store)].into()
        }
        SceneKind::Note { prompt, .. } => note::note(store, prompt),
        SceneKind::Talk => own_words::own_words(store, session),
        SceneKind::Inquiry { .. } => choices::choices(store),
    }
}
