//! The shape of a graph: an order in which what follows comes first, loops, and how long runs are.

use super::graph::Ways;
use std::ops::Range;

/// The shape of what leads where.
#[derive(Debug)]
pub struct Shape {
    /// The cases from which an end can be reached, each after those that can follow it, but for loops.
    order: Vec<u32>,
    /// Which stretches of the order are loops: from each case of a stretch every other one can be reached.
    loops: Vec<Range<usize>>,
    /// Loops that nothing leads out of, each by a case in it.
    traps: Vec<u32>,
    /// Cases in which the run is over.
    ends: Vec<bool>,
}

impl Shape {
    /// Finds the shape; `dead_ends` are the cases in which nothing can be done although they are not closed.
    ///
    /// This is Tarjan's search for strongly connected parts, with a list instead of recursion.
    #[must_use]
    pub fn new(ways: &Ways<'_>, dead_ends: &[u32]) -> Self {
        let count = ways.met as usize;
        let mut ends = vec![false; count];
        for case in 0..ways.expanded() {
            ends[case as usize] = ways.nth(case, 0).is_none();
        }
        dead_ends.iter().for_each(|case| ends[*case as usize] = false);
        let (mut order, mut loops) = (Vec::with_capacity(count), Vec::new());
        const DONE: u32 = u32::MAX;
        // 0 for a case not seen yet, DONE for one that is in the order, else when it was first seen, from 1.
        let mut seen = vec![0_u32; count];
        let mut low = vec![0_u32; count];
        let (mut open, mut path): (Vec<u32>, Vec<(u32, u32)>) = (Vec::new(), vec![(0, 0)]);
        let mut clock = 0;
        // Every case can be reached from the first.
        while let Some((case, at)) = path.pop() {
            let here = case as usize;
            if at == 0 {
                clock += 1;
                (seen[here], low[here]) = (clock, clock);
                open.push(case);
            }
            match ways.nth(case, at as usize) {
                Some(edge) => {
                    path.push((case, at + 1));
                    match seen[edge.to as usize] {
                        0 => path.push((edge.to, 0)),
                        DONE => {}
                        then => low[here] = low[here].min(then),
                    }
                }
                None => {
                    if low[here] == seen[here] {
                        let begin = order.len();
                        while let Some(member) = open.pop() {
                            seen[member as usize] = DONE;
                            order.push(member);
                            if member == case {
                                break;
                            }
                        }
                        let is_loop =
                            order.len() > begin + 1 || ways.of(case).any(|(_, edge)| edge.to == case);
                        if is_loop {
                            loops.push(begin..order.len());
                        }
                    }
                    if let Some((before, _)) = path.last() {
                        let before = *before as usize;
                        if seen[here] != DONE {
                            low[before] = low[before].min(low[here]);
                        }
                    }
                }
            }
        }
        let mut shape = Self { order, loops, traps: Vec::new(), ends };
        shape.traps = shape.find_traps(ways);
        shape.keep_what_ends(ways);
        shape
    }

    /// Leaves out of the order the cases from which no end can be reached: nothing about whole runs hangs on them.
    fn keep_what_ends(&mut self, ways: &Ways<'_>) {
        let mut reaches = self.ends.clone();
        for (cases, _) in self.stretches() {
            let leads = |case: &u32| {
                reaches[*case as usize] || ways.of(*case).any(|(_, edge)| reaches[edge.to as usize])
            };
            if cases.iter().any(leads) {
                cases.iter().for_each(|case| reaches[*case as usize] = true);
            }
        }
        let (mut order, mut loops) = (Vec::new(), Vec::new());
        for (cases, is_loop) in self.stretches() {
            // From a loop an end is reached from every case or from none.
            if cases.iter().any(|case| reaches[*case as usize]) {
                if is_loop {
                    loops.push(order.len()..order.len() + cases.len());
                }
                order.extend_from_slice(cases);
            }
        }
        (self.order, self.loops) = (order, loops);
    }

    /// Whether the run is over in a case.
    #[must_use]
    pub fn is_end(&self, case: u32) -> bool {
        self.ends.get(case as usize).copied().unwrap_or(false)
    }

    /// The cases from which an end can be reached, in an order in which what follows comes first, in stretches: a
    /// single case, or a loop.
    pub fn stretches(&self) -> impl Iterator<Item = (&[u32], bool)> {
        let (mut at, mut loops) = (0, self.loops.iter().peekable());
        std::iter::from_fn(move || {
            let stretch = loops.next_if(|range| range.start == at);
            let range = stretch.cloned().unwrap_or(at..at + 1);
            let cases = self.order.get(range.clone())?;
            at = range.end;
            Some((cases, stretch.is_some()))
        })
    }

    /// Loops that nothing leads out of, each by a case in it.
    #[must_use]
    pub fn traps(&self) -> &[u32] {
        &self.traps
    }

    fn find_traps(&self, ways: &Ways<'_>) -> Vec<u32> {
        let mut traps = Vec::new();
        for range in &self.loops {
            let cases = &self.order[range.clone()];
            let mut members = cases.to_vec();
            members.sort_unstable();
            let inside = |case: u32| members.binary_search(&case).is_ok();
            if cases
                .iter()
                .all(|case| *case < ways.expanded() && ways.of(*case).all(|(_, edge)| inside(edge.to)))
            {
                traps.push(members[0]);
            }
        }
        traps.sort_unstable();
        traps
    }

    /// How long the longest run to an end is, in decisions.
    #[must_use]
    pub fn longest(&self, ways: &Ways<'_>) -> Longest {
        const NONE: u32 = u32::MAX;
        let mut length = vec![NONE; ways.met as usize];
        for (cases, is_loop) in self.stretches() {
            for case in cases {
                let follows =
                    ways.of(*case).map(|(_, edge)| length[edge.to as usize]).filter(|length| *length != NONE);
                let longest = follows.max().map(|length| length.saturating_add(1).min(NONE - 1));
                if is_loop && longest.is_some() {
                    return Longest::Endless;
                }
                length[*case as usize] = if self.is_end(*case) { 0 } else { longest.unwrap_or(NONE) };
            }
        }
        if length.first().is_none_or(|length| *length == NONE) {
            return Longest::NoEnd;
        }
        let left = |case: u32| length[case as usize];
        let way = ways.search(
            |case, _, edge| (left(edge.to) != NONE && left(edge.to) + 1 == left(case)).then_some(false),
            |case, _| self.is_end(case),
        );
        Longest::Run(length[0], way.unwrap_or_default())
    }

    /// The shortest run to an end, as places among the ways of each case.
    #[must_use]
    pub fn shortest(&self, ways: &Ways<'_>) -> Option<Vec<usize>> {
        ways.search(|_, _, _| Some(false), |case, _| self.is_end(case))
    }
}

/// How long the longest run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Longest {
    /// No run comes to an end.
    NoEnd,
    /// So many decisions, and the way, as places among the ways of each case.
    Run(u32, Vec<usize>),
    /// A loop on the way to an end can be gone round as often as one likes.
    Endless,
}
