//! The goals: where each stood when it was last looked back on, on its ladder, and what moved it.

use super::results::section;
use crate::components::{level_sign, level_words};
use crate::dom::{El, el, piece, plain};
use crate::views::review::{seen, t_score, title};
use practicum::act::Ranker;
use practicum::attainment::{Bearing, Factor, GoalData, Reviewed, last_review, last_seen, t_score_of};
use practicum::goals::scale::Level;
use practicum::log::Decision;
use practicum::session::Session;

const MODEL: &str = "What helped and what held back decides most of it; the rest is luck, which follows from the number \
    of the run. It is a model for learning, and no forecast for any client.";

/// The goals of the run; nothing where none was set.
pub fn goals(session: &Session) -> Option<El> {
    let goals = ranked(session);
    if goals.is_empty() {
        return None;
    }
    let about = match last_review(session).and_then(|at| session.entries().get(at)) {
        Some(entry) => format!("As it was seen at the review in week {}.", entry.before.week),
        None => "There was no review in this run: this is how it stood at the end.".to_owned(),
    };
    let mut whole = section("goals", if goals.len() == 1 { "The goal" } else { "The goals" })
        .child(piece("p", "hint", about));
    for (at, goal) in goals.iter().enumerate() {
        let several = (goals.len() > 1).then(|| plain("h3", title(at, goals.len())));
        whole = whole.child(
            piece("section", "attained", several)
                .attr("data-testid", "goal-data")
                .child(piece("p", "goal-text", goal.goal.text.clone()))
                .child(objectives(&goal.goal.objectives))
                .child(seen(goal, session.scenario()))
                .child(why(goal)),
        );
    }
    Some(whole.child(t_score(&goals)))
}

/// The goals of a run, those that come first by rank first.
pub fn ranked(session: &Session) -> Vec<Reviewed<'_>> {
    let mut goals = last_seen(session);
    goals.sort_by_key(|goal| goal.rank);
    goals
}

/// The steps on the way to a goal; how each reads stands where it was written.
pub fn objectives(steps: &[String]) -> Option<El> {
    let items = || steps.iter().map(|step| plain("li", step.clone()).into());
    (!steps.is_empty()).then(|| {
        piece("div", "objectives", piece("h4", "objectives__title", "Steps on the way"))
            .child(el("ul").class("plain").children(items()))
    })
}

/// What helped a goal and what held it back; nothing where nobody can tell whether it moved.
fn why(goal: &Reviewed<'_>) -> Option<El> {
    if !matches!(goal.data, GoalData::Series(_)) {
        return None;
    }
    let mut list = el("ul").class("factors").attr("role", "list");
    for factor in Factor::ALL {
        let bearing = match goal.worked.bearing(factor) {
            Bearing::Helped => "helped",
            Bearing::Open => "open",
            Bearing::HeldBack => "held_back",
        };
        list = list.child(piece("li", "factor", goal.worked.say(factor)).attr("data-bearing", bearing));
    }
    let shown = piece("div", "why", piece("h4", "objectives__title", "Why it came so far")).child(list);
    Some(shown.attr("data-testid", "why").child(piece("p", "hint", MODEL)))
}

/// The goals as text, for the process recording.
pub fn as_text(session: &Session) -> String {
    let goals = ranked(session);
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        parts.iter().for_each(|part| text.push_str(part));
        text.push('\n');
    };
    for (at, goal) in goals.iter().enumerate() {
        line(&[&title(at, goals.len()), ": ", &goal.goal.text]);
        if let Some(by) = ranked_by(session, goal.place) {
            line(&["  Put in this order by: ", by]);
        }
        for step in &goal.goal.objectives {
            line(&["  Step on the way: ", step]);
        }
        let reached = goal.data.series().map(|series| series.level);
        for (level, said) in Level::ALL.into_iter().zip(goal.ladder().unwrap_or_default()) {
            let here = if reached == Some(level) { "  <- reached" } else { "" };
            line(&["  ", &level_sign(level), "  ", said, here]);
        }
        let Some(series) = goal.data.series() else {
            line(&["  ", &goal.data.say(), "\n"]);
            continue;
        };
        let value = |value: Option<u32>| {
            value.map_or_else(|| "not written down".to_owned(), |it| series.amount_alone(it))
        };
        let weeks: Vec<String> = series
            .readings
            .iter()
            .map(|reading| format!("week {}: {}", reading.week, value(reading.value)))
            .collect();
        line(&["  Counted (", &series.unit, "): ", &weeks.join(", ")]);
        line(&["  ", &level_words(series.level), ". ", &series.moved()]);
        for factor in Factor::ALL {
            line(&["  ", &goal.worked.say(factor)]);
        }
        line(&[""]);
    }
    if let Ok(score) = t_score_of(&goals) {
        line(&[&format!("T-score {score} (50: all as hoped for; to add levels up is contested)")]);
    }
    text
}

/// Who put the goals of a decision in order, if there were several.
fn ranked_by(session: &Session, place: usize) -> Option<&'static str> {
    match session.log().decisions.get(place).map(|logged| &logged.decision) {
        Some(Decision::Goal(goals)) => goals.ranked_by.map(Ranker::name),
        _ => None,
    }
}
