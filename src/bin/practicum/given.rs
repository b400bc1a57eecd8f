//! The scenario that a command is given.

use crate::files;
use crate::lint::{Found, explained};
use crate::output::{Output, complain};
use practicum::scenario::{Scenario, load_bytes_as};
use serde::Serialize;
use std::io;
use std::path::Path;
use std::sync::Arc;

#[derive(Serialize)]
struct ScenarioFaults {
    diagnostics: Vec<Found>,
}

/// Loads a scenario file, or the one in a folder; `None` where that was not possible and has been said. `what` is what
/// cannot be done then, such as `played`.
pub fn scenario(path: &Path, what: &str, output: &mut Output) -> io::Result<Option<Arc<Scenario>>> {
    let read = files::scenario(path).and_then(|file| files::bytes(&file).map(|bytes| (file, bytes)));
    let (file, bytes) = match read {
        Ok(read) => read,
        Err(why) => {
            complain(&why);
            return Ok(None);
        }
    };
    let file = &file;
    match load_bytes_as(&bytes, files::notation(file)) {
        Ok(scenario) => return Ok(Some(Arc::new(scenario))),
        Err(faults) if output.is_json() => {
            let diagnostics = faults.iter().map(|fault| Found::new(file, fault)).collect();
            output.json(&ScenarioFaults { diagnostics })?;
        }
        Err(faults) => {
            let text = String::from_utf8_lossy(&bytes);
            for fault in &faults {
                output.line(explained(file, fault, &text))?;
            }
        }
    }
    complain(&format!("The scenario has faults and cannot be {what}."));
    Ok(None)
}
