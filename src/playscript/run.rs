//! Plays a script and holds the run against what it expects.

use super::{Command, Expectation, Script, ScriptFault};
use crate::diagnostic::{Fault, nearest};
use crate::log::Mode;
use crate::own_words;
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
    /// Which of it was perhaps meant, as a question.
    pub help: Option<String>,
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
        ScriptFault { fault: Fault::UnknownName, line, column: 1, message: refusal.to_string(), help }
    })?;
    let mut played = Played { session, lines: Vec::new(), passed: 0, failed: Vec::new(), stop: None };
    for (line, command) in &script.commands {
        match command {
            Command::Decide(decision) => {
                match played.session.decide(own_words::heard(&played.session, decision)) {
                    Ok(_) => played.lines.push(*line),
                    Err(refusal) => {
                        let scene = played.session.scene().id.clone();
                        let offered = on_offer(&played.session);
                        let help = meant(&played.session, &refusal);
                        played.stop = Some(Stop { line: *line, refusal, scene, offered, help });
                        break;
                    }
                }
            }
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
            let known = session.scenario().scenes.iter().map(|scene| &*scene.id);
            let missing = unknown(id, known);
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
            let sign = sign(*comparison);
            let wanted = wanted.map_or("none".into(), |wanted| wanted.to_string());
            let found = score.map_or("not in play yet".into(), |score| score.to_string());
            (!holds)
                .then(|| format!("The score `{}` should be {sign}{wanted}; it is {found}.", family.name()))
        }
        Expectation::Offered(id) | Expectation::Closed(id) if session.is_over() => {
            Some(format!("The choice `{id}` is held against an open case, and the case is closed."))
        }
        Expectation::Offered(id) => (!is_offered(session, id)).then(|| {
            let missing = unknown(id, here.choices.iter().map(|choice| &*choice.id));
            format!("The choice `{id}`{missing} should be on offer in `{}`; it is not.", here.id)
        }),
        Expectation::Closed(id) => {
            let missing = unknown(id, here.choices.iter().map(|choice| &*choice.id));
            (is_offered(session, id) || !missing.is_empty()).then(|| {
                let found = if missing.is_empty() { "it is on offer" } else { "there is none such" };
                format!("The choice `{id}`{missing} should be closed in `{}`; {found}.", here.id)
            })
        }
        Expectation::Event(id) => {
            let events = &session.scenario().events;
            let came = session.entries().last().and_then(|entry| entry.step.event);
            let came = came.and_then(|event| events.get(event.index())).map(|event| &*event.id);
            (came != Some(id)).then(|| {
                let missing = unknown(id, events.iter().map(|event| &*event.id));
                let found = came.map_or("none came".to_owned(), |came| format!("`{came}` came"));
                format!("The event `{id}`{missing} should have come between; {found}.")
            })
        }
        Expectation::Stuck => (!is_stuck(session)).then(|| match session.is_over() {
            true => "Nothing should be left to do in an open case, and the case is closed.".to_owned(),
            false => format!("Nothing should be left to do in `{}`; something is.", here.id),
        }),
        Expectation::Decisions(comparison, wanted) => {
            let found = i32::try_from(session.entries().len()).unwrap_or(i32::MAX);
            let holds = comparison.holds(found, i32::try_from(*wanted).unwrap_or(i32::MAX));
            let sign = sign(*comparison);
            (!holds).then(|| format!("There should be {sign}{wanted} decisions; there are {found}."))
        }
        Expectation::Ended => (!session.is_over())
            .then(|| format!("The case should be closed; the run is in the scene `{}`.", here.id)),
    }
}

/// The name that was perhaps meant by one that was refused, as a question.
fn meant(session: &Session, refusal: &Refusal) -> Option<String> {
    let scenario = session.scenario();
    let near = match refusal {
        Refusal::NotOffered(id) => nearest(id, session.choices().map(|(_, choice)| &*choice.id)),
        Refusal::UnknownItem(id) => nearest(id, session.board().map(|item| &*scenario.plan_item(item).id)),
        Refusal::UnknownQuote(id) => nearest(id, scenario.goal_quotes().map(|(_, quote)| &*quote.id)),
        _ => None,
    };
    near.map(|near| format!("Did you mean `{near}`?"))
}

fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::AtLeast => "at least ",
        Comparison::AtMost => "at most ",
        _ => "",
    }
}

/// Words that say that there is no such name, and which was perhaps meant; empty where there is.
fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    if known.clone().any(|known| known == name) {
        return String::new();
    }
    let near = nearest(name, known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    format!(" (unknown{near})")
}

fn is_offered(session: &Session, id: &str) -> bool {
    session.choices().any(|(_, choice)| choice.id == id)
}

/// Whether nothing can be done although the case is not closed.
fn is_stuck(session: &Session) -> bool {
    let nothing = match session.scene().kind {
        SceneKind::Talk | SceneKind::Review { .. } => session.choices().next().is_none(),
        SceneKind::Plan { least, .. } => session.board().count() < usize::from(least),
        SceneKind::Inquiry { .. } | SceneKind::Goal { .. } | SceneKind::Note { .. } => false,
    };
    nothing && !session.is_over()
}

/// What a run has come to, as commands that expect it: for the end of a script that was recorded from it.
#[must_use]
pub fn outcome(session: &Session) -> Vec<String> {
    let place = if session.is_over() { "ended".to_owned() } else { format!("scene {}", session.scene().id) };
    let score = scores(session.entries()).map(|score| {
        let value = score.value().map_or("none".to_owned(), |value| value.to_string());
        format!("score {} = {value}", score.family.name())
    });
    std::iter::once(place).chain(score).map(|what| format!("expect {what}")).collect()
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
        SceneKind::Talk if session.scene().own_words => offered.insert(0, "say \"…\", then".into()),
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
