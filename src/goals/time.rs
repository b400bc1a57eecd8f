//! Finds every phrase of a goal that speaks of time and says what it does there: sets a deadline, only a
//! beginning, a habit, a time of day, a length, or nothing that could go in a diary.

use super::calendar::{Sort, date, point};
use super::deadline::{bare, led};
use super::lexicon::Class;
use super::number::{number_at, ordinal_at};
use super::token::Text;

/// What a phrase of time does in the goal.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum TimeKind {
    /// A date, a bounded period or an event ahead.
    Deadline,
    /// A single date named without "by": "on Friday". Also a deadline.
    OnDate,
    /// Only when it starts.
    Start,
    /// Gone by.
    Past,
    /// Sounds like time and cannot go in a diary: "soon".
    Vague,
    /// How often.
    Frequency,
    /// A time of day.
    Clock,
    /// How long, without when.
    Length,
}

/// A phrase of time: tokens `from` up to but without `to`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Mention {
    pub kind: TimeKind,
    pub from: usize,
    pub to: usize,
}

use TimeKind::{Clock, Deadline, Frequency, Past, Start, Vague};

/// All phrases of time, from left to right, without overlap.
pub(super) fn mentions(text: &Text<'_>) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match mention(text, at) {
            Some((kind, to)) if to > at => {
                let mut from = at;
                if kind == Frequency {
                    let floor = found.last().map_or(0, |m: &Mention| m.to);
                    from = back_to_count(text, at, floor);
                }
                found.push(Mention { kind, from, to });
                at = to;
            }
            _ => at += 1,
        }
    }
    found
}

fn mention(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    frequency(text, at)
        .map(|to| (Frequency, to))
        .or_else(|| past(text, at).map(|to| (Past, to)))
        .or_else(|| start(text, at))
        .or_else(|| vague(text, at).map(|to| (Vague, to)))
        .or_else(|| clock(text, at).map(|to| (Clock, to)))
        .or_else(|| led(text, at))
        .or_else(|| bare(text, at))
}

/// A number with a unit of time from a day up, such as "six weeks", "3-month", "a fortnight".
pub(super) struct Stretch {
    pub to: usize,
    /// Minutes or hours.
    pub short: bool,
    /// "a few weeks"
    pub vague: bool,
    /// How many hours, if it is in hours.
    pub hours: f64,
}

pub(super) fn stretch(text: &Text<'_>, at: usize) -> Option<Stretch> {
    let mut i = at;
    let mut vague = false;
    let mut value = 1.0;
    let counted = text.phrase(at, "half a") || text.phrase(at, "half an");
    if counted {
        i += 2;
    } else if let Some(n) = number_at(text, i) {
        value = n.value;
        i = n.to;
    } else if text.is_any(i, "few several some many coming next") || text.phrase(i, "a few") {
        vague = true;
        i += if text.is(i + 1, "few") { 2 } else { 1 };
    } else if text.is_any(i, "a an each") {
        i += 1;
    } else {
        return None;
    }
    while text.symbol(i) == Some('-')
        || text.is_any(
            i,
            "more full whole consecutive straight school calendar working business entire solid further",
        )
    {
        i += 1;
    }
    let short = text.has(i, Class::ShortUnit);
    if !short && !text.has(i, Class::LongUnit) {
        return None;
    }
    // "coming weeks" is vague, "next week" is a week.
    let vague = vague && text.ends(i, "s");
    if vague || i > at {
        let hours = if text.stem(i).starts_with('h') { value } else { 0.0 };
        return Some(Stretch { to: i + 1, short, vague, hours });
    }
    None
}

/// "a week", "per wk", "every other day", "daily", "on Mondays", "Mon, Wed and Fri".
pub(super) fn frequency(text: &Text<'_>, at: usize) -> Option<usize> {
    if text.has(at, Class::Often) {
        const NAMED: &str = "life lives living routine routines activities functioning tasks stress stressors struggles budget bills rent income expenses schedule planner pass allowance report responsibilities hygiene needs";
        return (!text.is_any(at + 1, NAMED)).then_some(at + 1);
    }
    let unit = |i: usize| {
        text.has_any(i, &[Class::LongUnit, Class::Weekday, Class::Season])
            || text.is_any(i, "hour hr session morning evening afternoon payday paycheck shift visit")
    };
    let mut per = at;
    let slash = text.symbol(at) == Some('/');
    if text.is_any(at, "per each every") || slash || text.is_any(at, "a an") {
        per += 1;
        let repeated = text.is_any(at, "each every");
        if repeated {
            if text.is_any(per, "single other second third school working week") && unit(per + 1) {
                per += 1;
            } else if let Some(n) = number_at(text, per) {
                per = n.to;
            } else if let Some(to) = ordinal_at(text, per).filter(|to| unit(*to)) {
                per = to;
            } else {
                const REPEATED: &str = "meal breakfast lunch dinner bedtime weekday weeknight class lesson call meeting appointment practice";
                if let Some(i) =
                    (per..per + 2).take_while(|i| text.is_word(*i)).find(|i| text.is_any(*i, REPEATED))
                {
                    return Some(i + 1);
                }
            }
        }
        if unit(per) {
            let counts = repeated || text.is(at, "per") || counted_before(text, at);
            let to = if text.is_any(per + 1, "morning night evening afternoon") { per + 2 } else { per + 1 };
            return counts.then_some(to);
        }
        return None;
    }
    if text.phrase(at, "every time") {
        return Some(at + 2);
    }
    if text.is_any(at, "weekdays weeknights weekends") {
        return Some(at + 1);
    }
    if text.is(at, "school") && text.is_any(at + 1, "nights days mornings") {
        return Some(at + 2);
    }
    days(text, at)
}

/// Whether a count stands shortly before "a week": "three times a week", "$20 a month".
fn counted_before(text: &Text<'_>, at: usize) -> bool {
    (1..=7).map_while(|back| at.checked_sub(back)).take_while(|i| !clause_mark(text, *i)).any(|i| {
        text.is_number(i) || text.has(i, Class::NumberWord) || text.is_any(i, "once twice thrice half")
    })
}

pub(super) fn clause_mark(text: &Text<'_>, at: usize) -> bool {
    text.marks(at, ".;,:!?(")
}

/// Moves the start of "a week" back to the "three times" before it, so that the highlight is whole.
fn back_to_count(text: &Text<'_>, at: usize, floor: usize) -> usize {
    if !text.is_any(at, "a an per each every daily weekly monthly") && text.symbol(at) != Some('/') {
        return at;
    }
    let mut from = at;
    for back in 1..=4 {
        let Some(i) = at.checked_sub(back).filter(|i| *i >= floor && !clause_mark(text, *i)) else { break };
        if text.is_any(i, "once twice thrice") || text.is_number(i) || text.has(i, Class::NumberWord) {
            from = i;
        } else if from < at {
            break;
        }
    }
    from
}

/// Weekdays as a habit: plural, or more than one in a row of them.
fn days(text: &Text<'_>, at: usize) -> Option<usize> {
    if !text.has(at, Class::Weekday) {
        return None;
    }
    let mut i = at;
    let mut count = 0;
    let mut plural = false;
    while text.has(i, Class::Weekday) {
        count += 1;
        plural |= text.ends(i, "days");
        let part = text.is_any(i + 1, "morning mornings evening evenings night nights afternoon afternoons");
        plural |= part && text.ends(i + 1, "s");
        i += if part { 2 } else { 1 };
        let mut next = i;
        while text.marks(next, ",/&-–") || text.is_any(next, "and or to through thru") {
            next += 1;
        }
        if next == i || !text.has(next, Class::Weekday) {
            break;
        }
        i = next;
    }
    let any = matches!(at.checked_sub(1).map(|b| text.word(b)), Some("a"));
    (plural || any || count > 1).then_some(i)
}

fn past(text: &Text<'_>, at: usize) -> Option<usize> {
    if text.is(at, "yesterday") {
        return Some(at + 1);
    }
    if text.is(at, "since")
        && let Some(p) = point(text, at + 1)
    {
        return Some(p.to);
    }
    if let Some(s) = stretch(text, at)
        && text.is_any(s.to, "ago earlier")
    {
        return Some(s.to + 1);
    }
    if text.is_any(at, "last past previous") {
        if let Some(s) = stretch(text, at + 1) {
            return Some(s.to);
        }
        let named = [Class::LongUnit, Class::Weekday, Class::Month, Class::Season, Class::Holiday];
        if text.has_any(at + 1, &named) && !text.is(at + 2, "of") {
            return Some(date(text, at + 1).map_or(at + 2, |p| p.to));
        }
    }
    None
}

/// "starting Monday" says when it begins and not when it is done, unless an end follows.
fn start(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    let verb = text.is_any(at, "starting start begin beginning commencing effective starts begins");
    let from = text.is(at, "from") || text.phrase(at, "as of") || text.phrase(at, "as from");
    if text.is(at, "between") {
        let first = now_or_point(text, at + 1)?;
        let second = point(text, first + 1).filter(|_| text.is(first, "and"))?;
        return Some((Deadline, second.to));
    }
    if !verb && !from {
        return None;
    }
    let mut i = at + 1;
    while text.is_any(i, "on in from of at as") {
        i += 1;
    }
    let to = now_or_point(text, i).or_else(|| clock(text, i).filter(|_| verb))?;
    let goes_on = text.is_any(to, "to until till through thru") || text.marks(to, "-–");
    if goes_on && let Some(end) = point(text, to + 1).filter(|p| p.sort == Sort::Ahead) {
        return Some((Deadline, end.to));
    }
    Some((Start, to))
}

fn now_or_point(text: &Text<'_>, at: usize) -> Option<usize> {
    if text.is_any(at, "now today") {
        return Some(if text.is(at + 1, "on") { at + 2 } else { at + 1 });
    }
    point(text, at).map(|p| p.to)
}

fn vague(text: &Text<'_>, at: usize) -> Option<usize> {
    const PHRASES: &str = "as soon as possible,as soon as she can,as soon as he can,as soon as they can,as soon as i can,sometime soon,some time soon,soon,asap,eventually,someday,some day,sometime,one day,in the near future,in the future,over time,in due course,in the long run,in the long term,at some point,later on,shortly,going forward,moving forward,when ready,ongoing,whenever possible,as needed,when needed";
    text.phrase_any(at, PHRASES)
}

/// "10 am", "7:30", "at 8", "nine o'clock", "24/7".
fn clock(text: &Text<'_>, at: usize) -> Option<usize> {
    let led = text.is_any(at, "at by before until till around from past after");
    let i = if led { at + 1 } else { at };
    let i = if text.is_any(i, "around about") { i + 1 } else { i };
    let n = number_at(text, i)?;
    let mut to = n.to;
    let half_day = text.is_any(to, "am pm o'clock oclock")
        || (text.is(to, "a") && text.symbol(to + 1) == Some('.') && text.is(to + 2, "m"));
    if text.symbol(to) == Some(':') && text.is_number(to + 1) && text.glued(to + 1) {
        to += 2;
        if text.is_any(to, "am pm") {
            to += 1;
        }
        return Some(to);
    }
    if text.symbol(i + 1) == Some('/') && n.value == 24.0 && text.number(i + 2) == Some(7.0) {
        return Some(i + 3);
    }
    if half_day {
        return Some(to + 1);
    }
    // "at 8", "by 10" with nothing counted after it.
    let open = !text.is_word(to)
        || text.is_any(to, "in on each every and so at to or from most sharp with for because when");
    let free = !text.marks(to, "%/-–$£");
    (led && open
        && free
        && n.value <= 12.0
        && n.value >= 1.0
        && text.is_number(i)
        && !text.is_any(at, "past after"))
    .then_some(to)
}
