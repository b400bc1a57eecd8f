//! The timeline: every decision, what the rules said of it, and what the alternatives would have brought.

use super::results::section;
use super::{key, what_if};
use crate::components::{criteria, criteria_count, findings, marked_goal, rich};
use crate::dom::{El, Node, button, el, piece, plain};
use crate::store::Store;
use crate::views::own_words::noted;
use crate::views::talk::decision_text;
use practicum::judge::Points;
use practicum::log::Decision;
use practicum::rules::{Family, Finding};
use practicum::scoring::all_findings;
use practicum::session::{Entry, Session};

/// The timeline.
pub fn timeline(store: Store, session: &Session) -> Node {
    let mut list = el("ol").class("timeline").attr("role", "list");
    for (place, entry) in session.entries().iter().enumerate() {
        list = list.child(moment(store, session, place, entry));
    }
    section("timeline", "Decision by decision").child(list).into()
}

fn moment(store: Store, session: &Session, place: usize, entry: &Entry) -> El {
    let scenario = session.scenario();
    let scene = scenario.scene(entry.scene);
    let taken = entry.taken(scenario);
    let found: Vec<_> = all_findings(entry).copied().collect();
    let defensible = taken.and_then(|choice| choice.defensible.clone());
    let tone = match found.iter().map(|finding| finding.worth()).min() {
        _ if defensible.is_some() => "defensible",
        Some(worth) if worth < 0 => "broken",
        Some(_) => "kept",
        None => "silent",
    };
    let mut head = scene.stage.title().to_owned();
    if !scene.title.is_empty() {
        head.push_str(" · ");
        head.push_str(&scene.title);
    }
    let number = plain("span", (place + 1).to_string());
    let again = button("button button--quiet", "Play on from here", move || store.replay_from(place, None))
        .attr("data-testid", "replay")
        .attr("aria-label", format!("Play on from here, decision {}", place + 1));
    let marks = marks(entry);
    el("li")
        .class("moment")
        .attr("data-tone", tone)
        .child(piece("h3", "moment__place", number).child(" ").child(head))
        .child(piece("p", "moment__text", rich(&decision_text(session, place, entry))))
        .child(noted(session, place).map(|note| piece("p", "hint", note).attr("data-testid", "said-own")))
        .child(goals(session, place, entry))
        .child((!marks.is_empty()).then(|| piece("p", "moment__marks", marks)))
        .child(defensible.map(|text| {
            piece("p", "moment__defensible", plain("strong", "Reasoned workers differ. ")).child(text)
        }))
        .child(said(&found, taken.and_then(|choice| choice.why.as_deref()), tone))
        .child(key::key(store, place, entry))
        .child(what_if::instead(store, session, place, entry))
        .child(again)
}

/// What the rules say. What went well is folded away, so that what wants a second look is found at a glance.
fn said(found: &[Finding], why: Option<&str>, tone: &str) -> Node {
    if found.is_empty() && why.is_none() {
        return Node::Empty;
    }
    let shown = findings(found, why);
    if tone == "broken" {
        return shown;
    }
    let summary = match found.len() {
        0 => "About that".to_owned(),
        1 => "What a rule says".to_owned(),
        count => format!("What {count} rules say"),
    };
    piece("details", "others", plain("summary", summary)).child(shown).into()
}

/// How each goal read, word by word, and folded away how its objectives did.
fn goals(session: &Session, place: usize, entry: &Entry) -> Node {
    let decided = session.log().decisions.get(place).map(|logged| &logged.decision);
    let Some(Decision::Goal(goals)) = decided else { return Node::Empty };
    let mut shown = Vec::new();
    for (goal, read) in goals.all().zip(&entry.readings) {
        shown.push(marked_goal(&goal.text, &read.goal).into());
        shown.push(criteria(&goal.text, &read.goal));
        for (text, reading) in goal.objectives.iter().zip(&read.objectives) {
            let summary = plain("summary", "A step on the way: ".to_owned() + text);
            let count = piece("p", "hint", criteria_count(reading));
            let read = piece("details", "others", summary).child(count);
            shown.push(read.child(marked_goal(text, reading)).child(criteria(text, reading)).into());
        }
    }
    shown.into()
}

/// What the decision won, by family.
fn marks(entry: &Entry) -> String {
    let mut text = String::new();
    for family in Family::ALL {
        let mark = entry.judgement.marks[family as usize];
        if mark.in_play() {
            text.push_str(if text.is_empty() { "" } else { " · " });
            text.push_str(&format!("{} {} of {}", family.title(), mark.won(), mark.on_offer()));
        }
    }
    text
}

/// Points by family, in words.
pub fn points(points: &Points) -> String {
    let mut text = String::new();
    for family in Family::ALL {
        let by = points[family as usize];
        if by != 0 {
            text.push_str(if text.is_empty() { "" } else { ", " });
            text.push_str(family.title());
            text.push_str(if by > 0 { " +" } else { " −" });
            text.push_str(&by.unsigned_abs().to_string());
        }
    }
    if text.is_empty() { "No rule counts it.".to_owned() } else { text + "." }
}
