//! **relevant**: the goal is tied to what brought this client and to what this client wants.
//!
//! A goal is tied when it takes up a word of theirs or of what is known of them, or speaks of the same matter
//! ("rent", "landlord"). Held against it: that it is about another matter altogether, that they have spoken against
//! it ("I'm not taking any more tablets"), or that it takes away what they want to keep. Where nothing is known of
//! the client, or the goal names no matter that is known here, nothing is held against it.

use super::{Verdict, say};
use crate::goals::Span;
use crate::goals::clause::Role;
use crate::goals::lexicon::{Class, Topics};
use crate::goals::phrase::{ENOUGH, Quote};
use crate::goals::reading::Reading;
use crate::goals::wishes::{Wishes, matter};

/// How many words of a goal are looked for in what is known of the client.
const MOST_WORDS: usize = 600;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let wishes = &reading.wishes;
    if !wishes.known() {
        return Verdict::plain(
            true,
            "Nothing is known yet of what this client wants, so nothing speaks against it: ask.",
        );
    }
    let spans =
        |tokens: &[usize]| -> Vec<Span> { tokens.iter().filter_map(|i| text.span(*i, i + 1)).collect() };
    if let Some((tokens, said)) = spoken_against(reading, wishes) {
        return Verdict::unmet(
            spans(&tokens),
            say(&[
                "The client has spoken against this: “",
                shortened(said),
                "” Ask what they want in its place.",
            ]),
        );
    }
    let ties = wishes.ties(text, (0..text.len().min(MOST_WORDS)).filter(|i| !reading.in_time(*i)));
    if let Some(first) = ties.first().and_then(|i| text.span(*i, i + 1)) {
        let words = text.quote(first);
        return Verdict::met(spans(&ties), say(&["“", words, "” ties it to what this client has told you."]));
    }
    let said = |i: &usize| reading.clauses.role(*i) == Role::Main && !reading.in_time(*i);
    let other: Vec<usize> = (0..text.len()).filter(|i| said(i) && !matter(text, *i).is_empty()).collect();
    let about = wishes.about();
    if other.is_empty() || other.iter().any(|i| matter(text, *i).meets(about)) || keeps_a_phrase(reading) {
        return Verdict::plain(true, "Nothing speaks against its being what this client wants; ask them.");
    }
    Verdict::unmet(
        spans(&other),
        "Nothing in it comes from what this client has told you: start from what they want, or from what brought them."
            .into(),
    )
}

/// The words that this client has turned down, and what they said.
fn spoken_against<'a>(reading: &Reading<'_>, wishes: &Wishes<'a>) -> Option<(Vec<usize>, &'a str)> {
    let text = &reading.text;
    let heads = &reading.clauses.heads;
    // A goal that ends or shrinks what they dislike is on their side.
    if heads.iter().any(|h| h.negated.is_some() || text.has(h.at, Class::Ceasing)) {
        return None;
    }
    let promised: Vec<usize> = (0..text.len())
        .filter(|i| matches!(reading.clauses.role(*i), Role::Main | Role::Means) && !reading.in_time(*i))
        .filter(|i| {
            !(1..=3).any(|back| text.is_any(i.wrapping_sub(back), "without no not instead than free"))
        })
        .collect();
    // What they hate may be what should change, unless they are to use it or keep to it.
    const USED: &str =
        "use implement attend take wear join accept continue go visit spend stay sit participate engage be";
    let used = heads.iter().any(|h| text.is_any(h.at, USED) || text.ends(h.at, "ed"));
    if let Some(against) = wishes.against(text, &promised, used) {
        return Some((against.tokens, against.said));
    }
    if let Some(said) = wishes.own_home()
        && let Some(at) = (0..text.len()).find(|i| in_care(reading, *i))
        && heads.iter().any(|h| text.stem_any(h.at, "mov go liv transfer accept choos enter"))
    {
        return Some((vec![at], said));
    }
    let (topics, said) = wishes.staying()?;
    let leaves = heads.iter().find_map(|h| {
        let away = text.stem_any(h.at, "mov leav sell rehom surrender relocat transfer")
            || (text.stem(h.at) == "giv" && text.is(h.at + 1, "up"));
        let back = text.is_any(h.at + 1, "back home around");
        let what: Vec<usize> =
            (h.at..h.to.min(text.len())).filter(|i| text.topics(*i).meets(topics)).collect();
        let institution = (h.at..h.to.min(text.len())).find(|i| in_care(reading, *i));
        match institution {
            Some(at) if !back => Some(vec![h.at, at]),
            _ => (away && !back && what.len() > usize::from(text.topics(h.at).meets(topics))).then(|| {
                let mut tokens = vec![h.at];
                tokens.extend(what.into_iter().filter(|i| *i != h.at));
                tokens
            }),
        }
    });
    leaves.map(|tokens| (tokens, said))
}

/// Whether the goal takes over a phrase of theirs, be its words ever so common.
fn keeps_a_phrase(reading: &Reading<'_>) -> bool {
    let quotes = reading.context.client_words.iter().take(64);
    quotes
        .filter_map(|quote| Quote::new(quote).strongest(&reading.text))
        .any(|shared| shared.weight >= ENOUGH)
}

/// A house that is run by others: "assisted living", "a care home".
fn in_care(reading: &Reading<'_>, at: usize) -> bool {
    let text = &reading.text;
    (text.is_any(at, "assisted sheltered supported") && text.is_any(at + 1, "living housing accommodation"))
        || (text.is_any(at, "nursing care residential") && text.is_any(at + 1, "home care facility homes"))
        || text.topics(at).meets(Topics::INSTITUTION) && text.is(at, "facility")
}

/// The first words of what they said.
fn shortened(said: &str) -> &str {
    let said = said.trim().trim_matches(|c| matches!(c, '"' | '“' | '”'));
    match said.char_indices().find(|(i, c)| *i > 80 && c.is_whitespace()) {
        Some((end, _)) => said.get(..end).unwrap_or(said),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Relevant;
    use crate::goals::criteria::testing::check_for;

    const IRIS: &str = "Iris, 68, dialysis three times a week, behind with the heating bill, a parrot";
    const SAID: &[&str] = &[
        "I want to stay in this flat, the parrot knows the view.",
        "I'm not going to that day centre, they clap at you.",
        "Don't make me do the leg exercises.",
        "I hate my kitchen, it's freezing.",
        "I don't want to lose touch with my daughter.",
    ];

    #[test]
    fn what_takes_up_their_words_or_their_matter_is_relevant() {
        check_for(
            IRIS,
            Relevant,
            SAID,
            true,
            &[
                "Iris pays £10 a week towards the heating until May",
                "Ask the landlord to mend the boiler by Friday",
                "Ring my daughter every Sunday until Easter",
                "Keep the kitchen at 18 degrees each evening for a month",
                "Iris will not have to go to the day centre",
                "Teach the parrot one new word by June",
            ],
        );
        check_for("", Relevant, &[], true, &["Learn the violin by June"]);
        check_for(
            "Tom, 20, smokes thirty a day",
            Relevant,
            &["I don't want to smoke any more."],
            true,
            &["Stop smoking by Easter", "Be free of smoke for 30 days"],
        );
    }

    #[test]
    fn what_nothing_ties_to_them_or_what_they_refuse_is_not() {
        check_for(
            IRIS,
            Relevant,
            SAID,
            false,
            &[
                "Learn the violin by June",
                "Iris will go to the day centre twice a week until June",
                "Do the leg exercises every morning for three weeks",
                "Iris will move out of the flat into sheltered housing by March",
            ],
        );
        check_for(
            "Sol, 17, panics before exams",
            Relevant,
            &["I don't need a counsellor."],
            false,
            &["See a therapist once a week until June"],
        );
    }
}
