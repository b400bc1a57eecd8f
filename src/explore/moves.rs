//! What can be done in a case: choices, leaving, and what stands for all the goals, plans and notes that could be
//! written.

use crate::act::{GoalSource, PlanMode};
use crate::case::{Case, Goal};
use crate::goals::{Criterion, GoalContext, read_goal};
use crate::judge::{PlanRange, PlanTable};
use crate::log::{Decision, GoalText, Pick};
use crate::rules::Family;
use crate::scenario::{ChoiceId, PlanItemId, Scenario, SceneKind};
use crate::step::{self, Chance, Step};

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// A choice is taken.
    Choose(ChoiceId),
    /// An inquiry is left before its time.
    Leave,
    /// A goal is written: whose idea it is, and which text of the pool.
    Goal(GoalSource, usize),
    /// A plan is made, its items in the order of the board.
    Plan(Vec<(PlanItemId, PlanMode)>),
    /// A note is written.
    Note,
}

/// More plans than these are not tried one by one.
pub const MOST_PLANS: usize = 256;

/// The note that is written where one is asked for.
const NOTE: &str = "Seen today. What was said and agreed is written down as it was.";

/// Texts that stand for all goals: for each way in which the criteria can turn out together, the first of a list of
/// texts in which they turn out so.
#[derive(Debug, Default)]
pub struct Goals(Vec<(String, Vec<(Criterion, bool)>)>);

impl Goals {
    /// Reads the list for a scenario: some texts as they are, and each with the client's words in it.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let words: Vec<&str> = scenario.goal_quotes().map(|(_, quote)| quote.text.as_str()).collect();
        let context =
            GoalContext { client: &scenario.about_client(), client_words: &scenario.client_words() };
        let mut goals = Self::default();
        if !scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Goal { .. })) {
            return goals;
        }
        // A few of the client's words are enough; a file may hold very many.
        let quotes = words.iter().take(4).map(|quote| format!("{} ", quote.trim()));
        for quote in std::iter::once(String::new()).chain(quotes) {
            for text in TEXTS {
                let text: String = format!("{quote}{text}").trim().chars().take(900).collect();
                if text.is_empty() {
                    continue;
                }
                let reading = read_goal(&text, &context);
                let read: Vec<_> =
                    reading.judgements.iter().map(|judged| (judged.criterion, judged.met)).collect();
                if !goals.0.iter().any(|(_, known)| *known == read) {
                    goals.0.push((text, read));
                }
            }
        }
        goals
    }

    /// Every source with every text.
    pub fn moves(&self) -> impl Iterator<Item = Move> {
        let sources = GoalSource::ALL.iter().copied();
        sources.flat_map(|source| (0..self.0.len()).map(move |text| Move::Goal(source, text)))
    }

    /// What a text of the list is read as.
    #[must_use]
    pub fn goal(&self, source: GoalSource, text: usize) -> Goal {
        let read = self.0.get(text).map_or(&[][..], |(_, read)| read);
        read.iter().fold(Goal::of(source), |goal, (criterion, met)| goal.judged(*criterion, *met))
    }

    fn text(&self, text: usize) -> &str {
        self.0.get(text).map_or("", |(text, _)| text)
    }
}

/// Goals in several states of repair, to stand alone or after the client's own words.
const TEXTS: &[&str] = &[
    "By 30 June I do this three times a week.",
    "By 30 June I have paid 50 dollars every Friday.",
    "I do this three times a week.",
    "By 30 June it is better.",
    "",
    "It is better.",
    "By 30 June I will not miss it more than 2 times a week.",
    "I will not miss it.",
    "Client will attend counselling sessions weekly for 8 weeks.",
    "Client will attend counselling.",
    "Client will demonstrate improved affect regulation and psychosocial functioning.",
    "By 30 June client will utilise 3 coping mechanisms to remediate dysfunctional cognitions.",
];

impl Move {
    /// What happens when it is done.
    #[must_use]
    pub fn step(&self, scenario: &Scenario, goals: &Goals, before: &Case, chance: Chance<'_>) -> Step {
        match self {
            Self::Choose(choice) => step::choose(scenario, before, *choice, chance),
            Self::Leave => step::leave(scenario, before, chance),
            Self::Goal(source, text) => step::set_goal(scenario, before, goals.goal(*source, *text), chance),
            Self::Plan(picks) => step::make_plan(scenario, before, picks, chance),
            Self::Note => step::write_note(scenario, before, chance),
        }
    }

    /// The same, as a log holds it; `None` for a choice that the scene does not have.
    #[must_use]
    pub fn decision(&self, scenario: &Scenario, goals: &Goals, before: &Case) -> Option<Decision> {
        Some(match self {
            Self::Choose(choice) => {
                Decision::Choose(scenario.scene(before.scene).choices.get(choice.index())?.id.clone(), None)
            }
            Self::Leave => Decision::Leave,
            Self::Goal(source, text) => {
                Decision::Goal(GoalText::new(goals.text(*text).to_owned(), *source, Vec::new()).into())
            }
            Self::Plan(picks) => {
                let pick = |(item, mode): &(PlanItemId, PlanMode)| Pick {
                    item: scenario.plan_item(*item).id.clone(),
                    mode: *mode,
                };
                Decision::Plan(picks.iter().map(pick).collect())
            }
            Self::Note => Decision::Note(NOTE.to_owned()),
        })
    }
}

/// A plan board as it stands: what is on it, and how many items a plan may have.
#[derive(Debug)]
pub struct Board {
    /// The items, each with the ways to do it.
    pub items: Vec<(PlanItemId, Vec<PlanMode>)>,
    /// Least number of items.
    pub least: usize,
    /// Most items; never more than there are.
    pub most: usize,
}

impl Board {
    /// The board of the case's scene; `None` where there is none, or too little on it to make a plan.
    #[must_use]
    pub fn of(scenario: &Scenario, case: &Case) -> Option<Self> {
        let SceneKind::Plan { least, most, board, .. } = &scenario.scene(case.scene).kind else {
            return None;
        };
        let offered = board.iter().copied().filter(|id| case.holds(scenario, &scenario.plan_item(*id).when));
        let items: Vec<_> = offered.map(|id| (id, scenario.plan_item(id).modes.clone())).collect();
        let (least, most) = (usize::from(*least), usize::from(*most).min(items.len()));
        (least <= most).then_some(Self { items, least, most })
    }

    /// How many plans can be made of it, as far as can be counted.
    #[must_use]
    pub fn count(&self) -> usize {
        // How many plans have so many items, over the items seen so far.
        let mut plans = vec![0_usize; self.most + 1];
        plans[0] = 1;
        for (_, modes) in &self.items {
            for size in (1..=self.most).rev() {
                plans[size] = plans[size].saturating_add(plans[size - 1].saturating_mul(modes.len()));
            }
        }
        plans[self.least..].iter().fold(0, |all, count| all.saturating_add(*count))
    }

    /// Every plan; to be asked only where they are few.
    #[must_use]
    pub fn all(&self) -> Vec<Vec<(PlanItemId, PlanMode)>> {
        let mut plans = vec![Vec::new()];
        for (item, modes) in &self.items {
            for at in 0..plans.len() {
                if plans[at].len() >= self.most {
                    continue;
                }
                for mode in modes {
                    let mut plan = plans[at].clone();
                    plan.push((*item, *mode));
                    plans.push(plan);
                }
            }
        }
        plans.retain(|plan| plan.len() >= self.least);
        plans
    }

    /// Plans that stand for too many: the best and the worst that were found for each family, and for each way to do
    /// an item a plan with it.
    #[must_use]
    pub fn some(&self, range: &PlanRange) -> Vec<Vec<(PlanItemId, PlanMode)>> {
        let mut plans: Vec<Vec<(PlanItemId, PlanMode)>> = Vec::new();
        let ends =
            Family::ALL.iter().flat_map(|family| [range.best_plan(*family), range.worst_plan(*family)]);
        ends.for_each(|plan| add(&mut plans, plan.to_vec()));
        for (at, (item, modes)) in self.items.iter().enumerate() {
            for (turn, mode) in modes.iter().enumerate() {
                let mut plan = vec![(*item, *mode)];
                // The others in turn, so that items and ways meet in more than one company.
                let others = (1..self.items.len()).map(|by| &self.items[(at + turn + by) % self.items.len()]);
                for (other, ways) in others.filter(|(other, _)| other != item) {
                    if plan.len() < self.least.max(1) {
                        plan.push((*other, ways[turn % ways.len()]));
                    }
                }
                plan.sort_by_key(|(id, _)| self.items.iter().position(|(known, _)| known == id));
                if (self.least..=self.most).contains(&plan.len()) {
                    add(&mut plans, plan);
                }
            }
        }
        plans.truncate(MOST_PLANS);
        plans
    }
}

fn add<T: PartialEq>(plans: &mut Vec<T>, plan: T) {
    if !plans.contains(&plan) {
        plans.push(plan);
    }
}

/// The plans that are tried in a case, and whether they are all that can be made.
#[must_use]
pub(super) fn plans(board: &Board, table: &PlanTable<'_>) -> (Vec<Move>, PlanRange, bool) {
    let range = table.range();
    let whole = board.count() <= MOST_PLANS;
    let plans = if whole { board.all() } else { board.some(&range) };
    (plans.into_iter().map(Move::Plan).collect(), range, whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::PRAISED;
    use crate::scenario::load;

    /// Or a walk would not find that a goal can be as good as the rules ask.
    #[test]
    fn one_of_the_texts_is_as_good_as_the_rules_ask() {
        let case = include_str!("../../scenarios/after-the-layoff/scenario.json");
        let goals = Goals::new(&load(case).unwrap_or_else(|faults| panic!("{}", faults[0])));
        let also = [Criterion::Measurable, Criterion::TimeBound, Criterion::ClientWorded];
        let good = |met: &[(Criterion, bool)]| {
            met.iter()
                .all(|(criterion, met)| *met || !PRAISED.contains(criterion) && !also.contains(criterion))
        };
        assert!(goals.0.iter().any(|(_, met)| good(met)), "{:#?}", goals.0);
    }
}
