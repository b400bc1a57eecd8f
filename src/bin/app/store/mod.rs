//! The store: the one owner of change. Views read it and ask it for changes; it alone talks to the outside.

pub mod catalogue;
pub mod reader;
pub mod saves;
pub mod settings;

use crate::platform::{self, address, clock, fetch, files, page, storage::Refused};
use crate::routes::{CaseRef, Route};
use crate::signals::*;
use catalogue::Card;
use practicum::diagnostic::Diagnostic;
use practicum::log::{Decision, Log, Mode};
use practicum::scenario::{self, Scenario};
use practicum::session::Session;
use reader::Reader;
use saves::Kept;
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
    pub faults: Vec<Diagnostic>,
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
    /// How far the reader of goals has come.
    pub reader: RwSignal<Reader>,
    /// What to tell the student.
    pub notice: RwSignal<Option<Notice>>,
    /// Whether the last decisions could not be saved.
    pub unsaved: RwSignal<bool>,
    /// How many files with faults were opened, so that each is shown anew.
    pub problems: RwSignal<u32>,
    /// How the page looks and moves.
    pub settings: RwSignal<Settings>,
    /// What this tab saved last.
    last_saved: RwSignal<Option<String>>,
}

impl Store {
    /// The store at the opening of the page.
    pub fn new() -> Self {
        let settings = Settings::kept();
        settings.show();
        let store = Self {
            route: RwSignal::new(Route::Library),
            cards: RwSignal::new(None),
            opened: RwSignal::new(Opened::Nothing),
            case: RwSignal::new(CaseRef::default()),
            session: RwSignal::new(None),
            reader: RwSignal::new(Reader::Away),
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

    /// The store that the page was opened with.
    pub fn get() -> Self {
        expect_context()
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
        let wrong = self.opened.with_untracked(|opened| matches!(opened, Opened::Wrong(_)));
        match &route {
            Route::Library => {
                if wrong {
                    self.forget_open_case();
                }
                self.fetch_cards();
            }
            Route::Problem if !wrong => return address::replace(&Route::Library.hash()),
            Route::Settings | Route::Problem => {}
            Route::Start(case) | Route::Case(case) | Route::Debrief(case) => {
                self.open(case.clone(), route.clone())
            }
        }
        self.route.set(route);
    }

    fn fetch_cards(self) {
        if self.cards.with_untracked(|cards| matches!(cards, Some(Ok(_)))) {
            return;
        }
        spawn_local(async move {
            let read = fetch::text("scenarios/catalogue.json").await.and_then(|text| {
                catalogue::read(&text).ok_or_else(|| "The catalogue is damaged.".to_owned())
            });
            self.cards.set(Some(read));
        });
    }

    /// Opens a case and then goes on to what the route asks for.
    fn open(self, case: CaseRef, route: Route) {
        let same = self.case.with_untracked(|known| known.bare() == case.bare());
        if same && let Opened::Here(scenario) = self.opened.get_untracked() {
            self.arrive(scenario, case, &route);
            return;
        }
        self.case.set(case.clone());
        self.session.set(None);
        self.last_saved.set(None);
        self.opened.set(Opened::Coming);
        spawn_local(async move {
            let text = if case.own {
                saves::own(&case.id).ok_or_else(|| {
                    "This case was opened from a file that is no longer kept here. Open the file again."
                        .to_owned()
                })
            } else {
                fetch::text(&format!("scenarios/{}/scenario.json", case.id)).await
            };
            // While the file was on its way the student may have gone elsewhere.
            if self.case.with_untracked(|wanted| wanted.bare() != case.bare()) {
                return;
            }
            match text {
                Ok(text) => match scenario::load(&text) {
                    Ok(scenario) => {
                        let scenario = Arc::new(scenario);
                        self.opened.set(Opened::Here(scenario.clone()));
                        self.arrive(scenario, case, &route);
                    }
                    Err(faults) => self.show_problem("This case cannot be played.", String::new(), faults),
                },
                Err(why) => self.show_problem("This case did not come.", why, Vec::new()),
            }
        });
    }

    fn arrive(self, scenario: Arc<Scenario>, case: CaseRef, route: &Route) {
        let fits = |log: &Log| {
            case.seed.is_none_or(|seed| seed == log.seed)
                && case.practitioner.as_ref().is_none_or(|id| *id == log.practitioner)
                && case.mode.is_none_or(|mode| mode == log.mode)
        };
        let starts = matches!(route, Route::Start(_));
        match self.waiting_run(&scenario, &case.bare()) {
            // Once the reader has come, the student arrives here again.
            Some(log) if starts || fits(&log) => return self.fetch_reader(),
            // The link asks for another run; this one goes to the past when that one is saved.
            Some(_) => {}
            None => self.restore(&scenario, &case.bare()),
        }
        if starts {
            return;
        }
        if !self.session.with_untracked(|session| session.as_ref().is_some_and(|session| fits(session.log())))
        {
            let asks = case.practitioner.is_some() || case.seed.is_some() || !scenario.student_picks;
            let first = scenario.workers.first().map(|worker| worker.id.clone());
            match case.practitioner.clone().or(first).filter(|_| asks) {
                Some(id) if scenario.worker_named(&id).is_some() => {
                    let mode = case.mode.unwrap_or(Mode::Coaching);
                    self.begin(&id, mode, case.seed.unwrap_or_else(clock::seed));
                }
                _ => return address::replace(&Route::Start(case.bare()).hash()),
            }
        }
        self.expect_goals(&scenario);
    }

    /// Whether the run that is open is one of this very scenario.
    fn has_run_of(self, scenario: &Scenario) -> bool {
        self.session.with_untracked(|session| {
            session.as_ref().is_some_and(|session| session.scenario().hash == scenario.hash)
        })
    }

    /// Brings back the run that was saved, unless one is there.
    fn restore(self, scenario: &Arc<Scenario>, case: &CaseRef) {
        if self.has_run_of(scenario) {
            return;
        }
        match saves::run(case) {
            Kept::Nothing => {}
            Kept::Damaged(aside) => self.tell_damaged(&aside),
            Kept::Run(log, text) => {
                match Session::replay_with(platform::reader::read, scenario.clone(), &log) {
                    Ok((session, None)) => {
                        if !log.fits(scenario) {
                            self.tell("This case was edited since you played it. All your decisions still fit, and were judged anew.");
                        }
                        self.last_saved.set(Some(text));
                        self.session.set(Some(session));
                    }
                    Ok((session, Some((at, _)))) => {
                        let kept = saves::to_past(case, &text);
                        self.tell(&format!(
                        "This case was edited since you played it. Your run was replayed up to decision {at} of {}; the whole of it is kept among your past runs.",
                        log.decisions.len()
                    ));
                        if kept.is_ok() {
                            self.last_saved.set(Some(text));
                        }
                        self.session.set(Some(session));
                    }
                    Err(refusal) => self.tell(&format!(
                        "A saved run does not fit this case: {refusal} It stays where it is."
                    )),
                }
            }
        }
    }

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
        match Session::start_with(platform::reader::read, scenario, practitioner, seed, mode) {
            Ok(session) => {
                self.session.set(Some(session));
                self.save();
            }
            Err(refusal) => self.tell(&refusal.to_string()),
        }
    }

    /// Takes a decision: applied, saved, then shown.
    pub fn decide(self, decision: Decision) {
        if matches!(decision, Decision::Goal(_)) && !platform::reader::is_here() {
            // The editor's button sleeps until then; a goal that nobody read would be judged by what it lacks.
            return self.fetch_reader();
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
    }

    /// Takes back the last decision.
    pub fn undo(self) {
        self.change(|session| {
            session.undo();
        });
    }

    /// Plays on from a place in the log; the run as it was goes to the past.
    pub fn replay_from(self, place: usize) {
        let text =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.log().write()));
        if let Some(text) = text
            && let Err(refused) = saves::to_past(&self.case_ref(), &text)
        {
            self.cannot_save(refused);
        }
        self.change(|session| session.rewind(place));
        self.go(&Route::Case(self.case_ref()));
    }

    /// Keeps the student's own rating.
    pub fn rate(self, rating: [u8; 4]) {
        self.change(|session| session.rate(rating));
    }

    fn change(self, change: impl FnOnce(&mut Session)) {
        self.session.update_untracked(|session| {
            if let Some(session) = session {
                change(session);
            }
        });
        self.save();
        self.session.notify();
    }

    fn save(self) {
        let case = self.case_ref();
        let log =
            self.session.with_untracked(|session| session.as_ref().map(|session| session.log().clone()));
        let Some(log) = log else { return };
        let mut last = self.last_saved.get_untracked();
        match saves::save(&case, &log, &mut last) {
            Ok(()) => {
                self.last_saved.set(last);
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

    fn tell_damaged(self, aside: &str) {
        let mut text =
            "A saved run could not be read. It is not deleted: it is set aside in this browser under “"
                .to_owned();
        text.push_str(aside);
        text.push_str("”, and is part of every export.");
        self.tell(&text);
    }

    fn show_problem(self, title: &str, about: String, faults: Vec<Diagnostic>) {
        self.opened.set(Opened::Wrong(Problem { title: title.to_owned(), about, faults }));
        self.problems.update(|count| *count += 1);
    }

    /// Puts away what the student was told.
    pub fn put_notice_away(self) {
        if self.notice.with_untracked(Option::is_some) {
            self.notice.set(None);
            clock::soon(|| page::focus_if_lost("#next, h1"));
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

    fn cannot_save(self, refused: Refused) {
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

    /// The case that is open.
    pub fn case_ref(self) -> CaseRef {
        self.case.with_untracked(CaseRef::bare)
    }

    /// Opens a case from a file of the student's own.
    pub fn open_file(self, text: &str) {
        match scenario::load(text) {
            Ok(scenario) => {
                let case = CaseRef { id: scenario.head.id.clone(), own: true, ..CaseRef::default() };
                if saves::keep_own(&case.id, text).is_err() {
                    self.tell(
                        "This browser has no room for the case itself: after a reload, open the file again.",
                    );
                }
                self.session.set(None);
                self.last_saved.set(None);
                self.case.set(case.clone());
                self.opened.set(Opened::Here(Arc::new(scenario)));
                self.go(&Route::Start(case));
            }
            Err(faults) => {
                self.forget_open_case();
                self.show_problem("This file cannot be played as a case.", String::new(), faults);
                self.go(&Route::Problem);
            }
        }
    }

    /// Puts away what is wrong with a case that was asked for.
    pub fn put_away(self) {
        self.forget_open_case();
        self.go(&Route::Library);
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

    fn forget_open_case(self) {
        self.session.set(None);
        self.last_saved.set(None);
        self.case.set(CaseRef::default());
        self.opened.set(Opened::Nothing);
    }
}
