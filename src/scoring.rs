//! Scores: what a run won of what was on offer, by family.

use crate::act::{ActKind, AskForm, Depth};
use crate::rules::{Family, Finding};
use crate::scenario::Act;
use crate::session::{Entry, Session};

/// A family with a critical breach scores at most this, of 100: nothing else makes up for lasting harm.
pub const CRITICAL_CAP: u8 = 40;

/// The score of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Which family.
    pub family: Family,
    /// Points won.
    pub won: u32,
    /// Points that were on offer.
    pub on_offer: u32,
    /// Decisions in which the family was in play, and duties that lapsed.
    pub decisions: u32,
    /// Whether a critical breach caps the score.
    pub capped: bool,
}

impl Score {
    /// From 0 to 100; `None` while the family was never in play.
    #[must_use]
    pub fn value(&self) -> Option<u8> {
        if self.on_offer == 0 {
            return None;
        }
        let value = (self.won * 100 + self.on_offer / 2) / self.on_offer;
        let value = u8::try_from(value).unwrap_or(100).min(100);
        Some(if self.capped { value.min(CRITICAL_CAP) } else { value })
    }
}

/// The scores of a run, in the order of [`Family::ALL`].
#[must_use]
pub fn scores(entries: &[Entry]) -> [Score; Family::ALL.len()] {
    Family::ALL.map(|family| {
        let mut score = Score { family, won: 0, on_offer: 0, decisions: 0, capped: false };
        for entry in entries {
            let mark = entry.judgement.marks[family as usize];
            if mark.in_play() {
                score.won += u32::from(mark.won().unsigned_abs());
                score.on_offer += u32::from(mark.on_offer().unsigned_abs());
                score.decisions += 1;
            }
            for lapsed in entry.judgement.lapsed.iter().filter(|finding| finding.rule.rule().family == family)
            {
                score.on_offer += u32::from(lapsed.rule.rule().weight);
                score.decisions += 1;
            }
            let lapsed = entry.judgement.lapsed.iter();
            let left_undone = lapsed.filter(|finding| finding.rule.rule().family == family);
            score.capped |= mark.harms || left_undone.into_iter().any(Finding::is_critical);
        }
        score
    })
}

/// What the talk looked like. A menu-choice analogue of how interviews are coded, not a coded score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Talk {
    /// Open questions.
    pub open: u16,
    /// Closed, leading, stacked and why questions.
    pub closed: u16,
    /// Simple reflections.
    pub simple: u16,
    /// Complex reflections.
    pub complex: u16,
    /// Pieces of advice with permission.
    pub advice_asked: u16,
    /// Pieces of advice without.
    pub advice_unasked: u16,
    /// Affirmations of a named strength.
    pub affirmations: u16,
}

/// What the talk of a run looked like.
#[must_use]
pub fn talk(session: &Session) -> Talk {
    let mut talk = Talk::default();
    let taken = session.entries().iter().filter_map(|entry| entry.taken(session.scenario()));
    for act in taken.flat_map(|choice| &choice.acts) {
        match act {
            Act::Ask { form: AskForm::Open, .. } => talk.open += 1,
            Act::Ask { .. } => talk.closed += 1,
            Act::Reflect { depth: Depth::Simple, .. } => talk.simple += 1,
            Act::Reflect { depth: Depth::Complex, .. } => talk.complex += 1,
            Act::Advise { permission: true } => talk.advice_asked += 1,
            Act::Advise { permission: false } => talk.advice_unasked += 1,
            act if act.kind() == ActKind::AffirmStrength => talk.affirmations += 1,
            _ => {}
        }
    }
    talk
}

/// All that the rules said of an entry: on the decision itself, and on duties that fell due with it.
pub fn all_findings(entry: &Entry) -> impl Iterator<Item = &Finding> {
    entry.judgement.findings.iter().chain(&entry.judgement.lapsed)
}
