//! Word lists of the lints: data files that say themselves what must and must not be found.

/// One entry of a list.
#[derive(Debug)]
pub struct Entry {
    /// The phrases, each as its words in lower case.
    phrases: Vec<Vec<&'static str>>,
    /// What must not follow.
    unless: Vec<&'static str>,
    /// What to say instead, or the topic.
    pub says: &'static str,
    /// Beginnings of words that name the topic.
    names: Vec<&'static str>,
    /// Sentences in which it must be found.
    #[cfg(test)]
    yes: Vec<&'static str>,
    /// Sentences in which it must not be found.
    #[cfg(test)]
    no: Vec<&'static str>,
}

impl Entry {
    /// Whether a text has a word that names the topic.
    pub fn is_named(&self, text: &str) -> bool {
        let text = text.to_lowercase();
        words(&text).any(|(_, word)| self.names.iter().any(|name| word.starts_with(name)))
    }
}

/// A list, ready to be looked up.
#[derive(Debug)]
pub struct Lexicon {
    /// The entries in the order of the file.
    pub entries: Vec<Entry>,
    /// First words with the entry and phrase that begin so, sorted.
    firsts: Vec<(&'static str, usize, usize)>,
    /// Which pairs of first letters any first word has: most words of a text are done with here.
    openings: [u32; 26],
}

/// Something that was found: the entry, and from which to which byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The place of the entry.
    pub entry: usize,
    /// Where it begins.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

impl Lexicon {
    /// Reads a list. What is not of its form is left out; a test holds the lists to theirs.
    pub fn read(text: &'static str) -> Self {
        let (mut entries, mut entry) = (Vec::new(), None);
        for line in text.lines() {
            let Some((mark, rest)) = line.split_once(' ') else { continue };
            if mark == "=" {
                entries.extend(entry.take());
                let phrases = rest.split(',').map(|phrase| phrase.split_whitespace().collect());
                entry = Some(Entry {
                    phrases: phrases.collect(),
                    unless: Vec::new(),
                    says: "",
                    names: Vec::new(),
                    #[cfg(test)]
                    yes: Vec::new(),
                    #[cfg(test)]
                    no: Vec::new(),
                });
            }
            let Some(entry) = &mut entry else { continue };
            match mark {
                ">" => entry.says = rest,
                "!" => entry.unless.extend(rest.split_whitespace()),
                "~" => entry.names.extend(rest.split_whitespace()),
                #[cfg(test)]
                "+" => entry.yes.push(rest),
                #[cfg(test)]
                "-" => entry.no.push(rest),
                _ => {}
            }
        }
        entries.extend(entry);
        let mut firsts: Vec<(&'static str, usize, usize)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let places = entry.phrases.iter().enumerate();
            firsts.extend(places.filter_map(|(place, words)| Some((*words.first()?, at, place))));
        }
        firsts.sort_unstable();
        let mut openings = [0; 26];
        for (first, ..) in &firsts {
            if let Some((row, bit)) = opening(first) {
                openings[row] |= bit;
            }
        }
        Self { entries, firsts, openings }
    }

    /// What of the list stands in a text, from left to right.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Match> + 't {
        words(text)
            .filter(|(_, word)| self.may_begin(word))
            .flat_map(move |(from, word)| self.at(text, from, word))
    }

    fn may_begin(&self, word: &str) -> bool {
        opening(word).is_some_and(|(row, bit)| self.openings[row] & bit != 0)
    }

    fn at(&self, text: &str, from: usize, word: &str) -> Vec<Match> {
        let lower = word.to_ascii_lowercase();
        let begin = self.firsts.partition_point(|(first, ..)| *first < lower.as_str());
        let same = self.firsts[begin..].iter().take_while(|(first, ..)| *first == lower);
        same.filter_map(|(_, entry, phrase)| self.matched(text, from, *entry, *phrase)).collect()
    }

    fn matched(&self, text: &str, from: usize, entry: usize, phrase: usize) -> Option<Match> {
        let Entry { phrases, unless, .. } = &self.entries[entry];
        let mut here = words(&text[from..]);
        let mut to = from;
        for wanted in &phrases[phrase] {
            let (at, word) = here.next().filter(|(_, word)| word.eq_ignore_ascii_case(wanted))?;
            // A sentence that ends and one that begins are no phrase.
            if text[to..from + at].contains(['.', '!', '?', ';', ':', ',']) {
                return None;
            }
            to = from + at + word.len();
        }
        let next = here.next().map(|(_, word)| word);
        let spoilt = next.is_some_and(|next| unless.iter().any(|word| next.eq_ignore_ascii_case(word)));
        (!spoilt).then_some(Match { entry, from, to })
    }
}

/// A row and a bit for the first two letters of a word, of whatever case.
fn opening(word: &str) -> Option<(usize, u32)> {
    let mut letters = word.bytes().map(|byte| byte.to_ascii_lowercase());
    let row = letters.next()?.checked_sub(b'a').filter(|row| *row < 26)?;
    // A word of one letter has a place of its own.
    let bit = letters.next().map_or(26, |byte| byte.wrapping_sub(b'a').min(27));
    Some((usize::from(row), 1 << bit))
}

/// The words of a text with the bytes at which they begin: letters and digits, parted by anything else.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric();
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_part)?;
        let length = text[start..].find(|c| !is_part(c)).unwrap_or(text.len() - start);
        from = start + length;
        Some((start, &text[start..from]))
    })
}

/// Whether a byte of a text lies between marks of quotation: then the words are somebody else's.
pub fn is_quoted(text: &str, at: usize) -> bool {
    let mut inside: Option<char> = None;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        if place >= at {
            // A mark that is never closed was an apostrophe, or a quote that goes on to the end.
            return inside.is_some_and(|close| close != '\'' || closes(&text[place..]));
        }
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        match inside {
            Some(close) if letter == close && (close != '\'' || !next.is_alphanumeric()) => inside = None,
            Some(_) => {}
            None => {
                inside = match letter {
                    '“' => Some('”'),
                    '„' => Some('“'),
                    '«' => Some('»'),
                    '‘' => Some('’'),
                    '"' => Some('"'),
                    '\'' if !before.is_alphanumeric() && next.is_alphanumeric() => Some('\''),
                    _ => None,
                };
            }
        }
        before = letter;
    }
    false
}

/// Whether a single quotation mark is closed further on.
fn closes(rest: &str) -> bool {
    rest.match_indices('\'').any(|(at, _)| {
        let next = rest[at + 1..].chars().next();
        !next.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What a list says of itself holds.
    pub fn holds(lexicon: &Lexicon) {
        assert!(lexicon.entries.len() >= 10);
        for (at, entry) in lexicon.entries.iter().enumerate() {
            let found = |text: &str| lexicon.find(text).any(|found| found.entry == at);
            assert!(!entry.says.is_empty() && !entry.yes.is_empty() && !entry.no.is_empty(), "{entry:?}");
            for text in &entry.yes {
                assert!(found(text), "{} is not found in: {text}", entry.says);
            }
            for text in &entry.no {
                assert!(!found(text), "{} is found in: {text}", entry.says);
            }
            for words in &entry.phrases {
                let lower = |word: &&str| word.chars().all(|c| c.is_ascii_lowercase());
                assert!(!words.is_empty() && words.iter().all(lower), "{words:?}");
                assert!(found(&words.join(" ")), "{words:?}");
            }
        }
    }

    #[test]
    fn a_quotation_is_known_by_its_marks() {
        for (text, quoted) in [
            ("She is an addict.", false),
            ("He calls her “an addict”.", true),
            ("He wrote 'an addict' there.", true),
            ("It's Ada's brother, the addict.", false),
            ("He's \"an addict\".", true),
            ("“No,” she says. The addict.", false),
        ] {
            let at = text.find("addict").unwrap();
            assert_eq!(is_quoted(text, at), quoted, "{text}");
        }
    }

    #[test]
    fn words_are_letters_and_digits() {
        let found: Vec<_> = words("It's 3 o'clock – “Grüße”.").map(|(_, word)| word).collect();
        assert_eq!(found, ["It", "s", "3", "o", "clock", "Grüße"]);
    }
}
