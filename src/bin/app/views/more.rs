//! What only the whole app can show. Its first half has `rest.rs` in the place of this file.

use super::{Screen, choices, debrief, goal, note, plan, reference, review, settings, shell, wrong};
use crate::dom::Node;
use crate::store::Store;
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
        SceneKind::Talk | SceneKind::Inquiry { .. } => choices::choices(store),
    }
}
