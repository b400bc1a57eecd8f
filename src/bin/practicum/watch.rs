//! `practicum watch`: lints again whenever a file is saved.
//!
//! It looks at the files a few times a second and compares when each was written and how long it is. A watcher of the
//! system would be told sooner, but loses a file that an editor replaces by another, and hears nothing in many
//! containers and network folders; and asking for a handful of files costs nothing that could be measured.

use crate::files;
use crate::lint::Lint;
use crate::output::{Exit, Output, complain};
use clap::Args;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime};

/// How often the files are looked at.
const PAUSE: Duration = Duration::from_millis(150);

/// Lint scenario files now, and again whenever one of them is saved. Ctrl-C ends it.
#[derive(Debug, Args)]
pub struct Watch {
    #[command(flatten)]
    lint: Lint,
}

/// What can be seen of the files without reading them: which there are, when each was written, how long it is.
type Look = Vec<(PathBuf, Option<(SystemTime, u64)>)>;

impl Watch {
    /// Lints until somebody ends it.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            if let Err(error) = signal_hook::flag::register(signal, Arc::clone(&stop)) {
                complain(&format!("Ctrl-C cannot be heard: {error}."));
                return Ok(Exit::CouldNotRun);
            }
        }
        let mut linted = None;
        let mut last = self.look();
        while !stop.load(Ordering::Relaxed) {
            if linted.as_ref() != Some(&last) {
                self.lint(output)?;
                linted = Some(last);
            }
            std::thread::sleep(PAUSE);
            last = self.at_rest(&stop);
        }
        Ok(Exit::Well)
    }

    /// What can be seen once nobody writes any more: an editor may empty a file before it fills it, and a folder is
    /// copied file by file.
    fn at_rest(&self, stop: &AtomicBool) -> Look {
        let mut look = self.look();
        // Whoever writes without end is not waited for.
        for _ in 0..20 {
            std::thread::sleep(PAUSE / 3);
            let again = self.look();
            if again == look || stop.load(Ordering::Relaxed) {
                return again;
            }
            look = again;
        }
        look
    }

    fn look(&self) -> Look {
        let found = self.lint.paths.iter().flat_map(|path| {
            // A file that is not there may come back, so it is still asked for.
            files::scenarios(path).unwrap_or_else(|_| vec![path.clone()])
        });
        found
            .map(|file| {
                let data = file.metadata().ok();
                let seen = data.and_then(|data| Some((data.modified().ok()?, data.len())));
                (file, seen)
            })
            .collect()
    }

    fn lint(&self, output: &mut Output) -> io::Result<()> {
        // On a terminal only the newest answer is shown; in a file or a pipe one follows the other.
        if io::stdout().is_terminal() && !output.is_json() {
            output.text("\x1b[2J\x1b[H")?;
        }
        // Whether there are faults is told; the exit code is for the end of the watch.
        self.lint.run(output)?;
        if !output.is_json() {
            output.line("Waiting for changes; Ctrl-C ends.\n")?;
        }
        output.flush()
    }
}
