//! What cannot be read or written is said in one line, with exit code 2, by every command; and nothing panics when
//! nobody listens any more.
#![cfg(feature = "cli")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SMALL: &str = "tests/fixtures/scenarios/small";
const GOOD: &str = "tests/fixtures/scenarios/small/good.play";

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program runs")
}

/// A folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("refusals").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Every command that is given a scenario, with `path` in its place.
fn on_scenario<'a>(path: &'a str, out: &'a str) -> Vec<Vec<&'a str>> {
    vec![
        vec!["lint", path],
        vec!["explore", path],
        vec!["play", path, "--script", GOOD],
        vec!["rules", "--unused", path],
        vec!["reference", "--out", out, path],
    ]
}

/// One line on standard error that names the path, nothing on standard output, and exit code 2.
fn refused(arguments: &[&str], path: &str) {
    let Output { status, stdout, stderr } = run(arguments);
    let said = String::from_utf8(stderr).expect("UTF-8");
    assert_eq!(status.code(), Some(2), "{arguments:?}: {said}");
    // `lint` looks at several files, and in JSON its answer is the list of what it found in the others.
    let answer = String::from_utf8_lossy(&stdout).into_owned();
    assert!(answer.is_empty() || arguments[0] == "lint" && answer == "[]\n", "{arguments:?}: {answer}");
    assert!(said.lines().count() == 1 && said.starts_with("practicum: "), "{arguments:?}: {said}");
    assert!(said.contains(path), "{arguments:?}: {said}");
}

#[test]
fn what_cannot_be_read_is_said_in_one_line() {
    let folder = folder("reading");
    let out = folder.join("out");
    let empty = folder.join("empty");
    let both = folder.join("both");
    let locked = folder.join("locked.json");
    for made in [&empty, &both] {
        fs::create_dir(made).expect("a folder");
    }
    for (file, text) in
        [(both.join("scenario.json"), "{}"), (both.join("scenario.yml"), "{}"), (locked.clone(), "{}")]
    {
        fs::write(file, text).expect("a file");
    }
    let text = |path: &Path| path.to_str().expect("a name").to_owned();
    let mut paths = vec!["no/such.json".to_owned(), "Cargo.toml/scenario.json".to_owned(), text(&empty)];
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("permissions");
        // Root may read all the same.
        if File::open(&locked).is_err() {
            paths.push(text(&locked));
        }
    }
    for path in &paths {
        for arguments in on_scenario(path, &text(&out)) {
            refused(&arguments, path);
            refused(&[&arguments[..], &["--format", "json"]].concat(), path);
        }
        refused(&["play", SMALL, "--script", path], path);
    }
    // Two files for one scenario: nobody can know which is meant.
    for arguments in [vec!["explore", &text(&both)], vec!["play", &text(&both), "--script", GOOD]] {
        refused(&arguments, "scenario.yml");
    }
}

/// An empty file can be read, and is no scenario: that is a fault like others.
#[test]
fn an_empty_file_is_a_faulty_scenario() {
    let folder = folder("empty");
    for (name, code) in [("empty.json", "S001"), ("empty.yaml", "S021")] {
        let file = folder.join(name);
        fs::write(&file, "").expect("a file");
        let path = file.to_str().expect("a name");
        for (arguments, exit) in
            [(vec!["lint", path], 1), (vec!["explore", path], 2), (vec!["play", path, "--script", GOOD], 2)]
        {
            let ran = run(&arguments);
            let told = String::from_utf8_lossy(&ran.stdout).into_owned();
            assert_eq!(ran.status.code(), Some(exit), "{arguments:?}");
            assert!(told.contains(code) && told.contains("1:1"), "{told}");
        }
    }
    // A script with nothing in it plays nothing, and expects nothing.
    let nothing = folder.join("empty.play");
    fs::write(&nothing, "").expect("a file");
    assert_eq!(run(&["play", SMALL, "--script", nothing.to_str().expect("a name")]).status.code(), Some(0));
    fs::write(&nothing, [0xff, 0xfe]).expect("a file");
    let path = nothing.to_str().expect("a name");
    refused(&["play", SMALL, "--script", path], path);
}

#[test]
fn what_cannot_be_written_is_said_in_one_line() {
    refused(&["reference", "--out", "Cargo.toml/pages"], "Cargo.toml/pages");
    refused(&["explore", SMALL, "--scripts", "Cargo.toml/scripts"], "Cargo.toml/scripts");
}

/// A full disk behind standard output.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said() {
    for arguments in [&["acts"][..], &["lint", SMALL], &["explain", "S006"]] {
        let full = File::options().write(true).open("/dev/full").expect("/dev/full");
        let ran = command(arguments).stdout(full).stderr(Stdio::piped()).output().expect("it runs");
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{arguments:?}: {said}");
    }
}

#[test]
fn a_reader_that_goes_away_ends_every_command_in_peace() {
    let yaml = "tests/fixtures/scenarios/bad/wrong_shape_in_yaml.yaml";
    for arguments in [
        &["acts"][..],
        &["acts", "--format", "json"],
        &["methods"],
        &["rules"],
        &["explain", "S017"],
        &["lint", yaml],
        &["play", SMALL, "--script", GOOD],
        &["explore", "tests/fixtures/scenarios/good/not_yaml.yaml", "--samples", "1", "--memory", "1"],
    ] {
        let mut child =
            command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let ran = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&ran.stderr).into_owned();
        assert!(!said.contains("panic"), "{arguments:?}: {said}");
        assert!(ran.status.code().is_some_and(|code| code < 2), "{arguments:?}: {:?} {said}", ran.status);
    }
}

/// YAML goes wherever JSON goes.
#[test]
fn every_command_reads_yaml() {
    let good = "tests/fixtures/scenarios/good/not_yaml.yaml";
    let folder = folder("yaml");
    fs::copy(good, folder.join("scenario.yaml")).expect("a copy");
    let script = folder.join("run.play");
    fs::write(&script, "pick sit\nexpect scene table\n").expect("a script");
    let (folder, script) = (folder.to_str().expect("a name"), script.to_str().expect("a name"));
    for path in [good, folder] {
        for arguments in
            [vec!["lint", path], vec!["play", path, "--script", script], vec!["rules", "--unused", path]]
        {
            let ran = run(&arguments);
            assert_eq!(ran.status.code(), Some(0), "{arguments:?}: {ran:?}");
        }
        let ran = run(&["explore", path, "--samples", "1", "--memory", "1"]);
        assert!(matches!(ran.status.code(), Some(0 | 1)), "{ran:?}");
    }
}
