//! The store: the one owner of change. Views read it and ask it for changes; it alone talks to the outside.

pub mod catalogue;
mod data;
#[cfg(feature = "whole")]
pub mod drafts;
#[cfg(not(feature = "whole"))]
mod first;
#[cfg(feature = "whole")]
mod handed;
mod opening;
#[cfg(feature = "whole")]
mod reader;
#[cfg(feature = "whole")]
mod reference;
mod run;
pub mod saves;
pub mod settings;

#[cfg(feature = "whole")]
use crate::platform::reader::read;
#[cfg(not(feature = "whole"))]
use crate::platform::whole::read;
use crate::platform::{address, fetch::Fetched, storage::Text};
use crate::routes::{CaseRef, Route};
use crate::says::Sentences;
use crate::signals::*;
use catalogue::Card;
#[cfg(feature = "whole")]
use drafts::undo;
#[cfg(not(feature = "whole"))]
use first::undo;
use practicum::diagnostic::Told;
use practicum::scenario::Scenario;
use practicum::session::Session;
use settings::Settings;
use std::sync::Arc;

/// A case that was asked for, as far as it has come.
#[derive(Debug, Clone)]
pub enum Opened {
    /// None was asked for.
    Nothing,
    /// It is on its way.
    Coming,
    /// It is here.
    Here(Arc<Scenario>),
    /// A file cannot be played as a case, and nobody has said yet why. Here is its text.
    Faulty(String),
    /// It cannot be played.
    Wrong(Problem),
}

/// Why a case cannot be played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What, in one sentence.
    pub title: String,
    /// What it means and what to do, where the file itself has no faults to list.
    pub about: String,
    /// Every fault in the file, if it is the file.
    pub faults: Vec<Told>,
}

/// Something to tell the student, above any view, until they put it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened and what it means.
    pub text: String,
    /// Whether a file to take away is offered with it.
    pub offers_file: bool,
}

/// The state of the app. Copies share it.
#[derive(Clone, Copy)]
pub struct Store {
    /// Where the student is.
    pub route: RwSignal<Route>,
    /// The cases beside the page.
    pub cards: RwSignal<Option<Result<Vec<Card>, String>>>,
    /// The case that was asked for.
    pub opened: RwSignal<Opened>,
    /// Which case `opened` is about.
    case: RwSignal<CaseRef>,
    /// The run.
    pub session: RwSignal<Option<Session>>,
    /// Counts how often what stands beside the talk had to follow the run. It does so a moment after it: the client's
    /// answer and the next choices come first.
    pub beside: RwSignal<u32>,
    /// How far the reader of goals has come.
    pub reader: RwSignal<Fetched>,
    /// What of the whole app the first half knows.
    #[cfg(not(feature = "whole"))]
    pub whole: first::Whole,
    /// What the rules say, in words.
    pub says: Sentences,
    /// The page of the reference that was asked for last.
    pub page: RwSignal<Option<String>>,
    /// How far it has come.
    pub page_state: RwSignal<Fetched>,
    /// What to tell the student.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the last decisions could not be saved.
    pub unsaved: RwSignal<bool>,
    /// How many files with faults and pages of the reference were opened, so that each is shown anew.
    pub problems: RwSignal<u32>,
    /// How the page looks and moves.
    pub settings: RwSignal<Settings>,
    /// What this tab saved last.
    last_saved: RwSignal<Option<Text>>,
}

/// How long after a case is shown more is fetched, in milliseconds: what is seen first has the line to itself.
const AFTER: i32 = 300;

thread_local! {
    /// There is one page, and one store. Leptos' contexts, made for many, weigh more than this.
    static STORE: Store = Store::new();
}

impl Store {
    /// The store at the opening of the page.
    fn new() -> Self {
        let settings = Settings::kept();
        settings.show();
        let store = Self {
            route: RwSignal::new(Route::Library),
            cards: RwSignal::new(None),
            opened: RwSignal::new(Opened::Nothing),
            case: RwSignal::new(CaseRef::default()),
            session: RwSignal::new(None),
            beside: RwSignal::new(0),
            reader: RwSignal::new(Fetched::Away),
            #[cfg(not(feature = "whole"))]
            whole: first::Whole::new(),
            says: Sentences::get(),
            page: RwSignal::new(None),
            page_state: RwSignal::new(Fetched::Away),
            notice: RwSignal::new(None),
            unsaved: RwSignal::new(false),
            problems: RwSignal::new(0),
            settings: RwSignal::new(settings),
            last_saved: RwSignal::new(None),
        };
        let aside = saves::set_damaged_aside();
        if !aside.is_empty() {
            store.tell_damaged(&aside.join("”, “"));
        }
        store
    }

    /// The store of the page. It is made when it is first asked for, which the app does before all else: its signals
    /// live as long as their owner then.
    pub fn get() -> Self {
        STORE.with(|store| *store)
    }

    /// Follows the address, now and whenever it changes.
    pub fn follow_address(self) {
        self.visit(Route::parse(&address::hash()));
        address::on_change(move || self.visit(Route::parse(&address::hash())));
    }

    /// Goes somewhere.
    pub fn go(self, route: &Route) {
        address::go(&route.hash());
    }

    fn visit(self, route: Route) {
        let wrong =
            self.opened.with_untracked(|opened| matches!(opened, Opened::Wrong(_) | Opened::Faulty(_)));
        #[cfg(not(feature = "whole"))]
        if matches!(route, Route::Debrief(_)) {
            // It will be needed when the case has come; the two can come together.
            self.fetch_whole(false);
        }
        match &route {
            Route::Library => {
                if wrong {
                    self.forget_open_case();
                }
                self.fetch_cards();
            }
            Route::Problem if !wrong => return address::replace(&Route::Library.hash()),
            #[cfg(feature = "whole")]
            Route::Problem => self.tell_faults(),
            #[cfg(feature = "whole")]
            Route::Reference(id) => {
                self.fetch_page(id);
                // The page before stays until the next has come.
                if self.page_state.with_untracked(|state| *state != Fetched::Away) {
                    return;
                }
            }
            Route::Start(case) | Route::Case(case) | Route::Debrief(case) => {
                self.open(case.clone(), route.clone())
            }
            // The first half has no more to do for the others than to hand over.
            _ => {}
        }
        self.route.set(route);
    }

    /// The case that is open.
    pub fn case_ref(self) -> CaseRef {
        self.case.with_untracked(CaseRef::bare)
    }

    fn forget_open_case(self) {
        self.session.set(None);
        self.last_saved.set(None);
        self.case.set(CaseRef::default());
        self.opened.set(Opened::Nothing);
    }
}
