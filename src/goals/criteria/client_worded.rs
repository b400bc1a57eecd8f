//! **client_worded**: the goal keeps the client's key phrase for the thing wanted.
//!
//! A phrase is kept when at least two of its telling words stand close together in the goal as they do in
//! a quote, in any inflection and with "my" turned into "her". One shared word is not enough, and neither
//! are words that everyone uses ("get", "better", "next week"). What a client turns down ("I'm sick of
//! meetings") is not the thing wanted; what they fear to lose is.

use super::{Verdict, say};
use crate::goals::Span;
use crate::goals::phrase::{ENOUGH, Quote, Shared};
use crate::goals::reading::Reading;

/// How many quotes are read.
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
        return Verdict::plain(
            false,
            "Without the client's own words beside it nobody can tell: ask how they would put it, and build on that phrase.",
        );
    }
    let mut best: Option<Shared> = None;
    let mut closest = 0;
    for (i, quote) in quotes.iter().enumerate() {
        if let Some(found) = Quote::new(quote).strongest(&reading.text)
            && best.as_ref().is_none_or(|b| found.weight > b.weight)
        {
            best = Some(found);
            closest = i;
        }
    }
    let quote = shortened(quotes.get(closest).copied().unwrap_or_default());
    match best {
        Some(Shared { weight, spans }) if weight >= ENOUGH => {
            let first = spans.first().copied().unwrap_or(Span { start: 0, end: 0 });
            let last = spans.last().copied().unwrap_or(first);
            let words = reading.text.quote(Span { start: first.start, end: last.end });
            Verdict::met(spans, say(&["“", words, "” is how the client says it, so the goal stays theirs."]))
        }
        Some(Shared { spans, .. }) => Verdict::unmet(
            spans,
            say(&["That does not carry it yet: keep the client's whole phrase, as in “", quote, "”."]),
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
    match quote.char_indices().find(|(i, c)| *i > 60 && c.is_whitespace()) {
        Some((end, _)) => quote.get(..end).unwrap_or(quote),
        None => quote.trim_end_matches(['.', '!']),
    }
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
