//! Finding and reading what is named on the command line.

use practicum::scenario::LARGEST_FILE;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The name of the file in a scenario's folder.
pub const SCENARIO: &str = "scenario.json";

/// The scenario files that a path stands for, sorted: a file itself; in a folder every `scenario.json`.
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
            } else if entry.file_name() == SCENARIO {
                found.push(entry.path());
            }
        }
    }
    if found.is_empty() {
        return Err(format!("{}: There is no {SCENARIO} in this folder or below it.", path.display()));
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
