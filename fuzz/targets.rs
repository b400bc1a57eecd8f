//! What is fuzzed: each takes any bytes and has to come back, soon and without a panic.
//!
//! The fuzzer runs them with nightly; the tests of the project run the same ones over the seeds and what is made of them.

use practicum::diagnostic::Diagnostic;
use practicum::explore::expand::{Explorer, Worker};
use practicum::explore::walk::Walk;
use practicum::json;
use practicum::log::Log;
use practicum::playscript;
use practicum::scenario::{Notation, Scenario, load_bytes_as, remarks_as};
use std::sync::Arc;

/// A target: its name, the endings of the files that are seeds for it, and what takes the bytes.
pub type Target = (&'static str, &'static [&'static str], fn(&[u8]));

/// Every target.
pub const TARGETS: &[Target] = &[
    ("scenario_json", &["json"], scenario_json),
    ("scenario_yaml", &["yaml", "json"], scenario_yaml),
    ("script", &["play"], script),
    ("log", &["log"], log),
];

/// A scenario in JSON: its faults; and if it has none, a part of a walk through it.
pub fn scenario_json(bytes: &[u8]) {
    scenario(bytes, Notation::Json);
}

/// The same in YAML.
pub fn scenario_yaml(bytes: &[u8]) {
    scenario(bytes, Notation::Yaml);
}

fn scenario(bytes: &[u8], notation: Notation) {
    let text = String::from_utf8_lossy(bytes);
    told(&text, &remarks_as(&text, notation));
    match load_bytes_as(bytes, notation) {
        Ok(scenario) => walk(&Arc::new(scenario)),
        Err(faults) => {
            assert!(!faults.is_empty(), "nothing is loaded, and nothing is wrong");
            told(&text, &faults);
        }
    }
}

/// What each diagnostic owes its reader.
fn told(text: &str, found: &[Diagnostic]) {
    let lines = text.split('\n').count();
    assert!(found.len() <= 1000);
    for found in found {
        assert!((1..=lines).contains(&found.line) && found.column >= 1, "{found}");
        assert!(!found.message.is_empty() && !found.help.is_empty(), "{found}");
        assert!(found.to_string().len() < 10_000);
    }
}

/// A few portions of the walk, under a limit of memory: that is taken as a whole, so it is held to twice of it.
fn walk(scenario: &Arc<Scenario>) {
    const LIMIT: usize = 1 << 20;
    let explorer = Explorer::new(Arc::clone(scenario));
    let Some(worker) = scenario.worker_named(&scenario.worker(scenario.given).id) else { return };
    let mut walk = Walk::new(&explorer, worker, LIMIT);
    let mut expander = Worker::new(&explorer);
    for _ in 0..2 {
        let Some(work) = walk.work() else { break };
        let Some(portion) = explorer.expand_all((0, &mut expander), &work, &|| false) else { break };
        walk.take_in(&explorer, portion);
    }
}

/// A play script.
pub fn script(bytes: &[u8]) {
    const SMALL: &[u8] = include_bytes!("../tests/fixtures/scenarios/small/scenario.json");
    let text = String::from_utf8_lossy(bytes);
    match playscript::parse(&text) {
        Ok(script) => {
            let scenario = load_bytes_as(SMALL, Notation::Json).expect("a good scenario");
            let _ = playscript::play(&script, Arc::new(scenario));
        }
        Err(faults) => {
            let lines = text.lines().count();
            assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line) && fault.column >= 1));
        }
    }
}

/// A saved run: what can be read of it is written as it was.
pub fn log(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(log) = Log::read(&text) {
        assert_eq!(Log::read(&log.write()).as_ref(), Ok(&log));
    }
    let _ = json::parse(&text);
}
