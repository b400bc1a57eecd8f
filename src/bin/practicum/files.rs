//! Finding and reading what is named on the command line.

use practicum::scenario::{LARGEST_FILE, Notation};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The names that the file in a scenario's folder may have, the usual one first.
pub const SCENARIO: [&str; 3] = ["scenario.json", "scenario.yaml", "scenario.yml"];

/// How a file is written, by the end of its name: what is not said to be YAML is JSON.
pub fn notation(path: &Path) -> Notation {
    match path.extension().and_then(OsStr::to_str) {
        Some(end) if end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml") => Notation::Yaml,
        _ => Notation::Json,
    }
}

/// The scenario file that a path stands for: a file itself, or the one in a folder.
pub fn scenario(path: &Path) -> Result<PathBuf, String> {
    if !path.is_dir() {
        return Ok(path.to_owned());
    }
    let found: Vec<PathBuf> =
        SCENARIO.iter().map(|name| path.join(name)).filter(|file| file.exists()).collect();
    match &found[..] {
        [file] => Ok(file.clone()),
        [] => Err(format!("{}: There is no {} in this folder.", path.display(), SCENARIO[0])),
        [one, other, ..] => {
            let name = |file: &Path| file.file_name().unwrap_or_default().display().to_string();
            let (one, other) = (name(one), name(other));
            Err(format!(
                "{}: There are both {one} and {other} in this folder. Name the file.",
                path.display()
            ))
        }
    }
}

/// The scenario files that a path stands for, sorted: a file itself; in a folder every `scenario.json`, or `.yaml`.
pub fn scenarios(path: &Path) -> Result<Vec<PathBuf>, String> {
    let said = |error: io::Error| format!("{}: {}.", path.display(), reason(&error));
    if !path.metadata().map_err(said)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let (mut found, mut open) = (Vec::new(), vec![path.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in
            folder.read_dir().map_err(|error| format!("{}: {}.", folder.display(), reason(&error)))?
        {
            let entry = entry.map_err(said)?;
            // A link to a folder is not followed, so a loop of links has an end.
            let kind = entry.file_type().map_err(said)?;
            if kind.is_dir() {
                open.push(entry.path());
            } else if SCENARIO.iter().any(|name| entry.file_name() == *name) {
                found.push(entry.path());
            }
        }
    }
    if found.is_empty() {
        return Err(format!("{}: There is no {} in this folder or below it.", path.display(), SCENARIO[0]));
    }
    found.sort();
    Ok(found)
}

/// The bytes of a file, or a little more than the loader takes of one that is too large.
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(format!("{}: {}.", path.display(), reason(&error))),
    }
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "There is no such file or folder".into(),
        io::ErrorKind::PermissionDenied => "It may not be read".into(),
        io::ErrorKind::IsADirectory => "This is a folder, and a file is needed".into(),
        _ => format!("It cannot be read: {error}"),
    }
}
