//! Walks held against hand-made cases with a known answer, and against playing every run.

use practicum::explore::expand::{Explorer, Worker};
use practicum::explore::random::{Sample, Style, Which};
use practicum::explore::report::Report;
use practicum::explore::walk::Walk;
use practicum::log::{Decision, Mode};
use practicum::playscript;
use practicum::rules::Family;
use practicum::scenario::{Scenario, load};
use practicum::scoring::{all_findings, scores};
use practicum::session::Session;
use practicum::synthetic::{ACTS, paths, synthetic};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::sync::Arc;

const PLENTY: usize = 1 << 30;

fn explore_with(scenario: &Arc<Scenario>, limit: usize, runs: u32) -> Report {
    let explorer = Explorer::new(Arc::clone(scenario));
    let mut parts = Vec::new();
    for practitioner in scenario.workers.iter().filter_map(|worker| scenario.worker_named(&worker.id)) {
        let mut walk = Walk::new(&explorer, practitioner, limit);
        assert!(walk.go_on(&explorer, &mut Worker::new(&explorer), &|| false));
        let mut worker = Worker::new(&explorer);
        let mut sample = |runs: u32, style: fn(u32) -> Style| {
            let mut sample = Sample::default();
            for number in 0..runs {
                let which = Which { practitioner, style: style(number), seed: 7, number };
                let run = explorer.run(&mut worker, which, |_, _| {});
                sample.add(&explorer, &run);
            }
            sample
        };
        let random = sample(runs, |_| Style::Any);
        let seeking = if walk.is_complete() { 0 } else { runs };
        let seeking = sample(seeking, |number| if number % 2 == 0 { Style::Best } else { Style::Worst });
        parts.push(explorer.part(walk, random, &seeking, false));
    }
    explorer.report(parts, 7)
}

fn explore(scenario: &Arc<Scenario>) -> Report {
    explore_with(scenario, PLENTY, 20)
}

/// A made-up scenario of a few scenes, changed by a test.
fn changed(scenes: usize, change: impl FnOnce(&mut Value)) -> Arc<Scenario> {
    let mut file: Value = serde_json::from_str(&paths(scenes)).expect("a made-up scenario is JSON");
    change(&mut file);
    let text = file.to_string();
    Arc::new(load(&text).unwrap_or_else(|faults| panic!("{} in {text}", faults[0])))
}

fn assert_plays(scenario: &Arc<Scenario>, script: Option<&String>) {
    let script = script.expect("there is a script");
    let read = playscript::parse(script).expect("a script");
    let played = playscript::play(&read, Arc::clone(scenario)).expect("a practitioner");
    assert!(played.is_good(), "{script}\n{:?} {:?}", played.failed, played.stop);
}

/// Every script of a report with where it stands in it; `None` where there is none.
fn scripts(value: &Value, at: &str, found: &mut Vec<(String, Option<String>)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                match value {
                    Value::String(script) if name == "script" => found.push((at, Some(script.clone()))),
                    // Where nothing is so, and where nothing leads, there is nothing to show.
                    Value::Null if name == "script" => {
                        let nothing = fields.get("attainable").is_some_and(|is| *is != json!(true))
                            || fields.get("scene_unreachable") == Some(&json!(true));
                        if !nothing {
                            found.push((at, None));
                        }
                    }
                    value => scripts(value, &at, found),
                }
            }
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(n, value)| scripts(value, &format!("{at}/{n}"), found))
        }
        _ => {}
    }
}

/// Plays every script of a report; each expects something. Says where there is none.
fn assert_all_play(scenario: &Arc<Scenario>, report: &Report) -> Vec<String> {
    let (mut all, mut missing) = (Vec::new(), Vec::new());
    scripts(&serde_json::to_value(report).expect("JSON"), "", &mut all);
    assert!(!all.is_empty());
    for (at, script) in all {
        match script {
            None => missing.push(at),
            Some(script) => {
                assert!(script.contains("\nexpect "), "{at}: {script}");
                assert_plays(scenario, Some(&script));
            }
        }
    }
    missing
}

#[test]
fn a_good_case_has_no_faults() {
    let scenario = changed(4, |_| {});
    let report = explore(&scenario);
    assert!(report.complete && !report.has_faults(), "{report:?}");
    assert!(report.unreachable_scenes.is_empty() && report.unreachable_choices.is_empty());
    assert!(report.dead_ends.is_empty() && report.loops_without_exit.is_empty());
    assert!(report.silent_events.is_empty());
    assert_eq!(report.lengths.shortest.as_ref().map(|run| run.what.decisions), Some(4));
    assert_eq!(report.lengths.longest.as_ref().map(|run| run.what.decisions), Some(4));
    assert!(report.lengths.exact && !report.lengths.endless);
    assert_eq!(report.endings.len(), 3);
    let shares: f64 = report.endings.iter().map(|ending| ending.what.share).sum();
    assert!((shares - 1.0).abs() < 1e-9);
    assert!(report.silent_rules.contains(&"EC110") && !report.silent_rules.contains(&"CC04"));
    assert_eq!(assert_all_play(&scenario, &report), Vec::<String>::new());
}

#[test]
fn scenes_choices_and_lines_that_nobody_meets_are_named() {
    let scenario = changed(3, |file| {
        let mut island = file["scenes"][1].clone();
        island["id"] = json!("island");
        file["scenes"].as_array_mut().expect("scenes").push(island);
        file["scenes"][1]["choices"][0]["when"] = json!("arrears > 100");
        file["scenes"][1]["choices"][1]["when"] = json!("role(lcsw)");
        file["scenes"][2]["lines"][1]["when"] = json!("savings > 100");
    });
    let report = explore(&scenario);
    assert!(report.has_faults());
    assert_eq!(report.unreachable_scenes, ["island"]);
    let closed: Vec<_> = report
        .unreachable_choices
        .iter()
        .map(|c| (&*c.what.scene, &*c.what.choice, c.what.scene_unreachable))
        .collect();
    assert_eq!(
        closed,
        [("s1", "c0", false), ("island", "c0", true), ("island", "c1", true), ("island", "c2", true)]
    );
    let intern = report.practitioners.iter().find(|covered| covered.id == "intern").expect("the intern");
    assert_eq!(
        intern.closed_choices.iter().map(|c| (&*c.what.scene, &*c.what.choice)).collect::<Vec<_>>(),
        [("s1", "c1")]
    );
    let clinician =
        report.practitioners.iter().find(|covered| covered.id == "clinician").expect("the clinician");
    assert!(clinician.closed_choices.is_empty());
    // A script comes to where the choice is closed; to the island none does.
    let shown = report.unreachable_choices[0].script.as_ref().expect("a script");
    assert!(shown.ends_with("expect scene s1\nexpect closed c0\n"), "{shown}");
    assert!(report.unreachable_choices[1..].iter().all(|shown| shown.script.is_none()));
    assert_eq!(assert_all_play(&scenario, &report), Vec::<String>::new());
    assert!(report.unseen_lines.iter().any(|line| line.scene == "s2"));
    assert!(report.unseen_lines.iter().any(|line| line.scene == "island"));
    assert!(!report.unseen_lines.iter().any(|line| line.scene == "s1"), "{:?}", report.unseen_lines);
}

#[test]
fn dead_ends_are_found_with_the_way_there() {
    let scenario = changed(3, |file| {
        for choice in file["scenes"][2]["choices"].as_array_mut().expect("choices") {
            choice["when"] = json!("done(reassure)");
        }
    });
    let report = explore(&scenario);
    assert!(report.has_faults() && report.loops_without_exit.is_empty());
    assert_eq!(report.dead_ends.len(), scenario.workers.len());
    for place in &report.dead_ends {
        assert_eq!(place.what.scene, "s2");
        assert!(place.what.states > 0);
        assert!(
            place.script.as_ref().is_some_and(|script| script.ends_with("expect scene s2\nexpect stuck\n"))
        );
        assert_plays(&scenario, place.script.as_ref());
    }
}

#[test]
fn loops_are_told_from_loops_without_an_exit() {
    let with_exit = changed(3, |file| file["scenes"][1]["choices"][0]["to"] = json!("s0"));
    let report = explore(&with_exit);
    assert!(report.complete && report.loops_without_exit.is_empty() && !report.has_faults());
    assert!(report.lengths.endless && report.lengths.longest.is_none());
    let without = changed(3, |file| {
        for choice in file["scenes"][1]["choices"].as_array_mut().expect("choices") {
            choice["to"] = json!("s1");
        }
    });
    let report = explore(&without);
    assert!(report.has_faults() && report.dead_ends.is_empty());
    assert_eq!(report.unreachable_scenes, ["s2"]);
    assert!(!report.loops_without_exit.is_empty());
    for place in &report.loops_without_exit {
        assert_eq!(place.what.scene, "s1");
        assert_plays(&without, place.script.as_ref());
    }
    assert!(report.endings.is_empty() && report.lengths.shortest.is_none());
    assert_eq!(report.all_100.attainable, Some(false));
    assert!(report.score_range.values().all(Option::is_none));
}

/// Of the families only what one loop brings is endless; the scores stay between 0 and 100.
#[test]
fn scores_are_weighed_over_loops() {
    let scenario = changed(3, |file| {
        for at in 0..3 {
            file["scenes"][1]["choices"][at]["effects"] = json!({});
            file["scenes"][0]["choices"][at]["effects"] = json!({});
        }
        file["scenes"][1]["choices"][2]["to"] = json!("s0");
    });
    let report = explore(&scenario);
    assert!(report.complete && report.lengths.endless);
    let range = report.score_range["client_centred"].as_ref().expect("in play");
    assert!(range.exact);
    // Going round by what is worst, as often as one likes, brings the score down as far as one likes.
    assert_eq!((range.lowest.what.score, range.highest.what.score), (0, 100));
}

#[test]
fn events_that_fire_are_told_from_those_that_never_do() {
    let scenario = changed(3, |file| {
        file["events"] = json!([
            {"id": "letter", "when": "arrears >= 0", "chance": 50, "to": "came"},
            {"id": "never", "when": "flag(called)", "chance": 50, "to": "came"}
        ]);
        let came = json!({"id": "came", "stage": "engagement", "title": "A letter", "choices": [
            {"id": "read", "do": "You read it.", "acts": ["summarise"], "to": "@back"}
        ]});
        file["scenes"].as_array_mut().expect("scenes").push(came);
    });
    let report = explore(&scenario);
    assert!(report.complete);
    assert_eq!(report.silent_events, ["never"]);
    assert_eq!(report.events.iter().map(|shown| &*shown.what.event).collect::<Vec<_>>(), ["letter"]);
    let script = report.events[0].script.as_ref().expect("a script");
    assert!(script.ends_with("expect event letter\n"), "{script}");
    assert_eq!(assert_all_play(&scenario, &report), Vec::<String>::new());
    // The letter comes at the first, the second or no crossing: both ways are walked.
    assert_eq!(report.lengths.shortest.as_ref().map(|run| run.what.decisions), Some(3));
    assert_eq!(report.lengths.longest.as_ref().map(|run| run.what.decisions), Some(4));
    assert_plays(&scenario, report.lengths.longest.as_ref().and_then(|run| run.script.as_ref()));
}

#[test]
fn what_chance_brings_is_walked_in_every_way() {
    let scenario = changed(3, |file| {
        let choice = &mut file["scenes"][0]["choices"][0];
        choice.as_object_mut().expect("a choice").remove("to");
        choice["outcomes"] = json!([
            {"weight": 99, "to": "s1"}, {"weight": 1, "to": "s2"}, {"weight": 50, "to": "@end"}
        ]);
    });
    let report = explore(&scenario);
    assert!(report.complete);
    let shortest = report.lengths.shortest.as_ref().expect("an end");
    assert_eq!(shortest.what.decisions, 1);
    assert_plays(&scenario, shortest.script.as_ref());
    let at_once = report.endings.iter().find(|ending| ending.what.scene == "s0").expect("an ending");
    assert_eq!(at_once.what.choice.as_deref(), Some("c0"));
    assert_plays(&scenario, at_once.script.as_ref());
}

#[test]
fn one_hundred_everywhere_can_be_in_reach() {
    let scenario = changed(1, |file| {
        file["scenes"][0]["choices"] = json!([
            {"id": "kind", "say": "A", "acts": [{"ask": {"form": "open"}}], "to": "@end"},
            {"id": "stern", "say": "B", "acts": ["label", "promise_secrecy"], "to": "@end"}
        ]);
    });
    let report = explore(&scenario);
    assert_eq!(report.all_100.attainable, Some(true));
    let script = report.all_100.script.as_ref().expect("a script");
    assert!(script.contains("expect ended\nexpect score client_centred = 100\n"), "{script}");
    assert_eq!(assert_all_play(&scenario, &report), Vec::<String>::new());
}

#[test]
fn one_hundred_everywhere_can_be_out_of_reach() {
    let scenario = changed(1, |file| {
        file["scenes"][0]["choices"] = json!([
            {"id": "kind", "say": "A", "acts": [{"ask": {"form": "open"}}, "promise_secrecy"], "to": "@end"},
            {"id": "stern", "say": "B", "acts": ["label", {"explain": ["limits_of_confidentiality"]}], "to": "@end"}
        ]);
    });
    let report = explore(&scenario);
    assert_eq!(report.all_100.attainable, Some(false));
    for family in ["client_centred", "ethics_code"] {
        let range = report.score_range[family].as_ref().expect("in play");
        assert_eq!((range.lowest.what.score, range.highest.what.score), (0, 100), "{family}");
        assert_plays(&scenario, range.lowest.script.as_ref());
        assert_plays(&scenario, range.highest.script.as_ref());
    }
}

#[test]
fn with_little_memory_random_play_goes_on() {
    let scenario = changed(30, |_| {});
    let report = explore_with(&scenario, 1 << 20, 40);
    assert!(!report.complete);
    assert_eq!(report.stopped, Some("memory"));
    assert_all_play(&scenario, &report);
    assert!(report.expanded < report.states);
    // The walk did not come to the end; the runs did.
    assert!(report.scenes_not_met.is_empty() && report.unreachable_scenes.is_empty());
    assert!(report.endings.iter().any(|ending| ending.what.runs > 0));
    assert!(!report.has_faults());
    let range = report.score_range["client_centred"].as_ref().expect("in play");
    assert!(!range.exact);
    // Those who look for the best and the worst come further than chance.
    let (mean, highest) = (range.random_mean.expect("runs"), range.highest.what.score);
    assert_eq!(range.lowest.what.score, 0);
    assert!(f64::from(highest) > mean + 20.0, "{highest} {mean}");
    assert_plays(&scenario, range.highest.script.as_ref());
    assert_eq!(report.all_100.attainable, None);
    for ending in &report.endings {
        assert_plays(&scenario, ending.script.as_ref());
    }
}

/// What no scene that can still come asks for makes no difference, though it did before.
#[test]
fn what_is_asked_for_no_more_tells_no_cases_apart() {
    let states = |last: usize| {
        let scenario = changed(12, |file| {
            for scene in &mut file["scenes"].as_array_mut().expect("scenes")[last..] {
                for line in scene["lines"].as_array_mut().expect("lines") {
                    line.as_object_mut().expect("a line").remove("when");
                }
            }
        });
        let report = explore_with(&scenario, PLENTY, 0);
        assert!(report.complete && !report.has_faults());
        assert_eq!(report.lengths.longest.as_ref().map(|run| run.what.decisions), Some(12));
        report.states
    };
    let (all, half, first) = (states(12), states(6), states(1));
    assert!(first < half && half * 10 < all, "{first} {half} {all}");
}

#[test]
fn the_order_in_which_portions_come_does_not_matter() {
    let scenario = changed(9, |_| {});
    let explorer = Explorer::new(Arc::clone(&scenario));
    let walk_by = |workers: usize, hold: usize| {
        let mut threads: Vec<Worker> = (0..workers).map(|_| Worker::new(&explorer)).collect();
        let mut walk = Walk::new(&explorer, scenario.given, PLENTY);
        let (mut turn, mut held) = (0, Vec::new());
        loop {
            let work = walk.work();
            let is_last = work.is_none();
            if let Some(work) = work {
                let number = turn % workers;
                held.extend(explorer.expand_all((number, &mut threads[number]), &work, &|| false));
                turn += 1;
            }
            if held.len() >= hold || is_last {
                if held.is_empty() {
                    break;
                }
                // The last comes first.
                held.drain(..).rev().for_each(|portion| walk.take_in(&explorer, portion));
            }
        }
        let counts = (walk.met(), walk.expanded(), walk.transitions, walk.said.clone(), walk.found.clone());
        (counts, explorer.part(walk, Sample::default(), &Sample::default(), false))
    };
    let (one, part) = walk_by(1, 1);
    let (many, other) = walk_by(3, 5);
    assert_eq!(one, many);
    let report = |part| {
        let mut report = explorer.report(vec![part], 1);
        // How much room is kept for portions on the way is the one thing that may differ.
        report.bytes_per_state = 0.0;
        report.practitioners.iter_mut().for_each(|covered| covered.bytes_per_state = 0.0);
        report
    };
    assert_eq!(report(part), report(other));
}

/// What playing every run brings.
#[derive(Debug, Default, PartialEq)]
struct Played {
    scenes: BTreeSet<String>,
    choices: BTreeSet<(String, String)>,
    endings: BTreeSet<(String, String)>,
    said: BTreeSet<(&'static str, &'static str)>,
    stuck: BTreeSet<String>,
    range: [Option<(u8, u8)>; 4],
    lengths: Option<(u32, u32)>,
    perfect: bool,
}

impl Played {
    fn all(&mut self, session: &Session) {
        if session.is_over() {
            return self.over(session);
        }
        self.scenes.insert(session.scene().id.clone());
        let choices: Vec<String> = session.choices().map(|(_, choice)| choice.id.clone()).collect();
        if choices.is_empty() {
            self.stuck.insert(session.scene().id.clone());
        }
        for choice in choices {
            self.choices.insert((session.scene().id.clone(), choice.clone()));
            let mut next = session.clone();
            next.decide(Decision::Choose(choice, None)).expect("it is on offer");
            self.said.extend(
                all_findings(&next.entries()[next.entries().len() - 1])
                    .map(|finding| (finding.rule.rule().code, finding.verdict.name())),
            );
            self.all(&next);
        }
    }
    fn over(&mut self, session: &Session) {
        let last = session.log().decisions.last().expect("a decision");
        if let Decision::Choose(choice, _) = &last.decision {
            self.endings.insert((last.scene.clone(), choice.clone()));
        }
        let found = scores(session.entries());
        for (range, score) in self.range.iter_mut().zip(&found) {
            let Some(value) = score.value() else { continue };
            let (low, high) = range.unwrap_or((value, value));
            *range = Some((low.min(value), high.max(value)));
        }
        self.perfect |= found.iter().all(|score| score.won == score.on_offer && !score.capped);
        let length = session.entries().len() as u32;
        let (low, high) = self.lengths.unwrap_or((length, length));
        self.lengths = Some((low.min(length), high.max(length)));
    }
}

fn reported(report: &Report, scenario: &Scenario) -> Played {
    let scenes = scenario.scenes.iter().filter(|scene| !report.unreachable_scenes.contains(&scene.id));
    let closed = |scene: &str, choice: &str| {
        report
            .unreachable_choices
            .iter()
            .any(|shown| shown.what.scene == scene && shown.what.choice == choice)
    };
    let choices =
        scenario.scenes.iter().flat_map(|scene| scene.choices.iter().map(|choice| (&scene.id, &choice.id)));
    Played {
        scenes: scenes.map(|scene| scene.id.clone()).collect(),
        choices: choices
            .filter(|(scene, choice)| !closed(scene, choice))
            .map(|(scene, choice)| (scene.clone(), choice.clone()))
            .collect(),
        endings: report
            .endings
            .iter()
            .filter_map(|ending| Some((ending.what.scene.clone(), ending.what.choice.clone()?)))
            .collect(),
        said: report.rules.iter().map(|rule| (rule.what.code, rule.what.verdict)).collect(),
        stuck: report.dead_ends.iter().map(|place| place.what.scene.clone()).collect(),
        range: Family::ALL.map(|family| {
            let range = report.score_range[family.name()].as_ref()?;
            Some((range.lowest.what.score, range.highest.what.score))
        }),
        lengths: report
            .lengths
            .shortest
            .as_ref()
            .zip(report.lengths.longest.as_ref())
            .map(|(shortest, longest)| (shortest.what.decisions, longest.what.decisions)),
        perfect: report.all_100.attainable == Some(true),
    }
}

/// A few scenes with any acts, conditions and ways on, but no way back.
fn any_case(numbers: &[u16], chance: bool) -> Arc<Scenario> {
    const WHEN: [&str; 6] = [
        "arrears > 79",
        "savings < 20",
        "not done(ask_open)",
        "trust >= 45 or knows(debt)",
        "role(lcsw)",
        "flag(called) or arrears < 79",
    ];
    let mut numbers = numbers.iter().cycle().map(|number| usize::from(*number)).enumerate();
    let mut roll = |sides: usize| numbers.next().map_or(0, |(at, number)| (number + at * at) % sides);
    changed(5, |file| {
        for scene in 0..5_usize {
            for choice in 0..3 {
                let acts: Vec<Value> = (0..1 + roll(3))
                    .map(|_| serde_json::from_str(ACTS[roll(ACTS.len())]).expect("an act"))
                    .collect();
                // The board of the made-up scenarios is not in this one, and neither is what rests on it.
                let way = &mut file["scenes"][scene]["choices"][choice];
                way["acts"] = json!(acts);
                let to = |by: usize| if scene + by < 5 { format!("s{}", scene + by) } else { "@end".into() };
                way["to"] = json!(to(1 + roll(2)));
                if roll(3) == 0 {
                    way["when"] = json!(WHEN[roll(WHEN.len())]);
                }
                match roll(5) {
                    0 => way["effects"]["set"] = json!(["called"]),
                    1 => way["effects"]["clear"] = json!(["called"]),
                    _ => {}
                }
                if roll(6) == 0 {
                    way["defensible"] = json!("Some would.");
                }
                if chance && roll(3) == 0 {
                    way.as_object_mut().expect("a choice").remove("to");
                    way["outcomes"] = json!([{"weight": 1, "to": to(1)}, {"weight": 2, "to": to(2)}]);
                }
            }
        }
        if chance {
            file["events"] = json!([{"id": "letter", "when": "arrears > 78", "chance": 40, "to": "s3"}]);
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_walk_finds_what_playing_every_run_finds(numbers in prop::collection::vec(any::<u16>(), 40)) {
        let scenario = any_case(&numbers, false);
        let report = explore_with(&scenario, PLENTY, 0);
        let mut played = Played::default();
        for worker in &scenario.workers {
            let session = Session::start(Arc::clone(&scenario), &worker.id, 1, Mode::Coaching).expect("a run");
            played.all(&session);
        }
        prop_assert!(report.complete);
        prop_assert_eq!(reported(&report, &scenario), played);
        // No answer is without its script, and every script does what it says.
        prop_assert_eq!(assert_all_play(&scenario, &report), Vec::<String>::new());
    }

    #[test]
    fn a_walk_finds_all_that_any_seed_brings(numbers in prop::collection::vec(any::<u16>(), 40), first in 0_u64..1000) {
        let scenario = any_case(&numbers, true);
        let report = explore_with(&scenario, PLENTY, 0);
        prop_assert!(report.complete);
        let mut played = Played::default();
        for seed in first..first + 12 {
            for worker in &scenario.workers {
                let session = Session::start(Arc::clone(&scenario), &worker.id, seed, Mode::Coaching).expect("a run");
                played.all(&session);
            }
        }
        assert_all_play(&scenario, &report);
        let found = reported(&report, &scenario);
        prop_assert!(played.scenes.is_subset(&found.scenes));
        prop_assert!(played.choices.is_subset(&found.choices));
        prop_assert!(played.endings.is_subset(&found.endings));
        prop_assert!(played.said.is_subset(&found.said), "{:?}", played.said.difference(&found.said));
        prop_assert!(played.stuck.is_subset(&found.stuck));
        for (inner, outer) in played.range.iter().zip(&found.range) {
            if let Some((low, high)) = inner {
                let outer = outer.expect("in play");
                prop_assert!(outer.0 <= *low && outer.1 >= *high, "{played:?} {found:?}");
            }
        }
        prop_assert!(!played.perfect || found.perfect);
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn any_scenario_can_be_explored(scenes in 0_usize..14, seed in 0_u64..1000) {
        let scenario = Arc::new(load(&synthetic(scenes, seed)).expect("a made-up scenario loads"));
        let report = explore_with(&scenario, 1 << 18, 1);
        prop_assert!(report.states > 0 && report.transitions > 0);
        prop_assert!(serde_json::to_string(&report).is_ok());
    }
}
