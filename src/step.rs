//! The pure step: scenario, case and decision give the next case. Chance is a function of seed and step.

use crate::act::PlanMode;
use crate::case::{Case, Goal};
use crate::scenario::{
    Choice, ChoiceId, EventId, Outcome, PlanItemId, Scenario, Scene, SceneId, SceneKind, Target,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::cell::RefCell;

/// What chance follows from: the seed of a run, or numbers that somebody lays out to see all that can come.
#[derive(Debug, Clone, Copy)]
pub enum Chance<'a> {
    /// The seed of a run; every step of it has dice of its own.
    Seed(u64),
    /// These numbers, in every step.
    Drawn(&'a Draws),
}

impl From<u64> for Chance<'_> {
    fn from(seed: u64) -> Self {
        Self::Seed(seed)
    }
}

/// Numbers laid out instead of drawn, and where the steps that they were laid out for told numbers apart.
#[derive(Debug, Default)]
pub struct Draws {
    /// The numbers in the order in which a step draws them; 0 beyond the last.
    numbers: Vec<u32>,
    /// For each number that a step asked for, the least numbers with which something else begins.
    cuts: RefCell<Vec<Vec<u32>>>,
}

impl Draws {
    /// These numbers.
    #[must_use]
    pub fn new(numbers: Vec<u32>) -> Self {
        Self { numbers, cuts: RefCell::default() }
    }
    /// For each number that was asked for so far, the least numbers with which something else begins.
    #[must_use]
    pub fn into_cuts(self) -> (Vec<u32>, Vec<Vec<u32>>) {
        (self.numbers, self.cuts.into_inner())
    }
    fn ask(&self, at: usize) -> u32 {
        let mut cuts = self.cuts.borrow_mut();
        if cuts.len() <= at {
            cuts.resize(at + 1, Vec::new());
        }
        self.numbers.get(at).copied().unwrap_or(0)
    }
    fn cut(&self, at: usize, sides: u32, from: u32) {
        // The least number that is drawn as `from` of `sides`, rounded up.
        let least = (u64::from(from) << 32).div_ceil(u64::from(sides.max(1)));
        let Some(least) = u32::try_from(least).ok().filter(|least| *least > 0) else { return };
        self.ask(at);
        if let Some(cuts) = self.cuts.borrow_mut().get_mut(at).filter(|cuts| !cuts.contains(&least)) {
            cuts.push(least);
        }
    }
}

/// What chance decides in one step. The same seed and step give the same dice on every machine.
#[derive(Debug, Clone)]
pub struct Dice<'a> {
    chance: Chance<'a>,
    step: u16,
    /// How often something was left to chance.
    drawn: usize,
    /// Made when something is first left to chance; most steps leave nothing to it.
    generator: Option<ChaCha8Rng>,
}

impl<'a> Dice<'a> {
    /// The dice of a step.
    #[must_use]
    pub fn new(chance: impl Into<Chance<'a>>, step: u16) -> Self {
        Self { chance: chance.into(), step, drawn: 0, generator: None }
    }
    /// Says that the next roll of so many sides tells numbers below `from` from the others.
    fn tells_apart(&self, sides: u32, from: u32) {
        if let Chance::Drawn(draws) = self.chance
            && sides >= 2
        {
            draws.cut(self.drawn, sides, from);
        }
    }
    /// A number from 0 to `sides` - 1, or 0 if there are no sides.
    ///
    /// Written out instead of taken from a library's distributions, so that a saved run stays the same run when
    /// the library changes its way of drawing.
    pub fn roll(&mut self, sides: u32) -> u32 {
        if sides < 2 {
            return 0;
        }
        let number = match self.chance {
            Chance::Drawn(draws) => draws.ask(self.drawn),
            Chance::Seed(seed) => {
                let step = self.step;
                let generator = self.generator.get_or_insert_with(|| {
                    let mut generator = ChaCha8Rng::seed_from_u64(seed);
                    generator.set_stream(u64::from(step));
                    generator
                });
                generator.next_u32()
            }
        };
        self.drawn += 1;
        let drawn = u64::from(number) * u64::from(sides);
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
pub fn choose<'a>(scenario: &Scenario, before: &Case, at: ChoiceId, chance: impl Into<Chance<'a>>) -> Step {
    let scene = scenario.scene(before.scene);
    let mut case = *before;
    let mut dice = Dice::new(chance, before.steps);
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
pub fn leave<'a>(scenario: &Scenario, before: &Case, chance: impl Into<Chance<'a>>) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Inquiry { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, chance.into(), |_| {})
}

/// Sets a goal.
#[must_use]
pub fn set_goal<'a>(scenario: &Scenario, before: &Case, goal: Goal, chance: impl Into<Chance<'a>>) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Goal { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, chance.into(), |case| {
        if let Some(source) = goal.source {
            case.perform(scenario, &crate::scenario::Act::SetGoal { source });
        }
        case.goal = goal;
    })
}

/// Makes a plan.
#[must_use]
pub fn make_plan<'a>(
    scenario: &Scenario,
    before: &Case,
    picks: &[(PlanItemId, PlanMode)],
    chance: impl Into<Chance<'a>>,
) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Plan { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, chance.into(), |case| {
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
pub fn write_note<'a>(scenario: &Scenario, before: &Case, chance: impl Into<Chance<'a>>) -> Step {
    let to = match &scenario.scene(before.scene).kind {
        SceneKind::Note { to, .. } => Some(*to),
        _ => None,
    };
    plain(scenario, before, to, chance.into(), Case::note_written)
}

fn plain(
    scenario: &Scenario,
    before: &Case,
    to: Option<Target>,
    chance: Chance<'_>,
    change: impl FnOnce(&mut Case),
) -> Step {
    let mut case = *before;
    let mut dice = Dice::new(chance, before.steps);
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

fn draw<'a>(outcomes: &'a [Outcome], dice: &mut Dice<'_>) -> (usize, Option<&'a Outcome>) {
    let total: u32 = outcomes.iter().map(|outcome| u32::from(outcome.weight)).sum();
    let mut below = 0;
    for outcome in outcomes {
        dice.tells_apart(total, below);
        below += u32::from(outcome.weight);
    }
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
    dice: &mut Dice<'_>,
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
fn travel(scenario: &Scenario, case: &mut Case, to: SceneId, dice: &mut Dice<'_>) -> Option<EventId> {
    // While one event is being dealt with, no other may come between.
    if case.resume.is_none() {
        for (at, event) in scenario.events.iter().enumerate() {
            let id = EventId(at as u16);
            let may = !case.has_happened(id) && case.holds(scenario, &event.when);
            if !may {
                continue;
            }
            let chance = u32::from(event.chance);
            dice.tells_apart(100, chance);
            if dice.roll(100) < chance {
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
