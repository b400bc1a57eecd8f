//! Settles which kind a reply as a whole is.
//!
//! The order: a confrontation outweighs all but a stack of questions. Among questions stacked goes before leading,
//! leading before advice, advice before open and closed. What turns the talk to the worker, or soothes, goes before a
//! plain question, because it is what the client will hear; a reflection, an affirmation or information that ends in a
//! question is that question, because that is what the client will answer. A summary stays one, whatever is asked after
//! it, and to ask whether something was heard rightly is no question of its own.

use super::cue::{Cue, Hit};
use super::depth::depth;
use super::kind::Kind;
use super::question::{Form, Question, questions};
use super::sentence::{Reply, Sentence};
use super::statement::{Stated, stated};
use crate::language::Span;

/// What was settled.
pub(super) struct Outcome {
    pub label: Option<Kind>,
    pub also: Vec<Kind>,
    /// The words that decided, in bytes of what was read.
    pub spans: Vec<Span>,
}

/// Where each kind was found.
#[derive(Default)]
struct Found {
    places: Vec<(Kind, usize, usize)>,
}

impl Found {
    fn add(&mut self, kind: Kind, from: usize, to: usize) {
        self.places.push((kind, from, to));
    }

    fn has(&self, kind: Kind) -> bool {
        self.places.iter().any(|(found, ..)| *found == kind)
    }
}

/// How long a text without a marker must be, in words and in parts, to gather up rather than say back.
const SUMMARY_WORDS: usize = 15;
const SUMMARY_PARTS: usize = 3;

/// Settles a reply.
pub(super) fn settle(reply: &Reply<'_>) -> Outcome {
    if reply.foreign || !reply.text.tokens.iter().any(|token| token.norm.chars().any(char::is_alphabetic)) {
        return Outcome { label: None, also: Vec::new(), spans: Vec::new() };
    }
    let mut found = Found::default();
    let (mut asked, mut reflected, mut statements) = (Vec::new(), Vec::new(), Vec::new());
    let (mut permission, mut checked) = (None, false);
    for sentence in &reply.sentences {
        let mut own = questions(reply, sentence);
        permission = permission.or(sentence.hit(Cue::Permission));
        let confront =
            sentence.hit(Cue::Confront).filter(|hit| !own.is_empty() && hit.from <= sentence.start + 1);
        if let Some(hit) = confront.filter(|_| !own.iter().any(|q| q.form == Form::Leading)) {
            found.add(Kind::Confrontation, hit.from, hit.to);
            continue;
        }
        checked |= own.iter().any(|question| question.form == Form::Check);
        let only_checks = own.iter().all(|question| question.form == Form::Check);
        own.retain(|question| question.form != Form::Check);
        if own.is_empty() {
            if !(only_checks
                && sentence.asks
                && sentence.hit(Cue::Announce).is_none()
                && sentence.hit(Cue::Check).is_some())
            {
                statements.push((sentence, stated(reply, sentence)));
            }
            continue;
        }
        if let Some(hit) = sentence.hit(Cue::Permission) {
            found.add(Kind::AdviceWithPermission, hit.from, hit.to);
            continue;
        }
        if let Some(hit) = advised(reply, sentence, &own) {
            found.add(Kind::AdviceWithoutPermission, hit.0, hit.1);
        }
        for question in own {
            asked.push((sentence, question));
        }
    }
    statement_kinds(reply, &statements, &mut found, &mut reflected);
    question_kinds(&asked, &mut found);
    summarise(reply, &statements, checked, &mut found);
    if !reflected.is_empty() {
        let depth = depth(reply, &reflected);
        let kind = if depth.complex { Kind::ReflectionComplex } else { Kind::ReflectionSimple };
        let plain = found
            .places
            .iter()
            .filter(|(kind, ..)| *kind == Kind::ReflectionSimple)
            .copied()
            .collect::<Vec<_>>();
        found.places.retain(|(kind, ..)| *kind != Kind::ReflectionSimple);
        if depth.complex {
            depth.words.iter().for_each(|(from, to)| found.add(kind, *from, *to));
        }
        if !found.has(kind) {
            plain.iter().for_each(|(_, from, to)| found.add(kind, *from, *to));
        }
    }
    if let Some(hit) = permission {
        if found.has(Kind::AdviceWithoutPermission) {
            found.places.retain(|(kind, ..)| *kind != Kind::AdviceWithoutPermission);
        }
        if !found.has(Kind::Confrontation) {
            found.add(Kind::AdviceWithPermission, hit.from, hit.to);
        }
    } else if reply.asked_for && found.has(Kind::AdviceWithoutPermission) {
        for place in &mut found.places {
            if place.0 == Kind::AdviceWithoutPermission {
                place.0 = Kind::AdviceWithPermission;
            }
        }
    }
    outcome(reply, &found, &statements)
}

/// Advice in the form of a question: “Have you thought about …?”
fn advised(reply: &Reply<'_>, sentence: &Sentence, own: &[Question]) -> Option<(usize, usize)> {
    let text = &reply.text;
    let hit = sentence.hit(Cue::Advice)?;
    let asks = text.is_any(hit.to, "what how why when where who") && !text.is(hit.from, "i");
    let past = (hit.from..hit.to).any(|at| text.is(at, "tried"))
        && (text.is_any(hit.to, "to anything it this that before something")
            || text.symbol(hit.to).is_some());
    let first = own.first().is_some_and(|question| hit.from <= question.to + 3);
    (first && !asks && !past).then_some((hit.from, hit.to))
}

fn statement_kinds<'s>(
    reply: &Reply<'_>,
    statements: &[(&'s Sentence, Stated)],
    found: &mut Found,
    reflected: &mut Vec<&'s Sentence>,
) {
    let substance = statements.iter().filter(|(_, stated)| !stated.slight).count();
    for (sentence, stated) in statements {
        if stated.slight && (substance > 0 || reply.sentences.len() > statements.len()) {
            continue;
        }
        if stated.kind == Kind::ReflectionSimple {
            reflected.push(sentence);
        }
        found.add(stated.kind, stated.from, stated.to);
    }
}

fn question_kinds(asked: &[(&Sentence, Question)], found: &mut Found) {
    for (_, question) in asked {
        let kind = match question.form {
            Form::Leading => Kind::LeadingQuestion,
            Form::Open => Kind::OpenQuestion,
            Form::Closed | Form::Declared | Form::Check => Kind::ClosedQuestion,
        };
        found.add(kind, question.from, question.to);
        if asked.len() > 1 {
            found.add(Kind::StackedQuestion, question.from, question.to);
        }
    }
}

/// Whether several things are gathered up: announced as such, or plainly so.
fn summarise(reply: &Reply<'_>, statements: &[(&Sentence, Stated)], checked: bool, found: &mut Found) {
    let gathers = |kind: Kind| matches!(kind, Kind::ReflectionSimple | Kind::Affirmation | Kind::Information);
    let plain: Vec<_> = statements.iter().filter(|(_, stated)| gathers(stated.kind)).collect();
    let text = &reply.text;
    let words: usize = plain.iter().map(|(sentence, _)| reply.words(sentence.from, sentence.to)).sum();
    let parts: usize = plain
        .iter()
        .map(|(sentence, _)| {
            1 + (sentence.from..sentence.to)
                .filter(|at| matches!(text.symbol(*at), Some(',' | ';' | ':')) || text.is(*at, "and"))
                .count()
        })
        .sum();
    let announced = statements
        .iter()
        .find_map(|(sentence, _)| sentence.hit(Cue::Summary).filter(|hit| hit.from <= sentence.start + 4));
    let two_sides = ["hand", "other"].iter().all(|word| (0..text.len()).any(|at| text.is(at, word)));
    let reflects = plain.iter().filter(|(_, stated)| stated.kind == Kind::ReflectionSimple).count();
    let everything: usize =
        statements.iter().map(|(sentence, _)| reply.words(sentence.from, sentence.to)).sum();
    // “You've mentioned your mother” alone says one thing back.
    let several = |hit: &Hit| !text.is(hit.from, "you") || parts > 2;
    if let Some(hit) = announced.filter(|hit| everything > 8 && several(hit)) {
        found.add(Kind::Summary, hit.from, hit.to);
    } else if reflects > 0
        && !two_sides
        && words >= SUMMARY_WORDS
        && parts > SUMMARY_PARTS + usize::from(!checked)
        && let Some((sentence, stated)) = plain.first()
    {
        found.add(Kind::Summary, sentence.start, stated.to.max(sentence.start));
    }
}

const ORDER: [Kind; 12] = [
    Kind::StackedQuestion,
    Kind::LeadingQuestion,
    Kind::Confrontation,
    Kind::Summary,
    Kind::AdviceWithPermission,
    Kind::AdviceWithoutPermission,
    Kind::SelfDisclosure,
    Kind::Reassurance,
    Kind::OpenQuestion,
    Kind::ClosedQuestion,
    Kind::Affirmation,
    Kind::ReflectionComplex,
];

fn outcome(reply: &Reply<'_>, found: &Found, statements: &[(&Sentence, Stated)]) -> Outcome {
    let rest = || {
        // Reflection or information: what takes up more of the reply.
        let share = |kind: Kind| -> usize {
            let own = statements.iter().filter(|(_, stated)| stated.kind == kind);
            own.map(|(sentence, _)| reply.words(sentence.from, sentence.to)).sum()
        };
        let informs = share(Kind::Information) > share(Kind::ReflectionSimple);
        if informs { Kind::Information } else { Kind::ReflectionSimple }
    };
    let mut order = ORDER.into_iter();
    let mut label = order.find(|kind| found.has(*kind)).unwrap_or_else(rest);
    if label == Kind::ReflectionComplex && rest() == Kind::Information {
        label = Kind::Information;
    }
    let also = Kind::ALL.iter().copied().filter(|kind| *kind != label && found.has(*kind)).collect();
    let mut spans: Vec<Span> = found
        .places
        .iter()
        .filter(|(kind, ..)| *kind == label)
        .filter_map(|(_, from, to)| reply.text.span(*from, *to))
        .collect();
    spans.sort_unstable();
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    Outcome { label: Some(label), also, spans: apart }
}
