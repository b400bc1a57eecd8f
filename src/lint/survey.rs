//! One walk through a case with each practitioner, for the lints that ask what the rules say of its decisions.
//!
//! Every scene is judged once, in the case of a real run: the one that comes there with the fewest decisions that were
//! not the best on offer. So a scene that a good student meets is judged as a good student meets it, and what lies
//! behind a mistake, as it lies behind that mistake. What cannot be come to is not judged. The work grows with the
//! number of scenes and choices, and not with the number of ways through them.

use crate::act::{GoalSource, PlanMode};
use crate::case::{Case, Goal};
use crate::goals::Criterion;
use crate::judge;
use crate::practice::Stage;
use crate::rules::{Family, Finding, Moment, RuleId, Verdict};
use crate::scenario::{
    Act, Choice, ChoiceId, EventId, PlanItemId, Scenario, SceneId, SceneKind, Target, WorkerId,
};
use crate::step;
use std::collections::VecDeque;

/// Chance plays no part in what is sought: every outcome is followed.
const SEED: u64 = 0;

/// What the rules say of all that was on offer in one scene.
#[derive(Debug)]
pub struct Decision {
    /// In which scene.
    pub scene: SceneId,
    /// Whether only best decisions lead there.
    pub on_the_best_path: bool,
    /// What was on offer, in the order of the file.
    pub offers: Vec<Offer>,
}

/// One choice on offer.
#[derive(Debug)]
pub struct Offer {
    /// Which choice.
    pub choice: ChoiceId,
    /// What the rules say of it.
    pub findings: Vec<Finding>,
    /// Whether nothing on offer is worth more, or it is defensible.
    pub is_best: bool,
}

impl Offer {
    /// The breaches in it.
    pub fn breaches(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.verdict == Verdict::Breach)
    }
    /// Whether a rule breaks that counts 4 or 5, or that can do lasting harm.
    #[must_use]
    pub fn is_grave(&self) -> bool {
        self.breaches().any(|finding| finding.is_critical() || finding.rule.rule().weight >= 4)
    }
}

/// What was seen on the walk.
#[derive(Debug, Default)]
pub struct Survey {
    /// The decisions among choices, by practitioner, nearest to the start first.
    pub decisions: Vec<Decision>,
    /// Duties that fall due undone though nothing in the case does them: the rule, and the scene in which it falls due.
    pub beyond_reach: Vec<(RuleId, SceneId)>,
}

impl Survey {
    /// Walks through a case with each of its practitioners.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let mut survey = Self::default();
        let undone = undone(scenario);
        let at_any_end = at_any_end(scenario, &undone);
        for at in 0..scenario.workers.len() {
            let worker = WorkerId(at as u16);
            let mut walk = Walk {
                scenario,
                seen: vec![false; scenario.scenes.len()],
                open: VecDeque::new(),
                undone: &undone,
                at_any_end: &at_any_end,
                survey: &mut survey,
            };
            walk.open.push_back((Case::new(scenario, worker), true));
            walk.run();
        }
        survey
    }

    /// The decisions with one for each scene: that of the first practitioner who comes there.
    pub fn by_scene(&self) -> impl Iterator<Item = &Decision> {
        let last = self.decisions.iter().map(|decision| decision.scene.index()).max().unwrap_or(0);
        let mut seen = vec![false; last + 1];
        self.decisions.iter().filter(move |decision| {
            seen.get_mut(decision.scene.index()).is_some_and(|seen| !std::mem::replace(seen, true))
        })
    }
}

/// The duties that no act of the case does, or helps to do.
fn undone(scenario: &Scenario) -> Vec<RuleId> {
    let mut undone: Vec<RuleId> = RuleId::all().filter(|id| id.rule().duty.is_some()).collect();
    let mut done =
        |act: &Act| undone.retain(|id| !id.rule().duty.as_ref().is_some_and(|duty| (duty.done_by)(act)));
    scenario
        .scenes
        .iter()
        .flat_map(|scene| &scene.choices)
        .flat_map(|choice| &choice.acts)
        .for_each(&mut done);
    for item in &scenario.plan_items {
        item.modes.iter().for_each(|mode| done(&item.act(*mode)));
    }
    undone
}

/// The duties that fall due with the end whatever came before: those that belong to ending.
fn at_any_end(scenario: &Scenario, duties: &[RuleId]) -> Vec<RuleId> {
    let before = Case::new(scenario, scenario.given);
    let mut after = before;
    after.ended = true;
    let moment = moment(scenario, &before, &after, &[]);
    let falls_due = |id: &RuleId| id.rule().duty.as_ref().is_some_and(|duty| (duty.falls_due)(&moment));
    duties.iter().copied().filter(falls_due).collect()
}

fn moment<'a>(scenario: &'a Scenario, before: &'a Case, after: &'a Case, acts: &'a [Act]) -> Moment<'a> {
    let (worker, scene) = (scenario.worker(before.worker), scenario.scene(before.scene));
    Moment { scenario, worker, scene, acts, before, after, board: None, goal: None, ranked_by: None }
}

struct Walk<'a> {
    scenario: &'a Scenario,
    /// Scenes that were come to.
    seen: Vec<bool>,
    /// Cases on arrival, with whether only best decisions led there; those come first.
    open: VecDeque<(Case, bool)>,
    undone: &'a [RuleId],
    at_any_end: &'a [RuleId],
    survey: &'a mut Survey,
}

impl Walk<'_> {
    fn run(&mut self) {
        while let Some((case, best)) = self.open.pop_front() {
            if std::mem::replace(&mut self.seen[case.scene.index()], true) {
                continue;
            }
            match &self.scenario.scene(case.scene).kind {
                SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => {
                    self.choose(&case, best)
                }
                SceneKind::Goal { .. } => {
                    let goal = Criterion::ALL
                        .iter()
                        .fold(Goal::of(GoalSource::Client), |goal, criterion| goal.judged(*criterion, true));
                    self.follow(&case, &step::set_goal(self.scenario, &case, goal, SEED), best);
                }
                SceneKind::Plan { .. } => {
                    let step = step::make_plan(self.scenario, &case, &self.plan(&case), SEED);
                    self.follow(&case, &step, best);
                }
                SceneKind::Note { .. } => {
                    self.follow(&case, &step::write_note(self.scenario, &case, SEED), best)
                }
            }
        }
    }

    /// The best plan in the eyes of the client.
    fn plan(&self, case: &Case) -> Vec<(PlanItemId, PlanMode)> {
        let range = judge::plan_range(self.scenario, case, SEED);
        range.map(|range| range.best_plan(Family::ClientCentred).to_vec()).unwrap_or_default()
    }

    fn choose(&mut self, case: &Case, best_path: bool) {
        let scenario = self.scenario;
        let scene = scenario.scene(case.scene);
        let inquiry = matches!(scene.kind, SceneKind::Inquiry { .. });
        let Some((first, _)) = step::offered(scenario, case).next() else {
            if inquiry {
                self.follow(case, &step::leave(scenario, case, SEED), best_path);
            }
            return;
        };
        let judged = judge::choice(scenario, case, first, SEED).1.alternatives;
        let worth = |findings: &[Finding], points: &[i16]| {
            let harms = findings.iter().any(Finding::is_critical);
            (!harms, points.iter().map(|points| i32::from(*points)).sum::<i32>())
        };
        let most = judged.iter().map(|beside| worth(&beside.findings, &beside.points)).max();
        let offers: Vec<Offer> = judged
            .into_iter()
            .map(|beside| {
                let worth = worth(&beside.findings, &beside.points);
                let choice = scene.choices.get(beside.choice.index());
                let defensible = choice.is_some_and(|choice| choice.defensible.is_some());
                let is_best = Some(worth) == most || defensible && worth.0;
                Offer { choice: beside.choice, findings: beside.findings, is_best }
            })
            .collect();
        for offer in &offers {
            let Some(choice) = scene.choices.get(offer.choice.index()) else { continue };
            let step = step::choose(scenario, case, offer.choice, SEED);
            self.fall_due(case, &step.after, &choice.acts);
            if step.moved && !(inquiry && choice.outcomes.is_empty()) {
                self.arrive(case, &step.after, best_path && offer.is_best);
                self.other_outcomes(case, &step, choice, best_path && offer.is_best);
            }
        }
        if inquiry {
            self.inquire(case, &offers, best_path);
        }
        let scene = case.scene;
        self.survey.decisions.push(Decision { scene, on_the_best_path: best_path, offers });
    }

    /// Asks the best questions while there is time, then the others, and goes on.
    fn inquire(&mut self, case: &Case, offers: &[Offer], best_path: bool) {
        let mut now = *case;
        let scene = self.scenario.scene(case.scene);
        let stays = |choice: ChoiceId| {
            scene.choices.get(choice.index()).is_some_and(|choice| choice.outcomes.is_empty())
        };
        let by_worth = offers.iter().filter(|o| o.is_best).chain(offers.iter().filter(|o| !o.is_best));
        for offer in by_worth.filter(|offer| stays(offer.choice)) {
            let step = step::choose(self.scenario, &now, offer.choice, SEED);
            if step.moved {
                return self.follow(&now, &step, best_path);
            }
            now = step.after;
        }
        self.follow(&now, &step::leave(self.scenario, &now, SEED), best_path);
    }

    /// The other things that may come of a choice, beside the one that chance drew.
    fn other_outcomes(&mut self, before: &Case, drawn: &step::Step, choice: &Choice, best: bool) {
        for (at, outcome) in choice.outcomes.iter().enumerate() {
            let Target::Scene(to) = outcome.to else { continue };
            if at != drawn.outcome {
                let mut case = drawn.answered;
                case.apply(&outcome.effects);
                case.arrive(self.scenario, to);
                self.arrive(before, &case, best);
            }
        }
    }

    fn follow(&mut self, before: &Case, step: &step::Step, best: bool) {
        self.fall_due(before, &step.after, &[]);
        self.arrive(before, &step.after, best);
    }

    fn arrive(&mut self, before: &Case, case: &Case, best: bool) {
        if case.ended {
            return;
        }
        self.events(before, case);
        if !self.seen[case.scene.index()] {
            if best {
                self.open.push_front((*case, true));
            } else {
                self.open.push_back((*case, false));
            }
        }
    }

    /// What may come between, whatever its chance: the first time that it can.
    fn events(&mut self, before: &Case, case: &Case) {
        if before.resume.is_some() || case.resume.is_some() {
            return;
        }
        for (at, event) in self.scenario.events.iter().enumerate() {
            if !self.seen[event.to.index()] && case.holds(self.scenario, &event.when) {
                let mut between = *case;
                between.let_happen(EventId(at as u16));
                between.apply(&event.effects);
                between.resume = Some(case.scene);
                between.arrive(self.scenario, event.to);
                self.open.push_back((between, false));
            }
        }
    }

    fn fall_due(&mut self, before: &Case, after: &Case, acts: &[Act]) {
        if self.undone.is_empty() {
            return;
        }
        let moment = moment(self.scenario, before, after, acts);
        // Who stops in the middle has not come to the ending, and owes nothing of it.
        let stops = after.ended && moment.stage() < Stage::Termination;
        for id in self.undone {
            let Some(duty) = &id.rule().duty else { continue };
            let known = self.survey.beyond_reach.iter().any(|(known, _)| known == id);
            let passes = known || stops && self.at_any_end.contains(id);
            if !passes && (duty.falls_due)(&moment) && !(duty.is_met)(&moment) {
                self.survey.beyond_reach.push((*id, before.scene));
            }
        }
    }
}
