//! The walk: from the first case to every case that can be reached, in portions that any thread can work on.
//!
//! The walk hands out [`Work`] and takes in what [`Explorer::expand_all`] makes of it. Portions are taken in in the
//! order in which they were handed out, so what comes of a walk does not depend on how many threads there are.

use super::expand::{Explorer, Worker};
use super::graph::{Edge, Gain, Graph};
use super::identity::Fingerprint;
use super::items::{Item, said, said_count};
use super::visited::Visited;
use crate::case::Case;
use crate::scenario::{SceneId, WorkerId};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many cases are expanded in one portion.
const PORTION: usize = 512;

/// Where something was found first: the case, and which of the things that can follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The number of the case.
    pub case: u32,
    /// Which of the things that follow, in the order in which they are shown; `None` for the case itself.
    pub following: Option<u32>,
}

/// Some cases to expand.
#[derive(Debug)]
pub struct Work {
    first: u32,
    cases: Vec<u8>,
}

/// What came of some work.
#[derive(Debug)]
pub struct Portion {
    worker: usize,
    first: u32,
    cases: u32,
    /// For each case how many ways lead on.
    ways: Vec<u32>,
    /// Each way: which case it leads to, and what it wins in the numbering of the worker.
    edges: Vec<(Fingerprint, u32)>,
    /// The cases that the ways lead to, packed.
    packed: Vec<u8>,
    transitions: u64,
    said: Vec<u32>,
    /// Cases in which nothing can be done although they are not closed.
    dead_ends: Vec<u32>,
    found: Vec<(Item, At)>,
    gains: Vec<Gain>,
    cut_short: Vec<SceneId>,
}

/// A walk for one practitioner.
#[derive(Debug)]
pub struct Walk {
    practitioner: WorkerId,
    visited: Visited,
    /// What leads where.
    pub graph: Graph,
    frontier: VecDeque<Vec<u8>>,
    size: usize,
    next: u32,
    taken: u32,
    early: BTreeMap<u32, Portion>,
    limit: usize,
    peak: usize,
    full: bool,
    numbers: BTreeMap<Gain, u32>,
    /// For each worker what its numbers of gains are here.
    gains: Vec<Vec<u32>>,
    /// How often something followed from something.
    pub transitions: u64,
    /// How often each rule said what, by the places of [`said`].
    pub said: Vec<u64>,
    /// Where each thing was found first, by the places of the list of items.
    pub found: Vec<Option<At>>,
    /// Cases in which nothing can be done although they are not closed.
    pub dead_ends: Vec<u32>,
    /// Scenes in which there was more to do than was tried: a board with very many plans, or very much chance.
    pub cut_short: BTreeSet<SceneId>,
}

impl Walk {
    /// The practitioner.
    #[must_use]
    pub const fn practitioner(&self) -> WorkerId {
        self.practitioner
    }

    /// A walk that begins with a practitioner's first case and keeps to so many bytes.
    #[must_use]
    pub fn new(explorer: &Explorer, worker: WorkerId, limit: usize) -> Self {
        let first = Case::new(&explorer.scenario, worker);
        let size = explorer.identity.size();
        let mut walk = Self {
            practitioner: worker,
            visited: Visited::default(),
            graph: Graph::default(),
            frontier: VecDeque::new(),
            size,
            next: 0,
            taken: 0,
            early: BTreeMap::new(),
            limit,
            peak: 0,
            full: false,
            numbers: BTreeMap::new(),
            gains: Vec::new(),
            transitions: 0,
            said: vec![0; said_count()],
            found: vec![None; explorer.items.count()],
            dead_ends: Vec::new(),
            cut_short: BTreeSet::new(),
        };
        let packed = explorer.identity.pack(&first);
        walk.visited.meet(packed.all);
        walk.keep(&packed.bytes[..size]);
        let found = &mut walk.found;
        explorer.items.arriving(
            &explorer.scenario,
            &first,
            |_| true,
            |item| {
                found[explorer.items.place(item)] = Some(At { case: 0, following: None });
            },
        );
        walk
    }

    fn keep(&mut self, packed: &[u8]) {
        let capacity = PORTION * self.size;
        match self.frontier.back_mut() {
            Some(block) if block.len() < capacity => block.extend_from_slice(packed),
            _ => {
                let mut block = Vec::with_capacity(capacity);
                block.extend_from_slice(packed);
                self.frontier.push_back(block);
            }
        }
    }

    /// The next cases to expand; `None` while all that is known is being worked on, when all is done, or when no more
    /// may be kept.
    pub fn work(&mut self) -> Option<Work> {
        let out = (self.next - self.taken) as usize;
        // A case being worked on may bring some new ones; they have to have room too.
        let room = out.max(PORTION) * 4 * (self.size + 40) + self.visited.growth();
        if self.bytes() + room > self.limit || self.visited.count() >= Graph::MOST {
            self.full |= !self.frontier.is_empty();
            return None;
        }
        let cases = self.frontier.pop_front()?;
        let first = self.next;
        self.next += (cases.len() / self.size) as u32;
        Some(Work { first, cases })
    }

    /// Whether every case that could be reached was expanded.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.frontier.is_empty() && self.next == self.taken
    }

    /// Whether the walk stopped because it may not keep more.
    #[must_use]
    pub const fn is_full(&self) -> bool {
        self.full
    }

    /// How many cases were met.
    #[must_use]
    pub const fn met(&self) -> u32 {
        self.visited.count()
    }

    /// How many cases were expanded.
    #[must_use]
    pub const fn expanded(&self) -> u32 {
        self.taken
    }

    /// The memory in use, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.visited.bytes() + self.graph.bytes() + self.frontier.len() * PORTION * self.size
    }

    /// The most memory that was ever in use, in bytes.
    #[must_use]
    pub const fn peak(&self) -> usize {
        self.peak
    }

    /// Takes in a portion, or keeps it until those before it have come.
    pub fn take_in(&mut self, explorer: &Explorer, portion: Portion) {
        self.early.insert(portion.first, portion);
        while let Some(portion) = self.early.remove(&self.taken) {
            self.add(explorer, portion);
        }
    }

    fn add(&mut self, explorer: &Explorer, portion: Portion) {
        self.taken += portion.cases;
        self.transitions += portion.transitions;
        self.cut_short.extend(portion.cut_short);
        self.dead_ends.extend(portion.dead_ends);
        self.said.iter_mut().zip(portion.said).for_each(|(all, more)| *all += u64::from(more));
        for (item, at) in portion.found {
            let first = &mut self.found[explorer.items.place(item)];
            if first.is_none() {
                *first = Some(at);
            }
        }
        if self.gains.len() <= portion.worker {
            self.gains.resize(portion.worker + 1, Vec::new());
        }
        for gain in portion.gains {
            let graph = &mut self.graph;
            let number = *self.numbers.entry(gain).or_insert_with(|| {
                graph.gains.push(gain);
                graph.gains.len() as u32 - 1
            });
            self.gains[portion.worker].push(number);
        }
        let (mut edge, mut edges) = (0, Vec::new());
        for ways in portion.ways {
            edges.clear();
            for _ in 0..ways {
                let (fingerprint, gain) = portion.edges[edge];
                let (to, is_new) = self.visited.meet(fingerprint);
                if is_new {
                    self.keep(&portion.packed[edge * self.size..(edge + 1) * self.size]);
                }
                edges.push(Edge { to, gain: self.gains[portion.worker][gain as usize] });
                edge += 1;
            }
            self.graph.push(edges.iter().copied());
        }
        self.peak = self.peak.max(self.bytes());
    }

    /// Goes on with the walk in one thread until it is done, may keep no more, or is told to stop; `false` if it was
    /// told to.
    pub fn go_on(&mut self, explorer: &Explorer, worker: &mut Worker, stop: &dyn Fn() -> bool) -> bool {
        while let Some(work) = self.work() {
            let Some(portion) = explorer.expand_all((0, worker), &work, stop) else { return false };
            self.take_in(explorer, portion);
        }
        true
    }

    /// Lets go of what only the walk itself needs, and keeps what was found.
    pub fn close(&mut self) {
        self.visited.close();
        self.frontier = VecDeque::new();
    }
}

impl Explorer {
    /// Expands some cases. `worker` is the number of the thread's own [`Worker`]; where `stop` says so, it leaves off
    /// and gives nothing back.
    #[must_use]
    pub fn expand_all(
        &self,
        (number, worker): (usize, &mut Worker),
        work: &Work,
        stop: &dyn Fn() -> bool,
    ) -> Option<Portion> {
        let size = self.identity.size();
        let mut portion = Portion {
            worker: number,
            first: work.first,
            cases: 0,
            ways: Vec::with_capacity(work.cases.len() / size),
            edges: Vec::new(),
            packed: Vec::new(),
            transitions: 0,
            said: vec![0; said_count()],
            dead_ends: Vec::new(),
            found: Vec::new(),
            gains: Vec::new(),
            cut_short: Vec::new(),
        };
        let told = worker.told;
        let mut news = Vec::new();
        for bytes in work.cases.chunks_exact(size) {
            if stop() {
                return None;
            }
            let case = self.identity.unpack(bytes);
            let number = work.first + portion.cases;
            portion.cases += 1;
            let begin = portion.edges.len();
            let mut following = 0;
            let mut seen = std::mem::take(&mut worker.found);
            self.expand(worker, &case, |next| {
                for finding in &next.judged.findings {
                    portion.said[said(finding.rule, finding.verdict)] += 1;
                }
                let is_new = |place: usize| !seen[place];
                self.items.following(&self.scenario, &next, is_new, |item| {
                    if !seen[self.items.place(item)] {
                        news.push(item);
                    }
                });
                for item in news.drain(..) {
                    let place = self.items.place(item);
                    if !std::mem::replace(&mut seen[place], true) {
                        portion.found.push((item, At { case: number, following: Some(following) }));
                    }
                }
                following += 1;
                let edge = (next.packed.all, next.judged.gain);
                if place_of(&portion.edges[begin..], edge).is_none() {
                    portion.edges.push(edge);
                    portion.packed.extend_from_slice(&next.packed.bytes[..size]);
                }
            });
            worker.found = seen;
            portion.transitions += u64::from(following);
            portion.ways.push((portion.edges.len() - begin) as u32);
            if following == 0 && !case.ended {
                portion.dead_ends.push(number);
            }
        }
        portion.gains = worker.gains[told..].to_vec();
        worker.told = worker.gains.len();
        portion.cut_short.clone_from(&worker.cut_short);
        Some(portion)
    }
}

/// The place of a way among those of its case. Where there are very many, none is looked for.
pub(super) fn place_of(edges: &[(Fingerprint, u32)], edge: (Fingerprint, u32)) -> Option<usize> {
    if edges.len() > 64 { None } else { edges.iter().position(|known| *known == edge) }
}
