//! What the cases of one walk answer, each with a script.

use super::part::Trace;
use super::whole::{choice_name, scene_name};
use super::{Length, Lengths, Perfect, ScoreRange, Scored, Shown, Stuck};
use crate::explore::expand::{Explorer, Worker};
use crate::explore::graph::Ways;
use crate::explore::items::Item;
use crate::explore::random::{RunLengths, Sample, Which};
use crate::explore::range::{perfect, range};
use crate::explore::script::Claim;
use crate::explore::shape::{Longest, Shape};
use crate::rules::{Family, Verdict};
use crate::scenario::{SceneId, WorkerId};
use std::collections::BTreeMap;

/// The cases of one walk, and how to come to them.
pub(super) struct Cases<'a> {
    pub explorer: &'a Explorer,
    pub practitioner: WorkerId,
    pub ways: &'a Ways<'a>,
    pub parents: &'a [u32],
}

impl Cases<'_> {
    pub fn score_range(
        &self,
        worker: &mut Worker,
        shape: &Shape,
        complete: bool,
        random: &Sample,
        seeking: &Sample,
    ) -> BTreeMap<&'static str, Option<ScoreRange>> {
        let one = |family: &Family| {
            let at = *family as usize;
            let walked = range(self.ways, shape, at);
            let mut exact = complete;
            let (mut lowest, mut highest) = (None, None);
            if let Some(found) = walked {
                exact &= found.exact;
                lowest = Some((found.lowest.0, Source::Way(found.lowest.1)));
                highest = Some((found.highest.0, Source::Way(found.highest.1)));
            }
            // Where not everything was walked a run may have come further.
            for scores in [random, seeking].iter().filter_map(|sample| sample.scores[at]) {
                let (low, high) = (scores.lowest, scores.highest);
                if lowest.as_ref().is_none_or(|(score, _)| low.0 < *score) {
                    lowest = Some((low.0, Source::Run(low.1)));
                }
                if highest.as_ref().is_none_or(|(score, _)| high.0 > *score) {
                    highest = Some((high.0, Source::Run(high.1)));
                }
            }
            let mut shown = |(score, source): (u8, Source)| {
                let claims = [ended(), Claim::End(format!("score {} = {score}", family.name()))];
                let script = match source {
                    Source::Way(way) => self.explorer.script(worker, self.practitioner, &way?, None, &claims),
                    Source::Run(which) => self.explorer.script_of_run(worker, which, None, &claims),
                };
                script.map(|script| (score, Some(script))).or(Some((score, None)))
            };
            let mut shown = |end: (u8, Source)| {
                let score = end.0;
                let script = shown(end).and_then(|(_, script)| script);
                Shown { what: Scored { score }, script }
            };
            let range = lowest.zip(highest).map(|(lowest, highest)| ScoreRange {
                lowest: shown(lowest),
                highest: shown(highest),
                exact,
                random_mean: random.scores[at]
                    .map(|scores| scores.sum.0 as f64 / f64::from(scores.sum.1.max(1))),
            });
            (family.name(), range)
        };
        Family::ALL.iter().map(one).collect()
    }

    pub fn all_100(
        &self,
        worker: &mut Worker,
        shape: &Shape,
        complete: bool,
        random: &Sample,
        seeking: &Sample,
    ) -> Perfect {
        let claims = [ended(), Claim::Full];
        if let Some(way) = perfect(self.ways, shape) {
            let script = self.explorer.script(worker, self.practitioner, &way, None, &claims);
            return Perfect { attainable: Some(true), script };
        }
        if let Some(which) = random.perfect.or(seeking.perfect) {
            let script = self.explorer.script_of_run(worker, which, None, &claims);
            return Perfect { attainable: Some(true), script };
        }
        Perfect { attainable: complete.then_some(false), script: None }
    }

    pub fn lengths(&self, worker: &mut Worker, shape: &Shape, complete: bool, random: &Sample) -> Lengths {
        let claims = |decisions| [ended(), Claim::End(format!("decisions = {decisions}"))];
        let mut shown = |decisions: u32, way: &[usize]| Shown {
            what: Length { decisions },
            script: self.explorer.script(worker, self.practitioner, way, None, &claims(decisions)),
        };
        let shortest = shape.shortest(self.ways).map(|way| shown(way.len() as u32, &way));
        let longest = shape.longest(self.ways);
        let endless = longest == Longest::Endless;
        let longest = if let Longest::Run(length, way) = longest { Some(shown(length, &way)) } else { None };
        let mut lengths = Lengths {
            shortest,
            longest,
            endless,
            exact: complete,
            random_mean: random
                .lengths
                .map(|lengths| lengths.sum as f64 / f64::from(random.endings.values().sum::<u32>().max(1))),
        };
        if let Some(RunLengths { least, most, .. }) = random.lengths {
            let mut seen = |(decisions, which): (u32, Which)| Shown {
                what: Length { decisions },
                script: self.explorer.script_of_run(worker, which, None, &claims(decisions)),
            };
            if lengths.shortest.as_ref().is_none_or(|shortest| least.0 < shortest.what.decisions) {
                lengths.shortest = Some(seen(least));
            }
            if !endless && lengths.longest.as_ref().is_none_or(|longest| most.0 > longest.what.decisions) {
                lengths.longest = Some(seen(most));
            }
        }
        lengths
    }

    /// Where runs are stuck, a scene at a time, each with the first case of it.
    pub fn stuck(&self, worker: &mut Worker, cases: &[u32], is_loop: bool) -> Vec<Shown<Stuck>> {
        let mut by_scene: BTreeMap<SceneId, (u32, Option<String>)> = BTreeMap::new();
        // To know the scene of a case one goes there, so of very many only the first are looked at.
        for (at, case) in cases.iter().enumerate().take(10_000) {
            let Some(way) = self.ways.way_to(*case, self.parents) else { continue };
            let Some(scene) = self.explorer.scene_after(worker, self.practitioner, &way) else { continue };
            let entry = by_scene.entry(scene).or_default();
            entry.0 += 1;
            if entry.0 == 1 && at < 1000 {
                let mut claims =
                    vec![Claim::End(format!("scene {}", scene_name(&self.explorer.scenario, scene)))];
                claims.extend((!is_loop).then(|| Claim::End("stuck".to_owned())));
                entry.1 = self.explorer.script(worker, self.practitioner, &way, None, &claims);
            }
        }
        let name = |(scene, (states, script)): (SceneId, (u32, Option<String>))| Shown {
            what: Stuck {
                scene: scene_name(&self.explorer.scenario, scene),
                practitioner: self.explorer.scenario.worker(self.practitioner).id.clone(),
                states,
            },
            script,
        };
        by_scene.into_iter().map(name).collect()
    }

    pub fn stuck_run(&self, worker: &mut Worker, which: Which, states: u32) -> Shown<Stuck> {
        let mut scene = self.explorer.scenario.start;
        let script = self.explorer.script_of_run(worker, which, None, &[Claim::End("stuck".to_owned())]);
        self.explorer.run(worker, which, |case, _| scene = case.scene);
        let after = self.explorer.last_scene(worker, which).unwrap_or(scene);
        Shown {
            what: Stuck {
                scene: scene_name(&self.explorer.scenario, after),
                practitioner: self.explorer.scenario.worker(self.practitioner).id.clone(),
                states,
            },
            script,
        }
    }

    /// A script for each ending, each event, everything that a rule says, and, of a whole walk, for each choice that is
    /// never on offer in a scene that is reached.
    pub fn scripts(
        &self,
        worker: &mut Worker,
        found: &[Option<Trace>],
        complete: bool,
    ) -> BTreeMap<usize, Option<String>> {
        let scenario = &*self.explorer.scenario;
        let place_of = |item| self.explorer.items.place(item);
        let (mut scripts, mut closed) = (BTreeMap::new(), 0);
        for item in self.explorer.items.all(scenario) {
            let place = place_of(item);
            let (trace, claims) = match item {
                Item::Ending(scene, _) => {
                    let scene = format!("scene {}", scene_name(scenario, scene));
                    (found[place], vec![Claim::Before(scene), ended()])
                }
                Item::Event(event) => {
                    let name = &scenario.events[event.index()].id;
                    (found[place], vec![Claim::End(format!("event {name}"))])
                }
                Item::Says(rule, verdict) => {
                    let said = format!("finding {} {}", rule.rule().code, Verdict::name(verdict));
                    (found[place], vec![Claim::End(said)])
                }
                Item::Choice(scene, choice) if complete && found[place].is_none() && closed < MOST_CLOSED => {
                    closed += 1;
                    let name = choice_name(scenario, scene, choice);
                    let claims = [format!("scene {}", scene_name(scenario, scene)), format!("closed {name}")];
                    (found[place_of(Item::Scene(scene))], claims.map(Claim::End).to_vec())
                }
                _ => continue,
            };
            let Some(trace) = trace else { continue };
            let script = match trace {
                Trace::Walk(at) => {
                    self.explorer.script_to(worker, self.practitioner, (self.ways, self.parents), at, &claims)
                }
                Trace::Run(which, decision) => {
                    self.explorer.script_of_run(worker, which, Some(decision), &claims)
                }
            };
            scripts.insert(place, script);
        }
        scripts
    }
}

/// How many choices that are never on offer get a script; a file may have very many.
const MOST_CLOSED: usize = 1000;

fn ended() -> Claim {
    Claim::End("ended".to_owned())
}

enum Source {
    Way(Option<Vec<usize>>),
    Run(Which),
}
