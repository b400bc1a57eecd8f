//! A case as words: the form in which walks over many cases keep it, tell it apart and build it again.

use super::{Case, Goal};
use crate::act::{GoalSource, WordSet};
use crate::scenario::{FactSet, KindSet, SceneId, WorkerId};

/// How many words hold a case.
pub(crate) const WORDS: usize = 22;

/// The first of the words that the rules cannot see: flags and variables. Of the plan they can see only whether there
/// is one, and of the week only whether it passes. `tests/architecture.rs` holds them to that.
pub(crate) const UNSEEN: usize = 19;

const HALF: u128 = u64::MAX as u128;

impl Case {
    /// All of the case but the number of decisions taken.
    pub(crate) fn words(&self) -> [u64; WORDS] {
        let resume = self.resume.map_or(0, |scene| u64::from(scene.0) + 1);
        let source = self.goal.source.map_or(0, |source| source as u64 + 1);
        let pair = |long: u128| [(long & HALF) as u64, (long >> 64) as u64];
        let [done, done_on] = pair(self.done.bits());
        let [owed, owed_on] = pair(self.owed);
        let [settled, settled_on] = pair(self.settled);
        let known = self.known.words();
        let variables = |from: usize| {
            let mut eight = [0; 8];
            eight.copy_from_slice(&self.variables[from..from + 8]);
            u64::from_le_bytes(eight)
        };
        [
            u64::from(self.worker.0)
                | u64::from(self.scene.0) << 16
                | resume << 32
                | u64::from(self.closed_run) << 56,
            u64::from(self.explained.bits())
                | u64::from(self.ended) << 16
                | source << 24
                | u64::from(self.goal.met) << 32
                | u64::from(self.goal.read) << 48,
            u64::from(self.given) | u64::from(self.withdrawn) << 32,
            done,
            done_on,
            self.planned,
            u64::from(self.happened) | u64::from(self.session) << 32 | u64::from(self.stages) << 40,
            self.asked,
            owed,
            owed_on,
            settled,
            settled_on,
            known[0],
            known[1],
            known[2],
            known[3],
            u64::from(self.agreed) | u64::from(self.permitted) << 32,
            u64::from(self.reported) | u64::from(self.consulted) << 16,
            u64::from(self.week),
            self.flags,
            variables(0),
            variables(8),
        ]
    }

    /// What is on the plan, as bits by item.
    pub(crate) const fn plan_bits(&self) -> u64 {
        self.planned
    }
    /// Puts something else on the plan.
    pub(crate) const fn replan(&mut self, items: u64) {
        self.planned = items;
    }

    /// The case of these words, with no decision taken yet.
    pub(crate) fn from_words(words: &[u64; WORDS]) -> Self {
        let long = |at: usize| u128::from(words[at]) | u128::from(words[at + 1]) << 64;
        let mut variables = [0; 16];
        variables[..8].copy_from_slice(&words[20].to_le_bytes());
        variables[8..].copy_from_slice(&words[21].to_le_bytes());
        let resume = (words[0] >> 32 & 0xff_ffff) as u32;
        let source = (words[1] >> 24 & 0xff) as usize;
        Self {
            worker: WorkerId(words[0] as u16),
            scene: SceneId((words[0] >> 16) as u16),
            resume: resume.checked_sub(1).map(|scene| SceneId(scene as u16)),
            variables,
            known: FactSet::of_words([words[12], words[13], words[14], words[15]]),
            given: words[2] as u32,
            agreed: words[16] as u32,
            permitted: (words[16] >> 32) as u32,
            withdrawn: (words[2] >> 32) as u32,
            reported: words[17] as u16,
            consulted: (words[17] >> 16) as u16,
            explained: WordSet::of_bits(words[1] as u16),
            done: KindSet::of_bits(long(3)),
            flags: words[19],
            planned: words[5],
            happened: words[6] as u32,
            asked: words[7],
            stages: (words[6] >> 40) as u8,
            goal: Goal {
                source: source.checked_sub(1).and_then(|at| GoalSource::ALL.get(at)).copied(),
                met: (words[1] >> 32) as u16,
                read: (words[1] >> 48) as u16,
            },
            closed_run: (words[0] >> 56) as u8,
            owed: long(8),
            settled: long(10),
            week: words[18] as u16,
            session: (words[6] >> 32) as u8,
            steps: 0,
            ended: words[1] >> 16 & 1 == 1,
        }
    }
}
