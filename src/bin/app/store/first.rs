//! What only the first half does: it has the whole app fetched, and hands over to it.
//!
//! All that it knows goes over as one text, and not by way of what is kept, because there may be no room to keep
//! anything. A run is its case and its log; `handed.rs` replays it.

use super::{AFTER, Opened, Store};
use crate::platform::fetch::Fetched;
use crate::platform::storage::Text;
use crate::platform::{clock, page, whole};
use crate::routes::CaseRef;
use crate::signals::*;
use practicum::log::Log;
use practicum::packing::pack;
use practicum::scenario::{Scenario, SceneKind};
use practicum::session::Session;
use std::cell::RefCell;

thread_local! {
    /// The texts of the catalogue and of the case that is open, as they came.
    static TEXTS: RefCell<[String; 2]> = const { RefCell::new([String::new(), String::new()]) };
}

/// What the first half knows of the whole app.
#[derive(Clone, Copy)]
pub struct Whole {
    /// How far it has come.
    pub state: RwSignal<Fetched>,
    /// How many decisions the saved run has that only the whole app can bring back, if there is one.
    pub run: RwSignal<Option<usize>>,
}

impl Whole {
    /// Nothing.
    pub fn new() -> Self {
        Self { state: RwSignal::new(Fetched::Away), run: RwSignal::new(None) }
    }
}

/// Takes back the last decision of a run. What is written is written in the whole app, which gives it back as a draft.
pub fn undo(_: &CaseRef, session: &mut Session) {
    session.undo();
}

impl Store {
    /// Fetches the whole app, unless it is here or on its way; with it the reader of goals if there will be any.
    pub fn fetch_whole(self, goals: bool) {
        let state = self.whole.state;
        if state.with_untracked(|state| matches!(state, Fetched::Coming | Fetched::Here)) {
            return;
        }
        state.set(Fetched::Coming);
        spawn_local(async move {
            if whole::fetch(goals).await {
                return state.set(Fetched::Here);
            }
            let mut what = "Check the connection and try again.".to_owned();
            // A page that has something unsaved must not be left.
            if !self.unsaved.get_untracked() {
                what.push_str(" If that does not help, load the page again.");
            }
            state.set(Fetched::Failed(what));
        });
    }

    /// Fetches it once more because the student asks for it, with a button that goes away meanwhile: the focus goes to
    /// the heading that stays.
    pub fn fetch_whole_again(self) {
        self.fetch_whole(false);
        clock::soon(|| {
            if !page::focus("#next") {
                page::focus("h1");
            }
        });
    }

    /// Hands over when all has been drawn that is being drawn now. `opening` says that the page was opened just
    /// here: then the focus stays where a browser puts it.
    pub fn hand_over(self, opening: bool) {
        spawn_local(async move {
            whole::hand_over(&self.pack(opening && page::focus_is_nowhere()));
        });
    }

    fn pack(self, opening: bool) -> String {
        let flag = |on: bool| if on { "yes" } else { "" };
        let settings = self.settings.with_untracked(super::Settings::write);
        let notice = self.notice.get_untracked();
        let told = notice.as_ref().map_or("", |notice| &notice.text);
        let case = self.case_ref();
        let log = self.session.with_untracked(|session| {
            session.as_ref().map(|session| session.log().write()).unwrap_or_default()
        });
        let saved = self.last_saved.with_untracked(|last| last.as_ref().map(Text::read));
        let [list, mut text] = TEXTS.take();
        let (mut here, mut faulty) = (false, false);
        self.opened.with_untracked(|opened| match opened {
            Opened::Here(_) => here = true,
            Opened::Faulty(file) => {
                faulty = true;
                text.clone_from(file);
            }
            _ => {}
        });
        pack(&[
            flag(opening),
            &settings,
            told,
            flag(notice.as_ref().is_some_and(|notice| notice.offers_file)),
            flag(self.unsaved.get_untracked()),
            &list,
            &self.says.pack(),
            flag(here),
            flag(faulty),
            &text,
            &case.id,
            flag(case.own),
            &log,
            &saved.unwrap_or_default(),
        ])
    }

    /// Remembers the text of the catalogue.
    pub(super) fn remember_list(self, text: &str) {
        TEXTS.with_borrow_mut(|texts| text.clone_into(&mut texts[0]));
    }

    /// Remembers the text of the case that is open.
    pub(super) fn remember_case(self, text: &str) {
        TEXTS.with_borrow_mut(|texts| text.clone_into(&mut texts[1]));
    }

    /// The first half reads no goals.
    pub(super) fn reads_goals(self) -> bool {
        false
    }

    /// Leaves a run with a goal in it to the whole app.
    pub(super) fn wait_for_reader(self, log: Option<&Log>) {
        self.whole.run.set(log.map(|log| log.decisions.len()));
    }

    /// Leaves it to the whole app to say what is wrong with a file.
    pub(super) fn show_faults(self, _: &'static str, text: String) {
        self.opened.set(Opened::Faulty(text));
    }

    /// Fetches soon what will be asked for after the case that is shown: what the rules say, and the whole app.
    pub(super) fn expect_more(self, scenario: &Scenario) {
        if self.session.with_untracked(Option::is_none) {
            return;
        }
        let goals = scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Goal { .. }));
        clock::later(AFTER, move || {
            self.says.fetch();
            self.fetch_whole(goals);
        });
    }
}
