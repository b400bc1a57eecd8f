//! Where the compiler found a source is written into the program, for what it says when it stops. On every machine
//! that is another place, and longer than it needs to be.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::command::{answer, program};
use crate::place;

/// Flags lie in one variable, parted by this; a blank would part a path that has one.
const BETWEEN: &str = "\u{1f}";

/// Lets the sources of crates begin at the crate's name, the standard library's at `library`, and our own at the
/// repository.
pub fn leave_out(command: &mut Command) {
    let mut flags: Vec<OsString> = Vec::new();
    if let Some(ours) = env::var_os("CARGO_ENCODED_RUSTFLAGS") {
        flags.push(ours);
    } else if let Ok(theirs) = env::var("RUSTFLAGS") {
        flags.extend(theirs.split_whitespace().map(OsString::from));
    }
    for folder in registries().into_iter().chain(library()).chain([place::root()]) {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flags.push(flag);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join(BETWEEN.as_ref()));
}

/// Where the standard library's sources lie, if they are installed: only then does the compiler name them there.
fn library() -> Option<PathBuf> {
    let sysroot = answer(&mut program("rustc", &["--print", "sysroot"]))?;
    Some(PathBuf::from(sysroot).join("lib").join("rustlib").join("src").join("rust"))
}

/// Where cargo unpacks crates: a folder for each registry.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let Some(read) = home.and_then(|home| fs::read_dir(home.join("registry").join("src")).ok()) else {
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = read.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    folders.sort();
    folders
}
