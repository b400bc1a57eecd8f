//! The reader of goals, and the checker of files: when they are fetched, and what waits for them.
//!
//! The reader is a program of its own, so that nothing of it has to come before the first choice can be taken. A run that
//! was saved with a goal in it is judged anew when it comes back, and has to wait for the reader.

use super::{AFTER, Opened, Store};
use crate::platform::fetch::Fetched;
use crate::platform::{address, clock, page, reader};
use crate::routes::Route;
use crate::signals::*;
use practicum::log::Log;
use practicum::scenario::{Scenario, SceneKind};

impl Store {
    /// Fetches the reader, unless it is here or on its way. A run that waits for it is brought back when it has come.
    pub fn fetch_reader(self) {
        self.fetch_reader_and(|| {});
    }

    /// Fetches the reader once more because the student asks for it, with a button that goes away meanwhile: the
    /// focus must not go with it.
    pub fn fetch_reader_again(self) {
        self.fetch_reader_and(|| {
            page::focus_if_lost("[data-testid=fetch-reader], [data-testid=submit-goal]")
        });
    }

    fn fetch_reader_and(self, after: fn()) {
        if self.reader.with_untracked(|reader| matches!(reader, Fetched::Coming | Fetched::Here)) {
            return;
        }
        self.reader.set(Fetched::Coming);
        spawn_local(async move {
            match reader::fetch().await {
                Ok(()) => {
                    self.reader.set(Fetched::Here);
                    self.bring_back();
                }
                Err(why) => self.reader.set(Fetched::Failed(why)),
            }
            clock::soon(after);
        });
    }

    /// Fetches soon what the case that is shown will ask for: what the rules say, and the reader if there are goals.
    pub(super) fn expect_more(self, scenario: &Scenario) {
        if self.session.with_untracked(Option::is_none) {
            return;
        }
        let goals = scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Goal { .. }));
        clock::later(AFTER, move || {
            self.says.fetch();
            if goals {
                self.fetch_reader();
            }
        });
    }

    /// Whether the reader has come.
    pub(super) fn reads_goals(self) -> bool {
        reader::is_here()
    }

    /// Has a run with a goal in it brought back when the reader has come.
    pub(super) fn wait_for_reader(self, log: Option<&Log>) {
        if log.is_some() {
            self.fetch_reader();
        }
    }

    /// Tells what is wrong with the file that was opened.
    pub(super) fn tell_faults(self) {
        if let Opened::Faulty(text) = self.opened.get_untracked() {
            self.show_faults("This file cannot be played as a case.", text);
        }
    }

    /// Says what is wrong with a file, when what can tell it has come.
    pub(super) fn show_faults(self, title: &'static str, text: String) {
        spawn_local(async move {
            let told = reader::faults(&text).await;
            // Meanwhile the student may have gone elsewhere.
            if !self.opened.with_untracked(|opened| matches!(opened, Opened::Coming | Opened::Faulty(_))) {
                return;
            }
            let about = match &told {
                Some(_) => String::new(),
                None => "What is wrong with the file could not be told: the part of Practicum that does so did not come. Check the connection and open the file again.".to_owned(),
            };
            self.show_problem(title, about, told.unwrap_or_default());
        });
    }

    /// Goes once more to where the student is, now that the reader is here.
    fn bring_back(self) {
        let opened = self.opened.with_untracked(|opened| matches!(opened, Opened::Here(_)));
        if opened && self.session.with_untracked(Option::is_none) {
            self.visit(Route::parse(&address::hash()));
        }
    }
}
