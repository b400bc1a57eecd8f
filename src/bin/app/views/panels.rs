//! What stands beside the work: the case file; stage track, goals, plan and the client's course. Each is drawn anew
//! only when what it shows has changed.

use super::more;
use crate::components::{SHELVES, chart, ecomap, names, shelf, stage_track};
use crate::dom::{Node, button, el, keyed, link, piece, plain};
use crate::routes::Route;
use crate::signals::*;
use crate::store::Store;
use practicum::act::PlanMode;
use practicum::log::Decision;
use practicum::practice::Stage;
use practicum::scenario::{Line, Scenario, SceneKind, Speaker};
use practicum::session::{Session, Turn};
use std::cell::RefCell;
use std::rc::Rc;

/// A panel: `show` draws the session, and again when what `of` says of it has changed, a moment after the talk.
fn panel(
    store: Store,
    of: impl Fn(&Session) -> u64 + 'static,
    show: impl Fn(&Session) -> Node + 'static,
) -> Node {
    let key = move || {
        store.beside.get();
        store.session.with_untracked(|session| session.as_ref().map_or(0, &of))
    };
    keyed(key, move || store.session.with(|session| session.as_ref().map(&show).into()))
}

/// The case file: the people, and a shelf for each part of life.
pub fn file(store: Store) -> Node {
    let mut file = el("div").class("casefile");
    for at in 0..SHELVES.len() {
        file = file.child(panel(
            store,
            move |session| shelf_key(session, at),
            move |session| shelf(session.scenario(), at, session.case(), before(session)),
        ));
    }
    let named = RefCell::new((0, Vec::new()));
    let people = Rc::new(move |session: &Session| people(session, &mut named.borrow_mut()));
    let known = people.clone();
    let map = panel(
        store,
        move |session| known(session),
        move |session| ecomap(session.scenario(), people(session)),
    );
    file.child(map).into()
}

/// Two bits for each fact on the shelf: known, and known before.
fn shelf_key(session: &Session, at: usize) -> u64 {
    let (case, before) = (session.case(), before(session));
    let facts = session.scenario().facts().filter(|(_, fact)| fact.domain == SHELVES[at].0);
    facts.fold(0, |key: u64, (id, _)| {
        let state = u64::from(case.known.has(id)) + u64::from(before.known.has(id));
        key.wrapping_mul(3).wrapping_add(state)
    })
}

/// The people whom the worker knows of, as bits: who has spoken, and whom a known fact names. `named` are the people
/// whom each fact names, with the fingerprint of the case: reading all texts for names once is enough.
fn people(session: &Session, named: &mut (u64, Vec<u64>)) -> u64 {
    let (scenario, case) = (session.scenario(), session.case());
    if named.0 != scenario.hash {
        *named = (scenario.hash, scenario.facts().map(|(_, fact)| named_in(scenario, &fact.text)).collect());
    }
    let mut known = 0;
    for turn in session.transcript() {
        if let Turn::Line(Line { who: Speaker::Person(id), .. }) = turn {
            known |= bit(id.index());
        }
    }
    for ((id, _), people) in scenario.facts().zip(&named.1) {
        if case.known.has(id) {
            known |= people;
        }
    }
    for (at, person) in scenario.people.iter().enumerate() {
        if person.client || person.relation.is_empty() {
            known &= !bit(at);
        }
    }
    known
}

/// The people whom a text names, as bits.
fn named_in(scenario: &Scenario, text: &str) -> u64 {
    let people = scenario.people.iter().enumerate();
    people.fold(0, |known, (at, person)| if names(text, person) { known | bit(at) } else { known })
}

/// The bit of a person, by place. Nobody after the 64th is shown.
fn bit(at: usize) -> u64 {
    u32::try_from(at).ok().and_then(|at| 1_u64.checked_shl(at)).unwrap_or(0)
}

/// The case before the last decision.
fn before(session: &Session) -> &practicum::case::Case {
    session.entries().last().map_or(session.first(), |entry| &entry.before)
}

/// Track, goals, plan and course.
pub fn track(store: Store) -> [Node; 4] {
    let place = panel(
        store,
        |session| {
            let case = session.case();
            let been =
                Stage::ALL.iter().fold(0, |been, stage| been << 1 | u64::from(case.has_been_in(*stage)));
            let stage = session.scene().stage as u64;
            stage << 40 | been << 24 | u64::from(case.week) << 8 | u64::from(case.session)
        },
        place,
    );
    let work = panel(store, |session| (written(session) as u64) << 1 | u64::from(in_review(session)), work);
    let values = move || {
        store.beside.get();
        store.session.with_untracked(|session| session.as_ref().map(course_of).unwrap_or_default())
    };
    let course =
        piece("section", "panel", plain("h2", "How it is for the client")).child(chart::course(values));
    let none_yet =
        move || store.session.with(|session| session.as_ref().is_none_or(|s| s.entries().is_empty()));
    let undo = button("button button--quiet", "Take back the last decision", move || {
        store.undo();
        super::desk::after_decision();
    });
    let deeds = el("p")
        .class("desk__deeds")
        .child(undo.attr("data-testid", "undo").live_flag("disabled", none_yet))
        .child(link("button button--quiet", Route::Library.href(), "Leave; it is all kept"));
    [place, work, course.into(), deeds.into()]
}

fn place(session: &Session) -> Node {
    let (case, head) = (session.case(), &session.scenario().head);
    let when = format!(
        "Week {} of {}, session {} of {}",
        case.week, head.sessions.weeks, case.session, head.sessions.count
    );
    piece("section", "panel", plain("h2", "Where you are"))
        .child(stage_track(head.stages, session.scene().stage, case))
        .child(piece("p", "hint", when))
        .into()
}

/// How many goals and plans were written.
fn written(session: &Session) -> usize {
    let decisions = session.log().decisions.iter();
    decisions.filter(|logged| matches!(logged.decision, Decision::Goal(_) | Decision::Plan(_))).count()
}

/// A review shows how far the goals have come, and so does the panel from then on.
fn in_review(session: &Session) -> bool {
    matches!(session.scene().kind, SceneKind::Review { .. })
}

fn work(session: &Session) -> Node {
    let scenario = session.scenario();
    let mut plan = Vec::new();
    for pick in session.plan().unwrap_or_default() {
        let item = scenario.plan_items.iter().find(|item| item.id == pick.item);
        plan.extend(item.map(|item| {
            let mode = piece("span", "mode", mode_word(pick.mode));
            Node::from(plain("li", item.text.clone()).child(" ").child(mode))
        }));
    }
    let plan = (!plan.is_empty()).then(|| {
        piece("section", "panel", plain("h2", "Plan")).child(el("ul").class("plain").children(plan))
    });
    vec![more::goals(session), plan.into()].into()
}

/// The client's course: the five variables at the beginning and after each decision.
pub fn course_of(session: &Session) -> Vec<[u8; 5]> {
    let mut course = vec![session.first().course()];
    course.extend(session.entries().iter().map(|entry| entry.after().course()));
    course
}

/// The words for a way of doing a plan item.
pub fn mode_word(mode: PlanMode) -> &'static str {
    match mode {
        PlanMode::Deliver => "I do it",
        PlanMode::Supervised => "I do it under supervision, and the client knows",
        PlanMode::TrainFirst => "I train first, under supervision",
        PlanMode::InRolePart => "I do the part that is my role",
        PlanMode::ReferWarm => "I introduce them, with consent, and follow up",
        PlanMode::ReferCold => "I give them the number",
        PlanMode::Decline => "I say no",
    }
}
