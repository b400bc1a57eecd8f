//! `cargo xtask prepare`: what Trunk takes in beside the program, made from `style/`, `scenarios/` and the rule book.
//!
//! Trunk calls it as a hook, so that a plain `trunk build` has the same result. Files are written only when they
//! change, or `trunk serve` would see its own hook as a change and build for ever.

mod json;
mod reference;
mod scenarios;
mod style;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::place;

/// Writes `.build/` anew.
pub fn run() -> Result<(), Failure> {
    let out = place::prepared();
    write_if_changed(&out.join("practicum.css"), &style::bundle(&place::root().join("style"))?)?;
    // What only the whole app shows has a sheet of its own, which comes with it.
    write_if_changed(&out.join("later.css"), &style::bundle(&place::root().join("style").join("whole"))?)?;
    write_if_changed(&out.join("boot.js"), &script(&place::root())?)?;

    let scenarios = scenarios::collect(&place::root().join("scenarios"))?;
    let folder = out.join("scenarios");
    remove_all_but(&folder, &scenarios.iter().map(|s| s.id.as_str()).collect::<Vec<_>>())?;
    write_if_changed(&folder.join("catalogue.json"), &scenarios::catalogue(&scenarios))?;
    for scenario in &scenarios {
        write_if_changed(&folder.join(&scenario.id).join("scenario.json"), &scenario.text)?;
    }
    reference::write(&out.join("reference"))
}

/// The page's own scripts in one file: one request, and one text for the compressor. The second uses the first.
fn script(root: &Path) -> Result<String, Failure> {
    ["draw.js", "boot.js"].iter().try_fold(String::new(), |all, name| {
        let path = root.join(name);
        let text = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
        Ok(all + &text)
    })
}

/// The entries of a folder in the order of their names, so that the result is the same on every machine.
/// A folder that is not there is empty.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = match fs::read_dir(folder) {
        Ok(read) => read,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::file("list", folder, &error)),
    };
    let mut paths: Vec<PathBuf> = read.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

/// The last part of a path as text; names that are not UTF-8 are not ours.
fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn write_if_changed(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| Failure::file("make the folder", folder, &error))?;
    fs::write(path, text).map_err(|error| Failure::file("write", path, &error))
}

/// A scenario that was renamed must not stay behind in what is served.
fn remove_all_but(folder: &Path, ids: &[&str]) -> Result<(), Failure> {
    for path in entries(folder)?.into_iter().filter(|path| path.is_dir() && !ids.contains(&name(path))) {
        fs::remove_dir_all(&path).map_err(|error| Failure::file("remove", &path, &error))?;
    }
    Ok(())
}
