//! Play scripts that reproduce what was found.

use super::expand::Explorer;
use super::expand::Worker;
use super::graph::Ways;
use super::moves::Move;
use super::random::Which;
use super::walk::{At, place_of};
use crate::case::Case;
use crate::log::Mode;
use crate::playscript::{self, USUAL_SEED, record};
use crate::scenario::{SceneId, WorkerId};
use crate::scoring::scores;
use crate::session::Session;
use crate::step::Chance;
use std::sync::Arc;

/// How many seeds are tried for one with which everything that chance decides comes out as it should.
const MOST_SEEDS: u64 = 100_000;
/// How many seeds that bring the run are tried for one that also brings what is expected of it.
const MOST_PLAYED: usize = 20;
/// How many decisions a script may have.
const LONGEST: usize = 20_000;

/// What a script shows, as it writes it after `expect`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// What is so at its end.
    End(String),
    /// What is so before its last decision.
    Before(String),
    /// That at its end every family that was in play has 100.
    Full,
}

impl Claim {
    /// The script with what is claimed of the run in it; `None` where the run is not so.
    fn write(&self, script: &mut String, session: &Session) -> Option<()> {
        match self {
            Self::End(claim) => script.push_str(&format!("expect {claim}\n")),
            Self::Before(claim) => {
                let last = script.trim_end().rfind('\n')? + 1;
                script.insert_str(last, &format!("expect {claim}\n"));
            }
            Self::Full => {
                for score in scores(session.entries()) {
                    let value = score.value().map_or("none".to_owned(), |value| value.to_string());
                    if score.value().is_some_and(|value| value < 100) {
                        return None;
                    }
                    script.push_str(&format!("expect score {} = {value}\n", score.family.name()));
                }
            }
        }
        Some(())
    }
}

/// One step on a way.
#[derive(Debug, Clone)]
struct Pace {
    before: Case,
    by: Move,
    /// The case at the end of the step, before the rules have kept anything in it.
    after: Case,
    by_chance: bool,
}

impl Explorer {
    /// A script that goes a way, given as places among the ways of each case and perhaps one of the things that can
    /// follow; and that expects `claims` at its end. `None` where no seed was found that brings it about.
    #[must_use]
    pub fn script(
        &self,
        worker: &mut Worker,
        practitioner: WorkerId,
        way: &[usize],
        following: Option<u32>,
        claims: &[Claim],
    ) -> Option<String> {
        let paces = self.paces(worker, practitioner, way, following)?;
        let by_chance: Vec<&Pace> = paces.iter().filter(|pace| pace.by_chance).collect();
        let seeds = if by_chance.is_empty() { USUAL_SEED..=USUAL_SEED } else { 1..=MOST_SEEDS };
        let comes = |seed: &u64| {
            let as_wanted = |pace: &&Pace| {
                pace.by.step(&self.scenario, &self.goals, &pace.before, Chance::Seed(*seed)).after
                    == pace.after
            };
            by_chance.iter().all(as_wanted)
        };
        let moves: Vec<(Case, Move)> = paces.iter().map(|pace| (pace.before, pace.by.clone())).collect();
        seeds.filter(comes).take(MOST_PLAYED).find_map(|seed| self.played(practitioner, seed, &moves, claims))
    }

    /// A script that reproduces a run of random play, up to and with a decision; all of it if there is none such.
    #[must_use]
    pub fn script_of_run(
        &self,
        worker: &mut Worker,
        which: Which,
        last: Option<u32>,
        claims: &[Claim],
    ) -> Option<String> {
        let mut moves = Vec::new();
        self.run(worker, which, |case, by| moves.push((*case, by.clone())));
        moves.truncate(last.map_or(moves.len(), |last| last as usize + 1));
        self.played(which.practitioner, which.run_seed(), &moves, claims)
    }

    /// The script of these decisions, if it can be played and what is claimed holds.
    fn played(
        &self,
        practitioner: WorkerId,
        seed: u64,
        moves: &[(Case, Move)],
        claims: &[Claim],
    ) -> Option<String> {
        let name = &self.scenario.worker(practitioner).id;
        let mut session = Session::start(Arc::clone(&self.scenario), name, seed, Mode::Coaching).ok()?;
        for (before, by) in moves {
            session.decide(by.decision(&self.scenario, &self.goals, before)?).ok()?;
        }
        let mut script = record(session.log());
        // What is claimed of the moment before comes first: it looks for the last decision.
        let (before, after): (Vec<_>, Vec<_>) =
            claims.iter().partition(|claim| matches!(claim, Claim::Before(_)));
        for claim in before.into_iter().chain(after) {
            claim.write(&mut script, &session)?;
        }
        // What the script says is what it does: it is read and played as an author would.
        let read = playscript::parse(&script).ok()?;
        playscript::play(&read, Arc::clone(&self.scenario)).ok()?.is_good().then_some(script)
    }

    fn paces(
        &self,
        worker: &mut Worker,
        practitioner: WorkerId,
        way: &[usize],
        following: Option<u32>,
    ) -> Option<Vec<Pace>> {
        if way.len() > LONGEST {
            return None;
        }
        let mut case = Case::new(&self.scenario, practitioner);
        let mut paces = Vec::new();
        for at in way {
            let (pace, after) = self.pace(worker, &case, |_, place| place == *at)?;
            paces.push(pace);
            case = after;
        }
        if let Some(following) = following {
            paces.push(self.pace(worker, &case, |number, _| number == following)?.0);
        }
        Some(paces)
    }

    /// The first thing that can follow, of those that are wanted by their number and their place among the ways.
    fn pace(
        &self,
        worker: &mut Worker,
        case: &Case,
        is_wanted: impl Fn(u32, usize) -> bool,
    ) -> Option<(Pace, Case)> {
        let (mut edges, mut number, mut found) = (Vec::new(), 0, None);
        self.expand(worker, case, |next| {
            let edge = (next.packed.all, next.judged.gain);
            let place = place_of(&edges, edge).unwrap_or_else(|| {
                edges.push(edge);
                edges.len() - 1
            });
            if found.is_none() && is_wanted(number, place) {
                let by = next.by.clone();
                let pace = Pace { before: *case, by, after: next.step.after, by_chance: next.by_chance };
                found = Some((pace, *next.after));
            }
            number += 1;
        });
        found
    }

    /// A script that comes to where something was found on a walk.
    #[must_use]
    pub fn script_to(
        &self,
        worker: &mut Worker,
        practitioner: WorkerId,
        (ways, parents): (&Ways<'_>, &[u32]),
        at: At,
        claims: &[Claim],
    ) -> Option<String> {
        let way = ways.way_to(at.case, parents)?;
        self.script(worker, practitioner, &way, at.following, claims)
    }
}

impl Explorer {
    /// The scene in which a way ends.
    #[must_use]
    pub fn scene_after(&self, worker: &mut Worker, practitioner: WorkerId, way: &[usize]) -> Option<SceneId> {
        let paces = self.paces(worker, practitioner, way, None)?;
        Some(paces.last().map_or(self.scenario.start, |pace| pace.after.scene))
    }

    /// The scene in which a run of random play stands at last.
    #[must_use]
    pub fn last_scene(&self, worker: &mut Worker, which: Which) -> Option<SceneId> {
        let mut last = None;
        self.run(worker, which, |case, by| last = Some((*case, by.clone())));
        let (case, by) = last?;
        let step = by.step(&self.scenario, &self.goals, &case, Chance::Seed(which.run_seed()));
        Some(step.after.scene)
    }
}
