//! The text of a goal: the tokeniser with the lists of goals.

use super::lexicon::{Goals, Topics, topics_of};
pub(super) use crate::language::token::Kind;

/// A goal in words.
pub(super) type Text<'a> = crate::language::token::Text<'a, Goals>;

impl Text<'_> {
    /// What the word at `at` speaks of.
    #[inline(never)]
    pub(super) fn topics(&self, at: usize) -> Topics {
        self.get(at).map_or(Topics::default(), |t| topics_of(t.marks))
    }
}
