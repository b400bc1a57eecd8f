//! **measurable**: two people who look at the same weeks would agree whether it happened.
//!
//! Met by a count, a frequency, a ratio, a threshold or an end state that is reached or not ("sign the
//! lease"). Not met by a clock time, an age, a route number, a length of time alone, or by words that only
//! sound like an amount ("more often").

use super::{Verdict, say};
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::reading::Reading;
use crate::goals::time::TimeKind;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let counts = |at: usize| {
        !matches!(reading.clauses.role(at), Role::Reason | Role::Condition | Role::Contrast | Role::Relative)
    };
    let mut spans = Vec::new();
    for a in reading.amounts.iter().filter(|a| counts(a.from)) {
        let to = if a.unit == Some(a.to) { a.to + 1 } else { a.to };
        spans.extend(reading.span(a.from, to));
    }
    let counted = !spans.is_empty();
    if counted || !inner_state(reading) {
        for m in reading.times.iter().filter(|m| m.kind == TimeKind::Frequency && counts(m.from)) {
            spans.extend(reading.span(m.from, m.to));
        }
    }
    if let Some(first) = spans.iter().min().copied() {
        let words = reading.text.quote(first);
        return Verdict::met(spans, say(&["“", words, "” can be counted, so progress will show."]));
    }
    if let Some(span) = end_state(reading).and_then(|(from, to)| reading.span(from, to)) {
        let words = reading.text.quote(span);
        return Verdict::met(
            vec![span],
            say(&["“", words, "” is either done or not, and both of you can tell."]),
        );
    }
    unmet(reading)
}

/// Says what is missing, with the word that hides it.
fn unmet(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let main = |i: &usize| reading.clauses.role(*i) == Role::Main;
    let vague = (0..text.len()).filter(main).find(|i| text.has(*i, Class::VagueWord));
    if let Some(span) = vague.and_then(|i| reading.span(i, i + 1)) {
        return Verdict::unmet(
            vec![span],
            say(&[
                "“",
                text.quote(span),
                "” sounds like an amount but nobody can count it: say how many, how often, or what will be done.",
            ]),
        );
    }
    let head = reading.clauses.heads.iter().find(|h| text.has(h.at, Class::VagueVerb));
    if let Some(span) = head.and_then(|h| reading.span(h.at, h.at + 1)) {
        return Verdict::unmet(
            vec![span],
            say(&[
                "What would someone see or count when “",
                text.quote(span),
                "” has happened? Put that in: how many, how often, or what will be done.",
            ]),
        );
    }
    if let Some(span) =
        reading.time(&[TimeKind::Length, TimeKind::Clock]).and_then(|m| reading.span(m.from, m.to))
    {
        return Verdict::unmet(
            vec![span],
            say(&[
                "“",
                text.quote(span),
                "” gives a time and not yet an amount: add how often, such as “on three days a week”.",
            ]),
        );
    }
    Verdict::unmet(
        Vec::new(),
        "Nobody could tell yet whether this has happened: add how many, how often, or a step that is either \
         done or not."
            .into(),
    )
}

/// "feel calm every day": a habit word beside an inner state counts nothing.
fn inner_state(reading: &Reading<'_>) -> bool {
    let text = &reading.text;
    reading.clauses.heads.first().is_some_and(|h| {
        let span = h.at + 1..h.to.min(text.len());
        let inner = |i: usize| text.has(i, Class::VagueNoun) || text.has(i, Class::VagueWord);
        text.is_any(h.at, &["feel", "cope"])
            || (text.has(h.at, Class::VagueVerb) || text.is(h.at, "be")) && span.clone().any(inner)
    })
}

/// The words of the first promise that is either reached or not.
pub(in crate::goals) fn end_state(reading: &Reading<'_>) -> Option<(usize, usize)> {
    reading
        .clauses
        .heads
        .iter()
        .filter(|h| h.negated.is_none() && !h.effort)
        .find_map(|h| reached(reading, h))
}

fn reached(reading: &Reading<'_>, head: &Head) -> Option<(usize, usize)> {
    let text = &reading.text;
    let end = head.to.min(text.len());
    let main: Vec<usize> = (head.at + 1..end).filter(|i| reading.clauses.role(*i) == Role::Main).collect();
    let any = |class: Class| main.iter().any(|i| text.has(*i, class));
    if any(Class::VagueWord) {
        return None;
    }
    let object = main
        .iter()
        .copied()
        .find(|i| text.is_word(*i) && !text.has(*i, Class::Function) && !text.has(*i, Class::Pronoun));
    let plain = object.is_some_and(|i| !text.has(i, Class::VagueNoun));
    let last = main.last().map_or(head.at + 1, |i| i + 1);
    let dated = reading.times.iter().any(|m| {
        m.kind == TimeKind::OnDate
            || (m.kind == TimeKind::Deadline && text.is_any(m.from, &["by", "before", "at", "no", "until"]))
    });
    let on_date = reading.time(&[TimeKind::OnDate]).is_some();
    let done = match text.word(head.at) {
        "be" | "am" | "is" | "are" | "have" | "has" | "get" | "stay" | "own" | "hold" | "become"
        | "remain" | "gets" => {
            any(Class::DoneState)
                || (any(Class::Tangible) && plain)
                || (text.is(head.at + 1, "back") && main.len() > 1)
        }
        "quit" | "stop" => {
            object.is_some_and(|i| text.is_any(i, &["smoking", "drinking", "vaping", "using", "gambling"]))
        }
        "pay" | "repay" | "pays" if text.is_any(head.at + 1, &["off", "back", "what"]) => true,
        _ if text.has(head.at, Class::Telic) => plain,
        _ if text.has(head.at, Class::DoneState) => true,
        _ if head.able && !text.has(head.at, Class::VagueVerb) => plain,
        _ if text.has(head.at, Class::Contact) => plain && dated,
        _ => plain && on_date && !text.has(head.at, Class::VagueVerb),
    };
    done.then_some((head.at, last.max(head.at + 1)))
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
