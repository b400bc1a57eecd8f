//! What a student says in their own words in a case: how it is read there, and which of the choices come nearest.
//!
//! The case goes on by a choice all the same, because only choices have acts. So what is said here is a suggestion and a
//! note: no rule sees it, and it earns nothing and costs nothing.

use crate::act::ActKind;
use crate::log::{Decision, OwnWords};
use crate::scenario::{ChoiceId, Speaker};
use crate::session::{Session, Turn};
use crate::utterance::{Kind, UtteranceReading, read_utterance};

/// What was said to the worker since the last decision; empty where nobody spoke.
#[must_use]
pub fn last_heard(session: &Session) -> String {
    let turns = session.transcript();
    let since = turns.iter().rposition(|turn| matches!(turn, Turn::Decision(..))).map_or(0, |at| at + 1);
    let said = turns.iter().skip(since).filter_map(|turn| match turn {
        Turn::Line(line) if matches!(line.who, Speaker::Person(_)) => Some(line.text.as_str()),
        _ => None,
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Reads a reply as one to what was last said.
#[must_use]
pub fn read(session: &Session, text: &str) -> UtteranceReading {
    read_utterance(text, &last_heard(session))
}

/// A decision with what the reader suggests for the student's own words; any other stays as it is.
#[must_use]
pub fn heard(session: &Session, decision: &Decision) -> Decision {
    match decision {
        Decision::Choose(id, Some(words)) => {
            let suggested = read(session, &words.text).label;
            // Whoever agrees does not dispute.
            let disputed = words.disputed.filter(|kind| Some(*kind) != suggested);
            let words = OwnWords { text: words.text.clone(), suggested, disputed };
            Decision::Choose(id.clone(), Some(Box::new(words)))
        }
        other => other.clone(),
    }
}

/// The choices on offer with an act of this kind: those that come nearest to what was said.
pub fn nearest(session: &Session, kind: Kind) -> impl Iterator<Item = ChoiceId> {
    session
        .choices()
        .filter(move |(_, choice)| choice.acts.iter().any(|act| kind_of(act.kind()) == Some(kind)))
        .map(|(id, _)| id)
}

/// The kind of reply by which an act is done, for acts that are done by a reply of one kind.
#[must_use]
pub const fn kind_of(act: ActKind) -> Option<Kind> {
    Some(match act {
        ActKind::AskOpen | ActKind::AskWhy | ActKind::AskCulture => Kind::OpenQuestion,
        ActKind::AskClosed => Kind::ClosedQuestion,
        ActKind::AskLeading => Kind::LeadingQuestion,
        ActKind::AskStacked => Kind::StackedQuestion,
        ActKind::ReflectSimple => Kind::ReflectionSimple,
        ActKind::ReflectComplex => Kind::ReflectionComplex,
        ActKind::AffirmStrength | ActKind::AffirmGeneral => Kind::Affirmation,
        ActKind::Summarise => Kind::Summary,
        ActKind::InformPlain | ActKind::InformJargon | ActKind::EvidenceFound | ActKind::Explain => {
            Kind::Information
        }
        ActKind::AdviseWithPermission => Kind::AdviceWithPermission,
        ActKind::AdviseWithoutPermission => Kind::AdviceWithoutPermission,
        ActKind::Reassure => Kind::Reassurance,
        ActKind::Confront | ActKind::Label => Kind::Confrontation,
        ActKind::SelfDiscloseForClient | ActKind::SelfDiscloseForWorker => Kind::SelfDisclosure,
        _ => return None,
    })
}

/// What the debrief and the process recording note.
#[must_use]
pub fn note(words: &OwnWords) -> String {
    let read = words
        .suggested
        .map_or("could not be read".to_owned(), |kind| format!("was read as {}", kind.title()));
    let disputed =
        words.disputed.map_or(String::new(), |kind| format!("; in your view it is {}", kind.title()));
    format!("In your own words: “{}” It {read}{disputed}.", words.text.trim())
}
