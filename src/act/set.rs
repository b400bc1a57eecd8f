//! A small set of words, as a bit set.

use super::words::{RelapsePart, Topic};
use std::marker::PhantomData;

/// A vocabulary of at most 16 words that can be held in a [`WordSet`].
pub trait Word: Copy + PartialEq + 'static {
    /// Every word.
    const WORDS: &'static [Self];
    /// The place of the word in the vocabulary, 0 to 15.
    fn place(self) -> u32;
}

macro_rules! word {
    ($name:ty) => {
        impl Word for $name {
            const WORDS: &'static [Self] = Self::ALL;
            fn place(self) -> u32 {
                self as u32
            }
        }
    };
}
word!(Topic);
word!(RelapsePart);

/// A set of words of one vocabulary.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct WordSet<W> {
    bits: u16,
    of: PhantomData<W>,
}

impl<W> Clone for WordSet<W> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<W> Copy for WordSet<W> {}
impl<W> Default for WordSet<W> {
    fn default() -> Self {
        Self { bits: 0, of: PhantomData }
    }
}

impl<W: Word> WordSet<W> {
    /// The set with `word` in it.
    #[must_use]
    pub fn with(self, word: W) -> Self {
        Self { bits: self.bits | 1 << word.place(), of: PhantomData }
    }
    /// Whether `word` is in the set.
    #[must_use]
    pub fn has(self, word: W) -> bool {
        self.bits & (1 << word.place()) != 0
    }
    /// Both sets together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, of: PhantomData }
    }
    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.bits == 0
    }
    /// How many words are in the set.
    #[must_use]
    pub fn len(self) -> u32 {
        self.bits.count_ones()
    }
    /// The words of the set, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = W> {
        W::WORDS.iter().copied().filter(move |word| self.has(*word))
    }
}
