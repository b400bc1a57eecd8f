//! JSON with places: every value knows at which byte of the file it begins.
//!
//! `serde_json` forgets places and stops at the first value of a wrong shape, and the code that its derived readers
//! need would weigh more in the browser than the rest of the engine. So a file is read into a tree once, and the
//! scenario's reader takes it from there, with every fault and its place; logs and what the app keeps are read the
//! same way. A property test holds this parser to `serde_json`: the same texts are accepted, and give the same values.

mod path;
#[cfg(feature = "cli")]
mod yaml;

pub use path::Spot;
use std::borrow::Cow;
#[cfg(feature = "cli")]
pub use yaml::{NoTree, parse_yaml};

/// Where a value begins: the byte offset in the file's text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(pub usize);

/// Lists and objects may nest this deep. A scenario needs about twelve.
pub(crate) const DEEPEST: u32 = 64;

/// So many values are read. A case that fills the largest file has about three million; a text of nothing but `0,`
/// would have sixteen, and take twenty times its own size in memory.
pub(crate) const MOST_VALUES: u32 = 4_000_000;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// Where it begins.
    pub place: Place,
    /// What it is.
    pub value: Value<'a>,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(&'a str),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Box<[Node<'a>]>),
    /// An object: its fields in the order of the file, each with its place.
    Map(Box<[Field<'a>]>),
}

/// A field of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'a> {
    /// Where its name begins.
    pub place: Place,
    /// Its name.
    pub name: Cow<'a, str>,
    /// Its value.
    pub node: Node<'a>,
}

/// Why a text is not JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotJson {
    /// Where it stops being JSON.
    pub place: Place,
    /// What was expected there.
    pub message: &'static str,
}

impl<'a> Node<'a> {
    /// A field of an object, by its name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Self> {
        let fields = self.fields();
        fields.iter().find(|field| field.name == name).map(|field| &field.node)
    }
    /// The fields of an object; of anything else, none.
    #[must_use]
    pub fn fields(&self) -> &[Field<'a>] {
        match &self.value {
            Value::Map(fields) => fields,
            _ => &[],
        }
    }
    /// The elements of a list.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        match &self.value {
            Value::List(nodes) => Some(nodes),
            _ => None,
        }
    }
    /// A text.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
    /// A whole number from 0 up.
    #[must_use]
    pub fn whole(&self) -> Option<u64> {
        match self.value {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }
}

/// Writes a text in quotes at the end of `out`.
pub fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => {
                out.push_str("\\u00");
                out.push(char::from_digit(c as u32 >> 4, 16).unwrap_or('0'));
                out.push(char::from_digit(c as u32 & 15, 16).unwrap_or('0'));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// Reads a text.
///
/// # Errors
/// When it is not JSON: the first place at which it stops being so.
pub fn parse(text: &str) -> Result<Node<'_>, NotJson> {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        depth: 0,
        values: 0,
        nodes: Vec::new(),
        fields: Vec::new(),
    };
    let node = parser.node()?;
    parser.space();
    if parser.at < text.len() { parser.fail("nothing more should follow here") } else { Ok(node) }
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: u32,
    values: u32,
    /// The elements of the lists that are still open, one list after the other: so each list takes just the memory
    /// that it needs, and takes it once.
    nodes: Vec<Node<'a>>,
    /// The fields of the objects that are still open.
    fields: Vec<Field<'a>>,
}

type Parsed<T> = Result<T, NotJson>;

impl<'a> Parser<'a> {
    fn fail<T>(&self, message: &'static str) -> Parsed<T> {
        Err(NotJson { place: Place(self.at), message })
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Parsed<Value<'a>> {
        if self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            self.at += word.len();
            return Ok(value);
        }
        self.fail(
            "a value is expected here: a text in double quotes, a number, true, false, a list or an object",
        )
    }

    fn node(&mut self) -> Parsed<Node<'a>> {
        self.space();
        let place = Place(self.at);
        self.values += 1;
        if self.values > MOST_VALUES {
            return self.fail("there are more values than any scenario needs");
        }
        let value = match self.peek() {
            None => return self.fail("the text ends here, in the middle"),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'{') => self.nested(Self::map)?,
            Some(b'[') => self.nested(Self::list)?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(_) => self.word("\0", Value::Null)?,
        };
        Ok(Node { place, value })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Parsed<Value<'a>>) -> Parsed<Value<'a>> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return self.fail("lists and objects are nested deeper than any scenario needs");
        }
        self.at += 1;
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn list(&mut self) -> Parsed<Value<'a>> {
        let start = self.nodes.len();
        self.space();
        if self.take(b']') {
            return Ok(Value::List(Box::default()));
        }
        loop {
            let node = self.node()?;
            self.nodes.push(node);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(self.nodes.drain(start..).collect()));
            }
            if !self.take(b',') {
                return self.fail("a comma or `]` is expected here");
            }
        }
    }

    fn map(&mut self) -> Parsed<Value<'a>> {
        let start = self.fields.len();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Map(Box::default()));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return self.fail("the name of a field is expected here, in double quotes");
            }
            let place = Place(self.at);
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return self.fail("a colon is expected here");
            }
            let node = self.node()?;
            self.fields.push(Field { place, name, node });
            self.space();
            if self.take(b'}') {
                return Ok(Value::Map(self.fields.drain(start..).collect()));
            }
            if !self.take(b',') {
                return self.fail("a comma or `}` is expected here");
            }
        }
    }

    fn digits(&mut self) -> Parsed<()> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return self.fail("a digit is expected here");
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    fn number(&mut self) -> Parsed<Value<'a>> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        if self.take(b'.') {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if !self.take(b'+') {
                self.take(b'-');
            }
            self.digits()?;
        }
        Ok(Value::Number(self.text.get(start..self.at).unwrap_or_default()))
    }

    fn string(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let mut start = self.at;
        let mut built: Option<String> = None;
        loop {
            let rest = self.bytes.get(self.at..).unwrap_or_default();
            self.at += rest.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count();
            match self.peek() {
                None => return self.fail("a text is not closed: a double quote is missing"),
                Some(b'"') => {
                    let piece = self.text.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Ok(match built {
                        None => Cow::Borrowed(piece),
                        Some(text) => Cow::Owned(text + piece),
                    });
                }
                Some(b'\\') => {
                    let text = built.get_or_insert_default();
                    text.push_str(self.text.get(start..self.at).unwrap_or_default());
                    self.at += 1;
                    let c = self.escape()?;
                    built.get_or_insert_default().push(c);
                    start = self.at;
                }
                Some(_) => {
                    return self.fail("a line break or tab within a text is written `\\n` or `\\t`");
                }
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        let escaped = match self.peek() {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(c @ (b'"' | b'\\' | b'/')) => char::from(c),
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return self.fail("after a backslash one of \" \\ / b f n r t u is expected"),
        };
        self.at += 1;
        Ok(escaped)
    }

    fn hex(&mut self) -> Parsed<u32> {
        let digits = self.bytes.get(self.at..self.at + 4).unwrap_or_default();
        let mut value = 0;
        for digit in digits {
            match char::from(*digit).to_digit(16) {
                Some(digit) => value = value * 16 + digit,
                None => return self.fail("four hexadecimal digits are expected here"),
            }
        }
        if digits.len() < 4 {
            return self.fail("four hexadecimal digits are expected here");
        }
        self.at += 4;
        Ok(value)
    }

    /// One character, which JSON writes as one or as two units of UTF-16.
    fn unicode(&mut self) -> Parsed<char> {
        let first = self.hex()?;
        let code = if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.take(b'u') {
            let second = self.hex()?;
            if !(0xdc00..0xe000).contains(&second) {
                return self.fail("half a character: the second half of a surrogate pair is wrong");
            }
            0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        match char::from_u32(code) {
            Some(c) => Ok(c),
            None => self.fail("half a character: a surrogate stands alone"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tree as `serde_json` would have it.
    fn plain(node: &Node<'_>) -> serde_json::Value {
        use serde_json::Value as V;
        match &node.value {
            Value::Null => V::Null,
            Value::Bool(b) => V::Bool(*b),
            Value::Number(n) => serde_json::from_str(n).unwrap(),
            Value::Text(t) => V::String(t.to_string()),
            Value::List(nodes) => nodes.iter().map(plain).collect(),
            Value::Map(fields) => {
                V::Object(fields.iter().map(|f| (f.name.to_string(), plain(&f.node))).collect())
            }
        }
    }

    fn agrees(text: &str) {
        match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
            (Ok(node), Ok(value)) => assert_eq!(plain(&node), value, "{text}"),
            (Err(_), Err(_)) => {}
            // `serde_json` reads numbers while it parses and refuses those beyond the range of a double.
            (Ok(_), Err(error)) if error.to_string().contains("out of range") => {}
            (ours, theirs) => panic!("{text:?}: {ours:?} against {theirs:?}"),
        }
    }

    proptest! {
        #[test]
        fn reads_what_serde_json_reads(text in r#"[\[\]{}",:0-9eE+.\\utrfalsn -]{0,24}"#) {
            agrees(&text);
        }

        #[test]
        fn a_text_is_read_as_it_was_written(text in any::<String>()) {
            let mut written = String::new();
            push_text(&mut written, &text);
            assert_eq!(parse(&written).unwrap().text(), Some(&*text));
            assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
        }

        #[test]
        fn reads_any_text_as_serde_json_does(text in any::<String>()) {
            agrees(&text);
            agrees(&serde_json::to_string(&text).unwrap());
        }
    }

    #[test]
    fn known_corners() {
        for text in [
            "01",
            "-",
            "1.",
            "1e",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\\u0041\"",
            "[1,]",
            "{\"a\":1,}",
            "nul",
            "",
        ] {
            agrees(text);
        }
    }

    #[test]
    fn depth_is_bounded() {
        let deep = "[".repeat(10_000);
        assert_eq!(parse(&deep).unwrap_err().place, Place(64));
    }
}
