//! Running other programs: quietly for an answer, or in the open with what they print also kept.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::place;

/// A program to be started in the repository's root.
pub fn program(name: &str, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(place::root());
    command
}

/// What a program says for itself, or nothing if it is not there or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program is there and succeeds, whatever it prints.
pub fn succeeds(command: &mut Command) -> bool {
    answer(command).is_some()
}

/// Runs a program in the open; its failure is ours.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let shown = show(command);
    let status = command.status().map_err(|error| could_not_start(&shown, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::failed(format!("`{shown}` did not succeed ({status})")))
    }
}

/// Runs a program in the open and keeps what it wrote to standard output; says whether it succeeded.
pub fn run_and_keep(command: &mut Command) -> Result<(bool, String), Failure> {
    let shown = show(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| could_not_start(&shown, &error))?;
    let mut kept = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            // What cannot be shown (a closed terminal) is still counted.
            let _ = std::io::stdout().write_all(&line);
            kept.push_str(&String::from_utf8_lossy(&line));
            line.clear();
        }
    }
    let status = child.wait().map_err(|error| could_not_start(&shown, &error))?;
    Ok((status.success(), kept))
}

/// Says what is being done and how long it takes, then does it and says how long it took.
pub fn step<T>(what: &str, expected: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("==> {what} ({expected})");
    let start = Instant::now();
    let result = work();
    if result.is_ok() {
        println!("    done in {}", seconds(start.elapsed()));
    }
    result
}

/// A length of time for people.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole >= 60 {
        format!("{} min {} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn could_not_start(shown: &str, error: &std::io::Error) -> Failure {
    Failure::usage(format!("could not run `{shown}`: {error}"))
}
