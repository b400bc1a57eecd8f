//! Reads the parts of a measure and what they come to in numbers.

use super::amount::Amount;
use super::criteria::measurable::{aside, end_state};
use super::lexicon::Class;
use super::number::number_at;
use super::reading::Reading;
use super::scale::{Counted, Direction, MOST, Period, STEPS, Scale};
use super::time::{Mention, TimeKind};
use super::{Measure, Span};

/// The measure that a goal sets.
pub(super) fn measure(reading: &Reading<'_>) -> Measure {
    let of = |m: &Mention| reading.span(m.from, m.to);
    let amount = aimed_at(reading);
    let unit = amount.as_ref().and_then(|amount| amount.unit);
    let frequency = frequency(reading, amount.as_ref());
    let deadline = reading.time(&[TimeKind::Deadline, TimeKind::OnDate]);
    Measure {
        amount: amount.as_ref().and_then(|a| reading.span(a.from, a.to)),
        unit: unit.and_then(|at| reading.span(at, at + 1)),
        frequency: frequency.as_ref().and_then(of),
        end_state: end_state(reading).and_then(|(from, to)| reading.span(from, to)),
        deadline: deadline.as_ref().and_then(of),
        scale: scale(reading, amount.as_ref(), frequency.as_ref(), deadline.as_ref()),
    }
}

/// Whether a number stands behind a word that says where things began: "from 2", "up from two".
fn says_where_it_began(reading: &Reading<'_>, amount: &Amount) -> bool {
    reading.text.is(amount.from.wrapping_sub(1), "from")
}

/// The amount that is aimed at: the first that is no aside and no beginning. Of "six hours in one go on three nights" it
/// is the nights: on how many of them it happens is what can be counted.
fn aimed_at(reading: &Reading<'_>) -> Option<Amount> {
    let text = &reading.text;
    let counted = || reading.amounts.iter().filter(|amount| !aside(reading, amount));
    let begins = |amount: &&Amount| !says_where_it_began(reading, amount);
    let telling = |amount: &&Amount| {
        let unit = amount.unit.unwrap_or(usize::MAX);
        begins(amount) && !text.has(unit, Class::ShortUnit) && !text.is_any(unit, "go sitting piece row")
    };
    counted().find(telling).or_else(|| counted().find(begins)).or_else(|| counted().next()).copied()
}

/// How often: the phrase that stands with the amount, or the first.
fn frequency(reading: &Reading<'_>, amount: Option<&Amount>) -> Option<Mention> {
    let all = || reading.times.iter().copied().filter(|m| m.kind == TimeKind::Frequency);
    let from = amount.map_or(0, |amount| amount.from);
    all().find(|m| m.to > from).or_else(|| all().next())
}

fn scale(
    reading: &Reading<'_>,
    amount: Option<&Amount>,
    frequency: Option<&Mention>,
    deadline: Option<&Mention>,
) -> Scale {
    let period = frequency.map_or(Period::Whole, |m| period(reading, m));
    let read = match (amount, frequency) {
        (Some(amount), _) => of_amount(reading, amount, period),
        (None, Some(m)) => of_frequency(reading, m, period),
        (None, None) => None,
    };
    let steps =
        Scale { counted: Counted::Steps, target: STEPS, shown: STEPS, most: Some(STEPS), ..Scale::default() };
    Scale { weeks: deadline.and_then(|m| weeks(reading, m)), ..read.unwrap_or(steps) }
}

/// The stretch of time of which "a week", "every Friday" or "daily" speaks.
fn period(reading: &Reading<'_>, m: &Mention) -> Period {
    let text = &reading.text;
    let any = |words: &str| (m.from..m.to).any(|i| text.is_any(i, words));
    let stem = |stems: &[&str]| (m.from..m.to).any(|i| stems.contains(&text.stem(i)));
    let every_other = any("other second two fortnightly biweekly fortnight");
    if any("monthly month months mo") {
        Period::Month
    } else if any("weekly week weeks wk wks fortnight fortnightly biweekly payday")
        || (m.from..m.to).any(|i| text.has(i, Class::Weekday))
    {
        if every_other { Period::Fortnight } else { Period::Week }
    } else if stem(&["day", "night", "dai", "daily", "nightly", "morning", "evening", "afternoon"])
        || any("daily nightly day days night nights")
    {
        Period::Day
    } else {
        Period::Week
    }
}

/// The value of a number that starts at `at`, with the token after it.
fn value(reading: &Reading<'_>, at: usize) -> Option<(u32, usize)> {
    let number = number_at(&reading.text, at)?;
    // Whole numbers only; a million is as good as more. Casting keeps what is no number at 0.
    Some((number.value.round().clamp(0.0, f64::from(MOST)) as u32, number.to))
}

fn of_amount(reading: &Reading<'_>, amount: &Amount, period: Period) -> Option<Scale> {
    let text = &reading.text;
    let from = if text.symbol(amount.from).is_some() { amount.from + 1 } else { amount.from };
    let fixed = match text.word(from) {
        "once" => Some(1),
        "twice" => Some(2),
        "thrice" => Some(3),
        _ => None,
    };
    let part = match text.word(from) {
        "half" => Some(50),
        "third" => Some(33),
        "quarter" => Some(25),
        "all" => Some(100),
        _ => None,
    };
    if let Some(part) = part {
        let place = reading.span(from, from + 1);
        let scale = Scale {
            counted: Counted::PartOfAll,
            target: part,
            shown: part,
            most: Some(100),
            place,
            ..Scale::default()
        };
        return Some(Scale { period, ..scale });
    }
    let (number, to) = match fixed {
        Some(number) => (number, from + 1),
        None => value(reading, from)?,
    };
    let percent = text.symbol(to) == Some('%') || text.is_any(to, "percent pct percentage per");
    // "after four" is a time of day, and "135/85" no share.
    let clock = text.is_any(amount.from.wrapping_sub(1), "after before at until till since");
    let over =
        text.symbol(to) == Some('/') && value(reading, to + 1).is_some_and(|(total, _)| total < number);
    if clock || over {
        return None;
    }
    // "6 out of 7 days", "4/5", "four days out of five", "three of my five classes"
    let rest = (to..to + 4).take_while(|i| text.is_word(*i) || text.symbol(*i) == Some('/')).find_map(|i| {
        let of = text.is(i, "of") || text.symbol(i) == Some('/') || (text.is(i, "in") && i == to);
        let at =
            if text.has(i + 1, Class::Determiner) || text.has(i + 1, Class::Pronoun) { i + 2 } else { i + 1 };
        value(reading, at).filter(|_| of).map(|(total, _)| total).filter(|total| *total >= number)
    });
    // What comes once a day comes on seven days of a week.
    const DAILY: [&str; 10] = [
        "day",
        "night",
        "evening",
        "morning",
        "afternoon",
        "supper",
        "dinner",
        "breakfast",
        "lunch",
        "bedtime",
    ];
    let daily = amount.unit.is_some_and(|unit| {
        text.has(unit, Class::Weekday) || DAILY.contains(&text.word(unit).trim_end_matches('s'))
    });
    // A debt is paid when it is paid.
    let debt = period == Period::Whole
        && reading
            .clauses
            .heads
            .iter()
            .any(|head| head.at < from && matches!(text.stem(head.at), "pay" | "repay"));
    let most = match (percent, rest) {
        (true, _) => Some(100),
        (_, Some(total)) => Some(total),
        _ if daily && period == Period::Week => Some(7),
        _ if debt => Some(number),
        _ => None,
    };
    let (direction, strict) = threshold(reading, from);
    // "from 2 to 5" is read as one number, and as two where the second is smaller.
    let led = text.is(amount.from.wrapping_sub(1), "from");
    let second = (from + 1..to).find_map(|i| value(reading, i).filter(|_| led && text.is(i - 1, "to")));
    let (place, number, mut baseline) = match second {
        Some((second, end)) => {
            let at = (from + 1..to).find(|i| text.is(i - 1, "to")).unwrap_or(from);
            (reading.span(at, end), second, Some(number))
        }
        None => (reading.span(from, to), number, None),
    };
    if baseline.is_none() {
        let began = reading
            .amounts
            .iter()
            .find(|other| other.from != amount.from && says_where_it_began(reading, other));
        let up_from =
            (0..text.len()).find(|i| text.is(*i, "from") && text.is_any(i.wrapping_sub(1), "up down"));
        let began = began.map(|began| began.from).or(up_from.map(|i| i + 1).filter(|i| *i != from));
        baseline = began.and_then(|at| value(reading, at)).map(|(began, _)| began);
    }
    let direction = match baseline {
        Some(began) if began > number => Direction::Down,
        Some(began) if began < number => Direction::Up,
        _ => direction,
    };
    let target = match (strict, direction) {
        (false, _) => number,
        (true, Direction::Up) => number.saturating_add(1).min(MOST),
        (true, Direction::Down) => number.saturating_sub(1),
    };
    // Nothing is no amount to rise to.
    let direction = if target == 0 { Direction::Down } else { direction };
    Some(Scale {
        counted: Counted::Number,
        target,
        shown: number,
        most: most.filter(|most| *most >= target),
        baseline: baseline.filter(|began| *began != target),
        direction,
        period,
        weeks: None,
        place,
    })
}

/// Which way is better, and whether the number itself is not yet enough: what stands before it tells.
fn threshold(reading: &Reading<'_>, at: usize) -> (Direction, bool) {
    let text = &reading.text;
    let back = |n: usize| at.checked_sub(n).map_or("", |i| text.word(i));
    let negated = |n: usize| matches!(back(n), "no" | "not") || (n < 5 && back(n + 1) == "not");
    let ceasing = reading.clauses.heads.iter().any(|head| {
        head.at < at && at <= head.to && (text.has(head.at, Class::Ceasing) || text.is(head.at + 1, "down"))
    });
    match (back(2), back(1)) {
        (_, "than") if matches!(back(2), "more" | "over" | "higher" | "later") => {
            // "not miss it more than twice"
            let head = reading.clauses.heads.iter().rfind(|head| head.at < at);
            let refused = negated(3) || head.is_some_and(|head| head.negated.is_some());
            if refused { (Direction::Down, false) } else { (Direction::Up, true) }
        }
        (_, "than") if matches!(back(2), "less" | "fewer" | "lower") => {
            if negated(3) {
                (Direction::Up, false)
            } else {
                (Direction::Down, true)
            }
        }
        (_, "under" | "below") => (Direction::Down, true),
        (_, "over" | "above") => (Direction::Up, true),
        ("at", "most") | (_, "maximum" | "only") | ("up", "to") => (Direction::Down, false),
        ("maximum", "of") => (Direction::Down, false),
        _ if ceasing => (Direction::Down, false),
        _ => (Direction::Up, false),
    }
}

fn of_frequency(reading: &Reading<'_>, m: &Mention, period: Period) -> Option<Scale> {
    let text = &reading.text;
    // What stands before "a week" without being counted stays as it is: "one stop further each week".
    let begins = |i: &usize| {
        text.is_any(*i, "a an per each every") || text.has(*i, Class::Often) || text.has(*i, Class::Weekday)
    };
    let place = reading.span((m.from..m.to).find(begins).unwrap_or(m.from), m.to);
    let weekdays = (m.from..m.to).filter(|i| text.has(*i, Class::Weekday)).count() as u32;
    let any = |words: &str| (m.from..m.to).any(|i| text.is_any(i, words));
    let days = |target| Scale {
        counted: Counted::DaysOfWeek,
        target,
        shown: target,
        most: Some(7),
        period: Period::Week,
        place,
        ..Scale::default()
    };
    if any("weekdays weeknights weekday weeknight") || text.is(m.from, "school") {
        return Some(days(5));
    }
    // "Monday to Thursday" is more days than are named.
    let stretch = weekdays > 1
        && (m.from..m.to)
            .any(|i| matches!(text.symbol(i), Some('-' | '–')) || text.is_any(i, "to through thru"));
    match period {
        _ if stretch => None,
        // "every other day" is three days of a week, or four.
        Period::Day if any("other second") => Some(days(3)),
        Period::Day => Some(days(7)),
        Period::Week if weekdays > 1 => Some(days(weekdays.min(7))),
        Period::Week if any("weekends") => Some(days(2)),
        Period::Week if any("week weekly wk") || weekdays == 1 => Some(Scale {
            counted: Counted::WeeksOfFour,
            target: 4,
            shown: 4,
            most: Some(4),
            period: Period::Month,
            place,
            ..Scale::default()
        }),
        _ => None,
    }
}

/// How many weeks a deadline leaves, where the words count them.
fn weeks(reading: &Reading<'_>, m: &Mention) -> Option<u16> {
    let text = &reading.text;
    let unit = (m.from..m.to).find(|i| text.has(*i, Class::LongUnit))?;
    // "the end of the week", "week six" and "the sixth week" count from somewhere else.
    let within = |words: &str| (m.from..m.to).any(|i| text.is_any(i, words));
    if within("end start middle sixth first second third last")
        || number_at(text, unit + 1).is_some_and(|n| n.to <= m.to)
    {
        return None;
    }
    let count = (m.from..unit).find_map(|i| value(reading, i)).map_or(1, |(count, _)| count);
    let days = match text.stem(unit) {
        "day" | "night" => 1,
        "week" | "wk" => 7,
        "fortnight" => 14,
        "month" | "mth" | "mo" => 30,
        "year" | "yr" => 365,
        _ => return None,
    };
    u16::try_from(count.checked_mul(days)?.div_ceil(7)).ok().filter(|weeks| *weeks > 0)
}

/// The words of a span; nothing where there is none.
#[must_use]
pub fn words(text: &str, span: Option<Span>) -> &str {
    span.and_then(|span| text.get(span.start..span.end)).unwrap_or_default()
}
