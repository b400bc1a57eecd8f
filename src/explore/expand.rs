//! What can follow from a case: every decision with everything that chance can make of it, each judged.

use super::graph::Gain;
use super::identity::{Fingerprint, Identity, Packed};
use super::items::Items;
use super::moves::{self, Board, Goals, Move};
use crate::case::Case;
use crate::judge::{self, Judgement, Offers, PlanTable};
use crate::rules::{Family, Finding};
use crate::scenario::{ChoiceId, GoalMark, Question, Scenario, SceneId, SceneKind};
use crate::step::{self, Chance, Draws, Step};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// Everything about a scenario that a walk over its cases needs; it never changes, and all threads share it.
#[derive(Debug)]
pub struct Explorer {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// What makes two cases the same.
    pub identity: Identity,
    /// The goals that are written.
    pub goals: Goals,
    /// What can be found.
    pub items: Items,
    /// What conditions ask of the goal.
    marks: Vec<GoalMark>,
}

/// What the rules made of one move.
#[derive(Debug)]
pub struct Judged {
    /// What it wins, as a place in [`Worker::gains`].
    pub gain: u32,
    owed: u128,
    done: u128,
    due: u128,
    /// All that was said, of the decision and of duties that fell due.
    pub findings: Box<[Finding]>,
}

impl Judged {
    /// The case with what the rules keep in it.
    #[must_use]
    pub fn kept(&self, after: &Case) -> Case {
        let mut after = *after;
        after.owed = after.owed & !self.done | self.owed;
        after.settled |= self.due;
        after
    }
}

/// What the rules made of all moves of one kind of case.
#[derive(Debug)]
struct Verdict {
    key: Fingerprint,
    /// The moves, where finding them took judging.
    moves: Option<Vec<Move>>,
    whole: bool,
    judged: Vec<Judged>,
}

/// One thing that can follow.
#[derive(Debug)]
pub struct Following<'a> {
    /// The case before.
    pub before: &'a Case,
    /// What was done.
    pub by: &'a Move,
    /// What it did; the case after lacks what the rules keep in it.
    pub step: &'a Step,
    /// The case after.
    pub after: &'a Case,
    /// The same, packed.
    pub packed: &'a Packed,
    /// What the rules said.
    pub judged: &'a Judged,
    /// Whether chance had a say in what can be done here.
    pub by_chance: bool,
}

/// How many verdicts are kept: the rules are asked once for what looks the same to them.
const KEPT: usize = 1 << 13;

/// What one thread keeps to itself while it expands cases.
#[derive(Debug)]
pub struct Worker {
    kept: Vec<Option<Rc<Verdict>>>,
    numbers: BTreeMap<Gain, u32>,
    /// The gains that it has met.
    pub gains: Vec<Gain>,
    /// How many of them the walk was told.
    pub(super) told: usize,
    /// What this thread has found, by the places of [`Items`].
    pub(super) found: Vec<bool>,
    moves: Vec<Move>,
    steps: Vec<Step>,
    packed: Vec<Packed>,
    /// Scenes in which there was more to do than was tried: a board with very many plans, or very much chance.
    pub cut_short: Vec<SceneId>,
}

/// Where chance can come out in more ways than these in one case, the rest is left out.
const MOST_CHANCES: usize = 1 << 12;

impl Worker {
    /// A worker that has seen nothing yet.
    #[must_use]
    pub fn new(explorer: &Explorer) -> Self {
        Self {
            kept: (0..KEPT).map(|_| None).collect(),
            numbers: BTreeMap::new(),
            gains: Vec::new(),
            told: 0,
            found: vec![false; explorer.items.count()],
            moves: Vec::new(),
            steps: Vec::new(),
            packed: Vec::new(),
            cut_short: Vec::new(),
        }
    }

    pub(super) fn judged(&mut self, judgement: &Judgement) -> Judged {
        let gain = gain(judgement);
        let gains = &mut self.gains;
        let gain = *self.numbers.entry(gain).or_insert_with(|| {
            gains.push(gain);
            gains.len() as u32 - 1
        });
        let findings = judgement.findings.iter().chain(&judgement.lapsed).copied().collect();
        Judged { gain, owed: judgement.owed, done: judgement.done, due: judgement.due, findings }
    }
}

/// What a judgement adds to the score; as `scoring::scores` counts it.
#[must_use]
pub fn gain(judgement: &Judgement) -> Gain {
    let mut gain = Gain::default();
    for family in 0..Family::ALL.len() {
        let mark = judgement.marks[family];
        if mark.in_play() {
            gain.won[family] = mark.won().unsigned_abs();
            gain.on_offer[family] = mark.on_offer().unsigned_abs();
        }
        gain.capped[family] = mark.harms;
    }
    for lapsed in &judgement.lapsed {
        let rule = lapsed.rule.rule();
        gain.on_offer[rule.family as usize] += u16::from(rule.weight);
        gain.capped[rule.family as usize] |= lapsed.is_critical();
    }
    gain
}

impl Explorer {
    /// Makes ready to walk a scenario.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>) -> Self {
        let mut marks: Vec<GoalMark> = Vec::new();
        let conditions = super::live::conditions(&scenario);
        for question in conditions.flat_map(crate::scenario::Condition::questions) {
            if let Question::Goal(mark) = question
                && !marks.contains(&mark)
            {
                marks.push(mark);
            }
        }
        Self {
            identity: Identity::new(&scenario),
            goals: Goals::new(&scenario),
            items: Items::new(&scenario),
            marks,
            scenario,
        }
    }

    /// Shows all that can follow from a case, in an order that is always the same.
    pub fn expand(&self, worker: &mut Worker, before: &Case, mut show: impl FnMut(Following<'_>)) {
        if before.ended {
            return;
        }
        let packed = self.identity.pack(before);
        // What chance decides is tried in every way: numbers are laid out until no step asks for another.
        let mut open = vec![Vec::new()];
        let mut tried = 0;
        while let Some(numbers) = open.pop() {
            tried += 1;
            if tried > MOST_CHANCES {
                worker.cut_short(before.scene);
                return;
            }
            let laid_out = numbers.len();
            let draws = Draws::new(numbers);
            let verdict = self.consider(worker, before, &packed, Chance::Drawn(&draws));
            let (mut numbers, cuts) = draws.into_cuts();
            if let Some(at) = (laid_out..cuts.len()).find(|at| !cuts[*at].is_empty()) {
                numbers.resize(at, 0);
                let mut cuts = cuts[at].clone();
                cuts.sort_unstable_by(|a, b| b.cmp(a));
                for cut in cuts.into_iter().chain([0]) {
                    open.push(numbers.iter().copied().chain([cut]).collect());
                }
                continue;
            }
            let by_chance = tried > 1 || !open.is_empty();
            self.show(worker, before, &verdict, by_chance, &mut show);
        }
    }

    /// Shows what follows from a case under one seed, whatever is done.
    pub fn play(&self, worker: &mut Worker, before: &Case, seed: u64, mut show: impl FnMut(Following<'_>)) {
        let packed = self.identity.pack(before);
        let verdict = self.consider(worker, before, &packed, Chance::Seed(seed));
        self.show(worker, before, &verdict, true, &mut show);
    }

    fn show(
        &self,
        worker: &mut Worker,
        before: &Case,
        verdict: &Verdict,
        by_chance: bool,
        show: &mut impl FnMut(Following<'_>),
    ) {
        if !verdict.whole {
            worker.cut_short(before.scene);
        }
        let moves = verdict.moves.as_deref().unwrap_or(&worker.moves);
        for (at, judged) in verdict.judged.iter().enumerate() {
            let (by, step) = (&moves[at], &worker.steps[at]);
            let after = judged.kept(&step.after);
            let keeps = after.owed != step.after.owed || after.settled != step.after.settled;
            let again;
            let packed = if keeps {
                again = self.identity.pack(&after);
                &again
            } else {
                &worker.packed[at]
            };
            show(Following { before, by, step, after: &after, packed, judged, by_chance });
        }
    }

    /// Finds the moves of a case and their steps, and has them judged.
    fn consider(
        &self,
        worker: &mut Worker,
        before: &Case,
        packed: &Packed,
        chance: Chance<'_>,
    ) -> Rc<Verdict> {
        let scenario = &*self.scenario;
        worker.moves.clear();
        worker.steps.clear();
        worker.packed.clear();
        let kind = &scenario.scene(before.scene).kind;
        match kind {
            SceneKind::Goal { .. } | SceneKind::Plan { .. } => {
                return self.write(worker, before, packed, chance);
            }
            SceneKind::Note { .. } => worker.moves.push(Move::Note),
            SceneKind::Talk | SceneKind::Inquiry { .. } | SceneKind::Review { .. } => {
                worker.moves.extend(step::offered(scenario, before).map(|(id, _)| Move::Choose(id)));
                if matches!(kind, SceneKind::Inquiry { .. }) {
                    worker.moves.push(Move::Leave);
                }
            }
        }
        // What the rules see is the same where the case before, the choices and the cases after look the same to them.
        let mut key = packed.seen;
        for at in 0..worker.moves.len() {
            let step = worker.moves[at].step(scenario, &self.goals, before, chance);
            let after = self.identity.pack(&step.after);
            let place = if let Move::Choose(id) = worker.moves[at] { id.index() as u128 } else { u128::MAX };
            // Beyond the last week that is told apart, it is still seen whether time passes.
            let passes = u128::from(step.after.week > before.week) << 64;
            key = mix(mix(key, place ^ passes), after.seen);
            worker.steps.push(step);
            worker.packed.push(after);
        }
        if let Some(known) = worker.known(key) {
            return known;
        }
        let judged = if matches!(kind, SceneKind::Note { .. }) {
            let judge = |step: &Step| judge::note(scenario, before, step);
            let judgements: Vec<_> = worker.steps.iter().map(judge).collect();
            judgements.iter().map(|judgement| worker.judged(judgement)).collect()
        } else {
            let choice = |by: &Move| if let Move::Choose(id) = by { Some(*id) } else { None::<ChoiceId> };
            let steps = worker.moves.iter().map(choice).zip(worker.steps.iter().copied());
            let offers = Offers::of_steps(scenario, before, steps);
            offers.judgements().map(|judgement| worker.judged(&judgement)).collect()
        };
        worker.keep(Verdict { key, moves: None, whole: true, judged })
    }

    /// Finds the goals or plans of a case, which takes judging them; and the steps.
    fn write(&self, worker: &mut Worker, before: &Case, packed: &Packed, chance: Chance<'_>) -> Rc<Verdict> {
        let scenario = &*self.scenario;
        let board = Board::of(scenario, before);
        let items = board.iter().flat_map(|board| &board.items);
        let key = items.fold(mix(packed.seen, 1), |key, (id, _)| mix(key, id.index() as u128));
        // An event that comes between may hang on what the rules do not see, so then nothing is remembered.
        let remembers = scenario.events.is_empty();
        let known = if remembers { worker.known(key) } else { None };
        let verdict = known.unwrap_or_else(|| {
            let (moves, judged, whole) = match &board {
                Some(board) => self.judge_plans(worker, before, board, chance),
                None if matches!(scenario.scene(before.scene).kind, SceneKind::Goal { .. }) => {
                    self.judge_goals(worker, before, chance)
                }
                None => (Vec::new(), Vec::new(), true),
            };
            let verdict = Verdict { key, moves: Some(moves), whole, judged };
            if remembers { worker.keep(verdict) } else { Rc::new(verdict) }
        });
        for by in verdict.moves.iter().flatten() {
            let step = by.step(scenario, &self.goals, before, chance);
            worker.packed.push(self.identity.pack(&step.after));
            worker.steps.push(step);
        }
        verdict
    }

    /// Goals, one for each way in which rules and conditions can tell goals apart.
    fn judge_goals(
        &self,
        worker: &mut Worker,
        before: &Case,
        chance: Chance<'_>,
    ) -> (Vec<Move>, Vec<Judged>, bool) {
        let mut told_apart: Vec<(Judgement, Vec<bool>)> = Vec::new();
        let mut moves = Vec::new();
        for by in self.goals.moves() {
            let Move::Goal(source, text) = by else { continue };
            let goal = self.goals.goal(source, text);
            let judgement = judge::goal(&self.scenario, before, goal, chance);
            let marks = self.marks.iter().map(|mark| goal.is(*mark)).collect();
            let kind = (judgement, marks);
            if !told_apart.contains(&kind) {
                told_apart.push(kind);
                moves.push(by);
            }
        }
        let judged = told_apart.iter().map(|(judgement, _)| worker.judged(judgement)).collect();
        (moves, judged, true)
    }

    fn judge_plans(
        &self,
        worker: &mut Worker,
        before: &Case,
        board: &Board,
        chance: Chance<'_>,
    ) -> (Vec<Move>, Vec<Judged>, bool) {
        let Some(table) = PlanTable::new(&self.scenario, before, chance) else {
            return (Vec::new(), Vec::new(), true);
        };
        let (moves, range, whole) = moves::plans(board, &table);
        let judge = |by: &Move| {
            let Move::Plan(picks) = by else { return worker.judged(&Judgement::default()) };
            let judgement = table.judge(picks, &range);
            worker.judged(&judgement)
        };
        let judged = moves.iter().map(judge).collect();
        (moves, judged, whole)
    }
}

impl Worker {
    fn cut_short(&mut self, scene: SceneId) {
        if !self.cut_short.contains(&scene) {
            self.cut_short.push(scene);
        }
    }
    fn known(&self, key: Fingerprint) -> Option<Rc<Verdict>> {
        self.kept[key as usize % KEPT].as_ref().filter(|known| known.key == key).map(Rc::clone)
    }
    fn keep(&mut self, verdict: Verdict) -> Rc<Verdict> {
        let verdict = Rc::new(verdict);
        self.kept[verdict.key as usize % KEPT] = Some(Rc::clone(&verdict));
        verdict
    }
}

fn mix(key: Fingerprint, with: Fingerprint) -> Fingerprint {
    let mixed = (key ^ with).wrapping_mul(0xda94_2042_e4dd_58b5_d1b5_4a32_d192_ed03);
    mixed ^ mixed >> 67
}
