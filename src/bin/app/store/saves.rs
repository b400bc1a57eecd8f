//! Saved runs: one that goes on for each case, and those of the past. Nothing that was saved is ever overwritten
//! by something that does not follow from it.

use crate::platform::storage::{self, Refused, Text};
use crate::routes::CaseRef;
use practicum::json::{self, push_text};
use practicum::log::Log;

const ALL: &str = "practicum/";
const RUN: &str = "practicum/run/";
const PAST: &str = "practicum/past/";
const OWN: &str = "practicum/file/";
pub(super) const DAMAGED: &str = "practicum/damaged/";
const WORDS: &str = "practicum/words/";

/// The name under which things of a case are kept; cases from the student's own files have names of their own.
pub(super) fn case_name(case: &CaseRef) -> String {
    if case.own { format!("file:{}", case.id) } else { case.id.clone() }
}

/// What is kept of a run.
pub enum Kept {
    /// Nothing.
    Nothing,
    /// A log, and the very text of it.
    Run(Box<Log>, String),
    /// Something that cannot be read; it was set aside under this name.
    Damaged(String),
}

/// The run that goes on in a case. One that cannot be read is set aside, not deleted.
pub fn run(case: &CaseRef) -> Kept {
    let name = format!("{RUN}{}", case_name(case));
    let Some(text) = storage::kept(&name) else { return Kept::Nothing };
    match Log::read(&text) {
        Ok(log) => Kept::Run(Box::new(log), text),
        Err(_) => {
            let aside = free_name(&format!("{DAMAGED}{}", case_name(case)));
            // Only when the copy is safe may the original's place be taken.
            if storage::keep(&aside, &text).is_ok() {
                storage::forget(&name);
            }
            Kept::Damaged(aside)
        }
    }
}

/// The run that goes on in a case, only to look at.
pub fn peek(case: &CaseRef) -> Option<Log> {
    Log::read(&storage::kept(&(RUN.to_owned() + &case_name(case)))?).ok()
}

/// Sets every run aside that cannot be read, and says under which names.
pub fn set_damaged_aside() -> Vec<String> {
    let names = storage::names();
    let cases = names.iter().filter_map(|name| name.strip_prefix(RUN));
    let aside = |name| match run(&parse_case(name)) {
        Kept::Damaged(aside) => Some(aside),
        Kept::Nothing | Kept::Run(..) => None,
    };
    cases.filter_map(aside).collect()
}

fn words_name(case: &CaseRef, seed: u64) -> String {
    [WORDS, &case_name(case), "/", &seed.to_string()].concat()
}

/// What the student wrote about a run.
pub fn words(case: &CaseRef, seed: u64) -> Vec<String> {
    let kept = storage::kept(&words_name(case, seed));
    kept.and_then(|text| texts(&text)).unwrap_or_default()
}

/// Keeps what the student wrote about a run.
pub fn keep_words(case: &CaseRef, seed: u64, words: &[String]) -> Result<(), Refused> {
    storage::keep(&words_name(case, seed), &list(words))
}

/// Saves a run. `last` is what this tab wrote last: if something else is there, another tab wrote it, and it goes to
/// the past instead of being lost.
pub fn save(case: &CaseRef, log: &Log, last: &mut Option<Text>) -> Result<(), Refused> {
    let name = format!("{RUN}{}", case_name(case));
    if let Some(there) = storage::unexpected(&name, last.as_ref()) {
        to_past(case, &there)?;
    }
    let text = Text::from(&*log.write());
    storage::keep_text(&name, &text)?;
    *last = Some(text);
    Ok(())
}

/// Moves a run to the past, as it is; an empty run is not worth keeping, and none is kept twice.
pub fn to_past(case: &CaseRef, text: &str) -> Result<(), Refused> {
    if Log::read(text).is_ok_and(|log| log.decisions.is_empty()) {
        return Ok(());
    }
    let mut past = past_texts(case);
    if past.iter().any(|known| known == text) {
        return Ok(());
    }
    // A run that goes on in two tabs by turns comes here at every turn: the longer takes the place of its beginning.
    past.retain(|known| known.strip_suffix("]}").is_none_or(|begun| !text.starts_with(begun)));
    past.push(text.to_owned());
    storage::keep(&format!("{PAST}{}", case_name(case)), &list(&past))
}

fn past_texts(case: &CaseRef) -> Vec<String> {
    let kept = storage::kept(&format!("{PAST}{}", case_name(case)));
    kept.and_then(|text| texts(&text)).unwrap_or_default()
}

/// A JSON list of texts.
fn list(texts: &[String]) -> String {
    let mut out = String::from("[");
    for (at, text) in texts.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        push_text(&mut out, text);
    }
    out.push(']');
    out
}

/// The texts of a JSON list.
pub fn texts(text: &str) -> Option<Vec<String>> {
    json::parse(text).ok()?.list()?.iter().map(|node| node.text().map(str::to_owned)).collect()
}

/// The runs of the past, oldest first.
pub fn past(case: &CaseRef) -> Vec<Log> {
    past_texts(case).iter().filter_map(|text| Log::read(text).ok()).collect()
}

/// Keeps the text of a case from the student's own file, so that it is there after a reload.
pub fn keep_own(id: &str, text: &str) -> Result<(), Refused> {
    storage::keep(&format!("{OWN}{id}"), text)
}

/// The text of a case from the student's own file.
pub fn own(id: &str) -> Option<String> {
    storage::kept(&format!("{OWN}{id}"))
}

/// The names of the student's own cases.
pub fn own_names() -> Vec<String> {
    storage::names().iter().filter_map(|name| name.strip_prefix(OWN)).map(str::to_owned).collect()
}

pub(super) fn free_name(stem: &str) -> String {
    let taken = storage::names();
    (1..).map(|n| format!("{stem}/{n}")).find(|name| !taken.contains(name)).unwrap_or_else(|| stem.to_owned())
}

/// All that is kept, and the run in memory in case it could not be saved, as one file: `{"practicum": 1, "kept":
/// {NAME: TEXT, …}}`.
pub fn export(current: Option<(&CaseRef, &Log)>) -> String {
    let current = current.map(|(case, log)| (RUN.to_owned() + &case_name(case), log.write()));
    let mut out = String::from("{\n\"practicum\": 1,\n\"kept\": {");
    let mut sign = "\n";
    let mut entry = |name: &str, text: &str| {
        out.push_str(sign);
        push_text(&mut out, name);
        out.push_str(": ");
        push_text(&mut out, text);
        sign = ",\n";
    };
    for name in storage::names() {
        let replaced = current.as_ref().is_some_and(|(current, _)| *current == name);
        if name.starts_with(ALL) && !replaced {
            entry(&name, &storage::kept(&name).unwrap_or_default());
        }
    }
    if let Some((name, text)) = &current {
        entry(name, text);
    }
    out.push_str("\n}\n}\n");
    out
}

/// Takes in a file that was exported. What is there already and differs goes to the past.
pub fn import(text: &str) -> Result<usize, String> {
    let file = json::parse(text).ok();
    let version = file.as_ref().and_then(|file| file.field("practicum")).and_then(json::Node::whole);
    let kept = file.as_ref().and_then(|file| file.field("kept"));
    let (Some(kept), Some(1)) = (kept, version) else {
        return Err(match version {
            Some(version) if version != 1 => {
                "The file is of version ".to_owned()
                    + &version.to_string()
                    + "; this program reads version 1."
            }
            _ => "This is not a file that Practicum exported. Nothing here was changed.".to_owned(),
        });
    };
    let mut taken = 0;
    for field in kept.fields() {
        let (name, Some(text)) = (&*field.name, field.node.text()) else { continue };
        let kept = if let Some(case) = name.strip_prefix(RUN) {
            import_run(&parse_case(case), name, text)
        } else if let Some(case) = name.strip_prefix(PAST) {
            let case = parse_case(case);
            texts(text).unwrap_or_default().iter().try_for_each(|text| to_past(&case, text))
        } else if name.starts_with(ALL) {
            storage::keep(name, text)
        } else {
            continue;
        };
        kept.map_err(|_| {
            "The browser has no room for all of it; nothing that was there is lost.".to_owned()
        })?;
        taken += 1;
    }
    Ok(taken)
}

fn import_run(case: &CaseRef, name: &str, text: &str) -> Result<(), Refused> {
    match storage::kept(name) {
        Some(there) if there != *text => {
            to_past(case, &there)?;
            storage::keep(name, text)
        }
        Some(_) => Ok(()),
        None => storage::keep(name, text),
    }
}

fn parse_case(name: &str) -> CaseRef {
    let (own, id) = name.strip_prefix("file:").map_or((false, name), |id| (true, id));
    CaseRef { id: id.to_owned(), own, ..CaseRef::default() }
}

/// Forgets everything that Practicum keeps in this browser.
pub fn erase() {
    storage::names().iter().filter(|name| name.starts_with(ALL)).for_each(|name| storage::forget(name));
}
