//! The student's data and settings, and what the student is told.

use super::settings::Settings;
use super::{Notice, Store, saves};
use crate::platform::{clock, files, page, storage::Refused};
use crate::signals::*;

impl Store {
    pub(super) fn tell_damaged(self, aside: &str) {
        let mut text =
            "A saved run could not be read. It is not deleted: it is set aside in this browser under “"
                .to_owned();
        text.push_str(aside);
        text.push_str("”, and is part of every export.");
        self.tell(&text);
    }

    /// Puts away what the student was told.
    pub fn put_notice_away(self) {
        if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
            clock::soon(|| page::focus_if_lost("#next, h1"));
        }
    }

    pub(super) fn cannot_save(self, refused: Refused) {
        // Said once, not at every decision; that nothing is saved stays written in the bar.
        if self.unsaved.get_untracked() {
            return;
        }
        self.unsaved.set(true);
        let why = match refused {
            Refused::Full => "This browser has no room left, so the last decisions are not saved.",
            Refused::Denied => "This browser keeps nothing for this page, so your decisions are not saved.",
        };
        let text = format!(
            "{why} The case goes on, but closing the page would lose it: take the run away as a file."
        );
        self.notice.set(Some(Notice { text, offers_file: true }));
    }

    /// Tells the student something.
    pub fn tell(self, text: &str) {
        self.notice.set(Some(Notice { text: text.to_owned(), offers_file: false }));
    }

    /// Changes the settings.
    pub fn set(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let settings = self.settings.get_untracked();
        settings.show();
        if let Err(refused) = settings.keep() {
            self.cannot_save(refused);
        }
    }

    /// Gives the student all their data as a file.
    pub fn export(self) {
        let case = self.case_ref();
        let text = self
            .session
            .with_untracked(|session| saves::export(session.as_ref().map(|session| (&case, session.log()))));
        files::give(&format!("practicum-{}.json", clock::today()), "application/json", &text);
    }

    /// Takes in a file that was exported.
    pub fn import(self, text: &str) {
        match saves::import(text) {
            Ok(count) => {
                self.forget_open_case();
                let settings = Settings::kept();
                settings.show();
                self.settings.set(settings);
                self.tell(&format!(
                    "Taken in: {count} entries. What was here before and differed is among your past runs."
                ));
            }
            Err(why) => self.tell(&why),
        }
    }

    /// Forgets everything that is kept in this browser.
    pub fn erase(self) {
        saves::erase();
        self.forget_open_case();
        let settings = Settings::default();
        settings.show();
        self.settings.set(settings);
        self.tell("Everything that Practicum kept in this browser is erased.");
    }
}
