//! How a case was worked, as far as it bears on whether a goal is reached.

use super::Factor;
use crate::act::PlanMode;
use crate::case::Case;
use crate::log::{Decision, Logged, Pick};
use crate::rules::Reach;
use crate::scenario::{Means, NeedId, PlanItem, SERVICE, Scenario, SceneKind};

/// How a case was worked: five things, each from 0 to 100.
///
/// That what is done fits the goal and that the client acts on it counts most; then the relation; then that they agreed
/// to it and that it was done by somebody who can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Worked {
    /// Whether the plan has something that works on what the goal is about.
    pub fit: u8,
    /// Whether the client has agreed to the service, and still does.
    pub consent: u8,
    /// Whether what is done is done by somebody who can, or handed over well.
    pub competence: u8,
    /// How much the client trusts the worker.
    pub trust: u8,
    /// How much the client is in charge of their own life.
    pub agency: u8,
}

/// What stands for something of which the case cannot tell.
const OPEN: u8 = 50;

impl Worked {
    /// How a case was worked for a need, up to now.
    #[must_use]
    pub fn of(scenario: &Scenario, case: &Case, decisions: &[Logged], need: Option<NeedId>) -> Self {
        let [trust, _, _, agency, _] = case.course();
        let consent = if case.consented(SERVICE) { 100 } else { 0 };
        let (fit, competence) = plan(scenario, case, decisions, need);
        Self { fit, consent, competence, trust, agency }
    }

    /// All of it together, from 0 to 100; more of any never gives less.
    #[must_use]
    pub fn points(self) -> u8 {
        let parts = Factor::ALL.map(|factor| (self.part(factor), factor.weight()));
        let sum: u32 =
            parts.into_iter().map(|(part, weight)| u32::from(part.min(100)) * u32::from(weight)).sum();
        u8::try_from(sum / 100).unwrap_or(100)
    }
}

/// How the last plan fits the need, and how well it can be carried out.
fn plan(scenario: &Scenario, case: &Case, decisions: &[Logged], need: Option<NeedId>) -> (u8, u8) {
    if !scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Plan { .. })) {
        return (OPEN, OPEN);
    }
    let picks = decisions.iter().rev().find_map(|logged| match &logged.decision {
        Decision::Plan(picks) => Some(&picks[..]),
        _ => None,
    });
    let found = picks.unwrap_or_default().iter().filter(|pick| pick.mode != PlanMode::Decline);
    let items: Vec<(&PlanItem, &Pick)> = found
        .filter_map(|pick| Some((scenario.plan_items.iter().find(|item| item.id == pick.item)?, pick)))
        .collect();
    let works = |item: &PlanItem| need.is_none_or(|need| item.need == need && works_on(scenario, item, need));
    let fitting: Vec<_> = items.iter().filter(|(item, _)| works(item)).collect();
    match &fitting[..] {
        [] if items.is_empty() => (0, OPEN),
        // Help with something else is some help.
        [] => (30, OPEN),
        fitting => {
            let best = fitting.iter().map(|(item, pick)| competence(scenario, case, item, pick.mode)).max();
            (100, best.unwrap_or(OPEN))
        }
    }
}

fn works_on(scenario: &Scenario, item: &PlanItem, need: NeedId) -> bool {
    let kind = scenario.need(need).kind;
    match item.means {
        Means::Method(method) => method.suits(kind),
        Means::Resource(resource) => scenario.resource(resource).meets.contains(&kind),
    }
}

/// How well somebody can do what they plan in this way.
fn competence(scenario: &Scenario, case: &Case, item: &PlanItem, mode: PlanMode) -> u8 {
    let reach = match item.means {
        Means::Method(method) => Reach::of(scenario.worker(case.worker), scenario.diagnosis_law(), method),
        Means::Resource(_) => Reach::Usual,
    };
    match (mode, reach) {
        (PlanMode::Deliver, Reach::Usual | Reach::Own) => 100,
        (PlanMode::Deliver, Reach::Supervised) => 40,
        (PlanMode::Deliver, _) => 0,
        (PlanMode::Supervised, reach) => {
            if reach.allows() {
                100
            } else {
                0
            }
        }
        (PlanMode::ReferWarm, _) => 100,
        // It comes later, or it is a part.
        (PlanMode::TrainFirst | PlanMode::InRolePart, _) => 60,
        (PlanMode::ReferCold, _) => 30,
        (PlanMode::Decline, _) => 0,
    }
}
