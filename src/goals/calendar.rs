//! Points and stretches of time that can be found in a diary: dates, weekdays, holidays, seasons, terms,
//! and events such as a hearing or the next session.

use super::FIRST_YEAR;
use super::lexicon::Class;
use super::number::{number_at, ordinal_at, ordinal_suffix};
use super::token::Text;

/// What sort of point was found.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Sort {
    /// It lies ahead, as far as the words tell.
    Ahead,
    /// It names a year or a stretch gone by.
    Past,
    /// It comes round again and again: "the end of each month".
    Recurring,
}

/// A point in time and the token after its last.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Point {
    pub to: usize,
    pub sort: Sort,
}

fn ahead(to: usize) -> Option<Point> {
    Some(Point { to, sort: Sort::Ahead })
}

/// The point in time that starts at `at`, with "the end of", "early", "my next" and the like before it.
pub(super) fn point(text: &Text<'_>, at: usize) -> Option<Point> {
    let core = skip_edge(text, at);
    let edged = core > at;
    let found = date(text, core)
        .or_else(|| weekday(text, core))
        .or_else(|| relative(text, core, edged))
        .or_else(|| numbered(text, core))
        .or_else(|| event(text, core))?;
    let of = if text.is(found.to, "of") { found.to + 1 } else { found.to };
    let recurs = (text.is_any(of, "each every") && text.has(of + 1, Class::LongUnit))
        || (of > found.to && text.phrase(of, "the month"));
    if recurs {
        return Some(Point { to: of + 2, sort: Sort::Recurring });
    }
    Some(found)
}

/// Passes over "about", "the end of", "early", "mid-", "the first week of".
fn skip_edge(text: &Text<'_>, at: usize) -> usize {
    let mut i = at;
    while text.is_any(i, "about around roughly approximately or very latest") {
        i += 1;
    }
    let mut of = if text.is(i, "the") { i + 1 } else { i };
    if ordinal_at(text, of).is_some() {
        of += if text.is_number(of) { 2 } else { 1 };
    }
    const EDGES: &str = "end start beginning middle close day week part half weekend month rest remainder";
    if text.is_any(of, EDGES) && text.is(of + 1, "of") {
        return of + 2;
    }
    if text.is(of, "end") && (text.has(of + 1, Class::Month) || text.is_any(of + 1, "this next")) {
        return of + 1;
    }
    if text.is_any(of, "early late mid") {
        return if text.symbol(of + 1) == Some('-') { of + 2 } else { of + 1 };
    }
    i
}

fn year(text: &Text<'_>, at: usize) -> Option<f64> {
    text.number(at).filter(|n| (1900.0..2100.0).contains(n) && n.fract() == 0.0)
}

fn dated(to: usize, year: Option<f64>) -> Option<Point> {
    let past = year.is_some_and(|y| y < f64::from(FIRST_YEAR));
    Some(Point { to, sort: if past { Sort::Past } else { Sort::Ahead } })
}

/// A year after a day or month, with the comma before it.
fn with_year(text: &Text<'_>, at: usize) -> Option<Point> {
    let y = if text.symbol(at) == Some(',') { at + 1 } else { at };
    match year(text, y) {
        Some(value) => dated(y + 1, Some(value)),
        None => ahead(at),
    }
}

fn day_number(text: &Text<'_>, at: usize) -> Option<usize> {
    let day = text.number(at).filter(|n| (1.0..=31.0).contains(n) && n.fract() == 0.0)?;
    let _ = day;
    Some(if ordinal_suffix(text, at + 1) { at + 2 } else { at + 1 })
}

/// A calendar date: "12 March", "March 12th, 2027", "the 12th of March", "3/12", "2027-03-12", "March".
pub(super) fn date(text: &Text<'_>, at: usize) -> Option<Point> {
    let i = if text.is(at, "the") { at + 1 } else { at };
    if text.has(i, Class::Month) {
        let day = if text.is(i + 1, "the") { i + 2 } else { i + 1 };
        if let Some(to) = day_number(text, day)
            && year(text, day).is_none()
            && !text.has(to, Class::ShortUnit)
        {
            return with_year(text, to);
        }
        return with_year(text, i + 1);
    }
    if let Some(to) = day_number(text, i) {
        let month = if text.is(to, "of") { to + 1 } else { to };
        let month = if text.symbol(month) == Some('-') { month + 1 } else { month };
        if text.has(month, Class::Month) {
            return with_year(text, month + 1);
        }
    }
    if let Some(to) = ordinal_at(text, i) {
        let month = if text.is(to, "of") { to + 1 } else { to };
        if text.has(month, Class::Month) {
            return with_year(text, month + 1);
        }
    }
    if let Some(found) = numeric(text, i) {
        return Some(found);
    }
    if year(text, i).is_some() && !money_before(text, i) {
        return dated(i + 1, year(text, i));
    }
    // "the 15th" needs its article: a bare ordinal may count anything.
    if i > at
        && !text.is_any(i, "first last final")
        && let Some(to) = ordinal_at(text, i)
        && !text.is_word(to)
    {
        return ahead(to);
    }
    None
}

fn money_before(text: &Text<'_>, at: usize) -> bool {
    text.marks(at.wrapping_sub(1), "$£€")
}

/// Dates in figures. Two parts are a date only with "/": whether it is one is the caller's to say.
fn numeric(text: &Text<'_>, at: usize) -> Option<Point> {
    let first = text.number(at)?;
    let mark = text.symbol(at + 1).filter(|c| matches!(c, '/' | '.' | '-'))?;
    let second = text.number(at + 2).filter(|_| text.glued(at + 1) && text.glued(at + 2))?;
    let third = text.number(at + 4).filter(|_| text.symbol(at + 3) == Some(mark) && text.glued(at + 4));
    let day_month =
        |a: f64, b: f64| (1.0..=31.0).contains(&a) && (1.0..=31.0).contains(&b) && (a <= 12.0 || b <= 12.0);
    match third {
        Some(y) if day_month(first, second) => {
            let y = if y < 100.0 { y + 2000.0 } else { y };
            dated(at + 5, Some(y))
        }
        Some(day) if (1900.0..2100.0).contains(&first) && day_month(second, day) => {
            dated(at + 5, Some(first))
        }
        None if mark == '/' && day_month(first, second) => ahead(at + 3),
        _ => None,
    }
}

/// A weekday that means one day. Plurals and lists mean a habit and are not found here.
fn weekday(text: &Text<'_>, at: usize) -> Option<Point> {
    let mut i = at;
    while text.is_any(i, "the this next coming following") {
        i += 1;
    }
    if !text.has(i, Class::Weekday) || text.ends(i, "days") {
        return None;
    }
    let part = text.is_any(i + 1, "morning afternoon evening night noon");
    ahead(if part { i + 2 } else { i + 1 })
}

/// "tomorrow", "this week", "the end of term", "next spring", "Christmas".
fn relative(text: &Text<'_>, at: usize, edged: bool) -> Option<Point> {
    if text.is_any(at, "eoy eom eow") {
        return ahead(at + 1);
    }
    if text.is_any(at, "tomorrow tommorow tomorow tmrw today tonight") {
        let part = text.is_any(at + 1, "morning afternoon evening night");
        return ahead(if part { at + 2 } else { at + 1 });
    }
    let mut i = at;
    let mut named = edged;
    let mut this = false;
    while text.is_any(i, "the this next coming current following upcoming") || text.has(i, Class::Pronoun) {
        this |= text.is_any(i, "this next coming current following upcoming");
        i += 1;
    }
    named |= this;
    if text.is_any(i, "school academic calendar financial tax autumn spring fall summer winter")
        && text.has(i + 1, Class::LongUnit)
    {
        i += 1;
        named = true;
    }
    let spring = text.is_any(i, "spring fall");
    if text.has(i, Class::Holiday)
        || (text.has(i, Class::Season) && (!spring || i > at || edged || led(text, at)))
    {
        return ahead(after_season(text, i));
    }
    let half_term = text.is(i, "half") && text.is_any(i + 1, "term terms");
    if half_term || (text.is(i, "half") && text.symbol(i + 1) == Some('-') && text.is(i + 2, "term")) {
        return ahead(if half_term { i + 2 } else { i + 3 });
    }
    // "Labor Day", "Mother's Day"
    if text.is(i + 1, "day") && text.capital(i) && text.capital(i + 1) {
        return ahead(i + 2);
    }
    if i > at && text.is(i, "weekend") {
        return ahead(i + 1);
    }
    if text.phrase(i, "new year") {
        return ahead(if text.is(i + 2, "day") { i + 3 } else { i + 2 });
    }
    if text.is_any(i, "month year week") && text.is(i + 1, "end") {
        return ahead(i + 2);
    }
    if named && text.has(i, Class::LongUnit) {
        if text.is_any(i, "day night days nights") && !this {
            return None;
        }
        return ahead(i + 1);
    }
    if this && text.has(i, Class::Month) {
        return date(text, i);
    }
    if text.is_any(i, "road street table bed hall garden drive path corridor lane row") {
        return None;
    }
    // "by the end of the placement": the end of anything that has one.
    if edged && text.is_any(at.wrapping_sub(2), "end") && text.is_word(i) && !text.has(i, Class::Routine) {
        return (!text.is_any(i, "each every day")).then_some(Point { to: i + 1, sort: Sort::Ahead });
    }
    None
}

fn led(text: &Text<'_>, at: usize) -> bool {
    text.is_any(at.wrapping_sub(1), "by in before until till during this next of")
}

fn after_season(text: &Text<'_>, i: usize) -> usize {
    let more = text.is_any(i + 1, "break holiday holidays eve day dinner vacation");
    let to = if more { i + 2 } else { i + 1 };
    if year(text, to).is_some() { to + 1 } else { to }
}

/// "session 6", "week four", "the sixth session", "our next appointment".
fn numbered(text: &Text<'_>, at: usize) -> Option<Point> {
    let unit = |i: usize| text.has(i, Class::Visit) || text.is_any(i, "week month wk day");
    let i = if text.is(at, "the") || text.has(at, Class::Pronoun) { at + 1 } else { at };
    if unit(i)
        && let Some(n) = number_at(text, i + 1)
    {
        return ahead(n.to);
    }
    if let Some(to) = ordinal_at(text, i)
        && (text.has(to, Class::Visit) || text.is_any(to, "week month"))
    {
        return ahead(to + 1);
    }
    None
}

/// An event with a place in a diary: "my next court hearing", "her six-month review".
fn event(text: &Text<'_>, at: usize) -> Option<Point> {
    for i in at..at + 7 {
        if text.symbol(i).is_some_and(|c| c != '-') || text.is_any(i, "each every any all") {
            return None;
        }
        let due_date = text.is(i, "date") && i > at;
        // "check-up", "follow-up"
        let dash = if text.symbol(i + 1) == Some('-') { i + 2 } else { i + 1 };
        if text.is_any(i, "check follow") && text.is_any(dash, "up in") {
            return ahead(dash + 1);
        }
        if due_date || (text.has(i, Class::Event) && !text.has(i + 1, Class::Event)) {
            let lone_plural = text.ends(i, "s") && i == at && text.has(i, Class::Visit);
            return if lone_plural { None } else { ahead(i + 1) };
        }
        let hyphened = text.symbol(i.wrapping_sub(1)) == Some('-');
        if i > at && !hyphened && text.is_any(i, "to and or with for i we will in on at") {
            return None;
        }
    }
    None
}
