//! Plays a script and holds the run against what it expects.

use super::{Command, Expectation, Script, ScriptFault};
use crate::diagnostic::nearest;
use crate::log::Mode;
use crate::scenario::{Comparison, Scenario, SceneKind};
use crate::scoring::{all_findings, scores};
use crate::session::{Refusal, Session};
use std::sync::Arc;

/// A script that was played, as far as it went.
#[derive(Debug, Clone)]
pub struct Played {
    /// The run.
    pub session: Session,
    /// The line of each decision, in the order of the run.
    pub lines: Vec<usize>,
    /// How many expectations held.
    pub passed: usize,
    /// Those that did not.
    pub failed: Vec<Failure>,
    /// The command that was refused, if one was; the script ends there.
    pub stop: Option<Stop>,
}

impl Played {
    /// Whether every command was taken and every expectation held.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.failed.is_empty() && self.stop.is_none()
    }
}

/// An expectation that did not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Its line.
    pub line: usize,
    /// What was found instead.
    pub message: String,
}

/// A command that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its line.
    pub line: usize,
    /// Why.
    pub refusal: Refusal,
    /// The scene in which it was refused.
    pub scene: String,
    /// What could have been written there.
    pub offered: Vec<String>,
}

/// Plays a script.
///
/// # Errors
/// When the scenario has no such practitioner.
pub fn play(script: &Script, scenario: Arc<Scenario>) -> Result<Played, ScriptFault> {
    let given = scenario.worker(scenario.given).id.clone();
    let (line, practitioner) = script.practitioner.clone().unwrap_or((1, given));
    let session = Session::start(Arc::clone(&scenario), &practitioner, script.seed, Mode::Coaching);
    let session = session.map_err(|refusal| {
        let known: Vec<&str> = scenario.workers.iter().map(|worker| worker.id.as_str()).collect();
        let help = match nearest(&practitioner, known.iter().copied()) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("Possible here: {}.", known.join(", ")),
        };
        ScriptFault { line, column: 1, message: refusal.to_string(), help }
    })?;
    let mut played = Played { session, lines: Vec::new(), passed: 0, failed: Vec::new(), stop: None };
    for (line, command) in &script.commands {
        match command {
            Command::Decide(decision) => match played.session.decide(decision.clone()) {
                Ok(_) => played.lines.push(*line),
                Err(refusal) => {
                    let scene = played.session.scene().id.clone();
                    let offered = on_offer(&played.session);
                    played.stop = Some(Stop { line: *line, refusal, scene, offered });
                    break;
                }
            },
            Command::Expect(expectation) => match unmet(expectation, &played.session) {
                None => played.passed += 1,
                Some(message) => played.failed.push(Failure { line: *line, message }),
            },
        }
    }
    Ok(played)
}

/// Why an expectation does not hold; `None` where it does.
fn unmet(expectation: &Expectation, session: &Session) -> Option<String> {
    let here = session.scene();
    match expectation {
        Expectation::Scene(id) if session.is_over() => {
            Some(format!("The run should be in the scene `{id}`, and the case is closed."))
        }
        Expectation::Scene(id) => {
            let exists = session.scenario().scenes.iter().any(|scene| scene.id == *id);
            let missing = if exists { "" } else { ", which the scenario does not have" };
            let found = &here.id;
            (found != id)
                .then(|| format!("The run should be in the scene `{id}`{missing}; it is in `{found}`."))
        }
        Expectation::Stage(stage) => (here.stage != *stage).then(|| {
            let (wanted, found, scene) = (stage.name(), here.stage.name(), &here.id);
            format!("The run should be in the stage `{wanted}`; `{scene}` belongs to `{found}`.")
        }),
        Expectation::Finding(rule, verdict) => {
            let (code, wanted) = (rule.rule().code, verdict.name());
            let Some(entry) = session.entries().last() else {
                return Some(format!("{code} should say {wanted}, and nothing is decided yet."));
            };
            let said: Vec<_> = all_findings(entry).filter(|found| found.rule == *rule).collect();
            if said.iter().any(|found| found.verdict == *verdict) {
                return None;
            }
            let others: Vec<String> = all_findings(entry)
                .map(|found| format!("{} {}", found.rule.rule().code, found.verdict.name()))
                .collect();
            Some(match &others[..] {
                [] => format!("{code} should say {wanted}; no rule said anything."),
                others => format!("{code} should say {wanted}; the rules said: {}.", others.join(", ")),
            })
        }
        Expectation::Score(family, comparison, wanted) => {
            let score = scores(session.entries())[*family as usize].value();
            let holds = match (score, wanted) {
                (Some(score), Some(wanted)) => comparison.holds(i32::from(score), i32::from(*wanted)),
                (None, None) => true,
                _ => false,
            };
            let sign = match comparison {
                Comparison::AtLeast => "at least ",
                Comparison::AtMost => "at most ",
                _ => "",
            };
            let wanted = wanted.map_or("none".into(), |wanted| wanted.to_string());
            let found = score.map_or("not in play yet".into(), |score| score.to_string());
            (!holds)
                .then(|| format!("The score `{}` should be {sign}{wanted}; it is {found}.", family.name()))
        }
        Expectation::Ended => (!session.is_over())
            .then(|| format!("The case should be closed; the run is in the scene `{}`.", here.id)),
    }
}

/// The commands that the run would take now, as a script would write them.
#[must_use]
pub fn on_offer(session: &Session) -> Vec<String> {
    if session.is_over() {
        return Vec::new();
    }
    let scenario = session.scenario();
    let mut offered: Vec<String> =
        session.choices().map(|(_, choice)| format!("pick {}", choice.id)).collect();
    match &session.scene().kind {
        SceneKind::Talk | SceneKind::Review { .. } => {}
        SceneKind::Inquiry { .. } => offered.push("leave".into()),
        SceneKind::Goal { .. } => {
            let quotes: Vec<&str> = scenario.goal_quotes().map(|(_, quote)| quote.id.as_str()).collect();
            offered.push(format!("goal \"…\" quotes {} source client", quotes.join(",")));
        }
        SceneKind::Plan { least, most, .. } => {
            offered.push(format!("plan ITEM=MODE, … with {least} to {most} of:"));
            offered.extend(session.board().map(|id| {
                let item = scenario.plan_item(id);
                let modes: Vec<&str> = item.modes.iter().map(|mode| mode.name()).collect();
                format!("  {}={}", item.id, modes.join("|"))
            }));
        }
        SceneKind::Note { .. } => offered.push("note \"…\"".into()),
    }
    offered
}
