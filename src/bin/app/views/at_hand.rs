//! The goals in short, beside the work: what was set, the steps on the way, and where it stood at the last review.

use crate::components::level_words;
use crate::dom::{El, Node, el, piece, plain};
use practicum::attainment::{GoalData, Reviewed, last_review, reviewed};
use practicum::session::Session;

/// The panel; nothing while there is no goal.
pub fn goals(session: &Session) -> Node {
    let mut goals = reviewed(session, session.entries().len());
    if goals.is_empty() {
        return Node::Empty;
    }
    goals.sort_by_key(|goal| goal.rank);
    let seen = last_review(session).map_or_else(Vec::new, |at| reviewed(session, at));
    let mut panel = piece("section", "panel", plain("h2", if goals.len() == 1 { "Goal" } else { "Goals" }));
    for goal in &goals {
        let then = seen.iter().find(|seen| (seen.place, seen.rank) == (goal.place, goal.rank));
        let steps = goal.goal.objectives.iter().map(|step| plain("li", step.clone()).into());
        let steps = (!goal.goal.objectives.is_empty()).then(|| el("ul").class("plain").children(steps));
        panel = panel
            .child(piece("p", "goal-text", goal.goal.text.clone()))
            .child(steps)
            .child(then.and_then(stood));
    }
    panel.into()
}

/// Where a goal stood when it was looked back on.
fn stood(goal: &Reviewed<'_>) -> Option<El> {
    let (week, text) = match &goal.data {
        GoalData::Series(series) => (series.readings.last().map(|it| it.week), level_words(series.level)),
        GoalData::NoMeasure => (None, "nobody can tell whether it has moved".to_owned()),
        GoalData::TooSoon => return None,
    };
    let when = week.map_or_else(|| "Review: ".to_owned(), |week| format!("Week {week}: "));
    Some(piece("p", "hint", when + &text).attr("data-testid", "goal-level"))
}
