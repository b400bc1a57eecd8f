//! `cargo xtask finish`: makes what Trunk has put together smaller, before it becomes `dist/`.
//!
//! Trunk calls it as a hook, so that a plain `trunk build` has the same result.

mod glue;
mod later;
mod programs;
mod wasm;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{program, run};
use crate::failure::Failure;
use crate::setup::{self, Tools};

/// Works on the folder that Trunk names.
pub fn run_hook() -> Result<(), Failure> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::usage("`finish` is a part of the build, called by Trunk; run `cargo xtask build` instead")
    })?;
    page(&staging.join("index.html"))?;
    let tools = setup::finishers()?;
    programs::make_small(&staging, &tools)?;
    scripts_and_styles(&staging, &tools)?;
    later::rename(&staging)
}

fn page(path: &Path) -> Result<(), Failure> {
    let html = fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))?;
    fs::write(path, squeeze(&html)).map_err(|error| Failure::file("write", path, &error))
}

/// Leaves out comments and indentation. Our page has no element in which either would mean something.
fn squeeze(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (at, part) in html.split("<!--").enumerate() {
        out.push_str(if at == 0 { part } else { part.split_once("-->").map_or("", |(_, after)| after) });
    }
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Files keep their names: the hash in them stands for what went in.
fn scripts_and_styles(staging: &Path, tools: &Tools) -> Result<(), Failure> {
    let read = fs::read_dir(staging).map_err(|error| Failure::file("list", staging, &error))?;
    let files = read.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let wanted = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "js" || ending == "css");
    let mut esbuild =
        program("esbuild", &["--minify", "--log-level=warning", "--allow-overwrite", "--tree-shaking=true"]);
    esbuild.env("PATH", tools.path()?);
    // Nothing is rewritten for older browsers; and without the charset, a dash in a text would become six bytes.
    esbuild.args(["--target=esnext", "--charset=utf8"]);
    esbuild.arg(format!("--outdir={}", staging.display())).args(files.filter(wanted));
    run(&mut esbuild)
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn comments_and_indentation_go_and_text_stays() {
        let html =
            "<!doctype html>\n<!-- a\n  comment -->\n  <p>\n    One\n    two<!-- three --> four\n  </p>\n";
        assert_eq!(squeeze(html), "<!doctype html>\n<p>\nOne\ntwo four\n</p>");
    }
}
