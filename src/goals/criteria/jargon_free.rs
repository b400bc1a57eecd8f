//! **jargon_free**: no professional terms and no unexplained short forms, except in the client's own words.
//!
//! Terms come from a list with a plain wording each, which is offered in the sentence to the student. A
//! short form is held against a goal when it is one of the trade's, or has no vowel to be read as a word;
//! not when the goal itself spells it out, and not when the client uses it.

use super::{Verdict, say};
use crate::goals::Span;
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::stem::stem;
use crate::goals::token::Text;
use crate::language::letter::{is_capital, is_small};
use std::sync::OnceLock;

struct Term {
    stems: Vec<String>,
    plain: &'static str,
}

/// Professional terms, one to a line, and after "=" how one might say it to a client. Any inflection matches.
const TERMS_IN_WORDS: &str = include_str!("../lexicon/jargon.txt");

static TERMS: OnceLock<Vec<Term>> = OnceLock::new();

fn terms() -> &'static [Term] {
    TERMS.get_or_init(|| {
        TERMS_IN_WORDS
            .lines()
            .filter_map(|line| line.split_once('='))
            .map(|(term, plain)| Term { stems: term.split(' ').map(stem).collect(), plain })
            .collect()
    })
}

/// The longest term that starts at `at`: the token after it and its plain wording.
fn term_at(text: &Text<'_>, at: usize) -> Option<(usize, &'static str)> {
    let first = text.stem(at);
    if first.is_empty() {
        return None;
    }
    terms()
        .iter()
        .filter(|t| t.stems.first().is_some_and(|s| s == first))
        .filter_map(|t| ends(text, at, &t.stems).map(|to| (to, t.plain)))
        .max_by_key(|(to, _)| *to)
}

/// Where a sequence of stems that starts at `at` ends; hyphens may stand between.
fn ends(text: &Text<'_>, at: usize, stems: &[String]) -> Option<usize> {
    let mut i = at;
    for (n, stem) in stems.iter().enumerate() {
        if n > 0 && text.symbol(i) == Some('-') {
            i += 1;
        }
        if text.stem(i) != stem {
            return None;
        }
        i += 1;
    }
    Some(i)
}

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let quotes: Vec<Text<'_>> = reading.context.client_words.iter().take(64).map(|q| Text::new(q)).collect();
    let said = |from: usize, to: usize| {
        quotes
            .iter()
            .any(|q| (from..to).all(|i| !text.is_word(i) || q.tokens.iter().any(|t| t.stem == text.stem(i))))
    };
    let mut spans: Vec<Span> = Vec::new();
    let mut plain = "";
    let mut at = 0;
    while at < text.len() {
        match term_at(text, at) {
            Some((to, wording)) => {
                if !said(at, to) {
                    if spans.is_empty() {
                        plain = wording;
                    }
                    spans.extend(text.span(at, to));
                }
                at = to;
            }
            None => {
                if short_form(text, at)
                    && !said(at, at + 1)
                    && !contains(reading.context.client, text.typed(at))
                {
                    spans.extend(text.span(at, at + 1));
                }
                at += 1;
            }
        }
    }
    let Some(first) = spans.first().copied() else {
        return Verdict::plain(true, "It is in plain words that the client can read and keep.");
    };
    let words = text.quote(first);
    if plain.is_empty() {
        return Verdict::unmet(spans, say(&["Spell out “", words, "”, or say it the way the client would."]));
    }
    Verdict::unmet(spans, say(&["“", words, "” is our language: the client might say “", plain, "”."]))
}

/// Whether a text has these letters in it; the standard search is made for long ones, and weighs as much.
fn contains(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len().max(1)).any(|window| window == part.as_bytes())
}

/// A short form of the trade, or capitals that make no word.
fn short_form(text: &Text<'_>, at: usize) -> bool {
    let typed = text.typed(at);
    let capitals = typed.chars().filter(|c| is_capital(*c)).count();
    if !text.is_word(at) || capitals < 2 || typed.len() > 6 {
        return false;
    }
    // In a goal that shouts, capitals say nothing.
    if !text.raw.chars().any(is_small) {
        return false;
    }
    let spelt_out = text.symbol(at.wrapping_sub(1)) == Some('(') || text.symbol(at + 1) == Some('(');
    let known = text.has(at, Class::Acronym);
    const EVERYDAY: &str = "tv cv gp dvd nhs pc dj pm st mr mrs ms dr ymca bbq sms gcse gcses kfc tvs pj pjs jj tj cd dvds nyc hgv mot";
    let unreadable = typed.len() >= 3
        && typed.chars().all(|c| c.is_ascii_uppercase() && !matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'))
        && !text.is_any(at, EVERYDAY);
    (known || unreadable) && !spelt_out
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::JargonFree;
    use crate::goals::criteria::testing::check;

    #[test]
    fn terms_and_short_forms_are_found_in_any_form() {
        check(
            JargonFree,
            &[],
            false,
            &[
                "Client will verbalize three coping skills",
                "Improve emotional regulation",
                "Attend CBT weekly",
                "Complete ADLs each morning",
                "Use I-statements",
                "Be trauma-informed",
                "Score below 10 on the PHQ-9",
                "Learn about coping mechanisms",
            ],
        );
    }

    #[test]
    fn plain_words_everyday_short_forms_and_the_clients_own_words_are_not() {
        check(
            JargonFree,
            &[],
            true,
            &[
                "Watch TV with my GP's CV",
                "Pay the rent by March",
                "Go to the Alcoholics Anonymous (AA) meeting on Friday",
                "I WILL PAY CBT",
                "Have something to statement",
                "Get support from my sister",
                "I will walk, na?",
            ],
        );
        check(
            JargonFree,
            &["I go to AA and I use my coping skills"],
            true,
            &["Go to AA twice a week", "Use one of my coping skills each day"],
        );
    }
}
