//! What plans that were tried are worth. A map of the standard library would do, and would weigh three times as much in
//! the browser.

use super::plan::Places;
use super::{Harm, Points};

/// Plans and what they are worth, found again by a hash of them.
#[derive(Default)]
pub(super) struct Tried {
    plans: Vec<(Places, (Points, Harm))>,
    /// For each slot, 0, or the place of a plan counted from 1. There are twice as many slots as plans or more, a
    /// power of two.
    slots: Vec<u32>,
}

impl Tried {
    /// What a plan is worth, if it was tried.
    pub fn get(&self, places: &Places) -> Option<(Points, Harm)> {
        let place = self.slots.get(self.slot(places)?)?.checked_sub(1)?;
        self.plans.get(place as usize).map(|(_, worth)| *worth)
    }

    /// Keeps what a plan is worth that was not tried before.
    pub fn keep(&mut self, places: Places, worth: (Points, Harm)) {
        self.plans.push((places, worth));
        if self.plans.len() * 2 <= self.slots.len() {
            return self.put(self.plans.len() - 1);
        }
        self.slots = vec![0; (self.slots.len() * 2).max(64)];
        (0..self.plans.len()).for_each(|at| self.put(at));
    }

    fn put(&mut self, at: usize) {
        if let Some(slot) = self.plans.get(at).and_then(|(places, _)| self.slot(places)) {
            self.slots[slot] = u32::try_from(at + 1).unwrap_or(0);
        }
    }

    /// The slot of a plan, or the free one where it belongs; `None` while there are no slots.
    fn slot(&self, places: &Places) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        // FNV-1a over whole numbers, with its better half brought down.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for (item, way) in places {
            hash = (hash ^ ((*item as u64) << 8 | *way as u64)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        let mut slot = (hash ^ hash >> 32) as usize & mask;
        loop {
            let here = self.slots.get(slot)?.checked_sub(1);
            let Some(place) = here else { return Some(slot) };
            if self.plans.get(place as usize).is_some_and(|(known, _)| known == places) {
                return Some(slot);
            }
            slot = (slot + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_that_was_kept_is_found_and_no_other() {
        let plan = |number: usize| -> Places { vec![(number / 7, number % 7), (number, number % 3)] };
        let worth = |number: usize| ([number as i16; 4], [number.is_multiple_of(2); 4]);
        let mut tried = Tried::default();
        for number in 0..1000 {
            assert_eq!(tried.get(&plan(number)), None, "{number}");
            tried.keep(plan(number), worth(number));
        }
        for number in 0..1000 {
            assert_eq!(tried.get(&plan(number)), Some(worth(number)), "{number}");
        }
        assert_eq!(tried.get(&plan(1000)), None);
        assert_eq!(tried.get(&Places::new()), None);
    }
}
