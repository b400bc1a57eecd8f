//! Values that remember where in the file they stood, and lists that go on after a fault.
//!
//! `serde_json` stops at the first fault and forgets places once a value is read. Both types here read a raw
//! slice of the source first, so the place is the slice's own address in the text, and an element that cannot
//! be read becomes an error beside its neighbours instead of the end of the loading.

use serde::de::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// Where a value begins, as an address in memory; [`Source`] turns it into an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(usize);

/// The text of a scenario file while it is being loaded.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    text: &'a str,
}

impl<'a> Source<'a> {
    /// Wraps the text that wire types are read from.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text }
    }

    /// The byte offset of a place; 0 for a place that is not of this text.
    #[must_use]
    pub fn offset(self, place: Place) -> usize {
        let offset = place.0.wrapping_sub(self.text.as_ptr() as usize);
        if offset <= self.text.len() { offset } else { 0 }
    }

    /// The text from a byte offset on.
    #[must_use]
    pub fn rest(self, offset: usize) -> &'a str {
        self.text.get(offset..).unwrap_or_default()
    }
}

/// An identifier with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// The identifier.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?;
        let text = serde_json::from_str::<String>(raw.get())
            .map_err(|_| serde::de::Error::custom("expected a text in double quotes"))?;
        Ok(Self { text, place: Place(raw.get().as_ptr() as usize) })
    }
}

/// A fault in the shape of one element.
#[derive(Debug, Clone, PartialEq)]
pub struct Misshapen {
    /// What `serde_json` says of it.
    pub message: String,
    /// Bytes from the element's beginning to the fault.
    pub offset: usize,
}

/// A value with its place, or the fault that kept it from being read.
#[derive(Debug, Clone, PartialEq)]
pub struct Item<T> {
    /// Where the element begins.
    pub place: Place,
    /// The value, or what is wrong with it.
    pub value: Result<T, Misshapen>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Item<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&'de RawValue>::deserialize(deserializer)?.get();
        let value = serde_json::from_str::<T>(raw).map_err(|error| {
            let offset = offset_of(raw, error.line(), error.column());
            Misshapen { message: without_position(&error.to_string()), offset }
        });
        Ok(Self { place: Place(raw.as_ptr() as usize), value })
    }
}

/// The byte offset of a 1-based line and a column, as `serde_json` counts them, in bytes.
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}

/// Drops the " at line 3 column 9" that `serde_json` appends: it is relative to the element, not to the file.
pub(super) fn without_position(message: &str) -> String {
    message.rfind(" at line ").map_or(message, |at| &message[..at]).to_owned()
}
