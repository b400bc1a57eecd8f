//! `practicum lint`: all that is wrong with scenario files, and what they may teach badly.

use crate::files;
use crate::output::{Exit, Output, complain, counted};
use crate::snippet::{Remark, render};
use crate::teaching::{self, Counts, Teaching};
use clap::Args;
use practicum::diagnostic::{Diagnostic, Severity};
use practicum::scenario::{load_bytes_as, remarks_as};
use serde::Serialize;
use std::io;
use std::path::{Path, PathBuf};

/// Say all that is wrong with scenario files and what they may teach badly, and where.
#[derive(Debug, Args)]
pub struct Lint {
    /// Scenario files, or folders that hold a scenario.json, or .yaml, at any depth.
    #[arg(required_unless_present = "list")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub teaching: Teaching,
}

/// A diagnostic as programs read it.
#[derive(Debug, Serialize)]
pub struct Found {
    pub(crate) code: &'static str,
    pub(crate) severity: &'static str,
    pub(crate) file: String,
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
    pub(crate) help: String,
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
        if self.teaching.list {
            return teaching::list(output);
        }
        let (mut exit, mut checked) = (Exit::Well, 0);
        let (mut found, mut errors, mut counts) = (Vec::new(), 0, Counts::default());
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
            let (text, notation) = (String::from_utf8_lossy(&bytes), files::notation(file));
            let (loaded, mut diagnostics) = match load_bytes_as(&bytes, notation) {
                Ok(scenario) => (Some(scenario), Vec::new()),
                Err(faults) => (None, faults),
            };
            diagnostics.extend(remarks_as(&text, notation));
            diagnostics.sort_by_key(|found| (found.line, found.column));
            for diagnostic in &diagnostics {
                match diagnostic.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => counts.warnings += 1,
                }
                if output.is_json() {
                    found.push(Found::new(file, diagnostic));
                } else {
                    output.line(explained(file, diagnostic, &text))?;
                }
            }
            if let Some(scenario) = &loaded {
                self.teaching.tell(scenario, file, &text, &mut counts, &mut found, output)?;
            }
        }
        if output.is_json() {
            output.json(&found)?;
        } else if checked > 0 {
            let Counts { warnings, notes } = counts;
            let notes = if notes > 0 { format!(", {}", counted(notes, "note")) } else { String::new() };
            let (errors, warnings) = (counted(errors, "error"), counted(warnings, "warning"));
            output.line(format!("{} checked: {errors}, {warnings}{notes}.", counted(checked, "scenario")))?;
        }
        let faults = errors > 0 || self.teaching.strict && counts.warnings > 0;
        Ok(if faults { exit.max(Exit::Faults) } else { exit })
    }
}
