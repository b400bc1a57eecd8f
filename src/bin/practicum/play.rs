//! `practicum play`: plays a script and says what the rules make of it, or writes a saved run down as a script.

mod record;

mod goals;

use crate::files;
use crate::given;
use crate::output::{Exit, Output, complain, plain};
use crate::snippet::{Remark, render};
use clap::Args;
use practicum::judge::Judgement;
use practicum::log::Decision;
use practicum::own_words;
use practicum::playscript::{self, Failure, Played, ScriptFault, Stop, record_decision};
use practicum::rules::{Family, Finding};
use practicum::scenario::Scenario;
use practicum::scoring::{all_findings, scores};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Play a script of a scenario and hold it against what it expects.
#[derive(Debug, Args)]
pub struct Play {
    /// A scenario file, or the folder that holds it.
    scenario: PathBuf,
    #[command(flatten)]
    what: What,
}

/// What is played.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct What {
    /// The script: one command a line.
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Instead of a script, a saved run: it is played again and written down as a script that expects what came of it.
    #[arg(long, value_name = "LOG")]
    record: Option<PathBuf>,
}

#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    practitioner: &'a str,
    seed: u64,
    decisions: Vec<Decided<'a>>,
    #[serde(serialize_with = "by_family")]
    scores: Vec<(Family, Option<u8>)>,
    ended: bool,
    expectations: Expectations<'a>,
    refused: Option<Refused<'a>>,
}

#[derive(Serialize)]
struct Decided<'a> {
    line: usize,
    scene: &'a str,
    decision: &'a Decision,
    findings: Vec<Said>,
    lapsed: Vec<Said>,
    /// Points won and points on offer, in the families that were in play.
    points: Vec<Points>,
    /// How the goals read, in their order, with their objectives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goals: Vec<goals::Read>,
    /// What the weeks show of the goals, where they are reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<goals::Review<'a>>,
}

#[derive(Serialize)]
struct Points {
    family: &'static str,
    won: i16,
    on_offer: i16,
}

fn points(judgement: &Judgement) -> Vec<Points> {
    let marks = Family::ALL.iter().zip(&judgement.marks).filter(|(_, mark)| mark.in_play());
    marks
        .map(|(family, mark)| Points { family: family.name(), won: mark.won(), on_offer: mark.on_offer() })
        .collect()
}

#[derive(Serialize)]
struct Said {
    code: &'static str,
    name: &'static str,
    family: &'static str,
    verdict: &'static str,
    critical: bool,
    say: &'static str,
}

#[derive(Serialize)]
struct Expectations<'a> {
    passed: usize,
    failed: Vec<Unmet<'a>>,
}

#[derive(Serialize)]
struct Unmet<'a> {
    line: usize,
    message: &'a str,
}

#[derive(Serialize)]
struct Refused<'a> {
    line: usize,
    scene: &'a str,
    message: String,
    help: Option<&'a str>,
    offered: &'a [String],
}

#[derive(Serialize)]
struct ScriptFaults<'a> {
    script: Vec<ScriptFound<'a>>,
}

#[derive(Serialize)]
struct ScriptFound<'a> {
    code: &'static str,
    line: usize,
    column: usize,
    message: &'a str,
    help: &'a str,
}

fn by_family<S: Serializer>(scores: &[(Family, Option<u8>)], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(scores.len()))?;
    for (family, value) in scores {
        map.serialize_entry(family.name(), value)?;
    }
    map.end()
}

fn said(findings: &[Finding]) -> Vec<Said> {
    let one = |finding: &Finding| {
        let rule = finding.rule.rule();
        Said {
            code: rule.code,
            name: rule.name,
            family: rule.family.name(),
            verdict: finding.verdict.name(),
            critical: finding.is_critical(),
            say: finding.text(),
        }
    };
    findings.iter().map(one).collect()
}

impl Play {
    /// Plays the script.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let Some(scenario) = given::scenario(&self.scenario, "played", output)? else {
            return Ok(Exit::CouldNotRun);
        };
        let (file, is_log) = match &self.what {
            What { script: Some(script), .. } => (script, false),
            What { record: Some(log), .. } => (log, true),
            // The command line asks for one of the two.
            What { script: None, record: None } => return Ok(Exit::CouldNotRun),
        };
        let read = files::bytes(file).and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| format!("{}: This is not a text in UTF-8.", file.display()))
        });
        match read {
            Err(why) => {
                complain(&why);
                Ok(Exit::CouldNotRun)
            }
            Ok(log) if is_log => record::write_down(&scenario, (file, &log), output),
            Ok(text) => play(scenario, (file, &text), output),
        }
    }
}

fn play(scenario: Arc<Scenario>, (file, text): (&Path, &str), output: &mut Output) -> io::Result<Exit> {
    let script = playscript::parse(text);
    let played = script.and_then(|script| playscript::play(&script, scenario).map_err(|fault| vec![fault]));
    let played = match played {
        Ok(played) => played,
        Err(faults) => {
            tell_faults(file, text, &faults, output)?;
            return Ok(Exit::CouldNotRun);
        }
    };
    if output.is_json() {
        tell(&played, output)?;
    } else {
        show(&played, file, output)?;
    }
    Ok(if played.is_good() { Exit::Well } else { Exit::Faults })
}

fn tell_faults(file: &Path, text: &str, faults: &[ScriptFault], output: &mut Output) -> io::Result<()> {
    if output.is_json() {
        let script = faults
            .iter()
            .map(|ScriptFault { fault, line, column, message, help }| ScriptFound {
                code: fault.code(),
                line: *line,
                column: *column,
                message,
                help,
            })
            .collect();
        output.json(&ScriptFaults { script })?;
    } else {
        let file = file.display().to_string();
        for ScriptFault { fault, line, column, message, help } in faults {
            let (line, column) = (*line, *column);
            let title = format!("{}[{}]", fault.severity().name(), fault.code());
            let remark = Remark { title, file: &file, line, column, message, path: "", help };
            output.line(render(&remark, text))?;
        }
    }
    complain("The script cannot be played.");
    Ok(())
}

fn tell(played: &Played, output: &mut Output) -> io::Result<()> {
    let Played { session, lines, passed, failed, stop } = played;
    let log = session.log();
    let decisions = session.entries().iter().zip(&log.decisions).zip(lines).enumerate();
    output.json(&Told {
        scenario: &log.scenario,
        practitioner: &log.practitioner,
        seed: log.seed,
        decisions: decisions
            .map(|(at, ((entry, logged), line))| Decided {
                line: *line,
                scene: &logged.scene,
                decision: &logged.decision,
                findings: said(&entry.judgement.findings),
                lapsed: said(&entry.judgement.lapsed),
                points: points(&entry.judgement),
                goals: goals::read(entry),
                review: goals::review(session, at),
            })
            .collect(),
        scores: scores(session.entries()).iter().map(|score| (score.family, score.value())).collect(),
        ended: session.is_over(),
        expectations: Expectations {
            passed: *passed,
            failed: failed.iter().map(|Failure { line, message }| Unmet { line: *line, message }).collect(),
        },
        refused: stop.as_ref().map(|Stop { line, refusal, scene, offered, help }| Refused {
            line: *line,
            scene,
            message: refusal.to_string(),
            help: help.as_deref(),
            offered,
        }),
    })
}

fn show(played: &Played, script: &Path, output: &mut Output) -> io::Result<()> {
    let Played { session, passed, failed, stop, .. } = played;
    let mut scene = "";
    for (at, (entry, logged)) in session.entries().iter().zip(&session.log().decisions).enumerate() {
        if logged.scene != scene {
            scene = &logged.scene;
            output.line(scene)?;
            if let Some(review) = goals::review(session, at) {
                review.show(output)?;
            }
        }
        for command in record_decision(&logged.decision).lines() {
            output.line(format!("  {}", plain(command)))?;
        }
        if let Decision::Choose(_, Some(words)) = &logged.decision {
            output.line(format!("    {}", plain(&own_words::note(words))))?;
        }
        for finding in all_findings(entry) {
            let (rule, verdict) = (finding.rule.rule(), finding.verdict.name());
            let mark = if finding.is_critical() { "!" } else { " " };
            output.line(format!("   {mark}{:<6} {verdict:<10} {}", rule.code, finding.text()))?;
        }
    }
    output.line("")?;
    for score in scores(session.entries()) {
        let value = score.value().map_or("-".into(), |value| value.to_string());
        let capped = if score.capped { "  (a critical breach caps it)" } else { "" };
        output.line(format!("{:<20} {value:>3}{capped}", score.family.title()))?;
    }
    output.line(if session.is_over() { "The case is closed." } else { "The case goes on." })?;
    let script = script.display().to_string();
    for Failure { line, message } in failed {
        output.line(format!("{}:{line}: {}", plain(&script), plain(message)))?;
    }
    if let Some(Stop { line, refusal, scene, offered, help }) = stop {
        let help = help.as_ref().map_or_else(String::new, |help| format!(" {help}"));
        output.line(format!("{}:{line}: {}{help}", plain(&script), plain(&refusal.to_string())))?;
        output.line(match &offered[..] {
            [] => "Nothing more can be done.".to_owned(),
            offered => format!("In `{scene}` a script can go on with:\n  {}", offered.join("\n  ")),
        })?;
    }
    output.line(format!("{} expected: {passed} held, {} did not.", passed + failed.len(), failed.len()))
}
