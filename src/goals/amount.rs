//! Finds the numbers of a goal that set an amount, and passes over those that only name something: clock
//! times, dates, ages, route and house numbers, lengths of time.

use super::lexicon::Class;
use super::number::number_at;
use super::time::{Mention, TimeKind};
use super::token::Text;

/// An amount: tokens `from` up to but without `to`, and the word for what is counted.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Amount {
    pub from: usize,
    pub to: usize,
    pub unit: Option<usize>,
}

/// All amounts, from left to right.
pub(super) fn amounts(text: &Text<'_>, times: &[Mention]) -> Vec<Amount> {
    let mut found = Vec::new();
    let mut times = times.iter().peekable();
    let mut at = 0;
    while at < text.len() {
        while times.next_if(|m| m.to <= at).is_some() {}
        if let Some(m) = times.peek().filter(|m| m.from <= at && m.kind != TimeKind::Frequency) {
            let in_a_row = text.phrase(m.to, "in a row")
                || text.is_any(m.to, "straight running")
                || (m.from..m.to).any(|i| text.is_any(i, "consecutive straight"));
            if in_a_row || (m.kind == TimeKind::Length && sets_amount(text, m)) {
                found.push(Amount { from: m.from, to: m.to, unit: m.to.checked_sub(1) });
            }
            at = m.to;
            continue;
        }
        match amount(text, at) {
            Some(a) => {
                at = a.to.max(at + 1);
                found.push(a);
            }
            None => at = number_at(text, at).map_or(at + 1, |n| n.to.max(at + 1)),
        }
    }
    found
}

/// A length is an amount only as a threshold, as a count of days, or as hours of something.
fn sets_amount(text: &Text<'_>, m: &Mention) -> bool {
    let before = |back: usize| m.from.checked_sub(back).map_or("", |i| text.word(i));
    let least = matches!(before(1), "least" | "than" | "under" | "minimum" | "maximum" | "most" | "exactly");
    let least = least || (before(1) == "to" && before(2) == "up");
    let unit = m.to.checked_sub(1).map_or("", |i| text.word(i));
    let led = text.has(m.from, Class::Preposition);
    let counted_days = matches!(unit, "days" | "nights") && !led && text.symbol(m.from + 1) != Some('-');
    let hours = unit.starts_with('h')
        && unit.ends_with('s')
        && !led
        && (text.is(m.to, "of")
            || matches!(text.stem(m.from.wrapping_sub(1)), "sleep" | "work" | "volunteer"));
    let whole = matches!(text.stem(m.from.wrapping_sub(1)), "complet" | "finish" | "attend");
    let age = text.is_any(m.to, "old") || text.is(m.to + 1, "old");
    (least || counted_days || hours || whole) && !age
}

fn amount(text: &Text<'_>, at: usize) -> Option<Amount> {
    if text.is_any(at, "twice thrice") {
        return Some(Amount { from: at, to: at + 1, unit: None });
    }
    if text.is(at, "once") {
        let counted = (text.is_any(at.wrapping_sub(1), "least only")
            || text.is_any(at + 1, "a per every each this before by daily weekly in")
            || !text.is_word(at + 1))
            && !text.phrase(at + 1, "in a");
        return counted.then_some(Amount { from: at, to: at + 1, unit: None });
    }
    if text.is(at, "half") || (text.is_any(at, "third quarter") && text.is(at + 1, "of")) {
        let part = text.is_any(at + 1, "of my the her his their our") && !text.is(at + 2, "hour");
        return part.then_some(Amount { from: at, to: at + 1, unit: None });
    }
    if let Some(noun) = whole_set(text, at) {
        return Some(Amount { from: at, to: noun, unit: Some(noun) });
    }
    let n = number_at(text, at)?;
    if names(text, at, n.to, n.value) {
        return None;
    }
    let money = matches!(at.checked_sub(1).and_then(|i| text.symbol(i)), Some('$' | '£' | '€'));
    let from = if money { at - 1 } else { at };
    let mut to = n.to;
    if text.symbol(to) == Some('%') || text.is_any(to, "percent pct percentage") {
        return Some(Amount { from, to: to + 1, unit: None });
    }
    if text.phrase(to, "per cent") {
        return Some(Amount { from, to: to + 2, unit: None });
    }
    let over = if text.phrase(to, "out of") {
        Some(to + 2)
    } else if text.is_any(to, "of in") || text.symbol(to) == Some('/') {
        Some(to + 1)
    } else {
        None
    };
    if let Some(of) = over {
        let of = if text.is_any(of, "the every her his my") { of + 1 } else { of };
        if let Some(total) = number_at(text, of) {
            to = total.to;
        }
    }
    if text.glued(to) && text.is(to, "x") {
        to += 1;
    }
    let noun = if text.is(to, "of") { to + 1 } else { to };
    let unit = text.is_word(noun) && !text.has(noun, Class::Function);
    Some(Amount { from, to, unit: unit.then_some(noun) })
}

/// "all my appointments", "every dose": all of a set that can be counted; its noun.
fn whole_set(text: &Text<'_>, at: usize) -> Option<usize> {
    if !text.is_any(at, "all every") {
        return None;
    }
    const COUNTED: &str = "classes class shifts shift doses dose payments payment bills bill lessons lesson assignments assignment medications meals meal games practices rehearsals forms courses dates hearings exams tests tablets pills";
    let mut i = at + 1;
    while text.is_any(i, "of the scheduled school medical court") || text.has(i, Class::Pronoun) {
        i += 1;
        if i > at + 5 {
            return None;
        }
    }
    (text.has(i, Class::Visit) || text.has(i, Class::Event) || text.is_any(i, COUNTED)).then_some(i)
}

/// Whether the number from `at` to `to` names something instead of counting it.
fn names(text: &Text<'_>, at: usize, to: usize, value: f64) -> bool {
    let back = |n: usize| at.checked_sub(n);
    let prev = |n: usize| back(n).map_or("", |i| text.word(i));
    let prev_symbol = |n: usize| back(n).and_then(|i| text.symbol(i));
    let next = text.word(to);
    let plural = next.ends_with('s') && next.len() > 3;
    let digits = text.number(at).is_some();
    // "B12", "PHQ-9", "covid-19", "555-0134"
    let after_letters = text.glued(at) && prev(1) != "x" && back(1).is_some_and(|i| text.is_word(i));
    let after_hyphen = text.glued(at) && matches!(prev_symbol(1), Some('-' | '–' | '#' | '/'));
    if after_letters || after_hyphen || prev_symbol(1) == Some('#') {
        return true;
    }
    // "flat 4B"
    if text.glued(to) && text.is_word(to) && next.len() == 1 && next != "x" && next != "k" {
        return true;
    }
    // "two-bedroom", "12-step", "one-on-one", "555-0134"
    if matches!(text.symbol(to), Some('-' | '–' | ':')) && text.glued(to) && text.glued(to + 1) {
        return true;
    }
    if (digits || !plural) && back(1).is_some_and(|i| text.has(i, Class::Labelled)) {
        return true;
    }
    if prev(1) == "year"
        || (prev(1) == "the"
            && digits
            && (!text.is_word(to) || text.has(to, Class::Preposition) || text.has(to, Class::Adverb)))
    {
        return true;
    }
    if matches!(next, "bus" | "tram" | "train" | "route" | "line")
        && matches!(prev(1), "the" | "number" | "a" | "take")
    {
        return true;
    }
    if matches!(prev(1), "call" | "dial" | "ring") && value >= 100.0 {
        return true;
    }
    // "Maya, 15, will" and "Maya (15)"
    let bracketed = matches!(prev_symbol(1), Some(',' | '('))
        && (matches!(text.symbol(to), Some(',' | ')' | '.')) || to >= text.len());
    if bracketed && back(2).and_then(|i| text.get(i)).is_some_and(|t| t.capital) {
        return true;
    }
    let age =
        matches!(next, "yo" | "yrs" | "year" | "years") && (text.is(to + 1, "old") || text.is(to + 2, "old"));
    if age || next == "yo" || matches!(prev(1), "aged" | "age" | "turn" | "turns" | "turning" | "turned") {
        return true;
    }
    // "my two children", "mother of three", "the two of us"
    let owned = back(1).is_some_and(|i| text.has(i, Class::Pronoun)) || matches!(prev(1), "these" | "those");
    let people = text.has(to, Class::Person)
        && matches!(prev(1), "the" | "with" | "of" | "between" | "all" | "younger" | "older");
    if (owned && text.is_word(to) && (!digits || text.has(to, Class::Person)))
        || people
        || (prev(1) == "of" && matches!(prev(2), "mother" | "father" | "mom" | "mum" | "family" | "parent"))
    {
        return true;
    }
    if next == "of" && matches!(text.word(to + 1), "us" | "them" | "you") && prev(1) == "the" {
        return true;
    }
    let halves = text.symbol(to) == Some('/') && text.number(to + 1) == Some(value) && value >= 20.0;
    if halves || (prev(1) == "to" && prev(2) == "count") {
        return true;
    }
    if text.symbol(to) == Some('%') && (value > 100.0 || text.has(to + 1, Class::InnerState)) {
        return true;
    }
    if text.phrase(to + 1, "at a time") {
        return true;
    }
    let year = digits
        && (1900.0..2100.0).contains(&value)
        && !plural
        && !matches!(prev_symbol(1), Some('$' | '£' | '€'));
    if year {
        return true;
    }
    if text.is(at, "one") {
        return matches!(
            prev(1),
            "no" | "the" | "this" | "that" | "each" | "any" | "every" | "which" | "some" | "number"
        ) || matches!(
            next,
            "day" | "another" | "who" | "that" | "to" | "on" | "and" | "or" | "is" | "will"
        ) || !text.is_word(to);
    }
    false
}
