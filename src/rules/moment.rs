//! What a rule sees, and how it answers.

use super::{Finding, RuleId, Say, Verdict};
use crate::act::{ActKind, PlanMode, Ranker, Topic};
use crate::case::{Case, Goal};
use crate::practice::{Domain, Method, Obligation, RiskPart, ServiceBasis, Stage};
use crate::scenario::{
    Act, ConsentId, FactId, FactSet, Means, NeedId, PersonId, PlanItem, ResourceId, Scenario, Scene, Worker,
};

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
    /// Who put it in its order among others, when several were written at once.
    pub ranked_by: Option<Ranker>,
}

/// A plan as a whole: what was picked, and what was there to pick.
#[derive(Debug, Clone, Copy)]
pub struct Board<'a> {
    /// The items on the plan, and how each is to be done; declined ones are not among them.
    pub picked: &'a [(&'a PlanItem, PlanMode)],
    /// The items that were on the board.
    pub offered: &'a [&'a PlanItem],
}

impl Board<'_> {
    /// Whether an item on the plan is as asked.
    pub fn picks(&self, is: impl Fn(&PlanItem) -> bool) -> bool {
        self.picked.iter().any(|(item, _)| is(item))
    }
    /// Whether an item that was there to pick is as asked, and works on what it is for.
    pub fn offers(&self, moment: &Moment<'_>, is: impl Fn(&PlanItem) -> bool) -> bool {
        let fits = |item: &PlanItem| match item.means {
            Means::Method(method) => moment.works_on(Some(method), None, Some(item.need)),
            Means::Resource(resource) => moment.works_on(None, Some(resource), Some(item.need)),
        };
        self.offered.iter().any(|item| fits(item) && is(item))
    }
}

/// What is established of one danger, as a ground for acting against a choice or a confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ground {
    /// The harm would be grave.
    pub serious: bool,
    /// It can be expected, from what is known.
    pub foreseeable: bool,
    /// It is near in time.
    pub imminent: bool,
}

impl Ground {
    /// Whether all three hold together.
    #[must_use]
    pub const fn is_established(self) -> bool {
        self.serious && self.foreseeable && self.imminent
    }
    /// Whether something is known of it.
    #[must_use]
    pub const fn is_hinted(self) -> bool {
        self.serious || self.foreseeable || self.imminent
    }
    /// Whether only the time is open: then it is to be asked, not acted upon.
    #[must_use]
    pub const fn lacks_only_the_time(self) -> bool {
        self.serious && self.foreseeable && !self.imminent
    }
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
    /// Whether an act of the kind is part of it, for the first time.
    #[must_use]
    pub fn does_first(&self, kind: ActKind) -> bool {
        self.does(kind) && !self.before.did(kind)
    }
    /// Whether the topic is explained now, for the first time.
    #[must_use]
    pub fn explains_first(&self, topic: Topic) -> bool {
        self.after.explained.has(topic) && !self.before.explained.has(topic)
    }
    /// Whether it leaves the stage or ends the case.
    #[must_use]
    pub fn leaves_stage(&self) -> bool {
        self.ends() || self.next_stage().is_some()
    }
    /// Whether time passes with it: what should be done at once is late afterwards.
    #[must_use]
    pub fn lets_time_pass(&self) -> bool {
        let Self { before, after, .. } = self;
        self.leaves_stage() || after.session > before.session || after.week > before.week
    }
    /// Whether it answers an event that came between.
    #[must_use]
    pub fn answers_an_event(&self) -> bool {
        self.before.resume.is_some()
    }
    /// What its own acts bring to light; not what is met with on arrival in the next scene.
    #[must_use]
    pub fn learns(&self) -> FactSet {
        let new = self.after.known.without(self.before.known);
        if new.is_empty() {
            return new;
        }
        self.acts.iter().flat_map(|act| act.about().shared(new).iter()).collect()
    }
    /// What the worker can rest the decision on: known before, or learnt with its own acts.
    #[must_use]
    pub fn known(&self) -> FactSet {
        let mut known = self.before.known;
        self.learns().iter().for_each(|fact| {
            known.insert(fact);
        });
        known
    }
    /// Whether any known fact is of a domain.
    #[must_use]
    pub fn knows_any(&self, domain: Domain) -> bool {
        let known = self.known();
        self.scenario.facts().any(|(id, fact)| fact.domain == domain && known.has(id))
    }
    /// Whether a known hint at danger calls for a plain question.
    #[must_use]
    pub fn knows_cue(&self) -> bool {
        let known = self.known();
        self.scenario.facts().any(|(id, fact)| fact.cue && known.has(id))
    }
    /// Whether a fact of a domain is among these and known.
    #[must_use]
    pub fn rests_on(&self, cites: FactSet, domain: Domain) -> bool {
        let is = |id: FactId| self.scenario.fact(id).domain == domain;
        cites.shared(self.before.known).iter().any(is)
    }
    /// What the worker knows of the danger of which most is established, whomever it threatens.
    #[must_use]
    pub fn danger(&self) -> Ground {
        self.danger_to(|_, _| true)
    }
    /// The same, of dangers to others than the client.
    #[must_use]
    pub fn danger_to_others(&self) -> Ground {
        self.danger_to(|whom, client| whom != Some(client))
    }
    /// The same, of dangers to somebody else who can be named, and so warned.
    #[must_use]
    pub fn danger_to_somebody(&self) -> Ground {
        self.danger_to(|whom, client| whom.is_some_and(|whom| whom != client))
    }
    /// Parts of different dangers are never put together: a grave matter and another that is near make no emergency.
    fn danger_to(&self, is_meant: fn(Option<PersonId>, PersonId) -> bool) -> Ground {
        let known = self.scenario.standing(self.known());
        let mut most = Ground::default();
        for danger in &self.scenario.dangers {
            let is = |part: RiskPart| !danger.shown_by[part as usize].shared(known).is_empty();
            let [serious, foreseeable, imminent] =
                [RiskPart::Serious, RiskPart::Foreseeable, RiskPart::Imminent].map(is);
            let ground = Ground { serious, foreseeable, imminent };
            // Grounds are ordered by their parts, the gravest first.
            if is_meant(danger.threatens, self.scenario.client) && ground > most {
                most = ground;
            }
        }
        most
    }
    /// Whether something that is known shows that the client can't decide about this.
    #[must_use]
    pub fn lacks_capacity(&self, consent: ConsentId) -> bool {
        !self.scenario.consent(consent).beyond.shared(self.known()).is_empty()
    }
    /// Whether the service goes on by a court's order.
    #[must_use]
    pub fn is_court_ordered(&self) -> bool {
        self.scenario.head.service_basis == ServiceBasis::CourtOrdered
    }
    /// What the law asks about the suspicions of abuse or neglect that the worker knows ground for: the most that
    /// it asks of any. `None` without ground; within, `None` where the case does not say what the law is.
    #[must_use]
    pub fn suspicion(&self) -> Option<Option<Obligation>> {
        let scenario = self.scenario;
        if scenario.reportable.is_empty() {
            // A case that marks no fact leaves open what is reportable among its risks.
            return self.knows_any(Domain::Risk).then_some(scenario.head.jurisdiction.mandated_reporting);
        }
        let known = self.known();
        let suspected = scenario.reportable.iter().filter(|(fact, _)| known.has(*fact));
        suspected.map(|(_, whose)| scenario.reporting(*whose)).min_by_key(|law| match law {
            Some(Obligation::Mandatory) => 0,
            None => 1,
            Some(Obligation::Permissive) => 2,
            Some(Obligation::None) => 3,
        })
    }
    /// Whether the method or the resource works on the kind of need that it is for, if it is for any.
    #[must_use]
    pub fn works_on(
        &self,
        method: Option<Method>,
        resource: Option<ResourceId>,
        need: Option<NeedId>,
    ) -> bool {
        need.is_none_or(|need| {
            let need = self.scenario.need(need).kind;
            method.is_some_and(|method| method.suits(need))
                || resource.is_some_and(|resource| self.scenario.resource(resource).meets.contains(&need))
        })
    }
    /// Whether the consent stands, or is obtained with this decision.
    #[must_use]
    pub fn has_consent(&self, consent: ConsentId) -> bool {
        let obtains = |act: &Act| matches!(act, Act::ObtainConsent { to, .. } if *to == consent);
        self.before.consented(consent) || (self.acts.iter().any(obtains) && self.after.consented(consent))
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
    pub fn upheld(&mut self, say: Say) {
        self.say(Verdict::Upheld, say);
    }
    /// The rule is broken.
    pub fn breach(&mut self, say: Say) {
        self.say(Verdict::Breach, say);
    }
    /// Reasoned workers differ.
    pub fn defensible(&mut self, say: Say) {
        self.say(Verdict::Defensible, say);
    }
    /// One rule says one thing of one decision: the gravest. Two closed questions are not two breaches.
    fn say(&mut self, verdict: Verdict, say: Say) {
        let finding = Finding { rule: self.speaks, verdict, say };
        match self.found.iter_mut().find(|found| found.rule == self.speaks) {
            Some(found) if finding.worth() < found.worth() => *found = finding,
            Some(_) => {}
            None => self.found.push(finding),
        }
    }
}
