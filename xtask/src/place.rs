//! Where things are: the repository, what is built, and the cache of tools.

use std::env;
use std::path::PathBuf;

use crate::failure::Failure;

/// The repository's root. Cargo names xtask's folder when it runs it; a bare binary falls back on where it was built.
pub fn root() -> PathBuf {
    let xtask = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let mut root = PathBuf::from(xtask);
    root.pop();
    root
}

/// The finished web app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// What `prepare` makes for Trunk: one style sheet, and the scenarios as they are served.
pub fn prepared() -> PathBuf {
    root().join(".build")
}

/// Cargo's target folder, where reports and screenshots go too.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// The folder that keeps the pinned tools from one use to the next, outside of `target/`.
pub fn tools() -> Result<PathBuf, Failure> {
    if let Some(dir) = env::var_os("PRACTICUM_TOOLS") {
        return Ok(root().join(dir));
    }
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|dir| dir.is_absolute());
    let home = || env::home_dir().map(|home| home.join(".cache"));
    cache.or_else(home).map(|cache| cache.join("practicum").join("tools")).ok_or_else(|| {
        Failure::usage(
            "no home directory to keep the build tools in; set PRACTICUM_TOOLS to a folder for them",
        )
    })
}
