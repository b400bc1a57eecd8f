//! What the student takes away: the run as a file, and a process recording as plain text, the form in which students
//! bring an encounter to supervision.

use super::goals;
use super::reflection::VALUES;
use super::results::section;
use super::script::script;
use crate::components::{rule_name, unmarked, verdict_word};
use crate::dom::{Node, button, link, piece};
use crate::platform::{address, clock, files, page};
use crate::routes::Route;
use crate::signals::*;
use crate::store::Store;
use crate::views::own_words::noted;
use crate::views::talk::decision_text;
use practicum::rules::Family;
use practicum::scenario::Speaker;
use practicum::scoring::{all_findings, scores};
use practicum::session::{Session, Turn};

const NAMES_ONLY: &str = "The recording names the rules but not what they say in words, which did not come: ";

/// What can be taken away.
pub fn take_away(store: Store, session: &Session) -> Node {
    let id = session.scenario().head.id.clone();
    let name = move |what: &str, kind: &str| format!("{id}-{what}{}.{kind}", clock::today());
    let (run_name, text_name) = (name.clone(), name);
    let run = button("button", "Take this run away as a file", move || {
        let log =
            store.session.with_untracked(|session| session.as_ref().map(|session| session.log().write()));
        files::give(&run_name("", "json"), "application/json", &log.unwrap_or_default());
    });
    let text = button("button button--main", "Take the process recording away", move || {
        let name = text_name("recording-", "txt");
        let give = move || {
            let text = store
                .session
                .with_untracked(|session| session.as_ref().map(|session| recording(store, session)));
            files::give(&name, "text/plain;charset=utf-8", &text.unwrap_or_default());
            if let Some(why) = untrack(|| store.says.failed()) {
                store.tell(&(NAMES_ONLY.to_owned() + &why));
            }
        };
        store.says.fetch_and(Box::new(give));
    });
    let about = "The process recording is a text file: what was said, what the rules say of it, the goals and \
        what the weeks showed of them, your reflections, and room for a supervisor's comments.";
    section("take-away", "Take it away")
        .child(piece("p", "hint", about))
        .child(
            piece("p", "deeds", text.attr("data-testid", "recording"))
                .child(" ")
                .child(run.attr("data-testid", "export-run"))
                .child(" ")
                .child(button("button", "Print", page::print))
                .child(" ")
                .child(link("button", Route::Start(store.case_ref()).href(), "Play it again")),
        )
        .child(script(store))
        .into()
}

/// The whole run as text.
fn recording(store: Store, session: &Session) -> String {
    let scenario = session.scenario();
    let worker = scenario.worker(session.worker());
    let here = address::without_hash();
    let said = |place| untrack(|| store.says.at(place));
    let mut text =
        format!("PROCESS RECORDING\n{}\n{}\n{}\n\n", scenario.head.title, worker.title, clock::today());
    for turn in session.transcript() {
        match turn {
            Turn::Scene(scene, _) => {
                text.push_str("\n== ");
                text.push_str(scene.stage.title());
                text.push_str(" · ");
                text.push_str(&scene.title);
                text.push_str(" ==\n");
            }
            Turn::Line(line) => {
                let who = match line.who {
                    Speaker::Scene => "",
                    Speaker::Worker => "Worker: ",
                    Speaker::Person(id) => &scenario.person(id).name,
                };
                text.push_str(who);
                text.push_str(if matches!(line.who, Speaker::Person(_)) { ": " } else { "" });
                text.push_str(&unmarked(&line.text));
                text.push('\n');
            }
            Turn::Decision(place, entry) => {
                text.push_str("\nWorker: ");
                text.push_str(&unmarked(&decision_text(session, place, entry)));
                text.push('\n');
                if let Some(note) = noted(session, place) {
                    text.push_str("    ");
                    text.push_str(&note);
                    text.push('\n');
                }
                for finding in all_findings(entry) {
                    let rule = finding.rule.rule();
                    text.push_str("    [");
                    text.push_str(verdict_word(finding.verdict));
                    text.push_str("] ");
                    text.push_str(rule.code);
                    text.push_str(": ");
                    text.push_str(&said(finding.place()).unwrap_or_else(|| rule_name(rule)));
                    text.push_str(" (");
                    text.push_str(&said(finding.rule.sources_place()).unwrap_or_default());
                    text.push_str(")\n    ");
                    text.push_str(&here);
                    text.push_str(&Route::Reference(rule.code.to_owned()).href());
                    text.push('\n');
                }
                text.push_str("    My reaction:\n    Supervisor:\n\n");
            }
        }
    }
    let goals = goals::as_text(session);
    if !goals.is_empty() {
        text.push_str("\n== Goals and what the weeks showed ==\n");
        text.push_str(&goals);
    }
    text.push_str("\n== Scores beside my own rating ==\n");
    let rating = session.log().self_rating.unwrap_or_default();
    for score in scores(session.entries()) {
        let value = score.value().map_or_else(|| "not in play".to_owned(), |value| value.to_string());
        let family: Family = score.family;
        text.push_str(&format!("{}: {value}; my own: {}\n", family.title(), rating[family as usize]));
    }
    text.push_str("\n== Reflection ==\n");
    let words = store.words(session.log());
    for (at, (value, asks)) in VALUES.into_iter().enumerate() {
        let written = words.get(at).map_or("", String::as_str);
        text.push_str(&format!("{value}. {asks}\n{written}\n\n"));
    }
    text.push_str("Made with Practicum. Formative feedback: no grade, and no forecast of any exam.\n");
    text
}
