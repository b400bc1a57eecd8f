//! The goals of a run at their evaluation: what the weeks show of each, beside where it began and what was aimed at.
//!
//! An author's measure is the same whatever the student writes ([`crate::review`]). This is the data of the goal as it
//! was written: its amount, in its unit, in its rhythm. How far things have moved depends on how the case was worked
//! ([`Worked`]) and on a little luck; the same run shows the same data on every machine.

mod factor;
mod series;
mod worked;

pub use factor::{Bearing, Factor};
pub use series::{BeganWith, Reading, Series};
pub use worked::Worked;

use crate::case::Case;
use crate::goals::ladder::{Ladder, counted_words, number, propose};
use crate::goals::scale::Period;
use crate::goals::t_score::{NoScore, TScore, t_score};
use crate::goals::{Measure, words};
use crate::log::{Decision, GoalText};
use crate::scenario::{MeasureId, NeedId, Scenario, SceneId, SceneKind};
use crate::session::{ReadGoal, Session};

/// What there is to see of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoalData {
    /// It names nothing that can be counted or seen: neither the student nor the client can tell.
    NoMeasure,
    /// No week has passed since it was set.
    TooSoon,
    /// What was counted.
    Series(Series),
}

impl GoalData {
    /// What can be said of it, for the student.
    #[must_use]
    pub fn say(&self) -> String {
        match self {
            Self::NoMeasure => {
                "The goal names nothing that can be counted or seen. Neither you nor the client can \
                                tell from it whether things have moved."
                    .to_owned()
            }
            Self::TooSoon => {
                "No week has passed since the goal was set: there is nothing to look back on yet.".into()
            }
            Self::Series(series) => series.say(),
        }
    }

    /// What was counted, if anything was.
    #[must_use]
    pub const fn series(&self) -> Option<&Series> {
        match self {
            Self::Series(series) => Some(series),
            _ => None,
        }
    }
}

/// A goal that is looked back on.
#[derive(Debug, Clone)]
pub struct Reviewed<'a> {
    /// The decision in which it was set, by its place in the log.
    pub place: usize,
    /// Its place among the goals that were set with it, from 0.
    pub rank: usize,
    /// The goal.
    pub goal: &'a GoalText,
    /// How much it weighs in the T-score: the first of its list three, the second two, each further one.
    pub weight: u16,
    /// What there is to see of it.
    pub data: GoalData,
    /// The ladder that follows from its measure, which its level is read from; nothing without a measure.
    pub proposed: Option<Ladder>,
    /// Until when, in its own words; empty where it does not say.
    pub until: &'a str,
    /// The author's measure that counts the same thing.
    pub counts: Option<MeasureId>,
    /// How the case was worked for it.
    pub worked: Worked,
}

impl Reviewed<'_> {
    /// The ladder in the words of student and client, or the proposed one if they left it so.
    #[must_use]
    pub fn ladder(&self) -> Option<&[String]> {
        let own = (self.goal.ladder.len() == 5).then_some(&self.goal.ladder[..]);
        own.or(self.proposed.as_ref().map(<[String; 5]>::as_slice))
    }

    /// Whether the levels were put into other words than those that the level is read from.
    #[must_use]
    pub fn is_adjusted(&self) -> bool {
        !self.goal.ladder.is_empty()
            && self.proposed.as_ref().is_none_or(|proposed| self.goal.ladder[..] != proposed[..])
    }
}

/// The place in the log of the last review: of the decision in it, or of the one that is to be taken in it now.
#[must_use]
pub fn last_review(session: &Session) -> Option<usize> {
    let is_review = |scene| matches!(session.scenario().scene(scene).kind, SceneKind::Review { .. });
    if !session.is_over() && is_review(session.case().scene) {
        return Some(session.entries().len());
    }
    session.entries().iter().rposition(|entry| is_review(entry.scene))
}

/// The goals of a run with what the last review showed of them; what none has shown yet, as it stands now.
#[must_use]
pub fn last_seen(session: &Session) -> Vec<Reviewed<'_>> {
    let mut seen = last_review(session).map_or_else(Vec::new, |at| reviewed(session, at));
    let mut goals = reviewed(session, session.entries().len());
    for goal in &mut goals {
        if let Some(at) = seen.iter().position(|seen| (seen.place, seen.rank) == (goal.place, goal.rank)) {
            *goal = seen.swap_remove(at);
        }
    }
    goals
}

/// The goals of a run as they stand before the decision at `upto`, or as they stand now.
///
/// Where a goal scene was played more than once, the last goals that were written in it count.
#[must_use]
pub fn reviewed(session: &Session, upto: usize) -> Vec<Reviewed<'_>> {
    let (scenario, log) = (session.scenario(), session.log());
    let entries = &session.entries()[..upto.min(session.entries().len())];
    let case = session.entries().get(upto).map_or(session.case(), |entry| &entry.before);
    let worked = |need| Worked::of(scenario, case, &log.decisions[..entries.len()], need);
    let mut found = Vec::new();
    for (place, (entry, logged)) in entries.iter().zip(&log.decisions).enumerate() {
        let Decision::Goal(goals) = &logged.decision else { continue };
        if entries[place + 1..].iter().any(|later| later.scene == entry.scene && !later.readings.is_empty()) {
            continue;
        }
        for (rank, (goal, read)) in goals.all().zip(&entry.readings).enumerate() {
            let asked = Asked { scene: entry.scene, since: entry.before.week, seed: log.seed, place, rank };
            found.push(look_back(scenario, case, goal, read, asked, worked));
        }
    }
    found
}

/// The T-score of goals that are looked back on; those of which nobody can tell are left out.
///
/// # Errors
/// When there is none of which anybody can tell.
pub fn t_score_of(goals: &[Reviewed<'_>]) -> Result<TScore, NoScore> {
    let levels = goals.iter().filter_map(|goal| Some((goal.data.series()?.level, goal.weight)));
    t_score(&levels.collect::<Vec<_>>())
}

/// Where things begin for a goal that is being written now, as its data will have it.
#[must_use]
pub fn begins_with(session: &Session, goal: &str, measure: &Measure) -> BeganWith {
    let authors = match &session.scene().kind {
        SceneKind::Goal { measure, .. } => *measure,
        _ => None,
    };
    let unit = counted_words(goal, measure);
    began_with(session.scenario(), session.case(), goal, measure, &unit, authors)
}

/// Of which goal the data are.
struct Asked {
    scene: SceneId,
    /// The week in which it was set.
    since: u16,
    seed: u64,
    place: usize,
    rank: usize,
}

fn look_back<'a>(
    scenario: &Scenario,
    case: &Case,
    goal: &'a GoalText,
    read: &ReadGoal,
    asked: Asked,
    worked: impl Fn(Option<NeedId>) -> Worked,
) -> Reviewed<'a> {
    let (need, authors) = match &scenario.scene(asked.scene).kind {
        SceneKind::Goal { need, measure, .. } => (Some(*need), *measure),
        _ => (None, None),
    };
    let Asked { place, rank, .. } = asked;
    let weight = 3_u16.saturating_sub(rank as u16).max(1);
    let mut found = Reviewed {
        place,
        rank,
        goal,
        weight,
        data: GoalData::NoMeasure,
        proposed: None,
        until: "",
        counts: None,
        worked: worked(need),
    };
    let Some(measure) = &read.goal.measure else { return found };
    found.until = words(&goal.text, measure.deadline);
    let unit = counted_words(&goal.text, measure);
    let began = began_with(scenario, case, &goal.text, measure, &unit, authors);
    found.proposed = Some(propose(&goal.text, measure, Some(began.amount())));
    found.counts = authors.filter(|_| matches!(began, BeganWith::Measured(_)));
    // Each goal has dice of its own, whatever else was decided before it.
    let seed = asked.seed ^ (place as u64) << 8 ^ rank as u64;
    let weeks = (asked.since, case.week);
    let series = Series::new(measure.scale, unit, began, found.worked, weeks, seed);
    found.data = series.map_or(GoalData::TooSoon, GoalData::Series);
    found
}

/// Where things began: as the author's measure has it, if it counts the same thing; as the goal says; as a known fact
/// says; and otherwise at what is usual.
fn began_with(
    scenario: &Scenario,
    case: &Case,
    goal: &str,
    measure: &Measure,
    unit: &str,
    authors: Option<MeasureId>,
) -> BeganWith {
    let scale = measure.scale;
    let can = |baseline: &u32| scale.can_begin_at(*baseline);
    let counted = telling(unit).or(telling(words(goal, measure.unit)));
    let same = |other: &str| {
        counted
            .as_ref()
            .is_some_and(|counted| other.split(' ').any(|word| telling(word).as_ref() == Some(counted)))
    };
    if let Some(authors) = authors.map(|id| scenario.measure(id))
        && (same(&authors.unit) || same(&authors.name))
        && let Some(baseline) = u32::try_from(authors.baseline).ok().filter(can)
    {
        return BeganWith::Measured(baseline);
    }
    if let Some(baseline) = scale.baseline.filter(can) {
        return BeganWith::Said(baseline);
    }
    let known = scenario.facts().filter(|(id, _)| case.known.has(*id));
    let told =
        known.filter_map(|(id, fact)| Some((id, in_text(&fact.text, scale.period, &same).filter(can)?)));
    match told.min_by_key(|(id, _)| id.index()) {
        Some((fact, baseline)) => BeganWith::Known(fact, baseline),
        None => BeganWith::Assumed(scale.assumed_baseline()),
    }
}

/// The amount that a sentence gives of the thing counted, in the same rhythm.
fn in_text(text: &str, period: Period, same: &dyn Fn(&str) -> bool) -> Option<u32> {
    let rhythm: &[&str] = match period {
        Period::Whole => return None,
        Period::Day => &["day", "night", "daily", "nightly"],
        Period::Week => &["week", "weekly"],
        Period::Fortnight => &["fortnight"],
        Period::Month => &["month", "monthly"],
    };
    let said: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if !said.iter().any(|word| rhythm.contains(&&*bare(word))) {
        return None;
    }
    // "two suppers" or "two family suppers", with no mark between.
    let goes_on = |at: usize| said.get(at).is_some_and(|word| word.ends_with(char::is_alphanumeric));
    let named = |at: usize| said.get(at).is_some_and(|word| same(&bare(word)));
    let counted = |at: usize| goes_on(at) && (named(at + 1) || goes_on(at + 1) && named(at + 2));
    let amounts = (0..said.len()).filter_map(|at| Some((at, number(&bare(said[at]))?)));
    let (_, amount) = amounts.into_iter().find(|(at, _)| counted(*at))?;
    u32::try_from(amount).ok()
}

/// The word by which a thing that is counted is known again: its last long word, as one of several.
fn telling(unit: &str) -> Option<String> {
    const RHYTHM: [&str; 9] = ["week", "month", "day", "night", "fortnight", "time", "each", "every", "four"];
    let words = unit.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    let mut words = words.map(|word| word.strip_suffix('s').map_or(word.clone(), str::to_owned));
    words.rfind(|word| word.len() > 3 && !RHYTHM.contains(&&**word))
}

#[cfg(test)]
mod tests;
