//! What stands beside the work: the case file; stage track, goals, plan and the client's course. Each is drawn anew
//! only when what it shows has changed.

use crate::components::{case_file, chart, stage_track};
use crate::dom::{Node, button, el, keyed, link, piece, plain};
use crate::routes::Route;
use crate::signals::*;
use crate::store::Store;
use practicum::act::PlanMode;
use practicum::log::Decision;
use practicum::session::Session;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A panel: `show` draws the session, and again when `of` it has changed.
fn panel(store: Store, of: fn(&Session, &mut DefaultHasher), show: fn(&Session) -> Node) -> Node {
    let key = move || {
        let mut hasher = DefaultHasher::new();
        store.session.with(|session| {
            if let Some(session) = session {
                of(session, &mut hasher);
            }
        });
        hasher.finish()
    };
    keyed(key, move || store.session.with(|session| session.as_ref().map(show).into()))
}

/// The case file.
pub fn file(store: Store) -> [Node; 1] {
    let file = panel(
        store,
        |session, hasher| {
            session.case().known.hash(hasher);
            before(session).known.hash(hasher);
        },
        |session| case_file(session.scenario(), session.case(), before(session)),
    );
    [file]
}

/// The case before the last decision.
fn before(session: &Session) -> &practicum::case::Case {
    session.entries().last().map_or(session.first(), |entry| &entry.before)
}

/// Track, goals, plan and course.
pub fn track(store: Store) -> [Node; 4] {
    let place = panel(
        store,
        |session, hasher| {
            let case = session.case();
            (case.scene, case.week, case.session).hash(hasher);
        },
        place,
    );
    let work = panel(store, |session, hasher| written(session).hash(hasher), work);
    let course = panel(store, |session, hasher| session.case().steps.hash(hasher), course);
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
    [place, work, course, deeds.into()]
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

fn work(session: &Session) -> Node {
    let scenario = session.scenario();
    let mut goals = Vec::new();
    let mut plan = Vec::new();
    for logged in &session.log().decisions {
        match &logged.decision {
            Decision::Goal(goal) => goals.push(Node::from(piece("p", "goal-text", goal.text.clone()))),
            Decision::Plan(picks) => {
                plan.clear();
                for pick in picks {
                    let item = scenario.plan_items.iter().find(|item| item.id == pick.item);
                    plan.extend(item.map(|item| {
                        let mode = piece("span", "mode", mode_word(pick.mode));
                        Node::from(plain("li", item.text.clone()).child(" ").child(mode))
                    }));
                }
            }
            _ => {}
        }
    }
    let goals_title = if goals.len() == 1 { "Goal" } else { "Goals" };
    let goals =
        (!goals.is_empty()).then(|| piece("section", "panel", plain("h2", goals_title)).children(goals));
    let plan = (!plan.is_empty()).then(|| {
        piece("section", "panel", plain("h2", "Plan")).child(el("ul").class("plain").children(plan))
    });
    vec![goals.into(), plan.into()].into()
}

fn course(session: &Session) -> Node {
    piece("section", "panel", plain("h2", "How it is for the client"))
        .child(chart::course(&course_of(session)))
        .into()
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
