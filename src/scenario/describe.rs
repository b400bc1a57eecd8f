//! What a file may say, as data: from it the schema for editors is made, and the reference in the author's guide.
//!
//! The tables that read a file describe it too (`record!` and `kinds!` in `wire.rs`, `acts!` in `read_act.rs`, the
//! vocabularies), so there is no second list to keep. The app carries none of this.

use super::read::{Item, Table};
use super::read_act::{ACT_FORMS, ActForm, Takes};
use super::wire::{Names, ScenarioFile};
use crate::act::{Act, ActKind};
use crate::vocabulary::{Vocabulary, Word, WordSet};
use std::marker::PhantomData;

/// What may stand in a place of a file.
#[derive(Debug, Clone)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text of a special kind.
    Special(Special),
    /// `true` or `false`.
    YesNo,
    /// A whole number in a range, both ends included.
    Number {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// A word of a vocabulary.
    Word(Words),
    /// A list.
    List {
        /// What its elements are.
        of: Box<Self>,
        /// How many there must be.
        least: usize,
        /// How many there may be, if that is limited.
        most: Option<usize>,
    },
    /// An object whose field names are the author's choice from the first shape.
    Table(Box<Self>, Box<Self>),
    /// An object with named fields.
    Record(Record),
    /// A word alone, or an object with one field whose name is the word.
    OneOf(OneOf),
}

/// Texts of special kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// The name that something is given here.
    Id,
    /// The name of something that is given elsewhere in the file: `fact`.
    NameOf(&'static str),
    /// A condition.
    When,
    /// A scene, `@back` or `@end`.
    Target,
    /// A person, or `worker`.
    Speaker,
    /// A standard of the NASW Code of Ethics.
    Standard,
}

/// A vocabulary.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Its name; `None` where it belongs to one place only.
    pub name: Option<&'static str>,
    /// What its words are for.
    pub about: &'static str,
    /// The words.
    pub names: &'static [&'static str],
    /// What each means, in the same order.
    pub meanings: &'static [&'static str],
}

/// An object with named fields.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub about: &'static str,
    /// Its fields, in the order in which they are best written.
    pub fields: Vec<Field>,
}

/// A field of an object.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Whether it has to be there.
    pub needed: bool,
    /// What it says.
    pub about: &'static str,
    /// What may stand there.
    pub shape: Shape,
}

/// Something that is written in one of several ways, each known by its word.
#[derive(Debug, Clone)]
pub struct OneOf {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub about: &'static str,
    /// The ways.
    pub ways: Vec<Way>,
}

/// One way of writing something.
#[derive(Debug, Clone)]
pub struct Way {
    /// The word.
    pub word: &'static str,
    /// What it says.
    pub about: String,
    /// Whether the word may stand alone.
    pub alone: bool,
    /// What follows the word in an object.
    pub body: Body,
}

/// What follows a word in an object.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing: the word stands alone.
    Nothing,
    /// One value.
    Value(Shape),
    /// An object with these fields.
    Fields(Vec<Field>),
}

/// Something that a file can say, and what may be written for it.
pub trait Describe {
    /// What may be written.
    fn shape() -> Shape;
}

/// What a whole file may say.
#[must_use]
pub fn scenario_file() -> Shape {
    ScenarioFile::shape()
}

macro_rules! special {
    ($($(#[doc = $doc:literal])+ $name:ident $special:expr;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub struct $name;
        impl Describe for $name {
            fn shape() -> Shape {
                Shape::Special($special)
            }
        }
    )+};
}
special! {
    /// The name that something is given here.
    Id Special::Id;
    /// A condition.
    When Special::When;
    /// A scene, `@back` or `@end`.
    Target Special::Target;
    /// A person, or `worker`.
    Speaker Special::Speaker;
    /// A standard.
    StandardName Special::Standard;
    /// The name of a consent.
    ConsentName Special::NameOf("consent");
    /// The name of a danger.
    DangerName Special::NameOf("danger");
    /// The name of a fact.
    FactName Special::NameOf("fact");
    /// The name of a flag.
    FlagName Special::NameOf("flag");
    /// The name of a measure.
    MeasureName Special::NameOf("measure");
    /// The name of a need.
    NeedName Special::NameOf("need");
    /// The name of a person.
    PersonName Special::NameOf("person");
    /// The name of a quote.
    QuoteName Special::NameOf("quote");
    /// The name of a resource.
    ResourceName Special::NameOf("resource");
    /// The name of a scene.
    SceneName Special::NameOf("scene");
    /// The name of a variable.
    VariableName Special::NameOf("variable");
    /// The name of a practitioner.
    WorkerName Special::NameOf("practitioner");
}

/// A whole number from `LEAST` to `MOST`.
#[derive(Debug)]
pub struct Whole<const LEAST: i64, const MOST: i64>;

impl<const LEAST: i64, const MOST: i64> Describe for Whole<LEAST, MOST> {
    fn shape() -> Shape {
        Shape::Number { least: LEAST, most: MOST }
    }
}

/// A list of at least one.
#[derive(Debug)]
pub struct Several<T>(PhantomData<T>);

impl<T: Describe> Describe for Several<T> {
    fn shape() -> Shape {
        Shape::List { of: Box::new(T::shape()), least: 1, most: None }
    }
}

macro_rules! numbers {
    ($($kind:ty)+) => {$(
        impl Describe for $kind {
            fn shape() -> Shape {
                // The largest whole number that the loader takes is that of 32 bits with a sign.
                let most = i64::from(<$kind>::MAX).min(i64::from(i32::MAX));
                Shape::Number { least: i64::from(<$kind>::MIN), most }
            }
        }
    )+};
}
numbers! { u8 u16 u32 i8 i16 }

impl Describe for String {
    fn shape() -> Shape {
        Shape::Text
    }
}

impl Describe for bool {
    fn shape() -> Shape {
        Shape::YesNo
    }
}

impl<V: Vocabulary> Describe for V {
    fn shape() -> Shape {
        Shape::Word(Words { name: Some(V::NAME), about: V::ABOUT, names: V::NAMES, meanings: V::MEANINGS })
    }
}

impl<W: Word + Describe> Describe for WordSet<W> {
    fn shape() -> Shape {
        Vec::<W>::shape()
    }
}

impl<T: Describe> Describe for Vec<T> {
    fn shape() -> Shape {
        Shape::List { of: Box::new(T::shape()), least: 0, most: None }
    }
}

impl<T: Describe> Describe for [T; 2] {
    fn shape() -> Shape {
        Shape::List { of: Box::new(T::shape()), least: 2, most: Some(2) }
    }
}

impl<T: Describe> Describe for Item<T> {
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Describe> Describe for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }
}

impl<K: Describe, V: Describe> Describe for Table<K, V> {
    fn shape() -> Shape {
        Shape::Table(Box::new(K::shape()), Box::new(V::shape()))
    }
}

impl Describe for Act<Names> {
    fn shape() -> Shape {
        let way = |form: &ActForm| Way {
            word: form.word,
            about: about_act(form),
            alone: form.stands_alone(),
            body: match form.takes {
                Some(takes) => Body::Value(taken(takes)),
                None if form.details.is_empty() => Body::Nothing,
                None => Body::Fields(
                    form.details
                        .iter()
                        .map(|detail| Field {
                            name: detail.name,
                            needed: detail.needed,
                            about: detail.about,
                            shape: taken(detail.takes),
                        })
                        .collect(),
                ),
            },
        };
        Shape::OneOf(OneOf {
            name: "Act",
            about: "What a choice does, for the rules to judge and the client to feel.",
            ways: ACT_FORMS.iter().map(way).collect(),
        })
    }
}

/// What an act does: its one kind, or each of its kinds on a line.
fn about_act(form: &ActForm) -> String {
    let kinds: Vec<ActKind> = ActKind::ALL.iter().copied().filter(|kind| kind.word() == form.word).collect();
    match &kinds[..] {
        [one] => one.meaning().to_owned(),
        several => {
            let line = |kind: &ActKind| [kind.name(), ": ", kind.meaning()].concat();
            several.iter().map(line).collect::<Vec<_>>().join("\n")
        }
    }
}

fn taken(takes: Takes) -> Shape {
    let words = |names, meanings| Shape::Word(Words { name: None, about: "", names, meanings });
    let list = |of| Shape::List { of: Box::new(of), least: 0, most: None };
    match takes {
        Takes::Word { names, meanings } => words(names, meanings),
        Takes::Words { names, meanings } => list(words(names, meanings)),
        Takes::YesNo => Shape::YesNo,
        Takes::Name(what) => Shape::Special(Special::NameOf(what)),
        Takes::Names(what) => list(Shape::Special(Special::NameOf(what))),
    }
}
