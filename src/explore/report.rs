//! What an author is told of a walk.

mod cases;
mod part;
mod whole;

pub use part::Part;

use serde::Serialize;
use std::collections::BTreeMap;

/// Something with a number to it, and a play script that brings it about. Without a script the way is known, but no
/// seed was found with which everything that chance decides on it comes about; or it leads round a loop very often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown<T> {
    /// What it is.
    #[serde(flatten)]
    pub what: T,
    /// The play script.
    pub script: Option<String>,
}

/// A score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scored {
    /// From 0 to 100.
    pub score: u8,
}

/// A number of decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Length {
    /// How many.
    pub decisions: u32,
}

/// What a family's score can be at the end of a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreRange {
    /// The least.
    pub lowest: Shown<Scored>,
    /// The most.
    pub highest: Shown<Scored>,
    /// Whether no run can be below or above; otherwise these are the runs that were seen.
    pub exact: bool,
    /// The mean under random play.
    pub random_mean: Option<f64>,
}

/// Whether some run comes to the end without losing anything in any family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Perfect {
    /// `None` where none was seen, and not everything was.
    pub attainable: Option<bool>,
    /// Such a run.
    pub script: Option<String>,
}

/// How long runs are.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lengths {
    /// The shortest run to an end.
    pub shortest: Option<Shown<Length>>,
    /// The longest; `None` where a loop lets runs be as long as one likes.
    pub longest: Option<Shown<Length>>,
    /// Whether a loop on the way to an end lets runs be as long as one likes.
    pub endless: bool,
    /// Whether no run can be shorter or longer; otherwise these are the runs that were seen.
    pub exact: bool,
    /// The mean under random play.
    pub random_mean: Option<f64>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChoiceName {
    /// The scene.
    pub scene: String,
    /// The choice.
    pub choice: String,
    /// Whether its scene is never reached either.
    pub scene_unreachable: bool,
}

/// An event that comes between in some run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventName {
    /// The event.
    pub event: String,
}

/// A line that is never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineName {
    /// The scene.
    pub scene: String,
    /// The choice that it would answer, if it does.
    pub choice: Option<String>,
    /// The text.
    pub text: String,
}

/// Where nothing can be done although the case is not closed, or where a loop has no exit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stuck {
    /// The scene.
    pub scene: String,
    /// The practitioner.
    pub practitioner: String,
    /// In how many cases, or how many runs where it was seen at random play only.
    pub states: u32,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ending {
    /// The scene in which it ends.
    pub scene: String,
    /// The choice that ends it, if it is one.
    pub choice: Option<String>,
    /// Its share of random play, from 0 to 1.
    pub share: f64,
    /// How many runs of random play ended so.
    pub runs: u32,
}

/// How often a rule speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// The rule's code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub verdict: &'static str,
    /// How many transitions of the walk it says so of.
    pub transitions: u64,
    /// How many decisions of random play it says so of.
    pub random_play: u64,
}

/// What was done, and how much of what there is to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Covered {
    /// The practitioner.
    pub id: String,
    /// Cases met.
    pub states: u64,
    /// Cases of which all that can follow was walked.
    pub expanded: u64,
    /// Steps from a case to one that can follow.
    pub transitions: u64,
    /// Whether nothing was left out.
    pub complete: bool,
    /// The most memory that the walk used, in bytes for each case.
    pub bytes_per_state: f64,
    /// What each family's score can be.
    pub score_range: BTreeMap<&'static str, Option<ScoreRange>>,
    /// Whether nothing need be lost.
    pub all_100: Perfect,
    /// How long runs are.
    pub lengths: Lengths,
    /// Choices that are never on offer to this practitioner, though they are to another; the script comes to where one
    /// is closed.
    pub closed_choices: Vec<Shown<ChoiceName>>,
}

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The scenario.
    pub scenario: String,
    /// Cases met, over all practitioners.
    pub states: u64,
    /// Cases of which all that can follow was walked.
    pub expanded: u64,
    /// Steps from a case to one that can follow.
    pub transitions: u64,
    /// How long the walk took; the engine has no clock, so whoever has one fills this in.
    pub seconds: f64,
    /// Whether nothing was left out: every answer then holds for every run.
    pub complete: bool,
    /// Why the walk left off before it was done: `memory` or `interrupted`.
    pub stopped: Option<&'static str>,
    /// The most memory that a walk used, in bytes for each case.
    pub bytes_per_state: f64,
    /// Scenes with more plans than could be tried; the best, the worst and some of each kind were.
    pub sampled_scenes: Vec<String>,
    /// Scenes that no run can reach.
    pub unreachable_scenes: Vec<String>,
    /// Scenes that were not met, where not everything was walked.
    pub scenes_not_met: Vec<String>,
    /// Choices that are open to no practitioner in any run; the script comes to where one is closed, if its scene is
    /// reached at all.
    pub unreachable_choices: Vec<Shown<ChoiceName>>,
    /// Choices that were not met, where not everything was walked.
    pub choices_not_met: Vec<ChoiceName>,
    /// Events that fire.
    pub events: Vec<Shown<EventName>>,
    /// Events that fire in no run, or were not met.
    pub silent_events: Vec<String>,
    /// Lines that are shown in no run, or were not met.
    pub unseen_lines: Vec<LineName>,
    /// Where nothing can be done although the case is not closed.
    pub dead_ends: Vec<Shown<Stuck>>,
    /// Loops that nothing leads out of.
    pub loops_without_exit: Vec<Shown<Stuck>>,
    /// How long runs are.
    pub lengths: Lengths,
    /// The endings.
    pub endings: Vec<Shown<Ending>>,
    /// What each family's score can be at the end; `null` where the family is never in play.
    pub score_range: BTreeMap<&'static str, Option<ScoreRange>>,
    /// Whether some run loses nothing in any family.
    pub all_100: Perfect,
    /// What the rules say, and how often.
    pub rules: Vec<Shown<Spoken>>,
    /// Rules that never speak.
    pub silent_rules: Vec<&'static str>,
    /// Random play.
    pub random_play: RandomPlay,
    /// The same by practitioner.
    pub practitioners: Vec<Covered>,
}

/// What random play came to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RandomPlay {
    /// What the runs follow from.
    pub seed: u64,
    /// How many runs there were.
    pub runs: u32,
    /// How many decisions were taken.
    pub decisions: u64,
    /// How many runs came to an end.
    pub ended: u32,
    /// How many runs came to where nothing can be done.
    pub stuck: u32,
    /// How many runs were left because they would not end.
    pub left: u32,
    /// Runs beside these that sought the best and the worst, where not everything was walked.
    pub seeking_runs: u32,
}

impl Report {
    /// Whether something is wrong with the scenario: what can never be reached, and what a run cannot get out of.
    #[must_use]
    pub fn has_faults(&self) -> bool {
        !(self.unreachable_scenes.is_empty()
            && self.unreachable_choices.is_empty()
            && self.dead_ends.is_empty()
            && self.loops_without_exit.is_empty())
    }
}
