//! A reply parted into sentences, with what is found in each.

use super::cue::{Cue, Hit, hits};
use super::lexicon::{Class, Text};
use super::pattern::Field;
use super::shorthand::written_out;
use crate::language::foreign;
use crate::language::stem::stem;
use crate::language::token::Kind;

/// One sentence.
pub(super) struct Sentence {
    pub from: usize,
    /// The token after the last, the full stop among them.
    pub to: usize,
    /// The first word that says something: after “okay”, “so”, “well”.
    pub start: usize,
    /// It ends in a question mark.
    pub asks: bool,
    /// The turns of phrase in it, in order.
    pub hits: Vec<Hit>,
}

impl Sentence {
    /// The first turn of phrase of a kind.
    pub fn hit(&self, cue: Cue) -> Option<Hit> {
        self.hits.iter().find(|hit| hit.cue == cue).copied()
    }

    /// All of a kind.
    pub fn all(&self, cue: Cue) -> impl Iterator<Item = Hit> + '_ {
        self.hits.iter().filter(move |hit| hit.cue == cue).copied()
    }
}

/// A reply, taken apart.
pub(super) struct Reply<'a> {
    pub text: Text<'a>,
    pub sentences: Vec<Sentence>,
    /// For each token, whether a clause starts with it.
    pub starts: Vec<bool>,
    /// The stems of what the client said, sorted; empty where that is not known.
    pub client: Vec<String>,
    /// The client asked for advice.
    pub asked_for: bool,
    /// Mostly letters that are not Latin.
    pub foreign: bool,
}

impl<'a> Reply<'a> {
    pub fn new(said: &'a str, client: &str) -> Self {
        let mut text = Text::new(said);
        text.tokens = written_out(std::mem::take(&mut text.tokens));
        let foreign = foreign(text.raw);
        let (sentences, starts) = parted(&text);
        let mut reply = Reply { text, sentences, starts, client: Vec::new(), asked_for: false, foreign };
        let words = Text::new(client);
        reply.asked_for = asks_for_advice(words);
        reply.client = stems(client);
        reply
    }

    /// How many words stand from one token up to another.
    pub fn words(&self, from: usize, to: usize) -> usize {
        (from..to).filter(|at| self.text.is_word(*at)).count()
    }
}

fn asks_for_advice(mut text: Text<'_>) -> bool {
    text.tokens = written_out(std::mem::take(&mut text.tokens));
    let (sentences, _) = parted(&text);
    sentences.iter().any(|sentence| {
        let plea = sentence.hits.iter().any(|hit| {
            hit.cue == Cue::OwnPermission && text.is_any(hit.from, "tell advise give help your i")
        });
        (sentence.asks && sentence.hit(Cue::OwnPermission).is_some()) || plea
    })
}

/// The stems of a text, sorted, without the words that carry nothing.
fn stems(text: &str) -> Vec<String> {
    let text = Text::new(text);
    let mut stems: Vec<String> =
        (0..text.len()).filter(|at| tells(&text, *at)).map(|at| text.stem(at).to_owned()).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Words that carry nothing by themselves.
const EMPTY: &str = "i you he she it we they me him her us them my your his our their this that these those a an the and or \
    but so as if than then of in on at to for from by with about into over out up down off not no is are was were am be \
    been being do does did have has had will would can could should may might must just very really too also there here \
    what who which when where why how because like sounds sound seems feel feeling hear say saying said";

/// Whether a word carries something by itself.
pub(super) fn tells(text: &Text<'_>, at: usize) -> bool {
    text.is_word(at) && !text.is_any(at, EMPTY) && !text.has(at, Class::Filler)
}

/// Whether the client used a form of this word.
pub(super) fn clients(reply: &Reply<'_>, at: usize) -> bool {
    let word = reply.text.word(at);
    let own = reply.text.stem(at);
    let found = |stem: &str| reply.client.binary_search_by(|known| known.as_str().cmp(stem)).is_ok();
    found(own) || found(&stem(word))
}

fn parted(text: &Text<'_>) -> (Vec<Sentence>, Vec<bool>) {
    let mut sentences = Vec::new();
    let mut starts = vec![false; text.len()];
    let mut from = 0;
    while from < text.len() {
        let mut to = from + 1;
        while to < text.len() && !(ends(text, to) || text.get(to).is_some_and(|t| t.new_line)) {
            to += 1;
        }
        mark_starts(text, from, to, &mut starts);
        // Marks that stand alone, such as “?!” or a closing quote, belong to the sentence before.
        if (from..to).all(|at| text.symbol(at).is_some()) {
            if let Some(last) = sentences.last_mut() {
                let last: &mut Sentence = last;
                last.asks |= (from..to).any(|at| text.symbol(at) == Some('?'));
                last.to = to;
            }
            from = to;
            continue;
        }
        let start = (from..to).find(|at| text.is_word(*at) && !text.has(*at, Class::Filler)).unwrap_or(from);
        let asks = (from..to)
            .rev()
            .take_while(|at| text.symbol(*at).is_some())
            .any(|at| text.symbol(at) == Some('?'));
        sentences.push(Sentence { from, to, start, asks, hits: Vec::new() });
        from = to;
    }
    for sentence in &mut sentences {
        let field = Field { text, to: sentence.to, starts: &starts };
        for at in sentence.from..sentence.to {
            hits(&field, at, &mut sentence.hits);
        }
    }
    (sentences, starts)
}

/// Whether a sentence ends before the token at `at`.
fn ends(text: &Text<'_>, at: usize) -> bool {
    let Some(mark) = at.checked_sub(1).and_then(|before| text.symbol(before)) else { return false };
    match mark {
        '!' | '?' | ';' => true,
        '.' | '…' => {
            // “Ms. Okafor”, “e.g. this” and “3.30” go on.
            let title = text.is_any(at.saturating_sub(2), "mr mrs ms dr prof st vs approx");
            let letter =
                at >= 2 && text.word(at - 2).chars().count() == 1 && text.glued(at - 1) && text.glued(at);
            !title && !letter
        }
        _ => false,
    }
}

fn mark_starts(text: &Text<'_>, from: usize, to: usize, starts: &mut [bool]) {
    let mut open = true;
    for at in from..to {
        if let Some(slot) = starts.get_mut(at) {
            *slot = open;
        }
        let joint = text.is_any(at, "and but so or then because that") || text.symbol(at).is_some();
        open = joint
            || (open && text.has(at, Class::Filler)) && text.get(at).is_some_and(|t| t.kind == Kind::Word);
    }
}
