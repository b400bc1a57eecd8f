//! From the tree of a file to its wire types, with every fault on the way.

use super::report::{Report, TELLS, near};
use crate::act::{self, WordSet};
use crate::diagnostic::Fault;
use crate::json::{Field, Node, Place, Value};
use crate::practice;
use crate::vocabulary::Word;

/// Something that a file can say, to be filled from it.
///
/// Filling in place, through one table for each object, keeps the code for some hundred fields small.
pub trait Slot {
    /// Fills it; `false` means that it could not be read, and that the report says why.
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool;
    /// Tells it its place in a list, counted from 0.
    fn at(&mut self, _index: usize) {}
}

/// An identifier or a condition, with its place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Name {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// An element of a list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item<T> {
    /// Where it begins.
    pub place: Place,
    /// Its place in the list of the file, from 0: elements that could not be read are left out.
    pub index: usize,
    /// What it says.
    pub value: T,
}

/// A list in which each element keeps its place.
pub type List<T> = Vec<Item<T>>;

fn wrong(node: &Node<'_>, report: &mut Report<'_>, wanted: &str) -> bool {
    let found = match &node.value {
        Value::Null => "null, or nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::Text(_) => "a text",
        Value::List(_) => "a list",
        Value::Map(_) => "an object",
    };
    report.error(
        Fault::WrongShape,
        node.place,
        ["Here stands ", found, "."].concat(),
        ["It should be ", wanted, "."].concat(),
    );
    false
}

fn text<'n>(node: &'n Node<'_>, report: &mut Report<'_>) -> Option<&'n str> {
    let wanted = match &node.value {
        Value::Text(text) => return Some(text),
        // In YAML such a word is easily taken for a text.
        Value::Number(digits) if TELLS => &*["a text in double quotes: \"", digits, "\""].concat(),
        Value::Bool(true) if TELLS => "a text in double quotes: \"true\"",
        Value::Bool(false) if TELLS => "a text in double quotes: \"false\"",
        _ => "a text in double quotes",
    };
    wrong(node, report, wanted);
    None
}

impl Slot for String {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let text = text(node, report);
        self.push_str(text.unwrap_or_default());
        text.is_some()
    }
}

impl Slot for Name {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        self.place = node.place;
        self.text.fill(node, report)
    }
}

impl Slot for bool {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let Value::Bool(value) = node.value else {
            return wrong(node, report, "true or false, without quotes");
        };
        *self = value;
        true
    }
}

fn number(node: &Node<'_>, report: &mut Report<'_>, least: i32, most: i32) -> Option<i32> {
    let Value::Number(digits) = node.value else {
        wrong(node, report, "a whole number");
        return None;
    };
    let value = digits.parse::<i32>().ok().filter(|value| (least..=most).contains(value));
    if value.is_none() {
        let range = told!("{digits} is not a whole number from {least} to {most}.");
        report.error(Fault::OutOfRange, node.place, range, "Write a whole number in this range.");
    }
    value
}

macro_rules! numbers {
    ($($kind:ty: $least:literal to $most:literal,)+) => {$(
        impl Slot for $kind {
            fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                let value = number(node, report, $least, $most);
                *self = value.unwrap_or(0) as $kind;
                value.is_some()
            }
        }
    )+};
}
numbers! {
    u8: 0 to 255,
    u16: 0 to 65_535,
    u32: 0 to 2_147_483_647,
    i8: -128 to 127,
    i16: -32_768 to 32_767,
}

impl<T: Slot> Slot for [T; 2] {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        match &node.value {
            Value::List(nodes) if nodes.len() == 2 => {
                nodes.iter().zip(self).fold(true, |good, (node, slot)| slot.fill(node, report) && good)
            }
            _ => wrong(node, report, "a list of two numbers"),
        }
    }
}

/// Walks over a list; elements that cannot be read are reported and left out, and the list goes on.
fn walk(
    node: &Node<'_>,
    report: &mut Report<'_>,
    each: &mut dyn FnMut(&Node<'_>, &mut Report<'_>, usize),
) -> bool {
    let Value::List(nodes) = &node.value else { return wrong(node, report, "a list in square brackets") };
    for (index, node) in nodes.iter().enumerate() {
        each(node, report, index);
    }
    true
}

impl<T: Slot + Default> Slot for Vec<T> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        // Just so much as is needed; but a list is not trusted with all memory before its elements were read.
        const AT_ONCE: usize = 1024;
        self.reserve_exact(node.list().map_or(0, |nodes| nodes.len().min(AT_ONCE)));
        walk(node, report, &mut |node, report, index| {
            let mut element = T::default();
            element.at(index);
            if element.fill(node, report) {
                self.push(element);
            }
        })
    }
}

impl<T: Slot> Slot for Item<T> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        self.place = node.place;
        let good = self.value.fill(node, report);
        if !good && !report.is_full() {
            names_in(node, &mut report.misread);
        }
        good
    }
    fn at(&mut self, index: usize) {
        self.index = index;
    }
}

/// All that an element names, even if nothing else of it can be read: itself, and what is in it. No author has
/// misspelt this much at once, and a hostile file could fill the memory.
fn names_in(node: &Node<'_>, names: &mut Vec<String>) {
    const MOST: usize = 4000;
    if names.len() >= MOST {
        return;
    }
    if let Some(Value::Text(id)) = node.field("id").map(|id| &id.value) {
        names.push(id.to_string());
    }
    match &node.value {
        Value::List(nodes) => nodes.iter().for_each(|node| names_in(node, names)),
        Value::Map(fields) => fields.iter().for_each(|field| names_in(&field.node, names)),
        _ => {}
    }
}

impl<T: Slot + Default> Slot for Option<T> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        self.get_or_insert_default().fill(node, report)
    }
}

/// A name and its value.
#[derive(Debug, Default)]
pub struct Pair<K, V>(pub K, pub V);

/// An object whose names are the author's: pairs in the order of the file.
#[derive(Debug, Default)]
pub struct Table<K, V>(pub Vec<Pair<K, V>>);

impl<K: Slot + Default, V: Slot + Default> Slot for Table<K, V> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let Value::Map(fields) = &node.value else { return wrong(node, report, "an object in braces") };
        for (at, field) in fields.iter().enumerate() {
            twice(fields, at, report);
            let name = Node { place: field.place, value: Value::Text(field.name.clone()) };
            let mut pair = Pair::<K, V>::default();
            let good = pair.0.fill(&name, report);
            if pair.1.fill(&field.node, report) && good {
                self.0.push(pair);
            }
        }
        true
    }
}

/// Says that a name was given before. No vocabulary, and no list of variables, has as many names as are compared: where
/// there are more fields, a name is unknown or it is found here that one is doubled.
fn twice(fields: &[Field<'_>], at: usize, report: &mut Report<'_>) {
    const MOST: usize = 128;
    let Field { place, name, .. } = &fields[at];
    if at < MOST && fields[..at].iter().any(|before| before.name == *name) {
        given_twice(*place, name, report);
    }
}

fn given_twice(place: Place, name: &str, report: &mut Report<'_>) {
    let message = ["The field `", name, "` is given twice."].concat();
    report.error(Fault::GivenTwice, place, message, "Remove one of the two.");
}

/// Says that a word is not in its vocabulary.
pub fn unknown_word(place: Place, report: &mut Report<'_>, word: &str, known: &[&str]) {
    if report.is_full() {
        return;
    }
    let message = told!("“{word}” is not a word of this vocabulary.");
    report.error(Fault::UnknownWord, place, message, did_you_mean(word, known));
}

/// The word that may have been meant, or those that are possible.
fn did_you_mean(word: &str, known: &[&str]) -> String {
    if !TELLS {
        return String::new();
    }
    match near(word, known.iter().copied()) {
        Some(near) => ["Did you mean `", near, "`?"].concat(),
        None => {
            let known = known.get(..12).unwrap_or(known);
            ["Possible here: ", &known.join(", "), "."].concat()
        }
    }
}

/// The place of a word in its vocabulary.
fn place_of(node: &Node<'_>, report: &mut Report<'_>, known: &[&str]) -> Option<usize> {
    let word = text(node, report)?;
    let found = known.iter().position(|name| *name == word);
    if found.is_none() {
        unknown_word(node.place, report, word, known);
    }
    found
}

macro_rules! word_slots {
    ($($kind:ty)+) => {$(
        impl Slot for $kind {
            fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                let found = place_of(node, report, Self::NAMES).and_then(|at| Self::ALL.get(at));
                *self = found.copied().unwrap_or_default();
                found.is_some()
            }
        }
    )+};
}
word_slots! {
    act::ActKind act::Advocacy act::Amount act::Answer act::AskForm act::Availability act::Basis act::Claim
    act::CloseReason act::Concern act::ConcernStep act::ConsentFrom act::Consultant act::Definer act::Depth
    act::Discrimination act::Evidence act::GiftValue act::GoalSource act::Interest act::Interpreter act::Manner
    act::Payment act::PlanMode act::Record act::RecordAnswer act::SexualBoundary act::Source act::Style
    act::TeamPart act::Title
    practice::ClientSystem practice::DiagnosisLaw practice::Domain practice::Importance practice::Instrument
    practice::Level practice::Licence practice::Method practice::NeedKind practice::Obligation practice::Reportable
    practice::Role practice::ServiceBasis
    practice::Stage practice::StageLayout
}

impl<W: Word> Slot for WordSet<W> {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let mut bits = 0;
        let good = fill_bits(&mut bits, node, report, W::NAMES);
        *self = Self::of_bits(bits);
        good
    }
}

/// Fills a set of words of any vocabulary: one for all of them keeps the code small.
fn fill_bits(bits: &mut u16, node: &Node<'_>, report: &mut Report<'_>, known: &[&str]) -> bool {
    walk(node, report, &mut |node, report, _| {
        if let Some(at) = place_of(node, report, known) {
            *bits |= 1 << at;
        }
    })
}

/// A field of an object: its name, whether it has to be there, and what it fills.
pub type FieldSlot<'s> = (&'static str, bool, &'s mut dyn Slot);

/// Fills an object. Fields that it should not have, has twice or lacks are reported, and all others are filled.
pub fn fill(node: &Node<'_>, report: &mut Report<'_>, slots: &mut [FieldSlot<'_>]) -> bool {
    let Value::Map(fields) = &node.value else { return wrong(node, report, "an object in braces") };
    let mut good = true;
    let (mut filled, mut meant): (u64, u64) = (0, 0);
    // Most files have the fields in the order of the table, so each is looked for behind the last.
    let mut next = 0;
    for field in fields {
        let name = &*field.name;
        let is_it = |at: &usize| slots[*at].0 == name;
        let Some(at) = (next..slots.len()).find(is_it).or_else(|| (0..next).find(is_it)) else {
            let known: Vec<&str> = slots.iter().map(|(known, ..)| *known).collect();
            meant |= unknown_field(field, report, &known);
            continue;
        };
        next = at;
        if filled & (1 << at) != 0 {
            given_twice(field.place, name, report);
            continue;
        }
        filled |= 1 << at;
        good &= slots[at].2.fill(&field.node, report);
    }
    for (at, (name, needed, _)) in slots.iter().enumerate() {
        if *needed && filled & (1 << at) == 0 {
            good = false;
            // A field that is there under a mistyped name is not missing as well.
            if meant & (1 << at) == 0 {
                let message = ["The field `", name, "` is missing."].concat();
                let help = ["Add `\"", name, "\": …` to this object."].concat();
                report.error_of(Fault::MissingField, node.place, message, help);
            }
        }
    }
    good
}

/// Says that an object should not have a field; and which field may have been meant, as a bit.
fn unknown_field(field: &Field<'_>, report: &mut Report<'_>, known: &[&str]) -> u64 {
    if report.is_full() {
        return 0;
    }
    let name = &*field.name;
    let message = ["There is no field `", name, "` here."].concat();
    report.error(Fault::UnknownField, field.place, message, did_you_mean(name, known));
    let meant = near(name, known.iter().copied());
    let at = meant.and_then(|meant| known.iter().position(|known| *known == meant));
    at.map_or(0, |at| 1 << at)
}

/// A word alone, or an object with one field whose name is the word.
pub fn variant<'n, 'a>(
    node: &'n Node<'a>,
    report: &mut Report<'_>,
) -> Option<(&'n str, Place, Option<&'n Node<'a>>)> {
    match &node.value {
        Value::Text(word) => return Some((word, node.place, None)),
        Value::Map(fields) => {
            if let [field] = &fields[..] {
                return Some((&field.name, field.place, Some(&field.node)));
            }
        }
        _ => {}
    }
    wrong(node, report, "a word, or an object with exactly one field, such as {\"ask\": {…}}");
    None
}

/// Checks that nothing follows a word that says everything by itself.
pub fn alone(word: &str, body: Option<&Node<'_>>, report: &mut Report<'_>) -> bool {
    let Some(node) = body else { return true };
    let message = ["`", word, "` says everything by itself."].concat();
    report.error(Fault::WrongShape, node.place, message, ["Write it alone: \"", word, "\"."].concat());
    false
}

/// What follows a word that needs more; `guide` says where to read what that is.
pub fn body<'n, 'a>(
    word: &str,
    place: Place,
    body: Option<&'n Node<'a>>,
    report: &mut Report<'_>,
    guide: &str,
) -> Option<&'n Node<'a>> {
    if body.is_none() {
        let message = ["`", word, "` needs more than the word."].concat();
        let help = ["Write {\"", word, "\": …}", guide, "."].concat();
        report.error(Fault::WrongShape, place, message, help);
    }
    body
}
