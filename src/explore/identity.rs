//! What makes two cases the same: all that can still change what is on offer, what follows, what the rules say or
//! what is shown. It is packed into a few bytes, and known by a fingerprint of them.

use super::live::Live;
use crate::act::GoalSource;
use crate::case::{Case, UNSEEN, WORDS};
use crate::rules::RuleId;
use crate::scenario::{Act, KindSet, Scenario, SceneKind};

/// Knows a case again: 128 bits. That two different cases of a walk share one has a chance of about one in 10^26 for a
/// million of them.
pub type Fingerprint = u128;

/// Which bits of a case can differ between two cases of a scenario.
#[derive(Debug)]
pub struct Identity {
    /// The bytes of the case's words in which a bit can differ; those that the rules can see come first.
    fields: Vec<Field>,
    /// How many of the fields the rules can see, and how many packed bytes they take.
    seen: (usize, usize),
    /// How many bytes a packed case has.
    size: usize,
    /// What conditions can still ask for, scene by scene.
    live: Live,
    /// The plan items that a condition asks for.
    planned: u64,
    /// What stands for all the others, once something is planned.
    other_plan: u64,
    /// Weeks beyond this one are not told apart, because no condition and no scene does.
    last_week: u16,
}

/// A byte of a case's words, of which some bits can differ.
struct Field {
    word: u8,
    shift: u8,
    /// How many bits can differ.
    width: u8,
    /// For each value of the byte these bits alone, side by side.
    packed: Box<[u8; 256]>,
    /// For each value of these bits the byte.
    unpacked: Box<[u8; 256]>,
}

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bits of word {} from {}", self.width, self.word, self.shift)
    }
}

impl Field {
    fn new(word: u8, shift: u8, mask: u8) -> Self {
        let (mut packed, mut unpacked) = (Box::new([0; 256]), Box::new([0; 256]));
        let places: Vec<u8> = (0..8).filter(|bit| mask >> bit & 1 == 1).collect();
        for value in 0..=255_u8 {
            for (to, from) in places.iter().enumerate() {
                packed[usize::from(value)] |= (value >> from & 1) << to;
                unpacked[usize::from(value)] |= (value >> to & 1) << from;
            }
        }
        Self { word, shift, width: places.len() as u8, packed, unpacked }
    }
}

/// A packed case and its fingerprints.
#[derive(Debug)]
pub struct Packed {
    /// The bits side by side; only the first [`Identity::size`] bytes are in use.
    pub bytes: [u8; WORDS * 8],
    /// Knows what the rules can see.
    pub seen: Fingerprint,
    /// Knows all of it.
    pub all: Fingerprint,
}

impl Identity {
    /// The identity of the cases of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let live = Live::new(scenario);
        let asked = live.all();
        let all_acts =
            || scenario.scenes.iter().flat_map(|scene| &scene.choices).flat_map(|choice| &choice.acts);
        let bits = |count: usize| if count >= 64 { u64::MAX } else { (1_u64 << count) - 1 };
        // The bits of a number that is at most so large.
        let up_to = |most: usize| bits((usize::BITS - most.leading_zeros()) as usize);
        // A variable is at most 100.
        let eight = |from: usize| {
            (0..8)
                .filter(|at| asked.variables & 1 << (from + at) != 0)
                .fold(0, |mask, at| mask | 0x7f_u64 << (8 * at))
        };
        let planned =
            scenario.plan_items.iter().flat_map(|item| item.modes.iter().map(|mode| item.act(*mode)));
        let goals = GoalSource::ALL.iter().map(|source| Act::SetGoal { source: *source });
        let kinds = all_acts().map(Act::kind).chain(planned.chain(goals).map(|act| act.kind()));
        let done: KindSet = kinds.collect();
        let duties = RuleId::all().filter(|id| id.rule().duty.is_some()).fold(0, |all, id| all | id.bit());
        let low = |long: u128| (long & u128::from(u64::MAX)) as u64;
        let most_choices = scenario.scenes.iter().map(|scene| scene.choices.len()).max().unwrap_or(0);
        let facts = |word: usize| bits(scenario.facts.len().saturating_sub(64 * word));
        // A scene's own week is reached, never left behind: whether it passes can still be told in the last of them.
        let weeks = scenario.scenes.iter().filter_map(|scene| scene.week);
        let last_week = weeks.fold(asked.last_week.max(1), u16::max);
        let has_sessions = scenario.scenes.iter().any(|scene| scene.session.is_some());
        let (goal_scene, scenes) = (has_goal(scenario), scenario.scenes.len());
        let other_plan = (0..scenario.plan_items.len().min(64)).find(|at| asked.planned >> at & 1 == 0);
        let other_plan = other_plan.map_or(0, |at| 1_u64 << at);
        let masks: [u64; WORDS] = [
            up_to(scenario.workers.len())
                | up_to(scenes) << 16
                | if scenario.events.is_empty() { 0 } else { up_to(scenes + 1) << 32 }
                | 0xf << 56,
            bits(crate::act::Topic::ALL.len())
                | 1 << 16
                | up_to(GoalSource::ALL.len() + 1) << 24
                | if goal_scene { 0xffff_ffff << 32 } else { 0 },
            bits(scenario.consents.len()) | bits(scenario.consents.len()) << 32,
            low(done.bits()),
            low(done.bits() >> 64),
            asked.planned & bits(scenario.plan_items.len()) | other_plan,
            bits(scenario.events.len().min(32)) | 0xff << 40 | if has_sessions { 0xff << 32 } else { 0 },
            bits(most_choices),
            low(duties),
            low(duties >> 64),
            low(duties),
            low(duties >> 64),
            facts(0),
            facts(1),
            facts(2),
            facts(3),
            bits(scenario.consents.len()) | bits(scenario.consents.len()) << 32,
            bits(scenario.reportable.len().min(16)) | bits(scenario.reportable.len().min(16)) << 16,
            up_to(usize::from(last_week)),
            asked.flags,
            eight(0),
            eight(8),
        ];
        let bytes = (0..WORDS as u8).flat_map(|word| (0..8).map(move |byte| (word, 8 * byte)));
        let fields: Vec<Field> = bytes
            .map(|(word, shift)| (word, shift, (masks[usize::from(word)] >> shift) as u8))
            .filter(|(_, _, mask)| *mask != 0)
            .map(|(word, shift, mask)| Field::new(word, shift, mask))
            .collect();
        let seen = fields.iter().filter(|field| usize::from(field.word) < UNSEEN).count();
        let bytes =
            |fields: &[Field]| fields.iter().map(|field| usize::from(field.width)).sum::<usize>().div_ceil(8);
        let seen_bytes = bytes(&fields[..seen]);
        let size = seen_bytes + bytes(&fields[seen..]);
        let planned = asked.planned;
        Self { fields, seen: (seen, seen_bytes), size, live, planned, other_plan, last_week }
    }

    /// How many bytes a packed case has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// Packs a case.
    #[must_use]
    pub fn pack(&self, case: &Case) -> Packed {
        let mut words = self.canonical(case).words();
        let live = self.live.unseen(case);
        words[UNSEEN..].iter_mut().zip(live).for_each(|(word, live)| *word &= live);
        let mut bytes = [0; WORDS * 8];
        let (fields, seen) = self.seen;
        put(&words, &self.fields[..fields], &mut bytes[..]);
        put(&words, &self.fields[fields..], &mut bytes[seen..]);
        let lanes = hash(SEED, &bytes[..seen]);
        Packed { seen: finish(lanes), all: finish(hash(lanes, &bytes[seen..self.size])), bytes }
    }

    /// The case of a packed one.
    #[must_use]
    pub fn unpack(&self, bytes: &[u8]) -> Case {
        let mut words = [0; WORDS];
        let (fields, seen) = self.seen;
        take(&mut words, &self.fields[..fields], bytes);
        take(&mut words, &self.fields[fields..], bytes.get(seen..).unwrap_or_default());
        Case::from_words(&words)
    }

    /// The case without what cannot change anything any more.
    fn canonical(&self, case: &Case) -> Case {
        if case.ended {
            // Nothing comes after the end, so one end in a scene is like the other.
            let words = std::array::from_fn(|at| {
                if at == 0 { case.words()[0] & 0xffff_ffff } else { u64::from(at == 1) << 16 }
            });
            return Case::from_words(&words);
        }
        let mut case = *case;
        // A duty that has fallen due is owed no more.
        case.owed &= !case.settled;
        case.week = case.week.min(self.last_week);
        // The rules ask only whether there is a plan; without an item that stands for all others, none is left out.
        let live = self.live.planned(&case);
        let asked = if self.other_plan == 0 { self.planned } else { self.planned & live };
        let rest = case.plan_bits() & !asked;
        case.replan(case.plan_bits() & asked | if rest == 0 { 0 } else { self.other_plan });
        case
    }
}

/// Puts the bits of the fields side by side.
fn put(words: &[u64; WORDS], fields: &[Field], mut to: &mut [u8]) {
    let (mut bits, mut count) = (0_u64, 0);
    for field in fields {
        let byte = (words[usize::from(field.word)] >> field.shift) as u8;
        bits |= u64::from(field.packed[usize::from(byte)]) << count;
        count += field.width;
        if count >= 32
            && let Some((four, rest)) = std::mem::take(&mut to).split_first_chunk_mut()
        {
            *four = (bits as u32).to_le_bytes();
            to = rest;
            bits >>= 32;
            count -= 32;
        }
    }
    to.iter_mut().zip(bits.to_le_bytes()).for_each(|(to, byte)| *to = byte);
}

/// Puts the bits of the fields back where they come from.
fn take(words: &mut [u64; WORDS], fields: &[Field], from: &[u8]) {
    let mut from = from.iter();
    let (mut bits, mut count) = (0_u32, 0);
    for field in fields {
        if count < field.width {
            bits |= u32::from(from.next().copied().unwrap_or(0)) << count;
            count += 8;
        }
        let value = bits as usize & ((1 << field.width) - 1);
        words[usize::from(field.word)] |= u64::from(field.unpacked[value]) << field.shift;
        bits >>= field.width;
        count -= field.width;
    }
}

/// Whether a goal is ever written, so that criteria are read.
fn has_goal(scenario: &Scenario) -> bool {
    scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Goal { .. }))
}

type Lanes = (u64, u64);

const SEED: Lanes = (0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03);

/// Two independent lanes, each of which takes every word in by a step that can be undone, so nothing is lost on the way.
fn hash(mut lanes: Lanes, bytes: &[u8]) -> Lanes {
    let mut take = |word: u64| {
        lanes.0 = (lanes.0 ^ word).wrapping_mul(0xff51_afd7_ed55_8ccd);
        lanes.0 ^= lanes.0 >> 32;
        lanes.1 = lanes.1.rotate_left(29).wrapping_add(word).wrapping_mul(0x94d0_49bb_1331_11eb);
        lanes.1 ^= lanes.1 >> 29;
    };
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        take(chunk.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        take(rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    }
    lanes
}

fn finish((low, high): Lanes) -> Fingerprint {
    let mix = |mut word: u64| {
        word = (word ^ word >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ word >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ word >> 31
    };
    u128::from(mix(low.wrapping_add(high.rotate_left(17))))
        | u128::from(mix(high ^ low.rotate_left(41))) << 64
}
