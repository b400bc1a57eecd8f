//! The browser that the tests play in.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::command::{answer, program, run, step, succeeds};
use crate::failure::Failure;

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const HELP: &str = "\
the browser tests need Chromium or Google Chrome, and none is on PATH. Install one:
  Debian, as root:  apt-get update && apt-get install -y chromium
  Ubuntu:           Google Chrome's own package (the `chromium` of Ubuntu is a snap and may not start in a container)
  Fedora, as root:  dnf install chromium
  macOS:            Google Chrome into /Applications
or name one: PRACTICUM_CHROMIUM=/path/to/chromium cargo xtask test";

/// The program to start, installed first where that can be done.
pub fn find_or_install() -> Result<String, Failure> {
    if let Ok(named) = env::var("PRACTICUM_CHROMIUM") {
        let named_help = format!("PRACTICUM_CHROMIUM names {named}, which does not start");
        return path_of(&named).ok_or_else(|| Failure::usage(named_help));
    }
    if let Some(found) = NAMES.iter().find_map(|name| path_of(name)) {
        return Ok(found);
    }
    let is_root = answer(&mut program("id", &["-u"])).as_deref() == Some("0");
    if is_root && succeeds(&mut program("apt-get", &["--version"])) {
        step("Installing Debian's Chromium", "1 to 3 minutes, once", || {
            run(&mut apt_get(&["update", "-q"]))?;
            run(&mut apt_get(&[
                "install",
                "-y",
                "-q",
                "--no-install-recommends",
                "chromium",
                "fonts-liberation",
            ]))
        })
        .map_err(|failure| Failure::usage(format!("{failure}\n{HELP}")))?;
    }
    NAMES.iter().find_map(|name| path_of(name)).ok_or_else(|| Failure::usage(HELP))
}

fn apt_get(args: &[&str]) -> Command {
    let mut apt_get = program("apt-get", args);
    apt_get.env("DEBIAN_FRONTEND", "noninteractive");
    apt_get
}

/// Playwright wants a path, not a name. A browser that cannot even say its version is not one to test with.
fn path_of(name: &str) -> Option<String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = if Path::new(name).is_absolute() {
        Path::new(name).to_path_buf()
    } else {
        env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())?
    };
    succeeds(Command::new(&found).arg("--version")).then(|| found.to_string_lossy().into_owned())
}
