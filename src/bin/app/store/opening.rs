//! Opening: the catalogue, cases beside the page and from files, and the run that was saved in a case.

use super::saves::{self, Kept};
use super::{Opened, Problem, Store, catalogue, read};
use crate::platform::{address, clock, fetch};
use crate::routes::{CaseRef, Route};
use crate::signals::*;
use practicum::diagnostic::Told;
use practicum::log::{Decision, Log, Mode};
use practicum::scenario::{self, Scenario};
use practicum::session::Session;
use std::sync::Arc;

impl Store {
    pub(super) fn fetch_cards(self) {
        if self.cards.with_untracked(|cards| matches!(cards, Some(Ok(_)))) {
            return;
        }
        let keep = move |came: Result<String, String>| {
            let read = came.and_then(|text| {
                self.remember_list(&text);
                catalogue::read(&text).ok_or_else(|| "The catalogue is damaged.".to_owned())
            });
            self.cards.set(Some(read));
        };
        fetch::text("scenarios/catalogue.json".to_owned(), Box::new(keep));
    }

    /// Opens a case and then goes on to what the route asks for.
    pub(super) fn open(self, case: CaseRef, route: Route) {
        let same = self.case.with_untracked(|known| known.bare() == case.bare());
        if same && let Opened::Here(scenario) = self.opened.get_untracked() {
            self.arrive(scenario, case, &route);
            return;
        }
        self.case.set(case.clone());
        self.session.set(None);
        self.last_saved.set(None);
        self.opened.set(Opened::Coming);
        let (own, id) = (case.own, case.id.clone());
        let show = move |text: Result<String, String>| {
            // While the file was on its way the student may have gone elsewhere.
            if self.case.with_untracked(|wanted| wanted.bare() != case.bare()) {
                return;
            }
            match text {
                Ok(text) => match scenario::load(&text) {
                    Ok(scenario) => {
                        self.remember_case(&text);
                        let scenario = Arc::new(scenario);
                        self.opened.set(Opened::Here(scenario.clone()));
                        self.arrive(scenario, case, &route);
                    }
                    Err(_) => self.show_faults("This case cannot be played.", text),
                },
                Err(why) => self.show_problem("This case did not come.", why, Vec::new()),
            }
        };
        if own {
            let gone = "This case was opened from a file that is no longer kept here. Open the file again.";
            clock::soon(move || show(saves::own(&id).ok_or_else(|| gone.to_owned())));
        } else {
            fetch::text(["scenarios/", &id, "/scenario.json"].concat(), Box::new(show));
        }
    }

    pub(super) fn arrive(self, scenario: Arc<Scenario>, case: CaseRef, route: &Route) {
        let fits = |log: &Log| {
            case.seed.is_none_or(|seed| seed == log.seed)
                && case.practitioner.as_ref().is_none_or(|id| *id == log.practitioner)
                && case.mode.is_none_or(|mode| mode == log.mode)
        };
        let starts = matches!(route, Route::Start(_));
        self.wait_for_reader(None);
        match self.waiting_run(&scenario, &case.bare()) {
            // Once the reader has come, the student arrives here again.
            Some(log) if starts || fits(&log) => return self.wait_for_reader(Some(&log)),
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
        self.expect_more(&scenario);
    }

    /// The run that was saved in a case, if it can only be replayed when the reader of goals has come.
    fn waiting_run(self, scenario: &Scenario, case: &CaseRef) -> Option<Log> {
        if self.reads_goals() || self.has_run_of(scenario) {
            return None;
        }
        let goal =
            |log: &Log| log.decisions.iter().any(|logged| matches!(logged.decision, Decision::Goal(_)));
        saves::peek(case).filter(goal)
    }

    /// Whether the run that is open is one of this very scenario.
    pub(super) fn has_run_of(self, scenario: &Scenario) -> bool {
        self.session.with_untracked(|session| {
            session.as_ref().is_some_and(|session| session.scenario().hash == scenario.hash)
        })
    }

    /// Brings back the run that was saved, unless one is there.
    pub(super) fn restore(self, scenario: &Arc<Scenario>, case: &CaseRef) {
        if self.has_run_of(scenario) {
            return;
        }
        match saves::run(case) {
            Kept::Nothing => {}
            Kept::Damaged(aside) => self.tell_damaged(&aside),
            Kept::Run(log, text) => match Session::replay_with(read, scenario.clone(), &log) {
                Ok((session, None)) => {
                    if !log.fits(scenario) {
                        self.tell("This case was edited since you played it. All your decisions still fit, and were judged anew.");
                    }
                    self.last_saved.set(Some((&*text).into()));
                    self.session.set(Some(session));
                    self.follow_beside();
                }
                Ok((session, Some((at, _)))) => {
                    let kept = saves::to_past(case, &text);
                    self.tell(&format!(
                        "This case was edited since you played it. Your run was replayed up to decision {at} of {}; the whole of it is kept among your past runs.",
                        log.decisions.len()
                    ));
                    if kept.is_ok() {
                        self.last_saved.set(Some((&*text).into()));
                    }
                    self.session.set(Some(session));
                    self.follow_beside();
                }
                Err(refusal) => {
                    self.tell(&format!("A saved run does not fit this case: {refusal} It stays where it is."))
                }
            },
        }
    }

    pub(super) fn show_problem(self, title: &str, about: String, faults: Vec<Told>) {
        self.opened.set(Opened::Wrong(Problem { title: title.to_owned(), about, faults }));
        self.problems.update(|count| *count += 1);
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
                self.remember_case(text);
                self.case.set(case.clone());
                self.opened.set(Opened::Here(Arc::new(scenario)));
                self.go(&Route::Start(case));
            }
            Err(_) => {
                self.forget_open_case();
                self.opened.set(Opened::Faulty(text.to_owned()));
                self.go(&Route::Problem);
            }
        }
    }

    /// Puts away what is wrong with a case that was asked for.
    pub fn put_away(self) {
        self.forget_open_case();
        self.go(&Route::Library);
    }
}
