//! One sentence that says why a reply is of its kind.

use super::kind::Kind;
use super::sentence::Reply;
use super::settle::Outcome;

/// How many bytes of the deciding words are said again.
const SHOWN: usize = 60;

/// Why a reply is what it is said to be.
pub(super) fn why(outcome: &Outcome, reply: &Reply<'_>) -> String {
    let Some(kind) = outcome.label else {
        let why = if reply.foreign { "Only English is read." } else { "There are no words to read." };
        return why.to_owned();
    };
    let quoted = outcome
        .spans
        .first()
        .map(|span| shortened(reply.text.quote(*span)))
        .filter(|words| !words.is_empty());
    match quoted {
        Some(words) => format!("“{words}” {}.", shown(kind)),
        None => format!("It {}.", shown(kind)),
    }
}

fn shortened(words: &str) -> String {
    let mut end = words.len().min(SHOWN);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    let kept = words.get(..end).unwrap_or_default();
    if end < words.len() { [kept.trim_end(), "…"].concat() } else { kept.trim().to_owned() }
}

/// What the words do, after the words themselves.
const fn shown(kind: Kind) -> &'static str {
    match kind {
        Kind::OpenQuestion => "leaves it to the client what and how much to tell",
        Kind::ClosedQuestion => "can be answered by yes, no or one datum",
        Kind::LeadingQuestion => "carries the answer in it, so the client must agree or contradict",
        Kind::ReflectionSimple => "says back what was said and adds little",
        Kind::ReflectionComplex => "adds meaning, a feeling, an image or a second side to what was said",
        Kind::Affirmation => "names something that the client is good at, has done or has dared",
        Kind::Summary => "gathers up several things that were said",
        Kind::AdviceWithoutPermission => "says what the client could do, and nobody had asked",
        Kind::AdviceWithPermission => "offers an idea and leaves it to the client whether to hear it",
        Kind::Information => "says how things are and leaves open what follows from it",
        Kind::Confrontation => "argues with the client, blames or doubts",
        Kind::StackedQuestion => {
            "is one of several questions at once, so the client will answer the last, or none"
        }
        Kind::Reassurance => "soothes before the worry was heard out",
        Kind::SelfDisclosure => "turns the talk to the worker's own life or feelings",
    }
}
