//! The one error of xtask: what went wrong and what to do, in words, with the exit code that it leads to.

use std::fmt;
use std::path::Path;

/// A build or check that did not succeed, or a command that could not run.
#[derive(Debug)]
pub struct Failure {
    pub code: i32,
    message: String,
}

impl Failure {
    /// Something was built or checked and is not right: exit code 1.
    pub fn failed(message: impl Into<String>) -> Self {
        Self { code: 1, message: message.into() }
    }

    /// The command could not do its work at all: exit code 2.
    pub fn usage(message: impl Into<String>) -> Self {
        Self { code: 2, message: message.into() }
    }

    /// A file or folder could not be read or written.
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::usage(format!("could not {doing} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
