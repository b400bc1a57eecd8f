//! The tokeniser: plain text to words, numbers and symbols that remember where they stood.
//!
//! Every later step reasons about tokens and every span that leaves the module is built from token
//! offsets, so offsets always lie on character boundaries of the text as it was typed.

use super::letter::{is_capital, lower};
use super::stem::stem;
use super::{Lexicon, MAX_READ, Marks, Span};
use std::marker::PhantomData;

/// What a token is made of.
#[derive(Copy, Clone, PartialEq, Debug)]
pub(crate) enum Kind {
    /// Letters, possibly with an apostrophe inside.
    Word,
    /// Digits, with thousands separators and a decimal part read into the value.
    Number(f64),
    /// Any other visible character.
    Symbol(char),
}

/// One token with its place in the text.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// Lower case, straight apostrophes, possessive ending removed.
    pub norm: String,
    pub stem: String,
    /// What the word lists know of it.
    pub marks: Marks,
    /// White space (or the start of the text) stands before it.
    pub spaced: bool,
    /// A line break stands before it.
    pub new_line: bool,
    /// Written with a capital first letter.
    pub capital: bool,
}

/// A tokenised text whose words were looked up in the lists `L`. Looking beyond either end finds nothing rather than failing.
pub(crate) struct Text<'a, L> {
    pub raw: &'a str,
    pub tokens: Vec<Token>,
    lexicon: PhantomData<L>,
}

// The small questions are asked from hundreds of places; kept as calls, they cost the browser build fewer bytes.
impl<'a, L: Lexicon> Text<'a, L> {
    /// Reads the first [`MAX_READ`] bytes of `raw`.
    pub fn new(raw: &'a str) -> Self {
        let mut end = raw.len().min(MAX_READ);
        while !raw.is_char_boundary(end) {
            end -= 1;
        }
        let raw = raw.get(..end).unwrap_or_default();
        Text { raw, tokens: tokenise::<L>(raw), lexicon: PhantomData }
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    #[inline(never)]
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The normal form of the word at `at`, or "" where there is none.
    #[inline(never)]
    pub fn word(&self, at: usize) -> &str {
        self.get(at).map_or("", |t| t.norm.as_str())
    }

    #[inline(never)]
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    /// Whether the word at `at` is one of `words`, which are parted by spaces. (One string instead of a
    /// slice of strings: hundreds of small lists would otherwise weigh more in pointers than in words.)
    #[inline(never)]
    pub fn is_any(&self, at: usize, words: &str) -> bool {
        listed(self.word(at), words)
    }

    /// Whether the stem at `at` is one of `stems`, which are parted by spaces.
    #[inline(never)]
    pub fn stem_any(&self, at: usize, stems: &str) -> bool {
        listed(self.stem(at), stems)
    }

    /// The first token from `from` up to but without `to` whose word is one of `words`.
    #[inline(never)]
    pub fn find(&self, from: usize, to: usize, words: &str) -> Option<usize> {
        (from..to).find(|i| self.is_any(*i, words))
    }

    /// Whether one of `words` stands between `from` and `to`.
    #[inline(never)]
    pub fn within(&self, from: usize, to: usize, words: &str) -> bool {
        self.find(from, to, words).is_some()
    }

    /// Whether the word at `at` ends in `ending`.
    #[inline(never)]
    pub fn ends(&self, at: usize, ending: &str) -> bool {
        self.word(at).ends_with(ending)
    }

    /// Whether the words standing from `at` on are exactly `words`, which are parted by spaces.
    #[inline(never)]
    pub fn phrase(&self, at: usize, words: &str) -> bool {
        words.split(' ').enumerate().all(|(i, w)| self.is(at.saturating_add(i), w))
    }

    /// The token after the first of `phrases` that stands from `at` on; they are parted by commas.
    #[inline(never)]
    pub fn phrase_any(&self, at: usize, phrases: &str) -> Option<usize> {
        phrases.split(',').find(|words| self.phrase(at, words)).map(|words| at + words.split(' ').count())
    }

    #[inline(never)]
    pub fn has(&self, at: usize, class: L::Class) -> bool {
        self.get(at).is_some_and(|t| t.marks.classes >> L::place(class) & 1 == 1)
    }

    /// Whether the word at `at` is in one of these lists.
    #[inline(never)]
    pub fn has_any(&self, at: usize, classes: &[L::Class]) -> bool {
        classes.iter().any(|class| self.has(at, *class))
    }

    #[inline(never)]
    pub fn stem(&self, at: usize) -> &str {
        self.get(at).map_or("", |t| t.stem.as_str())
    }

    /// The token at `at` as it was typed, or "".
    pub fn typed(&self, at: usize) -> &'a str {
        self.get(at).and_then(|t| self.raw.get(t.start..t.end)).unwrap_or_default()
    }

    #[inline(never)]
    pub fn number(&self, at: usize) -> Option<f64> {
        match self.get(at)?.kind {
            Kind::Number(n) => Some(n),
            _ => None,
        }
    }

    #[inline(never)]
    pub fn symbol(&self, at: usize) -> Option<char> {
        match self.get(at)?.kind {
            Kind::Symbol(c) => Some(c),
            _ => None,
        }
    }

    #[inline(never)]
    pub fn is_number(&self, at: usize) -> bool {
        self.number(at).is_some()
    }

    /// Whether the symbol at `at` is one of `marks`.
    #[inline(never)]
    pub fn marks(&self, at: usize, marks: &str) -> bool {
        self.symbol(at).is_some_and(|symbol| marks.chars().any(|mark| mark == symbol))
    }

    /// Whether the token at `at` is written with a capital first letter.
    #[inline(never)]
    pub fn capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.capital)
    }

    #[inline(never)]
    pub fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| t.kind == Kind::Word)
    }

    /// No white space stands between this token and the one before.
    #[inline(never)]
    pub fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|t| !t.spaced)
    }

    /// A new sentence, list item or line starts at `at`.
    #[inline(never)]
    pub fn sentence_start(&self, at: usize) -> bool {
        at == 0 || self.get(at).is_some_and(|t| t.new_line) || self.marks(at - 1, ".!?;•")
    }

    /// The bytes covered by the tokens from `from` up to but without `to`.
    #[inline(never)]
    pub fn span(&self, from: usize, to: usize) -> Option<Span> {
        let start = self.get(from)?.start;
        let end = self.get(to.checked_sub(1)?)?.end;
        (start < end).then_some(Span { start, end })
    }

    /// The words of a span as they were typed.
    pub fn quote(&self, span: Span) -> &'a str {
        self.raw.get(span.start..span.end).unwrap_or_default()
    }
}

/// Whether `word` is one of `words`, which are parted by spaces.
fn listed(word: &str, words: &str) -> bool {
    !word.is_empty() && words.split(' ').any(|w| w == word)
}

fn apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`')
}

fn tokenise<L: Lexicon>(raw: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = raw.char_indices().peekable();
    let (mut spaced, mut new_line) = (true, false);
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() || c == '\u{200b}' {
            spaced = true;
            new_line |= c == '\n';
            continue;
        }
        // The apostrophe of "tenants' meeting" is part of its word.
        if apostrophe(c) && !spaced && tokens.last().is_some_and(|t: &Token| t.norm.ends_with('s')) {
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = if c.is_ascii_digit() {
            end = number_end(raw, start);
            Kind::Number(value(raw.get(start..end).unwrap_or_default()))
        } else if c.is_alphabetic() {
            end = word_end(raw, start);
            Kind::Word
        } else {
            Kind::Symbol(c)
        };
        while chars.peek().is_some_and(|(i, _)| *i < end) {
            chars.next();
        }
        push::<L>(&mut tokens, raw, (start, end), kind, (spaced, new_line));
        (spaced, new_line) = (false, false);
    }
    tokens
}

/// The value of digits that [`number_end`] has found. The standard parser would do, at several kilobytes.
fn value(digits: &str) -> f64 {
    let (mut value, mut unit) = (0.0, 0.0);
    for c in digits.chars() {
        match c.to_digit(10) {
            Some(d) if unit == 0.0 => value = value * 10.0 + f64::from(d),
            Some(d) => {
                value += f64::from(d) * unit;
                unit /= 10.0;
            }
            None if c == '.' => unit = 0.1,
            None => {}
        }
    }
    value
}

/// Digits, with "," before groups of three and one "." before decimals: "1,200", "2.5".
fn number_end(raw: &str, start: usize) -> usize {
    let bytes = raw.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut i = start;
    while digit(i) {
        i += 1;
    }
    while bytes.get(i) == Some(&b',') && digit(i + 1) && digit(i + 2) && digit(i + 3) && !digit(i + 4) {
        i += 4;
    }
    if bytes.get(i) == Some(&b'.') && digit(i + 1) {
        let mut j = i + 1;
        while digit(j) {
            j += 1;
        }
        // A second dot makes it a date such as 12.03.2027, whose parts stay apart.
        let dated = bytes.get(j) == Some(&b'.') && digit(j + 1);
        let date_tail = start >= 2 && bytes.get(start - 1) == Some(&b'.') && digit(start - 2);
        if !dated && !date_tail {
            i = j;
        }
    }
    i
}

/// Letters and marks, with single apostrophes between letters.
fn word_end(raw: &str, start: usize) -> usize {
    let mut end = start;
    let mut chars = raw.get(start..).unwrap_or_default().char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let next_letter = chars.peek().is_some_and(|(_, n)| n.is_alphabetic());
        let mark = matches!(c, '\u{300}'..='\u{36f}');
        if c.is_alphabetic() || mark || (apostrophe(c) && next_letter) {
            end = start + i + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// Adds one token, or two where a contraction hides an auxiliary or a "not". Both parts of a
/// contraction carry the whole word's place, because a highlight should not cut a word in two.
fn push<L: Lexicon>(
    tokens: &mut Vec<Token>,
    raw: &str,
    (start, end): (usize, usize),
    kind: Kind,
    (spaced, new_line): (bool, bool),
) {
    let text = raw.get(start..end).unwrap_or_default();
    let mut norm = String::new();
    if !matches!(kind, Kind::Symbol(_)) {
        norm.extend(text.chars().map(|c| if apostrophe(c) { '\'' } else { lower(c) }));
    }
    let capital = text.chars().next().is_some_and(is_capital);
    let (first, second) = if kind == Kind::Word { split_contraction(&norm) } else { (None, None) };
    let mut add = |norm: String, spaced: bool, new_line: bool| {
        let stem = if kind == Kind::Word { stem(&norm) } else { norm.clone() };
        let marks = match kind {
            Kind::Word => L::marks(&norm, &stem),
            Kind::Symbol('$' | '£' | '€') => L::marks_of_money(),
            _ => Marks::default(),
        };
        tokens.push(Token { start, end, kind, norm, stem, marks, spaced, new_line, capital });
    };
    add(first.unwrap_or(&norm).to_owned(), spaced, new_line);
    if let Some(second) = second {
        add(second.to_owned(), false, false);
    }
}

/// "don't" is "do" and "not", "I'll" is "i" and "will"; "Ana's" is "ana".
fn split_contraction(norm: &str) -> (Option<&str>, Option<&str>) {
    match norm {
        "can't" | "cant" | "cannot" => return (Some("can"), Some("not")),
        "won't" | "wont" => return (Some("will"), Some("not")),
        "shan't" => return (Some("shall"), Some("not")),
        "dont" => return (Some("do"), Some("not")),
        "doesnt" => return (Some("does"), Some("not")),
        "didnt" => return (Some("did"), Some("not")),
        "isnt" => return (Some("is"), Some("not")),
        "wouldnt" => return (Some("would"), Some("not")),
        "gonna" => return (Some("going"), Some("to")),
        "wanna" => return (Some("want"), Some("to")),
        "o'clock" => return (None, None),
        _ => {}
    }
    if let Some(base) = norm.strip_suffix("n't") {
        return (Some(base), Some("not"));
    }
    for (ending, word) in [("'ll", "will"), ("'re", "are"), ("'ve", "have"), ("'d", "would"), ("'m", "am")] {
        if let Some(base) = norm.strip_suffix(ending) {
            return (Some(base), Some(word));
        }
    }
    (norm.strip_suffix("'s"), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No lists at all.
    struct Bare;

    impl Lexicon for Bare {
        type Class = ();

        fn place((): ()) -> u8 {
            0
        }

        fn marks(_: &str, _: &str) -> Marks {
            Marks::default()
        }
    }

    fn words(raw: &str) -> Vec<String> {
        let text = Text::<Bare>::new(raw);
        text.tokens
            .iter()
            .map(|t| match t.kind {
                Kind::Symbol(c) => c.to_string(),
                Kind::Number(n) => n.to_string(),
                Kind::Word => t.norm.clone(),
            })
            .collect()
    }

    #[test]
    fn contractions_numbers_and_symbols_come_apart() {
        assert_eq!(words("I won’t pay $1,200.50"), ["i", "will", "not", "pay", "$", "1200.5"]);
        assert_eq!(words("3x/wk, 12th"), ["3", "x", "/", "wk", ",", "12", "th"]);
        assert_eq!(words("12.03.2027."), ["12", ".", "3", ".", "2027", "."]);
        assert_eq!(words("Ana's full-time"), ["ana", "full", "-", "time"]);
    }

    #[test]
    fn offsets_point_at_the_words_as_typed() {
        let text = Text::<Bare>::new("🙂 café n’est");
        let span = text.span(1, 2).unwrap_or(Span { start: 0, end: 0 });
        assert_eq!(text.quote(span), "café");
    }
}
