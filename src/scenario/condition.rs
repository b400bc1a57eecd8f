//! Conditions: short strings such as `trust >= 40 and knows(debt)`, parsed once into a postfix program.

use super::ids::*;
use crate::act::{ActKind, Topic};
use crate::practice::{Method, Role, Stage};
use crate::vocabulary::words;

words! {
    /// What can be asked of the goal.
    GoalMark {
        /// A goal has been written.
        Set = "set",
        /// It can be measured.
        Measurable = "measurable",
        /// It has a date.
        TimeBound = "time_bound",
        /// It is in the client's words.
        ClientWorded = "client_worded",
        /// It says what will be there.
        Positive = "positive",
        /// The client, alone or with the worker, set it.
        FromClient = "from_client",
    }
}

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `=` or `==`
    Equal,
    /// `!=`
    Other,
    /// `>=`
    AtLeast,
    /// `>`
    More,
}

impl Comparison {
    /// Whether it holds between two numbers.
    #[must_use]
    pub const fn holds(self, left: i32, right: i32) -> bool {
        match self {
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::Equal => left == right,
            Self::Other => left != right,
            Self::AtLeast => left >= right,
            Self::More => left > right,
        }
    }
}

/// A number of the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// A variable.
    Variable(VariableId),
    /// The week, from 1.
    Week,
    /// The session, from 1.
    Session,
}

/// One question about the case that is answered yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A comparison.
    Compare(Number, Comparison, i32),
    /// Whether a fact is known.
    Knows(FactId),
    /// Whether a consent is given and not withdrawn.
    Consented(ConsentId),
    /// Whether a consent was withdrawn.
    Withdrawn(ConsentId),
    /// Whether a topic was explained.
    Explained(Topic),
    /// Whether a flag is set.
    Flag(FlagId),
    /// Whether an item is on the plan.
    Planned(PlanItemId),
    /// Whether the worker has a role.
    Role(Role),
    /// Whether the worker is a certain practitioner.
    Worker(WorkerId),
    /// Whether the worker is trained in a method.
    Trained(Method),
    /// Whether an act of a kind was done.
    Done(ActKind),
    /// What is true of the goal.
    Goal(GoalMark),
    /// Whether an event has happened.
    Happened(EventId),
    /// Whether the stage is this one.
    Stage(Stage),
}

/// One step of the postfix program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Op {
    Ask(Question),
    And,
    Or,
    Not,
}

/// A parsed condition. The default, with nothing in it, always holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition(pub(super) Box<[Op]>);

impl Condition {
    /// Whether the condition holds, given the answer to each question in it.
    pub fn holds(&self, mut answer: impl FnMut(Question) -> bool) -> bool {
        if self.0.is_empty() {
            return true;
        }
        // The parser keeps programs below 64 questions, so one word is stack enough.
        let mut stack: u64 = 0;
        for op in &self.0 {
            match op {
                Op::Ask(question) => stack = stack << 1 | u64::from(answer(*question)),
                Op::Not => stack ^= 1,
                Op::And => stack = stack >> 1 & (stack | !1),
                Op::Or => stack = stack >> 1 | stack & 1,
            }
        }
        stack & 1 == 1
    }

    /// The questions that the condition asks, in order.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.0.iter().filter_map(|op| if let Op::Ask(question) = op { Some(*question) } else { None })
    }

    /// Whether the condition holds whatever the case.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.0.is_empty()
    }
}
