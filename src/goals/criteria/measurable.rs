//! **measurable**: two people who look at the same weeks would agree whether it happened.
//!
//! Met by a count, a frequency, a ratio, a threshold or an end state that is reached or not ("sign the
//! lease"). Not met by a clock time, an age, a route number, a length of time alone, or by words that only
//! sound like an amount ("more often").

use super::{Verdict, say};
use crate::goals::amount::Amount;
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::time::TimeKind;
use crate::goals::token::Text;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let mut spans = Vec::new();
    for a in reading.amounts.iter().filter(|a| !aside(reading, a)) {
        let to = if a.unit == Some(a.to) { a.to + 1 } else { a.to };
        spans.extend(reading.span(a.from, to));
    }
    let counted = !spans.is_empty();
    if counted || !inner_state(reading) {
        for m in reading.times.iter().filter(|m| m.kind == TimeKind::Frequency) {
            spans.extend(reading.span(m.from, m.to));
        }
    }
    if let Some(first) = spans.iter().min().copied() {
        let words = reading.text.quote(first);
        return Verdict::met(spans, say(&["“", words, "” can be counted, so progress will show."]));
    }
    if let Some(span) = end_state(reading).and_then(|(from, to)| reading.span(from, to)) {
        return Verdict::quoting(
            &reading.text,
            true,
            span,
            "“",
            "” is either done or not, and both of you can tell.",
        );
    }
    unmet(reading)
}

/// Whether an amount stands where nothing is promised: "when I have had two drinks" sets none, "when I feel low, four
/// times out of five" does.
pub(in crate::goals) fn aside(reading: &Reading<'_>, amount: &Amount) -> bool {
    match reading.clauses.role(amount.from) {
        Role::Reason | Role::Contrast => true,
        Role::Condition => {
            amount.to == amount.from + 1 && !amount.unit.is_some_and(|u| reading.text.is(u, "times"))
        }
        _ => false,
    }
}

/// Says what is missing, with the word that hides it.
fn unmet(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let main = |i: &usize| reading.clauses.role(*i) == Role::Main;
    let vague = (0..text.len()).filter(main).find(|i| text.has(*i, Class::VagueWord));
    if let Some(span) = vague.and_then(|i| reading.span(i, i + 1)) {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "“",
            "” means something else to everyone: say how many, how often, or what will be done.",
        );
    }
    let head = reading.clauses.heads.iter().find(|h| text.has(h.at, Class::VagueVerb));
    if let Some(span) = head.and_then(|h| reading.span(h.at, h.at + 1)) {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "What would someone see or count when “",
            "” has happened? Put that in: how many, how often, or what will be done.",
        );
    }
    if let Some(span) =
        reading.time(&[TimeKind::Length, TimeKind::Clock]).and_then(|m| reading.span(m.from, m.to))
    {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "“",
            "” gives a time and not yet an amount: add how often, such as “on three days a week”.",
        );
    }
    Verdict::plain(
        false,
        "Nobody could tell yet whether this has happened: add how many, how often, or a step that is either \
         done or not.",
    )
}

/// "feel calm every day": a habit word beside an inner state counts nothing.
fn inner_state(reading: &Reading<'_>) -> bool {
    let text = &reading.text;
    reading.clauses.heads.first().is_some_and(|h| {
        let inner = |i: usize| text.has_any(i, &[Class::VagueNoun, Class::VagueWord, Class::InnerState]);
        let loose = text.has(h.at, Class::VagueVerb) || text.is(h.at, "be");
        text.is_any(h.at, "feel cope") || (loose && (h.at + 1..h.to.min(text.len())).any(inner))
    })
}

/// The words of the first promise that is either reached or not.
pub(in crate::goals) fn end_state(reading: &Reading<'_>) -> Option<(usize, usize)> {
    reading.clauses.heads.iter().filter(|h| !h.effort).find_map(|h| {
        let reached = if h.negated.is_some() { kept_from(reading, h) } else { reached(reading, h) };
        reached.or_else(|| none_left(reading, h))
    })
}

/// "will not fight at the table for a week": within a period, a yes or no.
fn kept_from(reading: &Reading<'_>, head: &Head) -> Option<(usize, usize)> {
    let text = &reading.text;
    let bounded = reading.time(&[TimeKind::Deadline, TimeKind::OnDate]).is_some();
    let plain = !text.has(head.at, Class::VagueVerb) && !text.is_any(head.at, "be feel have");
    (bounded && plain).then_some((head.negated.unwrap_or(head.at), head.at + 1))
}

/// "have no panic attacks": none is a number.
fn none_left(reading: &Reading<'_>, head: &Head) -> Option<(usize, usize)> {
    let text = &reading.text;
    let at = (head.at..head.to.min(text.len()).min(head.at + 4)).find(|i| text.is_any(*i, "no zero"))?;
    let noun = (at + 1..at + 4).take_while(|i| text.is_word(*i)).find(|i| bare_plural(text, *i))?;
    let inner = (at + 1..=noun).any(|i| text.has(i, Class::VagueNoun));
    (!inner && at > head.at).then_some((at, noun + 1))
}

fn bare_plural(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("us")
        && !word.ends_with("is")
}

/// The object of a verb, and how well it shows that something is reached.
struct Object {
    /// Its first word; beyond any text if there is no object.
    from: usize,
    /// Its last word.
    last: usize,
    /// An article or the like opens it.
    determined: bool,
    /// It names no feeling or quality.
    solid: bool,
    /// It is one thing, or things that are named.
    counted: bool,
    /// It is this thing and no other.
    definite: bool,
    /// It is something that one has or has not.
    tangible: bool,
}

/// The noun phrase after `at`, past particles and, if asked, one preposition.
fn object(text: &Text<'_>, at: usize, end: usize, prepositions: bool) -> Object {
    let mut i = at;
    while i < end
        && (text.is_any(i, "up out off back down again")
            || text.has(i, Class::Adverb)
            || (prepositions && text.has(i, Class::Preposition)))
    {
        i += 1;
    }
    let determined = text.has(i, Class::Determiner)
        || text.capital(i)
        || text.get(i).is_some_and(|t| {
            text.raw.get(t.end - 1..t.end) == Some("s") && t.norm.len() < t.end - t.start - 1
        });
    while i < end
        && (text.has_any(i, &[Class::Determiner, Class::Pronoun])
            || (text.is(i, "of") && text.is_any(i.wrapping_sub(1), "all both each some half")))
    {
        i += 1;
    }
    let from = i;
    while i < end
        && (text.symbol(i) == Some('-')
            || (text.is_word(i) && !text.has(i, Class::Function) && !text.has(i, Class::Pronoun)))
    {
        i += 1;
    }
    if i == from {
        let none = usize::MAX;
        return Object {
            from: none,
            last: none,
            determined: false,
            solid: false,
            counted: false,
            definite: false,
            tangible: false,
        };
    }
    let last = i - 1;
    let among = |class: Class| (from..=last).any(|i| text.has(i, class));
    let solid = !text.has(last, Class::VagueNoun) && !among(Class::InnerState);
    Object {
        from,
        last,
        determined,
        solid,
        counted: solid && (determined || !bare_plural(text, last)),
        definite: solid && determined,
        tangible: solid && !text.has(last, Class::Routine) && among(Class::Tangible),
    }
}

/// A mark at school: "an A", "straight As", "a C+".
fn grade(text: &Text<'_>, at: usize) -> bool {
    let letter =
        ["B", "C", "D", "F", "As", "Bs", "Cs", "A's", "B's", "C's", "A’s", "B’s"].contains(&text.typed(at));
    letter || (text.typed(at) == "A" && text.is_any(at.wrapping_sub(1), "an straight all"))
}

/// What one has with somebody.
const MEALS: &str = "coffee tea lunch dinner breakfast supper brunch";

fn reached(reading: &Reading<'_>, head: &Head) -> Option<(usize, usize)> {
    let text = &reading.text;
    let at = head.at;
    let end = head.to.min(text.len());
    let main: Vec<usize> = (at + 1..end).filter(|i| reading.clauses.role(*i) == Role::Main).collect();
    // "a closer place" is a place, "closer to my son" is not yet anything.
    let inner = text.is_any(at, "be feel have become get stay");
    let vague_word = |i: usize| {
        let beside = !inner
            && text.is_any(i.wrapping_sub(1), "a an")
            && text.is_word(i + 1)
            && !text.has(i + 1, Class::VagueNoun);
        text.has(i, Class::VagueWord) && !beside
    };
    if vague_word(at) || main.iter().any(|i| vague_word(*i)) {
        return None;
    }
    let time_from = reading.times.iter().map(|m| m.from).find(|from| *from > at);
    let stop = main.last().map_or(at + 1, |i| i + 1).min(time_from.unwrap_or(usize::MAX));
    let direct = object(text, at + 1, stop, false);
    let any_object = object(text, at + 1, stop, true);
    let dated = reading.times.iter().any(|m| {
        m.kind == TimeKind::OnDate
            || (m.kind == TimeKind::Deadline && !text.is_any(m.from, "for over during through throughout"))
    });
    let on_date = reading.time(&[TimeKind::OnDate]).is_some();
    let one = text.within(at + 1, at + 4, "a an one first") && any_object.solid;
    let result = main.iter().any(|i| {
        text.has(*i, Class::DoneState)
            || (text.word(*i).len() > 4
                && text.ends(*i, "ed")
                && *i > at + 2
                && !text.has(*i, Class::InnerState))
    });
    // "dance at my granddaughter's wedding": the occasion comes once.
    let occasion = main.iter().any(|i| {
        text.is_any(*i, "at to") && {
            let at = object(text, i + 1, end, false);
            at.determined && text.has(at.last, Class::Event) && !text.has(at.last, Class::Visit)
        }
    });
    // "will have handed back the keys"
    let perfect = text.is_any(at.wrapping_sub(1), "have has");
    let next_done = text.has(at + 1, Class::DoneState) && !text.has(at + 1, Class::InnerState);
    let away = text.is_any(at + 1, "along on through over closer past used");
    let marked = text.stem_any(at, "get earn mak") && (at + 1..stop.min(at + 4)).any(|i| grade(text, i));
    // "have coffee with Lin next week"
    let meal =
        dated && text.stem_any(at, "hav shar") && text.is_any(at + 2, "with") && text.is_any(at + 1, MEALS);
    let starts_back = dated && text.stem_any(at, "start begin") && text.is(at + 1, "back");
    let done = if text.stem_any(at, "be stay becom remain") {
        next_done
            || any_object.tangible
            || (text.is(at + 1, "back") && stop > at + 2)
            || (dated && text.phrase(at + 1, "out of"))
            || (dated
                && text.ends(at + 1, "ing")
                && !text.has(at + 1, Class::VagueVerb)
                && object(text, at + 2, stop, true).solid)
    } else if text.stem_any(at, "hav get keep own hold") && !away {
        next_done
            || direct.tangible
            || (result && stop > at + 2)
            || (dated && one)
            || (text.is(at, "get") && text.is(at + 1, "rid") && any_object.solid)
    } else if text.stem_any(at, "quit stop") {
        text.is_any(any_object.from, "smoking drinking vaping using gambling cigarettes")
    } else if text.stem_any(at, "pay repay") && text.is_any(at + 1, "off back what") {
        true
    } else if text.stem_any(at, "pay repay submit complet finish pass renew sign collect") {
        any_object.solid
    } else if text.stem_any(at, "mov") {
        text.is_any(at + 1, "in into out to home house")
            && (any_object.solid || !text.is_word(at + 2) || dated)
            || (dated && direct.definite)
    } else if text.stem_any(at, "return") {
        (text.is(at + 1, "to") && any_object.solid) || direct.counted
    } else if text.stem_any(at, "attend") {
        dated && direct.determined && text.has(direct.last, Class::Event)
    } else if text.stem_any(at, "learn") {
        // "learn the names of my neighbours by Easter"
        dated && direct.definite
    } else if text.stem_any(at, "build") {
        // "build a ramp by May"
        dated && direct.definite && !bare_plural(text, direct.last)
    } else if marked || meal || text.stem_any(at, "graduat enrol retir qualify") || starts_back {
        true
    } else if text.stem_any(at, "start begin") {
        direct.counted && !text.ends(at + 1, "ing")
    } else if text.stem_any(at, "writ create draft record") {
        direct.definite
    } else if text.stem_any(at, "want") {
        dated && (direct.tangible || direct.definite)
    } else if text.has(at, Class::Telic) {
        any_object.counted || (on_date && any_object.solid)
    } else if text.has(at, Class::DoneState) && text.ends(at, "ed") {
        true
    } else if (head.able && text.is_any(at + 1, "what who how where which")) || (perfect && dated) {
        !text.has(at, Class::VagueVerb)
    } else if head.able && !text.has(at, Class::VagueVerb) {
        let inward = main.iter().any(|i| text.has_any(*i, &[Class::VagueNoun, Class::InnerState]));
        any_object.solid || (dated && !inward && !text.is_any(at, "be feel have"))
    } else if text.has(at, Class::VagueVerb) {
        false
    } else if text.has(at, Class::Determiner) {
        object(text, at, stop, false).tangible
    } else if text.stem_any(at, "go com") && dated && text.is(at + 1, "back") {
        text.is(at + 2, "to")
    } else if dated && (occasion || (text.has(at, Class::Contact) && any_object.counted)) {
        true
    } else if text.stem_any(at, "walk run cycl driv go swim rid") && text.is(at + 1, "to") && dated {
        object(text, at + 2, stop, false).definite
    } else if text.has(at, Class::Habit) {
        (on_date && any_object.solid) || (one && dated)
    } else {
        dated && (direct.definite || direct.counted || (on_date && any_object.solid))
    };
    done.then_some((at, stop.max(at + 1)))
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Measurable;
    use crate::goals::criteria::testing::check;

    #[test]
    fn counts_frequencies_ratios_and_thresholds() {
        check(
            Measurable,
            &[],
            true,
            &[
                "Apply for three jobs",
                "I will apply to 2-3 flats",
                "Cook dinner 3x/wk",
                "Walk daily",
                "Read with Mia every other night",
                "Save $50",
                "Take medication on 6 out of 7 days",
                "Arrive on time for 80% of shifts",
                "Keep the pain below 4 on the scale",
                "Call at least twice",
                "Go to the library on Mondays and Thursdays",
                "Have a couple of friends over",
                "Eat breakfast at least four days per week",
                "Sleep at least 7 hours",
                "Score under 10 on the PHQ-9",
                "Set aside half of my pay",
                "Walk for 30 mins 3 times a week",
            ],
        );
    }

    #[test]
    fn end_states_that_are_reached_or_not() {
        check(
            Measurable,
            &[],
            true,
            &[
                "Sign the lease in my own name",
                "I will pay off what I owe my sister",
                "Ana wants to be enrolled in the night course",
                "Have my own front door key",
                "Submit the housing form",
                "Get my licence back",
                "I will tell my brother about the baby by Friday",
                "Be back at work",
                "Be able to walk to the shop on my own",
                "Pass the driving test",
            ],
        );
    }

    #[test]
    fn names_lengths_and_vague_words_measure_nothing() {
        check(
            Measurable,
            &[],
            false,
            &[
                "Take the 14 bus without worry",
                "Be kinder to my 6 year old",
                "Go to bed by 10 pm",
                "Work on my anger for six months",
                "Feel better",
                "Feel better every day",
                "Cope with stress more often",
                "Improve my relationship with my two children",
                "Walk for 30 minutes",
                "Communicate better with my 15-year-old son",
                "Manage my stress",
                "Take one day at a time",
                "Be a good mother of three",
                "Self-report feeling calmer",
                "Adjust to grade 5",
                "Sleep better in my two-bedroom flat",
                "Get better",
                "Find peace",
                "",
            ],
        );
    }
}
