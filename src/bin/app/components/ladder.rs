//! The goal attainment ladder: five levels from the best down, and the one that is reached.

use crate::dom::{Node, el, piece};
use practicum::attainment::{BeganWith, Reviewed, Series};
use practicum::goals::scale::Level;
use practicum::scenario::Scenario;

/// A level with its sign.
pub fn level_sign(level: Level) -> String {
    let sign = match level {
        Level::MuchLess | Level::Less => "−",
        Level::AsHoped => "",
        Level::More | Level::MuchMore => "+",
    };
    sign.to_owned() + &level.value().unsigned_abs().to_string()
}

/// The level in words: "+1: somewhat more than hoped for".
pub fn level_words(level: Level) -> String {
    [&level_sign(level), ": ", level.title()].concat()
}

/// The ladder of a goal; nothing for a goal without one. `reached` is the level that it stands at.
pub fn goal_ladder(goal: &Reviewed<'_>, reached: Option<Level>) -> Node {
    let Some(ladder) = goal.ladder() else { return Node::Empty };
    let mut list = el("ul").class("ladder").attr("role", "list");
    for (level, text) in Level::ALL.into_iter().zip(ladder).rev() {
        let here = reached == Some(level);
        list = list.child(
            el("li")
                .class("ladder__level")
                .attr_if("data-reached", here.then_some("true"))
                .child(piece("span", "ladder__sign", level_sign(level)))
                .child(" ")
                .child(piece("span", "ladder__text", text.clone()))
                .child(here.then(|| piece("strong", "ladder__here", " This is where it stands."))),
        );
    }
    let about = match (goal.is_adjusted(), goal.data.series()) {
        (true, Some(series)) => follows_from(series),
        (true, None) => String::new(),
        (false, _) => "The ladder is the one that follows from the goal's measure.".to_owned(),
    };
    vec![list.into(), (!about.is_empty()).then(|| piece("p", "hint", about)).into()].into()
}

/// From what the level follows where the levels are in other words.
fn follows_from(series: &Series) -> String {
    let mut text = String::from(
        "These levels are in your own words. Which one is reached follows from the goal's measure: ",
    );
    for (at, (level, amount)) in series.rung_amounts().enumerate() {
        text.push_str(if at == 0 { "" } else { ", " });
        text.push_str(&level_sign(level));
        text.push_str(if level == Level::MuchLess { " at " } else { " from " });
        text.push_str(&series.amount_alone(amount));
    }
    text.push_str(". Where your numbers are others, the two differ.");
    text
}

/// Where things began, and who says so.
pub fn began(series: &Series, scenario: &Scenario) -> String {
    let amount = series.amount(series.began.amount());
    match series.began {
        BeganWith::Measured(_) => format!("It began at {amount}, by what was measured."),
        BeganWith::Said(_) => format!("It began at {amount}, as the goal itself says."),
        BeganWith::Known(fact, _) => {
            format!("It began at {amount}. You knew that: {}", scenario.fact(fact).text)
        }
        BeganWith::Assumed(_) => {
            format!(
                "Nobody counted before the work began; {amount} is what is usual, and no more than a guess."
            )
        }
    }
}
