//! From the tree of a file to its wire types, with every fault on the way.

use super::json::{Field, Node, Value};
use super::report::{Place, Report};
use crate::act::{self, WordSet, set::Word};
use crate::diagnostic::{Fault, nearest};
use crate::practice;
use std::collections::BTreeMap;

/// Something that a file can say.
pub trait Read: Sized {
    /// Reads it; `None` means that it could not be read, and that the report says why.
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self>;
}

/// An identifier or a condition, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// An element of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item<T> {
    /// Where it begins.
    pub place: Place,
    /// Its place in the list of the file, from 0: elements that could not be read are left out.
    pub index: usize,
    /// What it says.
    pub value: T,
}

fn wrong<T>(node: &Node<'_>, report: &mut Report<'_>, wanted: &str) -> Option<T> {
    let found = match &node.value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list",
        Value::Map(_) => "an object",
    };
    report.error(
        Fault::WrongShape,
        node.place,
        format!("Here stands {found}."),
        format!("It should be {wanted}."),
    );
    None
}

impl Read for String {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        text(node, report).map(str::to_owned)
    }
}

fn text<'n>(node: &'n Node<'_>, report: &mut Report<'_>) -> Option<&'n str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => wrong(node, report, "a text in double quotes"),
    }
}

impl Read for Name {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        Some(Self { text: String::read(node, report)?, place: node.place })
    }
}

impl Read for bool {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => wrong(node, report, "true or false"),
        }
    }
}

fn number(node: &Node<'_>, report: &mut Report<'_>, least: i64, most: i64) -> Option<i64> {
    let Value::Number(digits) = node.value else { return wrong(node, report, "a whole number") };
    match digits.parse::<i64>() {
        Ok(value) if (least..=most).contains(&value) => Some(value),
        _ => {
            let message = format!("{digits} is not a whole number from {least} to {most}.");
            report.error(Fault::OutOfRange, node.place, message, "Write a whole number in this range.");
            None
        }
    }
}

macro_rules! numbers {
    ($($kind:ty)+) => {$(
        impl Read for $kind {
            fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
                number(node, report, i64::from(<$kind>::MIN), i64::from(<$kind>::MAX))?.try_into().ok()
            }
        }
    )+};
}
numbers!(u8 u16 u32 i8 i16);

impl Read for [u8; 2] {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        pair(node, report)
    }
}

impl Read for [u16; 2] {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        pair(node, report)
    }
}

fn pair<T: Read>(node: &Node<'_>, report: &mut Report<'_>) -> Option<[T; 2]> {
    match &node.value {
        Value::List(nodes) if nodes.len() == 2 => {
            Some([T::read(&nodes[0], report)?, T::read(&nodes[1], report)?])
        }
        _ => wrong(node, report, "a list of two numbers"),
    }
}

fn list<'n, 'a>(node: &'n Node<'a>, report: &mut Report<'_>) -> Option<&'n [Node<'a>]> {
    match &node.value {
        Value::List(nodes) => Some(nodes),
        _ => wrong(node, report, "a list in square brackets"),
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        let mut out = Self::new();
        for (at, node) in list(node, report)?.iter().enumerate() {
            report.enter_index(at);
            out.extend(T::read(node, report));
            report.leave();
        }
        Some(out)
    }
}

/// A list in which each element keeps its place.
pub type List<T> = Vec<Item<T>>;

/// Reads a list whose elements keep their places.
fn read_list<T: Read>(node: &Node<'_>, report: &mut Report<'_>) -> Option<List<T>> {
    let mut out = Vec::new();
    for (index, node) in list(node, report)?.iter().enumerate() {
        report.enter_index(index);
        match T::read(node, report) {
            Some(value) => out.push(Item { place: node.place, index, value }),
            None => report.misread.extend(id_of(node)),
        }
        report.leave();
    }
    Some(out)
}

/// The name of an element, even if nothing else of it can be read.
fn id_of(node: &Node<'_>) -> Option<String> {
    let Value::Map(fields) = &node.value else { return None };
    match &fields.iter().find(|field| field.name == "id")?.node.value {
        Value::Text(id) => Some(id.to_string()),
        _ => None,
    }
}

/// A wire type whose places in a list are kept.
pub trait Record: Read {}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        T::read(node, report).map(Some)
    }
}

impl<K: Read + Ord, V: Read> Read for BTreeMap<K, V> {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        let Value::Map(fields) = &node.value else { return wrong(node, report, "an object in braces") };
        let mut out = Self::new();
        for field in fields {
            report.enter(&field.name);
            let name = Node { place: field.place, value: Value::Text(field.name.clone()) };
            if let (Some(key), Some(value)) = (K::read(&name, report), V::read(&field.node, report)) {
                out.insert(key, value);
            }
            report.leave();
        }
        Some(out)
    }
}

/// A word of a vocabulary.
pub fn word<W: Copy>(
    node: &Node<'_>,
    report: &mut Report<'_>,
    all: &[W],
    name: fn(W) -> &'static str,
) -> Option<W> {
    let word = text(node, report)?;
    let found = all.iter().copied().find(|value| name(*value) == word);
    if found.is_none() {
        unknown_word(node.place, report, word, all.iter().map(|value| name(*value)));
    }
    found
}

/// Says that a word is not in its vocabulary.
pub fn unknown_word<'w>(
    place: Place,
    report: &mut Report<'_>,
    word: &str,
    known: impl Iterator<Item = &'w str> + Clone,
) {
    if report.is_full() {
        return;
    }
    let message = format!("“{word}” is not a word of this vocabulary.");
    report.error(Fault::WrongShape, place, message, did_you_mean(word, known));
}

/// The word that may have been meant, or those that are possible.
fn did_you_mean<'w>(word: &str, known: impl Iterator<Item = &'w str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => {
            let known: Vec<&str> = known.take(12).collect();
            format!("Possible here: {}.", known.join(", "))
        }
    }
}

macro_rules! read_words {
    ($($kind:ty)+) => {$(
        impl Read for $kind {
            fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
                word(node, report, Self::ALL, Self::name)
            }
        }
    )+};
}
read_words! {
    act::ActKind act::Advocacy act::Amount act::AskForm act::Availability act::Basis act::CloseReason act::ConsentFrom
    act::Consultant act::Definer act::Depth act::GiftValue act::GoalSource act::Interest act::Interpreter
    act::PlanMode act::Record act::RelapsePart act::Source act::Style act::Title act::Topic
    practice::ClientSystem practice::Domain practice::Importance practice::Level practice::Method practice::NeedKind
    practice::Obligation practice::RiskPart practice::Role practice::Stage practice::StageLayout
}

impl<W: Word + Read> Read for WordSet<W> {
    fn read(node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        Some(Vec::<W>::read(node, report)?.into_iter().fold(Self::default(), Self::with))
    }
}

/// The fields of an object while it is read.
pub struct Fields<'n, 'a> {
    place: Place,
    fields: &'n [Field<'a>],
}

impl<'n, 'a> Fields<'n, 'a> {
    /// Opens an object; fields that it should not have, or has twice, are reported.
    pub fn open(node: &'n Node<'a>, report: &mut Report<'_>, known: &[&str]) -> Option<Self> {
        let Value::Map(fields) = &node.value else { return wrong(node, report, "an object in braces") };
        let mut seen: u64 = 0;
        for field in fields {
            let Some(at) = known.iter().position(|name| *name == field.name) else {
                if report.is_full() {
                    continue;
                }
                let message = format!("There is no field `{}` here.", field.name);
                report.error(
                    Fault::WrongShape,
                    field.place,
                    message,
                    did_you_mean(&field.name, known.iter().copied()),
                );
                continue;
            };
            // No object of the format has more than 64 fields.
            let bit = 1u64.checked_shl(at as u32).unwrap_or(0);
            let twice = seen & bit != 0;
            seen |= bit;
            if twice {
                let message = format!("The field `{}` is given twice.", field.name);
                report.error(Fault::WrongShape, field.place, message, "Remove one of the two.");
            }
        }
        Some(Self { place: node.place, fields })
    }

    fn find(&self, name: &str) -> Option<&'n Node<'a>> {
        self.fields.iter().find(|field| field.name == name).map(|field| &field.node)
    }

    fn read<T>(
        node: &Node<'_>,
        report: &mut Report<'_>,
        name: &str,
        read: fn(&Node<'_>, &mut Report<'_>) -> Option<T>,
    ) -> Option<T> {
        report.enter(name);
        let value = read(node, report);
        report.leave();
        value
    }

    /// A field that has to be there.
    pub fn need<T: Read>(&self, report: &mut Report<'_>, name: &str) -> Option<T> {
        match self.find(name) {
            Some(node) => Self::read(node, report, name, T::read),
            None => {
                let message = format!("The field `{name}` is missing.");
                report.error(
                    Fault::WrongShape,
                    self.place,
                    message,
                    format!("Add `\"{name}\": …` to this object."),
                );
                None
            }
        }
    }

    /// A field that may be left out.
    pub fn may<T: Read + Default>(&self, report: &mut Report<'_>, name: &str) -> Option<T> {
        match self.find(name) {
            Some(node) => Self::read(node, report, name, T::read),
            None => Some(T::default()),
        }
    }

    /// A list whose elements keep their places, and that has to be there.
    pub fn all<T: Record>(&self, report: &mut Report<'_>, name: &str) -> Option<List<T>> {
        if self.find(name).is_none() {
            return self.need::<Vec<String>>(report, name).map(|_| Vec::new());
        }
        self.some(report, name)
    }

    /// A list whose elements keep their places; left out, it is empty.
    pub fn some<T: Record>(&self, report: &mut Report<'_>, name: &str) -> Option<List<T>> {
        match self.find(name) {
            Some(node) => Self::read(node, report, name, read_list),
            None => Some(Vec::new()),
        }
    }
}

/// A word alone, or an object with one field whose name is the word.
pub fn variant<'n, 'a>(
    node: &'n Node<'a>,
    report: &mut Report<'_>,
) -> Option<(&'n str, Place, Option<&'n Node<'a>>)> {
    match &node.value {
        Value::Text(word) => Some((word, node.place, None)),
        Value::Map(fields) => match &fields[..] {
            [field] => Some((&field.name, field.place, Some(&field.node))),
            _ => wrong(node, report, "an object with exactly one field, such as {\"ask\": {…}}"),
        },
        _ => wrong(node, report, "a word, or an object with one field"),
    }
}

/// Reads nothing: stands for what follows a word that needs no more.
pub fn alone(word: &str, body: Option<&Node<'_>>, report: &mut Report<'_>) -> Option<()> {
    match body {
        None => Some(()),
        Some(node) => {
            let help = format!("Write it alone: \"{word}\".");
            report.error(Fault::WrongShape, node.place, format!("`{word}` says everything by itself."), help);
            None
        }
    }
}

/// What follows a word that needs more.
pub fn body<'n, 'a>(
    word: &str,
    place: Place,
    body: Option<&'n Node<'a>>,
    report: &mut Report<'_>,
) -> Option<&'n Node<'a>> {
    if body.is_none() {
        let help = format!("Write {{\"{word}\": …}}; see the author's guide for what belongs there.");
        report.error(Fault::WrongShape, place, format!("`{word}` needs more than the word."), help);
    }
    body
}
