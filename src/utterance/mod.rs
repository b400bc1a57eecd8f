//! Reads a reply that a student wrote to a client, and suggests which kind of reply it is.
//!
//! The reader is a small model of how such replies are worded, not a parser of English. It finds what of the text is
//! said (`said`), parts it into sentences (`sentence`), finds the questions (`question`) and the turns of phrase that
//! tell one kind from another (`cue`, with a data file for each), weighs statements that have no such turn by whom they
//! speak of (`statement`, `depth`), and settles by a fixed order which kind the reply as a whole is (`settle`).
//!
//! What comes out is a suggestion. It is shown with the words that decided it, the student may dispute it, and nothing is
//! scored by it. `docs/utterances.md` says what each kind means and where the kinds come from.

mod cue;
mod depth;
mod kind;
mod lexicon;
mod pattern;
mod question;
mod said;
mod sentence;
mod settle;
mod shorthand;
mod statement;
mod why;
pub mod wire;

pub use crate::language::{MAX_READ, Span};
pub use kind::Kind;

/// What the reader has to say about a reply.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UtteranceReading {
    /// Which kind the reply is; nothing where there is no word of English to read.
    pub label: Option<Kind>,
    /// Which other kinds its parts are, in the order of [`Kind`], without `label`.
    pub also: Vec<Kind>,
    /// The words that decided it, sorted and without overlap. Empty when the absence of words decided.
    pub spans: Vec<Span>,
    /// One sentence: why it is of this kind, or why nothing can be said.
    pub why: String,
}

/// Reads a reply. `client` is what the client has just said; without it (an empty text) a reflection is told simple from
/// complex by its own words alone. Any text is accepted, of any length and in any script; beyond [`MAX_READ`] bytes it
/// is not read.
#[must_use]
pub fn read_utterance(text: &str, client: &str) -> UtteranceReading {
    let said = said::said(text);
    let reply = sentence::Reply::new(said.text, client);
    let outcome = settle::settle(&reply);
    let spans = outcome.spans.iter().map(|s| Span { start: s.start + said.from, end: s.end + said.from });
    UtteranceReading {
        label: outcome.label,
        also: outcome.also.clone(),
        spans: spans.collect(),
        why: why::why(&outcome, &reply),
    }
}
