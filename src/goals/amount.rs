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
                || text.within(m.from, m.to, "consecutive straight");
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
    let least = text.is_any(m.from.wrapping_sub(1), "least than under minimum maximum most exactly");
    let least = least || text.phrase(m.from.wrapping_sub(2), "up to");
    let unit = m.to.wrapping_sub(1);
    let led = text.has(m.from, Class::Preposition);
    let counted_days = text.is_any(unit, "days nights") && !led && text.symbol(m.from + 1) != Some('-');
    let hours = text.word(unit).starts_with('h')
        && text.ends(unit, "s")
        && !led
        && (text.is(m.to, "of") || text.stem_any(m.from.wrapping_sub(1), "sleep work volunteer"));
    let whole = text.stem_any(m.from.wrapping_sub(1), "complet finish attend");
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
    let money = text.marks(at.wrapping_sub(1), "$£€");
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
    (text.has_any(i, &[Class::Visit, Class::Event]) || text.is_any(i, COUNTED)).then_some(i)
}

/// Whether the number from `at` to `to` names something instead of counting it.
fn names(text: &Text<'_>, at: usize, to: usize, value: f64) -> bool {
    let (prev, before) = (at.wrapping_sub(1), at.wrapping_sub(2));
    let length = text.word(to).len();
    let plural = text.ends(to, "s") && length > 3;
    let digits = text.is_number(at);
    // "B12", "PHQ-9", "covid-19", "555-0134"
    let after_letters = text.glued(at) && !text.is(prev, "x") && text.is_word(prev);
    let after_hyphen = text.glued(at) && text.marks(prev, "-–#/");
    if after_letters || after_hyphen || text.marks(prev, "#") {
        return true;
    }
    // "flat 4B"
    if text.glued(to) && text.is_word(to) && length == 1 && !text.is_any(to, "x k") {
        return true;
    }
    // "two-bedroom", "12-step", "one-on-one", "555-0134"
    if text.marks(to, "-–:") && text.glued(to) && text.glued(to + 1) {
        return true;
    }
    if (digits || !plural) && text.has(prev, Class::Labelled) {
        return true;
    }
    if text.is(prev, "year")
        || (text.is(prev, "the")
            && digits
            && (!text.is_word(to) || text.has_any(to, &[Class::Preposition, Class::Adverb])))
    {
        return true;
    }
    if text.is_any(to, "bus tram train route line") && text.is_any(prev, "the number a take") {
        return true;
    }
    if text.is_any(prev, "call dial ring") && value >= 100.0 {
        return true;
    }
    // "Maya, 15, will" and "Maya (15)"
    let bracketed = text.marks(prev, ",(") && (text.marks(to, ",).") || to >= text.len());
    if bracketed && text.capital(before) {
        return true;
    }
    let age = text.is_any(to, "yo yrs year years") && (text.is(to + 1, "old") || text.is(to + 2, "old"));
    if age || text.is(to, "yo") || text.is_any(prev, "aged age turn turns turning turned") {
        return true;
    }
    // "my two children", "mother of three", "the two of us"
    let owned = text.has(prev, Class::Pronoun) || text.is_any(prev, "these those");
    let people = text.has(to, Class::Person) && text.is_any(prev, "the with of between all younger older");
    if (owned && text.is_word(to) && (!digits || text.has(to, Class::Person)))
        || people
        || (text.is(prev, "of") && text.is_any(before, "mother father mom mum family parent"))
    {
        return true;
    }
    if text.is(to, "of") && text.is_any(to + 1, "us them you") && text.is(prev, "the") {
        return true;
    }
    let halves = text.symbol(to) == Some('/') && text.number(to + 1) == Some(value) && value >= 20.0;
    if halves || text.phrase(before, "count to") {
        return true;
    }
    if text.symbol(to) == Some('%') && (value > 100.0 || text.has(to + 1, Class::InnerState)) {
        return true;
    }
    if text.phrase(to + 1, "at a time") {
        return true;
    }
    let year = digits && (1900.0..2100.0).contains(&value) && !plural && !text.marks(prev, "$£€");
    if year {
        return true;
    }
    if text.is(at, "one") {
        return text.is_any(prev, "no the this that each any every which some number")
            || text.is_any(to, "day another who that to on and or is will")
            || !text.is_word(to);
    }
    false
}
