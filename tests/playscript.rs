//! What a script can expect, what is said where it does not hold or cannot be read, and runs written down as scripts.
#![cfg(feature = "cli")]

use practicum::log::{Decision, Mode};
use practicum::playscript::{parse, play};
use practicum::scenario::{Scenario, load};
use practicum::session::Session;
use practicum::synthetic::paths;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Arc;

/// Three scenes; in the second a choice is closed, and the third, which comes as an event, asks for what nobody did.
fn scenario() -> Arc<Scenario> {
    let mut file: Value = serde_json::from_str(&paths(3)).expect("JSON");
    file["scenes"][1]["choices"][0]["when"] = json!("arrears > 100");
    file["events"] = json!([{"id": "letter", "when": "done(ask_open)", "chance": 100, "to": "s2"}]);
    for choice in file["scenes"][2]["choices"].as_array_mut().expect("choices") {
        choice["when"] = json!("flag(called)");
    }
    Arc::new(load(&file.to_string()).expect("it loads"))
}

fn failures(script: &str) -> Vec<String> {
    let script = parse(script).unwrap_or_else(|faults| panic!("{}", faults[0].message));
    let played = play(&script, scenario()).expect("a practitioner");
    assert!(played.stop.is_none(), "{:?}", played.stop);
    played.failed.into_iter().map(|failure| format!("{}: {}", failure.line, failure.message)).collect()
}

#[test]
fn what_is_so_holds_and_what_is_not_is_told() {
    let held = "expect decisions = 0\nexpect offered c0\npick c1\nexpect scene s1\nexpect closed c0\nexpect offered c2\n\
                expect decisions >= 1\nexpect decisions <= 1\n";
    assert!(failures(held).is_empty());
    let not = "expect closed c0\nexpect offered nothing\nexpect closed c9\nexpect event letter\nexpect event leter\n\
               expect stuck\nexpect decisions >= 2\nexpect scene s9\nexpect ended\n";
    expect_test::expect![[r"
        1: The choice `c0` should be closed in `s0`; it is on offer.
        2: The choice `nothing` (unknown) should be on offer in `s0`; it is not.
        3: The choice `c9` (unknown; did you mean `c0`?) should be closed in `s0`; there is none such.
        4: The event `letter` should have come between; none came.
        5: The event `leter` (unknown; did you mean `letter`?) should have come between; none came.
        6: Nothing should be left to do in `s0`; something is.
        7: There should be at least 2 decisions; there are 0.
        8: The run should be in the scene `s9` (unknown; did you mean `s0`?); it is in `s0`.
        9: The case should be closed; the run is in the scene `s0`."]]
    .assert_eq(&failures(not).join("\n"));
}

#[test]
fn an_event_and_a_dead_end_can_be_expected() {
    let scenario = scenario();
    // Whichever choice asks an open question brings the letter, and with the letter nothing can be done.
    let mut found = false;
    for first in ["c0", "c1", "c2"] {
        let mut session = Session::start(Arc::clone(&scenario), "intern", 1, Mode::Coaching).expect("a run");
        session.decide(Decision::Choose(first.into(), None)).expect("on offer");
        if session.entries()[0].step.event.is_some() {
            found = true;
            let script = format!(
                "practitioner intern\npick {first}\nexpect event letter\nexpect scene s2\nexpect stuck\n"
            );
            assert!(failures(&script).is_empty());
        }
    }
    assert!(found);
}

#[test]
fn what_cannot_be_read_has_a_place_and_a_remedy() {
    let faults = parse(
        "pik limits\nexpect scor ethics >= 90\n  expect score ethic >= 90\nexpect stage planing\nexpect finding EC107 uphold\nexpect decisions 3\nexpect score client > 3\npick a b\n",
    );
    let told = faults.expect_err("faults").into_iter();
    let told: Vec<String> = told
        .map(|fault| format!("{}:{}: {} {}", fault.line, fault.column, fault.message, fault.help))
        .collect();
    expect_test::expect![[r"
        1:1: There is no command `pik`. Did you mean `pick`?
        2:8: There is no expectation `scor`. Did you mean `score`?
        3:16: There is no family `ethic`. Did you mean `ethics`?
        4:14: There is no stage `planing`. Did you mean `planning`?
        5:22: There is no verdict `uphold`. Did you mean `upheld`?
        6:18: A comparison should stand here. Write `>=`, `<=` or `=`.
        7:21: A comparison should stand here. Write `>=`, `<=` or `=`.
        8:8: “b” is not expected here. Write one command a line; a comment begins with `#`."]]
    .assert_eq(&told.join("\n"));
}

#[test]
fn a_slip_in_a_name_is_seen() {
    let script = parse("pick c11\n").expect("it can be read");
    let stop = play(&script, scenario()).expect("a practitioner").stop.expect("it is refused");
    assert_eq!(stop.help.as_deref(), Some("Did you mean `c1`?"));
    assert!(stop.offered.contains(&"pick c1".to_owned()));
}

const SMALL: &str = "tests/fixtures/scenarios/small";

fn record(log: &str, name: &str, more: &[&str]) -> Output {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, log).expect("a temporary file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.args(["play", SMALL, "--record"]).arg(&path).args(more);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("the program runs")
}

#[test]
fn a_saved_run_is_written_down_as_a_script() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(SMALL);
    let text = std::fs::read_to_string(root.join("scenario.json")).expect("the small case");
    let scenario = Arc::new(load(&text).expect("it loads"));
    let script = std::fs::read_to_string(root.join("good.play")).expect("a script");
    let played = play(&parse(&script).expect("a script"), Arc::clone(&scenario)).expect("a practitioner");
    let log = played.session.log();
    let output = record(&log.write(), "recorded.json", &[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let written = String::from_utf8(output.stdout).expect("UTF-8");
    let again = play(&parse(&written).expect("a script"), scenario).expect("a practitioner");
    assert!(again.is_good() && again.passed == 5, "{written}");
    assert_eq!(again.session.log(), log);
    let told: Value =
        serde_json::from_slice(&record(&log.write(), "recorded.json", &["--format", "json"]).stdout)
            .expect("JSON");
    assert_eq!(told["script"], json!(written));
    assert_eq!(told["left_out"], json!(0));

    // A run that no longer fits is written down as far as it does.
    let mut old = log.clone();
    let last = old.decisions.last_mut().expect("a decision");
    last.decision = Decision::Choose("gone".into(), None);
    let output = record(&old.write(), "recorded-old.json", &[]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("no longer fits") && said.contains("`gone`"), "{said}");
    assert!(parse(&String::from_utf8(output.stdout).expect("UTF-8")).is_ok());

    for damaged in ["", "{}", "{\"version\":9}", &log.write().replace("\"small\"", "\"another\"")] {
        let output = record(damaged, "recorded-damaged.json", &[]);
        assert_eq!(output.status.code(), Some(2), "{damaged}");
        assert!(!output.stderr.is_empty() && output.stdout.is_empty());
    }
}
