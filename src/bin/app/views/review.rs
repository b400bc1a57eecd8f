//! The review: the data of the goal, before a decision.

use crate::components::chart;
use crate::dom::{Node, el, piece, plain};
use practicum::goals::Criterion;
use practicum::review::readings;
use practicum::scenario::MeasureId;
use practicum::session::Session;

const NO_MEASURE: &str = "The goal, as it was written, has nothing that can be counted or ticked off. Neither you nor \
    the client can tell from it whether things have moved; you have only impressions to go by. The readings below are \
    what a measure would have shown.";

/// The data.
pub fn data(session: &Session, measure: MeasureId) -> Node {
    let (scenario, case) = (session.scenario(), session.case());
    let goal = session.goal_text().map(|goal| piece("p", "goal-text", goal.text.clone()));
    let wanting = case.goal.source.is_some() && case.goal.lacks(Criterion::Measurable);
    let wanting = wanting.then(|| piece("p", "notice", NO_MEASURE).attr("data-testid", "no-measure"));
    let readings = readings(scenario, case, measure, session.log().seed);
    el("section")
        .class("review")
        .attr("aria-labelledby", "data")
        .child(plain("h2", "What the numbers say").attr("id", "data"))
        .child(goal)
        .child(wanting)
        .child(chart::measure(scenario.measure(measure), &readings))
        .into()
}
