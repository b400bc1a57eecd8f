//! Writes a run down as a script that plays it again.

use crate::act::Ranker;
use crate::log::{Decision, GoalText};
use crate::session::Session;
use std::fmt::Write;

/// A script that reproduces a run, decision by decision. A comment names each scene as it is entered.
#[must_use]
pub fn record(session: &Session) -> String {
    let log = session.log();
    let mut script = format!("practitioner {}\nseed {}\n", log.practitioner, log.seed);
    let mut scene = "";
    for logged in &log.decisions {
        if logged.scene != scene {
            scene = &logged.scene;
            // Writing into a string cannot fail.
            let _ = write!(script, "\n# {scene}\n");
        }
        script.push_str(&record_decision(&logged.decision));
        script.push('\n');
    }
    script
}

/// The command that takes a decision; several lines for goals with more to them than a text.
#[must_use]
pub fn record_decision(decision: &Decision) -> String {
    match decision {
        Decision::Choose(id) => format!("pick {id}"),
        Decision::Leave => "leave".into(),
        Decision::Goal(goals) => {
            let ranked = goals.ranked_by;
            let lines: Vec<String> =
                goals.all().zip(1..).map(|(one, rank)| goal(one, rank, ranked)).collect();
            lines.join("\n")
        }
        Decision::Plan(picks) => {
            let picks: Vec<String> =
                picks.iter().map(|pick| format!("{}={}", pick.item, pick.mode.name())).collect();
            format!("plan {}", picks.join(", ")).trim_end().to_owned()
        }
        Decision::Note(text) => format!("note {}", quoted(text)),
    }
}

/// The lines of one goal.
fn goal(goal: &GoalText, rank: usize, ranked_by: Option<Ranker>) -> String {
    let quotes = match &goal.quotes[..] {
        [] => String::new(),
        quotes => format!(" quotes {}", quotes.join(",")),
    };
    let mut lines = format!("goal {}{quotes} source {}", quoted(&goal.text), goal.source.name());
    if let Some(by) = ranked_by {
        // Writing into a string cannot fail.
        let _ = write!(lines, " rank {rank}");
        if rank == 1 {
            let _ = write!(lines, " by {}", by.name());
        }
    }
    for objective in &goal.objectives {
        let _ = write!(lines, "\nobjective {}", quoted(objective));
    }
    if !goal.ladder.is_empty() {
        let levels: Vec<String> = goal.ladder.iter().map(|level| quoted(level)).collect();
        let _ = write!(lines, "\nladder {}", levels.join(" "));
    }
    lines
}

fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Invisible in an editor, and a danger to a terminal.
            c if c.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
