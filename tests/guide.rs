//! The author's guide says what is so: its example grows step by step and loads after each, its scripts play, its commands
//! exist, and the reference beside it is made from the code.
//!
//! `cargo test --test guide -- --ignored` writes `docs/reference.md`.

#[path = "guide/reference.rs"]
mod reference;

use practicum::playscript;
use practicum::scenario::load;
use practicum::schema::schema;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|why| panic!("{file}: {why}"))
}

fn practicum(here: &Path, args: &[&str]) -> Output {
    fed(here, args, "")
}

/// Runs it with a file as its input, or with none.
fn fed(here: &Path, args: &[&str], file: &str) -> Output {
    let input = match file {
        "" => Stdio::null(),
        file => std::fs::File::open(here.join(file)).expect("the input").into(),
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.current_dir(here).args(args).stdin(input).output().expect("it runs")
}

/// A piece of the guide that is set apart, with what was said of it.
struct Snippet {
    line: usize,
    /// What stands after the three marks: `json`, `play run`.
    kind: String,
    /// Where it goes into the case: `scenes.tea.choices`.
    into: Option<String>,
    text: String,
}

fn snippets(page: &str) -> Vec<Snippet> {
    let (mut found, mut open, mut into) = (Vec::<Snippet>::new(), false, None);
    for (at, line) in page.lines().enumerate() {
        if let Some(place) = line.strip_prefix("<!-- into: ") {
            into = Some(place.trim_end_matches(" -->").to_owned());
        } else if let Some(kind) = line.strip_prefix("```") {
            if !open {
                let (kind, into) = (kind.to_owned(), into.take());
                found.push(Snippet { line: at + 1, kind, into, text: String::new() });
            }
            open = !open;
        } else if open {
            let snippet = found.last_mut().expect("an open snippet");
            snippet.text += line;
            snippet.text.push('\n');
        }
    }
    assert!(!open, "a snippet is not closed");
    found
}

/// The value at a place, where lists are entered by the `id` of an element.
fn at<'v>(value: &'v mut Value, place: &str) -> &'v mut Value {
    place.split('.').fold(value, |value, step| match value {
        Value::Array(list) => {
            list.iter_mut().find(|one| one["id"] == step).unwrap_or_else(|| panic!("{place}: no {step}"))
        }
        other => &mut other[step],
    })
}

/// Puts a snippet into the case: at the end of a list, or its fields over those of an object.
fn put(case: &mut Value, place: &str, piece: Value) {
    match at(case, place) {
        Value::Array(list) => list.push(piece),
        Value::Object(fields) => fields.extend(piece.as_object().expect("fields").clone()),
        other => panic!("{place} is {other}"),
    }
}

fn check(case: &Value, line: usize) {
    if let Err(faults) = load(&case.to_string()) {
        panic!("docs/authoring.md:{line}: {}", faults[0]);
    }
    let errors: Vec<String> = jsonschema::draft202012::new(&schema())
        .expect("a schema")
        .iter_errors(case)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, [""; 0], "docs/authoring.md:{line}");
}

/// The case that `practicum new` makes, in a folder of this test's own.
fn begun(name: &str) -> (PathBuf, Value) {
    let here = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide").join(name);
    let _ = std::fs::remove_dir_all(&here);
    std::fs::create_dir_all(&here).expect("a folder for the test");
    assert!(practicum(&here, &["new", "my-first-case"]).status.success());
    let text = std::fs::read_to_string(here.join("my-first-case/scenario.json")).expect("the case");
    (here, serde_json::from_str(&text).expect("JSON"))
}

#[test]
fn the_example_grows_step_by_step_and_loads() {
    let (_, mut case) = begun("grows");
    let (mut put_in, mut tried) = (0, 0);
    for Snippet { line, kind, into, text } in snippets(&read("docs/authoring.md")) {
        match &*kind {
            "json" => {
                let place = into.unwrap_or_else(|| panic!("docs/authoring.md:{line}: where does it go?"));
                let piece = serde_json::from_str(&text).unwrap_or_else(|why| panic!("line {line}: {why}"));
                put(&mut case, &place, piece);
                check(&case, line);
                put_in += 1;
            }
            "json act" => {
                for act in text.lines() {
                    let mut with = case.clone();
                    let act = serde_json::from_str(act).unwrap_or_else(|why| panic!("{act}: {why}"));
                    put(&mut with, "scenes.landing.choices.sign.acts", act);
                    check(&with, line);
                    tried += 1;
                }
            }
            "condition" => {
                for condition in text.lines() {
                    let mut with = case.clone();
                    put(&mut with, "scenes.landing.lines", json!({ "text": "A step.", "when": condition }));
                    check(&with, line);
                    tried += 1;
                }
            }
            "play run" => {
                let script = playscript::parse(&text).unwrap_or_else(|faults| panic!("{:?}", faults[0]));
                let scenario = Arc::new(load(&case.to_string()).expect("it was checked"));
                let played = playscript::play(&script, scenario).expect("a practitioner");
                assert!(
                    played.stop.is_none() && played.failed.is_empty(),
                    "line {line}: {:?}",
                    played.failed
                );
                assert!(played.passed > 0);
                tried += 1;
            }
            // What the commands are given; the next test runs them.
            "sh" | "json goals" => {}
            other => panic!("docs/authoring.md:{line}: nothing tests a snippet of the kind `{other}`"),
        }
    }
    assert!(put_in >= 10 && tried >= 12, "{put_in} put in, {tried} tried");
}

/// Each command is taken as it stands, in a folder where the case has been begun; a walk, which takes long, by its help.
#[test]
fn every_command_of_the_guide_can_be_run() {
    let (here, _) = begun("commands");
    let mut run = 0;
    for Snippet { line, kind, text, .. } in snippets(&read("docs/authoring.md")) {
        match &*kind {
            "json goals" => std::fs::write(here.join("goals.jsonl"), &text).expect("the goals"),
            "sh" => {}
            _ => continue,
        }
        for command in text.lines().filter(|_| kind == "sh") {
            let (command, input) = command.split_once(" < ").unwrap_or((command, ""));
            let words = words(command);
            let [program, args @ ..] = &words[..] else { panic!("line {line}: nothing to run") };
            assert_eq!(program, "practicum", "docs/authoring.md:{line}");
            let mut args: Vec<&str> = args.iter().map(String::as_str).collect();
            match args[0] {
                "new" => std::fs::remove_dir_all(here.join("my-first-case")).expect("the case"),
                "explore" => args.push("--help"),
                _ => {}
            }
            let output = fed(&here, &args, input);
            let why = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(0), "docs/authoring.md:{line}: {command}\n{why}");
            run += 1;
        }
    }
    assert!(run >= 10, "{run}");
}

/// The words of a command; double quotes hold words together.
fn words(command: &str) -> Vec<String> {
    command
        .split('"')
        .enumerate()
        .flat_map(|(at, part)| {
            if at % 2 == 1 {
                vec![part.to_owned()]
            } else {
                part.split_whitespace().map(str::to_owned).collect()
            }
        })
        .collect()
}

/// Links within the two pages, and to files beside them.
#[test]
fn every_link_leads_somewhere() {
    for page in ["docs/authoring.md", "docs/reference.md"] {
        let text = read(page);
        let mut anchors: Vec<String> =
            text.lines().filter(|line| line.starts_with('#')).map(reference::anchor).collect();
        let all = anchors.len();
        anchors.sort();
        anchors.dedup();
        assert_eq!(anchors.len(), all, "two headings of {page} have one anchor");
        for (at, _) in text.match_indices("](") {
            let link = text[at + 2..].split(')').next().unwrap_or_default();
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let file = if file.is_empty() { page.to_owned() } else { format!("docs/{file}") };
            assert!(root().join(&file).is_file(), "{page} links to {link}");
            if !anchor.is_empty() {
                let there = read(&file);
                let found =
                    there.lines().any(|line| line.starts_with('#') && reference::anchor(line) == anchor);
                assert!(found, "{page} links to {link}");
            }
        }
    }
}

#[test]
fn the_reference_is_current() {
    let current = read("docs/reference.md") == reference::page();
    assert!(current, "`cargo test --test guide -- --ignored` writes docs/reference.md");
}

#[test]
#[ignore = "writes docs/reference.md"]
fn write_the_reference() {
    std::fs::write(root().join("docs/reference.md"), reference::page()).expect("it can be written");
}
