//! What is known of one practitioner's runs.

use super::cases::Cases;
use super::{Covered, Shown, Stuck};
use crate::explore::expand::{Explorer, Worker};
use crate::explore::graph::Ways;
use crate::explore::random::{Sample, Which};
use crate::explore::shape::Shape;
use crate::explore::walk::{At, Walk};
use crate::scenario::SceneId;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of one practitioner's runs.
#[derive(Debug)]
pub struct Part {
    pub(super) covered: Covered,
    pub(super) interrupted: bool,
    pub(super) full: bool,
    pub(super) found: Vec<Option<Trace>>,
    pub(super) said: Vec<u64>,
    pub(super) cut_short: BTreeSet<SceneId>,
    pub(super) dead_ends: Vec<Shown<Stuck>>,
    pub(super) traps: Vec<Shown<Stuck>>,
    pub(super) scripts: BTreeMap<usize, Option<String>>,
    pub(super) random: Sample,
    pub(super) seeking: u32,
}

/// Where something was found first.
#[derive(Debug, Clone, Copy)]
pub(super) enum Trace {
    Walk(At),
    Run(Which, u32),
}

impl Explorer {
    /// What one practitioner's walk and runs tell. `random` are runs of any style, `seeking` those that looked for the
    /// best and the worst; `interrupted` says that somebody stopped the walk.
    #[must_use]
    pub fn part(&self, mut walk: Walk, random: Sample, seeking: &Sample, interrupted: bool) -> Part {
        let mut worker = Worker::new(self);
        let practitioner = walk.practitioner();
        let complete = walk.is_complete() && walk.cut_short.is_empty();
        walk.close();
        let ways = Ways::new(&walk.graph, walk.met());
        let parents = ways.parents();
        let found = self.traces(&walk, &random, seeking);
        let cases = Cases { explorer: self, practitioner, ways: &ways, parents: &parents };
        let (covered, traps) = {
            let shape = Shape::new(&ways, &walk.dead_ends);
            let covered = Covered {
                id: self.scenario.worker(practitioner).id.clone(),
                states: u64::from(walk.met()),
                expanded: u64::from(walk.expanded()),
                transitions: walk.transitions,
                complete,
                bytes_per_state: walk.peak() as f64 / f64::from(walk.met().max(1)),
                score_range: cases.score_range(&mut worker, &shape, complete, &random, seeking),
                all_100: cases.all_100(&mut worker, &shape, complete, &random, seeking),
                lengths: cases.lengths(&mut worker, &shape, complete, &random),
                closed_choices: Vec::new(),
            };
            (covered, shape.traps().to_vec())
        };
        let traps = cases.stuck(&mut worker, &traps, true);
        let mut dead_ends = cases.stuck(&mut worker, &walk.dead_ends, false);
        if let (states, Some(which)) = random.dead_ends
            && dead_ends.is_empty()
        {
            dead_ends.push(cases.stuck_run(&mut worker, which, states));
        }
        let scripts = cases.scripts(&mut worker, &found, complete);
        Part {
            covered,
            interrupted,
            full: walk.is_full(),
            found,
            said: walk.said,
            cut_short: walk.cut_short,
            dead_ends,
            traps,
            scripts,
            random,
            seeking: seeking.runs,
        }
    }

    fn traces(&self, walk: &Walk, random: &Sample, seeking: &Sample) -> Vec<Option<Trace>> {
        let mut found: Vec<Option<Trace>> = walk.found.iter().map(|at| at.map(Trace::Walk)).collect();
        for (place, (which, decision)) in random.found.iter().chain(&seeking.found) {
            found[*place].get_or_insert(Trace::Run(*which, *decision));
        }
        found
    }
}
