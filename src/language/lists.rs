//! Lists of words as data files: lines that start with `#` explain a list, every other line holds words parted by white
//! space.

#[cfg(test)]
use super::Lexicon;
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

/// Words, each with a set of bits, found by their hash: to sort them and to search would take more code.
#[derive(Default)]
pub(crate) struct Words {
    entries: Vec<(String, u64)>,
    /// For each hash, the place of an entry; if another word has it already, the next free one.
    slots: Vec<u16>,
}

impl Words {
    /// More than twice as many as there are words in the longest table, so that free ones are never far.
    const SLOTS: usize = 1 << 13;
    const FREE: u16 = u16::MAX;

    /// Whether free places are never far.
    #[cfg(test)]
    pub fn is_half_empty(&self) -> bool {
        self.entries.len() * 2 < Self::SLOTS
    }

    /// Where a word is, or would be.
    fn slot(&self, word: &str) -> usize {
        // FNV-1a in 32 bits.
        let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let mut at = word.bytes().fold(0x811c_9dc5, hash) as usize;
        loop {
            at %= Self::SLOTS;
            match self.at(at) {
                Some((other, _)) if other != word => at += 1,
                _ => return at,
            }
        }
    }

    fn at(&self, slot: usize) -> Option<&(String, u64)> {
        self.entries.get(usize::from(*self.slots.get(slot)?))
    }

    /// The lists that hold a word.
    pub fn find(&self, word: &str) -> u64 {
        self.at(self.slot(word)).map_or(0, |(_, bits)| *bits)
    }

    /// Adds a word to lists.
    pub fn add(&mut self, word: String, bits: u64) {
        self.slots.resize(Self::SLOTS, Self::FREE);
        let slot = self.slot(&word);
        let Some(place) = self.slots.get_mut(slot) else { return };
        match self.entries.get_mut(usize::from(*place)) {
            Some((_, all)) => *all |= bits,
            None => {
                *place = u16::try_from(self.entries.len()).unwrap_or(Self::FREE);
                self.entries.push((word, bits));
            }
        }
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
    (forms, stems)
}

/// Holds lists to their examples: lines such as `Month: january sept | monday spring`, with what a list must hold before
/// the bar and what it must not hold behind it. Each list has a line.
#[cfg(test)]
pub(crate) fn hold<L: Lexicon>(lists: &[(L::Class, By, &str)], examples: &str)
where
    L::Class: std::fmt::Debug,
{
    let lines: Vec<(&str, &str)> = examples.lines().filter_map(|line| line.split_once(": ")).collect();
    let told: Vec<&str> = lines.iter().map(|(name, _)| *name).collect();
    let names: Vec<String> = lists.iter().map(|(class, ..)| format!("{class:?}")).collect();
    assert_eq!(names, told, "one line for each list, in its order");
    let mut wrong = Vec::new();
    for ((class, ..), (name, words)) in lists.iter().zip(lines) {
        let (must, never) = words.split_once(" | ").expect("a bar");
        let sides = [(must, true), (never, false)];
        for (word, inside) in
            sides.iter().flat_map(|(words, inside)| words.split(' ').map(move |w| (w, *inside)))
        {
            let holds = L::marks(word, &stem(word)).classes >> L::place(*class) & 1 == 1;
            if holds != inside {
                wrong.push(format!("{name}: {word} should {}be in it", if inside { "" } else { "not " }));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
