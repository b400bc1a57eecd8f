//! Loading: from the text of a file to a checked [`Scenario`], or to all that is wrong with it.

use super::check::Check;
use super::model::Scenario;
use super::read::Slot;
use super::report::Report;
use super::wire::ScenarioFile;
use crate::diagnostic::{Diagnostic, Fault};
use crate::json::Place;
use crate::json::{self, Node, Value};

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 32 << 20;

/// Loads and checks a scenario.
///
/// # Errors
/// Everything that is wrong with the file, in the order of the text. Any text gives an answer; none panics.
pub fn load(text: &str) -> Result<Scenario, Vec<Diagnostic>> {
    let text = plain(text);
    let mut report = Report::new(text);
    if text.len() > LARGEST_FILE {
        too_large(&mut report);
        return Err(report.found);
    }
    let node = match json::parse(text) {
        Ok(node) => node,
        Err(json::NotJson { place, message }) => {
            let help = "Look here, and just before, for a comma, a quote or a bracket that is missing or one too many.";
            report.error(Fault::NotJson, place, told!("This is not JSON: {message}."), help);
            return Err(report.found);
        }
    };
    // The fields of another version cannot be known, so there is no use in naming them one by one.
    if let Some((place, version)) = other_version(&node) {
        let message = told!("The file is of format {version}.");
        let help = told!("This program reads format {FORMAT}; use a newer program, or convert the file.");
        report.within("format", |r| r.error(Fault::WrongVersion, place, message, help));
        return Err(report.found);
    }
    let mut file = ScenarioFile::default();
    if !file.fill(&node, &mut report) {
        return Err(sorted(report.found));
    }
    let scenario = Check::new(&mut report).scenario(file, fingerprint(text));
    match scenario {
        Some(scenario) if report.found.is_empty() => Ok(scenario),
        _ => Err(sorted(report.found)),
    }
}

/// The text without a byte order mark, which is invisible to an author and no reason to turn a file away.
pub(super) fn plain(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// In the order of the text. They are at most a few hundred and mostly in order; a sort of the library's would be the
/// only one in the browser build.
fn sorted(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let key = |found: &Diagnostic| (found.line, found.column, found.fault);
    let mut out = Vec::with_capacity(found.len());
    for next in found {
        let at = out.partition_point(|before| key(before) <= key(&next));
        out.insert(at, next);
    }
    out
}

/// Loads from bytes, which may not be text at all.
///
/// # Errors
/// As [`load`]; bytes that are not UTF-8 are named with the place of the first wrong one.
pub fn load_bytes(bytes: &[u8]) -> Result<Scenario, Vec<Diagnostic>> {
    if bytes.len() > LARGEST_FILE {
        // Asked first: the program may have read no more than it needs to say so, and cut a letter in two.
        let mut report = Report::new("");
        too_large(&mut report);
        return Err(report.found);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => load(text),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
            let good = good.unwrap_or_default();
            let mut report = Report::new(good);
            report.error_at(
                Fault::NotJson,
                good.len(),
                "This is not a text file in UTF-8.".into(),
                "Save the file as UTF-8 text; a scenario is a .json file.".into(),
            );
            Err(report.found)
        }
    }
}

fn too_large(report: &mut Report<'_>) {
    let message = told!("The file is larger than {} MB.", LARGEST_FILE >> 20);
    let help = "Check that this is the right file, or split the case.";
    report.error_at(Fault::TooLarge, 0, message, help.into());
}

/// The version of a file of another format, and where it is named.
fn other_version<'n>(node: &'n Node<'_>) -> Option<(Place, &'n str)> {
    let Value::Map(fields) = &node.value else { return None };
    let format = &fields.iter().find(|field| field.name == "format")?.node;
    match format.value {
        Value::Number(version) if version.parse() != Ok(FORMAT) => Some((format.place, version)),
        _ => None,
    }
}

/// A 64-bit FNV-1a fingerprint: enough to notice that a file was edited since a save.
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
