//! What an author is told of a walk.

use super::expand::{Explorer, Worker};
use super::graph::Ways;
use super::items::{Item, LineAt, said};
use super::map::Map;
use super::random::{Sample, Which};
use super::range::{perfect, range};
use super::shape::{Longest, Shape};
use super::walk::{At, Walk};
use crate::rules::{Family, RuleId, Verdict};
use crate::scenario::{ChoiceId, Scenario, SceneId, WorkerId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Something with a number to it, and a play script that brings it about. Without a script the way is known, but no
/// seed was found with which everything that chance decides on it comes about; or it leads round a loop very often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown<T> {
    /// What it is.
    #[serde(flatten)]
    pub what: T,
    /// The play script.
    pub script: Option<String>,
}

/// A score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Scored {
    /// From 0 to 100.
    pub score: u8,
}

/// A number of decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Length {
    /// How many.
    pub decisions: u32,
}

/// What a family's score can be at the end of a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoreRange {
    /// The least.
    pub lowest: Shown<Scored>,
    /// The most.
    pub highest: Shown<Scored>,
    /// Whether no run can be below or above; otherwise these are the runs that were seen.
    pub exact: bool,
    /// The mean under random play.
    pub random_mean: Option<f64>,
}

/// Whether some run comes to the end without losing anything in any family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Perfect {
    /// `None` where none was seen, and not everything was.
    pub attainable: Option<bool>,
    /// Such a run.
    pub script: Option<String>,
}

/// How long runs are.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lengths {
    /// The shortest run to an end.
    pub shortest: Option<Shown<Length>>,
    /// The longest; `None` where a loop lets runs be as long as one likes.
    pub longest: Option<Shown<Length>>,
    /// Whether a loop on the way to an end lets runs be as long as one likes.
    pub endless: bool,
    /// Whether no run can be shorter or longer; otherwise these are the runs that were seen.
    pub exact: bool,
    /// The mean under random play.
    pub random_mean: Option<f64>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ChoiceName {
    /// The scene.
    pub scene: String,
    /// The choice.
    pub choice: String,
    /// Whether its scene is never reached either.
    pub scene_unreachable: bool,
}

/// A line that is never shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineName {
    /// The scene.
    pub scene: String,
    /// The choice that it would answer, if it does.
    pub choice: Option<String>,
    /// The text.
    pub text: String,
}

/// Where nothing can be done although the case is not closed, or where a loop has no exit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stuck {
    /// The scene.
    pub scene: String,
    /// The practitioner.
    pub practitioner: String,
    /// In how many cases, or how many runs where it was seen at random play only.
    pub states: u32,
}

/// An ending.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ending {
    /// The scene in which it ends.
    pub scene: String,
    /// The choice that ends it, if it is one.
    pub choice: Option<String>,
    /// Its share of random play, from 0 to 1.
    pub share: f64,
    /// How many runs of random play ended so.
    pub runs: u32,
}

/// How often a rule speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spoken {
    /// The rule's code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub verdict: &'static str,
    /// How many transitions of the walk it says so of.
    pub transitions: u64,
    /// How many decisions of random play it says so of.
    pub random_play: u64,
}

/// What was done, and how much of what there is to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Covered {
    /// The practitioner.
    pub id: String,
    /// Cases met.
    pub states: u64,
    /// Cases of which all that can follow was walked.
    pub expanded: u64,
    /// Steps from a case to one that can follow.
    pub transitions: u64,
    /// Whether nothing was left out.
    pub complete: bool,
    /// The most memory that the walk used, in bytes for each case.
    pub bytes_per_state: f64,
    /// What each family's score can be.
    pub score_range: BTreeMap<&'static str, Option<ScoreRange>>,
    /// Whether nothing need be lost.
    pub all_100: Perfect,
    /// How long runs are.
    pub lengths: Lengths,
    /// Choices that are never on offer to this practitioner, though they are to another.
    pub closed_choices: Vec<ChoiceName>,
}

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The scenario.
    pub scenario: String,
    /// Cases met, over all practitioners.
    pub states: u64,
    /// Cases of which all that can follow was walked.
    pub expanded: u64,
    /// Steps from a case to one that can follow.
    pub transitions: u64,
    /// How long the walk took; the engine has no clock, so whoever has one fills this in.
    pub seconds: f64,
    /// Whether nothing was left out: every answer then holds for every run.
    pub complete: bool,
    /// Why the walk left off before it was done: `memory` or `interrupted`.
    pub stopped: Option<&'static str>,
    /// The most memory that a walk used, in bytes for each case.
    pub bytes_per_state: f64,
    /// Scenes with more plans than could be tried; the best, the worst and some of each kind were.
    pub sampled_scenes: Vec<String>,
    /// Scenes that no run can reach.
    pub unreachable_scenes: Vec<String>,
    /// Scenes that were not met, where not everything was walked.
    pub scenes_not_met: Vec<String>,
    /// Choices that are open to no practitioner in any run.
    pub unreachable_choices: Vec<ChoiceName>,
    /// Choices that were not met, where not everything was walked.
    pub choices_not_met: Vec<ChoiceName>,
    /// Events that fire in no run, or were not met.
    pub silent_events: Vec<String>,
    /// Lines that are shown in no run, or were not met.
    pub unseen_lines: Vec<LineName>,
    /// Where nothing can be done although the case is not closed.
    pub dead_ends: Vec<Shown<Stuck>>,
    /// Loops that nothing leads out of.
    pub loops_without_exit: Vec<Shown<Stuck>>,
    /// How long runs are.
    pub lengths: Lengths,
    /// The endings.
    pub endings: Vec<Shown<Ending>>,
    /// What each family's score can be at the end; `null` where the family is never in play.
    pub score_range: BTreeMap<&'static str, Option<ScoreRange>>,
    /// Whether some run loses nothing in any family.
    pub all_100: Perfect,
    /// What the rules say, and how often.
    pub rules: Vec<Shown<Spoken>>,
    /// Rules that never speak.
    pub silent_rules: Vec<&'static str>,
    /// Random play.
    pub random_play: RandomPlay,
    /// The same by practitioner.
    pub practitioners: Vec<Covered>,
}

/// What random play came to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RandomPlay {
    /// What the runs follow from.
    pub seed: u64,
    /// How many runs there were.
    pub runs: u32,
    /// How many decisions were taken.
    pub decisions: u64,
    /// How many runs came to an end.
    pub ended: u32,
    /// How many runs came to where nothing can be done.
    pub stuck: u32,
    /// How many runs were left because they would not end.
    pub left: u32,
    /// Runs beside these that sought the best and the worst, where not everything was walked.
    pub seeking_runs: u32,
}

impl Report {
    /// Whether something is wrong with the scenario: what can never be reached, and what a run cannot get out of.
    #[must_use]
    pub fn has_faults(&self) -> bool {
        !(self.unreachable_scenes.is_empty()
            && self.unreachable_choices.is_empty()
            && self.dead_ends.is_empty()
            && self.loops_without_exit.is_empty())
    }
}

/// What is known of one practitioner's runs.
#[derive(Debug)]
pub struct Part {
    covered: Covered,
    interrupted: bool,
    full: bool,
    found: Vec<Option<Trace>>,
    said: Vec<u64>,
    cut_short: BTreeSet<SceneId>,
    dead_ends: Vec<Shown<Stuck>>,
    traps: Vec<Shown<Stuck>>,
    scripts: BTreeMap<usize, Option<String>>,
    random: Sample,
    seeking: u32,
}

/// Where something was found first.
#[derive(Debug, Clone, Copy)]
enum Trace {
    Walk(At),
    Run(Which, u32),
}

fn scene_name(scenario: &Scenario, scene: SceneId) -> String {
    scenario.scene(scene).id.clone()
}

fn choice_name(scenario: &Scenario, scene: SceneId, choice: ChoiceId) -> String {
    scenario.scene(scene).choices.get(choice.index()).map_or_else(String::new, |choice| choice.id.clone())
}

impl Explorer {
    /// What one practitioner's walk and runs tell. `random` are runs of any style, `seeking` those that looked for the
    /// best and the worst; `interrupted` says that somebody stopped the walk.
    #[must_use]
    pub fn part(&self, mut walk: Walk, random: Sample, seeking: &Sample, interrupted: bool) -> Part {
        let mut worker = Worker::new(self);
        let practitioner = walk.practitioner();
        let complete = walk.is_complete() && walk.cut_short.is_empty();
        walk.close();
        let ways = Ways::new(&walk.graph, walk.met());
        let parents = ways.parents();
        let found = self.traces(&walk, &random, seeking);
        let cases = Cases { explorer: self, practitioner, ways: &ways, parents: &parents };
        let (covered, traps) = {
            let shape = Shape::new(&ways, &walk.dead_ends);
            let covered = Covered {
                id: self.scenario.worker(practitioner).id.clone(),
                states: u64::from(walk.met()),
                expanded: u64::from(walk.expanded()),
                transitions: walk.transitions,
                complete,
                bytes_per_state: walk.peak() as f64 / f64::from(walk.met().max(1)),
                score_range: cases.score_range(&mut worker, &shape, complete, &random, seeking),
                all_100: cases.all_100(&mut worker, &shape, complete, &random, seeking),
                lengths: cases.lengths(&mut worker, &shape, complete, &random),
                closed_choices: Vec::new(),
            };
            (covered, shape.traps().to_vec())
        };
        let traps = cases.stuck(&mut worker, &traps);
        let mut dead_ends = cases.stuck(&mut worker, &walk.dead_ends);
        if let (states, Some(which)) = random.dead_ends
            && dead_ends.is_empty()
        {
            dead_ends.push(cases.stuck_run(&mut worker, which, states));
        }
        let scripts = cases.scripts(&mut worker, &found);
        Part {
            covered,
            interrupted,
            full: walk.is_full(),
            found,
            said: walk.said,
            cut_short: walk.cut_short,
            dead_ends,
            traps,
            scripts,
            random,
            seeking: seeking.runs,
        }
    }

    fn traces(&self, walk: &Walk, random: &Sample, seeking: &Sample) -> Vec<Option<Trace>> {
        let mut found: Vec<Option<Trace>> = walk.found.iter().map(|at| at.map(Trace::Walk)).collect();
        for (place, (which, decision)) in random.found.iter().chain(&seeking.found) {
            found[*place].get_or_insert(Trace::Run(*which, *decision));
        }
        found
    }

    /// Puts the practitioners' parts together.
    #[must_use]
    pub fn report(&self, parts: Vec<Part>, seed: u64) -> Report {
        let scenario = &*self.scenario;
        let complete = parts.iter().all(|part| part.covered.complete);
        let is_found = |item: Item| parts.iter().any(|part| part.found[self.items.place(item)].is_some());
        let missing = |item: &Item| !is_found(*item);
        // What nothing leads to cannot be reached, however little was walked.
        let reachable = Map::new(scenario).reachable;
        let mut report = Report {
            scenario: scenario.head.id.clone(),
            states: parts.iter().map(|part| part.covered.states).sum(),
            expanded: parts.iter().map(|part| part.covered.expanded).sum(),
            transitions: parts.iter().map(|part| part.covered.transitions).sum(),
            seconds: 0.0,
            complete,
            stopped: if parts.iter().any(|part| part.interrupted) {
                Some("interrupted")
            } else if parts.iter().any(|part| part.full) {
                Some("memory")
            } else {
                None
            },
            bytes_per_state: parts.iter().map(|part| part.covered.bytes_per_state).fold(0.0, f64::max),
            sampled_scenes: Vec::new(),
            unreachable_scenes: Vec::new(),
            scenes_not_met: Vec::new(),
            unreachable_choices: Vec::new(),
            choices_not_met: Vec::new(),
            silent_events: Vec::new(),
            unseen_lines: Vec::new(),
            dead_ends: parts.iter().flat_map(|part| part.dead_ends.clone()).collect(),
            loops_without_exit: parts.iter().flat_map(|part| part.traps.clone()).collect(),
            lengths: lengths(&parts),
            endings: Vec::new(),
            score_range: Family::ALL
                .iter()
                .map(|family| (family.name(), score_range(&parts, *family)))
                .collect(),
            all_100: all_100(&parts),
            rules: self.spoken(&parts),
            silent_rules: Vec::new(),
            random_play: random_play(&parts, seed),
            practitioners: Vec::new(),
        };
        for scene in parts.iter().flat_map(|part| &part.cut_short).collect::<BTreeSet<_>>() {
            report.sampled_scenes.push(scene_name(scenario, *scene));
        }
        for item in self.items.all(scenario).filter(missing) {
            match item {
                Item::Scene(scene) => {
                    let proven = complete || !reachable[scene.index()];
                    let list =
                        if proven { &mut report.unreachable_scenes } else { &mut report.scenes_not_met };
                    list.push(scene_name(scenario, scene));
                }
                Item::Choice(scene, choice) => {
                    let proven = complete || !reachable[scene.index()];
                    let list =
                        if proven { &mut report.unreachable_choices } else { &mut report.choices_not_met };
                    list.push(ChoiceName {
                        scene: scene_name(scenario, scene),
                        choice: choice_name(scenario, scene, choice),
                        scene_unreachable: !is_found(Item::Scene(scene)),
                    });
                }
                Item::Event(event) => report.silent_events.push(scenario.events[event.index()].id.clone()),
                Item::Line(at) => {
                    let LineAt { scene, choice, .. } = self.items.lines[at];
                    report.unseen_lines.push(LineName {
                        scene: scene_name(scenario, scene),
                        choice: choice.map(|(choice, _)| choice_name(scenario, scene, choice)),
                        text: self
                            .items
                            .line(scenario, at)
                            .map_or_else(String::new, |line| line.text.clone()),
                    });
                }
                Item::Ending(..) | Item::Says(..) => {}
            }
        }
        report.endings = self.endings(&parts);
        let speaks = |rule: RuleId| report.rules.iter().any(|spoken| spoken.what.code == rule.rule().code);
        report.silent_rules =
            RuleId::all().filter(|rule| !speaks(*rule)).map(|rule| rule.rule().code).collect();
        report.practitioners = parts
            .iter()
            .map(|part| {
                let closed = |item: &Item| {
                    matches!(item, Item::Choice(..))
                        && part.found[self.items.place(*item)].is_none()
                        && is_found(*item)
                };
                let name = |item: Item| {
                    let Item::Choice(scene, choice) = item else { return None };
                    Some(ChoiceName {
                        scene: scene_name(scenario, scene),
                        choice: choice_name(scenario, scene, choice),
                        scene_unreachable: part.found[self.items.place(Item::Scene(scene))].is_none(),
                    })
                };
                // Where not everything was walked, what was not met may still be open.
                let closed = |item: &Item| part.covered.complete && closed(item);
                let closed_choices = self.items.all(scenario).filter(closed).filter_map(name).collect();
                Covered { closed_choices, ..part.covered.clone() }
            })
            .collect();
        report
    }

    fn endings(&self, parts: &[Part]) -> Vec<Shown<Ending>> {
        let scenario = &*self.scenario;
        let ended: u32 = parts.iter().flat_map(|part| part.random.endings.values()).sum();
        let mut endings = Vec::new();
        for item in self.items.all(scenario) {
            let Item::Ending(scene, choice) = item else { continue };
            let place = self.items.place(item);
            if parts.iter().all(|part| part.found[place].is_none()) {
                continue;
            }
            let runs: u32 = parts.iter().filter_map(|part| part.random.endings.get(&(scene, choice))).sum();
            endings.push(Shown {
                what: Ending {
                    scene: scene_name(scenario, scene),
                    choice: choice.map(|choice| choice_name(scenario, scene, choice)),
                    share: if ended == 0 { 0.0 } else { f64::from(runs) / f64::from(ended) },
                    runs,
                },
                script: first_script(parts, place),
            });
        }
        endings.sort_by_key(|ending| std::cmp::Reverse(ending.what.runs));
        endings
    }

    fn spoken(&self, parts: &[Part]) -> Vec<Shown<Spoken>> {
        let mut spoken = Vec::new();
        for item in self.items.all(&self.scenario) {
            let Item::Says(rule, verdict) = item else { continue };
            let (place, at) = (self.items.place(item), said(rule, verdict));
            if parts.iter().all(|part| part.found[place].is_none()) {
                continue;
            }
            spoken.push(Shown {
                what: Spoken {
                    code: rule.rule().code,
                    name: rule.rule().name,
                    verdict: verdict.name(),
                    transitions: parts.iter().map(|part| part.said[at]).sum(),
                    random_play: parts.iter().filter_map(|part| part.random.said.get(at)).sum(),
                },
                script: first_script(parts, place),
            });
        }
        spoken
    }
}

fn first_script(parts: &[Part], place: usize) -> Option<String> {
    parts.iter().find_map(|part| part.scripts.get(&place)?.clone())
}

/// The cases of one walk, and how to come to them.
struct Cases<'a> {
    explorer: &'a Explorer,
    practitioner: WorkerId,
    ways: &'a Ways<'a>,
    parents: &'a [u32],
}

impl Cases<'_> {
    fn score_range(
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
                let claims = ["ended".to_owned(), format!("score {} = {score}", family.name())];
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

    fn all_100(
        &self,
        worker: &mut Worker,
        shape: &Shape,
        complete: bool,
        random: &Sample,
        seeking: &Sample,
    ) -> Perfect {
        let claims = ["ended".to_owned()];
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

    fn lengths(&self, worker: &mut Worker, shape: &Shape, complete: bool, random: &Sample) -> Lengths {
        let claims = ["ended".to_owned()];
        let mut shown = |decisions: u32, way: &[usize]| Shown {
            what: Length { decisions },
            script: self.explorer.script(worker, self.practitioner, way, None, &claims),
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
                .map(|(_, _, sum)| sum as f64 / f64::from(random.endings.values().sum::<u32>().max(1))),
        };
        if let Some((least, most, _)) = random.lengths {
            let seen = |decisions| Shown { what: Length { decisions }, script: None };
            if lengths.shortest.as_ref().is_none_or(|shortest| least < shortest.what.decisions) {
                lengths.shortest = Some(seen(least));
            }
            if !endless && lengths.longest.as_ref().is_none_or(|longest| most > longest.what.decisions) {
                lengths.longest = Some(seen(most));
            }
        }
        lengths
    }

    /// Where runs are stuck, a scene at a time, each with the first case of it.
    fn stuck(&self, worker: &mut Worker, cases: &[u32]) -> Vec<Shown<Stuck>> {
        let mut by_scene: BTreeMap<SceneId, (u32, Option<String>)> = BTreeMap::new();
        // To know the scene of a case one goes there, so of very many only the first are looked at.
        for (at, case) in cases.iter().enumerate().take(10_000) {
            let Some(way) = self.ways.way_to(*case, self.parents) else { continue };
            let Some(scene) = self.explorer.scene_after(worker, self.practitioner, &way) else { continue };
            let entry = by_scene.entry(scene).or_default();
            entry.0 += 1;
            if entry.0 == 1 && at < 1000 {
                let claims = [format!("scene {}", scene_name(&self.explorer.scenario, scene))];
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

    fn stuck_run(&self, worker: &mut Worker, which: Which, states: u32) -> Shown<Stuck> {
        let mut scene = self.explorer.scenario.start;
        let script = self.explorer.script_of_run(worker, which, None, &[]);
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

    /// A script for each ending, each event and everything that a rule says.
    fn scripts(&self, worker: &mut Worker, found: &[Option<Trace>]) -> BTreeMap<usize, Option<String>> {
        let scenario = &*self.explorer.scenario;
        let mut scripts = BTreeMap::new();
        for item in self.explorer.items.all(scenario) {
            let claim = match item {
                Item::Ending(..) => "ended".to_owned(),
                Item::Event(event) => {
                    format!("scene {}", scene_name(scenario, scenario.events[event.index()].to))
                }
                Item::Says(rule, verdict) => {
                    format!("finding {} {}", rule.rule().code, Verdict::name(verdict))
                }
                _ => continue,
            };
            let place = self.explorer.items.place(item);
            let Some(trace) = found[place] else { continue };
            let claims = [claim];
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

enum Source {
    Way(Option<Vec<usize>>),
    Run(Which),
}

fn score_range(parts: &[Part], family: Family) -> Option<ScoreRange> {
    let ranges: Vec<&ScoreRange> =
        parts.iter().filter_map(|part| part.covered.score_range.get(family.name())?.as_ref()).collect();
    let lowest = ranges.iter().map(|range| &range.lowest).min_by_key(|end| end.what.score)?;
    let highest = ranges.iter().map(|range| &range.highest).max_by_key(|end| end.what.score)?;
    let means: Vec<(u64, u32)> = parts
        .iter()
        .filter_map(|part| part.random.scores[family as usize])
        .map(|scores| scores.sum)
        .collect();
    let runs: u32 = means.iter().map(|(_, runs)| runs).sum();
    Some(ScoreRange {
        lowest: lowest.clone(),
        highest: highest.clone(),
        exact: ranges.iter().all(|range| range.exact),
        random_mean: (runs > 0)
            .then(|| means.iter().map(|(sum, _)| *sum as f64).sum::<f64>() / f64::from(runs)),
    })
}

fn all_100(parts: &[Part]) -> Perfect {
    let of = |part: &Part| part.covered.all_100.clone();
    let best = parts.iter().map(of).find(|perfect| perfect.attainable == Some(true));
    best.unwrap_or_else(|| {
        let all_known = parts.iter().all(|part| part.covered.all_100.attainable.is_some());
        Perfect { attainable: all_known.then_some(false), script: None }
    })
}

fn lengths(parts: &[Part]) -> Lengths {
    let each = || parts.iter().map(|part| &part.covered.lengths);
    let endless = each().any(|lengths| lengths.endless);
    let means: Vec<(u64, u32)> = parts
        .iter()
        .filter_map(|part| {
            part.random.lengths.map(|(_, _, sum)| (sum, part.random.endings.values().sum::<u32>()))
        })
        .collect();
    let runs: u32 = means.iter().map(|(_, runs)| runs).sum();
    Lengths {
        shortest: each().filter_map(|lengths| lengths.shortest.clone()).min_by_key(|end| end.what.decisions),
        longest: each()
            .filter_map(|lengths| lengths.longest.clone())
            .max_by_key(|end| end.what.decisions)
            .filter(|_| !endless),
        endless,
        exact: each().all(|lengths| lengths.exact),
        random_mean: (runs > 0)
            .then(|| means.iter().map(|(sum, _)| *sum as f64).sum::<f64>() / f64::from(runs)),
    }
}

fn random_play(parts: &[Part], seed: u64) -> RandomPlay {
    let mut all = RandomPlay { seed, ..RandomPlay::default() };
    for part in parts {
        all.runs += part.random.runs;
        all.decisions += part.random.decisions;
        all.ended += part.random.endings.values().sum::<u32>();
        all.stuck += part.random.dead_ends.0;
        all.left += part.random.unended;
        all.seeking_runs += part.seeking;
    }
    all
}
