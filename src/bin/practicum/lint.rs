//! `practicum lint`: all that is wrong with scenario files.

use crate::files;
use crate::output::{Exit, Output, complain, counted};
use crate::snippet::{Remark, render};
use clap::Args;
use practicum::diagnostic::{Diagnostic, Severity};
use practicum::scenario::{load_bytes, remarks};
use serde::Serialize;
use std::io;
use std::path::{Path, PathBuf};

/// Say all that is wrong with scenario files, and where.
#[derive(Debug, Args)]
pub struct Lint {
    /// Scenario files, or folders that hold a scenario.json at any depth.
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
}

/// A diagnostic as programs read it.
#[derive(Debug, Serialize)]
pub struct Found {
    code: &'static str,
    severity: &'static str,
    file: String,
    path: String,
    line: usize,
    column: usize,
    message: String,
    help: String,
}

impl Found {
    /// A diagnostic of a file.
    pub fn new(file: &Path, diagnostic: &Diagnostic) -> Self {
        let Diagnostic { fault, severity, line, column, path, message, help } = diagnostic;
        Self {
            code: fault.code(),
            severity: severity.name(),
            file: file.display().to_string(),
            path: path.clone(),
            line: *line,
            column: *column,
            message: message.clone(),
            help: help.clone(),
        }
    }
}

/// A diagnostic as people read it.
pub fn explained(file: &Path, diagnostic: &Diagnostic, text: &str) -> String {
    let Diagnostic { fault, severity, line, column, path, message, help } = diagnostic;
    let title = format!("{}[{}]", severity.name(), fault.code());
    let file = file.display().to_string();
    let remark = Remark { title, file: &file, line: *line, column: *column, message, path, help };
    render(&remark, text)
}

impl Lint {
    /// Checks the files.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let (mut exit, mut checked) = (Exit::Well, 0);
        let (mut found, mut errors, mut warnings) = (Vec::new(), 0, 0);
        let mut give_up = |why: String| {
            complain(&why);
            exit = Exit::CouldNotRun;
        };
        let mut files: Vec<PathBuf> = Vec::new();
        for path in &self.paths {
            match files::scenarios(path) {
                Ok(more) => files.extend(more),
                Err(why) => give_up(why),
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        for file in files.iter().filter(|file| seen.insert(*file)) {
            let bytes = match files::bytes(file) {
                Ok(bytes) => bytes,
                Err(why) => {
                    give_up(why);
                    continue;
                }
            };
            checked += 1;
            let text = String::from_utf8_lossy(&bytes);
            let mut diagnostics = load_bytes(&bytes).err().unwrap_or_default();
            diagnostics.extend(remarks(&text));
            diagnostics.sort_by_key(|found| (found.line, found.column));
            for diagnostic in &diagnostics {
                match diagnostic.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => warnings += 1,
                }
                if output.is_json() {
                    found.push(Found::new(file, diagnostic));
                } else {
                    output.line(explained(file, diagnostic, &text))?;
                }
            }
        }
        if output.is_json() {
            output.json(&found)?;
        } else if checked > 0 {
            let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
            output.line(format!("{} checked: {errors}, {warnings}.", counted(checked, "scenario")))?;
        }
        Ok(if errors > 0 { exit.max(Exit::Faults) } else { exit })
    }
}
