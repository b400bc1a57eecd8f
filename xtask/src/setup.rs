//! Set-up: everything that building and testing need, fetched once and found again afterwards.
//!
//! After it has run, nothing else goes to the network: cargo and Trunk are told to stay offline.

pub mod browser;
mod tools;

use std::process::Command;

use crate::build::compiler;
use crate::command::{answer, program, run, step, succeeds};
use crate::failure::Failure;
pub use tools::{Tools, finishers};

const WASM: &str = "wasm32-unknown-unknown";

/// What the web build needs.
pub fn for_build() -> Result<Tools, Failure> {
    wasm_target()?;
    library_source()?;
    node()?;
    let tools = tools::find_or_install()?;
    crates()?;
    library_crates()?;
    Ok(tools)
}

/// What formatting and linting need on top, where rustup installed its minimal profile.
pub fn for_checks() -> Result<(), Failure> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !succeeds(&mut program("cargo", &[command, "--version"])) {
            step(&format!("Adding {component} to the Rust toolchain"), "under a minute", || {
                run(&mut program("rustup", &["component", "add", component]))
            })?;
        }
    }
    crates()
}

/// Keeps cargo, and whatever starts cargo, from the network.
pub fn offline(command: &mut Command) {
    command.env("CARGO_NET_OFFLINE", "true");
}

/// Every crate of Cargo.lock, for every target, since Trunk asks cargo about all of them.
fn crates() -> Result<(), Failure> {
    if succeeds(&mut program("cargo", &["fetch", "--offline", "--quiet"])) {
        return Ok(());
    }
    step("Downloading the crates that Cargo.lock names", "about a minute, once", || {
        run(&mut program("cargo", &["fetch"]))
    })
}

/// The source of the standard library, which is compiled with the app: `build::compiler` says why.
fn library_source() -> Result<(), Failure> {
    let root = answer(&mut program("rustc", &["--print", "sysroot"])).unwrap_or_default();
    if std::path::Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    step("Adding the source of the standard library to the Rust toolchain", "under a minute, once", || {
        run(&mut program("rustup", &["component", "add", "rust-src"])).map_err(|failure| {
            Failure::usage(format!(
                "{failure}\nThe Rust toolchain has no source of its standard library; install it with \
                 `rustup component add rust-src`, or from where your toolchain came"
            ))
        })
    })
}

/// The crates that the standard library is made of.
fn library_crates() -> Result<(), Failure> {
    let fetch = |more: &[&str]| {
        let mut fetch = program("cargo", &["fetch", "--quiet", "--target", WASM]);
        compiler::with_library(fetch.args(more));
        fetch
    };
    if succeeds(&mut fetch(&["--offline"])) {
        return Ok(());
    }
    step("Downloading the crates of the standard library", "under a minute, once", || run(&mut fetch(&[])))
}

/// What compiling for the browser needs. Asking rustc, and not rustup, also serves a toolchain that came from elsewhere.
pub fn wasm_target() -> Result<(), Failure> {
    let libraries = answer(&mut program("rustc", &["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|dir| std::path::Path::new(&dir).is_dir()) {
        return Ok(());
    }
    step("Adding the WebAssembly target to the Rust toolchain", "under a minute, once", || {
        run(&mut program("rustup", &["target", "add", WASM])).map_err(|failure| {
            Failure::usage(format!(
                "{failure}\nThe Rust toolchain has no {WASM} target; install it with `rustup target add {WASM}`, \
                 or from where your toolchain came"
            ))
        })
    })
}

/// Node runs wasm-opt, and the browser tests.
fn node() -> Result<(), Failure> {
    let version = answer(&mut program("node", &["--version"])).unwrap_or_default();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(20..) => Ok(()),
        Some(_) => Err(Failure::usage(format!("Node is {version}; Practicum needs Node 20 or newer"))),
        None => Err(Failure::usage("Node is not on PATH; install Node 20 or newer, with npm")),
    }
}
