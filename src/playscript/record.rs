//! Writes a run down as a script that plays it again.
//!
//! The app may name this, so it is written without the machinery of `format!`.

use crate::act::Ranker;
use crate::log::{Decision, GoalText, Log};

/// A script that reproduces a run, decision by decision: the same scenario makes the same log of it. A comment names
/// each scene as it is entered.
#[must_use]
pub fn record(log: &Log) -> String {
    let mut script = String::new();
    push_all(&mut script, &["practitioner ", &log.practitioner, "\nseed ", &log.seed.to_string(), "\n"]);
    let mut scene = "";
    for logged in &log.decisions {
        if logged.scene != scene {
            scene = &logged.scene;
            push_all(&mut script, &["\n# ", scene, "\n"]);
        }
        push_decision(&mut script, &logged.decision);
        script.push('\n');
    }
    script
}

/// The command that takes a decision; several lines for goals with more to them than a text, and for own words, which
/// stand before their choice.
#[must_use]
pub fn record_decision(decision: &Decision) -> String {
    let mut command = String::new();
    push_decision(&mut command, decision);
    command
}

fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

fn push_decision(out: &mut String, decision: &Decision) {
    match decision {
        Decision::Choose(id, words) => {
            if let Some(words) = words {
                out.push_str("say ");
                push_quoted(out, &words.text);
                if let Some(kind) = words.disputed {
                    push_all(out, &[" as ", kind.name()]);
                }
                out.push('\n');
            }
            push_all(out, &["pick ", id]);
        }
        Decision::Leave => out.push_str("leave"),
        Decision::Goal(goals) => {
            for (goal, rank) in goals.all().zip(1..) {
                out.push_str(if rank == 1 { "" } else { "\n" });
                push_goal(out, goal, rank, goals.ranked_by);
            }
        }
        Decision::Plan(picks) => {
            out.push_str("plan");
            for (at, pick) in picks.iter().enumerate() {
                push_all(out, &[if at == 0 { " " } else { ", " }, &pick.item, "=", pick.mode.name()]);
            }
        }
        Decision::Note(text) => {
            out.push_str("note ");
            push_quoted(out, text);
        }
    }
}

/// The lines of one goal.
fn push_goal(out: &mut String, goal: &GoalText, rank: usize, ranked_by: Option<Ranker>) {
    out.push_str("goal ");
    push_quoted(out, &goal.text);
    for (at, quote) in goal.quotes.iter().enumerate() {
        push_all(out, &[if at == 0 { " quotes " } else { "," }, quote]);
    }
    push_all(out, &[" source ", goal.source.name()]);
    if let Some(by) = ranked_by {
        push_all(out, &[" rank ", &rank.to_string()]);
        if rank == 1 {
            push_all(out, &[" by ", by.name()]);
        }
    }
    for objective in &goal.objectives {
        out.push_str("\nobjective ");
        push_quoted(out, objective);
    }
    for (at, level) in goal.ladder.iter().enumerate() {
        out.push_str(if at == 0 { "\nladder " } else { " " });
        push_quoted(out, level);
    }
}

fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // Invisible in an editor, and a danger to a terminal. Every control character has two digits.
            c if c.is_control() => {
                let digit = |by: u32| char::from_digit(u32::from(c) >> by & 15, 16).unwrap_or('0');
                out.push_str("\\u{");
                out.push(digit(4));
                out.push(digit(0));
                out.push('}');
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
