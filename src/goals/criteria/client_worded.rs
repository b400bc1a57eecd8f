//! **client_worded**: the goal keeps the client's key phrase for the thing wanted.
//!
//! A phrase is kept when at least two of its telling words stand close together in the goal as they do in
//! a quote, in any inflection and with "my" turned into "her". One shared word is not enough, and neither
//! are words that everyone uses ("get", "better", "next week"). What a client turns down ("I'm sick of
//! meetings") is not the thing wanted; what they fear to lose is.

use super::{Verdict, say};
use crate::goals::Span;
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::token::Text;

/// Weight that a kept phrase must reach; a telling word weighs 2, a common one 1.
const ENOUGH: u32 = 4;
/// How far apart two words of a phrase may stand, in words that carry matter.
const NEAR: usize = 3;
/// How many words of one quote, and how many quotes, are read.
const MOST_WORDS: usize = 400;
const MOST_QUOTES: usize = 64;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let quotes: Vec<&str> = reading
        .context
        .client_words
        .iter()
        .copied()
        .filter(|q| !q.trim().is_empty())
        .take(MOST_QUOTES)
        .collect();
    if quotes.is_empty() {
        return Verdict::unmet(
            Vec::new(),
            "Without the client's own words beside it nobody can tell: ask how they would put it, and build on that phrase.".into(),
        );
    }
    let goal = content(&reading.text, usize::MAX);
    let mut best: Option<(u32, Vec<Span>)> = None;
    for quote in &quotes {
        let text = Text::new(quote);
        let words = content(&text, MOST_WORDS);
        let wanted = wanted(&text);
        let found = strongest(&reading.text, &goal, &text, &words, &wanted);
        if found.as_ref().is_some_and(|f| best.as_ref().is_none_or(|b| f.0 > b.0)) {
            best = found;
        }
    }
    let quote = shortened(quotes.first().copied().unwrap_or_default());
    match best {
        Some((weight, spans)) if weight >= ENOUGH => {
            let first = spans.first().copied().unwrap_or(Span { start: 0, end: 0 });
            let last = spans.last().copied().unwrap_or(first);
            let words = reading.text.quote(Span { start: first.start, end: last.end });
            Verdict::met(spans, say(&["“", words, "” is how the client says it, so the goal stays theirs."]))
        }
        Some((_, spans)) => Verdict::unmet(
            spans,
            say(&[
                "One shared word does not carry it yet: keep the client's whole phrase, as in “",
                quote,
                "”.",
            ]),
        ),
        None => Verdict::unmet(
            Vec::new(),
            say(&[
                "The client would not hear themselves in this: build it on a phrase of theirs, as in “",
                quote,
                "”.",
            ]),
        ),
    }
}

/// The first words of a quote.
fn shortened(quote: &str) -> &str {
    let quote = quote.trim().trim_matches(|c| matches!(c, '"' | '“' | '”'));
    match quote.char_indices().filter(|(i, c)| *i > 60 && c.is_whitespace()).next() {
        Some((end, _)) => quote.get(..end).unwrap_or(quote),
        None => quote.trim_end_matches(['.', '!']),
    }
}

/// The words that carry matter, as token numbers.
fn content(text: &Text<'_>, most: usize) -> Vec<usize> {
    (0..text.len())
        .filter(|i| {
            let number = text.number(*i).is_some();
            number || (text.is_word(*i) && !text.has(*i, Class::Function) && !text.has(*i, Class::Pronoun))
        })
        .take(most)
        .collect()
}

fn weight(text: &Text<'_>, at: usize) -> u32 {
    let common = [
        Class::Generic,
        Class::NumberWord,
        Class::LongUnit,
        Class::ShortUnit,
        Class::Month,
        Class::Weekday,
        Class::Often,
        Class::Auxiliary,
    ];
    if text.number(at).is_some() || common.iter().any(|c| text.has(at, *c)) { 1 } else { 2 }
}

/// For each token of a quote, whether it can name the thing wanted.
fn wanted(text: &Text<'_>) -> Vec<bool> {
    let mut out = Vec::with_capacity(text.len());
    let mut down = false;
    for i in 0..text.len() {
        let stop = matches!(text.symbol(i), Some('.' | '!' | '?' | ';' | ',' | '—'))
            || text.is_any(i, &["but", "just", "so"]);
        let refuses = text.has(i, Class::Unwanted)
            || (text.is(i, "not") && text.is_any(i + 1, &["want", "need", "like", "care"]))
            || text.phrase(i, &["no", "more"]);
        if stop {
            down = false;
        } else if refuses {
            down = true;
        } else if down && (text.is(i, "not") || matches!(text.stem(i), "los" | "miss" | "leav" | "without")) {
            down = false;
        }
        out.push(!down);
    }
    out
}

/// The heaviest run of words that goal and quote share in about the same place.
fn strongest(
    goal: &Text<'_>,
    goal_words: &[usize],
    quote: &Text<'_>,
    quote_words: &[usize],
    wanted: &[bool],
) -> Option<(u32, Vec<Span>)> {
    let mut index: Vec<(&str, usize)> = quote_words
        .iter()
        .enumerate()
        .filter(|(_, i)| wanted.get(**i).copied().unwrap_or(true))
        .map(|(place, i)| (quote.stem(*i), place))
        .collect();
    index.sort_unstable();
    let places = |stem: &str| {
        let from = index.partition_point(|(s, _)| *s < stem);
        let key = stem.to_owned();
        index
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(s, _)| *s == key)
            .take(8)
            .map(|(_, p)| *p)
    };
    let mut best: Option<(u32, Vec<Span>)> = None;
    // The run so far: its weight, the goal word and the quote place it reached, its tokens.
    let mut run: Option<(u32, usize, usize, Vec<usize>)> = None;
    for (k, i) in goal_words.iter().enumerate() {
        let stem = goal.stem(*i);
        let mut near: Option<usize> = None;
        let mut any: Option<usize> = None;
        for place in places(stem) {
            any = any.or(Some(place));
            if let Some((_, at, reached, _)) = &run
                && k - at <= NEAR
                && place != *reached
                && place.abs_diff(*reached) <= NEAR
            {
                near = Some(place);
            }
        }
        match (near, any, run.as_mut()) {
            (Some(place), _, Some((sum, at, reached, tokens))) => {
                let seen = tokens.iter().any(|t| goal.stem(*t) == stem);
                *sum += if seen { 0 } else { weight(goal, *i) };
                (*at, *reached) = (k, place);
                tokens.push(*i);
            }
            (_, Some(place), _) => run = Some((weight(goal, *i), k, place, vec![*i])),
            _ => continue,
        }
        if let Some((sum, _, _, tokens)) = &run
            && best.as_ref().is_none_or(|b| *sum > b.0)
        {
            let spans = tokens.iter().filter_map(|t| goal.span(*t, t + 1)).collect();
            best = Some((*sum, spans));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::ClientWorded;
    use crate::goals::criteria::testing::check;

    const DOOR: &[&str] = &["I just want to keep my own front door.", "I'm sick of meetings about me."];

    #[test]
    fn the_clients_phrase_is_kept_in_any_person_and_inflection() {
        check(
            ClientWorded,
            DOOR,
            true,
            &[
                "Dana will keep her own front door by paying $200 by Friday",
                "I am keeping my own front door",
                "Have my own front-door key",
            ],
        );
        check(
            ClientWorded,
            &["I want to walk Rosie to school again"],
            true,
            &["Ben walks Rosie to school twice a week", "Walking to school with Rosie"],
        );
    }

    #[test]
    fn one_word_common_words_and_things_turned_down_are_not_enough() {
        check(
            ClientWorded,
            DOOR,
            false,
            &[
                "Secure stable housing",
                "Paint the door",
                "Attend meetings about me weekly",
                "Get a better life next week",
            ],
        );
        check(ClientWorded, &[], false, &["Keep my own front door"]);
    }
}
