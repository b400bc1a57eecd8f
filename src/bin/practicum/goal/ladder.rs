//! `practicum goal --ladder`: proposes a goal attainment ladder for a goal.

use crate::output::{Exit, Output, plain};
use practicum::goals::ladder::{counted_words, propose as proposed};
use practicum::goals::scale::Level;
use practicum::goals::t_score::t_score;
use practicum::goals::{Criterion, GoalContext, Measure, read_goal, words};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Told<'a> {
    goal: &'a str,
    /// The parts of the measure, in the goal's words; empty where it says nothing of it.
    measure: Parts<'a>,
    baseline: u32,
    /// Whether the baseline was given, or stands in the goal; otherwise it is what is usual.
    baseline_known: bool,
    target: u32,
    unit: String,
    ladder: Vec<Rung<'a>>,
}

#[derive(Serialize)]
struct Parts<'a> {
    amount: &'a str,
    frequency: &'a str,
    end_state: &'a str,
    deadline: &'a str,
}

#[derive(Serialize)]
struct Rung<'a> {
    level: i8,
    text: &'a str,
    /// The T-score of a single goal at this level.
    t: Option<f64>,
}

#[derive(Serialize)]
struct Unmeasured<'a> {
    goal: &'a str,
    ladder: [(); 0],
    say: &'a str,
}

/// Proposes a ladder; without a measure it says what is missing.
pub fn propose(goal: &str, baseline: Option<u32>, output: &mut Output) -> io::Result<Exit> {
    let reading = read_goal(goal, &GoalContext::default());
    let Some(measure) = reading.measure else {
        let say = reading.get(Criterion::Measurable).map_or("", |judged| &judged.say);
        if output.is_json() {
            output.json(&Unmeasured { goal, ladder: [], say })?;
        } else {
            output.line(format!("There is no ladder for a goal without a measure. {}", plain(say)))?;
        }
        return Ok(Exit::Faults);
    };
    let ladder = proposed(goal, &measure, baseline);
    let rungs: Vec<Rung<'_>> = Level::ALL
        .into_iter()
        .zip(&ladder)
        .map(|(level, text)| {
            let t = t_score(&[(level, 1)]).ok().map(|t| f64::from(t.tenths()) / 10.0);
            Rung { level: level.value(), text, t }
        })
        .collect();
    let Measure { amount, frequency, end_state, deadline, scale, .. } = measure;
    let known = baseline.or(scale.baseline).filter(|it| scale.can_begin_at(*it));
    let began = scale.rungs(known).baseline;
    let unit = counted_words(goal, &measure);
    if output.is_json() {
        let of = |span| words(goal, span);
        let measure = Parts {
            amount: of(amount),
            frequency: of(frequency),
            end_state: of(end_state),
            deadline: of(deadline),
        };
        let (target, baseline_known) = (scale.target, known.is_some());
        output.json(&Told { goal, measure, baseline: began, baseline_known, target, unit, ladder: rungs })?;
        return Ok(Exit::Well);
    }
    for Rung { level, text, .. } in &rungs {
        output.line(format!("{level:+}  {}", plain(text)))?;
    }
    let whence = match (known, baseline) {
        (Some(_), _) => "as it stands today",
        (None, Some(_)) => "taken as usual, since things cannot have begun at the goal or beyond it",
        (None, None) => "taken as usual; `--baseline` says how things stand today",
    };
    output.line(format!("It begins at {began}, {whence}. Client and worker put it into words that fit."))?;
    Ok(Exit::Well)
}
