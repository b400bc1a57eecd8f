//! Tells a simple reflection from a complex one.
//!
//! A simple one stays with what the client said; a complex one adds meaning, a feeling that was not named, an image or a
//! second side. With the client's words at hand, what is new is measured against them; without, the reply's own turns of
//! phrase decide.

use super::cue::Cue;
use super::lexicon::Class;
use super::sentence::{Reply, Sentence, clients, tells};

/// What speaks for a complex reflection, and the words that do.
pub(super) struct Depth {
    pub complex: bool,
    pub words: Vec<(usize, usize)>,
}

/// From how many words on a reflection that joins one thing to another says more than was said. Saying back is short.
const LONG: usize = 14;

/// Weighs the sentences that reflect.
pub(super) fn depth(reply: &Reply<'_>, sentences: &[&Sentence]) -> Depth {
    let text = &reply.text;
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut joined = false;
    let (mut new, mut told, mut new_feelings, mut all) = (0u32, 0u32, 0u32, 0usize);
    for sentence in sentences {
        // “…, is that right?” belongs to no reflection.
        let check = sentence.hit(Cue::Check).filter(|hit| sentence.asks && hit.from > sentence.start);
        let end = check.map_or(sentence.to, |hit| hit.from);
        all += reply.words(sentence.start, end);
        joined |= (sentence.start..end)
            .any(|at| text.is_any(at, "that because so who what how than even always never if"));
        words.extend(sentence.all(Cue::Meaning).filter(|hit| hit.to <= end).map(|hit| (hit.from, hit.to)));
        for at in sentence.start..end {
            if text.has(at, Class::Image) {
                words.push((at, at + 1));
            }
            if tells(text, at) {
                told += 1;
                let known = clients(reply, at);
                new += u32::from(!known);
                new_feelings += u32::from(!known && text.has(at, Class::Feeling));
            }
        }
    }
    if reply.client.is_empty() {
        let long = all >= LONG && joined;
        return Depth { complex: long || !words.is_empty() && all > 6, words };
    }
    // The client's own words, said back, add nothing however they are turned.
    let share = f64::from(new) / f64::from(told.max(1));
    let complex = told > 0 && (share > 0.67 || share > 0.34 && (!words.is_empty() || new_feelings > 0));
    Depth { complex, words }
}
