//! Reads a goal that a student wrote in plain English and says, criterion by criterion, whether it would
//! serve the client, which words decided that, and how to mend it.
//!
//! The analyser is a small model of how such goals are worded, not a parser of English. It reads tokens
//! with their offsets (`token`), finds the phrases that speak of time (`time`) and of amounts
//! (`amount`), and splits sentences into what is promised and what is only reason or circumstance
//! (`clause`). Each criterion is one file in `criteria`. Where the words leave a criterion open, it is
//! decided in the student's favour: a false accusation teaches the wrong lesson.
//!
//! It needs no clock: "by March" is a deadline whatever today is. Dates that name a year before
//! [`FIRST_YEAR`] are past.

mod amount;
mod calendar;
mod clause;
mod criteria;
mod deadline;
pub mod ladder;
mod letter;
mod lexicon;
mod measure;
mod number;
mod phrase;
mod reading;
pub mod scale;
mod stem;
pub mod t_score;
mod time;
mod token;
pub mod wire;
mod wishes;

pub use criteria::Criterion;
pub use measure::words;
use scale::Scale;

/// How much of a text is read, in bytes. A goal is a sentence or two; the bound keeps the work for any
/// input small and known.
pub const MAX_READ: usize = 16 * 1024;

/// The first year that can still lie ahead; a date in an earlier one is plainly past.
pub const FIRST_YEAR: u16 = 2024;

/// Who the goal is for.
#[derive(Copy, Clone, Debug, Default)]
pub struct GoalContext<'a> {
    /// A free description, or the name and the presenting problem. May be empty.
    pub client: &'a str,
    /// What the client said, quote by quote, in their own words. May be empty.
    pub client_words: &'a [&'a str],
}

/// A stretch of the goal in bytes: `start` inclusive, `end` exclusive, both on character boundaries.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Span {
    /// Where the first word starts.
    pub start: usize,
    /// Where the last word ends.
    pub end: usize,
}

/// What one criterion says about one goal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judgement {
    /// The criterion that was applied.
    pub criterion: Criterion,
    /// Whether the goal fulfils it.
    pub met: bool,
    /// The words that decided it, sorted and without overlap. Empty when the absence of words decided.
    pub spans: Vec<Span>,
    /// One sentence: how to mend this goal, or, if met, what makes it good.
    pub say: String,
}

/// The parts of a measurable goal, as places in its text. A goal attainment ladder is built from them.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub struct Measure {
    /// How much: the "three" of "three job applications", the "80%".
    pub amount: Option<Span>,
    /// Of what: the word after the amount, such as "applications".
    pub unit: Option<Span>,
    /// How often: "twice a week", "every other day".
    pub frequency: Option<Span>,
    /// A state that is reached or not, such as "sign the lease".
    pub end_state: Option<Span>,
    /// By when: "by the end of March", "for six weeks".
    pub deadline: Option<Span>,
    /// What it comes to in numbers.
    pub scale: Scale,
}

/// Everything the analyser has to say about a goal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GoalReading {
    /// One judgement for each implemented criterion, in the order of [`Criterion`].
    pub judgements: Vec<Judgement>,
    /// The parts of the measure, when the goal is measurable.
    pub measure: Option<Measure>,
}

impl GoalReading {
    /// The judgement on one criterion, or nothing if the analyser does not judge it.
    pub fn get(&self, criterion: Criterion) -> Option<&Judgement> {
        self.judgements.iter().find(|j| j.criterion == criterion)
    }

    /// Whether a criterion is judged and met.
    pub fn met(&self, criterion: Criterion) -> bool {
        self.get(criterion).is_some_and(|j| j.met)
    }
}

/// Reads a goal. Any text is accepted, of any length and in any script; beyond [`MAX_READ`] bytes it is
/// not read.
pub fn read_goal(goal: &str, context: &GoalContext<'_>) -> GoalReading {
    let reading = reading::Reading::new(goal, context);
    let judgements = criteria::judge(&reading);
    let measurable = judgements.iter().any(|j| j.criterion == Criterion::Measurable && j.met);
    let measure = measurable.then(|| measure::measure(&reading));
    GoalReading { judgements, measure }
}
