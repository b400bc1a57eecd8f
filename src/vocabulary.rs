//! Vocabularies: words that mean the same in files, conditions and code.

/// Defines a field-less enum with a snake-case name for each variant, the same in files, conditions and code.
macro_rules! words {
    ($(#[doc = $about:expr])+ $name:ident { $($(#[doc = $doc:expr])+ $variant:ident = $text:literal,)+ }) => {
        $(#[doc = $about])+
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
        #[cfg(not(feature = "app"))]
        impl $crate::vocabulary::Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
            const ABOUT: &'static str = concat!($($about),+);
            const NAMES: &'static [&'static str] = Self::NAMES;
            const MEANINGS: &'static [&'static str] = Self::MEANINGS;
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

/// A vocabulary as people read of it; the app carries none of this.
#[cfg(not(feature = "app"))]
pub trait Vocabulary {
    /// Its name in the code, which is also its name in the schema of the file.
    const NAME: &'static str;
    /// What its words are for.
    const ABOUT: &'static str;
    /// The words.
    const NAMES: &'static [&'static str];
    /// What each means, in the same order.
    const MEANINGS: &'static [&'static str];
}

mod set;

pub(crate) use set::words_in_sets;
pub use set::{Word, WordSet};
