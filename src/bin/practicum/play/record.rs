//! A saved run as a script.

use crate::output::{Exit, Output, complain};
use practicum::log::Log;
use practicum::playscript;
use practicum::scenario::Scenario;
use practicum::session::Session;
use serde::Serialize;
use std::io;
use std::path::Path;
use std::sync::Arc;

#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    decisions: usize,
    /// How many decisions of the saved run are not in the script, because they no longer fit.
    left_out: usize,
    script: &'a str,
}

/// Plays a saved run again and writes it down as a script that expects what came of it. Where a decision no longer
/// fits, the script ends before it, and that is a fault.
pub fn write_down(
    scenario: &Arc<Scenario>,
    (file, text): (&Path, &str),
    output: &mut Output,
) -> io::Result<Exit> {
    let replayed = Log::read(text).map_err(|fault| fault.to_string()).and_then(|log| {
        let replayed = Session::replay(Arc::clone(scenario), &log).map_err(|refusal| refusal.to_string())?;
        Ok((log, replayed))
    });
    let (log, (session, stop)) = match replayed {
        Ok(replayed) => replayed,
        Err(why) => {
            complain(&format!("{}: {why}", file.display()));
            return Ok(Exit::CouldNotRun);
        }
    };
    let mut script = playscript::record(session.log());
    script.push('\n');
    for expected in playscript::outcome(&session) {
        script.push_str(&expected);
        script.push('\n');
    }
    if output.is_json() {
        let decisions = session.entries().len();
        let left_out = log.decisions.len() - decisions;
        output.json(&Told { scenario: &log.scenario, decisions, left_out, script: &script })?;
    } else {
        output.text(&script)?;
    }
    let Some((at, refusal)) = stop else { return Ok(Exit::Well) };
    complain(&format!(
        "{}: The scenario has changed since: decision {} no longer fits, and the script ends before it. {refusal}",
        file.display(),
        at + 1
    ));
    Ok(Exit::Faults)
}
