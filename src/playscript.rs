//! Play scripts: a run written down, one command a line, with what is expected of it on the way.
//!
//! ```text
//! # The tenant who wants to keep her front door.
//! practitioner intern
//! seed 7
//! say "You can hardly sleep for worry." as reflection_complex
//! pick ask_open
//! expect finding CC04 upheld
//! leave
//! goal "By March I have paid April's rent." quotes front_door source client
//! plan fund=refer_warm, budget=deliver
//! note "She chose to call the landlord herself."
//! expect scene kitchen
//! expect stage planning
//! expect score client >= 80
//! expect ended
//! ```
//!
//! A goal's objectives and the five levels of its ladder follow it, a line each; of several goals the first says who
//! put them in order:
//!
//! ```text
//! goal "By March I have paid April's rent." source client rank 1 by client
//! objective "I ring the fund this week."
//! ladder "Nothing is paid." "Half is paid." "It is paid." "It is paid by February." "It is paid, and May's too."
//! goal "I cook on two evenings a week until March." source shared rank 2
//! ```
//!
//! Beside these one can expect that a choice is `offered` or `closed`, that an `event` has come between, that nothing
//! can be done (`stuck`), and how many `decisions` there were: `expect decisions <= 12`.
//!
//! `say` writes down what the student says in their own words before the choice that follows it; `as` disputes what the
//! reader of replies takes it for, and can be left out.
//!
//! Authors keep scripts beside a scenario, so that a change which spoils a run is noticed.

mod parse;
mod record;
mod run;

pub use parse::{SCRIPT_COMMANDS, SCRIPT_EXPECTATIONS, parse};
pub use record::{record, record_decision};
pub use run::{Failure, Played, Stop, on_offer, outcome, play};

use crate::diagnostic::Fault;
use crate::log::Decision;
use crate::practice::Stage;
use crate::rules::{Family, RuleId, Verdict};
use crate::scenario::Comparison;

/// The seed of a script that names none.
pub const USUAL_SEED: u64 = 1;

/// A script that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// The practitioner and the line that names it; without one, the scenario's own choice or its first.
    pub practitioner: Option<(usize, String)>,
    /// What chance follows from.
    pub seed: u64,
    /// The commands with their lines, from 1.
    pub commands: Vec<(usize, Command)>,
}

/// What one line of a script asks for, once the run has begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// To take a decision.
    Decide(Decision),
    /// To hold the run against something.
    Expect(Expectation),
}

/// What should be so at this point of the run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// The run stands in the scene of this name.
    Scene(String),
    /// The run stands in this stage.
    Stage(Stage),
    /// The rule said this of the last decision.
    Finding(RuleId, Verdict),
    /// The score of a family so far; `None` for a family that was never in play.
    Score(Family, Comparison, Option<u8>),
    /// The choice of this name is on offer.
    Offered(String),
    /// The scene has the choice of this name, and it is not on offer.
    Closed(String),
    /// The event of this name came between after the last decision.
    Event(String),
    /// Nothing can be done, and the case is not closed.
    Stuck,
    /// So many decisions were taken.
    Decisions(Comparison, u32),
    /// The case is closed.
    Ended,
}

/// What is wrong with a script, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptFault {
    /// What kind of fault it is.
    pub fault: Fault,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub help: String,
}
