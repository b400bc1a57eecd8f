//! The pinned tools of the web build: Trunk, wasm-bindgen, wasm-opt and esbuild.
//!
//! One that is on PATH in the right version is used; otherwise one from the cache; otherwise it is installed there.
//! Each version has a folder of its own, so that two checkouts with different pins do not disturb each other.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{answer, program, run, step};
use crate::failure::Failure;
use crate::place;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";

/// The folders to put before PATH so that the right tools are found.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH with the tools at its head.
    pub fn path(&self) -> Result<OsString, Failure> {
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(self.folders.iter().cloned().chain(env::split_paths(&path))).map_err(|error| {
            Failure::usage(format!(
                "the folder of the tools cannot be put on PATH ({error}); set PRACTICUM_TOOLS"
            ))
        })
    }
}

struct Tool {
    /// The program that is run.
    program: &'static str,
    /// A word of what `program --version` prints.
    version_word: String,
    /// The tool's own folder in the cache.
    folder: PathBuf,
    /// Where in that folder the program is.
    bin: &'static str,
    expected: &'static str,
    install: Command,
}

/// All of them, ready to be run.
pub fn find_or_install() -> Result<Tools, Failure> {
    let cache = place::tools()?;
    let bindgen = locked_version("wasm-bindgen")?;
    found([trunk(&cache), wasm_bindgen(&cache, &bindgen), wasm_opt(&cache), esbuild(&cache)])
}

/// Those that a hook of Trunk needs, which makes smaller what Trunk has built.
pub fn finishers() -> Result<Tools, Failure> {
    let cache = place::tools()?;
    found([wasm_opt(&cache), esbuild(&cache)])
}

fn found(tools: impl IntoIterator<Item = Tool>) -> Result<Tools, Failure> {
    let folders = tools.into_iter().filter_map(|tool| tool.find_or_install().transpose());
    Ok(Tools { folders: folders.collect::<Result<_, _>>()? })
}

impl Tool {
    /// The folder to put on PATH, if the tool is not on it already.
    fn find_or_install(mut self) -> Result<Option<PathBuf>, Failure> {
        if self.is_right(Path::new(self.program)) {
            return Ok(None);
        }
        let bin = self.folder.join(self.bin);
        let program = bin.join(self.program);
        if !self.is_right(&program) {
            let what = format!("Installing {} {} into your cache directory", self.program, self.version_word);
            fs::create_dir_all(&self.folder).map_err(|error| Failure::file("make", &self.folder, &error))?;
            step(&what, self.expected, || run(&mut self.install))?;
            if !self.is_right(&program) {
                return Err(Failure::usage(format!(
                    "{} was installed but is not version {}; remove its folder and try again: {}",
                    self.program,
                    self.version_word,
                    self.folder.display()
                )));
            }
        }
        Ok(Some(bin))
    }

    fn is_right(&self, program: &Path) -> bool {
        let says = answer(Command::new(program).arg("--version")).unwrap_or_default();
        says.split_whitespace().any(|word| word == self.version_word)
    }
}

fn trunk(cache: &Path) -> Tool {
    let folder = cache.join(format!("trunk-{TRUNK}"));
    let mut install = cargo_install("trunk", TRUNK, &folder);
    // Without default features it does not look for a newer version of itself.
    install.args(["--locked", "--no-default-features", "--features", "rustls"]);
    let expected = "about 4 to 10 minutes, once";
    Tool { program: "trunk", version_word: TRUNK.to_owned(), folder, bin: "bin", expected, install }
}

fn wasm_bindgen(cache: &Path, version: &str) -> Tool {
    let folder = cache.join(format!("wasm-bindgen-{version}"));
    // Not `--locked`: the lock that 0.2.130 was published with names a crate that has since been withdrawn.
    let install = cargo_install("wasm-bindgen-cli", version, &folder);
    let expected = "about 2 to 5 minutes, once";
    Tool { program: "wasm-bindgen", version_word: version.to_owned(), folder, bin: "bin", expected, install }
}

/// The package has wasm-metadce too.
fn wasm_opt(cache: &Path) -> Tool {
    let folder = cache.join(format!("binaryen-{BINARYEN}"));
    let version_word = BINARYEN.trim_end_matches(".0").to_owned();
    npm_tool("wasm-opt", "binaryen", BINARYEN, version_word, folder)
}

/// Makes scripts and style sheets smaller. Trunk's own minifier cannot read what wasm-bindgen writes.
fn esbuild(cache: &Path) -> Tool {
    npm_tool("esbuild", "esbuild", ESBUILD, ESBUILD.to_owned(), cache.join(format!("esbuild-{ESBUILD}")))
}

fn npm_tool(name: &'static str, package: &str, version: &str, version_word: String, folder: PathBuf) -> Tool {
    let mut install = program("npm", &["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    install.arg(&folder).arg(format!("{package}@{version}"));
    Tool {
        program: name,
        version_word,
        folder,
        bin: "node_modules/.bin",
        expected: "under a minute, once",
        install,
    }
}

/// The tools run for seconds and are compiled on the user's time: light settings take a third of it.
fn cargo_install(krate: &str, version: &str, folder: &Path) -> Command {
    let mut install = program("cargo", &["install", krate, "--version", version, "--root"]);
    install.arg(folder);
    for (setting, value) in
        [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("STRIP", "symbols")]
    {
        install.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    // A folder of cargo's own choosing, which it removes again.
    install.env_remove("CARGO_TARGET_DIR");
    install
}

/// The version of a crate in Cargo.lock: the tool must be of exactly the version that the app is linked with.
fn locked_version(krate: &str) -> Result<String, Failure> {
    let path = place::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::file("read", &path, &error))?;
    version_in(&lock, krate).ok_or_else(|| {
        Failure::usage(format!("{} does not name {krate}; run `cargo check` first", path.display()))
    })
}

fn version_in(lock: &str, krate: &str) -> Option<String> {
    let name = format!("name = \"{krate}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_version_is_that_of_the_crate_of_exactly_this_name() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.3.4\"\n";
        assert_eq!(version_in(lock, "a").as_deref(), Some("2.3.4"));
        assert_eq!(version_in(lock, "b"), None);
    }
}
