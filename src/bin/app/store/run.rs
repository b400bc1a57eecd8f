//! The run: every change of it is applied, saved, and only then shown.

use super::{Opened, Store, read, saves, undo};
use crate::platform;
use crate::routes::Route;
use crate::signals::*;
use practicum::log::{Decision, Log, Mode};
use practicum::session::Session;

impl Store {
    /// Begins a run. The one before goes to the past.
    pub fn begin(self, practitioner: &str, mode: Mode, seed: u64) {
        let Opened::Here(scenario) = self.opened.get_untracked() else { return };
        let before =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.log().write()));
        if let Some(text) = before
            && let Err(refused) = saves::to_past(&self.case_ref(), &text)
        {
            self.cannot_save(refused);
        }
        match Session::start_with(read, scenario, practitioner, seed, mode) {
            Ok(session) => {
                self.session.set(Some(session));
                self.follow_beside();
                self.save();
            }
            Err(refusal) => self.tell(&refusal.to_string()),
        }
    }

    /// Takes a decision: applied, saved, then shown.
    pub fn decide(self, decision: Decision) {
        if matches!(decision, Decision::Goal(_)) && !self.reads_goals() {
            // The editor's button sleeps until then; a goal that nobody read would be judged by what it lacks.
            return;
        }
        let mut refusal = None;
        self.session.update_untracked(|session| {
            refusal = session.as_mut().and_then(|session| session.decide(decision).err());
        });
        match refusal {
            Some(refusal) => self.tell(&refusal.to_string()),
            None => self.save(),
        }
        self.session.notify();
        self.follow_beside();
    }

    /// Lets what stands beside the talk follow the run, when the talk itself is on the page.
    pub(super) fn follow_beside(self) {
        platform::clock::soon(move || self.beside.update(|times| *times = times.wrapping_add(1)));
    }

    /// Takes back the last decision.
    pub fn undo(self) {
        self.change(|session| undo(&self.case_ref(), session));
    }

    /// Plays on from a place in the log, with another decision if one is given; the run as it was goes to the past.
    pub fn replay_from(self, place: usize, instead: Option<Decision>) {
        let text =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.log().write()));
        if let Some(text) = text
            && let Err(refused) = saves::to_past(&self.case_ref(), &text)
        {
            self.cannot_save(refused);
        }
        self.change(|session| session.rewind(place));
        if let Some(decision) = instead {
            self.decide(decision);
        }
        self.go(&Route::Case(self.case_ref()));
    }

    /// Keeps the student's own rating.
    pub fn rate(self, rating: [u8; 4]) {
        self.change(|session| session.rate(rating));
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Session)) {
        self.session.update_untracked(|session| {
            if let Some(session) = session {
                change(session);
            }
        });
        self.save();
        self.session.notify();
        self.follow_beside();
    }

    pub(super) fn save(self) {
        let case = self.case_ref();
        let mut saved = None;
        // Nothing follows what was saved last, so nobody is told.
        self.last_saved.update_untracked(|last| {
            saved = self.session.with_untracked(|session| {
                session.as_ref().map(|session| saves::save(&case, session.log(), last))
            });
        });
        let Some(saved) = saved else { return };
        match saved {
            Ok(()) => {
                if self.unsaved.get_untracked() {
                    self.unsaved.set(false);
                    // There is room again, and with this save everything is safe: the warning has had its time.
                    if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(|n| n.offers_file)) {
                        self.notice.set(None);
                    }
                }
            }
            Err(refused) => self.cannot_save(refused),
        }
    }

    /// What the student wrote about a run, for the core values.
    pub fn words(self, log: &Log) -> Vec<String> {
        saves::words(&self.case_ref(), log.seed)
    }

    /// Keeps what the student wrote about the run.
    pub fn keep_words(self, words: &[String]) {
        let seed = self.session.with_untracked(|session| session.as_ref().map_or(0, |s| s.log().seed));
        if let Err(refused) = saves::keep_words(&self.case_ref(), seed, words) {
            self.cannot_save(refused);
        }
    }
}
