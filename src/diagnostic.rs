//! What is wrong with a scenario file: where, what, and what to do.

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

macro_rules! faults {
    ($($(#[doc = $doc:literal])+ $variant:ident $code:literal $title:literal;)+) => {
        /// What can be wrong with a scenario file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Fault { $($(#[doc = $doc])+ $variant,)+ }
        impl Fault {
            /// Every fault, in the order of its code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The code, such as `S006`.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
            /// A short name.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
            /// What it means and what to do, for `practicum explain`.
            #[must_use]
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+),)+ }
            }
        }
    };
}

faults! {
    /// The text is not JSON. Look at the place named for a missing comma, quote or bracket; JSON has no comments
    /// and no comma after the last element.
    NotJson "S001" "not-json";
    /// The file is larger than any case needs. A case of ten thousand scenes is about 15 MB; the limit is 32 MB.
    TooLarge "S002" "too-large";
    /// The file says that it is of another version of the format. This program reads version 1.
    WrongVersion "S003" "wrong-version";
    /// A value has the wrong shape: a field that does not exist, one that is missing, a word that is not in the
    /// vocabulary, a number where a text should be.
    WrongShape "S004" "wrong-shape";
    /// Something is referred to by a name that nothing has.
    UnknownName "S005" "unknown-name";
    /// Two things of one kind have the same name, so that a reference to it could mean either.
    DuplicateName "S006" "duplicate-name";
    /// A condition cannot be read. Conditions compare variables with numbers (`trust >= 40`), ask questions such as
    /// `knows(fact)`, and join them with `and`, `or`, `not` and parentheses.
    BadCondition "S007" "bad-condition";
    /// There is more of something than a case can hold.
    TooMany "S008" "too-many";
    /// A number lies outside its range.
    OutOfRange "S009" "out-of-range";
    /// A choice says both `say` and `do`, or neither; or leads both to a scene and to outcomes, or nowhere.
    Contradiction "S010" "contradiction";
    /// Something that every scenario needs is not there: a practitioner, a client, a scene.
    Missing "S011" "missing";
    /// A scene offers nothing to do at all, so that a student who comes there cannot go on.
    DeadEnd "S012" "dead-end";
    /// A name has characters that links, conditions and play scripts cannot carry. Use lower-case letters, digits,
    /// `_` and `-`, and begin with a letter.
    BadName "S013" "bad-name";
    /// A standard of the NASW Code of Ethics is cited by the number that it had before the revision of 2018. Then
    /// referral was 2.06 and termination 1.16; today they are 1.16 and 1.17, and unethical conduct of colleagues is
    /// 2.10. In the list `standards` the title after the number settles which is meant: `1.16 Referral for Services`. In
    /// running text it is found where the sentence speaks of what the number stood for. The case can be played all the
    /// same.
    OldStandard "S014" "old-standard";
}

impl Fault {
    /// How much it matters.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::OldStandard => Severity::Warning,
            _ => Severity::Error,
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
    /// Where in the document: `scenes.first_call.choices.greet.to`.
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
