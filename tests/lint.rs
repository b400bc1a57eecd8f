//! The lints about teaching as authors meet them: on the command line.
#![cfg(feature = "cli")]

use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// A case that loads, and of which the lints have something to say.
const SMALL: &str = "tests/fixtures/scenarios/small";

struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}:\n{}", self.out))
    }
    fn codes(&self) -> Vec<String> {
        let json = self.json();
        let found = json.as_array().expect("a list").iter();
        found.map(|found| found["code"].as_str().expect("a code").to_owned()).collect()
    }
}

fn run(arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    let output = command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output();
    let output = output.expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it writes UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a temporary file");
    path
}

/// The small fixture with one piece of text put in place of another.
fn changed(name: &str, from: &str, to: &str) -> PathBuf {
    let text = std::fs::read_to_string(format!("{SMALL}/scenario.json")).expect("the fixture");
    assert!(text.contains(from), "{from}");
    file(name, &text.replacen(from, to, 1))
}

#[test]
fn every_shipped_case_is_free_of_warnings() {
    let ran = run(&["lint", "scenarios", "--strict"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
}

#[test]
fn a_remark_says_what_where_and_what_to_do() {
    let ran = run(&["lint", SMALL]);
    assert_eq!(ran.code, Some(0), "warnings alone are no fault: {}", ran.out);
    for part in [
        "warning[T013]: The text speaks of suicide",
        "small/scenario.json:101:41",
        "They'd be better off without me.",
        "at: scenes[3].lines[0].text",
        "help: Add a line to `content_notes`",
    ] {
        assert!(ran.out.contains(part), "{part}\n{}", ran.out);
    }
    let json = run(&["lint", SMALL, "--format", "json"]).json();
    let found = json.as_array().expect("a list");
    let note = found.iter().find(|found| found["code"] == "T013").expect("T013");
    assert_eq!(
        (&note["severity"], &note["line"], &note["column"]),
        (&"warning".into(), &101.into(), &41.into())
    );
    assert_eq!(note["path"], "scenes[3].lines[0].text");
    for field in ["file", "message", "help"] {
        assert!(note[field].as_str().is_some_and(|text| !text.is_empty()), "{field} in {note}");
    }
}

#[test]
fn what_is_mended_is_not_said_again() {
    let noted = changed(
        "noted.json",
        r#""objectives""#,
        r#""content_notes": ["A remark about suicide"], "objectives""#,
    );
    let codes = run(&["lint", noted.to_str().expect("a name"), "--format", "json"]).codes();
    assert!(!codes.is_empty() && !codes.contains(&"T013".to_owned()), "{codes:?}");
}

#[test]
fn strict_makes_warnings_a_fault() {
    assert_eq!(run(&["lint", SMALL, "--strict"]).code, Some(1));
    // A note is worth a look, and no fault however strict one is.
    let shipped = std::fs::read_to_string("scenarios/after-the-layoff/scenario.json").expect("the case");
    let more = r#"{"id": "q_wet", "text": "I'm not drowning. I'm just wet."}"#;
    let quote = format!(r#"{more}, {{"id": "q_unused", "text": "Nobody ever says this line."}}"#);
    assert!(shipped.contains(more));
    let unused = file("unused_quote.json", &shipped.replacen(more, &quote, 1));
    let ran = run(&["lint", unused.to_str().expect("a name"), "--strict"]);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(ran.out.contains("note[T008]") && ran.out.contains("0 warnings, 1 note."), "{}", ran.out);
}

#[test]
fn a_lint_can_be_allowed_by_code_or_name() {
    let all = run(&["lint", SMALL, "--format", "json"]).codes();
    assert!(all.contains(&"T004".to_owned()) && all.contains(&"T013".to_owned()), "{all:?}");
    let fewer =
        run(&["lint", SMALL, "--allow", "t004", "--allow", "content-note-missing", "--format", "json"])
            .codes();
    let left: Vec<_> = all.into_iter().filter(|code| code != "T004" && code != "T013").collect();
    assert_eq!(fewer, left);
    let unknown = run(&["lint", SMALL, "--allow", "T04"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("There is no such lint. Did you mean `T004`?"), "{}", unknown.err);
}

#[test]
fn what_does_not_load_is_not_looked_through() {
    let codes = run(&["lint", "tests/fixtures/scenarios/bad/unknown_name.json", "--format", "json"]).codes();
    assert!(!codes.is_empty() && codes.iter().all(|code| code.starts_with('S')), "{codes:?}");
}

#[test]
fn lints_are_listed_and_explained() {
    let listed = run(&["lint", "--list", "--format", "json"]).json();
    let lints = listed.as_array().expect("a list");
    assert!(lints.len() >= 14, "{listed}");
    let text = run(&["lint", "--list"]).out;
    for lint in lints {
        let (code, name) = (lint["code"].as_str().expect("a code"), lint["name"].as_str().expect("a name"));
        assert!(text.contains(code) && text.contains(name), "{code}");
        let explained = run(&["explain", code]);
        assert_eq!(explained.code, Some(0), "{code}");
        for heading in ["Why it matters", "What to do", "When it stays silent", "It finds", "It leaves alone"]
        {
            assert!(
                explained.out.contains(&format!("\n{heading}\n")),
                "{code}: {heading}\n{}",
                explained.out
            );
        }
        assert!(explained.out.lines().all(|line| line.chars().count() <= 100), "{}", explained.out);
        assert_eq!(run(&["explain", name]).out, explained.out);
        let told = run(&["explain", name, "--format", "json"]).json();
        assert_eq!((&told["kind"], &told["code"]), (&"lint".into(), &lint["code"]));
        assert_eq!(told["summary"], lint["summary"]);
    }
    let near = run(&["explain", "longest-is-rigth"]);
    assert!(near.err.contains("Did you mean `longest-is-right`?"), "{}", near.err);
}

#[test]
fn places_are_counted_behind_a_byte_order_mark() {
    let text = std::fs::read_to_string(format!("{SMALL}/scenario.json")).expect("the fixture");
    let marked = file("marked.json", &format!("\u{feff}{text}"));
    let json = run(&["lint", marked.to_str().expect("a name"), "--format", "json"]).json();
    let note = json.as_array().expect("a list").iter().find(|found| found["code"] == "T013").expect("T013");
    assert_eq!((&note["line"], &note["column"]), (&101.into(), &41.into()));
}
