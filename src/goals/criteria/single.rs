//! **single**: the goal promises one outcome.
//!
//! Two promises are held against it ("pay off the rent and make up with my sister"), and so are two matters under
//! one verb ("find a job and a flat"). An "and" inside one activity is fine: a way there and what is done there
//! ("go to the bank and open an account"), two acts upon one thing ("wash and dry the dishes", "write the letter and
//! post it"), two people, two days.

use super::{Verdict, say};
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::{Class, Topics};
use crate::goals::phrase::{close, weight};
use crate::goals::reading::Reading;
use crate::goals::stem::stem;
use crate::goals::time::TimeKind;
use crate::goals::token::Text;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let deed = |at: usize| !(text.sentence_start(at) && text.has(at, Class::Preposition));
    let heads: Vec<&Head> = reading
        .clauses
        .heads
        .iter()
        .filter(|h| reading.clauses.role(h.at) == Role::Main && deed(h.at))
        .collect();
    let two = heads
        .windows(2)
        .find_map(|pair| match pair {
            [first, second] if apart(reading, first, second) => Some((first.at, second.at)),
            _ => None,
        })
        .or_else(|| heads.iter().find_map(|h| two_matters(reading, h)));
    let Some((first, second)) = two else {
        return Verdict::plain(true, "It promises one thing, so you can both tell when it is reached.");
    };
    let words = |at| text.span(at, at + 1);
    let (one, other) =
        (words(first).map_or("", |s| text.quote(s)), words(second).map_or("", |s| text.quote(s)));
    Verdict::unmet(
        [words(first), words(second)].into_iter().flatten().collect(),
        say(&[
            "“",
            one,
            "” and “",
            other,
            "” are two goals: which matters more to the client now? Give the other a goal of its own.",
        ]),
    )
}

/// Whether two promises are outcomes of their own.
fn apart(reading: &Reading<'_>, first: &Head, second: &Head) -> bool {
    let text = &reading.text;
    let end = second.to.min(text.len());
    let (one, two) = (first.at..first.to.min(second.at), second.at..end);
    // What stands behind a colon or a dash says the same in deeds.
    if matches!(second.from.checked_sub(1).and_then(|i| text.symbol(i)), Some(':' | '-' | '–' | '—')) {
        return false;
    }
    // A further sentence may say how one will know, or what is true today.
    let clause = (second.from.saturating_sub(3)..second.at).chain([second.at]);
    if clause.clone().any(|i| text.sentence_start(i) && i > 0)
        && clause.clone().any(|i| {
            text.is_any(
                i,
                "this that it baseline progress success target measured measure which currently now today",
            )
        })
    {
        return false;
    }
    let object = |range: std::ops::Range<usize>| -> Vec<usize> {
        range
            .skip(1)
            .filter(|i| weight(text, *i) > 0 && !reading.in_time(*i) && !text.has(*i, Class::Adverb))
            .collect()
    };
    let (own, other) = (object(one.clone()), object(two.clone()));
    let change = |range: std::ops::Range<usize>| range.clone().any(|i| text.has(i, Class::VagueWord));
    if own.is_empty() && second.at <= first.at + 2 {
        // "wash and dry the dishes", but "argue less and laugh more"
        return change(one) && change(two);
    }
    if second.at <= first.at + 1 || joined_by_client(reading, second) {
        return false;
    }
    if text.is_any(second.at, "be get")
        && text.is_any(second.at + 1, "done finished home back there out ready")
    {
        return false;
    }
    let measured = |range: &std::ops::Range<usize>| {
        reading.amounts.iter().any(|a| range.contains(&a.from))
            || reading.times.iter().any(|m| m.kind == TimeKind::Frequency && range.contains(&m.from))
    };
    let back = second.at + 1;
    let anaphor = two.clone().skip(1).any(|i| {
        text.is_any(i, "it them him there one ones") && !reading.in_time(i)
            || (i == back && text.is_any(i, "him her that this these those") && !text.is_word(i + 1))
            || (i == back && text.is_any(i, "him them it"))
            || (text.is(i, "her") && (i == back) && text.has(i + 1, Class::Function))
    });
    let spoken = text.is_any(
        second.at,
        "ask tell say book arrange agree order talk discuss request hear thank explain show report leave",
    );
    let got = text.is(first.at, "get")
        && text.is_any(first.at + 1, "up out dressed ready home on off")
        && !change(one.clone());
    if got
        || (spoken
            && (text.has(first.at, Class::Contact) || text.is_any(first.at, "bring take book find choose")))
    {
        return false;
    }
    let told = text
        .is_any(second.at, "tell ask thank agree say be stay let help show give send teach make watch")
        && text.has(back, Class::Pronoun);
    if anaphor || told {
        return false;
    }
    let again = other
        .iter()
        .any(|b| own.iter().any(|a| weight(text, *a) == 2 && close(text.stem(*a), text.stem(*b))));
    if measured(&one) && measured(&two) && !measured_alike(reading, &one, &two) {
        return true;
    }
    if again {
        return false;
    }
    if other.is_empty() && !text.has(second.at, Class::Ceasing) {
        // "sit down with my son and draw", but "and feel better"
        return text.is_any(second.at, "feel be sleep improve")
            || change(two)
            || text.has(second.at, Class::VagueVerb);
    }
    let topics = |range: std::ops::Range<usize>| {
        range
            .skip(1)
            .filter(|i| !reading.in_time(*i))
            .fold(Topics::default(), |all, i| all.with(text.topics(i)))
    };
    // "book a flight" is not about books.
    let deed = |at: usize| if text.has(at, Class::Telic) { Topics::default() } else { text.topics(at) };
    let (mine, theirs) =
        (topics(one.clone()).with(deed(first.at)), topics(two.clone()).with(deed(second.at)));
    let known = !mine.is_empty() && !theirs.is_empty();
    if known && mine.meets(theirs) {
        return measured(&one) && measured(&two) && !measured_alike(reading, &one, &two);
    }
    // A way there, or a first act that opens the second.
    const WAY: &str = "set clear choose talk text email go come sit stand meet call phone ring visit open walk turn take bring invite wake write count put gather collect carry join ask apply step drive ride";
    let way = WAY.split(' ').any(|w| text.is(first.at, w) || text.stem(first.at) == stem(w));
    let vague = text.has_any(second.at, &[Class::VagueVerb, Class::Ceasing]) || text.is(second.at, "be");
    if way && !vague {
        let moves = text.is_any(
            first.at,
            "write choose go come sit stand walk get wake take bring meet visit turn count lie step put",
        );
        return known && !moves && distinct(reading, &own, &other);
    }
    true
}

/// Both carry a measure, and the second only repeats the same period.
fn measured_alike(reading: &Reading<'_>, one: &std::ops::Range<usize>, two: &std::ops::Range<usize>) -> bool {
    let counts = |range: &std::ops::Range<usize>| reading.amounts.iter().any(|a| range.contains(&a.from));
    let often = |range: &std::ops::Range<usize>| {
        reading.times.iter().any(|m| m.kind == TimeKind::Frequency && range.contains(&m.from))
    };
    !(counts(one) && counts(two) || often(one) && often(two))
}

/// The client says both in one breath, as in "see my boys and know they're mine".
fn joined_by_client(reading: &Reading<'_>, second: &Head) -> bool {
    let text = &reading.text;
    let Some(and) = text.find(second.from.saturating_sub(1), second.at, "and") else {
        return false;
    };
    let same = |said: &Text<'_>, i: usize| {
        said.is(i, "and")
            && said.stem(i.wrapping_sub(1)) == text.stem(and.wrapping_sub(1))
            && (said.stem(i + 1) == text.stem(and + 1) || said.stem(i + 1) == text.stem(second.at))
    };
    reading.wishes.texts().any(|said| (1..said.len()).any(|i| same(said, i)))
}

/// Neither thing is only a person or a place on the way.
fn distinct(reading: &Reading<'_>, own: &[usize], other: &[usize]) -> bool {
    let text = &reading.text;
    let thing =
        |i: &usize| !text.has(*i, Class::Person) && !text.has(*i, Class::Relative) && !text.capital(*i);
    own.iter().any(thing) && other.iter().any(thing)
}

/// "a job and a flat", "mood and sleep", "trust and communication": two matters under one verb.
fn two_matters(reading: &Reading<'_>, head: &Head) -> Option<(usize, usize)> {
    let text = &reading.text;
    let changes = text.has_any(head.at, &[Class::VagueVerb, Class::Ceasing]);
    let obtains = text.stem_any(head.at, "get find hav secur obtain achiev keep want");
    if !changes && !obtains {
        return None;
    }
    let end = head.to.min(text.len());
    let and = (head.at + 2..end).find(|i| {
        (text.is_any(*i, "and plus") || text.symbol(*i) == Some('&') || text.phrase(*i, "as well"))
            && !reading.in_time(*i)
    })?;
    if reading.clauses.role(and) != Role::Main
        || (head.at + 1..and).any(|i| text.has(i, Class::Preposition) && !text.is_any(i, "of on with"))
        || text.within(head.at + 1, and, "between both how what that where who")
    {
        return None;
    }
    let matter = |i: usize| weight(text, i) > 0 && text.is_word(i) || text.has(i, Class::VagueNoun);
    let last = (head.at + 1..and).rev().find(|i| matter(*i))?;
    // The noun after "and": the last of its words.
    let mut next = and + 1;
    while text.is_any(next, "as well also then") || text.has_any(next, &[Class::Determiner, Class::Pronoun]) {
        next += 1;
    }
    if !matter(next) || text.ends(next, "ing") {
        return None;
    }
    let mut noun = next;
    while noun + 1 < end && text.is_word(noun + 1) && matter(noun + 1) && !reading.in_time(noun + 1) {
        noun += 1;
    }
    let phrase =
        |from: usize, to: usize| (from..=to).fold(Topics::default(), |all, i| all.with(text.topics(i)));
    let mut first = last;
    while first > head.at + 1 && matter(first - 1) && !text.has(first - 1, Class::VagueVerb) {
        first -= 1;
    }
    let (mine, theirs) = (phrase(first, last), phrase(next, noun));
    let inner = text.has(last, Class::VagueNoun) && text.has(noun, Class::VagueNoun);
    let differ = !mine.is_empty() && !theirs.is_empty() && !mine.meets(theirs);
    let goods = |i: usize| {
        text.has_any(i, &[Class::Tangible, Class::VagueNoun])
            || text.is_any(i, "sleep diet mood grades attendance sobriety housing employment income")
    };
    ((changes && (differ || (inner && !mine.meets(theirs)))) || (differ && goods(last) && goods(noun)))
        .then_some((last, noun))
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Single;
    use crate::goals::criteria::testing::check;

    #[test]
    fn two_outcomes_are_not_one() {
        check(
            Single,
            &[],
            false,
            &[
                "Pay off the rent and make up with my sister",
                "Find a job and a flat by June",
                "I will stop smoking and lose ten pounds",
                "Sleep seven hours a night and get a job by May",
                "Walk three times a week and cook dinner twice a week",
                "Improve my mood and my sleep",
                "Hand in the form by Friday. I will also see my children twice a week.",
                "Improve communication and trust",
                "Pay the rent by March, and join a choir",
            ],
        );
    }

    #[test]
    fn an_and_inside_one_activity_is_one() {
        check(
            Single,
            &[],
            true,
            &[
                "Go to the bank and open an account by Friday",
                "Wash and dry the dishes every evening",
                "Write the letter and post it by Monday",
                "My brother and I will cook on Mondays and Fridays",
                "Sit down with my son and draw for an hour on Sundays",
                "Call the clinic and ask for an appointment",
                "Pay the rent and the rent arrears by June",
                "Eat fruit and vegetables with every meal",
                "Take my tablets with breakfast so that I sleep and feel well",
                "Be home between 6 and 9",
                "Read and write one page a day",
                "Get up and get dressed by nine on weekdays",
                "Ask Jo or Sam for a lift on Friday",
                "Walk to the shop and back twice a week",
                "Sleep six hours a night. Progress is ticked in my book and seen on Fridays.",
            ],
        );
    }
}
