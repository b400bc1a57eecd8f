//! The JSON Schema (draft 2020-12) of the scenario file, for editors: completion, hover text and red lines while a case is
//! written. It is made from the tables that read the file; `tests/schema.rs` holds the two together.
//!
//! A schema knows shapes: fields, words, ranges, how a name is spelt. Whether a name is the name of something, a condition
//! can be read or a choice leads somewhere is for `practicum lint` to say. What the schema refuses, the loader refuses.

use crate::practice::STANDARDS;
use crate::scenario::VARIABLES;
use crate::scenario::describe::{Body, Field, OneOf, Record, Shape, Special, Words, scenario_file};
use serde_json::{Map, Value, json};

/// The schema.
#[must_use]
pub fn schema() -> Value {
    let mut writer = Writer { defs: Map::new() };
    let root = writer.shape(&scenario_file());
    let mut defs = writer.defs;
    defs.insert("Name".into(), name());
    defs.insert("Condition".into(), condition());
    defs.insert("Target".into(), target());
    defs.insert("Standard".into(), standard());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:practicum:scenario:1",
        "title": "A Practicum case",
        "$ref": root["$ref"],
        "$defs": defs,
    })
}

/// The schema as the text of its file.
#[must_use]
pub fn schema_text() -> String {
    format!("{:#}\n", schema())
}

struct Writer {
    /// What has a name and is referred to by it.
    defs: Map<String, Value>,
}

impl Writer {
    fn shape(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Text => json!({ "type": "string" }),
            Shape::Special(special) => reference(match special {
                Special::Id | Special::NameOf(_) | Special::Speaker => "Name",
                Special::When => "Condition",
                Special::Target => "Target",
                Special::Standard => "Standard",
            }),
            Shape::YesNo => json!({ "type": "boolean" }),
            Shape::Number { least, most } if least == most => json!({ "const": least }),
            Shape::Number { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Shape::Word(words) => self.word(words),
            Shape::List { of, least, most } => {
                let mut list = json!({ "type": "array", "items": self.shape(of) });
                if *least > 0 {
                    list["minItems"] = json!(least);
                }
                if let Some(most) = most {
                    list["maxItems"] = json!(most);
                }
                list
            }
            Shape::Table(key, value) => self.table(key, value),
            Shape::Record(record) => self.record(record),
            Shape::OneOf(one_of) => self.one_of(one_of),
        }
    }

    /// Puts a shape of its own name aside, once, and refers to it.
    fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.defs.contains_key(name) {
            let made = make(self);
            self.defs.insert(name.to_owned(), made);
        }
        reference(name)
    }

    fn word(&mut self, words: &Words) -> Value {
        match words.name {
            Some(name) => self.named(name, |_| described(consts(words.names, words.meanings), words.about)),
            None => consts(words.names, words.meanings),
        }
    }

    fn record(&mut self, record: &Record) -> Value {
        self.named(record.name, |writer| described(writer.object(&record.fields), record.about))
    }

    fn object(&mut self, fields: &[Field]) -> Value {
        let mut properties = Map::new();
        for field in fields {
            properties.insert(field.name.into(), described(self.shape(&field.shape), field.about));
        }
        let required: Vec<&str> =
            fields.iter().filter(|field| field.needed).map(|field| field.name).collect();
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
    }

    /// An object whose field names the author chooses: from a vocabulary, or the names of variables.
    fn table(&mut self, key: &Shape, value: &Shape) -> Value {
        let value = self.shape(value);
        let all = |names: &mut dyn Iterator<Item = (&str, &str)>| -> Map<String, Value> {
            names.map(|(name, about)| (name.to_owned(), described(value.clone(), about))).collect()
        };
        match key {
            Shape::Word(Words { names, meanings, .. }) => {
                let properties = all(&mut names.iter().copied().zip(meanings.iter().copied()));
                json!({ "type": "object", "properties": properties, "additionalProperties": false })
            }
            _ => self.named("Changes", |_| {
                let properties = all(&mut VARIABLES.iter().map(|(id, label, _)| (*id, *label)));
                json!({
                    "type": "object",
                    "properties": properties,
                    "propertyNames": reference("Name"),
                    "additionalProperties": value,
                    "description": "Variables, and by how many points each moves.",
                })
            }),
        }
    }

    /// Words that may stand alone, and an object with one of the words that need more. So an editor can offer both, which
    /// it could not if every act were an alternative of its own.
    fn one_of(&mut self, one_of: &OneOf) -> Value {
        self.named(one_of.name, |writer| {
            let alone = one_of.ways.iter().filter(|way| way.alone);
            let words = one_const_each(alone.map(|way| (way.word, &*way.about)));
            let mut properties = Map::new();
            for way in &one_of.ways {
                let body = match &way.body {
                    Body::Nothing => continue,
                    Body::Value(shape) => writer.shape(shape),
                    Body::Fields(fields) => writer.object(fields),
                };
                properties.insert(way.word.into(), described(body, &way.about));
            }
            let object = json!({
                "type": "object",
                "properties": properties,
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": false,
            });
            described(json!({ "oneOf": [words, object] }), one_of.about)
        })
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// Adds what an editor shows when the pointer rests on it. Lines that the code breaks are joined, others are kept.
fn described(mut schema: Value, about: &str) -> Value {
    let lines: Vec<String> =
        about.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let about = lines.join("\n");
    if !about.is_empty() {
        schema["description"] = about.into();
    }
    schema
}

fn consts(names: &[&str], meanings: &[&str]) -> Value {
    one_const_each(names.iter().copied().zip(meanings.iter().copied()))
}

fn one_const_each<'a>(words: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let words: Vec<Value> = words.map(|(word, about)| described(json!({ "const": word }), about)).collect();
    json!({ "type": "string", "oneOf": words })
}

fn name() -> Value {
    json!({
        "type": "string",
        "pattern": "^[a-z][a-z0-9_-]*$",
        "maxLength": 80,
        "description": "A name: lower-case letters, digits, `_` and `-`, beginning with a letter.",
    })
}

fn target() -> Value {
    json!({
        "type": "string",
        "anyOf": [
            { "const": "@end", "description": "The case ends." },
            { "const": "@back", "description": "Back to where the student was before an event." },
            reference("Name"),
        ],
        "description": "Where it leads: the name of a scene, `@back` or `@end`.",
    })
}

fn condition() -> Value {
    json!({
        "type": "string",
        "minLength": 1,
        "description": "A condition. It compares a number (`trust >= 40`, `week > 3`), asks a question (`knows(debt)`, \
            `consented(service)`, `flag(called)`), and joins such parts with `and`, `or`, `not` and parentheses.",
        "examples": ["trust >= 40", "knows(debt) and not consented(service)"],
    })
}

fn standard() -> Value {
    let known = STANDARDS.iter().map(|(number, title)| {
        let words = crate::practice::Standard(number).in_our_words().unwrap_or_default();
        described(json!({ "const": format!("{number} {title}") }), words)
    });
    let mut ways: Vec<Value> = known.collect();
    ways.push(json!({ "pattern": r"^\s*[1-6]\.[0-9]{2}(\s.*)?$" }));
    json!({ "type": "string", "anyOf": ways })
}
