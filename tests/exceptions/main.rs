//! The exceptions that make ethics hard, each from both sides, in runs of the sample case: a rule holds, and does not
//! hold, because of facts that the student uncovered and of what they did, and of nothing else.

mod boundaries;
mod capacity;
mod confidentiality;
mod fields;
mod minors;
mod protecting;
mod reporting;
mod self_determination;
mod withdrawal;

use practicum::diagnostic::{Diagnostic, Fault};
use practicum::judge::Mark;
use practicum::log::{Decision, Mode};
use practicum::rules::{Family, Verdict, Verdict::*};
use practicum::scenario::load;
use practicum::session::Session;
use serde_json::{Map, Value, json};
use std::sync::Arc;

const SAMPLE: &str = include_str!("../../src/rules/sample.json");

/// One scene: its stage, and what can be done in it, by name and acts. Each choice leads to the next scene.
type Scene<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// The sample case with some of its fields replaced, as text.
fn sample(fields: Value) -> String {
    let mut file: Map<String, Value> = serde_json::from_str(SAMPLE).unwrap();
    file.extend(fields.as_object().unwrap().clone());
    Value::Object(file).to_string()
}

/// A run of the sample case with other scenes, in which the choices of these names are taken.
fn play(fields: Value, scenes: &[Scene<'_>], taken: &[&str]) -> Session {
    let mut fields = fields.as_object().unwrap().clone();
    let name = |at: usize| if at < scenes.len() { format!("s{at}") } else { "@end".into() };
    let scenes: Vec<Value> = (0..)
        .zip(scenes)
        .map(|(at, (stage, choices))| {
            let choices: Vec<Value> = choices
                .iter()
                .map(|(id, acts)| {
                    let acts: Value = serde_json::from_str(acts).unwrap_or_else(|e| panic!("{acts}: {e}"));
                    json!({ "id": id, "do": "This.", "acts": acts, "to": name(at + 1) })
                })
                .collect();
            json!({ "id": name(at), "stage": stage, "choices": choices })
        })
        .collect();
    fields.insert("start".into(), json!("s0"));
    fields.insert("scenes".into(), json!(scenes));
    let scenario = load(&sample(Value::Object(fields))).unwrap_or_else(|faults| panic!("{}", faults[0]));
    let mut session = Session::start(Arc::new(scenario), "msw_student", 1, Mode::Assessment).unwrap();
    for choice in taken {
        session.decide(Decision::Choose((*choice).into(), None)).unwrap();
    }
    session
}

/// What a rule said of the last decision, a lapsed duty included.
fn last(session: &Session, code: &str) -> Option<Verdict> {
    let judged = &session.entries().last().unwrap().judgement;
    let mut said = judged.findings.iter().chain(&judged.lapsed);
    said.find(|finding| finding.rule.rule().code == code).map(|finding| finding.verdict)
}

/// What a rule says of doing something, knowing certain facts, in the sample case with some fields replaced.
fn after_learning(fields: Value, facts: &[&str], acts: &str, code: &str) -> Option<Verdict> {
    let learn = json!([{ "screen_risk": { "about": facts } }]).to_string();
    let scenes: &[Scene<'_>] = &[("engagement", &[("learn", &learn)]), ("engagement", &[("act", acts)])];
    last(&play(fields, scenes, &["learn", "act"]), code)
}

/// The marks of the last decision in the family of ethics code and law.
fn ethics(session: &Session) -> Mark {
    session.entries().last().unwrap().judgement.marks[Family::EthicsCode as usize]
}

const REPORT: &str = r#"[{"mandated_report":{"client_told":true}}]"#;
const CONSULT: &str = r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#;
const TALK: &str = r#"[{"ask":{"form":"open"}}]"#;
const OVERRIDE: &str = r#"[{"override_choice":{"least_restrictive":true}}]"#;
const SEE: &str = r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#;

fn law(fields: Value) -> Value {
    json!({ "jurisdiction": fields })
}
