//! One standard of the code of ethics, for `practicum explain`.

use crate::output::{Exit, Output, wrapped};
use practicum::practice::{BEFORE_2018, Cited, Standard};
use practicum::rules::RuleId;
use serde::Serialize;
use std::io;

const WIDTH: usize = 90;

const NOTE: &str = "Numbers and titles are those of the NASW Code of Ethics, 2021 revision; the words are ours. \
    Practicum is not affiliated with NASW.";

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
    let citing = RuleId::all().map(RuleId::rule).filter(|rule| rule.cites.contains(&standard));
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
    output.line(format!("{} {}", told.number, told.title))?;
    output.line(format!("\n{}", wrapped(told.in_our_words, 0, WIDTH)))?;
    if let Some((then, title, now)) = moved {
        output.line(format!("\nBefore 2018, {then} was {title}; today that is {now}."))?;
    }
    let rules = if told.rules.is_empty() { "none".to_owned() } else { told.rules.join(", ") };
    output.line(format!("\n{}", wrapped(&format!("Rules that rest on it: {rules}."), 0, WIDTH)))?;
    output.line(format!("\n{}", wrapped(NOTE, 0, WIDTH)))?;
    Ok(Exit::Well)
}
