//! One standard of the code of ethics, for `practicum explain`.

use crate::explain::text;
use crate::output::{Exit, Output};
use practicum::practice::{BEFORE_2018, Cited, Standard};
use practicum::reference;
use practicum::rules::RuleId;
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Told {
    kind: &'static str,
    number: &'static str,
    title: &'static str,
    in_our_words: &'static str,
    /// Codes of the rules that cite it.
    rules: Vec<&'static str>,
    /// What the number that was asked for stood for before 2018, and that standard's number today.
    before_2018: Option<[&'static str; 2]>,
}

/// The standard that a word names, today or before 2018.
pub fn find(word: &str) -> Option<Standard> {
    match Cited::read(word) {
        Cited::Today(standard) | Cited::Before2018(standard) | Cited::OtherTitle(standard) => Some(standard),
        Cited::Unknown => None,
    }
}

/// Tells of a standard that was asked for by `word`.
pub fn explain(standard: Standard, word: &str, output: &mut Output) -> io::Result<Exit> {
    let moved = BEFORE_2018.iter().find(|(then, ..)| word.split_whitespace().next() == Some(then));
    let citing = RuleId::all().filter(|id| id.doc().cites.contains(&standard)).map(RuleId::rule);
    let told = Told {
        kind: "standard",
        number: standard.0,
        title: standard.title().unwrap_or_default(),
        in_our_words: standard.in_our_words().unwrap_or_default(),
        rules: citing.map(|rule| rule.code).collect(),
        before_2018: moved.map(|(_, title, now)| [*title, *now]),
    };
    if output.is_json() {
        output.json(&told)?;
        return Ok(Exit::Well);
    }
    if let Some(page) = reference::find(standard.0) {
        output.line(text(&page))?;
    }
    Ok(Exit::Well)
}
