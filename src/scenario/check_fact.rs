//! Checks facts, and what they give ground for.

use super::check::Check;
use super::ids::*;
use super::model::*;
use super::report::Report;
use super::wire;
use crate::act::ActKind;
use crate::diagnostic::Fault;
use crate::practice::Reportable;

/// Kinds of act that let a client tell, where a fact names none of its own.
const LETS_TELL: [ActKind; 16] = [
    ActKind::AskOpen,
    ActKind::AskCulture,
    ActKind::ReflectSimple,
    ActKind::ReflectComplex,
    ActKind::AffirmStrength,
    ActKind::Summarise,
    ActKind::Silence,
    ActKind::OfferChoice,
    ActKind::Explain,
    ActKind::CheckUnderstanding,
    ActKind::ScreenRisk,
    ActKind::GatherObservation,
    ActKind::GatherQuestionnaire,
    ActKind::GatherRecord,
    ActKind::ReviewProgress,
    ActKind::SeekFeedback,
];

/// What facts give ground for, while the facts are checked.
#[derive(Default)]
pub(super) struct Grounds {
    pub(super) dangers: Vec<Danger>,
    pub(super) consents: Vec<Consent>,
    pub(super) reportable: Vec<(FactId, Reportable)>,
    pub(super) settling: Vec<(FactId, FactSet)>,
}

impl Check<'_, '_> {
    pub(super) fn danger(&mut self, _: u16, danger: wire::Danger) -> Option<Danger> {
        let threatens = danger.threatens.as_ref().and_then(|name| self.resolve(name, |t| &t.people));
        Some(Danger { threatens: threatens.map(PersonId), shown_by: Default::default() })
    }

    /// What a fact gives ground for: a part of a danger, a report, a decision by somebody else; and what it settles.
    pub(super) fn grounds(&mut self, at: FactId, fact: &wire::Fact, grounds: &mut Grounds) {
        let danger = fact.danger.as_ref().and_then(|name| self.resolve(name, |t| &t.dangers));
        if let Some(danger) = grounds.dangers.get_mut(danger.map_or(0, |named| usize::from(named) + 1)) {
            for part in fact.establishes.iter() {
                danger.shown_by[part as usize].insert(at);
            }
        }
        let lacks_parts = |report: &Report<'_>| {
            fact.establishes.is_empty() && !report.is_misread(fact.id.place, &["establishes"])
        };
        if let Some(name) = fact.danger.as_ref().filter(|_| lacks_parts(self.report)) {
            let help = "Add `establishes`, or leave `danger` out.";
            let message = "A fact is part of a danger by what it establishes of it.";
            self.report.error(Fault::Contradiction, name.place, message, help);
        }
        for consent in self.resolve_all(&fact.lacks_capacity_for, |t| &t.consents, ConsentId) {
            if let Some(consent) = grounds.consents.get_mut(consent.index()) {
                consent.beyond.insert(at);
            }
        }
        let settles = self.resolve_all(&fact.settles, |t| &t.facts, FactId);
        if !settles.is_empty() {
            grounds.settling.push((at, settles.into_iter().collect()));
        }
        let Some(whose) = fact.reportable else { return };
        if grounds.reportable.len() == MOST_REPORTABLE {
            let message = told!("A case can hold at most {MOST_REPORTABLE} reportable facts.");
            let help = "Mark those that a report would rest on.";
            self.report.error_in(Fault::TooMany, fact.id.place, "reportable", message, help);
        } else {
            grounds.reportable.push((at, whose));
        }
    }

    pub(super) fn fact(&mut self, fact: wire::Fact) -> Option<Fact> {
        let quote = fact.quote.as_ref().and_then(|name| self.resolve(name, |t| &t.quotes)).map(QuoteId);
        self.range(fact.id.place, "reveal.trust", i64::from(fact.reveal.trust), 0, 100);
        let by = if fact.reveal.by.is_empty() { &LETS_TELL[..] } else { &fact.reveal.by[..] };
        Some(Fact {
            id: fact.id.text,
            domain: fact.domain,
            text: fact.text,
            quote,
            importance: fact.importance,
            known: fact.known,
            trust: fact.reveal.trust,
            by: by.iter().copied().collect(),
            cue: fact.cue,
            sensitive: fact.sensitive,
            signals: fact.signals,
        })
    }
}
