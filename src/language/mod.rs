//! What goals and replies share: words with their places, one form for all inflections of a word, and lists of words.
//!
//! Nothing here knows what is read for: each reader brings its own lists (a [`Lexicon`]).

pub(crate) mod letter;
pub(crate) mod lists;
pub(crate) mod stem;
pub(crate) mod token;

/// How much of a text is read, in bytes. A goal or a reply is a sentence or two; the bound keeps the work for any input
/// small and known.
pub const MAX_READ: usize = 16 * 1024;

/// A stretch of a text in bytes: `start` inclusive, `end` exclusive, both on character boundaries.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Span {
    /// Where the first word starts.
    pub start: usize,
    /// Where the last word ends.
    pub end: usize,
}

/// What the lists of a reader know of a word, a bit each.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub(crate) struct Marks {
    /// The lists that hold it.
    pub classes: u64,
    /// What it speaks of, for a reader that asks.
    pub topics: u64,
}

/// The word lists of a reader.
pub(crate) trait Lexicon {
    /// The name of a list.
    type Class: Copy;

    /// The bit of a list.
    fn place(class: Self::Class) -> u8;

    /// What the lists know of a word.
    fn marks(norm: &str, stem: &str) -> Marks;

    /// What they know of a sign of money.
    fn marks_of_money() -> Marks {
        Marks::default()
    }
}

/// More letters from other alphabets than from the Latin one: only English is read.
pub(crate) fn foreign(raw: &str) -> bool {
    let (mut latin, mut other) = (0usize, 0usize);
    for c in raw.chars().filter(|c| c.is_alphabetic()) {
        if (c as u32) < 0x250 { latin += 1 } else { other += 1 }
    }
    other > latin
}
