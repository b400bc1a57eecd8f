//! `practicum acts`: the vocabulary of acts as a list; and one act at length, for `practicum explain`.

use crate::output::{Exit, Output, wrapped};
use clap::Args;
use practicum::act::ActKind;
use practicum::scenario::{ACT_FORMS, ActForm, Takes};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

const WIDTH: usize = 90;

/// List the acts in which scenario files say what is said and done.
#[derive(Debug, Args)]
pub struct Acts {}

/// An act as programs read it.
#[derive(Debug, Serialize)]
pub struct Told {
    kind: &'static str,
    act: &'static str,
    /// Whether the word may stand alone.
    alone: bool,
    /// What follows the word, if it is no object.
    takes: Option<Value>,
    details: Vec<Detail>,
    kinds: Vec<Kind>,
}

#[derive(Debug, Serialize)]
struct Detail {
    name: &'static str,
    needed: bool,
    about: &'static str,
    takes: Value,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Value {
    Word(Vec<Word>),
    Words(Vec<Word>),
    YesNo,
    Name(&'static str),
    Names(&'static str),
}

#[derive(Debug, Serialize)]
struct Word {
    name: &'static str,
    meaning: &'static str,
}

#[derive(Debug, Serialize)]
struct Kind {
    name: &'static str,
    meaning: &'static str,
    usual_shift: BTreeMap<&'static str, i8>,
    example: &'static str,
}

impl From<Takes> for Value {
    fn from(takes: Takes) -> Self {
        let words = |names: &[&'static str], meanings: &[&'static str]| {
            names.iter().zip(meanings).map(|(name, meaning)| Word { name, meaning: meaning.trim() }).collect()
        };
        match takes {
            Takes::Word { names, meanings } => Self::Word(words(names, meanings)),
            Takes::Words { names, meanings } => Self::Words(words(names, meanings)),
            Takes::YesNo => Self::YesNo,
            Takes::Name(what) => Self::Name(what),
            Takes::Names(what) => Self::Names(what),
        }
    }
}

/// The kinds of an act.
fn kinds(form: &ActForm) -> impl Iterator<Item = ActKind> {
    ActKind::ALL.iter().copied().filter(|kind| kind.word() == form.word)
}

/// What an act of the kind does to a client of ordinary temperament, in words.
fn shift(kind: ActKind) -> String {
    let parts = kind.usual_shift().parts().into_iter().filter(|(_, by)| *by != 0);
    let parts: Vec<String> = parts.map(|(what, by)| format!("{what} {by:+}")).collect();
    if parts.is_empty() { "moves nothing by itself".into() } else { parts.join(", ") }
}

impl Told {
    fn new(form: &ActForm, only: Option<ActKind>) -> Self {
        let kinds = kinds(form).filter(|kind| only.is_none_or(|only| only == *kind));
        let told = |kind: ActKind| Kind {
            name: kind.name(),
            meaning: kind.meaning(),
            usual_shift: kind.usual_shift().parts().into_iter().collect(),
            example: kind.example(),
        };
        let details = form.details.iter().map(|detail| Detail {
            name: detail.name,
            needed: detail.needed,
            about: detail.about,
            takes: detail.takes.into(),
        });
        Self {
            kind: "act",
            act: form.word,
            alone: form.stands_alone(),
            takes: form.takes.map(Value::from),
            details: details.collect(),
            kinds: kinds.map(told).collect(),
        }
    }
}

impl Acts {
    /// Prints the list.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        if output.is_json() {
            let told: Vec<Told> = ACT_FORMS.iter().map(|form| Told::new(form, None)).collect();
            output.json(&told)?;
            return Ok(Exit::Well);
        }
        let widest = ActKind::NAMES.iter().map(|name| name.len()).max().unwrap_or(0);
        for kind in ActKind::ALL {
            let meaning = wrapped(kind.meaning(), widest + 2, WIDTH);
            output.line(format!("{:<widest$}  {}", kind.name(), meaning.trim_start()))?;
        }
        output.line("")?;
        output.line("`practicum explain ask` says how an act is written and what it does to a client.")?;
        Ok(Exit::Well)
    }
}

/// The names by which an act can be asked for.
pub fn names() -> impl Iterator<Item = &'static str> {
    ACT_FORMS.iter().map(|form| form.word).chain(ActKind::NAMES.iter().copied())
}

/// The act of a word, or of the name of one of its kinds; `None` if there is none.
pub fn find(word: &str) -> Option<(&'static ActForm, Option<ActKind>)> {
    let form = |word: &str| ACT_FORMS.iter().find(|form| form.word == word);
    if let Some(form) = form(word) {
        return Some((form, None));
    }
    let kind = ActKind::parse(word)?;
    form(kind.word()).map(|form| (form, Some(kind)))
}

/// Tells of an act, or of one kind of it.
pub fn explain(form: &ActForm, only: Option<ActKind>, output: &mut Output) -> io::Result<Exit> {
    if output.is_json() {
        output.json(&Told::new(form, only))?;
        return Ok(Exit::Well);
    }
    output.line(format!("{}, an act", form.word))?;
    for kind in kinds(form).filter(|kind| only.is_none_or(|only| only == *kind)) {
        output.line(format!("\n{}\n{}", kind.name(), wrapped(kind.meaning(), 2, WIDTH)))?;
        output.line(format!("  To a client of ordinary temperament: {}", shift(kind)))?;
        output.line(format!("  {}", kind.example()))?;
    }
    output.line("\nHow it is written")?;
    if let Some(takes) = form.takes {
        output.line(format!("  {{\"{}\": …}}, {}", form.word, told(takes)))?;
        meanings(takes, output)?;
    } else if form.stands_alone() {
        output.line(format!("  The word may stand alone: \"{}\"", form.word))?;
    }
    for detail in form.details {
        let needed = if detail.needed { "" } else { "; may be left out" };
        output.line(format!("  {}: {}{needed}", detail.name, told(detail.takes)))?;
        output.line(wrapped(detail.about, 4, WIDTH))?;
        meanings(detail.takes, output)?;
    }
    Ok(Exit::Well)
}

fn told(takes: Takes) -> String {
    match takes {
        Takes::Word { .. } => "one of these words".into(),
        Takes::Words { .. } => "a list of these words".into(),
        Takes::YesNo => "true or false".into(),
        Takes::Name(what) => format!("the name of a {what}"),
        Takes::Names(what) => format!("a list of names of {what}s"),
    }
}

fn meanings(takes: Takes, output: &mut Output) -> io::Result<()> {
    let (Takes::Word { names, meanings } | Takes::Words { names, meanings }) = takes else { return Ok(()) };
    let widest = names.iter().map(|name| name.len()).max().unwrap_or(0);
    for (name, meaning) in names.iter().zip(meanings) {
        let meaning = wrapped(meaning, widest + 6, WIDTH);
        output.line(format!("    {name:<widest$}  {}", meaning.trim_start()))?;
    }
    Ok(())
}
