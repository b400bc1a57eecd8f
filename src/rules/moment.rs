//! What a rule sees, and how it answers.

use super::{Finding, RuleId, Verdict};
use crate::act::{ActKind, PlanMode};
use crate::case::{Case, Goal};
use crate::practice::Stage;
use crate::scenario::{Act, PlanItem, Scenario, Scene, Worker};

/// One decision, as the rules see it.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Who acts.
    pub worker: &'a Worker,
    /// The scene in which it is decided.
    pub scene: &'a Scene,
    /// What is done.
    pub acts: &'a [Act],
    /// The case before.
    pub before: &'a Case,
    /// The case after, wherever it led.
    pub after: &'a Case,
    /// The whole plan, when a plan was just made; its items are also judged one by one, as acts.
    pub board: Option<Board<'a>>,
    /// The goal, when one was just written.
    pub goal: Option<Goal>,
}

/// A plan as a whole: what was picked, and what was there to pick.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The items on the plan, and how each is to be done; declined ones are not among them.
    pub picked: &'a [(&'a PlanItem, PlanMode)],
    /// The items that were on the board.
    pub offered: &'a [&'a PlanItem],
}

impl<'a> Moment<'a> {
    /// The stage in which it is decided.
    #[must_use]
    pub fn stage(&self) -> Stage {
        self.scene.stage
    }
    /// The stage to which it leads, if that is another one.
    #[must_use]
    pub fn next_stage(&self) -> Option<Stage> {
        let stage = self.scenario.scene(self.after.scene).stage;
        (stage != self.scene.stage && !self.after.ended).then_some(stage)
    }
    /// Whether the decision ends the case.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.after.ended && !self.before.ended
    }
    /// Whether it leads from before `stage` into `stage` or beyond.
    #[must_use]
    pub fn enters(&self, stage: Stage) -> bool {
        self.scene.stage < stage && self.next_stage().is_some_and(|next| next >= stage)
    }
    /// Whether an act of the kind is part of it.
    #[must_use]
    pub fn does(&self, kind: ActKind) -> bool {
        self.acts.iter().any(|act| act.kind() == kind)
    }
    /// Whether an act of any of the kinds is part of it.
    #[must_use]
    pub fn does_any(&self, kinds: &[ActKind]) -> bool {
        self.acts.iter().any(|act| kinds.contains(&act.kind()))
    }
    /// Whether an act of the kind was done before, or is part of it.
    #[must_use]
    pub fn did_or_does(&self, kind: ActKind) -> bool {
        self.before.did(kind) || self.does(kind)
    }
}

/// The verdicts of the rules on one moment.
#[derive(Debug)]
pub struct Verdicts {
    pub(super) found: Vec<Finding>,
    pub(super) speaks: RuleId,
}

impl Default for Verdicts {
    fn default() -> Self {
        Self { found: Vec::new(), speaks: RuleId(0) }
    }
}

impl Verdicts {
    /// The rule is kept.
    pub fn upheld(&mut self, say: &'static str) {
        self.say(Verdict::Upheld, say);
    }
    /// The rule is broken.
    pub fn breach(&mut self, say: &'static str) {
        self.say(Verdict::Breach, say);
    }
    /// Reasoned workers differ.
    pub fn defensible(&mut self, say: &'static str) {
        self.say(Verdict::Defensible, say);
    }
    /// One rule says one thing of one decision: the gravest. Two closed questions are not two breaches.
    fn say(&mut self, verdict: Verdict, say: &'static str) {
        let finding = Finding { rule: self.speaks, verdict, say };
        match self.found.iter_mut().find(|found| found.rule == self.speaks) {
            Some(found) if finding.worth() < found.worth() => *found = finding,
            Some(_) => {}
            None => self.found.push(finding),
        }
    }
}
