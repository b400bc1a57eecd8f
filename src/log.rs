//! The log: the decisions of a run with its seed and versions. It is all that is saved, and enough to rebuild
//! everything.

mod text;

use crate::act::{GoalSource, PlanMode, Ranker};
use crate::json;
use crate::scenario::Scenario;
use crate::utterance::Kind;
use crate::vocabulary::words;

/// The version of the log that this program writes. It reads this one and none other yet.
pub const LOG_VERSION: u32 = 1;

words! {
    /// When the student hears what the rules say.
    Mode {
        /// As the case goes.
        Coaching = "coaching",
        /// At the end.
        Assessment = "assessment",
    }
}

/// Something that was decided.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// A choice was taken, by its name; perhaps after the student had said it in their own words.
    #[serde(serialize_with = "chosen")]
    Choose(String, Option<Box<OwnWords>>),
    /// An inquiry was ended before its time.
    Leave,
    /// A goal was written, or several.
    Goal(GoalList),
    /// A plan was made.
    Plan(Vec<Pick>),
    /// A note was written.
    Note(String),
}

/// What the student said in their own words before they took a choice. It is noted and never scored.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct OwnWords {
    /// The text, in the student's words.
    #[serde(rename = "said")]
    pub text: String,
    /// Which kind of reply the reader suggested; nothing where it could not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Kind>,
    /// Which kind it is in the student's view, where that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disputed: Option<Kind>,
}

/// As the log writes it: a choice without own words is its name alone.
fn chosen<S: serde::Serializer>(id: &str, words: &Option<Box<OwnWords>>, to: S) -> Result<S::Ok, S::Error> {
    #[derive(serde::Serialize)]
    struct Chosen<'a> {
        id: &'a str,
        #[serde(flatten)]
        words: &'a OwnWords,
    }
    match words {
        None => to.serialize_str(id),
        Some(words) => serde::Serialize::serialize(&Chosen { id, words }, to),
    }
}

/// A goal as it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct GoalText {
    /// The text, in the student's words.
    pub text: String,
    /// Whose idea it is.
    pub source: GoalSource,
    /// The quotes of the client on which it rests, by name.
    pub quotes: Vec<String>,
    /// Smaller steps on the way to it, in the student's words; may be empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objectives: Vec<String>,
    /// The five levels of its goal attainment ladder, from the lowest, as the student left them; empty without one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ladder: Vec<String>,
}

impl GoalText {
    /// A goal without objectives and without a ladder.
    #[must_use]
    pub const fn new(text: String, source: GoalSource, quotes: Vec<String>) -> Self {
        Self { text, source, quotes, objectives: Vec::new(), ladder: Vec::new() }
    }
}

/// The goals that were written at once, in their order: never none.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct GoalList {
    /// The one that comes first. The work goes on with it; conditions and rules ask for it.
    #[serde(flatten)]
    pub first: GoalText,
    /// Those that come after it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<GoalText>,
    /// Who put them in this order; `None` where there was nothing to put in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ranked_by: Option<Ranker>,
}

impl GoalList {
    /// All goals, the first one first.
    pub fn all(&self) -> impl Iterator<Item = &GoalText> {
        std::iter::once(&self.first).chain(&self.further)
    }
}

impl From<GoalText> for GoalList {
    fn from(first: GoalText) -> Self {
        Self { first, further: Vec::new(), ranked_by: None }
    }
}

/// One item of a plan.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Pick {
    /// The item's name.
    pub item: String,
    /// How it is to be done.
    pub mode: PlanMode,
}

/// A decision and the scene in which it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The scene's name.
    pub scene: String,
    /// What was decided.
    pub decision: Decision,
}

/// A whole run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// Version of the log: [`LOG_VERSION`].
    pub version: u32,
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's fingerprint, in hexadecimal: numbers of 64 bits do not survive every reader of JSON.
    pub hash: String,
    /// The practitioner's name.
    pub practitioner: String,
    /// What chance follows from. Below 2^53, so that it survives every reader of JSON.
    pub seed: u64,
    /// When the student hears what the rules say.
    pub mode: Mode,
    /// The decisions, in order.
    pub decisions: Vec<Logged>,
    /// The student's own rating of the run by family, from 0 to 100, once given.
    pub self_rating: Option<[u8; 4]>,
}

/// Why a saved log cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogFault {
    /// It is not JSON, or not of this shape.
    Damaged(String),
    /// It is of another version.
    OtherVersion(u32),
}

impl std::fmt::Display for LogFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Damaged(why) => {
                f.write_str("This saved run is damaged: ")?;
                f.write_str(why)
            }
            Self::OtherVersion(version) => {
                write!(f, "This saved run is of version {version}; this program reads version {LOG_VERSION}.")
            }
        }
    }
}

/// The largest seed.
pub const LARGEST_SEED: u64 = (1 << 53) - 1;

impl Log {
    /// An empty log.
    #[must_use]
    pub fn new(scenario: &Scenario, practitioner: &str, seed: u64, mode: Mode) -> Self {
        Self {
            version: LOG_VERSION,
            scenario: scenario.head.id.clone(),
            hash: hash_text(scenario),
            practitioner: practitioner.to_owned(),
            seed: seed & LARGEST_SEED,
            mode,
            decisions: Vec::new(),
            self_rating: None,
        }
    }

    /// Whether the scenario is the very one that the run was played on.
    #[must_use]
    pub fn fits(&self, scenario: &Scenario) -> bool {
        self.hash == hash_text(scenario)
    }

    /// Reads a log.
    ///
    /// # Errors
    /// When the text is damaged or of another version.
    pub fn read(text: &str) -> Result<Self, LogFault> {
        let node = json::parse(text).map_err(|wrong| LogFault::Damaged(wrong.message.to_owned()))?;
        let version = node.field("version").and_then(json::Node::whole).and_then(|it| u32::try_from(it).ok());
        match version {
            Some(version) if version != LOG_VERSION => Err(LogFault::OtherVersion(version)),
            _ => {
                text::read(&node).ok_or_else(|| LogFault::Damaged("a part of it is missing or wrong".into()))
            }
        }
    }

    /// Writes the log.
    #[must_use]
    pub fn write(&self) -> String {
        text::write(self)
    }
}

fn hash_text(scenario: &Scenario) -> String {
    format!("{:016x}", scenario.hash)
}
