//! The same tree from YAML, for authors: the command line reads both, the page reads JSON.
//!
//! What is plain in YAML is read by its core schema: `12` is a number, `true` a truth, `~` nothing, and all else a text,
//! `no` and `on` among it. What JSON cannot say (aliases, tags, keys that are no texts, several documents) is refused:
//! so a file means the same in both, and nothing in it stands for more than is written.
//!
//! A list or an object that is known by its indentation alone has no sign of its own. It begins where the name of its
//! field stands, or at its dash in a list, and so does a value that is not there.

use super::{DEEPEST, Field, MOST_VALUES, Node, Place, Value};
use granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle, Tag};
use std::borrow::Cow;

/// Why a text gives no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoTree {
    /// It is not YAML; and what the parser says.
    NotYaml(Place, String),
    /// It uses parts of YAML that JSON lacks: where, what, and what to do.
    Beyond(Vec<(Place, &'static str, &'static str)>),
}

/// So many parts of YAML that JSON lacks are told of.
const MOST_TOLD: usize = 100;

/// Reads a text in YAML.
///
/// # Errors
/// When it is not YAML, or says what JSON cannot.
pub fn parse_yaml(text: &str) -> Result<Node<'_>, NoTree> {
    let mut builder = Builder { text, ..Builder::default() };
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            let place = error.marker().byte_offset().unwrap_or(text.len());
            NoTree::NotYaml(Place(place.min(text.len())), error.info())
        })?;
        builder.take(event, span)?;
        if builder.beyond.len() >= MOST_TOLD {
            break;
        }
    }
    if !builder.beyond.is_empty() {
        return Err(NoTree::Beyond(builder.beyond));
    }
    builder.top.ok_or_else(|| NoTree::NotYaml(Place(0), "there is nothing in it".into()))
}

/// A list or an object that is not closed yet.
enum Open<'a> {
    /// Where its elements begin among those that are kept.
    List(Place, usize),
    /// The same of its fields; and the name of the next one, once it has been read.
    Map(Place, usize, Option<(Place, Cow<'a, str>)>),
}

#[derive(Default)]
struct Builder<'a> {
    text: &'a str,
    open: Vec<Open<'a>>,
    nodes: Vec<Node<'a>>,
    fields: Vec<Field<'a>>,
    top: Option<Node<'a>>,
    documents: u32,
    values: u32,
    beyond: Vec<(Place, &'static str, &'static str)>,
}

impl<'a> Builder<'a> {
    fn refuse(&mut self, place: Place, what: &'static str, help: &'static str) {
        self.beyond.push((place, what, help));
    }

    fn take(&mut self, event: Event<'a>, span: Span) -> Result<(), NoTree> {
        let place = Place(span.start.byte_offset().unwrap_or(0).min(self.text.len()));
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.refuse(place, "A second document begins here.", "Write one scenario in a file.");
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(place, "This is an alias.", "Write out what it stands for.");
                self.value(Node { place, value: Value::Null })?;
            }
            Event::Scalar(text, style, _, tag) => {
                let kind = self.kind(place, tag.as_deref(), &["str", "int", "float", "bool", "null"]);
                let is_empty = style == ScalarStyle::Plain && self.written(span).is_empty();
                let place = if is_empty { self.unmarked(place) } else { place };
                let is_text = style != ScalarStyle::Plain || kind == Some("str");
                if let Some(Open::Map(_, _, name @ None)) = self.open.last_mut() {
                    *name = Some((place, text));
                    return Ok(());
                }
                let value = if is_text { Value::Text(text) } else { plain(text, self.written(span)) };
                self.value(Node { place, value })?;
            }
            Event::SequenceStart(style, _, tag) => {
                self.kind(place, tag.as_deref(), &["seq"]);
                let place = self.begin(style, place)?;
                self.open.push(Open::List(place, self.nodes.len()));
            }
            Event::MappingStart(style, _, tag) => {
                self.kind(place, tag.as_deref(), &["map"]);
                let place = self.begin(style, place)?;
                self.open.push(Open::Map(place, self.fields.len(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(place, start)) => {
                    let value = Value::List(self.nodes.drain(start..).collect());
                    self.value(Node { place, value })?;
                }
                Some(Open::Map(place, start, _)) => {
                    let value = Value::Map(self.fields.drain(start..).collect());
                    self.value(Node { place, value })?;
                }
                None => {}
            },
            _ => {}
        }
        Ok(())
    }

    /// The kind that a tag gives a value. A tag that says no more than YAML knows anyway is passed over.
    fn kind(&mut self, place: Place, tag: Option<&Tag>, known: &[&'static str]) -> Option<&'static str> {
        let tag = tag?;
        let kind = known.iter().find(|kind| tag.is_yaml_core_schema_tag(kind));
        if kind.is_none() {
            self.refuse(place, "A tag stands before this value.", "Leave the tag away.");
        }
        kind.copied()
    }

    /// Where a list or an object begins; that it may begin here at all.
    fn begin(&mut self, style: StructureStyle, place: Place) -> Result<Place, NoTree> {
        if self.open.len() >= DEEPEST as usize {
            let why = "lists and objects are nested deeper than any scenario needs";
            return Err(NoTree::NotYaml(place, why.into()));
        }
        if let Some(Open::Map(_, _, None)) = self.open.last() {
            self.refuse(
                place,
                "The name of a field is a list or an object.",
                "Write a word before the colon.",
            );
        }
        let signed = style == StructureStyle::Flow && self.text[place.0..].starts_with(['[', '{']);
        Ok(if signed { place } else { self.unmarked(place) })
    }

    /// The place of something that has no sign of its own.
    fn unmarked(&self, place: Place) -> Place {
        match self.open.last() {
            None => Place(0),
            Some(Open::Map(_, _, Some((name, _)))) => *name,
            Some(Open::Map(_, _, None)) => place,
            Some(Open::List(..)) => {
                let before = self.text.get(..place.0).unwrap_or_default().trim_end();
                if before.ends_with('-') { Place(before.len() - 1) } else { place }
            }
        }
    }

    /// What stands in the file, where it is needed for as long as the tree.
    fn written(&self, span: Span) -> &'a str {
        span.byte_range().and_then(|range| self.text.get(range)).unwrap_or_default().trim_end()
    }

    fn value(&mut self, node: Node<'a>) -> Result<(), NoTree> {
        self.values += 1;
        if self.values > MOST_VALUES {
            return Err(NoTree::NotYaml(node.place, "there are more values than any scenario needs".into()));
        }
        match self.open.last_mut() {
            None if self.documents < 2 => self.top = Some(node),
            None => {}
            Some(Open::List(..)) => self.nodes.push(node),
            Some(Open::Map(_, _, name)) => match name.take() {
                Some((place, name)) => self.fields.push(Field { place, name, node }),
                // A list, an object or an alias stood where a name belongs, and was refused.
                None => *name = Some((node.place, Cow::Borrowed(""))),
            },
        }
        Ok(())
    }
}

/// A plain word by the core schema; `written` is the same as it stands in the file.
fn plain<'a>(text: Cow<'a, str>, written: &'a str) -> Value<'a> {
    match &*text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        word if is_number(word) => Value::Number(written),
        _ => Value::Text(text),
    }
}

fn is_number(word: &str) -> bool {
    let all = |digits: &str, radix| !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    if let Some(digits) = word.strip_prefix("0x") {
        return all(digits, 16);
    }
    if let Some(digits) = word.strip_prefix("0o") {
        return all(digits, 8);
    }
    let unsigned = |word: &'_ str| word.strip_prefix(['-', '+']).map_or(word.len(), str::len);
    let word_unsigned = &word[word.len() - unsigned(word)..];
    if matches!(word_unsigned, ".inf" | ".Inf" | ".INF") || matches!(word, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let (number, power) = match word_unsigned.split_once(['e', 'E']) {
        Some((number, power)) => (number, Some(&power[power.len() - unsigned(power)..])),
        None => (word_unsigned, None),
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    (!whole.is_empty() || !part.is_empty())
        && digits(whole)
        && digits(part)
        && power.is_none_or(|power| all(power, 10))
}

#[cfg(test)]
mod tests;
