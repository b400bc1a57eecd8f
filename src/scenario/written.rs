//! Where a letter of a text stands in the file: a file writes some letters otherwise than they are meant.

use super::read::Name;
use crate::json::Place;

/// The place of a byte of a text that begins at the place of its quote, of its first letter, or of the sign before a
/// block of lines in YAML.
pub(super) fn place_of(file: &str, text: &Name, byte: usize) -> Place {
    let Name { text, place: Place(start) } = text;
    let mut rest = file.get(*start..).unwrap_or_default();
    let quote = rest.chars().next();
    match quote {
        Some('"' | '\'') => rest = &rest[1..],
        // The text begins in the line after the sign.
        Some('|' | '>') => rest = rest.split_once('\n').map_or("", |(_, lines)| lines.trim_start()),
        _ => {}
    }
    for meant in text.get(..byte).unwrap_or(text).chars() {
        let Some(written) = rest.chars().next() else { break };
        let length = match (quote, written) {
            (Some('"'), '\\') => escape(rest),
            (Some('\''), '\'') => 2,
            // A line break in the file stands for a blank, or for nothing, with all the blanks around it.
            _ if written != meant && written.is_whitespace() => {
                let gap = rest.len() - rest.trim_start().len();
                if meant.is_whitespace() { gap } else { gap + meant.len_utf8() }
            }
            // A break that is meant stands before the blanks that begin the next line.
            (Some('|' | '>'), '\n') => rest.len() - rest.trim_start().len(),
            _ => written.len_utf8(),
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    Place(file.len() - rest.len())
}

/// How many bytes an escape takes.
fn escape(rest: &str) -> usize {
    match rest.as_bytes().get(1) {
        // Two of four digits each, where one character takes two units of UTF-16.
        Some(b'u') => match u32::from_str_radix(rest.get(2..6).unwrap_or_default(), 16) {
            Ok(0xd800..=0xdbff) => 12,
            _ => 6,
        },
        Some(b'U') => 10,
        Some(b'x') => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_found_where_the_file_has_it() {
        for (file, text) in [
            (r#""trust > ! 4""#, "trust > ! 4"),
            (r#""tr\u0075st \u003e ! 4""#, "trust > ! 4"),
            (r#""\ud83d\ude00 \"\\ ! 4""#, "😀 \"\\ ! 4"),
            ("'it''s ! 4'", "it's ! 4"),
            ("trust ! 4", "trust ! 4"),
            ("trust >\n    40 ! 4", "trust > 40 ! 4"),
            ("|\n  trust\n  > 40 ! 4", "trust\n> 40 ! 4"),
            (">-\n    trust\n    > 40 ! 4", "trust > 40 ! 4"),
        ] {
            let name = Name { text: text.into(), place: Place(0) };
            let byte = text.find('!').unwrap();
            assert_eq!(place_of(file, &name, byte), Place(file.find('!').unwrap()), "{file}");
        }
        let name = Name { text: "far longer".into(), place: Place(1) };
        assert_eq!(place_of("ab", &name, 9), Place(2));
    }
}
