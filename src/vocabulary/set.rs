//! A small set of words, as a bit set.

use std::marker::PhantomData;

/// A vocabulary of at most 16 words that can be held in a [`WordSet`].
pub trait Word: Copy + PartialEq + 'static {
    /// Every word.
    const WORDS: &'static [Self];
    /// What files write for each, in the same order.
    const NAMES: &'static [&'static str];
    /// The place of the word in the vocabulary, 0 to 15.
    fn place(self) -> u32;
}

/// Lets the words of a vocabulary of at most 16 be held in a [`WordSet`].
macro_rules! words_in_sets {
    ($($name:ident)+) => {$(
        const _: () = assert!($name::ALL.len() <= 16);
        impl $crate::vocabulary::Word for $name {
            const WORDS: &'static [Self] = Self::ALL;
            const NAMES: &'static [&'static str] = Self::NAMES;
            fn place(self) -> u32 {
                self as u32
            }
        }
    )+};
}
pub(crate) use words_in_sets;

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

impl<W> WordSet<W> {
    /// The set of these bits, by the place of the word.
    pub(crate) const fn of_bits(bits: u16) -> Self {
        Self { bits, of: PhantomData }
    }
    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }
}

impl<W: Word> FromIterator<W> for WordSet<W> {
    fn from_iter<I: IntoIterator<Item = W>>(words: I) -> Self {
        words.into_iter().fold(Self::default(), Self::with)
    }
}

impl<W: Word> WordSet<W> {
    /// The set with `word` in it.
    #[must_use]
    pub fn with(self, word: W) -> Self {
        Self { bits: self.bits | 1 << word.place(), of: PhantomData }
    }
    /// The set as bits by the place of the word.
    pub(crate) fn bits(self) -> u16 {
        self.bits
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
    /// What is in both sets.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self { bits: self.bits & other.bits, of: PhantomData }
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
