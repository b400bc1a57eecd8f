//! What the rules say, in words. A finding has the place of its sentence; the sentences themselves are nobody's need
//! before the first choice, so they lie beside the page and are fetched when choices have been on it for a moment.

use crate::platform::fetch::{self, Fetched};
use crate::signals::*;
use crate::store::saves::texts;
#[cfg(not(feature = "whole"))]
use practicum::packing::pack;
#[cfg(feature = "whole")]
use practicum::packing::unpack;
use practicum::rules::says_mark;
use std::cell::RefCell;

thread_local! {
    /// The file, once it has come: its mark, then the texts of all rules in the order of the registry.
    static TEXTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    /// How far it has come.
    static SAYS: Sentences = Sentences(RwSignal::new(Fetched::Away));
}

/// The sentences of the rules. Copies share them.
#[derive(Clone, Copy)]
pub struct Sentences(RwSignal<Fetched>);

impl Sentences {
    /// Those of the page.
    pub fn get() -> Self {
        SAYS.with(|says| *says)
    }

    /// The text at a place; nothing while it has not come.
    pub fn at(self, place: usize) -> Option<String> {
        if self.0.get() != Fetched::Here {
            return None;
        }
        TEXTS.with_borrow(|texts| texts.get(place + 1).cloned())
    }

    /// All of them, for the program that goes on; empty while they have not come.
    #[cfg(not(feature = "whole"))]
    pub fn pack(self) -> String {
        TEXTS.with_borrow(|texts| pack(&texts.iter().map(String::as_str).collect::<Vec<_>>()))
    }

    /// Takes what the program before packed.
    #[cfg(feature = "whole")]
    pub fn take_over(self, packed: &str) {
        let texts: Vec<String> = unpack(packed).unwrap_or_default().into_iter().map(str::to_owned).collect();
        if !texts.is_empty() {
            TEXTS.set(texts);
            self.0.set(Fetched::Here);
        }
    }

    /// Why they did not come, if they did not.
    pub fn failed(self) -> Option<String> {
        match self.0.get() {
            Fetched::Failed(why) => Some(why),
            _ => None,
        }
    }

    /// Fetches them, unless they are here or on their way.
    pub fn fetch(self) {
        if self.0.get_untracked() != Fetched::Coming {
            self.fetch_and(Box::new(|| {}));
        }
    }

    /// Fetches them, unless they are here, and does something when they are or have failed.
    pub fn fetch_and(self, then: Box<dyn FnOnce()>) {
        if self.0.get_untracked() == Fetched::Here {
            return then();
        }
        self.0.set(Fetched::Coming);
        // The mark makes it another address when any sentence is another: an old copy has the old one.
        let mark = format!("{:016x}", says_mark());
        let address = "reference/says.json?".to_owned() + &mark;
        let keep = move |came: Result<String, String>| {
            let state = match came.map(|text| texts(&text).filter(|texts| texts.first() == Some(&mark))) {
                Ok(Some(texts)) => {
                    TEXTS.set(texts);
                    Fetched::Here
                }
                Ok(None) => Fetched::Failed("They are of another version: load the page again.".to_owned()),
                Err(why) => Fetched::Failed(why),
            };
            self.0.set(state);
            then();
        };
        fetch::text(address, Box::new(keep));
    }
}
