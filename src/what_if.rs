//! What would have been different: a decision beside another that was on offer at the same moment.
//!
//! Nothing here is authored. The other decision is taken in the case as it stood, with the same seed and so the same
//! chance, and the two cases that come of it are compared.

use crate::case::Case;
use crate::judge::{self, Judgement, Way};
use crate::scenario::{ChoiceId, ConsentSet, FactSet, PlanItemId, Scenario, SceneId, SceneKind};
use crate::session::Entry;
use crate::step::{self, Step};

/// Something else that could have been decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// A choice.
    Choice(ChoiceId),
    /// Leaving an inquiry at that.
    Leave,
}

/// Where a decision leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// To a scene, which may be the one that it was taken in.
    Scene(SceneId),
    /// To the end of the case.
    End,
}

impl Leads {
    const fn of(case: &Case) -> Self {
        if case.ended { Self::End } else { Self::Scene(case.scene) }
    }
}

/// Choices of one scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChoiceSet {
    /// The scene.
    pub scene: SceneId,
    /// By the place of the choice; a scene has 64 at most.
    choices: u64,
}

impl ChoiceSet {
    /// What is on offer next.
    fn on_offer(scenario: &Scenario, case: &Case) -> Self {
        let mut choices = 0;
        for (id, _) in step::offered(scenario, case) {
            choices |= 1 << id.index();
        }
        Self { scene: case.scene, choices: if case.ended { 0 } else { choices } }
    }
    /// Those that are not in another set.
    fn without(self, other: Self) -> Self {
        let there = if self.scene == other.scene { other.choices } else { 0 };
        Self { choices: self.choices & !there, ..self }
    }
    fn leave_out(&mut self, scene: SceneId, choice: ChoiceId) {
        if self.scene == scene {
            self.choices &= !(1 << choice.index());
        }
    }
    /// Whether the choice at a place of the scene is among them.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < 64 && self.choices >> place & 1 != 0
    }
    /// How many there are.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.choices.count_ones()
    }
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.choices == 0
    }
}

/// How the case that comes of another decision differs from the one that came of the decision that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// By how many points each of the five variables of every case is higher, in their order; below 0 where it is
    /// lower.
    pub course: [i16; 5],
    /// Facts that only the other brings to light.
    pub learned: FactSet,
    /// Facts that only the decision that was taken brings to light.
    pub unlearned: FactSet,
    /// Consents that stand only after the other.
    pub consented: ConsentSet,
    /// Consents that stand only after the decision that was taken.
    pub unconsented: ConsentSet,
    /// Where the other leads, if it leads elsewhere.
    pub leads: Option<Leads>,
    /// Choices that are on offer next only after the other; of [`what_if`] without the decision that was taken.
    pub opened: ChoiceSet,
    /// Choices that are on offer next only after the decision that was taken; of [`what_if`] without the other itself.
    pub closed: ChoiceSet,
    /// By how many weeks it is later.
    pub weeks: i32,
}

/// What would have come of another decision.
#[derive(Debug, Clone)]
pub struct WhatIf {
    /// Which.
    pub other: Other,
    /// What it does.
    pub step: Step,
    /// What the rules say of it, beside the same offers.
    pub judgement: Judgement,
    /// What is different then.
    pub difference: Difference,
}

/// What else was on offer when a choice was taken or an inquiry was left; nothing where something was written.
#[must_use]
pub fn others(scenario: &Scenario, entry: &Entry) -> Vec<Other> {
    let mut others = Vec::new();
    for (id, _) in step::offered(scenario, &entry.before) {
        if entry.choice != Some(id) {
            others.push(Other::Choice(id));
        }
    }
    if entry.choice.is_some() && matches!(scenario.scene(entry.scene).kind, SceneKind::Inquiry { .. }) {
        others.push(Other::Leave);
    }
    others
}

/// What would have come of another decision than the one that was taken.
#[must_use]
pub fn what_if(scenario: &Scenario, entry: &Entry, other: Other, seed: u64) -> WhatIf {
    let (step, judgement) = match other {
        Other::Choice(id) => judge::choice(scenario, &entry.before, id, seed),
        Other::Leave => judge::leaving(scenario, &entry.before, seed),
    };
    let mut difference = compare(scenario, entry.after(), &step.after);
    // That a question which is not asked can still be asked is nothing that it opens.
    if let Some(taken) = entry.choice {
        difference.opened.leave_out(entry.scene, taken);
    }
    if let Other::Choice(id) = other {
        difference.closed.leave_out(entry.scene, id);
    }
    WhatIf { other, step, judgement, difference }
}

/// How one case differs from another of the same scenario.
#[must_use]
pub fn compare(scenario: &Scenario, taken: &Case, other: &Case) -> Difference {
    let mut course = [0; 5];
    for (at, by) in course.iter_mut().enumerate() {
        *by = i16::from(other.course()[at]) - i16::from(taken.course()[at]);
    }
    let leads = Leads::of(other);
    let [before, now] = [taken, other].map(|case| ChoiceSet::on_offer(scenario, case));
    Difference {
        course,
        learned: other.known.without(taken.known),
        unlearned: taken.known.without(other.known),
        consented: other.consents().without(taken.consents()),
        unconsented: taken.consents().without(other.consents()),
        leads: (leads != Leads::of(taken)).then_some(leads),
        opened: now.without(before),
        closed: before.without(now),
        weeks: i32::from(other.week) - i32::from(taken.week),
    }
}

/// An item that was left off a plan, in the way that the rules like best of it, judged as if it were all of the plan:
/// what a plan as a whole is worth does not follow from its items one by one.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// The item.
    pub item: PlanItemId,
    /// The way, and what the rules say of it.
    pub way: Way,
}

/// The items on the board that a plan left out, in the order of the board; nothing where no plan was made.
#[must_use]
pub fn left_out(scenario: &Scenario, entry: &Entry, seed: u64) -> Vec<LeftOut> {
    let SceneKind::Plan { board, .. } = &scenario.scene(entry.scene).kind else { return Vec::new() };
    let mut found = Vec::new();
    for &item in board {
        let offered = entry.before.holds(scenario, &scenario.plan_item(item).when);
        if !offered || entry.after().planned(item) {
            continue;
        }
        let mut best: Option<Way> = None;
        for way in judge::item_ways(scenario, &entry.before, item, seed) {
            if best.as_ref().is_none_or(|best| way.worth() > best.worth()) {
                best = Some(way);
            }
        }
        found.extend(best.map(|way| LeftOut { item, way }));
    }
    found
}
