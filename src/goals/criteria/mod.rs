//! The criteria that a goal is held against: one file each, with its meaning, its judgement and its tests.

mod achievable;
mod client_worded;
mod jargon_free;
pub(super) mod measurable;
mod not_intervention;
mod positive;
mod relevant;
mod single;
mod specific;
mod time_bound;

use super::reading::Reading;
use super::token::Text;
use super::{Judgement, Span};

/// The ten criteria for a goal, in the order in which they are shown.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Criterion {
    /// Who does what observable thing, where or with whom.
    Specific,
    /// A count, frequency, ratio, threshold or a state that is reached or not.
    Measurable,
    /// Nothing speaks against its being reached.
    Achievable,
    /// Tied to the presenting problem and to what this client wants.
    Relevant,
    /// A date, a bounded period or an event that can go in a diary.
    TimeBound,
    /// Keeps the client's key phrase for the thing wanted.
    ClientWorded,
    /// One outcome.
    Single,
    /// What will be there, not what will stop.
    Positive,
    /// The client's change or act, not the worker's task or turning up to a service.
    NotIntervention,
    /// No professional terms or unexplained acronyms, except the client's own words.
    JargonFree,
}

/// A rule for one criterion.
type Rule = fn(&Reading<'_>) -> Verdict;

/// The rule of each criterion, in order.
const RULES: [(Criterion, Rule); Criterion::ALL.len()] = [
    (Criterion::Specific, specific::judge),
    (Criterion::Measurable, measurable::judge),
    (Criterion::Achievable, achievable::judge),
    (Criterion::Relevant, relevant::judge),
    (Criterion::TimeBound, time_bound::judge),
    (Criterion::ClientWorded, client_worded::judge),
    (Criterion::Single, single::judge),
    (Criterion::Positive, positive::judge),
    (Criterion::NotIntervention, not_intervention::judge),
    (Criterion::JargonFree, jargon_free::judge),
];

/// What a rule answers; the spans may come in any order.
pub(super) struct Verdict {
    pub met: bool,
    pub spans: Vec<Span>,
    pub say: String,
}

impl Verdict {
    pub fn met(spans: Vec<Span>, say: String) -> Self {
        Verdict { met: true, spans, say }
    }

    pub fn unmet(spans: Vec<Span>, say: String) -> Self {
        Verdict { met: false, spans, say }
    }

    /// A sentence that needs no words of the goal.
    #[inline(never)]
    pub fn plain(met: bool, say: &str) -> Self {
        Verdict { met, spans: Vec::new(), say: say.to_owned() }
    }

    /// A sentence around the words that decided.
    #[inline(never)]
    pub fn quoting(text: &Text<'_>, met: bool, span: Span, before: &str, after: &str) -> Self {
        Verdict { met, spans: vec![span], say: say(&[before, text.quote(span), after]) }
    }

    /// A sentence that begins with the tokens `from` up to but without `to`, whether they can be shown or not.
    #[inline(never)]
    pub fn quoting_any(text: &Text<'_>, met: bool, (from, to): (usize, usize), after: &str) -> Self {
        match text.span(from, to) {
            Some(span) => Self::quoting(text, met, span, "“", after),
            None => Self::plain(met, &say(&["“", after])),
        }
    }
}

impl Criterion {
    /// All criteria, in order.
    pub const ALL: [Criterion; 10] = [
        Criterion::Specific,
        Criterion::Measurable,
        Criterion::Achievable,
        Criterion::Relevant,
        Criterion::TimeBound,
        Criterion::ClientWorded,
        Criterion::Single,
        Criterion::Positive,
        Criterion::NotIntervention,
        Criterion::JargonFree,
    ];

    /// The name used in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Criterion::Specific => "specific",
            Criterion::Measurable => "measurable",
            Criterion::Achievable => "achievable",
            Criterion::Relevant => "relevant",
            Criterion::TimeBound => "time_bound",
            Criterion::ClientWorded => "client_worded",
            Criterion::Single => "single",
            Criterion::Positive => "positive",
            Criterion::NotIntervention => "not_intervention",
            Criterion::JargonFree => "jargon_free",
        }
    }
}

/// Applies every rule.
pub(super) fn judge(reading: &Reading<'_>) -> Vec<Judgement> {
    RULES
        .iter()
        .map(|(criterion, rule)| {
            let Verdict { met, spans, say } = if reading.wordless() {
                let say = "There is nothing to read yet: write in a sentence what will be different for the client.";
                Verdict::plain(false, say)
            } else if reading.foreign {
                let say = "Only English is read here, so this goal could not be checked.";
                Verdict::plain(false, say)
            } else {
                rule(reading)
            };
            Judgement { criterion: *criterion, met, spans: tidy(spans), say }
        })
        .collect()
}

/// Sorted, and merged where they touch or overlap.
fn tidy(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    spans.dedup_by(|b, a| {
        let overlap = b.start < a.end;
        if overlap {
            a.end = a.end.max(b.end);
        }
        overlap
    });
    spans
}

/// Puts the parts of a sentence together.
#[inline(never)]
pub(super) fn say(parts: &[&str]) -> String {
    parts.concat()
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::goals::{GoalContext, read_goal};

    /// Asserts what one criterion says about each goal.
    pub fn check(criterion: Criterion, client_words: &[&str], met: bool, goals: &[&str]) {
        check_for("", criterion, client_words, met, goals);
    }

    /// Asserts what one criterion says about each goal for a client of whom something is known.
    pub fn check_for(client: &str, criterion: Criterion, client_words: &[&str], met: bool, goals: &[&str]) {
        let context = GoalContext { client, client_words };
        let wrong: Vec<_> = goals.iter().filter(|g| read_goal(g, &context).met(criterion) != met).collect();
        assert!(wrong.is_empty(), "{} should be {met} for {wrong:#?}", criterion.name());
    }

    #[test]
    fn rules_stand_in_order_and_once() {
        assert!(RULES.iter().map(|rule| rule.0).eq(Criterion::ALL));
        assert!(Criterion::ALL.is_sorted_by(|a, b| a < b));
    }
}
