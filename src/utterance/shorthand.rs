//! Shorthand and frequent slips, brought to the words that are meant.

use crate::language::token::{Kind, Token};
use crate::language::{Lexicon, stem::stem};

use super::lexicon::Replies;

/// What is written, and what is meant; two words where a contraction lost its apostrophe. Sorted.
const MEANT: &[(&str, &str)] = &[
    ("alot", "lot"),
    ("arent", "are not"),
    ("bcos", "because"),
    ("bcuz", "because"),
    ("couldnt", "could not"),
    ("coz", "because"),
    ("cud", "could"),
    ("cuz", "because"),
    ("definately", "definitely"),
    ("gotta", "got to"),
    ("hasnt", "has not"),
    ("havent", "have not"),
    ("hows", "how"),
    ("im", "i am"),
    ("ive", "i have"),
    ("lets", "let us"),
    ("pls", "please"),
    ("r", "are"),
    ("realy", "really"),
    ("shouldnt", "should not"),
    ("shud", "should"),
    ("thats", "that"),
    ("theres", "there"),
    ("theyre", "they are"),
    ("thx", "thanks"),
    ("u", "you"),
    ("ur", "your"),
    ("wasnt", "was not"),
    ("werent", "were not"),
    ("whats", "what"),
    ("wheres", "where"),
    ("whos", "who"),
    ("wud", "would"),
    ("youd", "you would"),
    ("youll", "you will"),
    ("your'e", "you are"),
    ("youre", "you are"),
    ("youve", "you have"),
];

/// Writes out what is short.
pub(super) fn written_out(tokens: Vec<Token>) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    for token in tokens {
        let found =
            MEANT.binary_search_by(|(short, _)| (*short).cmp(&token.norm)).ok().and_then(|at| MEANT.get(at));
        let Some((_, meant)) = found.filter(|_| token.kind == Kind::Word) else {
            out.push(token);
            continue;
        };
        for (at, word) in meant.split(' ').enumerate() {
            let stem = stem(word);
            let marks = Replies::marks(word, &stem);
            let first = at == 0;
            let (spaced, new_line) = (token.spaced && first, token.new_line && first);
            out.push(Token { norm: word.to_owned(), stem, marks, spaced, new_line, ..token.clone() });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(MEANT.is_sorted_by(|a, b| a.0 < b.0));
    }
}
