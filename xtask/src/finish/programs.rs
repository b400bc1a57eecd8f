//! Makes a program smaller than the compiler can: it does not know which of its exports the page will ever call.

use std::fs;
use std::path::{Path, PathBuf};

use super::glue::Glue;
use crate::command::{answer, program, run};
use crate::failure::Failure;
use crate::setup::Tools;

/// What the compiler may have used, and every browser of the last years knows.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Two rounds find what one leaves: flattened and looped anew, code has shapes that the second round knows. The lowest
/// kilobyte of memory is the very end of the stack, which rustc puts before all data, so no address that is worked out
/// lies there; knowing it, additions go into loads and stores.
const PASSES: [&str; 8] = [
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Works on every program in the folder, and on the glue that belongs to it.
pub fn make_small(staging: &Path, tools: &Tools) -> Result<(), Failure> {
    for program in programs(staging)? {
        one(&program, tools)?;
    }
    Ok(())
}

fn programs(staging: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = fs::read_dir(staging).map_err(|error| Failure::file("list", staging, &error))?;
    let paths = read.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    Ok(paths.filter(|path| path.extension().is_some_and(|ending| ending == "wasm")).collect())
}

fn one(wasm: &Path, tools: &Tools) -> Result<(), Failure> {
    let name = wasm.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let script = wasm.with_file_name(format!("{}.js", name.trim_end_matches("_bg")));
    let text = fs::read_to_string(&script).map_err(|error| Failure::file("read", &script, &error))?;
    let glue = Glue::trimmed(&text);

    // The graph is all that the tool is told about the world outside: the page, which calls what the glue names.
    let graph = wasm.with_extension("graph.json");
    fs::write(&graph, glue.graph()).map_err(|error| Failure::file("write", &graph, &error))?;
    let mut prune = program("wasm-metadce", &FEATURES);
    prune.env("PATH", tools.path()?).arg(wasm).arg("--graph-file").arg(&graph).arg("-o").arg(wasm);
    // It lists what it left out, which is long and of no use here.
    answer(&mut prune).ok_or_else(|| Failure::failed(format!("`wasm-metadce` did not succeed on {name}")))?;
    fs::remove_file(&graph).map_err(|error| Failure::file("remove", &graph, &error))?;

    let mut shrink = program("wasm-opt", &FEATURES);
    run(shrink.env("PATH", tools.path()?).args(PASSES).arg(wasm).arg("-o").arg(wasm))?;

    let bytes = fs::read(wasm).map_err(|error| Failure::file("read", wasm, &error))?;
    let short = super::wasm::shorten(&bytes)
        .ok_or_else(|| Failure::failed(format!("{name} is no program, or imports more than functions")))?;
    fs::write(&script, glue.renamed(&short)).map_err(|error| Failure::file("write", &script, &error))?;
    fs::write(wasm, &short.bytes).map_err(|error| Failure::file("write", wasm, &error))
}
