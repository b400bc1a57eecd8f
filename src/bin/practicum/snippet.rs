//! A diagnostic with the line of the file that it speaks of and a caret under the place.

use crate::output::plain;
use std::fmt::Write;

/// So much of a long line is shown: a file may be all on one.
const WIDTH: usize = 100;

/// What is said of a place in a file.
pub struct Remark<'a> {
    /// `error[S006] unknown-name`.
    pub title: String,
    /// The file.
    pub file: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: &'a str,
    /// Where in the document; may be empty.
    pub path: &'a str,
    /// What to do.
    pub help: &'a str,
}

/// Writes a remark as compilers do.
pub fn render(remark: &Remark<'_>, text: &str) -> String {
    let Remark { title, file, line, column, message, path, help } = remark;
    let number = line.to_string();
    let gap = " ".repeat(number.len());
    let mut out = format!("{title}: {}\n{gap}--> {}:{line}:{column}\n", plain(message), plain(file));
    if let Some((shown, before, marked)) = excerpt(text, *line, *column) {
        let carets = "^".repeat(marked);
        let before = " ".repeat(before);
        let _ = write!(out, "{gap} |\n{number} | {shown}\n{gap} | {before}{carets}\n");
    }
    if !path.is_empty() {
        let _ = writeln!(out, "{gap} = at: {}", plain(path));
    }
    if !help.is_empty() {
        let _ = writeln!(out, "{gap} = help: {}", plain(help));
    }
    out
}

/// The part of a line around a column, how many characters stand before the place, and how many belong to it.
fn excerpt(text: &str, line: usize, column: usize) -> Option<(String, usize, usize)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let line = text.split('\n').nth(line.checked_sub(1)?)?.trim_end();
    let at = column.checked_sub(1)?;
    let start = if at < WIDTH * 3 / 4 { 0 } else { at - WIDTH / 2 };
    let visible = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = line.chars().skip(start).take(WIDTH).map(visible).collect();
    let (mut before, lead) = (at - start, if start > 0 { "… " } else { "" });
    let length = shown.chars().count();
    if before > length {
        return None;
    }
    let marked = token(line.chars().skip(at)).clamp(1, (length - before).max(1));
    if line.chars().nth(start + WIDTH).is_some() {
        shown.push_str(" …");
    }
    before += lead.chars().count();
    Some((format!("{lead}{shown}"), before, marked))
}

/// How many characters belong together: a text in quotes, or a word.
fn token(mut chars: impl Iterator<Item = char>) -> usize {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    match chars.next() {
        Some(quote @ ('"' | '\'')) => 2 + chars.take_while(|c| *c != quote).count(),
        Some(c) if word(c) => 1 + chars.take_while(|c| word(*c)).count(),
        _ => 1,
    }
}
