//! The word lists and the one table that is built from them.
//!
//! Each list is a data file: lines that start with `#` explain it, every other line holds words parted by
//! white space. A token is looked up once and carries the set of lists that it is in; rules ask for
//! membership by [`Class`] and never compare against loose strings when a list says it better.

use super::stem::stem;
use crate::language::lists::{Words, lexicons, table};
use crate::language::{Lexicon, Marks};
use std::sync::OnceLock;

lexicons! {
    Month Form "months.txt";
    Weekday Form "weekdays.txt";
    Holiday Form "holidays.txt";
    Season Form "seasons.txt";
    ShortUnit Form "units_short.txt";
    LongUnit Form "units_long.txt";
    Visit Form "visits.txt";
    Event Form "events.txt";
    EventVerb Stem "event_verbs.txt";
    Routine Form "routines.txt";
    Often Form "often.txt";
    NumberWord Form "number_words.txt";
    Labelled Form "labelled.txt";
    Person Stem "people.txt";
    Function Form "function_words.txt";
    Pronoun Form "pronouns.txt";
    Determiner Form "determiners.txt";
    Preposition Form "prepositions.txt";
    Auxiliary Form "auxiliaries.txt";
    Govern Stem "governing.txt";
    Generic Stem "generic.txt";
    Adverb Form "adverbs.txt";
    Ceasing Stem "ceasing.txt";
    Telic Stem "telic.txt";
    Contact Stem "contact.txt";
    Verb Stem "verbs.txt";
    VagueVerb Stem "vague_verbs.txt";
    VagueNoun Stem "vague_nouns.txt";
    VagueWord Form "vague_words.txt";
    Outsider Stem "outsiders.txt";
    Relative Form "relatives.txt";
    LongHaul Stem "long_haul.txt";
    InnerState Form "inner_states.txt";
    Habit Stem "habits.txt";
    Tangible Stem "tangible.txt";
    DoneState Form "done_states.txt";
    Acronym Form "acronyms.txt";
    Worker Form "workers.txt";
    Service Form "services.txt";
    Unwanted Stem "unwanted.txt";
}

/// A set of topics, such as home, sleep or family; each is a line of `topics.txt`.
#[derive(Copy, Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Topics(u64);

impl Topics {
    /// What is offered to people or put upon them: the first lines of the file.
    pub const OFFERED: Topics = Topics(0b1_1111);
    /// Living in a house that is run by others.
    pub const INSTITUTION: Topics = Topics(1 << 3);

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the two sets share a topic.
    pub fn meets(self, other: Topics) -> bool {
        self.0 & other.0 != 0
    }

    /// What is in both.
    pub fn both(self, other: Topics) -> Topics {
        Topics(self.0 & other.0)
    }

    /// With all topics that lie near.
    pub fn widened(self) -> Topics {
        let near = &TABLE.get_or_init(build).near;
        let own = near.iter().enumerate().filter(|(topic, _)| self.0 >> topic & 1 == 1);
        Topics(own.fold(0, |all, (_, near)| all | near))
    }

    /// What is in either.
    pub fn with(self, other: Topics) -> Topics {
        Topics(self.0 | other.0)
    }
}

struct Table {
    forms: Words,
    stems: Words,
    topics: Words,
    /// For each topic, the topics that lie near it, itself among them.
    near: Vec<u64>,
}

/// Read once and kept: the lists are constant, so this is a cache and not state.
static TABLE: OnceLock<Table> = OnceLock::new();

fn build() -> Table {
    let (forms, stems) = table(LISTS.iter().map(|(class, by, list)| (*class as u8, by, *list)));
    let mut table = Table { forms, stems, topics: Words::default(), near: Vec::new() };
    let file = include_str!("lexicon/topics.txt").lines().filter(|line| !line.starts_with('#'));
    let lines = || file.clone().filter_map(|line| line.split_once(": "));
    let names = || lines().map(|(names, _)| names.split(' '));
    for (topic, (_, list)) in lines().enumerate() {
        list.split(' ').for_each(|word| table.topics.add(stem(word), 1 << topic));
    }
    for near in names() {
        let place = |name: &str| names().position(|mut own| own.next() == Some(name));
        table.near.push(near.filter_map(place).fold(0, |all, topic| all | 1 << topic));
    }
    table.topics = table.topics.sorted();
    table
}

/// The lists by which goals are read.
pub(super) struct Goals;

impl Lexicon for Goals {
    type Class = Class;

    fn place(class: Class) -> u8 {
        class as u8
    }

    fn marks(norm: &str, stem: &str) -> Marks {
        let table = TABLE.get_or_init(build);
        Marks { classes: table.forms.find(norm) | table.stems.find(stem), topics: topics(stem).0 }
    }

    fn marks_of_money() -> Marks {
        Marks { classes: 0, topics: topics("money").0 }
    }
}

/// What a word speaks of, by what was found when it was looked up.
pub(super) const fn topics_of(marks: Marks) -> Topics {
    Topics(marks.topics)
}

/// Every topic that this word speaks of.
fn topics(stem: &str) -> Topics {
    Topics(TABLE.get_or_init(build).topics.find(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::lists::words;

    #[test]
    fn words_of_one_topic_meet_and_others_do_not() {
        assert!(topics(&stem("landlords")).meets(topics("rent")));
        assert!(topics("pill").meets(topics(&stem("antidepressants")).both(Topics::OFFERED)));
        assert!(topics("hospic").meets(Topics::INSTITUTION));
        assert!(!topics("dog").meets(topics("rent")));
        assert!(topics("zebra").is_empty());
    }

    #[test]
    fn a_topic_is_a_name_and_plain_words() {
        let list = include_str!("lexicon/topics.txt");
        let lines: Vec<_> = list.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() <= 64);
        let names: Vec<_> = lines.iter().filter_map(|line| line.split([' ', ':']).next()).collect();
        for line in lines {
            let (near, words) = line.split_once(": ").expect("names and words");
            assert!(near.bytes().chain(words.bytes()).all(|b| b.is_ascii_lowercase() || b == b' '), "{line}");
            assert!(near.split(' ').all(|near| names.contains(&near)), "{near}");
        }
        assert!(
            topics("alcohol").widened().meets(topics("heroin")) && !topics("alcohol").meets(topics("heroin"))
        );
    }

    #[test]
    fn every_list_is_explained_and_holds_plain_lower_case_words() {
        for (class, _, list) in LISTS {
            assert!(list.starts_with("# "), "{class:?} says what it is for");
            assert!(words(list).count() > 0, "{class:?} is empty");
            for word in words(list) {
                assert!(word.chars().all(|c| c.is_lowercase() || c == '\''), "{class:?}: {word}");
            }
        }
    }

    #[test]
    fn a_word_in_two_lists_is_in_both() {
        let march = Goals::marks("may", "may").classes;
        assert!(march >> Class::Month as u8 & march >> Class::Auxiliary as u8 & 1 == 1);
    }
}
