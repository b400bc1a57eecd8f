//! Phrases of time that set an end: those that a preposition opens ("by", "within", "for", "at") and dates
//! that stand alone.

use super::calendar::{Point, Sort, date, point};
use super::lexicon::Class;
use super::number::{number_at, ordinal_at};
use super::time::TimeKind::{self, Deadline, Frequency, Length, OnDate, Past, Vague};
use super::time::{Stretch, clause_mark, frequency, stretch};
use super::token::Text;

/// Phrases that a preposition opens.
pub(super) fn led(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    if text.is_any(at, "by") && text.phrase(at + 1, "no later than") {
        by(text, at + 4)
    } else if text.is_any(at, "by before until till til come due") {
        by(text, at + 1)
    } else if text.is_any(at, "no not") && text.is_any(at + 1, "later") && text.is_any(at + 2, "than then") {
        by(text, at + 3)
    } else if text.phrase_any(at, "prior to,up to,ahead of").is_some() {
        by(text, at + 2)
    } else if text.is_any(at, "in") && text.phrase(at + 1, "time for") {
        by(text, at + 3)
    } else if text.is_any(at, "through thru") {
        point(text, at + 1).and_then(|p| ends(p, Deadline))
    } else if text.is_any(at, "in within over during across throughout inside after") {
        within(text, at)
    } else if text.is_any(at, "for") {
        for_stretch(text, at)
    } else if text.is_any(at, "on") && text.phrase(at + 1, "or before") {
        by(text, at + 3)
    } else if text.is_any(at, "on upon") {
        point(text, at + 1).and_then(|p| ends(p, OnDate))
    } else if text.is_any(at, "at") {
        at_event(text, at)
    } else {
        None
    }
}

fn ends(p: Point, kind: TimeKind) -> Option<(TimeKind, usize)> {
    let kind = match p.sort {
        Sort::Ahead => kind,
        Sort::Past => Past,
        Sort::Recurring => Frequency,
    };
    Some((kind, p.to))
}

/// "by March", "before she turns 18", "by the time school starts".
fn by(text: &Text<'_>, i: usize) -> Option<(TimeKind, usize)> {
    if let Some(n) = age(text, i) {
        return Some((Deadline, n));
    }
    if text.is_any(i, "latest then now") {
        return None;
    }
    if let Some(to) = clause_event(text, i) {
        return Some((Deadline, to));
    }
    if let Some(p) = point(text, i) {
        return ends(p, Deadline);
    }
    let far = stretch(text, i).filter(|s| !s.short && !s.vague);
    if let Some(s) = far {
        return Some((Deadline, s.to));
    }
    None
}

fn age(text: &Text<'_>, at: usize) -> Option<usize> {
    let mut i = at;
    while text.is_any(i, "the age of aged") {
        i += 1;
    }
    if text.is(i.wrapping_sub(1), "age") || text.is(i.wrapping_sub(1), "of") {
        return number_at(text, i).filter(|_| i > at).map(|n| n.to);
    }
    // "before she turns 18", "before I'm 30"
    let who = text.has(i, Class::Pronoun) || text.capital(i);
    if who && text.is_any(i + 1, "turn turns am is are be") {
        return number_at(text, i + 2).map(|n| n.to);
    }
    None
}

/// A short clause with an event in it: "the time school starts", "my lease runs out", "I am discharged".
fn clause_event(text: &Text<'_>, at: usize) -> Option<usize> {
    let the_time = text.phrase(at, "the time");
    let start = if the_time { at + 2 } else { at };
    for i in start..start + 6 {
        if text.symbol(i).is_some_and(|c| c != '-') || i >= text.len() {
            break;
        }
        // "the end of June" is a point and no clause.
        if text.is_any(i, "end start close beginning")
            && text.is(i.wrapping_sub(1), "the")
            && text.is(i + 1, "of")
        {
            return None;
        }
        if text.is_any(i, "and i'd") || (text.is(i, "to") && i > start) {
            break;
        }
        if the_time && text.has(i, Class::Routine) && !text.has(i + 1, Class::EventVerb) {
            return None;
        }
        let pronoun = text.has(i.wrapping_sub(1), Class::Pronoun);
        let home = text.is_any(i + 1, "the for house home work room my a to and");
        let home = home
            && !(i + 1..i + 5).any(|k| {
                text.is_any(
                    k,
                    "hospital shelter hostel ward unit programme program prison rehab refuge new university college",
                )
            });
        let gerund = text.ends(i + 1, "ing");
        let daily = pronoun
            && text
                .is_any(i, "leave leaves start starts begin return arrive run close open finish come comes")
            && (home || gerund);
        if i == start && text.is_any(i, "moving graduating retiring") {
            return Some(if text.is_any(i + 1, "out in home house") { i + 2 } else { i + 1 });
        }
        // "before school lets out"
        if i > start && text.stem(i) == "let" && text.is(i + 1, "out") {
            return Some(i + 2);
        }
        // "before he goes into hospital"
        if i > start
            && text.stem(i) == "go"
            && text.is_any(i + 1, "to into in back")
            && let Some(to) = (i + 2..i + 5)
                .find(|k| text.is_any(*k, "hospital school college university prison surgery court rehab"))
            && !text.is(to, "school")
        {
            return Some(to + 1);
        }
        if i > start && text.has(i, Class::EventVerb) && !text.ends(i, "ing") && !daily {
            let to = if text.is_any(i + 1, "out up in over home") { i + 2 } else { i + 1 };
            return Some(before_subject(text, to));
        }
    }
    if the_time {
        // Whatever it is, the writer has tied it to a moment.
        let mut to = start;
        while text.is_word(to)
            && to < start + 5
            && !(to > start && (text.has(to, Class::Pronoun) && text.has(to + 1, Class::Auxiliary)))
        {
            if text.has(to, Class::Routine) {
                return None;
            }
            to += 1;
        }
        return (to > start + 1).then_some(to);
    }
    None
}

/// Takes in the object of an event when the promise follows at once: "I finish probation | I will".
fn before_subject(text: &Text<'_>, to: usize) -> usize {
    let mut i = to;
    while i < to + 3 && text.is_word(i) && !text.has(i, Class::Pronoun) && !text.has(i, Class::Auxiliary) {
        i += 1;
    }
    let subject =
        text.symbol(i) == Some(',') || (text.has(i, Class::Pronoun) && text.has(i + 1, Class::Auxiliary));
    if subject { i } else { to }
}

/// "within six weeks", "over the next month", "in March", "during the summer".
fn within(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    let mut i = at + 1;
    let mut next = false;
    loop {
        if text.is_any(i, "the about around roughly approximately these a")
            && (text.is_any(i + 1, "next coming following first course space period upcoming")
                || number_at(text, i + 1).is_some())
            && number_at(text, i).is_none()
        {
            i += 1;
        } else if text.is_any(i, "next coming following first upcoming")
            && (number_at(text, i + 1).is_some()
                || stretch(text, i + 1).is_some()
                || (text.has(i + 1, Class::LongUnit) && text.is(i, "first"))
                || text.is_any(i + 1, "few several couple"))
        {
            next = true;
            i += 1;
        } else if text.is_any(i, "course space period") && text.is(i + 1, "of") {
            i += 2;
        } else if text.is_any(i, "last past previous") {
            return None;
        } else {
            break;
        }
        if i > at + 6 {
            break;
        }
    }
    let couple = text.is(i, "couple");
    if couple && text.is(i + 1, "of") && text.has(i + 2, Class::LongUnit) {
        return Some((Deadline, i + 3));
    }
    if text.is(i.wrapping_sub(1), "first")
        && text.has(i, Class::LongUnit)
        && text.is(i + 1, "of")
        && text.is_word(i + 2)
    {
        return Some((Deadline, i + 3));
    }
    if let Some(s) = stretch(text, i) {
        if text.is_any(s.to, "of") && text.ends(s.to + 1, "ing") {
            return Some((Length, s.to));
        }
        if s.vague {
            return Some((Vague, s.to));
        }
        if s.short {
            let kind = if s.hours >= 12.0 || (next && s.hours > 0.0) { Deadline } else { Length };
            return Some((kind, s.to));
        }
        let times =
            text.is_any(at.wrapping_sub(1), "times once twice days nights") && text.is_any(i, "a an each");
        return Some((if times { Frequency } else { Deadline }, s.to));
    }
    if let Some(n) = number_at(text, i)
        && text.has(n.to, Class::Visit)
        && text.ends(n.to, "s")
    {
        return Some((Deadline, n.to + 1));
    }
    if text.is_any(at, "within over throughout across")
        && text.is_any(at + 1, "the this my our")
        && text.is_any(at + 2, "month term semester year week fortnight quarter weekend holidays placement")
    {
        return Some((Deadline, at + 3));
    }
    if i > at + 1 && text.is(i - 1, "of") && text.is_any(i, "the this") && text.has(i + 1, Class::LongUnit) {
        return Some((Deadline, i + 2));
    }
    if text.is(at, "after") {
        return None;
    }
    let p = point(text, i)?;
    // "in the meeting", "during sessions" say where and not when.
    let datable = (i..p.to).any(|k| {
        text.has_any(k, &[Class::Month, Class::Season, Class::Holiday, Class::LongUnit])
            || text.is_number(k)
            || text.is_any(k, "placement internship break holidays vacation session today")
    });
    let fits =
        text.is(at, "during") || !text.has(p.to.wrapping_sub(1), Class::Event) || text.is_any(i, "our next");
    if datable && fits { ends(p, Deadline) } else { None }
}

/// "for six weeks" is a bounded period; "for two weeks now" and "for 3 nights a week" are not.
fn for_stretch(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    let mut i = at + 1;
    let mut named = false;
    while text.is_any(
        i,
        "the at least about next first entire whole full rest of remainder coming this my another around up to",
    ) {
        named |= text.is_any(i, "next rest entire whole full this remainder coming");
        if text.is(i, "first") && text.is(i + 1, "time") {
            return None;
        }
        i += 1;
        if i > at + 6 {
            return None;
        }
    }
    if text.is_any(i, "last past previous") {
        return stretch(text, i + 1).map(|s| (Past, s.to));
    }
    let s = match stretch(text, i) {
        Some(s) => s,
        None if named && text.has(i, Class::LongUnit) && !text.is_any(i, "day night") => {
            Stretch { to: i + 1, short: false, vague: text.ends(i, "s"), hours: 0.0 }
        }
        None => {
            if let Some(n) = number_at(text, i)
                && text.has(n.to, Class::Visit)
            {
                return Some((Deadline, n.to + 1));
            }
            let p = point(text, at + 1)?;
            let feast = (at..p.to).any(|k| {
                text.has_any(k, &[Class::Holiday, Class::Season])
                    || text.is_any(k, "birthday wedding hearing graduation")
            });
            return if feast { ends(p, Deadline) } else { None };
        }
    };
    if s.short {
        return Some((Length, s.to));
    }
    if s.vague {
        return Some((Vague, s.to));
    }
    if frequency(text, s.to).is_some() && !text.has(s.to, Class::Often) && !text.is_any(s.to, "each every") {
        return Some((Length, s.to));
    }
    Some((if perfect_before(text, at) { Past } else { Deadline }, s.to))
}

/// "has been out of work for two years": the stretch lies behind.
fn perfect_before(text: &Text<'_>, at: usize) -> bool {
    (1..=8)
        .map_while(|back| at.checked_sub(back))
        .take_while(|i| !clause_mark(text, *i))
        .any(|i| text.is_any(i, "been") || (text.is_any(i, "haven't hasn't")))
}

/// Occasions that come once.
const ONCE: &str = "concert recital prom ceremony funeral tournament festival carnival christening reunion party competition interview";

/// "at the next review", "at the end of term".
fn at_event(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    if text.is_any(at + 1, "least most") || text.symbol(at + 2) == Some('/') {
        return None;
    }
    // "at the three-month mark"
    if let Some(s) =
        stretch(text, at + 2).filter(|s| text.is(at + 1, "the") && text.is_any(s.to, "mark point review"))
    {
        return Some((Deadline, s.to + 1));
    }
    let p = point(text, at + 1)?;
    let firm = (at + 1..p.to).any(|k| {
        text.is_any(
            k,
            "next end final last start beginning close hearing graduation wedding review upcoming discharge birthday month",
        ) || text.is_number(k)
            || text.has_any(k, &[Class::Holiday, Class::Month, Class::NumberWord])
            || ordinal_at(text, k).is_some()
            || text.is_any(k, ONCE)
    });
    let routine = text.phrase(at + 1, "the end of the day");
    if firm && !routine { ends(p, Deadline) } else { None }
}

/// Dates and stretches that no preposition opens.
pub(super) fn bare(text: &Text<'_>, at: usize) -> Option<(TimeKind, usize)> {
    let label = text.marks(at.wrapping_sub(1), ":(");
    if let Some(s) = stretch(text, at) {
        let from_now = text.is(s.to, "from") && text.is_any(s.to + 1, "now today");
        if from_now && !s.short {
            return Some((Deadline, s.to + 2));
        }
        let times = at
            .checked_sub(1)
            .is_some_and(|b| (text.is(b, "x") && !text.glued(b)) || text.symbol(b) == Some('×'));
        if times && !s.short && !s.vague {
            return Some((Deadline, s.to));
        }
        let closed = s.to >= text.len() || text.marks(s.to, ").;");
        if label && closed && !s.short && !s.vague {
            return Some((Deadline, s.to));
        }
        if number_at(text, at).is_some() || s.short {
            return Some((Length, s.to));
        }
    }
    if text.is(at, "next")
        && let Some(s) =
            stretch(text, at + 1).filter(|s| !s.short && !s.vague && number_at(text, at + 1).is_some())
    {
        return Some((Deadline, s.to));
    }
    if text.is(at, "all") {
        let of = if text.is(at + 1, "of") { at + 2 } else { at + 1 };
        let long = text.is_any(of, "month term year semester summer winter autumn");
        return (long || text.has(of, Class::Month)).then_some((Deadline, of + 1));
    }
    if text.phrase_any(at, "the week after next,the month after next").is_some() {
        return Some((Deadline, at + 4));
    }
    if text.phrase(at, "next time") && text.is_any(at + 2, "we i she he they") {
        return Some((Deadline, at + 4));
    }
    let opens_point = text.is_any(at, "this next end tomorrow tommorow tomorow today tonight late early mid")
        || text.phrase_any(at, "the end,the last,the following,the first,month end").is_some();
    if opens_point {
        let p = point(text, at)?;
        let event_only = text.has(p.to.wrapping_sub(1), Class::Event)
            && !text.is_any(at, "next")
            && !text.has(p.to.wrapping_sub(1), Class::LongUnit);
        let datable = (at..p.to).any(|k| {
            text.has_any(
                k,
                &[Class::Month, Class::Season, Class::Holiday, Class::LongUnit, Class::Event, Class::Weekday],
            ) || text.is_number(k)
                || text.is_any(k, "today tonight tomorrow tommorow tomorow")
        });
        if !datable {
            return None;
        }
        let routine = text.phrase_any(at, "end of the day,the end of the day").is_some();
        let day = text.has(p.to.wrapping_sub(1), Class::Weekday)
            || text.is_any(at, "today tonight tomorrow tommorow tomorow")
            || text.is_number(p.to.wrapping_sub(1));
        return if event_only || routine { None } else { ends(p, if day { OnDate } else { Deadline }) };
    }
    if text.has(at, Class::Weekday) && !text.is_any(at, "sat sun wed mon") {
        return point(text, at).and_then(|p| ends(p, OnDate));
    }
    let month_day = text.has(at, Class::Month) && text.is_number(at + 1);
    let month = text.has(at + 1, Class::Month) || (text.is(at + 1, "of") && text.has(at + 2, Class::Month));
    let day_month = text.is_number(at) && (month || number_suffix_month(text, at) || full_date(text, at));
    if month_day
        || day_month
        || (label && text.symbol(at + 1) == Some('/'))
        || (label && text.has(at, Class::Month))
    {
        return date(text, at).and_then(|p| ends(p, OnDate));
    }
    None
}

fn number_suffix_month(text: &Text<'_>, at: usize) -> bool {
    ordinal_at(text, at)
        .is_some_and(|to| text.has(to, Class::Month) || (text.is(to, "of") && text.has(to + 1, Class::Month)))
}

fn full_date(text: &Text<'_>, at: usize) -> bool {
    date(text, at).is_some_and(|p| p.to >= at + 5)
}
