//! The parts put together.

use super::part::Part;
use super::{
    ChoiceName, Covered, Ending, EventName, Lengths, LineName, Perfect, RandomPlay, Report, ScoreRange,
    Shown, Spoken,
};
use crate::explore::expand::Explorer;
use crate::explore::items::{Item, LineAt, said};
use crate::explore::map::Map;
use crate::rules::{Family, RuleId};
use crate::scenario::{ChoiceId, Scenario, SceneId};
use std::collections::BTreeSet;

pub(super) fn scene_name(scenario: &Scenario, scene: SceneId) -> String {
    scenario.scene(scene).id.clone()
}

pub(super) fn choice_name(scenario: &Scenario, scene: SceneId, choice: ChoiceId) -> String {
    scenario.scene(scene).choices.get(choice.index()).map_or_else(String::new, |choice| choice.id.clone())
}

impl Explorer {
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
            events: Vec::new(),
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
                    let what = ChoiceName {
                        scene: scene_name(scenario, scene),
                        choice: choice_name(scenario, scene, choice),
                        scene_unreachable: !is_found(Item::Scene(scene)),
                    };
                    if complete || !reachable[scene.index()] {
                        let script = first_script(&parts, self.items.place(item));
                        report.unreachable_choices.push(Shown { what, script });
                    } else {
                        report.choices_not_met.push(what);
                    }
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
        for item in self.items.all(scenario).filter(|item| is_found(*item)) {
            if let Item::Event(event) = item {
                let what = EventName { event: scenario.events[event.index()].id.clone() };
                report.events.push(Shown { what, script: first_script(&parts, self.items.place(item)) });
            }
        }
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
                    let what = ChoiceName {
                        scene: scene_name(scenario, scene),
                        choice: choice_name(scenario, scene, choice),
                        scene_unreachable: part.found[self.items.place(Item::Scene(scene))].is_none(),
                    };
                    let script = part.scripts.get(&self.items.place(item)).cloned().flatten();
                    Some(Shown { what, script })
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
            part.random.lengths.map(|lengths| (lengths.sum, part.random.endings.values().sum::<u32>()))
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
