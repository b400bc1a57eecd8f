//! The minimal markup of authored text: `*emphasis*` and `**strong**`. Everything else is text; nothing is ever HTML.

use crate::dom::{Node, plain};

/// The text as nodes. Marks that are not closed stay as they are.
pub fn rich(text: &str) -> Node {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((at, mark, inner)) = next_mark(rest) {
        parts.push(rest[..at].to_owned().into());
        let tag = if mark.len() == 2 { "strong" } else { "em" };
        parts.push(plain(tag, inner.to_owned()).into());
        rest = &rest[at + 2 * mark.len() + inner.len()..];
    }
    if parts.is_empty() {
        return text.to_owned().into();
    }
    parts.push(rest.to_owned().into());
    parts.into()
}

/// The text without its marks, for files and labels.
pub fn unmarked(text: &str) -> String {
    text.replace('*', "")
}

/// Where the next closed mark begins, which it is, and what it encloses.
fn next_mark(text: &str) -> Option<(usize, &'static str, &str)> {
    let mut from = 0;
    while let Some(found) = text[from..].find('*') {
        let at = from + found;
        let mark = if text[at..].starts_with("**") { "**" } else { "*" };
        let inner = &text[at + mark.len()..];
        match inner.find(mark) {
            Some(end) if end > 0 && !inner.starts_with(' ') => return Some((at, mark, &inner[..end])),
            _ => from = at + mark.len(),
        }
    }
    None
}
