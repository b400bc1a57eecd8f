//! Collects what is wrong while a scenario is checked, with its place.

use super::read::Name;
use super::written;
use crate::diagnostic::{Diagnostic, Fault, nearest};
use crate::json::{Node, Place, Spot};

/// Whether the loader says what is wrong, and not only that something is. The app needs the second and cannot afford
/// the bytes of the first: for what is wrong it asks a program of its own, which is made without the feature `app`.
pub(super) const TELLS: bool = !cfg!(feature = "app");

/// What is told of a fault, as `format!` writes it; nothing where nothing is told.
macro_rules! told {
    ($($text:tt)*) => {
        if $crate::scenario::report::TELLS { format!($($text)*) } else { String::new() }
    };
}

/// The word that may have been meant; none where nothing is told.
pub(super) fn near<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if TELLS { nearest(word, known) } else { None }
}

/// At most so many diagnostics are kept: a broken file of ten thousand scenes need not print them all.
const MOST: usize = 500;

/// The diagnostics of one file.
///
/// Where in the document a fault is follows from its place in the text alone: so nothing is noted on the way through a
/// file, and the path is looked up for the few places that are told of.
pub(super) struct Report<'a> {
    text: &'a str,
    /// The document, once it is read.
    top: Option<&'a Node<'a>>,
    /// Offsets at which lines begin, found when the first diagnostic needs them.
    lines: Vec<usize>,
    pub found: Vec<Diagnostic>,
    /// Names in what could not be read: they are there, only wrong, so references to them are no faults.
    pub misread: Vec<String>,
}

impl<'a> Report<'a> {
    /// Of a text that is not read yet, or cannot be.
    pub fn new(text: &'a str) -> Self {
        Self { text, top: None, lines: Vec::new(), found: Vec::new(), misread: Vec::new() }
    }

    /// Of a text and the document in it.
    pub fn of(text: &'a str, top: &'a Node<'a>) -> Self {
        Self { top: Some(top), ..Self::new(text) }
    }

    /// Reports a value, or the name of a field.
    pub fn error(&mut self, fault: Fault, place: Place, message: impl Into<String>, help: impl Into<String>) {
        let path = if TELLS { self.top.map(|top| Spot::top(top).at(place).path) } else { None };
        self.push(fault, place, path, message, help);
    }

    /// Reports an object, by its own place or that of a value in it: at that place.
    pub fn error_of(
        &mut self,
        fault: Fault,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let path = if TELLS { self.top.map(|top| Spot::top(top).object(place).path) } else { None };
        self.push(fault, place, path, message, help);
    }

    /// Reports a field of an object, which is known by its own place or that of a value in it. Where there is no such
    /// field, the fault is the object's.
    pub fn error_in(
        &mut self,
        fault: Fault,
        place: Place,
        field: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        match self.top.filter(|_| TELLS) {
            Some(top) => {
                let spot = Spot::top(top).object(place).field(field);
                self.push(fault, spot.node.place, Some(spot.path), message, help);
            }
            None => self.push(fault, place, None, message, help),
        }
    }

    /// Whether nothing more is kept. Whoever would go to some length to find a remedy asks first.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    fn push(
        &mut self,
        fault: Fault,
        place: Place,
        path: Option<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if self.is_full() {
            return;
        }
        let (mut line, mut column, mut said) = (0, 0, [String::new(), String::new(), String::new()]);
        if TELLS {
            (line, column) = self.position(place.0);
            said = [path.unwrap_or_default(), message.into(), help.into()].map(shortened);
        }
        let [path, message, help] = said;
        self.found.push(Diagnostic { fault, severity: fault.severity(), line, column, path, message, help });
    }

    /// Whether something that seems to be missing in an object is only misread: a fault was told in one of these fields
    /// of it, or it has a field that nobody knows. Then that fault is the cause, and the gap need not be told.
    pub fn is_misread(&self, place: Place, fields: &[&str]) -> bool {
        let Some(top) = self.top.filter(|_| TELLS && !self.is_full()) else { return !self.found.is_empty() };
        let object = Spot::top(top).object(place);
        let (start, known) = (object.path.len(), Spot::field);
        self.found.iter().any(|found| {
            let Some(rest) = found.path.get(start..).filter(|_| found.path.starts_with(&object.path)) else {
                return false;
            };
            let rest = rest.strip_prefix('.').unwrap_or(rest);
            match found.fault {
                Fault::UnknownField if !rest.contains(['.', '[']) => true,
                _ => fields.iter().any(|field| {
                    let field = known(object.clone(), field).path;
                    let field = field.get(start..).unwrap_or_default().trim_start_matches('.');
                    let after = rest.strip_prefix(field).filter(|_| !field.is_empty());
                    after.is_some_and(|after| after.is_empty() || after.starts_with(['.', '[']))
                }),
            }
        })
    }

    /// Says that a name is not known, given what the table said.
    pub fn unknown(&mut self, name: &Name, (message, help): (String, String)) {
        self.error(Fault::UnknownName, name.place, message, help);
    }

    /// The place of a byte of a text.
    pub fn inside(&self, name: &Name, byte: usize) -> Place {
        if TELLS { written::place_of(self.text, name, byte) } else { name.place }
    }

    fn position(&mut self, offset: usize) -> (usize, usize) {
        let text = self.text;
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

/// A file may hold names of any length, and a diagnostic quotes them.
fn shortened(text: String) -> String {
    if !TELLS {
        return text;
    }
    const LONGEST: usize = 400;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
