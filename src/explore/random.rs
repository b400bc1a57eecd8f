//! Random play: runs whose every decision is left to a generator, to see what chance brings, and to go on where a walk
//! had to stop.

use super::expand::{Explorer, Worker};
use super::graph::Gain;
use super::items::{Item, said, said_count};
use super::moves::{Board, MOST_PLANS, Move};
use crate::case::Case;
use crate::judge;
use crate::log::LARGEST_SEED;
use crate::rules::{Family, Finding};
use crate::scenario::{ChoiceId, SceneId, WorkerId};
use crate::scoring::Score;
use crate::step;
use std::collections::BTreeMap;

/// A run that has not come to an end after so many decisions is left.
pub const LONGEST: usize = 2000;

/// How a decision is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Any, each as likely as the other.
    Any,
    /// One of those that lose least.
    Best,
    /// One of those that lose most.
    Worst,
}

/// One run: its practitioner, its number and the seed of all runs decide everything in it.
#[derive(Debug, Clone, Copy)]
pub struct Which {
    /// Who acts.
    pub practitioner: WorkerId,
    /// How it is decided.
    pub style: Style,
    /// What all runs follow from.
    pub seed: u64,
    /// The number of the run.
    pub number: u32,
}

impl Which {
    /// The seed of the run itself.
    #[must_use]
    pub fn run_seed(&self) -> u64 {
        Mill(self.seed ^ u64::from(self.number).rotate_left(32)).next() & LARGEST_SEED
    }
}

/// What came of a run.
#[derive(Debug, Clone)]
pub struct Run {
    /// Which run it was.
    pub which: Which,
    /// How many decisions it took.
    pub length: u32,
    /// Where and by which choice it ended, if it did.
    pub ending: Option<(SceneId, Option<ChoiceId>)>,
    /// Whether it stands in a case in which nothing can be done.
    pub dead_end: bool,
    /// The scores.
    pub scores: [Option<u8>; Family::ALL.len()],
    /// Whether nothing was lost in any family.
    pub perfect: bool,
    /// What the thread had not found before, with the number of the decision.
    pub found: Vec<(Item, u32)>,
    /// How often each rule said what.
    pub said: Vec<u32>,
}

/// A small generator (SplitMix64).
struct Mill(u64);

impl Mill {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
    fn roll(&mut self, sides: usize) -> usize {
        (self.next() % sides.max(1) as u64) as usize
    }
}

/// What could be decided.
struct Next {
    by: Move,
    after: Case,
    gain: Gain,
    ended: bool,
    findings: Vec<Finding>,
}

impl Explorer {
    /// Plays a run, and hands over each decision.
    pub fn run(&self, worker: &mut Worker, which: Which, mut decided: impl FnMut(&Case, &Move)) -> Run {
        let seed = which.run_seed();
        let mut mill = Mill(seed ^ 0x5851_f42d_4c95_7f2d);
        let mut case = Case::new(&self.scenario, which.practitioner);
        let mut total = Total::default();
        let mut run = Run {
            which,
            length: 0,
            ending: None,
            dead_end: false,
            scores: [None; Family::ALL.len()],
            perfect: true,
            found: Vec::new(),
            said: vec![0; said_count()],
        };
        while run.length < LONGEST as u32 {
            let Some(next) = self.next(worker, &case, seed, which.style, &mut mill, &mut run) else {
                run.dead_end = true;
                break;
            };
            decided(&case, &next.by);
            run.length += 1;
            run.perfect &= next.gain.is_perfect();
            total.add(&next.gain);
            next.findings.iter().for_each(|finding| run.said[said(finding.rule, finding.verdict)] += 1);
            if next.ended {
                run.ending =
                    Some((case.scene, if let Move::Choose(choice) = next.by { Some(choice) } else { None }));
                break;
            }
            case = next.after;
        }
        run.perfect &= run.ending.is_some();
        run.scores = total.scores();
        run
    }

    fn next(
        &self,
        worker: &mut Worker,
        case: &Case,
        seed: u64,
        style: Style,
        mill: &mut Mill,
        run: &mut Run,
    ) -> Option<Next> {
        let number = run.length;
        let mut seen = std::mem::take(&mut worker.found);
        let found = &mut run.found;
        let mut news = |next: &super::expand::Following<'_>| {
            let mut new = Vec::new();
            self.items.following(
                &self.scenario,
                next,
                |place| !seen[place],
                |item| {
                    if !seen[self.items.place(item)] {
                        new.push(item);
                    }
                },
            );
            for item in new {
                if !std::mem::replace(&mut seen[self.items.place(item)], true) {
                    found.push((item, number));
                }
            }
        };
        let mut options: Vec<Next> = Vec::new();
        let random_plan = (style == Style::Any).then(|| self.random_plan(case, mill)).flatten();
        if let Some(by) = random_plan {
            options.push(self.plan(worker, case, seed, by, &mut news));
        } else {
            // Of what could follow, only what is decided for is found; so it is shown twice.
            let mut all: Vec<u32> = Vec::new();
            let mut gains = Vec::new();
            self.play(worker, case, seed, |next| gains.push(next.judged.gain));
            let loss = |at: &u32| {
                let gain = worker.gains[gains[*at as usize] as usize];
                let lost = gain
                    .on_offer
                    .iter()
                    .zip(&gain.won)
                    .map(|(offer, won)| i32::from(*offer) - i32::from(*won));
                lost.sum::<i32>() + 100 * gain.capped.iter().filter(|capped| **capped).count() as i32
            };
            all.extend(0..gains.len() as u32);
            let wanted = match style {
                Style::Any => None,
                Style::Best => all.iter().map(loss).min(),
                Style::Worst => all.iter().map(loss).max(),
            };
            all.retain(|at| wanted.is_none_or(|wanted| loss(at) == wanted));
            let picked = all.get(mill.roll(all.len())).copied();
            let gains: Vec<Gain> = gains.iter().map(|gain| worker.gains[*gain as usize]).collect();
            let mut at = 0;
            self.play(worker, case, seed, |next| {
                if Some(at) == picked {
                    news(&next);
                    options.push(Next {
                        by: next.by.clone(),
                        after: *next.after,
                        gain: gains[at as usize],
                        ended: next.after.ended,
                        findings: next.judged.findings.to_vec(),
                    });
                }
                at += 1;
            });
        }
        worker.found = seen;
        options.pop()
    }

    /// Any plan, where the board has too many to list.
    fn random_plan(&self, case: &Case, mill: &mut Mill) -> Option<Move> {
        let board = Board::of(&self.scenario, case).filter(|board| board.count() > MOST_PLANS)?;
        let size = board.least + mill.roll(board.most - board.least + 1);
        let mut at: Vec<usize> = (0..board.items.len()).collect();
        while at.len() > size {
            at.remove(mill.roll(at.len()));
        }
        let pick = |at: &usize| {
            let (item, modes) = &board.items[*at];
            (*item, modes[mill.roll(modes.len())])
        };
        Some(Move::Plan(at.iter().map(pick).collect()))
    }

    fn plan(
        &self,
        worker: &mut Worker,
        case: &Case,
        seed: u64,
        by: Move,
        news: &mut impl FnMut(&super::expand::Following<'_>),
    ) -> Next {
        let picks = if let Move::Plan(picks) = &by { &picks[..] } else { &[] };
        let step = step::make_plan(&self.scenario, case, picks, seed);
        let judgement = judge::plan(&self.scenario, case, picks, seed);
        let judged = worker.judged(&judgement);
        let after = judged.kept(&step.after);
        let packed = self.identity.pack(&after);
        news(&super::expand::Following {
            before: case,
            by: &by,
            step: &step,
            after: &after,
            packed: &packed,
            judged: &judged,
            by_chance: true,
        });
        let gain = worker.gains[judged.gain as usize];
        Next { gain, after, ended: after.ended, findings: judged.findings.to_vec(), by }
    }
}

#[derive(Default)]
struct Total {
    won: [u32; Family::ALL.len()],
    on_offer: [u32; Family::ALL.len()],
    capped: [bool; Family::ALL.len()],
}

impl Total {
    fn add(&mut self, gain: &Gain) {
        for family in 0..Family::ALL.len() {
            self.won[family] += u32::from(gain.won[family]);
            self.on_offer[family] += u32::from(gain.on_offer[family]);
            self.capped[family] |= gain.capped[family];
        }
    }
    fn scores(&self) -> [Option<u8>; Family::ALL.len()] {
        Family::ALL.map(|family| {
            let at = family as usize;
            let (won, on_offer, capped) = (self.won[at], self.on_offer[at], self.capped[at]);
            Score { family, won, on_offer, decisions: 0, capped }.value()
        })
    }
}

/// What came of many runs.
#[derive(Debug, Default)]
pub struct Sample {
    /// How many runs there were.
    pub runs: u32,
    /// How many decisions were taken in all.
    pub decisions: u64,
    /// How many runs stood in a case in which nothing can be done, and the first of them.
    pub dead_ends: (u32, Option<Which>),
    /// How many runs were left because they did not end.
    pub unended: u32,
    /// How often each ending came about.
    pub endings: BTreeMap<(SceneId, Option<ChoiceId>), u32>,
    /// The lengths of the runs that ended.
    pub lengths: Option<RunLengths>,
    /// For each family the runs with the lowest and the highest score, the sum of scores, and how many had one.
    pub scores: [Option<Scores>; Family::ALL.len()],
    /// A run that lost nothing in any family.
    pub perfect: Option<Which>,
    /// Where each thing was found first: the run and the decision, by the places of the list of items.
    pub found: BTreeMap<usize, (Which, u32)>,
    /// How often each rule said what.
    pub said: Vec<u64>,
}

/// The lengths of many runs, in decisions.
#[derive(Debug, Clone, Copy)]
pub struct RunLengths {
    /// The least, and the run.
    pub least: (u32, Which),
    /// The most, and the run.
    pub most: (u32, Which),
    /// The sum.
    pub sum: u64,
}

/// The scores of many runs in one family.
#[derive(Debug, Clone, Copy)]
pub struct Scores {
    /// The lowest, and the run.
    pub lowest: (u8, Which),
    /// The highest, and the run.
    pub highest: (u8, Which),
    /// The sum, and over how many runs.
    pub sum: (u64, u32),
}

impl Sample {
    /// Counts a run in. Runs are to be added in one and the same order, so that the first to find something is.
    pub fn add(&mut self, explorer: &Explorer, run: &Run) {
        self.runs += 1;
        self.decisions += u64::from(run.length);
        self.said.resize(said_count(), 0);
        self.said.iter_mut().zip(&run.said).for_each(|(all, more)| *all += u64::from(*more));
        for (item, decision) in &run.found {
            self.found.entry(explorer.items.place(*item)).or_insert((run.which, *decision));
        }
        if run.dead_end {
            self.dead_ends.0 += 1;
            self.dead_ends.1.get_or_insert(run.which);
        }
        let Some(ending) = run.ending else {
            self.unended += u32::from(!run.dead_end);
            return;
        };
        *self.endings.entry(ending).or_default() += 1;
        let this = (run.length, run.which);
        let lengths = self.lengths.get_or_insert(RunLengths { least: this, most: this, sum: 0 });
        if this.0 < lengths.least.0 {
            lengths.least = this;
        }
        if this.0 > lengths.most.0 {
            lengths.most = this;
        }
        lengths.sum += u64::from(run.length);
        if run.perfect {
            self.perfect.get_or_insert(run.which);
        }
        for (scores, score) in self.scores.iter_mut().zip(run.scores) {
            let Some(score) = score else { continue };
            let first = Scores { lowest: (score, run.which), highest: (score, run.which), sum: (0, 0) };
            let scores = scores.get_or_insert(first);
            if score < scores.lowest.0 {
                scores.lowest = (score, run.which);
            }
            if score > scores.highest.0 {
                scores.highest = (score, run.which);
            }
            scores.sum = (scores.sum.0 + u64::from(score), scores.sum.1 + 1);
        }
    }
}
