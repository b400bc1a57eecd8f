//! The minimal markup of authored text: `*emphasis*` and `**strong**`. Everything else is text; nothing is ever HTML.

use leptos::prelude::*;

/// The text as elements. Marks that are not closed stay as they are.
pub fn rich(text: &str) -> AnyView {
    if !text.contains('*') {
        return text.to_owned().into_any();
    }
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((at, mark, inner)) = next_mark(rest) {
        parts.push(rest[..at].to_owned().into_any());
        let end = at + 2 * mark.len() + inner.len();
        let inner = inner.to_owned();
        parts.push(if mark.len() == 2 {
            view! { <strong>{inner}</strong> }.into_any()
        } else {
            view! { <em>{inner}</em> }.into_any()
        });
        rest = &rest[end..];
    }
    parts.push(rest.to_owned().into_any());
    parts.into_any()
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
