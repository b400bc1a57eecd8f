//! The cases that a walk has met: fingerprints in the order of their discovery, and a table to find them by.

use super::identity::Fingerprint;

/// Fingerprints are kept in blocks, so that no growth copies them or asks for twice the memory.
const BLOCK: usize = 1 << 12;

/// A slot of the table: the number of a case, and one byte of its fingerprint that saves most of the looking up.
type Slot = [u8; 5];

const EMPTY: Slot = [0xff; 5];

/// The cases met so far, numbered from 0.
#[derive(Debug)]
pub struct Visited {
    blocks: Vec<Vec<Fingerprint>>,
    count: u32,
    slots: Vec<Slot>,
}

impl Default for Visited {
    fn default() -> Self {
        Self { blocks: Vec::new(), count: 0, slots: vec![EMPTY; 1 << 10] }
    }
}

impl Visited {
    /// How many cases were met.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The memory in use, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.blocks.len() * BLOCK * size_of::<Fingerprint>() + self.slots.len() * size_of::<Slot>()
    }

    /// The memory that is needed for a moment when the table grows next, in bytes.
    #[must_use]
    pub fn growth(&self) -> usize {
        if self.is_nearly_full() { self.slots.len() * size_of::<Slot>() } else { 0 }
    }

    fn is_nearly_full(&self) -> bool {
        self.count as usize * 10 >= self.slots.len() * 7
    }

    fn fingerprint(&self, number: u32) -> Fingerprint {
        self.blocks[number as usize / BLOCK][number as usize % BLOCK]
    }

    /// The number of a case, and whether it is new.
    pub fn meet(&mut self, fingerprint: Fingerprint) -> (u32, bool) {
        if self.count as usize * 5 >= self.slots.len() * 4 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let tag = tag(fingerprint);
        let mut at = place(fingerprint) & mask;
        loop {
            let slot = self.slots[at];
            if slot == EMPTY {
                break;
            }
            let number = u32::from_le_bytes([slot[0], slot[1], slot[2], slot[3]]);
            if slot[4] == tag && self.fingerprint(number) == fingerprint {
                return (number, false);
            }
            at = (at + 1) & mask;
        }
        let number = self.count;
        self.slots[at] = slot(number, tag);
        if (number as usize).is_multiple_of(BLOCK) {
            self.blocks.push(Vec::with_capacity(BLOCK));
        }
        if let Some(block) = self.blocks.last_mut() {
            block.push(fingerprint);
        }
        self.count += 1;
        (number, true)
    }

    /// Lets go of everything but the count.
    pub fn close(&mut self) {
        self.blocks = Vec::new();
        self.slots = Vec::new();
    }

    /// Makes a table of twice the size. The old one goes first: all that it held is in the list.
    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        self.slots = Vec::new();
        let mut slots = vec![EMPTY; size];
        for number in 0..self.count {
            let fingerprint = self.fingerprint(number);
            let mut at = place(fingerprint) & (size - 1);
            while slots[at] != EMPTY {
                at = (at + 1) & (size - 1);
            }
            slots[at] = slot(number, tag(fingerprint));
        }
        self.slots = slots;
    }
}

fn tag(fingerprint: Fingerprint) -> u8 {
    (fingerprint >> 120) as u8
}

fn place(fingerprint: Fingerprint) -> usize {
    fingerprint as u64 as usize
}

fn slot(number: u32, tag: u8) -> Slot {
    let [a, b, c, d] = number.to_le_bytes();
    [a, b, c, d, tag]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_is_met_once_and_found_again() {
        let mut visited = Visited::default();
        let fingerprint = |n: u32| u128::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15_d1b5_4a32_d192_ed03);
        for n in 0..5000 {
            assert_eq!(visited.meet(fingerprint(n)), (n, true));
        }
        for n in 0..5000 {
            assert_eq!(visited.meet(fingerprint(n)), (n, false));
        }
        assert_eq!(visited.count(), 5000);
    }

    #[test]
    fn cases_that_share_slot_and_tag_are_told_apart() {
        let mut visited = Visited::default();
        for n in 0..100_u128 {
            assert_eq!(visited.meet(n << 64).0, n as u32);
        }
    }
}
