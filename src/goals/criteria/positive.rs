//! **positive**: the goal says what will be there, not what will stop.
//!
//! The promise itself is judged: its verb must not be negated ("will not yell"), not be a verb of stopping
//! or shrinking ("quit", "reduce"), and its object must not be an absence ("no fights", "fewer arguments").
//! A negative in a reason, a condition, a comparison or a description does not count: "so that I don't lose
//! the flat", "when I cannot sleep", "instead of yelling", "a school that does not judge him".

use super::{Verdict, say};
use crate::goals::Span;
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::token::Text;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let mut spans: Vec<Span> = Vec::new();
    for head in &reading.clauses.heads {
        if let Some((from, to)) = ceasing(text, head) {
            spans.extend(reading.span(from, to));
        }
    }
    for at in 0..text.len() {
        if reading.clauses.role(at) == Role::Main
            && let Some(to) = absence(text, at)
        {
            spans.extend(reading.span(at, to));
        }
    }
    spans.sort_unstable();
    let Some(first) = spans.first().copied() else {
        return Verdict::plain(
            true,
            "It says what will be there, which gives the client something to walk towards.",
        );
    };
    let words = text.quote(first);
    Verdict::unmet(
        spans,
        say(&["“", words, "” says what will be gone: what will the client be doing, or have, in its place?"]),
    )
}

/// A head that is negated or that means stopping.
fn ceasing(text: &Text<'_>, head: &Head) -> Option<(usize, usize)> {
    let at = head.at;
    if let Some(from) = head.negated {
        return Some((from, at + 1));
    }
    if text.has(at, Class::Ceasing) {
        let voice = text.is(at, "lower") && text.within(at + 1, at + 4, "voice");
        let other = voice
            || text.is_any(at + 1, "by at in off and")
            || (text.is(at, "lower") && text.is_any(at + 1, "floor school level"));
        return (!other).then_some((at, at + 2));
    }
    let next = at + 1;
    let two = if text.stem_any(at, "cut") {
        text.is_any(next, "down back out") || (text.has(at + 1, Class::Pronoun) && text.ends(at + 2, "ing"))
    } else if text.stem_any(at, "giv") {
        text.is(next, "up") && !text.is(at + 3, "seat")
    } else if text.stem_any(at, "stay keep") {
        (text.is(next, "out") && text.is(at + 2, "of"))
            || text.is(next, "off")
            || text.phrase(next, "away from")
            || (text.is(next, "from") && text.ends(at + 2, "ing"))
    } else if text.stem_any(at, "go spend hav last liv get mak") {
        text.is(next, "rid") || (!text.is(next, "through") && bare_without(text, at + 1))
    } else {
        false
    };
    two.then_some((at, at + 2))
}

/// "go 30 days without", "spend the evening without": nothing but time stands between.
fn bare_without(text: &Text<'_>, at: usize) -> bool {
    const PASSED: [Class; 6] = [
        Class::NumberWord,
        Class::Determiner,
        Class::LongUnit,
        Class::ShortUnit,
        Class::Routine,
        Class::Adverb,
    ];
    let mut i = at;
    while i < at + 7
        && (text.is_number(i)
            || text.has_any(i, &PASSED)
            || text.is_any(i, "through it whole full for least at"))
    {
        i += 1;
    }
    text.is(i, "without")
}

/// A word in the promise that makes its object an absence.
fn absence(text: &Text<'_>, at: usize) -> Option<usize> {
    let (prev, next) = (at.wrapping_sub(1), at + 1);
    let after_preposition = (text.has(prev, Class::Preposition) && !text.is(prev, "to"))
        || (text.symbol(at.wrapping_sub(1)) == Some('/') && text.is(at.wrapping_sub(2), "w"));
    if text.is_any(at, "less fewer") {
        let threshold = text.is(next, "than") || text.is_any(prev, "or no not");
        (!threshold && !after_preposition).then_some(at + 2)
    } else if text.is_any(at, "no") {
        let idiom = text.is_any(next, "later less fewer matter doubt problem cost sooner to")
            || (text.is(next, "more") && text.is(at + 2, "than"))
            || text.is_number(at + 1);
        let said = text.is_any(prev, "say says said saying");
        (!idiom && !said && !after_preposition && text.is_word(at + 1)).then_some(at + 2)
    } else if text.is_any(at, "zero") {
        (!after_preposition && text.is_word(at + 1) && !text.is_any(at + 1, "waste in")).then_some(at + 2)
    } else if text.is_any(at, "never") {
        Some(at + 2)
    } else if text.is_any(at, "nothing nobody none") {
        text.sentence_start(at).then_some(at + 2)
    } else if text.is_any(at, "not") {
        let aside = text.is_any(next, "only just later less fewer more for necessarily too")
            || text.has(at + 1, Class::Preposition) && !text.is(next, "to")
            || text.is_any(prev, "or if why but")
            || text.marks(prev, ",-(");
        (!aside).then_some(at + 2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Positive;
    use crate::goals::criteria::testing::check;

    #[test]
    fn stopping_and_absence_are_not_positive() {
        check(
            Positive,
            &[],
            false,
            &[
                "Stop smoking by March",
                "I will not yell at my kids",
                "I won’t drink on weekdays",
                "Reduce panic attacks from five to two a week",
                "Have no fights with my sister this month",
                "Have fewer arguments",
                "Feel less anxious",
                "Ana wants to quit gambling",
                "My goal is to stop skipping school",
                "Avoid my ex",
                "Marcus will no longer miss appointments",
                "Pay the rent and stop borrowing from my mother",
                "Cut down on drinking to two beers a week",
                "Stay away from Joe",
                "Go 30 days without a drink",
                "Never be late again",
                "No more shouting at bedtime",
                "Leo will be able to not hit other children",
                "I want my son to stop hitting",
                "Get rid of my debt",
                "The client will decrease isolation",
            ],
        );
    }

    #[test]
    fn a_negative_beside_the_promise_does_not_count() {
        check(
            Positive,
            &[],
            true,
            &[
                "Pay the rent by March so that I don't lose the flat",
                "Because I cannot sleep, I will walk every evening",
                "When I can't cope I will call Jo",
                "Take three breaths instead of yelling",
                "Find a school that does not judge him",
                "Walk daily to reduce stress",
                "To avoid eviction, I will pay $200 by Friday",
                "Pay no less than $50 a month",
                "Hand in the form no later than 3 May",
                "Not only walk but also swim each week",
                "Practise walking to the shop without my mother",
                "Talk to my landlord, not my sister, about the rent",
                "Keep fewer than three open bills",
                "Stop by the library every Tuesday",
                "Join a group for quitting smoking",
                "If I don't hear back I will call again on Friday",
                "Make a plan to quit smoking",
                "Call my sponsor even when I do not feel like it",
                "Stay sober until June",
                "Rather than avoid the school, Dana will meet the teacher on Monday",
            ],
        );
    }
}
