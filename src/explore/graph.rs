//! What leads where: for each case that was expanded the cases that can follow, each with what the way there won.

use crate::rules::Family;

/// What a decision adds to the score, by family: points won, points on offer, and whether it caps the family.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gain {
    /// Points won.
    pub won: [u16; Family::ALL.len()],
    /// Points that were on offer, with those of duties that lapsed.
    pub on_offer: [u16; Family::ALL.len()],
    /// Whether a critical breach caps the family's score.
    pub capped: [bool; Family::ALL.len()],
}

impl Gain {
    /// Whether nothing was lost in any family.
    #[must_use]
    pub fn is_perfect(&self) -> bool {
        self.won == self.on_offer && self.capped == [false; Family::ALL.len()]
    }
}

/// One way on: the number of the case that follows, and the number of the gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// The case that follows; [`NOWHERE`] where there is none.
    pub to: u32,
    /// What the way there wins, as a place in [`Graph::gains`].
    pub gain: u32,
}

/// Stands for the way on of a case that has none.
const NOWHERE: u32 = u32::MAX >> 1;
/// Marks the last way on of a case.
const LAST: u32 = 1 << 31;
/// Ways are kept in blocks, so that no growth copies them or asks for twice the memory.
const BLOCK: usize = 1 << 12;

/// All ways on, in the order in which cases were expanded.
#[derive(Debug, Default)]
pub struct Graph {
    blocks: Vec<Vec<Edge>>,
    count: usize,
    /// The gains that occur.
    pub gains: Vec<Gain>,
}

impl Graph {
    /// The most cases that can be numbered.
    pub const MOST: u32 = 1 << 30;

    /// The memory in use, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.blocks.len() * BLOCK * size_of::<Edge>() + self.gains.capacity() * size_of::<Gain>()
    }
    /// Adds the ways on of the next case.
    pub fn push(&mut self, edges: impl Iterator<Item = Edge>) {
        let mut any = false;
        for edge in edges {
            self.add(edge);
            any = true;
        }
        if !any {
            self.add(Edge { to: NOWHERE, gain: 0 });
        }
        if let Some(last) = self.blocks.last_mut().and_then(|block| block.last_mut()) {
            last.to |= LAST;
        }
    }
    fn add(&mut self, edge: Edge) {
        if self.count.is_multiple_of(BLOCK) {
            self.blocks.push(Vec::with_capacity(BLOCK));
        }
        if let Some(block) = self.blocks.last_mut() {
            block.push(edge);
        }
        self.count += 1;
    }
    fn raw(&self, at: usize) -> Edge {
        self.blocks[at / BLOCK][at % BLOCK]
    }
}

/// A graph with its ways found by case.
#[derive(Debug)]
pub struct Ways<'a> {
    graph: &'a Graph,
    /// Where the ways of each case begin, and one more.
    begins: Vec<u32>,
    /// How many cases were met; those from [`Ways::expanded`] on were not expanded.
    pub met: u32,
}

impl<'a> Ways<'a> {
    /// Finds the ways by case.
    #[must_use]
    pub fn new(graph: &'a Graph, met: u32) -> Self {
        let mut begins = vec![0];
        for at in 0..graph.count {
            if graph.raw(at).to & LAST != 0 {
                begins.push(at as u32 + 1);
            }
        }
        begins.shrink_to_fit();
        Self { graph, begins, met }
    }
    /// How many cases were expanded: the first ones.
    #[must_use]
    pub fn expanded(&self) -> u32 {
        self.begins.len() as u32 - 1
    }
    /// The ways on of a case, each with its place among them; none of a case that was not expanded.
    pub fn of(&self, case: u32) -> impl Iterator<Item = (usize, Edge)> + '_ {
        let range = match self.begins.get(case as usize..case as usize + 2) {
            Some(&[begin, end]) => begin as usize..end as usize,
            _ => 0..0,
        };
        let edges = range.map(|at| {
            let Edge { to, gain } = self.graph.raw(at);
            Edge { to: to & !LAST, gain }
        });
        edges.enumerate().filter(|(_, edge)| edge.to != NOWHERE)
    }
    /// One way on of a case; `None` beyond the last.
    #[must_use]
    pub fn nth(&self, case: u32, at: usize) -> Option<Edge> {
        self.of(case).nth(at).map(|(_, edge)| edge)
    }
    /// What a way wins.
    #[must_use]
    pub fn gain(&self, edge: Edge) -> &Gain {
        &self.graph.gains[edge.gain as usize]
    }
    /// All gains that occur.
    #[must_use]
    pub fn gains(&self) -> &[Gain] {
        &self.graph.gains
    }

    /// The shortest way from the first case by ways that `takes` allows, to where it says that the search is over, as
    /// places among the ways of each case. A search has two levels, so that it can ask for something on the way.
    pub fn search(
        &self,
        mut takes: impl FnMut(u32, bool, Edge) -> Option<bool>,
        mut is_goal: impl FnMut(u32, bool) -> bool,
    ) -> Option<Vec<usize>> {
        let place = |case: u32, level: bool| case as usize * 2 + usize::from(level);
        if is_goal(0, false) {
            return Some(Vec::new());
        }
        const UNSEEN: u32 = u32::MAX;
        // For each case and level the case and level from which it was first reached.
        let mut from = vec![UNSEEN; self.met as usize * 2];
        let mut queue = std::collections::VecDeque::from([(0_u32, false)]);
        from[0] = 0;
        while let Some((case, level)) = queue.pop_front() {
            for (_, edge) in self.of(case) {
                let Some(next) = takes(case, level, edge) else { continue };
                let to = place(edge.to, next);
                if from[to] != UNSEEN {
                    continue;
                }
                from[to] = place(case, level) as u32;
                if is_goal(edge.to, next) {
                    let mut trail = vec![to];
                    while trail.last().is_some_and(|at| *at != 0) {
                        trail.push(from[*trail.last()?] as usize);
                    }
                    trail.reverse();
                    return trail
                        .windows(2)
                        .map(|pair| {
                            let (case, level) = (pair[0] as u32 / 2, pair[0] % 2 == 1);
                            let mut ways = self.of(case);
                            let found = ways.find(|(_, edge)| {
                                takes(case, level, *edge).is_some_and(|next| place(edge.to, next) == pair[1])
                            });
                            found.map(|(at, _)| at)
                        })
                        .collect();
                }
                queue.push_back((edge.to, next));
            }
        }
        None
    }

    /// For each case the one from which it was first reached.
    ///
    /// Cases are numbered in the order of their discovery, so the ways that discovered them come in their order too.
    #[must_use]
    pub fn parents(&self) -> Vec<u32> {
        let mut parents = Vec::with_capacity(self.met as usize);
        parents.push(0);
        for case in 0..self.expanded() {
            for (_, edge) in self.of(case) {
                if edge.to as usize == parents.len() {
                    parents.push(case);
                }
            }
        }
        parents
    }

    /// The way by which a case was first reached, as places among the ways of each case.
    #[must_use]
    pub fn way_to(&self, case: u32, parents: &[u32]) -> Option<Vec<usize>> {
        let mut way = Vec::new();
        let mut here = case;
        while here != 0 {
            let parent = *parents.get(here as usize)?;
            way.push(self.of(parent).find(|(_, edge)| edge.to == here)?.0);
            here = parent;
        }
        way.reverse();
        Some(way)
    }
}
