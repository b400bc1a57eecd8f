//! Lints: what a case that loads may still teach badly, found without anybody playing it.
//!
//! One lint, one file: the lint, its documentation and its examples, which run as tests. The table at the end of this
//! file is the only list of lints: everything else is derived from it. A lint rests on acts, facts and what the rules
//! say wherever it can, and on words only where its matter is words. It stays silent where it is not sure: an author
//! who meets false alarms stops reading.
//!
//! Lints are for authors. The app never names this module, so nothing of it is linked in.

mod lexicon;
mod paths;
mod place;
mod reading_age;
mod survey;
mod texts;

pub use place::Path;

use crate::json::{Node, Place};
use crate::scenario::Scenario;
use survey::Survey;

/// How much a lint matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Students will learn something wrong, or less than the case could teach.
    Warning,
    /// It may be meant so; worth a look.
    Note,
}

impl Severity {
    /// `warning` or `note`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// A lint.
#[derive(Debug)]
pub struct Lint {
    /// Such as `T001`.
    pub code: &'static str,
    /// Such as `longest-is-right`.
    pub name: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Looks through a case.
    check: fn(&Subject<'_>, &mut Remarks),
    /// Its documentation.
    pub doc: Doc,
}

/// The documentation of a lint: the same text in `practicum explain` and in the authors' guide.
#[derive(Debug)]
pub struct Doc {
    /// What it says, in one sentence.
    pub summary: &'static str,
    /// Why it matters for teaching, with what it rests on.
    pub why: &'static str,
    /// What to do about it.
    pub what_to_do: &'static str,
    /// When it stays silent though one might expect it to speak, and when to allow it.
    pub exceptions: &'static str,
    /// Examples; they run as tests.
    pub examples: &'static [Example],
}

/// A case in miniature.
#[derive(Debug)]
pub struct Example {
    /// Whether the lint must speak of it.
    pub finds: bool,
    /// What it shows, for people.
    pub says: &'static str,
    /// What is other than in the sample case, `lint/sample.json`: fields of a scenario file, laid over it. Of a scene
    /// and a choice only what matters is written; the rest is filled in.
    pub case: &'static str,
}

impl Example {
    /// What the lint must find.
    #[must_use]
    pub const fn bad(says: &'static str, case: &'static str) -> Self {
        Self { finds: true, says, case }
    }
    /// What looks alike, and where the lint must stay silent.
    #[must_use]
    pub const fn good(says: &'static str, case: &'static str) -> Self {
        Self { finds: false, says, case }
    }
}

/// The case that is looked through, with what several lints ask of it.
struct Subject<'a> {
    scenario: &'a Scenario,
    survey: &'a Survey,
    /// The choices in which the rules found a breach, by scene and place, sorted.
    breaches: Vec<(usize, usize)>,
}

impl<'a> Subject<'a> {
    fn new(scenario: &'a Scenario, survey: &'a Survey) -> Self {
        let broken = survey.decisions.iter().flat_map(|decision| {
            let offers = decision.offers.iter().filter(|offer| offer.breaches().next().is_some());
            offers.map(|offer| (decision.scene.index(), offer.choice.index()))
        });
        let mut breaches: Vec<_> = broken.collect();
        breaches.sort_unstable();
        Self { scenario, survey, breaches }
    }
    /// Whether the rules find a breach in a choice.
    fn is_breach(&self, choice: (usize, usize)) -> bool {
        self.breaches.binary_search(&choice).is_ok()
    }
    /// Whether the words of the case can be read at all: the lists are English.
    fn is_english(&self) -> bool {
        let language = self.scenario.head.language.to_ascii_lowercase();
        language == "en" || language.starts_with("en-")
    }
}

/// What a lint says of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which lint.
    pub lint: LintId,
    /// Where in the file: the byte at which it stands.
    pub place: Place,
    /// Where in the document: `scenes[0].choices[1].why`.
    pub path: String,
    /// What is the matter, in one sentence.
    pub message: String,
    /// What to do, in one sentence.
    pub help: String,
}

/// So many remarks of one lint are kept; of the others only the number is told.
const MOST: usize = 40;

/// What the lints have found so far.
struct Remarks {
    speaks: LintId,
    found: Vec<(LintId, Path, String, String)>,
    /// How many more the lint that speaks would have made.
    more: usize,
    kept: usize,
}

impl Remarks {
    /// Says what is the matter with a place, and what to do. The words are only made if they are kept.
    fn say(&mut self, path: Path, words: impl FnOnce() -> (String, String)) {
        if self.kept == MOST {
            self.more += 1;
            return;
        }
        self.kept += 1;
        let (message, help) = words();
        self.found.push((self.speaks, path, message, help));
    }
}

/// The place of a lint in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LintId(u8);

impl LintId {
    /// The lint.
    #[must_use]
    pub fn lint(self) -> &'static Lint {
        LINTS[usize::from(self.0)]
    }
    /// The lint of a code, in any case, or of a name.
    #[must_use]
    pub fn find(word: &str) -> Option<Self> {
        all().find(|id| id.lint().code.eq_ignore_ascii_case(word) || id.lint().name == word)
    }
}

/// Every lint, in the order of the registry.
pub fn all() -> impl Iterator<Item = LintId> {
    (0..LINTS.len() as u8).map(LintId)
}

/// What the lints say of a case, in the order of the file. `file` is the tree that the case was loaded from.
#[must_use]
pub fn check(scenario: &Scenario, file: &Node<'_>) -> Vec<Remark> {
    check_with(scenario, file, all())
}

/// What some of the lints say.
#[must_use]
pub fn check_with(
    scenario: &Scenario,
    file: &Node<'_>,
    lints: impl IntoIterator<Item = LintId>,
) -> Vec<Remark> {
    let survey = Survey::of(scenario);
    let subject = Subject::new(scenario, &survey);
    let mut remarks = Remarks { speaks: LintId(0), found: Vec::new(), more: 0, kept: 0 };
    for id in lints {
        (remarks.speaks, remarks.more, remarks.kept) = (id, 0, 0);
        (id.lint().check)(&subject, &mut remarks);
        if remarks.more > 0 {
            let message = format!("{} more like these are not shown.", remarks.more);
            let help = "Mend those that are shown first, and lint again.".to_owned();
            remarks.found.push((id, Path::TOP, message, help));
        }
    }
    let told = |(lint, path, message, help): (LintId, Path, String, String)| {
        let place = path.place(file);
        Remark { lint, place, path: path.to_string(), message, help }
    };
    let mut found: Vec<Remark> = remarks.found.into_iter().map(told).collect();
    found.sort_by_key(|remark| (remark.place.0, remark.lint));
    found
}

/// Lines and columns of places in a text.
#[derive(Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a text. A byte order mark at its beginning is no part of it.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(breaks).collect() }
    }
    /// Line and column of a place, in characters, each from 1.
    #[must_use]
    pub fn position(&self, place: Place) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= place.0).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        (line, self.text.get(start..place.0).map_or(1, |before| before.chars().count() + 1))
    }
}

/// A few names as a sentence has them: `a, b, c and 4 more`.
fn listed<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    const SHOWN: usize = 4;
    let names: Vec<T> = names.into_iter().collect();
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{}`", name.as_ref())).collect();
    match (names.len(), shown.split_last()) {
        (_, None) => String::new(),
        (1, Some((only, _))) => only.clone(),
        (count, Some((last, rest))) if count <= SHOWN => format!("{} and {last}", rest.join(", ")),
        (count, Some(_)) => format!("{} and {} more", shown.join(", "), count - SHOWN),
    }
}

macro_rules! lint_book {
    ($($module:ident,)+) => {
        $(mod $module;)+
        static LINTS: &[&Lint] = &[$(&$module::LINT,)+];
    };
}

lint_book! {
    t001_longest_is_right,
    t002_same_place_is_right,
    t003_nobody_would_choose_it,
    t004_breach_without_why,
    t005_nothing_defensible,
    t006_stage_without_decision,
    t007_duty_out_of_reach,
    t008_quote_never_used,
    t009_fact_never_needed,
    t010_sensitive_before_limits,
    t011_person_first_words,
    t012_reading_age,
    t013_content_note_missing,
    t014_law_not_said,
}

#[cfg(test)]
mod tests;
