//! Vocabularies: words that mean the same in files, conditions and code.

/// Defines a field-less enum with a snake-case name for each variant, the same in files, conditions and code.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:expr])+ $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[doc = $doc])+ #[serde(rename = $text)] $variant,)+ }
        impl $name {
            /// Every value, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The word for each value, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text,)+];
            /// What each value means, in the same order: for people, and not carried by a program that only judges.
            pub const MEANINGS: &'static [&'static str] = &[$(concat!($($doc),+),)+];
            /// The word that files and conditions use.
            #[must_use]
            pub const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
            /// The value that a word names.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::NAMES.iter().position(|name| *name == word).and_then(|at| Self::ALL.get(at)).copied()
            }
        }
        /// The first word; it stands in while a value is read.
        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    };
}
pub(crate) use words;

mod set;

pub(crate) use set::words_in_sets;
pub use set::{Word, WordSet};
