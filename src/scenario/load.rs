//! Loading: from the text of a file to a checked [`Scenario`], or to all that is wrong with it.

use super::check::Check;
use super::model::Scenario;
use super::read::Slot;
use super::report::{Report, TELLS};
use super::wire::ScenarioFile;
use crate::diagnostic::{Diagnostic, Fault};
use crate::json::{self, Node, Place, Value};

/// The version of the format that this program reads.
pub const FORMAT: u32 = 1;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 32 << 20;

/// How a file is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Notation {
    /// JSON, which the page reads, too.
    #[default]
    Json,
    /// YAML, for authors: only the command line reads it.
    #[cfg(feature = "cli")]
    Yaml,
}

/// Loads and checks a scenario in JSON.
///
/// # Errors
/// Everything that is wrong with the file, in the order of the text. Any text gives an answer; none panics.
pub fn load(text: &str) -> Result<Scenario, Vec<Diagnostic>> {
    load_as(text, Notation::Json)
}

/// Loads and checks a scenario.
///
/// # Errors
/// As [`load`].
pub fn load_as(text: &str, notation: Notation) -> Result<Scenario, Vec<Diagnostic>> {
    let text = plain(text);
    load_document(text, &document(text, notation)?)
}

/// The tree of a file's text, which begins behind the byte order mark if there is one.
///
/// # Errors
/// When the text is too long, or is not of its notation.
pub fn document(text: &str, notation: Notation) -> Result<Node<'_>, Vec<Diagnostic>> {
    if text.len() > LARGEST_FILE {
        return Err(too_large());
    }
    match notation {
        Notation::Json => json::parse(text).map_err(|json::NotJson { place, message }| {
            let help = "Look here, and just before, for a comma, a quote or a bracket that is missing or one too many.";
            let mut report = Report::new(text);
            report.error(Fault::NotJson, place, told!("This is not JSON: {message}."), help);
            report.found
        }),
        #[cfg(feature = "cli")]
        Notation::Yaml => json::parse_yaml(text).map_err(|why| {
            let mut report = Report::new(text);
            match why {
                json::NoTree::NotYaml(place, message) => {
                    let help = "Look here, and in the lines before, at the indentation, and for a text that needs quotes.";
                    report.error(Fault::NotYaml, place, told!("This is not YAML: {message}."), help);
                }
                json::NoTree::Beyond(parts) => {
                    for (place, message, help) in parts {
                        report.error(Fault::YamlBeyondJson, place, message, help);
                    }
                }
            }
            sorted(report.found)
        }),
    }
}

/// Loads and checks the document that was found in a text.
pub(super) fn load_document(text: &str, node: &Node<'_>) -> Result<Scenario, Vec<Diagnostic>> {
    let mut report = Report::of(text, node);
    // The fields of another version cannot be known, so there is no use in naming them one by one.
    if let Some((place, version)) = other_version(node) {
        let message = told!("The file is of format {version}.");
        let help = told!("This program reads format {FORMAT}; use a newer program, or convert the file.");
        report.error(Fault::WrongVersion, place, message, help);
        return Err(report.found);
    }
    let mut file = ScenarioFile::default();
    // What is wrong in the head of a file need not keep back what is wrong with the rest.
    let is_whole = file.fill(node, &mut report) || TELLS && has_lists(node);
    if !is_whole {
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

/// Loads JSON from bytes, which may not be text at all.
///
/// # Errors
/// As [`load_bytes_as`].
pub fn load_bytes(bytes: &[u8]) -> Result<Scenario, Vec<Diagnostic>> {
    load_bytes_as(bytes, Notation::Json)
}

/// Loads from bytes, which may not be text at all.
///
/// # Errors
/// As [`load`]; bytes that are not UTF-8 are named with the place of the first wrong one.
pub fn load_bytes_as(bytes: &[u8], notation: Notation) -> Result<Scenario, Vec<Diagnostic>> {
    if bytes.len() > LARGEST_FILE {
        // Asked first: the program may have read no more than it needs to say so, and cut a letter in two.
        return Err(too_large());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => load_as(text, notation),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
            let good = good.unwrap_or_default();
            let mut report = Report::new(good);
            let help = "Save the file as UTF-8 text; a scenario is a .json file.";
            report.error(Fault::NotText, Place(good.len()), "This is not a text file in UTF-8.", help);
            Err(report.found)
        }
    }
}

fn too_large() -> Vec<Diagnostic> {
    let message = told!("The file is larger than {} MB.", LARGEST_FILE >> 20);
    let mut report = Report::new("");
    report.error(Fault::TooLarge, Place(0), message, "Check that this is the right file, or split the case.");
    report.found
}

/// Whether all is there that names are looked up in. Otherwise each reference into what could not be read would be one
/// more fault.
fn has_lists(node: &Node<'_>) -> bool {
    let texts = ["id", "pick", "start"];
    let lists = ["practitioners", "people", "needs", "facts", "scenes"];
    let may = ["dangers", "variables", "flags", "consents", "resources", "events", "measures"];
    let list = |name: &&str| node.field(name).map(|node| node.list().is_some());
    texts.iter().all(|name| node.field(name).and_then(Node::text).is_some())
        && lists.iter().all(|name| list(name) == Some(true))
        && may.iter().all(|name| list(name) != Some(false))
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
