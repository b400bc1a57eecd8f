//! The reference as it is served: `practicum reference` writes it, from the rule book and the shipped cases.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::build::compiler;
use crate::command::{program, run};
use crate::failure::Failure;
use crate::setup;

/// Writes the folder anew: a page that is no longer there must not stay behind in what is served.
pub fn write(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(Failure::file("remove", folder, &error));
        }
        _ => {}
    }
    let mut cargo =
        program("cargo", &["run", "--quiet", "--bin", "practicum", "--", "reference", "scenarios"]);
    cargo.arg("--out").arg(folder);
    setup::offline(&mut cargo);
    compiler::for_this_machine(&mut cargo);
    run(&mut cargo)
}
