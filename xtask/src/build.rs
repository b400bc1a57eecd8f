//! `cargo xtask build`: the release app in `dist/`.

pub mod compiler;

use std::process::Command;

use crate::command::{self, step};
use crate::failure::Failure;
use crate::setup::{self, Tools};
use crate::{budget, place, prepare};

/// Sets up the tools, builds the app and prints what a visitor would have to load.
pub fn run() -> Result<(), Failure> {
    let tools = setup::for_build()?;
    app(&tools)?;
    budget::measure()?.print();
    println!("The app is in {}", place::dist().display());
    Ok(())
}

/// Builds the app with tools that are already there.
pub fn app(tools: &Tools) -> Result<(), Failure> {
    // Trunk does it once more by its hook; done here first, a fault in a case or a style is not buried in its log.
    prepare::run()?;
    step("Building the app for the browser", "3 to 5 minutes at first, about a minute after a change", || {
        command::run(&mut trunk(tools)?)
    })
}

fn trunk(tools: &Tools) -> Result<Command, Failure> {
    let mut trunk = command::program("trunk", &["--offline=true", "build"]);
    // Trunk takes wasm-bindgen and wasm-opt from PATH, and asks them for their versions.
    trunk.env("PATH", tools.path()?);
    // Trunk refuses NO_COLOR=1, which other programs understand; it wants a word.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    // Where Trunk's own code gave up says nothing about ours.
    trunk.env("RUST_BACKTRACE", "0");
    setup::offline(&mut trunk);
    compiler::for_browser(&mut trunk);
    Ok(trunk)
}
