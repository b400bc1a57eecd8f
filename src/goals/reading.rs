//! Everything that the criteria share about one goal, worked out once.

use super::amount::{Amount, amounts};
use super::clause::{Clauses, clauses};
use super::time::{Mention, TimeKind, mentions};
use super::token::{Kind, Text};
use super::wishes::Wishes;
use super::{GoalContext, Span};
use crate::language::foreign;

/// A goal, read.
pub(super) struct Reading<'a> {
    pub text: Text<'a>,
    pub context: &'a GoalContext<'a>,
    pub times: Vec<Mention>,
    pub amounts: Vec<Amount>,
    pub clauses: Clauses,
    pub wishes: Wishes<'a>,
    /// Letters that are mostly not from the Latin alphabet: only English is read.
    pub foreign: bool,
}

impl<'a> Reading<'a> {
    pub fn new(goal: &'a str, context: &'a GoalContext<'a>) -> Self {
        let text = Text::new(goal);
        let times = mentions(&text);
        let amounts = amounts(&text, &times);
        let clauses = clauses(&text, &times);
        let wishes = Wishes::new(context);
        let foreign = foreign(text.raw);
        Reading { text, context, times, amounts, clauses, wishes, foreign }
    }

    /// Whether there is any word to judge.
    pub fn wordless(&self) -> bool {
        !self.text.tokens.iter().any(|t| t.kind == Kind::Word)
    }

    /// The first phrase of time of one of these kinds.
    #[inline(never)]
    pub fn time(&self, kinds: &[TimeKind]) -> Option<Mention> {
        self.times.iter().copied().find(|m| kinds.contains(&m.kind))
    }

    /// Whether a token is part of a phrase of time.
    #[inline(never)]
    pub fn in_time(&self, at: usize) -> bool {
        self.times.iter().any(|m| m.from <= at && at < m.to)
    }

    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        self.text.span(from, to)
    }
}
