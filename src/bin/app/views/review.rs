//! The review: what the weeks show of the goals that were set, and what else was measured, before a decision.

use crate::components::{began, chart, due, goal_ladder, goal_series, level_sign, level_words};
use crate::dom::{El, Node, el, piece, plain};
use crate::routes::Route;
use practicum::attainment::{GoalData, Reviewed, Series, reviewed, t_score_of};
use practicum::review::readings;
use practicum::scenario::{MeasureId, Scenario};
use practicum::session::Session;

const NO_MEASURE: &str = "The goal, as it was written, has nothing that can be counted or ticked off. Neither you nor \
    the client can tell from it whether things have moved: there are impressions, and no numbers.";
const FROM_NOW: &str = "A goal cannot be measured backwards. What can be done is to ask the client now what both of you \
    would see if things were better, to agree on one thing to count, and to take this week as the beginning.";
const T_SCORE: &str = "50 would say that all went as hoped for. The levels are an order and no distances, so that adding \
    them up is contested: look at the levels first, and at this number only beside them.";

/// The data, with the goals that come first by rank first.
pub fn data(session: &Session, measure: MeasureId) -> Node {
    let scenario = session.scenario();
    let mut goals = reviewed(session, session.entries().len());
    goals.sort_by_key(|goal| goal.rank);
    let mut whole = el("section")
        .class("review")
        .attr("aria-labelledby", "data")
        .child(plain("h2", "What the weeks show").attr("id", "data"));
    for (at, goal) in goals.iter().enumerate() {
        let several = (goals.len() > 1).then(|| title(at, goals.len()));
        let shown = piece("section", "attained", several.map(|title| plain("h3", title)))
            .attr("data-testid", "goal-data")
            .child(piece("p", "goal-text", goal.goal.text.clone()))
            .child(seen(goal, scenario));
        whole = whole.child(shown);
    }
    let t_score = if goals.len() > 1 { t_score(&goals) } else { Node::Empty };
    whole.child(t_score).child(else_measured(session, &goals, measure)).into()
}

/// Which goal it is.
pub fn title(at: usize, of: usize) -> String {
    format!("Goal {} of {of}", at + 1)
}

/// What there is to see of a goal.
pub fn seen(goal: &Reviewed<'_>, scenario: &Scenario) -> Node {
    match &goal.data {
        GoalData::Series(series) => counted(goal, series, scenario),
        GoalData::TooSoon => {
            vec![piece("p", "notice", goal.data.say()).into(), goal_ladder(goal, None)].into()
        }
        GoalData::NoMeasure => piece("div", "notice", plain("p", NO_MEASURE))
            .attr("data-testid", "no-measure")
            .child(plain("p", FROM_NOW))
            .into(),
    }
}

fn counted(goal: &Reviewed<'_>, series: &Series, scenario: &Scenario) -> Node {
    let level = piece("p", "attained__level", level_words(series.level)).attr("data-testid", "level");
    let missing = series.readings.iter().filter(|reading| reading.value.is_none());
    let missing: Vec<String> = missing.map(|reading| reading.week.to_string()).collect();
    let mut about = began(series, scenario);
    if !missing.is_empty() {
        about.push_str(if missing.len() == 1 {
            " Nobody wrote down week "
        } else {
            " Nobody wrote down weeks "
        });
        about.push_str(&missing.join(", "));
        about.push('.');
    }
    if let Some(due) = due(series, goal.until) {
        about.push(' ');
        about.push_str(&due);
    }
    vec![
        level.into(),
        piece("p", "attained__way", series.moved()).into(),
        goal_series(series, goal.until),
        piece("p", "hint", about).into(),
        goal_ladder(goal, Some(series.level)),
        plain("p", series.say()).into(),
    ]
    .into()
}

/// The T-score of several goals, with what it is made of and what it is worth; nothing where nobody can tell.
pub fn t_score(goals: &[Reviewed<'_>]) -> Node {
    let Ok(score) = t_score_of(goals) else { return Node::Empty };
    let parts = goals.iter().filter_map(|goal| Some((goal.data.series()?.level, goal.weight)));
    let parts: Vec<String> =
        parts.map(|(level, weight)| format!("{} (weight {weight})", level_sign(level))).collect();
    let made = [" from the levels ", &parts.join(", "), ". "].concat();
    let page = Route::Reference("goal-attainment".to_owned()).href();
    piece("p", "t-score", plain("strong", format!("T-score {score}")))
        .attr("data-testid", "t-score")
        .child(made)
        .child(T_SCORE)
        .child(" ")
        .child(link(page))
        .into()
}

fn link(href: String) -> El {
    plain("a", "About goal attainment scaling").attr("href", href)
}

/// The author's measure, unless a goal counts the very same thing: two accounts of one thing would be one too many.
fn else_measured(session: &Session, goals: &[Reviewed<'_>], measure: MeasureId) -> Node {
    let (scenario, case) = (session.scenario(), session.case());
    let same = |goal: &Reviewed<'_>| goal.counts == Some(measure) && goal.data.series().is_some();
    if goals.iter().any(same) {
        return Node::Empty;
    }
    let readings = readings(scenario, case, measure, session.log().seed);
    let title = if goals.is_empty() { "What was measured" } else { "What else was measured" };
    piece("section", "attained", plain("h3", title))
        .attr("data-testid", "else-measured")
        .child(chart::measure(scenario.measure(measure), &readings))
        .into()
}
