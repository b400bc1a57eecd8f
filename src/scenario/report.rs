//! Collects what is wrong while a scenario is checked, with its place.

use super::read::Name;
use crate::diagnostic::{Diagnostic, Fault, nearest};
use crate::json::Place;

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

/// One step of a path in the document.
enum Step {
    /// A field, whose name begins here in [`Report::names`].
    Field(usize),
    Index(usize),
}

/// The diagnostics of one file, and where in the document the check is.
pub(super) struct Report<'a> {
    text: &'a str,
    /// Offsets at which lines begin, found when the first diagnostic needs them.
    lines: Vec<usize>,
    path: Vec<Step>,
    /// The names of the path, one after the other: a path is walked for every value and told for few.
    names: String,
    pub found: Vec<Diagnostic>,
    /// Names of elements that could not be read: they are there, only wrong, so references to them are no faults.
    pub misread: Vec<String>,
}

impl<'a> Report<'a> {
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            lines: Vec::new(),
            path: Vec::new(),
            names: String::new(),
            found: Vec::new(),
            misread: Vec::new(),
        }
    }

    pub fn enter(&mut self, step: &str) {
        self.path.push(Step::Field(self.names.len()));
        self.names.push_str(step);
    }

    pub fn enter_index(&mut self, at: usize) {
        self.path.push(Step::Index(at));
    }

    pub fn leave(&mut self) {
        if let Some(Step::Field(start)) = self.path.pop() {
            self.names.truncate(start);
        }
    }

    /// Runs a check one step further down the path.
    pub fn within<T>(&mut self, step: &str, check: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(step);
        let value = check(self);
        self.leave();
        value
    }

    pub fn error(&mut self, fault: Fault, place: Place, message: impl Into<String>, help: impl Into<String>) {
        if TELLS {
            self.error_at(fault, place.0, message.into(), help.into());
        } else {
            self.error_at(fault, place.0, String::new(), String::new());
        }
    }

    /// Whether nothing more is kept. Whoever would go to some length to find a remedy asks first.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    pub fn error_at(&mut self, fault: Fault, offset: usize, message: String, help: String) {
        if self.is_full() {
            return;
        }
        let (mut line, mut column, mut path) = (0, 0, String::new());
        if TELLS {
            (line, column) = self.position(offset);
            path = self.path();
        }
        let (path, message, help) = (shortened(path), shortened(message), shortened(help));
        self.found.push(Diagnostic { fault, severity: fault.severity(), line, column, path, message, help });
    }

    fn path(&self) -> String {
        let mut path = String::new();
        let mut end = self.names.len();
        let mut parts: Vec<String> = Vec::new();
        for step in self.path.iter().rev() {
            match step {
                Step::Field(start) => {
                    parts.push(format!(".{}", &self.names[*start..end]));
                    end = *start;
                }
                Step::Index(at) => parts.push(format!("[{at}]")),
            }
        }
        path.extend(parts.into_iter().rev());
        path.strip_prefix('.').map(str::to_owned).unwrap_or(path)
    }

    /// Says that a name is not known, given what the table said.
    pub fn unknown(&mut self, name: &Name, (message, help): (String, String)) {
        self.error(Fault::UnknownName, name.place, message, help);
    }

    /// The offset of a byte of a text value, given where its opening quote stands.
    pub fn inside(&self, place: Place, byte: usize) -> usize {
        place.0 + 1 + byte
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
