//! The pure step: scenario, case and decision give the next case. Chance is a function of seed and step.

use crate::act::PlanMode;
use crate::case::{Case, Goal};
use crate::scenario::{
    Choice, ChoiceId, EventId, Outcome, PlanItemId, Scenario, Scene, SceneId, SceneKind, Target,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What chance decides in one step. The same seed and step give the same dice on every machine.
#[derive(Debug, Clone)]
pub struct Dice {
    seed: u64,
    step: u16,
    /// Made when something is first left to chance; most steps leave nothing to it.
    generator: Option<ChaCha8Rng>,
}

impl Dice {
    /// The dice of a step.
    #[must_use]
    pub fn new(seed: u64, step: u16) -> Self {
        Self { seed, step, generator: None }
    }
    /// A number from 0 to `sides` - 1, or 0 if there are no sides.
    ///
    /// Written out instead of taken from a library's distributions, so that a saved run stays the same run when
    /// the library changes its way of drawing.
    pub fn roll(&mut self, sides: u32) -> u32 {
        if sides < 2 {
            return 0;
        }
        let (seed, step) = (self.seed, self.step);
        let generator = self.generator.get_or_insert_with(|| {
            let mut generator = ChaCha8Rng::seed_from_u64(seed);
            generator.set_stream(u64::from(step));
            generator
        });
        let drawn = u64::from(generator.next_u32()) * u64::from(sides);
        u32::try_from(drawn >> 32).unwrap_or(0)
    }
}

/// What one step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// After the acts and effects of the decision, before anything follows from it; replies are read here.
    pub answered: Case,
    /// At the end of the step.
    pub after: Case,
    /// Which of the choice's outcomes came about.
    pub outcome: usize,
    /// The event that came between.
    pub event: Option<EventId>,
    /// Whether the student is now in another scene, or at the end.
    pub moved: bool,
}

/// Whether a choice is on offer.
#[must_use]
pub fn is_offered(scenario: &Scenario, case: &Case, at: usize, choice: &Choice) -> bool {
    case.asked & (1 << at) == 0 && case.holds(scenario, &choice.when)
}

/// The choices on offer in the case's scene.
pub fn offered<'a>(scenario: &'a Scenario, case: &'a Case) -> impl Iterator<Item = (ChoiceId, &'a Choice)> {
    let choices = scenario.scene(case.scene).choices.iter().enumerate();
    choices
        .filter(|(at, choice)| is_offered(scenario, case, *at, choice))
        .map(|(at, choice)| (ChoiceId(at as u16), choice))
}

/// Takes a choice.
#[must_use]
pub fn choose(scenario: &Scenario, before: &Case, at: ChoiceId, seed: u64) -> Step {
    let scene = scenario.scene(before.scene);
    let mut case = *before;
    let mut dice = Dice::new(seed, before.steps);
    case.steps = case.steps.saturating_add(1);
    let Some(choice) = scene.choices.get(at.index()) else { return stay_with(case, 0) };
    choice.acts.iter().for_each(|act| case.perform(scenario, act));
    case.apply(&choice.effects);
    let (outcome, leads) = draw(&choice.outcomes, &mut dice);
    if let Some(leads) = leads {
        case.apply(&leads.effects);
    }
    let answered = case;
    case.asked |= 1 << at.index();
    let to = leads.map(|outcome| outcome.to).or_else(|| out_of_time(scenario, &case, scene));
    finish(scenario, answered, case, to, outcome, &mut dice)
}

/// Ends an inquiry before its time.
#[must_use]
pub fn leave(scenario: &Scenario, before: &Case, seed: u64) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Inquiry { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, seed, |_| {})
}

/// Sets a goal.
#[must_use]
pub fn set_goal(scenario: &Scenario, before: &Case, goal: Goal, seed: u64) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Goal { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, seed, |case| {
        if let Some(source) = goal.source {
            case.perform(scenario, &crate::scenario::Act::SetGoal { source });
        }
        case.goal = goal;
    })
}

/// Makes a plan.
#[must_use]
pub fn make_plan(scenario: &Scenario, before: &Case, picks: &[(PlanItemId, PlanMode)], seed: u64) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Plan { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, seed, |case| {
        for (id, mode) in picks {
            let item = scenario.plan_item(*id);
            case.perform(scenario, &item.act(*mode));
            // What was declined is answered, but is not on the plan.
            if *mode != PlanMode::Decline {
                case.put_on_plan(*id);
                case.apply(&item.effects);
            }
        }
    })
}

/// Writes a note.
#[must_use]
pub fn write_note(scenario: &Scenario, before: &Case, seed: u64) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Note { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, seed, |_| {})
}

fn plain(
    scenario: &Scenario,
    before: &Case,
    to: Option<Target>,
    seed: u64,
    change: impl FnOnce(&mut Case),
) -> Step {
    let mut case = *before;
    let mut dice = Dice::new(seed, before.steps);
    case.steps = case.steps.saturating_add(1);
    change(&mut case);
    finish(scenario, case, case, to, 0, &mut dice)
}

/// An inquiry leads on when its questions are used up or nothing is left to ask.
fn out_of_time(scenario: &Scenario, case: &Case, scene: &Scene) -> Option<Target> {
    let SceneKind::Inquiry { questions, to } = &scene.kind else { return None };
    let used_up = case.asked.count_ones() >= u32::from(*questions);
    (used_up || offered(scenario, case).next().is_none()).then_some(*to)
}

fn draw<'a>(outcomes: &'a [Outcome], dice: &mut Dice) -> (usize, Option<&'a Outcome>) {
    let total: u32 = outcomes.iter().map(|outcome| u32::from(outcome.weight)).sum();
    let mut rest = dice.roll(total);
    for (at, outcome) in outcomes.iter().enumerate() {
        match rest.checked_sub(u32::from(outcome.weight)) {
            Some(less) => rest = less,
            None => return (at, Some(outcome)),
        }
    }
    (0, None)
}

fn finish(
    scenario: &Scenario,
    answered: Case,
    mut case: Case,
    to: Option<Target>,
    outcome: usize,
    dice: &mut Dice,
) -> Step {
    let Some(to) = to else { return Step { after: case, ..stay_with(answered, outcome) } };
    let mut event = None;
    match to {
        Target::End => case.ended = true,
        Target::Back => {
            let resume = case.resume.take();
            match resume {
                Some(scene) => event = travel(scenario, &mut case, scene, dice),
                // Nothing was interrupted, so there is nowhere to go back to: the case is over.
                None => case.ended = true,
            }
        }
        Target::Scene(scene) => event = travel(scenario, &mut case, scene, dice),
    }
    Step { answered, after: case, outcome, event, moved: true }
}

fn stay_with(answered: Case, outcome: usize) -> Step {
    Step { answered, after: answered, outcome, event: None, moved: false }
}

/// Goes to a scene, unless an event comes between.
fn travel(scenario: &Scenario, case: &mut Case, to: SceneId, dice: &mut Dice) -> Option<EventId> {
    // While one event is being dealt with, no other may come between.
    if case.resume.is_none() {
        for (at, event) in scenario.events.iter().enumerate() {
            let id = EventId(at as u16);
            let may = !case.has_happened(id) && case.holds(scenario, &event.when);
            if may && dice.roll(100) < u32::from(event.chance) {
                case.let_happen(id);
                case.apply(&event.effects);
                case.resume = Some(to);
                case.arrive(scenario, event.to);
                return Some(id);
            }
        }
    }
    case.arrive(scenario, to);
    None
}
