//! What is wrong with a scenario file: where, what, and what to do.

mod fault;

pub use fault::Fault;

use crate::packing::{pack, unpack};
use std::fmt;

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played.
    Error,
    /// It can be played, and probably does not do what the author meant.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault it is.
    pub fault: Fault,
    /// How much it matters.
    pub severity: Severity,
    /// Line in the file, from 1.
    pub line: usize,
    /// Column in the line, in characters, from 1.
    pub column: usize,
    /// Where in the document: `scenes.first_call.choices.greet.to`. An element of a list goes by its `id` where it has
    /// a good one, and otherwise by its number, from 0: `lines[2]`. Empty for the whole document.
    pub path: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub help: String,
}

/// A diagnostic in words, as one program tells it another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The code of the fault, such as `S003`.
    pub code: String,
    /// How much it matters: `error` or `warning`.
    pub severity: String,
    /// Line in the file, from 1.
    pub line: String,
    /// Column in the line, in characters, from 1.
    pub column: String,
    /// Where in the document.
    pub path: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub help: String,
}

/// Writes diagnostics as one text for [`told`].
#[must_use]
pub fn tell(found: &[Diagnostic]) -> String {
    let mut parts = Vec::new();
    for Diagnostic { fault, severity, line, column, path, message, help } in found {
        parts.extend([
            fault.code().to_owned(),
            severity.name().to_owned(),
            line.to_string(),
            column.to_string(),
        ]);
        parts.extend([path.clone(), message.clone(), help.clone()]);
    }
    pack(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Reads what [`tell`] wrote; nothing if it did not write it.
#[must_use]
pub fn told(packed: &str) -> Option<Vec<Told>> {
    let parts = unpack(packed)?;
    let mut all = Vec::new();
    for one in parts.chunks(7) {
        let [code, severity, line, column, path, message, help] = one.try_into().ok()?;
        let [code, severity, line, column] = [code, severity, line, column].map(str::to_owned);
        let [path, message, help] = [path, message, help].map(str::to_owned);
        all.push(Told { code, severity, line, column, path, message, help });
    }
    Some(all)
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.severity.name())?;
        write!(f, "[{}] {}:{}", self.fault.code(), self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {} {}", self.message, self.help)
    }
}

/// Nobody means a word of this length by mistyping another.
const LONGEST_WORD: usize = 64;

/// The known word nearest to a mistyped one, if one is near enough to be meant.
///
/// Words of quite another length, or that begin and end otherwise, are passed over without measuring: a hostile file
/// can ask this for many words among many.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().take(LONGEST_WORD + 1).count();
    if length > LONGEST_WORD {
        return None;
    }
    let reach = 1 + length / 4;
    let (first, last) = (word.chars().next(), word.chars().next_back());
    known
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 4 * reach)
        .filter(|candidate| candidate.chars().next() == first || candidate.chars().next_back() == last)
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min()
        .map(|(_, candidate)| candidate)
}
