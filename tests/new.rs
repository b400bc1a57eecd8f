//! `practicum new`: what it writes is a case that can be played at once, and it never writes over anything.

use practicum::playscript;
use practicum::scenario::{LARGEST_FILE, Scenario, load};
use practicum::schema::{schema, schema_text};
use practicum::synthetic::{MOST_PATHS, paths};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn practicum(here: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.current_dir(here).args(args).output().expect("practicum runs")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn read(file: PathBuf) -> String {
    std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("{}: {why}", file.display()))
}

fn loaded(text: &str) -> Scenario {
    load(text).unwrap_or_else(|faults| panic!("{}", faults[0]))
}

#[test]
fn a_new_case_lints_clean_and_both_its_scripts_play() {
    let here = folder("plays");
    let made = practicum(&here, &["new", "cases/my-first-case"]);
    assert_eq!(code(&made), 0, "{}", complained(&made));
    let case = here.join("cases/my-first-case");
    let lint = practicum(&here, &["lint", "cases", "--strict"]);
    assert_eq!((code(&lint), said(&lint).lines().count()), (0, 1), "{}", said(&lint));

    let scenario = Arc::new(loaded(&read(case.join("scenario.json"))));
    assert_eq!(scenario.head.id, "my-first-case");
    for script in ["exemplary.play", "poor.play"] {
        let script = playscript::parse(&read(case.join(script))).expect("a script");
        let played = playscript::play(&script, Arc::clone(&scenario)).expect("a practitioner");
        assert!(played.stop.is_none() && played.failed.is_empty(), "{:?}", played.failed);
        assert!(played.passed >= 5);
    }
    // What the command says to do next can be done.
    let mut tried = 0;
    for line in said(&made).lines().filter_map(|line| line.trim().strip_prefix("practicum ")) {
        let next = practicum(&here, &line.split(' ').collect::<Vec<_>>());
        assert_eq!(code(&next), 0, "{line}: {}{}", said(&next), complained(&next));
        tried += 1;
    }
    assert_eq!(tried, 2);
}

#[test]
fn a_new_case_has_a_moment_in_every_stage_and_a_why_on_every_breach() {
    use practicum::practice::Stage;
    let here = folder("stages");
    practicum(&here, &["new", "one"]);
    let scenario = loaded(&read(here.join("one/scenario.json")));
    for stage in Stage::ALL {
        assert!(scenario.scenes.iter().any(|scene| scene.stage == *stage), "{stage:?}");
    }
    let choices = || scenario.scenes.iter().flat_map(|scene| &scene.choices);
    assert!(choices().any(|choice| choice.defensible.is_some()));
    assert!(!scenario.head.content_notes.is_empty());
    // The poor script takes what is wrong: each of its breaches in talk has a reason with this client.
    let scenario = Arc::new(scenario);
    let script = playscript::parse(&read(here.join("one/poor.play"))).expect("a script");
    let played = playscript::play(&script, Arc::clone(&scenario)).expect("a practitioner");
    let mut breaches = 0;
    for entry in played.session.entries() {
        let Some(choice) = entry.taken(&scenario) else { continue };
        let breach = entry
            .judgement
            .findings
            .iter()
            .any(|finding| finding.verdict == practicum::rules::Verdict::Breach);
        assert!(!breach || choice.why.is_some(), "{} breaks a rule and has no why", choice.id);
        breaches += usize::from(breach);
    }
    assert!(breaches >= 8, "{breaches}");
}

#[test]
fn the_schema_is_where_the_case_says() {
    let here = folder("schema");
    practicum(&here, &["new", "alone"]);
    let named = |case: &str| {
        let value: serde_json::Value =
            serde_json::from_str(&read(here.join(case).join("scenario.json"))).expect("JSON");
        value["$schema"].as_str().expect("a schema").to_owned()
    };
    assert_eq!(named("alone"), "./scenario.schema.json");
    assert_eq!(read(here.join("alone/scenario.schema.json")), schema_text());
    // Beside a shared schema none is written.
    std::fs::write(here.join("scenario.schema.json"), schema_text()).expect("written");
    practicum(&here, &["new", "shared"]);
    assert_eq!(named("shared"), "../scenario.schema.json");
    assert!(!here.join("shared/scenario.schema.json").exists());
    let printed = practicum(&here, &["schema"]);
    assert_eq!(said(&printed), schema_text());
    let case = serde_json::from_str(&read(here.join("shared/scenario.json"))).expect("JSON");
    assert!(jsonschema::draft202012::is_valid(&schema(), &case));
}

#[test]
fn a_title_is_kept_as_it_is_written() {
    let here = folder("title");
    let title = r#"“Two doors” & a \ "window""#;
    assert_eq!(code(&practicum(&here, &["new", "case", "--title", title])), 0);
    assert_eq!(loaded(&read(here.join("case/scenario.json"))).head.title, title);
}

#[test]
fn nothing_is_written_over() {
    let here = folder("twice");
    assert_eq!(code(&practicum(&here, &["new", "case"])), 0);
    let script = here.join("case/poor.play");
    std::fs::write(&script, "mine").expect("written");
    std::fs::remove_file(here.join("case/scenario.json")).expect("removed");
    let again = practicum(&here, &["new", "case"]);
    assert_eq!(code(&again), 2);
    assert!(complained(&again).contains("exemplary.play: This is there already"), "{}", complained(&again));
    assert_eq!(complained(&again).lines().count(), 1);
    assert_eq!(read(script), "mine");
    assert!(!here.join("case/scenario.json").exists(), "half a case was written");
    let file = practicum(&here, &["new", "case/poor.play", "--synthetic", "3"]);
    assert_eq!(code(&file), 2);
}

#[test]
fn what_cannot_be_is_said_in_one_line() {
    let here = folder("wrong");
    std::fs::write(here.join("file"), "").expect("written");
    let none: &[&[&str]] = &[
        &["new", "My Case"],
        &["new", "1st"],
        &["new", "."],
        &["new", ".."],
        &["new", "/"],
        &["new", "file"],
        &["new", "file/case"],
        &["new", "/proc/self/case"],
        &["new", "/proc/self/case.json", "--synthetic", "3"],
    ];
    for args in none {
        let output = practicum(&here, args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert_eq!(said(&output), "");
        let why = complained(&output);
        assert!(why.starts_with("practicum: ") && why.lines().count() == 1, "{args:?}: {why}");
        assert!(!why.contains("os error 17"), "{why}");
    }
    for args in [
        &["new"][..],
        &["new", ""],
        &["new", "--synthetic", "0"],
        &["new", "--synthetic", "-4"],
        &["new", "--synthetic", "30001"],
        &["new", "--synthetic", "many"],
        &["new", "a", "--synthetic", "3", "--title", "A"],
    ] {
        let output = practicum(&here, args);
        assert_eq!((code(&output), said(&output)), (2, String::new()), "{args:?}");
    }
    let zero = complained(&practicum(&here, &["new", "--synthetic", "0"]));
    assert!(zero.contains("1..=30000"), "{zero}");
}

#[test]
fn the_made_up_case_is_the_one_that_benchmarks_use() {
    let here = folder("made_up");
    let printed = practicum(&here, &["new", "--synthetic", "30"]);
    assert_eq!((code(&printed), said(&printed)), (0, paths(30)));
    assert_eq!(code(&practicum(&here, &["new", "made.json", "--synthetic", "12"])), 0);
    assert_eq!(read(here.join("made.json")), paths(12));
    let scenario = loaded(&paths(12));
    for scene in &scenario.scenes {
        assert_eq!(scene.choices.len(), 3);
        assert_eq!(scene.lines.iter().filter(|line| !line.when.is_always()).count(), 1);
        for choice in &scene.choices {
            let own = choice.effects.change.iter().filter(|(variable, _)| variable.index() >= 5);
            assert_eq!((own.count(), choice.outcomes.len()), (2, 1));
        }
    }
    for bench in ["benches/explore.rs", "benches/engine.rs"] {
        let text = read(Path::new(env!("CARGO_MANIFEST_DIR")).join(bench));
        assert!(text.contains("paths("), "{bench} measures something else");
    }
}

#[test]
fn the_largest_made_up_case_is_a_file_that_is_read() {
    let text = paths(MOST_PATHS);
    assert!(text.len() <= LARGEST_FILE, "{} bytes", text.len());
    assert_eq!(loaded(&text).scenes.len(), MOST_PATHS);
}
