//! What the compiler is told for the browser, beside the profile `web`.
//!
//! The standard library comes compiled for speed and with all that it says when a program panics: texts, places and
//! the code that puts them together, a tenth of our page. So it is compiled here along with the app, for size, and a
//! panic is a trap and nothing else; the page says that the app has stopped. rustc and cargo count both among what is
//! not yet promised to stay, and want to be told that we know (`RUSTC_BOOTSTRAP`).

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::command::{answer, program};
use crate::place;

/// Tells cargo to compile the standard library for the browser, too.
pub fn with_library(command: &mut Command) {
    command.env("RUSTC_BOOTSTRAP", "1");
    command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
}

/// Takes back what a build for the browser tells cargo, for a program of this machine that is built on the way: with
/// it, cargo would compile all of it once more.
pub fn for_this_machine(command: &mut Command) {
    for name in ["RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_BUILD_STD", "CARGO_UNSTABLE_BUILD_STD_FEATURES"] {
        command.env_remove(name);
    }
}

/// Tells the compiler how the browser's programs are made. Programs for this machine are left alone.
pub fn for_browser(command: &mut Command) {
    with_library(command);
    let mut flags = vec!["-Zunstable-options".to_owned(), "-Cpanic=immediate-abort".to_owned()];
    // Where the compiler found a source is written into the program. On every machine that is another place, so the
    // sources of crates begin at the crate's name, and ours at the repository. The variable parts flags by blanks.
    let folders = registries().into_iter().chain(library()).chain([place::root()]);
    let folders = folders.filter_map(|folder| folder.to_str().map(str::to_owned));
    flags.extend(
        folders.filter(|folder| !folder.contains(' ')).map(|folder| format!("--remap-path-prefix={folder}=")),
    );
    // Flags for all targets would push these aside.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
}

/// Where the standard library's sources lie.
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
