//! Collects what is wrong while a scenario is checked, with its place.

use super::located::{Misshapen, Name, Place, Source};
use crate::diagnostic::{Diagnostic, Fault, Severity, nearest};

/// At most so many diagnostics are kept: a broken file of ten thousand scenes need not print them all.
const MOST: usize = 500;

/// The diagnostics of one file, and where in the document the check is.
pub(super) struct Report<'a> {
    source: Source<'a>,
    /// Offsets at which lines begin, found when the first diagnostic needs them.
    lines: Vec<usize>,
    path: Vec<String>,
    pub found: Vec<Diagnostic>,
}

impl<'a> Report<'a> {
    pub fn new(source: Source<'a>) -> Self {
        Self { source, lines: Vec::new(), path: Vec::new(), found: Vec::new() }
    }

    pub fn enter(&mut self, step: impl Into<String>) {
        self.path.push(step.into());
    }

    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Runs a check one step further down the path.
    pub fn within<T>(&mut self, step: impl Into<String>, check: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(step);
        let value = check(self);
        self.leave();
        value
    }

    pub fn error(&mut self, fault: Fault, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.error_at(fault, self.source.offset(place), message.into(), help.into());
    }

    pub fn error_at(&mut self, fault: Fault, offset: usize, message: String, help: String) {
        if self.found.len() >= MOST {
            return;
        }
        let (line, column) = self.position(offset);
        let path = self.path.join(".");
        self.found.push(Diagnostic { fault, severity: Severity::Error, line, column, path, message, help });
    }

    /// Says that an element could not be read.
    pub fn misshapen(&mut self, place: Place, shape: &Misshapen) {
        let (fault, message, help) = explain_shape(&shape.message);
        self.error_at(fault, self.source.offset(place) + shape.offset, message, help);
    }

    /// Says that a name is not known, given what the table said.
    pub fn unknown(&mut self, name: &Name, (message, help): (String, String)) {
        self.error(Fault::UnknownName, name.place, message, help);
    }

    /// The offset of a byte of a text value, given where its opening quote stands.
    pub fn inside(&self, place: Place, byte: usize) -> usize {
        self.source.offset(place) + 1 + byte
    }

    fn position(&mut self, offset: usize) -> (usize, usize) {
        let text = self.source.rest(0);
        if self.lines.is_empty() {
            self.lines.push(0);
            self.lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        }
        let line = self.lines.partition_point(|start| *start <= offset).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        (line, text.get(start..end).map_or(1, |before| before.chars().count() + 1))
    }
}

/// Puts what `serde_json` says of a shape into words that an author can act on.
pub(super) fn explain_shape(message: &str) -> (Fault, String, String) {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let known = quoted.get(1..).unwrap_or_default();
    let suggestion = |word: &str| match nearest(word, known.iter().copied()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None if known.is_empty() => "Remove it.".to_owned(),
        None => format!("Possible here: {}.", known.join(", ")),
    };
    if let Some(word) = quoted.first() {
        if message.starts_with("unknown field") {
            return (Fault::WrongShape, format!("There is no field `{word}` here."), suggestion(word));
        }
        if message.starts_with("unknown variant") {
            return (
                Fault::WrongShape,
                format!("“{word}” is not a word of this vocabulary."),
                suggestion(word),
            );
        }
        if message.starts_with("missing field") {
            return (
                Fault::WrongShape,
                format!("The field `{word}` is missing."),
                format!("Add `\"{word}\": …`."),
            );
        }
        if message.starts_with("duplicate field") {
            return (
                Fault::WrongShape,
                format!("The field `{word}` is given twice."),
                "Remove one of the two.".into(),
            );
        }
    }
    if message.starts_with("invalid type")
        || message.starts_with("invalid value")
        || message.starts_with("invalid length")
    {
        let what = message.split_once(": ").map_or(message, |(_, rest)| rest);
        return match what.split_once(", expected ") {
            Some((found, wanted)) => (
                Fault::WrongShape,
                format!("Here stands {found}."),
                format!("It should be {}.", plain_type(wanted)),
            ),
            None => (Fault::WrongShape, format!("{what}."), "See the author's guide for this field.".into()),
        };
    }
    if message.starts_with("expected a text") {
        return (
            Fault::WrongShape,
            "A text in double quotes should stand here.".into(),
            "Put the name in double quotes.".into(),
        );
    }
    let help = "Look for a comma, a quote or a bracket that is missing or one too many.";
    (Fault::NotJson, format!("This is not JSON: {message}."), help.into())
}

fn plain_type(wanted: &str) -> String {
    match wanted {
        "a string" => "a text in double quotes".into(),
        "a sequence" => "a list in square brackets".into(),
        "a map" => "an object in braces".into(),
        "a boolean" => "true or false".into(),
        "u8" => "a whole number from 0 to 255".into(),
        "u16" | "u32" => "a whole number from 0 up".into(),
        "i8" => "a whole number from -128 to 127".into(),
        "i16" => "a whole number".into(),
        other if other.starts_with("struct ") || other.starts_with("enum ") => "an object in braces".into(),
        other => other.into(),
    }
}
