//! The part of `practicum lint` that is about teaching: which lints speak, and how they are told and explained.

use crate::files;
use crate::lint::Found;
use crate::output::{Exit, Output, wrapped};
use crate::snippet;
use clap::Args;
use practicum::diagnostic::nearest;
use practicum::lint::{self, Lines, LintId, Remark, Severity};
use practicum::scenario::{Scenario, document};
use serde::Serialize;
use std::io;
use std::path::Path;

const WIDTH: usize = 90;

/// What an author can ask of the lints about teaching.
#[derive(Debug, Args)]
pub struct Teaching {
    /// End with exit code 1 when there are warnings, too.
    #[arg(long)]
    pub strict: bool,
    /// Leave out what a lint about teaching says, by its code such as T003 or its name; may be given again.
    #[arg(long, value_name = "CODE", value_parser = lint_named)]
    allow: Vec<LintId>,
    /// List the lints about teaching, and check nothing.
    #[arg(long)]
    pub list: bool,
}

fn lint_named(word: &str) -> Result<LintId, String> {
    LintId::find(word).ok_or_else(|| {
        let near = nearest(&word.to_uppercase(), names()).or_else(|| nearest(&word.to_lowercase(), names()));
        let help = near.map_or_else(
            || "`practicum lint --list` says which there are.".to_owned(),
            |near| format!("Did you mean `{near}`?"),
        );
        format!("There is no such lint. {help}")
    })
}

/// Codes and names of all lints.
pub fn names() -> impl Iterator<Item = &'static str> {
    lint::all().flat_map(|id| [id.lint().code, id.lint().name])
}

/// How much was found.
#[derive(Debug, Default)]
pub struct Counts {
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Teaching {
    /// Looks through a case that has loaded, and tells what the lints say of it.
    pub fn tell(
        &self,
        scenario: &Scenario,
        file: &Path,
        text: &str,
        counts: &mut Counts,
        found: &mut Vec<Found>,
        output: &mut Output,
    ) -> io::Result<()> {
        let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
        let Ok(tree) = document(plain, files::notation(file)) else { return Ok(()) };
        let lines = Lines::of(text);
        let lints = lint::all().filter(|id| !self.allow.contains(id));
        for remark in lint::check_with(scenario, &tree, lints) {
            match remark.lint.lint().severity {
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
            let (line, column) = lines.position(remark.place);
            if output.is_json() {
                found.push(programmed(file, remark, line, column));
            } else {
                output.line(explained(file, &remark, line, column, text))?;
            }
        }
        Ok(())
    }
}

/// A remark as programs read it.
fn programmed(file: &Path, remark: Remark, line: usize, column: usize) -> Found {
    let Remark { lint, path, message, help, .. } = remark;
    let (code, severity) = (lint.lint().code, lint.lint().severity.name());
    Found { code, severity, file: file.display().to_string(), path, line, column, message, help }
}

/// A remark as people read it.
fn explained(file: &Path, remark: &Remark, line: usize, column: usize, text: &str) -> String {
    let Remark { lint, path, message, help, .. } = remark;
    let title = format!("{}[{}]", lint.lint().severity.name(), lint.lint().code);
    let file = file.display().to_string();
    snippet::render(&snippet::Remark { title, file: &file, line, column, message, path, help }, text)
}

#[derive(Serialize)]
struct Listed {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    summary: &'static str,
}

impl Listed {
    fn new(id: LintId) -> Self {
        let lint = id.lint();
        Self { code: lint.code, name: lint.name, severity: lint.severity.name(), summary: lint.doc.summary }
    }
}

/// Lists all lints about teaching.
pub fn list(output: &mut Output) -> io::Result<Exit> {
    if output.is_json() {
        output.json(&lint::all().map(Listed::new).collect::<Vec<_>>())?;
        return Ok(Exit::Well);
    }
    for Listed { code, name, severity, summary } in lint::all().map(Listed::new) {
        output.line(format!("{code} {severity:<8} {name}\n{}", wrapped(summary, 5, WIDTH)))?;
    }
    Ok(Exit::Well)
}

#[derive(Serialize)]
struct Explained {
    kind: &'static str,
    #[serde(flatten)]
    lint: Listed,
    why: &'static str,
    what_to_do: &'static str,
    exceptions: &'static str,
    examples: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    finds: bool,
    says: &'static str,
}

/// Explains a lint.
pub fn explain(id: LintId, output: &mut Output) -> io::Result<Exit> {
    let lint = id.lint();
    let doc = &lint.doc;
    if output.is_json() {
        output.json(&Explained {
            kind: "lint",
            lint: Listed::new(id),
            why: doc.why,
            what_to_do: doc.what_to_do,
            exceptions: doc.exceptions,
            examples: doc.examples.iter().map(|e| Shown { finds: e.finds, says: e.says }).collect(),
        })?;
        return Ok(Exit::Well);
    }
    let mut text = format!(
        "{} {} ({})\n\n{}",
        lint.code,
        lint.name,
        lint.severity.name(),
        wrapped(doc.summary, 0, WIDTH)
    );
    let parts = [
        ("Why it matters", doc.why),
        ("What to do", doc.what_to_do),
        ("When it stays silent", doc.exceptions),
    ];
    for (heading, part) in parts {
        text.push_str(&format!("\n\n{heading}\n{}", wrapped(part, 0, WIDTH)));
    }
    for (heading, finds) in [("It finds", true), ("It leaves alone", false)] {
        text.push_str(&format!("\n\n{heading}"));
        for example in doc.examples.iter().filter(|example| example.finds == finds) {
            text.push_str(&format!("\n  - {}", wrapped(example.says, 4, WIDTH).trim_start()));
        }
    }
    output.line(text)?;
    Ok(Exit::Well)
}
