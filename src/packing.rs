//! Several numbers and texts as one text.
//!
//! Between two WebAssembly programs nothing but text can pass. A number is written in digits with a blank after it,
//! a text as its length in bytes and then itself: so it may hold anything, and neither side needs a parser of JSON.

/// Writes several texts as one.
#[must_use]
pub fn pack(words: &[&str]) -> String {
    let mut out = String::new();
    for word in words {
        text(&mut out, word);
    }
    out
}

/// Reads what [`pack`] wrote; nothing if it did not write it.
#[must_use]
pub fn unpack(packed: &str) -> Option<Vec<&str>> {
    let mut rest = Rest(packed);
    let mut words = Vec::new();
    while !rest.0.is_empty() {
        words.push(rest.text()?);
    }
    Some(words)
}

/// Writes a number.
pub(crate) fn number(out: &mut String, number: usize) {
    out.push_str(&number.to_string());
    out.push(' ');
}

/// Writes a text.
pub(crate) fn text(out: &mut String, text: &str) {
    number(out, text.len());
    out.push_str(text);
}

/// What has not been read yet.
pub(crate) struct Rest<'a>(pub(crate) &'a str);

impl<'a> Rest<'a> {
    /// The next number.
    pub(crate) fn number(&mut self) -> Option<usize> {
        let (number, rest) = self.0.split_once(' ')?;
        self.0 = rest;
        number.parse().ok()
    }

    /// The next number, if it says yes or no.
    pub(crate) fn flag(&mut self) -> Option<bool> {
        match self.number()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    /// The next text.
    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_was_packed_is_unpacked(words: Vec<String>) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let packed = pack(&words);
            proptest::prop_assert_eq!(unpack(&packed), Some(words));
        }

        #[test]
        fn no_text_panics(text: String) {
            let _ = unpack(&text);
        }
    }
}
