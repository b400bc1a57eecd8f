//! Lists of words as data files: lines that start with `#` explain a list, every other line holds words parted by white
//! space.

use super::stem::stem;

/// How a list is matched.
pub(crate) enum By {
    /// The word as written.
    Form,
    /// Any inflected form.
    Stem,
}

/// Names the lists of a reader, one variant and one file each.
macro_rules! lexicons {
    ($($(#[$doc:meta])* $class:ident $by:ident $file:literal;)*) => {
        /// The word lists, one variant and one file each.
        #[derive(Copy, Clone, PartialEq, Eq, Debug)]
        pub(super) enum Class { $($(#[$doc])* $class,)* }
        const LISTS: &[(Class, $crate::language::lists::By, &str)] =
            &[$((Class::$class, $crate::language::lists::By::$by, include_str!(concat!("lexicon/", $file))),)*];
    };
}
pub(crate) use lexicons;

/// Words, each with the lists that hold it.
#[derive(Default)]
pub(crate) struct Words(Vec<(String, u64)>);

impl Words {
    pub fn add(&mut self, word: String, lists: u64) {
        self.0.push((word, lists));
    }

    /// Sorted by word, with the lists of a word put together.
    pub fn sorted(mut self) -> Self {
        self.0.sort_unstable();
        self.0.dedup_by(|b, a| {
            let same = a.0 == b.0;
            if same {
                a.1 |= b.1;
            }
            same
        });
        self
    }

    /// The lists that hold a word.
    pub fn find(&self, word: &str) -> u64 {
        let found = self.0.binary_search_by(|(w, _)| w.as_str().cmp(word)).ok();
        found.and_then(|i| self.0.get(i)).map_or(0, |(_, lists)| *lists)
    }
}

/// The words of a list.
pub(crate) fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace)
}

/// Words by form, and words by stem.
pub(crate) fn table(lists: impl Iterator<Item = (u8, &'static By, &'static str)>) -> (Words, Words) {
    let (mut forms, mut stems) = (Words::default(), Words::default());
    for (place, by, list) in lists {
        for word in words(list) {
            match by {
                By::Form => forms.add(word.to_owned(), 1 << place),
                By::Stem => stems.add(stem(word), 1 << place),
            }
        }
    }
    (forms.sorted(), stems.sorted())
}
