//! The word lists and the one table that is built from them.
//!
//! Each list is a data file of words parted by white space, and explained here, where it costs the browser nothing.
//! A token is looked up once and carries the set of lists that it is in; rules ask for
//! membership by [`Class`] and never compare against loose strings when a list says it better.

use super::stem::stem;
use crate::language::lists::{Words, lexicons, table};
use crate::language::{Lexicon, Marks};
use std::sync::OnceLock;

lexicons! {
    /// Months of the year, with the short forms that are not other words.
    Month Form "months.txt";
    /// Days of the week, with short forms and common misspellings. Plurals mean a habit and are told apart.
    Weekday Form "weekdays.txt";
    /// Days that everyone can find in a calendar.
    Holiday Form "holidays.txt";
    /// Seasons: a bounded stretch of the year. "spring" and "fall" need company before they count.
    Season Form "seasons.txt";
    /// Stretches of time too short to be a deadline by themselves.
    ShortUnit Form "units_short.txt";
    /// Stretches of time from a day up.
    LongUnit Form "units_long.txt";
    /// Things that come in numbered order and so can stand for a point in time.
    Visit Form "visits.txt";
    /// Events that have a place in a diary.
    Event Form "events.txt";
    /// Verbs that turn a clause into a datable event: "before school starts", "until the lease runs out".
    EventVerb Stem "event_verbs.txt";
    /// Times of an ordinary day: they repeat, so they are no deadline.
    Routine Form "routines.txt";
    /// Adverbs and adjectives of frequency that can be counted.
    Often Form "often.txt";
    /// Numbers in words.
    NumberWord Form "number_words.txt";
    /// Words after which a number is a name and not an amount: "route 14", "Section 8".
    Labelled Form "labelled.txt";
    /// People one has: "my two children" describes a family and sets no target.
    Person Stem "people.txt";
    /// Words that carry grammar and no matter of their own; never part of a client's phrase.
    Function Form "function_words.txt";
    /// Personal pronouns and possessives; the goal may speak of "her" where the client said "my".
    Pronoun Form "pronouns.txt";
    /// Words that may stand before a noun.
    Determiner Form "determiners.txt";
    /// Prepositions.
    Preposition Form "prepositions.txt";
    /// Auxiliary and modal verbs.
    Auxiliary Form "auxiliaries.txt";
    /// Verbs and nouns that only lead up to the real verb: "want to", "my goal is to".
    Govern Stem "governing.txt";
    /// Content words too common to make a phrase the client's own.
    Generic Stem "generic.txt";
    /// Adverbs that may stand between a subject and its verb.
    Adverb Form "adverbs.txt";
    /// Verbs that say what will stop or shrink.
    Ceasing Stem "ceasing.txt";
    /// Verbs with an end: afterwards one can say whether it was done.
    Telic Stem "telic.txt";
    /// One act with another person; counted as done or not done when it has a date.
    Contact Stem "contact.txt";
    /// Plain verbs that no other list holds; after "and" they open a second promise.
    Verb Stem "verbs.txt";
    /// Verbs that leave open what anyone would see.
    VagueVerb Stem "vague_verbs.txt";
    /// Nouns for inner states and qualities that nobody can count.
    VagueNoun Stem "vague_nouns.txt";
    /// Words that sound like an amount and are none.
    VagueWord Form "vague_words.txt";
    /// People and bodies that decide for themselves: what they are to do is not in the client's hands.
    Outsider Stem "outsiders.txt";
    /// Grown relatives and friends: they may help, and they have a will of their own.
    Relative Form "relatives.txt";
    /// What takes months or more, whoever sets out for it.
    LongHaul Stem "long_haul.txt";
    /// Adjectives for how someone feels or is: nobody else can count them.
    InnerState Form "inner_states.txt";
    /// Verbs for doings without an end of their own: only how often, how much or which day makes them countable.
    Habit Stem "habits.txt";
    /// Things that one has or has not.
    Tangible Stem "tangible.txt";
    /// States reached once and for all: "be enrolled", "have the form signed".
    DoneState Form "done_states.txt";
    /// Short forms of the trade that a client cannot be expected to know.
    Acronym Form "acronyms.txt";
    /// People whose task it is to help. A goal of which one is the subject is a task for the worker.
    Worker Form "workers.txt";
    /// Help that one turns up to; turning up is not yet the change.
    Service Form "services.txt";
    /// Verbs and adjectives by which a client turns something down.
    Unwanted Stem "unwanted.txt";
}

/// What life is made of, a line for each topic: its name, the topics that lie near it, and after the colon the words
/// that speak of it, in any inflection. A word may stand under several. Two words of one topic are taken for one
/// matter: "rent" and "landlord". The first five are things that are offered to people or put upon them; whoever turns
/// one of them down has turned it down under every name.
const TOPICS: &str = include_str!("lexicon/topics.txt");

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
    let lines = || TOPICS.lines().filter_map(|line| line.split_once(':'));
    let names = || lines().map(|(names, _)| names.split(' '));
    for (topic, (_, list)) in lines().enumerate() {
        list.split(' ').for_each(|word| table.topics.add(stem(word), 1 << topic));
    }
    for near in names() {
        let place = |name: &str| names().position(|mut own| own.next() == Some(name));
        table.near.push(near.filter_map(place).fold(0, |all, topic| all | 1 << topic));
    }
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
        let lines: Vec<_> = TOPICS.lines().collect();
        assert!(lines.len() <= 64);
        let names: Vec<_> = lines.iter().filter_map(|line| line.split([' ', ':']).next()).collect();
        for line in lines {
            let (near, words) = line.split_once(':').expect("names and words");
            assert!(near.bytes().chain(words.bytes()).all(|b| b.is_ascii_lowercase() || b == b' '), "{line}");
            assert!(near.split(' ').all(|near| names.contains(&near)), "{near}");
        }
        assert!(
            topics("alcohol").widened().meets(topics("heroin")) && !topics("alcohol").meets(topics("heroin"))
        );
    }

    #[test]
    fn every_list_holds_plain_lower_case_words() {
        for (class, _, list) in LISTS {
            assert!(list.split_ascii_whitespace().count() > 0, "{class:?} is empty");
            for word in list.split_ascii_whitespace() {
                assert!(word.chars().all(|c| c.is_lowercase() || c == '\''), "{class:?}: {word}");
            }
        }
    }

    #[test]
    fn no_table_is_more_than_half_full() {
        let Table { forms, stems, topics, .. } = build();
        for words in [forms, stems, topics] {
            assert!(words.is_half_empty());
        }
    }

    /// Each list has words that it must hold, in forms that people write, and words that look like it and are not in it.
    #[test]
    fn every_list_holds_its_examples_and_not_its_near_misses() {
        crate::language::lists::hold::<Goals>(LISTS, include_str!("lexicon/examples.txt"));
    }

    #[test]
    fn a_word_in_two_lists_is_in_both() {
        let march = Goals::marks("may", "may").classes;
        assert!(march >> Class::Month as u8 & march >> Class::Auxiliary as u8 & 1 == 1);
    }
}
