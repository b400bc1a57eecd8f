//! `cargo xtask test`: all that CI runs, in order, each step with its time and its count.

use std::time::Instant;

use crate::command::{program, run, run_and_keep, seconds};
use crate::failure::Failure;
use crate::tally::Tally;
use crate::{budget, build, e2e, setup};

/// What authors run on their cases, run here on ours: arguments of `practicum`.
const CONTENT: &[&[&str]] = &[&["lint", "scenarios", "--strict"]];

/// What `--only` can name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    All,
    Rust,
    Content,
    Web,
    E2e,
}

impl Part {
    pub fn parse(text: &str) -> Result<Self, Failure> {
        match text {
            "rust" => Ok(Self::Rust),
            "content" => Ok(Self::Content),
            "web" => Ok(Self::Web),
            "e2e" => Ok(Self::E2e),
            _ => {
                Err(Failure::usage(format!("`{text}` is not a part; --only takes rust, content, web or e2e")))
            }
        }
    }

    fn has(self, part: Self) -> bool {
        self == Self::All || self == part
    }
}

/// Runs a part, or all; `files` narrows the browser tests. One step that fails does not keep the others from running.
/// The last line is `N passed, N failed`; the answer is whether none failed.
pub fn run_part(part: Part, files: &[&str]) -> bool {
    let mut steps = Steps::default();
    if part.has(Part::Rust) {
        steps.check("Formatting", || {
            setup::for_checks()?;
            run(&mut cargo(&["fmt", "--all", "--check"]))
        });
        steps.check("Clippy, native", || run(&mut clippy(&["--workspace", "--all-targets"])));
        for program in ["app", "whole", "reader", "checker", "listener"] {
            steps.check(&format!("Clippy, browser, {program}"), || {
                let target = ["--target", "wasm32-unknown-unknown", "--no-default-features"];
                setup::wasm_target()?;
                run(&mut clippy(&[&target[..], &["--features", program, "--lib", "--bin", program]].concat()))
            });
        }
        steps.count("Unit, property and integration tests", || {
            let (succeeded, output) =
                run_and_keep(&mut cargo(&["test", "--workspace", "--no-fail-fast", "--quiet"]))?;
            Ok(Tally::of_cargo(&output).of_run(succeeded))
        });
    }
    if part.has(Part::Content) {
        for args in CONTENT {
            let practicum = ["run", "--quiet", "--bin", "practicum", "--"];
            steps.check(&format!("practicum {}", args.join(" ")), || {
                run(&mut cargo(&[&practicum[..], args].concat()))
            });
        }
    }
    if part.has(Part::Web) || part.has(Part::E2e) {
        if steps.check("Web build", || build::app(&setup::for_build()?)) {
            steps.on_the_app(part, files);
        } else {
            println!("\nWithout an app there is nothing to weigh or to try in a browser.");
        }
    }
    steps.finish()
}

fn cargo(args: &[&str]) -> std::process::Command {
    let mut cargo = program("cargo", args);
    setup::offline(&mut cargo);
    cargo
}

fn clippy(args: &[&str]) -> std::process::Command {
    cargo(&[&["clippy", "--quiet"], args, &["--", "-D", "warnings"]].concat())
}

/// What has been run so far.
#[derive(Default)]
struct Steps {
    done: Vec<(String, Tally, String)>,
}

impl Steps {
    fn on_the_app(&mut self, part: Part, files: &[&str]) {
        if part.has(Part::Web) {
            self.check("Byte budget", || {
                let budget = budget::measure()?;
                budget.print();
                budget.check()
            });
        }
        if part.has(Part::E2e) {
            self.count("Browser tests", || e2e::run_tests(files));
        }
    }

    /// A step that is one test: it succeeds or not.
    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) -> bool {
        self.count(name, || work().map(|()| Tally::of_one(true)))
    }

    /// A step that counts its own tests.
    fn count(&mut self, name: &str, work: impl FnOnce() -> Result<Tally, Failure>) -> bool {
        println!("\n=== {name} ===");
        let start = Instant::now();
        let tally = work().unwrap_or_else(|failure| {
            println!("error: {failure}");
            Tally::of_one(false)
        });
        let time = seconds(start.elapsed());
        println!("--- {name}: {} passed, {} failed, {time}", tally.passed, tally.failed);
        self.done.push((name.to_owned(), tally, time));
        tally.failed == 0
    }

    fn finish(&self) -> bool {
        println!();
        let total = self.done.iter().fold(Tally::default(), |sum, (name, tally, time)| {
            let mark = if tally.failed == 0 { "ok  " } else { "FAIL" };
            println!("{mark} {name}: {} passed, {} failed, {time}", tally.passed, tally.failed);
            sum.and(*tally)
        });
        println!("{} passed, {} failed", total.passed, total.failed);
        total.failed == 0
    }
}
