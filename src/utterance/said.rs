//! What of a text is said: students put quotes around it, or write who speaks.

/// The words that are said, and where they stand in the text.
pub(super) struct Said<'a> {
    pub text: &'a str,
    /// In bytes from the start of the text.
    pub from: usize,
}

const OPENING: [char; 5] = ['"', '“', '„', '«', '‟'];
const CLOSING: [char; 4] = ['"', '”', '“', '»'];

/// Who may stand before a colon.
const SPEAKERS: &str =
    "worker social student me i sw intern counsellor counselor therapist reply response answer you";

/// What is said. Words in quotes count alone when little stands around them (“I would say: …”); words that only quote
/// the client inside a longer reply do not.
pub(super) fn said(raw: &str) -> Said<'_> {
    let whole = after_speaker(raw);
    let Some(open) = whole.text.find(OPENING) else { return whole };
    let width = whole.text.get(open..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    let inside = open + width;
    let rest = whole.text.get(inside..).unwrap_or_default();
    let Some(length) = rest.rfind(CLOSING) else {
        // A quote that was opened and forgotten.
        let start = whole.text.get(..open).unwrap_or_default().trim().is_empty();
        return if start { Said { text: rest, from: whole.from + inside } } else { whole };
    };
    let quoted = rest.get(..length).unwrap_or_default();
    let before = whole.text.get(..open).unwrap_or_default();
    // From one quote of several to another is not one quoted stretch.
    let one = !quoted.contains(OPENING) || quoted.contains('“') && !quoted.contains('"');
    let speaks = before.trim_end().ends_with([',', ':']) && before.split_whitespace().count() <= 6;
    if one && (before.trim().is_empty() || speaks) && quoted.len() * 2 > whole.text.len() {
        return Said { text: quoted, from: whole.from + inside };
    }
    whole
}

/// Without “Worker:” before it.
fn after_speaker(raw: &str) -> Said<'_> {
    if let Some((before, after)) = raw.split_once(':') {
        let mut words = before.split_whitespace();
        let known = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_alphabetic());
            SPEAKERS.split(' ').any(|name| name.eq_ignore_ascii_case(word))
        };
        let speaker = before.len() < 40 && words.next().is_some_and(known) && words.all(known_or_would);
        if speaker {
            return Said { text: after, from: raw.len() - after.len() };
        }
    }
    Said { text: raw, from: 0 }
}

fn known_or_would(word: &str) -> bool {
    SPEAKERS
        .split(' ')
        .chain(["would", "could", "might", "say", "answer"])
        .any(|name| name.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_speakers_fall_away() {
        for (text, kept) in [
            ("“How are you?”", "How are you?"),
            ("\"You feel angry.\"", "You feel angry."),
            ("I would say: “You feel alone with it.”", "You feel alone with it."),
            ("Worker: How are you?", " How are you?"),
            ("Social worker: How are you?", " How are you?"),
            ("You said “never again” and here we are.", "You said “never again” and here we are."),
            ("\"How are you?", "How are you?"),
            ("So far: the rent, the car.", "So far: the rent, the car."),
            ("“", ""),
            ("", ""),
        ] {
            let said = said(text);
            assert_eq!(said.text, kept, "{text}");
            assert!(text.get(said.from..).is_some_and(|rest| rest.starts_with(kept)), "{text}");
        }
    }
}
