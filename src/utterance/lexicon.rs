//! The word lists by which replies are read.

use crate::language::lists::{Words, lexicons, table};
use crate::language::{Lexicon, Marks};
use std::sync::OnceLock;

lexicons! {
    Auxiliary Form "auxiliaries.txt";
    Datum Form "datum.txt";
    Degree Form "degree.txt";
    Family Form "family.txt";
    Fault Form "faults.txt";
    Feat Form "feats.txt";
    Feeling Stem "feelings.txt";
    Filler Form "fillers.txt";
    Image Form "images.txt";
    Imperative Form "imperatives.txt";
    Inner Form "inner.txt";
    Service Stem "services.txt";
    Strength Form "strengths.txt";
    Subject Form "subjects.txt";
    Wh Form "wh.txt";
    Verb Stem "../../goals/lexicon/verbs.txt";
    WorkerDeed Form "worker_deeds.txt";
}

impl Class {
    /// The list that a pattern calls by this name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "datum" => Self::Datum,
            "degree" => Self::Degree,
            "family" => Self::Family,
            "fault" => Self::Fault,
            "feat" => Self::Feat,
            "feeling" => Self::Feeling,
            "strength" => Self::Strength,
            _ => return None,
        })
    }
}

static TABLE: OnceLock<(Words, Words)> = OnceLock::new();

/// The lists by which replies are read.
pub(super) struct Replies;

impl Lexicon for Replies {
    type Class = Class;

    fn place(class: Class) -> u8 {
        class as u8
    }

    fn marks(norm: &str, stem: &str) -> Marks {
        let (forms, stems) =
            TABLE.get_or_init(|| table(LISTS.iter().map(|(c, by, list)| (*c as u8, by, *list))));
        Marks { classes: forms.find(norm) | stems.find(stem), topics: 0 }
    }
}

/// A reply in words.
pub(super) type Text<'a> = crate::language::token::Text<'a, Replies>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lists::words;

    #[test]
    fn every_list_is_explained_and_holds_plain_lower_case_words() {
        for (class, _, list) in LISTS {
            // The list that is shared with goals is explained where goals name it.
            assert!(list.starts_with("# ") || *class == Class::Verb, "{class:?} says what it is for");
            assert!(words(list).count() > 0, "{class:?} is empty");
            for word in words(list) {
                assert!(word.chars().all(|c| c.is_lowercase() || c == '\'' || c == '-'), "{class:?}: {word}");
            }
        }
    }

    /// Each list has words that it must hold, in forms that people write, and words that it must not hold.
    #[test]
    fn every_list_holds_its_examples_and_not_its_near_misses() {
        crate::language::lists::hold::<Replies>(LISTS, include_str!("lexicon/examples.txt"));
    }
}
