//! The goals of a run that is played: how they read, and what the weeks show of them at a review.

use crate::output::{Output, plain};
use practicum::attainment::{BeganWith, GoalData, Reviewed, reviewed, t_score_of};
use practicum::goals::scale::Direction;
use practicum::goals::{GoalReading, Judgement};
use practicum::scenario::SceneKind;
use practicum::session::{Entry, Session};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::io;

/// How a goal reads: whether each criterion is met, for it and for its objectives.
#[derive(Serialize)]
pub struct Read {
    criteria: Criteria,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    objectives: Vec<Criteria>,
}

struct Criteria(Vec<(&'static str, bool)>);

impl Serialize for Criteria {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (name, met) in &self.0 {
            map.serialize_entry(name, met)?;
        }
        map.end()
    }
}

/// How the goals of a decision read.
pub fn read(entry: &Entry) -> Vec<Read> {
    let criteria = |reading: &GoalReading| {
        let named = |judged: &Judgement| (judged.criterion.name(), judged.met);
        Criteria(reading.judgements.iter().map(named).collect())
    };
    entry
        .readings
        .iter()
        .map(|read| Read {
            criteria: criteria(&read.goal),
            objectives: read.objectives.iter().map(criteria).collect(),
        })
        .collect()
}

/// What the weeks show of the goals.
#[derive(Serialize)]
pub struct Review<'a> {
    goals: Vec<Seen<'a>>,
    /// The T-score of all of which anybody can tell.
    t_score: Option<f64>,
}

#[derive(Serialize)]
struct Seen<'a> {
    goal: &'a str,
    weight: u16,
    say: String,
    #[serde(flatten)]
    data: Option<Data>,
}

#[derive(Serialize)]
struct Data {
    unit: String,
    baseline: u32,
    /// Who says where it began: `measure`, `goal`, `fact` or `assumed`.
    baseline_from: &'static str,
    target: u32,
    direction: &'static str,
    /// The week and the amount; no amount where nobody wrote it down.
    weeks: Vec<(u16, Option<u32>)>,
    level: i8,
    weeks_left: Option<u16>,
}

/// What is seen of the goals before the decision at a place, if that is a review and there are goals.
pub fn review(session: &Session, at: usize) -> Option<Review<'_>> {
    let scene = session.scenario().scene(session.entries().get(at)?.scene);
    let goals = reviewed(session, at);
    if !matches!(scene.kind, SceneKind::Review { .. }) || goals.is_empty() {
        return None;
    }
    let t_score = t_score_of(&goals).ok().map(|t| f64::from(t.tenths()) / 10.0);
    Some(Review { goals: goals.into_iter().map(seen).collect(), t_score })
}

fn seen(Reviewed { goal, weight, data, .. }: Reviewed<'_>) -> Seen<'_> {
    let say = data.say();
    let data = match data {
        GoalData::Series(series) => Some(Data {
            baseline: series.began.amount(),
            baseline_from: match series.began {
                BeganWith::Measured(_) => "measure",
                BeganWith::Said(_) => "goal",
                BeganWith::Known(..) => "fact",
                BeganWith::Assumed(_) => "assumed",
            },
            target: series.target,
            direction: match series.direction {
                Direction::Up => "up",
                Direction::Down => "down",
            },
            weeks: series.readings.iter().map(|reading| (reading.week, reading.value)).collect(),
            level: series.level.value(),
            weeks_left: series.weeks_left,
            unit: series.unit,
        }),
        GoalData::NoMeasure | GoalData::TooSoon => None,
    };
    Seen { goal: &goal.text, weight, say, data }
}

impl Review<'_> {
    /// Shows it, goal by goal.
    pub fn show(&self, output: &mut Output) -> io::Result<()> {
        for Seen { goal, say, data, .. } in &self.goals {
            output.line(format!("   | {}", plain(goal)))?;
            if let Some(data) = data {
                let weeks: Vec<String> = data
                    .weeks
                    .iter()
                    .map(|(week, value)| format!("{week}: {}", value.map_or("-".into(), |it| it.to_string())))
                    .collect();
                let Data { unit, baseline, baseline_from, target, level, .. } = data;
                output.line(format!("   |   {}; by week {}", plain(unit), weeks.join(", ")))?;
                output
                    .line(format!("   |   from {baseline} ({baseline_from}) to {target}: level {level:+}"))?;
            }
            output.line(format!("   |   {}", plain(say)))?;
        }
        match self.t_score {
            Some(t) => output.line(format!("   | T-score {t:.1}")),
            None => Ok(()),
        }
    }
}
