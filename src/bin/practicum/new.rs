//! `practicum new`: a small case to begin from, with the schema that an editor reads and two play scripts; or a made-up
//! case of any size, to measure with.

use crate::files::SCENARIO;
use crate::output::{Exit, Output, complain, counted};
use clap::Args;
use practicum::scenario::is_good_name;
use practicum::schema::schema_text;
use practicum::synthetic::{MOST_PATHS, paths};
use serde::Serialize;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The case to begin from. The scripts play it well and badly; `tests/new.rs` plays them.
const CASE: &str = include_str!("new/scenario.json");
const SCRIPTS: [(&str, &str); 2] =
    [("exemplary.play", include_str!("new/exemplary.play")), ("poor.play", include_str!("new/poor.play"))];
/// What the case is called before it is anybody's.
const ITS_ID: &str = "the-clock-on-the-landing";
const ITS_TITLE: &str = "The clock on the landing";

const SCHEMA: &str = "scenario.schema.json";

/// Begin a case: a small one that can be played at once and changed line by line.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make; its name becomes the id of the case. With --synthetic, a file to write.
    #[arg(required_unless_present = "synthetic")]
    path: Option<PathBuf>,
    /// The title of the case.
    #[arg(long, conflicts_with = "synthetic")]
    title: Option<String>,
    /// A made-up case of N scenes instead: three choices in each lead to the next and move two variables. It is printed
    /// if no file is named.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=MOST_PATHS as i64))]
    synthetic: Option<u32>,
}

/// What was written, as programs read it.
#[derive(Debug, Serialize)]
struct Written {
    files: Vec<String>,
}

impl New {
    /// Writes the case.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let written = match (&self.path, self.synthetic) {
            (None, Some(scenes)) => {
                output.line(paths(scenes as usize).trim_end())?;
                return Ok(Exit::Well);
            }
            (Some(file), Some(scenes)) => write_all(vec![(file.clone(), paths(scenes as usize))]),
            (Some(folder), None) => self.case(folder).and_then(write_all),
            (None, None) => Err("Say which folder to make.".into()),
        };
        let files = match written {
            Ok(files) => files,
            Err(why) => {
                complain(&why);
                return Ok(Exit::CouldNotRun);
            }
        };
        if output.is_json() {
            output.json(&Written { files: files.iter().map(|file| file.display().to_string()).collect() })?;
            return Ok(Exit::Well);
        }
        for file in &files {
            output.line(file.display())?;
        }
        if let (Some(folder), None) = (&self.path, self.synthetic) {
            let folder = folder.display();
            output.line(format!("{} written. What next:", counted(files.len(), "file")))?;
            output.line(format!("  practicum lint {folder}"))?;
            output.line(format!("  practicum play {folder} --script {folder}/{}", SCRIPTS[0].0))?;
        }
        Ok(Exit::Well)
    }

    /// The files of a new case.
    fn case(&self, folder: &Path) -> Result<Vec<(PathBuf, String)>, String> {
        let id = id_of(folder)?;
        // Beside cases that share a schema, the new one shares it too; elsewhere it brings its own.
        let shared = folder.parent().map(|above| above.join(SCHEMA)).is_some_and(|file| file.is_file());
        let title = self.title.as_deref().unwrap_or(ITS_TITLE);
        let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
        let schema = [if shared { "../" } else { "./" }, SCHEMA].concat();
        let case = CASE
            .replacen(&quoted(ITS_ID), &quoted(&id), 1)
            .replacen(&quoted(&["../", SCHEMA].concat()), &quoted(&schema), 1)
            .replacen(&quoted(ITS_TITLE), &quoted(title), 1);
        let mut files = vec![(folder.join(SCENARIO[0]), case)];
        files.extend(SCRIPTS.iter().map(|(name, text)| (folder.join(name), (*text).to_owned())));
        if !shared {
            files.push((folder.join(SCHEMA), schema_text()));
        }
        Ok(files)
    }
}

/// The id of a case in a folder: the folder's name, for links name a case by it.
fn id_of(folder: &Path) -> Result<String, String> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if is_good_name(name) {
        return Ok(name.to_owned());
    }
    Err(format!(
        "{}: The folder's name becomes the id of the case. Use lower-case letters, digits, `_` and `-`, and begin with a letter, such as `my-first-case`.",
        folder.display()
    ))
}

/// Writes files that are not there yet; if one of them is, none is written.
fn write_all(files: Vec<(PathBuf, String)>) -> Result<Vec<PathBuf>, String> {
    for (file, _) in &files {
        if file.symlink_metadata().is_ok() {
            return Err(format!("{}: This is there already, and nothing is overwritten.", file.display()));
        }
    }
    let mut written = Vec::new();
    for (file, text) in files {
        write_new(&file, &text).map_err(|error| format!("{}: {}.", file.display(), reason(&error)))?;
        written.push(file);
    }
    Ok(written)
}

fn write_new(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    OpenOptions::new().write(true).create_new(true).open(file)?.write_all(text.as_bytes())
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "It may not be written here".into(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "There is a file where a folder is needed".into()
        }
        io::ErrorKind::StorageFull => "The disk is full".into(),
        _ => format!("It cannot be written: {error}"),
    }
}
