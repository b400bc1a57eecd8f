//! The least and the most that a family's score can be at the end of a run.
//!
//! A score is a ratio over the whole run, so it cannot be carried from case to case. But whether some run comes to a
//! score of at least `v` can: it does if 200 times what was won less 2`v` - 1 times what was on offer is not negative
//! over the run (the half is the rounding). The most that such a sum can be is found from the ends backwards, and the
//! highest `v` by halving.

use super::graph::{Edge, Gain, Ways};
use super::shape::Shape;
use crate::scoring::CRITICAL_CAP;

/// What a family's score can be at the end of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The least, and the way to it, where one was found: places among the ways of each case.
    pub lowest: (u8, Option<Vec<usize>>),
    /// The most, and the way to it.
    pub highest: (u8, Option<Vec<usize>>),
    /// Whether the loops could be weighed to the end; if not, the range may reach further than it can.
    pub exact: bool,
}

/// Stands for a sum that no run has.
const NONE: i32 = i32::MIN;
/// Stands for a sum that grows with every round of a loop.
const ENDLESS: i32 = i32::MAX;
/// How often the cases of a loop are gone through before a sum is taken to be endless.
const MOST_ROUNDS: usize = 2000;

/// For each case the largest sum that a run from there to an end can have.
struct Sums {
    /// With the family in play at least once on the way.
    played: Vec<i32>,
    /// In any case.
    any: Vec<i32>,
    exact: bool,
}

impl Sums {
    fn of(&self, case: u32, level: bool) -> i32 {
        if level { self.any[case as usize] } else { self.played[case as usize] }
    }
}

/// What one way adds: nothing if it may not be gone.
#[derive(Clone, Copy)]
struct Weight {
    sum: Option<i32>,
    in_play: bool,
}

fn add(weight: i32, sum: i32) -> i32 {
    if sum == NONE || sum == ENDLESS { sum } else { sum.saturating_add(weight).clamp(NONE + 1, ENDLESS - 1) }
}

fn weights(
    gains: &[Gain],
    family: usize,
    weigh: impl Fn(i32, i32) -> i32,
    may: impl Fn(&Gain) -> bool,
) -> Vec<Weight> {
    let weight = |gain: &Gain| Weight {
        sum: may(gain).then(|| weigh(i32::from(gain.won[family]), i32::from(gain.on_offer[family]))),
        in_play: gain.on_offer[family] > 0,
    };
    gains.iter().map(weight).collect()
}

fn sums(ways: &Ways<'_>, shape: &Shape, weights: &[Weight]) -> Sums {
    let count = ways.met as usize;
    let mut sums = Sums { played: vec![NONE; count], any: vec![NONE; count], exact: true };
    let better = |sums: &Sums, case: u32| {
        let (mut played, mut any) = (NONE, if shape.is_end(case) { 0 } else { NONE });
        for (_, edge) in ways.of(case) {
            let weight = weights[edge.gain as usize];
            let Some(sum) = weight.sum else { continue };
            let to = edge.to as usize;
            any = any.max(add(sum, sums.any[to]));
            played = played.max(if weight.in_play { add(sum, sums.any[to]) } else { sums.played[to] });
        }
        (played, any)
    };
    for (cases, is_loop) in shape.stretches() {
        let rounds = if is_loop { (cases.len() * 2 + 2).min(MOST_ROUNDS) } else { 1 };
        let mut changed = true;
        for _ in 0..rounds {
            changed = false;
            for case in cases {
                let new = better(&sums, *case);
                let here = *case as usize;
                changed |= new != (sums.played[here], sums.any[here]);
                (sums.played[here], sums.any[here]) = new;
            }
            if !is_loop || !changed {
                break;
            }
        }
        if is_loop && changed {
            // Still growing after as many rounds as a way without a loop could take: a loop that always adds.
            sums.exact &= cases.len() * 2 + 2 <= MOST_ROUNDS;
            for case in cases.iter().map(|case| *case as usize) {
                for sum in [&mut sums.played[case], &mut sums.any[case]] {
                    if *sum != NONE {
                        *sum = ENDLESS;
                    }
                }
            }
        }
    }
    sums
}

/// The way to the largest sum of the first case; nothing where it is endless.
fn way(ways: &Ways<'_>, shape: &Shape, weights: &[Weight], sums: &Sums) -> Option<Vec<usize>> {
    let takes = |case: u32, level: bool, edge: Edge| {
        let weight = weights[edge.gain as usize];
        let next = level || weight.in_play;
        let sum = add(weight.sum?, sums.of(edge.to, next));
        (sum != NONE && sum != ENDLESS && sum == sums.of(case, level)).then_some(next)
    };
    ways.search(takes, |case, level| level && shape.is_end(case))
}

/// The range of a family; `None` where it is in play in no run that comes to an end.
#[must_use]
pub fn range(ways: &Ways<'_>, shape: &Shape, family: usize) -> Option<Range> {
    let gains = ways.gains();
    let mut exact = true;
    let mut ask = |weights: &[Weight]| {
        let sums = sums(ways, shape, weights);
        exact &= sums.exact;
        sums
    };
    let at_least = |score: u8, may: fn(&Gain, usize) -> bool| {
        weights(
            gains,
            family,
            |won, offer| 200 * won - (2 * i32::from(score) - 1) * offer,
            |gain| may(gain, family),
        )
    };
    // A score above `score` has 200 times what was won less 2 `score` + 1 times what was on offer not negative.
    let at_most = |score: u8| {
        weights(gains, family, |won, offer| (2 * i32::from(score) + 1) * offer - 200 * won, |_| true)
    };
    let any: fn(&Gain, usize) -> bool = |_, _| true;
    let harmless: fn(&Gain, usize) -> bool = |gain, family| !gain.capped[family];

    if ask(&at_least(0, any)).played.first().is_none_or(|sum| *sum == NONE) {
        return None;
    }
    let mut highest = None;
    for (may, is_capped) in [(harmless, false), (any, true)] {
        let reaches = |sums: &Sums| sums.played[0] >= 0;
        // NONE is negative, so where no run goes by harmless ways nothing is reached.
        if !reaches(&ask(&at_least(0, may))) {
            continue;
        }
        let (mut low, mut high) = (0_u8, 100_u8);
        while low < high {
            let middle = (low + high).div_ceil(2);
            if reaches(&ask(&at_least(middle, may))) { low = middle } else { high = middle - 1 }
        }
        let weights = at_least(low, may);
        let capped = if is_capped { low.min(CRITICAL_CAP) } else { low };
        if highest.as_ref().is_none_or(|(best, _)| capped > *best) {
            highest = Some((capped, way(ways, shape, &weights, &ask(&weights))));
        }
        if low >= CRITICAL_CAP {
            break;
        }
    }
    let (mut low, mut high) = (0_u8, 100_u8);
    while low < high {
        let middle = low + (high - low) / 2;
        if ask(&at_most(middle)).played[0] > 0 { high = middle } else { low = middle + 1 }
    }
    let lowest = if low > CRITICAL_CAP && can_be_capped(ways, shape, family) {
        let is_capped = |edge: Edge| ways.gain(edge).capped[family];
        let reaches = reaching(ways, shape, family);
        // A way that does harm, and from which an end can be reached.
        let takes = |_: u32, level: bool, edge: Edge| {
            (reaches[edge.to as usize] != 0).then_some(level || is_capped(edge))
        };
        (CRITICAL_CAP, ways.search(takes, |case, level| level && shape.is_end(case)))
    } else {
        let weights = at_most(low);
        (low, way(ways, shape, &weights, &ask(&weights)))
    };
    Some(Range { lowest, highest: highest.unwrap_or((low, None)), exact })
}

/// Whether some run comes to an end with the family in play and capped.
fn can_be_capped(ways: &Ways<'_>, shape: &Shape, family: usize) -> bool {
    reaching(ways, shape, family).first().is_some_and(|kinds| kinds & 0b1000 != 0)
}

/// For each case which kinds of runs lead from there to an end, as bits: 1 neither in play nor capped, 2 in play,
/// 4 capped, 8 both.
fn reaching(ways: &Ways<'_>, shape: &Shape, family: usize) -> Vec<u8> {
    let mut kinds = vec![0_u8; ways.met as usize];
    for (cases, _) in shape.stretches() {
        loop {
            let mut changed = false;
            for case in cases {
                let mut found = u8::from(shape.is_end(*case));
                for (_, edge) in ways.of(*case) {
                    let gain = ways.gain(edge);
                    let mut more = kinds[edge.to as usize];
                    if gain.on_offer[family] > 0 {
                        more = (more & 0b0101) << 1 | more & 0b1010;
                    }
                    if gain.capped[family] {
                        more = (more & 0b0011) << 2 | more & 0b1100;
                    }
                    found |= more;
                }
                changed |= found != kinds[*case as usize];
                kinds[*case as usize] = found;
            }
            if !changed {
                break;
            }
        }
    }
    kinds
}

/// A run that loses nothing in any family, as places among the ways of each case.
#[must_use]
pub fn perfect(ways: &Ways<'_>, shape: &Shape) -> Option<Vec<usize>> {
    ways.search(|_, _, edge| ways.gain(edge).is_perfect().then_some(false), |case, _| shape.is_end(case))
}
