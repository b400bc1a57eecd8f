//! The case: everything that changes while a scenario is played, small enough to copy.

mod words;

pub(crate) use words::{UNSEEN, WORDS};

use crate::act::{ActKind, ConsentFrom, Consultant, GoalSource, Topic, WordSet};
use crate::goals::Criterion;
use crate::practice::Stage;
use crate::scenario::{
    Act, Condition, ConsentId, ConsentSet, Effects, EventId, FactId, FactSet, GoalMark, KindSet, Number,
    PlanItemId, Question, Scenario, SceneId, VariableId, WorkerId,
};

/// What is known of the goal that the student wrote. The text itself is in the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Goal {
    /// Whose idea it is; `None` while no goal is written.
    pub source: Option<GoalSource>,
    /// The criteria that are met, as bits by the place of [`Criterion`].
    met: u16,
    /// The criteria that were read at all.
    read: u16,
}

impl Goal {
    /// A goal of a source, with nothing read yet.
    #[must_use]
    pub fn of(source: GoalSource) -> Self {
        Self { source: Some(source), ..Self::default() }
    }
    /// The goal with one criterion judged.
    #[must_use]
    pub fn judged(mut self, criterion: Criterion, met: bool) -> Self {
        let bit = 1 << criterion as u16;
        self.read |= bit;
        if met {
            self.met |= bit;
        }
        self
    }
    /// Whether the criterion is met.
    #[must_use]
    pub const fn meets(self, criterion: Criterion) -> bool {
        self.met & (1 << criterion as u16) != 0
    }
    /// Whether the criterion was read and is not met.
    #[must_use]
    pub const fn lacks(self, criterion: Criterion) -> bool {
        self.read & !self.met & (1 << criterion as u16) != 0
    }
    /// What is true of it, as a condition asks.
    #[must_use]
    pub const fn is(self, mark: GoalMark) -> bool {
        match mark {
            GoalMark::Set => self.source.is_some(),
            GoalMark::Measurable => self.meets(Criterion::Measurable),
            GoalMark::TimeBound => self.meets(Criterion::TimeBound),
            GoalMark::ClientWorded => self.meets(Criterion::ClientWorded),
            GoalMark::Positive => self.meets(Criterion::Positive),
            GoalMark::FromClient => self.from_client(),
        }
    }
    /// Whether the client, alone or with the worker, set it.
    #[must_use]
    pub const fn from_client(self) -> bool {
        matches!(self.source, Some(GoalSource::Client | GoalSource::Shared))
    }
}

/// Longer runs of closed questions are not told apart: nothing worse is said of them, and a loop of such questions
/// comes back to the same case.
const LONGEST_CLOSED_RUN: u8 = 8;

/// The state of a run. Equal cases have equal futures under one seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Case {
    /// Who the student plays.
    pub worker: WorkerId,
    /// The scene that the student is in.
    pub scene: SceneId,
    /// Where the student was going when an event came between.
    pub resume: Option<SceneId>,
    /// The variables, each from 0 to 100.
    variables: [u8; 16],
    /// What the worker knows.
    pub known: FactSet,
    given: u32,
    /// What the client said yes to themselves.
    agreed: u32,
    /// What those who may decide for the client said yes to.
    permitted: u32,
    withdrawn: u32,
    /// Which of [`Scenario::reportable`] were known when a report was made, as bits by place.
    pub reported: u16,
    /// Which of them were known when advice was sought.
    pub consulted: u16,
    /// What was explained.
    pub explained: WordSet<Topic>,
    /// Kinds of act that were done.
    pub done: KindSet,
    flags: u64,
    planned: u64,
    happened: u32,
    /// Questions asked in this inquiry, as bits by choice.
    pub asked: u64,
    stages: u8,
    /// The goal.
    pub goal: Goal,
    /// Closed, leading, stacked and why questions since the last open question or reflection.
    pub closed_run: u8,
    /// Duties that were passed over, as bits by rule; see [`crate::rules::Duty`].
    pub owed: u128,
    /// Duties that have fallen due.
    pub settled: u128,
    /// The week, from 1.
    pub week: u16,
    /// The session, from 1.
    pub session: u8,
    /// Decisions taken so far.
    pub steps: u16,
    /// Whether the case is closed.
    pub ended: bool,
}

impl Case {
    /// The case before the first word.
    #[must_use]
    pub fn new(scenario: &Scenario, worker: WorkerId) -> Self {
        let mut variables = [0; 16];
        variables.iter_mut().zip(&scenario.variables).for_each(|(value, variable)| *value = variable.start);
        let known = scenario.facts().filter(|(_, fact)| fact.known).map(|(id, _)| id).collect();
        let mut case = Self {
            worker,
            scene: scenario.start,
            resume: None,
            variables,
            known,
            given: 0,
            agreed: 0,
            permitted: 0,
            withdrawn: 0,
            reported: 0,
            consulted: 0,
            explained: WordSet::default(),
            done: KindSet::default(),
            flags: 0,
            planned: 0,
            happened: 0,
            asked: 0,
            stages: 0,
            goal: Goal::default(),
            closed_run: 0,
            owed: 0,
            settled: 0,
            week: 1,
            session: 1,
            steps: 0,
            ended: false,
        };
        case.arrive(scenario, scenario.start);
        case
    }

    /// The value of a variable, from 0 to 100.
    #[must_use]
    pub fn variable(&self, id: VariableId) -> u8 {
        self.variables.get(id.index()).copied().unwrap_or(0)
    }

    /// Trust in the worker, from 0 to 100.
    #[must_use]
    pub const fn trust(&self) -> u8 {
        self.variables[0]
    }

    /// The five variables of every case, in their order: trust, distress, hope, agency, understanding.
    #[must_use]
    pub const fn course(&self) -> [u8; 5] {
        let v = &self.variables;
        [v[0], v[1], v[2], v[3], v[4]]
    }

    fn shift(&mut self, variable: usize, by: i8) {
        if let Some(value) = self.variables.get_mut(variable) {
            *value = value.saturating_add_signed(by).min(100);
        }
    }

    /// Whether the client decides about this for themselves: they are of age, and nothing that is known shows that
    /// they can't.
    #[must_use]
    pub fn decides(&self, scenario: &Scenario, consent: ConsentId) -> bool {
        scenario.is_of_age() && !self.lacks_capacity(scenario, consent)
    }
    /// Whether something that is known shows that the client can't decide about this.
    #[must_use]
    pub fn lacks_capacity(&self, scenario: &Scenario, consent: ConsentId) -> bool {
        !scenario.consent(consent).beyond.shared(self.known).is_empty()
    }
    /// Whether the client said yes themselves.
    #[must_use]
    pub const fn agreed(&self, consent: ConsentId) -> bool {
        self.agreed & (1 << consent.0) != 0
    }
    /// Whether somebody who may decide for the client said yes.
    #[must_use]
    pub const fn permitted(&self, consent: ConsentId) -> bool {
        self.permitted & (1 << consent.0) != 0
    }
    /// Whether the client said yes to something about which they don't decide alone, and nobody has permitted it.
    #[must_use]
    pub const fn waits_for_permission(&self) -> bool {
        self.agreed & !self.given != 0
    }
    /// Whether the consent is given and stands: by the client, and with permission where they don't decide alone.
    #[must_use]
    pub const fn consented(&self, consent: ConsentId) -> bool {
        self.given & (1 << consent.0) != 0
    }
    /// The consents that are given and stand.
    #[must_use]
    pub const fn consents(&self) -> ConsentSet {
        ConsentSet(self.given)
    }
    /// Whether the consent was withdrawn.
    #[must_use]
    pub const fn withdrew(&self, consent: ConsentId) -> bool {
        self.withdrawn & (1 << consent.0) != 0
    }
    /// Whether an item is on the plan.
    #[must_use]
    pub const fn planned(&self, item: PlanItemId) -> bool {
        self.planned & (1 << item.0) != 0
    }
    /// Whether anything is on the plan.
    #[must_use]
    pub const fn has_plan(&self) -> bool {
        self.planned != 0
    }
    /// Whether an event has happened.
    #[must_use]
    pub const fn has_happened(&self, event: EventId) -> bool {
        self.happened & (1 << event.0) != 0
    }
    /// Whether any event has happened.
    #[must_use]
    pub const fn anything_happened(&self) -> bool {
        self.happened != 0
    }
    /// Whether the run has been in a stage.
    #[must_use]
    pub const fn has_been_in(&self, stage: Stage) -> bool {
        self.stages & (1 << stage as u8) != 0
    }
    /// Whether an act of the kind was done.
    #[must_use]
    pub const fn did(&self, kind: ActKind) -> bool {
        self.done.has(kind)
    }
    /// Which of [`Scenario::reportable`] are known, as bits by place.
    fn suspicions(&self, scenario: &Scenario) -> u16 {
        let known = scenario.reportable.iter().rev();
        known.fold(0, |bits, (fact, _)| bits << 1 | u16::from(self.known.has(*fact)))
    }

    /// Whether a condition holds.
    #[must_use]
    pub fn holds(&self, scenario: &Scenario, condition: &Condition) -> bool {
        condition.holds(|question| self.answer(scenario, question))
    }

    fn answer(&self, scenario: &Scenario, question: Question) -> bool {
        match question {
            Question::Compare(number, comparison, with) => {
                let value = match number {
                    Number::Variable(id) => i32::from(self.variable(id)),
                    Number::Week => i32::from(self.week),
                    Number::Session => i32::from(self.session),
                };
                comparison.holds(value, with)
            }
            Question::Knows(fact) => self.known.has(fact),
            Question::Consented(consent) => self.consented(consent),
            Question::Withdrawn(consent) => self.withdrew(consent),
            Question::Explained(topic) => self.explained.has(topic),
            Question::Flag(flag) => self.flags & (1 << flag.0) != 0,
            Question::Planned(item) => self.planned(item),
            Question::Role(role) => scenario.worker(self.worker).role == role,
            Question::Worker(worker) => self.worker == worker,
            Question::Trained(method) => scenario.worker(self.worker).is_trained(method),
            Question::Done(kind) => self.did(kind),
            Question::Goal(mark) => self.goal.is(mark),
            Question::Happened(event) => self.has_happened(event),
            Question::Stage(stage) => scenario.scene(self.scene).stage == stage,
        }
    }

    /// Keeps in mind that something was written for the record. What a note says is not judged, and the client is not
    /// moved by it.
    pub const fn note_written(&mut self) {
        self.done = self.done.with(ActKind::Document);
    }

    /// Does one act: moves the client, keeps consents and explanations, and brings facts to light.
    pub fn perform(&mut self, scenario: &Scenario, act: &Act) {
        let kind = act.kind();
        self.done = self.done.with(kind);
        if let Some(shift) = scenario.temperament.get(kind as usize) {
            let shifts = [shift.trust, shift.distress, shift.hope, shift.agency, shift.understanding];
            shifts.into_iter().enumerate().for_each(|(at, by)| self.shift(at, by));
        }
        match kind {
            ActKind::AskClosed | ActKind::AskLeading | ActKind::AskStacked | ActKind::AskWhy => {
                self.closed_run = (self.closed_run + 1).min(LONGEST_CLOSED_RUN);
            }
            ActKind::AskOpen | ActKind::ReflectSimple | ActKind::ReflectComplex | ActKind::Summarise => {
                self.closed_run = 0;
            }
            _ => {}
        }
        match act {
            Act::Explain(topics) => self.explained = self.explained.and(*topics),
            Act::ObtainConsent { to, from } => self.consent(scenario, *to, *from),
            Act::MandatedReport { .. } => self.reported |= self.suspicions(scenario),
            Act::Consult { whom, .. } if *whom != Consultant::Friend => {
                self.consulted |= self.suspicions(scenario);
            }
            Act::HonourWithdrawal { to } => self.withdraw(*to),
            Act::SetGoal { source } => self.goal = Goal { source: Some(*source), ..self.goal },
            Act::Affirm { strength: Some(strength) } => self.hear(scenario, *strength, kind),
            _ => {}
        }
        for fact in act.about().iter() {
            self.hear(scenario, fact, kind);
        }
    }

    /// A fact comes to light if the client trusts enough and was asked in a way that lets them tell.
    fn hear(&mut self, scenario: &Scenario, id: FactId, kind: ActKind) {
        let fact = scenario.fact(id);
        if self.trust() >= fact.trust && fact.by.has(kind) {
            self.known.insert(id);
        }
    }

    /// A yes counts when the client has said it, and where they don't decide alone, somebody who may as well.
    fn consent(&mut self, scenario: &Scenario, to: ConsentId, from: ConsentFrom) {
        let bit = 1 << to.0;
        match from {
            ConsentFrom::Guardian => self.permitted |= bit,
            ConsentFrom::Client | ConsentFrom::Assent => self.agreed |= bit,
        }
        if self.agreed(to) && (self.permitted(to) || self.decides(scenario, to)) {
            self.given |= bit;
            self.withdrawn &= !bit;
        }
    }

    fn withdraw(&mut self, consent: ConsentId) {
        let others = !(1 << consent.0);
        self.given &= others;
        self.agreed &= others;
        self.permitted &= others;
        self.withdrawn |= !others;
    }

    /// Applies what an author says changes.
    pub fn apply(&mut self, effects: &Effects) {
        effects.change.iter().for_each(|(variable, by)| self.shift(variable.index(), *by));
        effects.reveal.iter().for_each(|fact| {
            self.known.insert(*fact);
        });
        effects.set.iter().for_each(|flag| self.flags |= 1 << flag.0);
        effects.clear.iter().for_each(|flag| self.flags &= !(1 << flag.0));
        effects.withdraw.iter().for_each(|consent| self.withdraw(*consent));
        self.week = self.week.saturating_add(effects.weeks);
    }

    pub(crate) fn put_on_plan(&mut self, item: PlanItemId) {
        self.planned |= 1 << item.0;
    }

    pub(crate) fn let_happen(&mut self, event: EventId) {
        self.happened |= 1 << event.0;
    }

    /// Enters a scene.
    pub(crate) fn arrive(&mut self, scenario: &Scenario, at: SceneId) {
        let scene = scenario.scene(at);
        self.scene = at;
        self.asked = 0;
        self.stages |= 1 << scene.stage as u8;
        self.week = self.week.max(scene.week.unwrap_or(0));
        self.session = self.session.max(scene.session.unwrap_or(0));
        self.apply(&scene.effects);
    }
}

impl Act {
    /// The facts that the act is about.
    #[must_use]
    pub fn about(&self) -> FactSet {
        match self {
            Self::Ask { about, .. }
            | Self::Reflect { about, .. }
            | Self::AskCulture { about }
            | Self::Press { about }
            | Self::Gather { about, .. }
            | Self::ScreenRisk { about } => *about,
            _ => FactSet::EMPTY,
        }
    }
}
