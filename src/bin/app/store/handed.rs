//! What the first half handed over, and how the whole app goes on from it.

use super::{Notice, Opened, Settings, Store, catalogue};
use crate::platform::reader;
use crate::routes::CaseRef;
use crate::signals::*;
use practicum::log::Log;
use practicum::packing::unpack;
use practicum::scenario;
use practicum::session::Session;
use std::sync::Arc;

impl Store {
    /// Takes over what `first.rs` packed; says whether the page was opened just here, so that the focus stays.
    pub fn take_over(self, handed: &str) -> bool {
        let parts = unpack(handed).unwrap_or_default();
        let &[opening, settings, told, file, unsaved, list, says, here, faulty, text, id, own, log, saved] =
            &parts[..]
        else {
            return true;
        };
        let yes = |part: &str| !part.is_empty();
        let settings = Settings::read(settings);
        settings.show();
        self.settings.set(settings);
        if yes(told) {
            self.notice.set(Some(Notice { text: told.to_owned(), offers_file: yes(file) }));
        }
        self.unsaved.set(yes(unsaved));
        if let Some(cards) = catalogue::read(list) {
            self.cards.set(Some(Ok(cards)));
        }
        self.says.take_over(says);
        if yes(faulty) {
            self.opened.set(Opened::Faulty(text.to_owned()));
        }
        if yes(here)
            && let Ok(scenario) = scenario::load(text)
        {
            let scenario = Arc::new(scenario);
            self.case.set(CaseRef { id: id.to_owned(), own: yes(own), ..CaseRef::default() });
            self.opened.set(Opened::Here(scenario.clone()));
            let replayed = Log::read(log).ok().and_then(|log| {
                // The run was played on this very text, so all of it can be replayed.
                Session::replay_with(reader::read, scenario, &log).ok()
            });
            self.session.set(replayed.map(|(session, _)| session));
            self.last_saved.set(yes(saved).then(|| saved.into()));
        }
        yes(opening)
    }

    /// Nobody takes over from the whole app, so it remembers no texts.
    pub(super) fn remember_list(self, _: &str) {}

    /// Nor this one.
    pub(super) fn remember_case(self, _: &str) {}
}
