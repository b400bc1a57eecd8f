//! The browser tests: Node's test runner, Playwright and axe in `tests/e2e/`, on what is in `dist/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{run, run_and_keep, step};
use crate::failure::Failure;
use crate::place;
use crate::setup::browser;
use crate::tally::Tally;

/// Runs the test files whose names contain one of `only`, or all of them.
pub fn run_tests(only: &[&str]) -> Result<Tally, Failure> {
    let browser = browser::find_or_install()?;
    let folder = place::root().join("tests").join("e2e");
    modules(&folder)?;
    let files = test_files(&folder, only)?;
    let mut node = Command::new("node");
    node.current_dir(&folder).args(["--test", "--test-reporter=spec"]).args(&files);
    node.env("PRACTICUM_CHROMIUM", browser).env("PRACTICUM_DIST", place::dist());
    node.env("PRACTICUM_TARGET", place::target());
    let (succeeded, output) = run_and_keep(&mut node)?;
    Ok(Tally::of_node(&output).of_run(succeeded))
}

/// Installs the locked node modules, unless the ones that are there were installed from this very lock.
fn modules(folder: &Path) -> Result<(), Failure> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|error| Failure::file("read", &lock, &error))?;
    let stamp = folder.join("node_modules").join(".installed-from.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    step("Installing Playwright and axe for the browser tests", "under a minute, once", || {
        run(Command::new("npm").current_dir(folder).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ]))
    })?;
    fs::write(&stamp, wanted).map_err(|error| Failure::file("write", &stamp, &error))
}

fn test_files(folder: &Path, only: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let read = fs::read_dir(folder).map_err(|error| Failure::file("list", folder, &error))?;
    let names = read.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let wanted = |name: &String| {
        name.ends_with(".test.mjs") && (only.is_empty() || only.iter().any(|part| name.contains(part)))
    };
    let mut files: Vec<PathBuf> = names.filter(wanted).map(PathBuf::from).collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::usage(format!(
            "no test file in {} is named like {}",
            folder.display(),
            only.join(", ")
        )));
    }
    Ok(files)
}
