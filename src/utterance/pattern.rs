//! Turns of phrase, written as data.
//!
//! A pattern is a line of pieces parted by spaces. A piece is a word, or several parted by `|`; `~call` is any form of a
//! word, `@feeling` any word of a list, `@any` any word, `@deed` a word that can be a plain verb of doing. A piece that
//! ends in `?` may be left out, `*` stands for up to four words, `**` for up to
//! fourteen, `^` for the start of a clause, `$` for the end of the
//! sentence and `,` for a comma.

use super::lexicon::{Class, Text};
use crate::language::stem::stem;

/// How many words a `*` may stand for, and a `**`.
const GAP: usize = 4;
const LONG_GAP: usize = 14;

enum Word {
    Form(&'static str),
    Stem(String),
    List(Class),
    Any,
    Deed,
}

enum Piece {
    Words(Vec<Word>),
    /// So many words at most.
    Gap(usize),
    Start,
    End,
    Comma,
}

/// A turn of phrase.
pub(super) struct Pattern {
    pieces: Vec<(Piece, bool)>,
}

/// Where in a text a pattern is sought.
#[derive(Copy, Clone)]
pub(super) struct Field<'t, 'a> {
    pub text: &'t Text<'a>,
    /// The token after the last of the sentence, its full stop among them.
    pub to: usize,
    /// For each token, whether a clause starts with it.
    pub starts: &'t [bool],
}

impl Pattern {
    /// Reads a pattern; nothing where a piece is none.
    pub fn new(line: &'static str) -> Option<Self> {
        let mut pieces = Vec::new();
        for piece in line.split_ascii_whitespace() {
            let (piece, may_fail) = match piece.strip_suffix('?') {
                Some(piece) => (piece, true),
                None => (piece, false),
            };
            let read = match piece {
                "*" => Piece::Gap(GAP),
                "**" => Piece::Gap(LONG_GAP),
                "^" => Piece::Start,
                "$" => Piece::End,
                "," => Piece::Comma,
                words => Piece::Words(words.split('|').map(word).collect::<Option<_>>()?),
            };
            pieces.push((read, may_fail));
        }
        (!pieces.is_empty()).then_some(Self { pieces })
    }

    /// The words with which it can begin, or nothing where it can begin with any.
    pub fn begins_with(&self) -> Option<Vec<&'static str>> {
        let mut words = Vec::new();
        for (piece, may_fail) in &self.pieces {
            match piece {
                Piece::Start => continue,
                Piece::Words(all) => {
                    for word in all {
                        let Word::Form(form) = word else { return None };
                        words.push(*form);
                    }
                }
                _ => return None,
            }
            if !may_fail {
                return Some(words);
            }
        }
        None
    }

    /// The end of the match that starts at `at`, if there is one.
    pub fn matches(&self, field: &Field<'_, '_>, at: usize) -> Option<usize> {
        go(&self.pieces, field, at)
    }
}

fn word(word: &'static str) -> Option<Word> {
    Some(match word {
        "" => return None,
        "@any" => Word::Any,
        "@deed" => Word::Deed,
        _ => match (word.strip_prefix('@'), word.strip_prefix('~')) {
            (Some(list), _) => Word::List(Class::named(list)?),
            (_, Some(any)) => Word::Stem(stem(any)),
            _ => Word::Form(word),
        },
    })
}

/// Tries the rest of a pattern; it can turn back only at gaps and at what may be left out, so a short line of pieces
/// bounds the work.
fn go(pieces: &[(Piece, bool)], field: &Field<'_, '_>, at: usize) -> Option<usize> {
    let Some(((piece, may_fail), rest)) = pieces.split_first() else { return Some(at) };
    let text = field.text;
    let end = field.to;
    let taken = match piece {
        Piece::Gap(most) => {
            return (0..=*most)
                .map(|skip| at + skip)
                .take_while(|to| *to <= end)
                .find_map(|to| go(rest, field, to));
        }
        Piece::Start => field.starts.get(at).is_some_and(|start| *start).then_some(at),
        Piece::End => {
            (at >= end || matches!(text.symbol(at), Some('.' | '!' | '?' | ';' | '…'))).then_some(at)
        }
        Piece::Comma => (at < end && text.symbol(at) == Some(',')).then_some(at + 1),
        Piece::Words(words) => (at < end && words.iter().any(|word| is(text, at, word))).then_some(at + 1),
    };
    let matched = taken.and_then(|next| go(rest, field, next));
    if matched.is_none() && *may_fail { go(rest, field, at) } else { matched }
}

fn is(text: &Text<'_>, at: usize, word: &Word) -> bool {
    match word {
        Word::Form(form) => text.word(at) == *form,
        Word::Stem(stem) => text.is_word(at) && text.stem(at) == stem,
        Word::List(class) => text.has(at, *class),
        Word::Any => text.is_word(at),
        Word::Deed => deed(text, at),
    }
}

/// Whether the word can be a plain verb of doing, such as “call”; by what it is not.
pub(super) fn deed(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let other = [Class::Inner, Class::Auxiliary, Class::Subject, Class::Wh, Class::Filler];
    text.is_word(at)
        && !other.iter().any(|class| text.has(at, *class))
        && !word.ends_with("ing")
        && !word.ends_with("ed")
        && !text.is_any(
            at,
            "to not no more less help time support space someone somebody something of in on at by with for \
             about from as if that than enough very too really every such which it's him them me us ever",
        )
}
