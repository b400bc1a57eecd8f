//! A reading as text: what one WebAssembly program hands to another.

use super::{Kind, Span, UtteranceReading};
use crate::packing::{Rest, number, text};

/// Writes a reading. Kinds are written by their place in [`Kind::ALL`], with one beyond them for none.
#[must_use]
pub fn encode(reading: &UtteranceReading) -> String {
    let mut out = String::new();
    number(&mut out, reading.label.map_or(Kind::ALL.len(), |kind| kind as usize));
    number(&mut out, reading.also.len());
    reading.also.iter().for_each(|kind| number(&mut out, *kind as usize));
    number(&mut out, reading.spans.len());
    for span in &reading.spans {
        number(&mut out, span.start);
        number(&mut out, span.end);
    }
    text(&mut out, &reading.why);
    out
}

/// Reads what [`encode`] wrote; nothing if it did not write it.
#[must_use]
pub fn decode(written: &str) -> Option<UtteranceReading> {
    let mut rest = Rest(written);
    let label = rest.number()?;
    if label > Kind::ALL.len() {
        return None;
    }
    // A count that was never written ends at the first number that is not there; nothing is set aside for it.
    let also = (0..rest.number()?).map(|_| Kind::ALL.get(rest.number()?).copied()).collect::<Option<_>>()?;
    let spans = (0..rest.number()?)
        .map(|_| Some(Span { start: rest.number()?, end: rest.number()? }))
        .collect::<Option<_>>()?;
    let why = rest.text()?.to_owned();
    rest.0.is_empty().then_some(UtteranceReading { label: Kind::ALL.get(label).copied(), also, spans, why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::utterance::read_utterance;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_reading_comes_back_as_it_was(reply: String, client in "[a-z ,.?]{0,40}") {
            for reply in [&*reply, "How are you? You've managed a lot, and part of you is tired."] {
                let reading = read_utterance(reply, &client);
                prop_assert_eq!(decode(&encode(&reading)), Some(reading));
            }
        }

        #[test]
        fn any_text_is_taken_or_refused(text in "[0-9]{0,3}( [0-9]{0,2}){0,12}.{0,6}") {
            let _ = decode(&text);
        }
    }

    #[test]
    fn what_was_never_written_is_refused() {
        for text in ["", "15 0 0 0 ", "1 1 99 0 0 ", "1 0 99999999 ", "1 0 0 2 a", "1 0 0 1 ab"] {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }
}
