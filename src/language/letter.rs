//! Upper and lower case of the letters that names and loan words in English texts are written with.
//!
//! The standard library knows the case of every alphabet, with tables of several kilobytes, which a browser would have
//! to load; only English is read here.

/// Capitals from the first to the second: each so many places before its small letter.
const SHIFTED: [(char, char, u32); 7] = [
    ('A', 'Z', 32),
    ('À', 'Ö', 32),
    ('Ø', 'Þ', 32),
    ('Α', 'Ρ', 32),
    ('Σ', 'Ϋ', 32),
    ('Ѐ', 'Џ', 80),
    ('А', 'Я', 32),
];

/// Stretches in which each capital stands right before its small letter, beginning with a capital.
const PAIRED: [(char, char); 4] = [('Ā', 'į'), ('Ĳ', 'ķ'), ('Ĺ', 'ň'), ('Ŋ', 'ŷ')];

/// The small letter for a capital; any other character as it is.
pub(crate) fn lower(c: char) -> char {
    if c == 'Ÿ' {
        return 'ÿ';
    }
    let code = c as u32;
    let shift = SHIFTED.iter().find(|(from, to, _)| (*from..=*to).contains(&c)).map(|(.., shift)| *shift);
    let paired =
        PAIRED.iter().any(|(from, to)| (*from..=*to).contains(&c) && (code - *from as u32).is_multiple_of(2))
            || matches!(c, 'Ź' | 'Ż' | 'Ž');
    let shift = shift.unwrap_or(u32::from(paired));
    char::from_u32(code + shift).unwrap_or(c)
}

/// Whether this is a capital.
pub(crate) fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// Whether this is a small letter of an alphabet that has capitals.
pub(crate) fn is_small(c: char) -> bool {
    c < '\u{530}' && c.is_alphabetic() && !is_capital(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_european_names_have_the_case_that_the_standard_library_gives_them() {
        let latin = (0..0x180).filter(|code| *code != 0x130);
        for c in latin.chain(0x391..0x3ac).chain(0x400..0x460).filter_map(char::from_u32) {
            assert_eq!(lower(c).to_string(), c.to_lowercase().to_string(), "{c}");
            assert_eq!(is_capital(c), c.is_uppercase(), "{c}");
            if c.is_alphabetic() {
                assert_eq!(is_small(c), c.is_lowercase(), "{c}");
            }
        }
    }

    #[test]
    fn what_has_no_case_stays() {
        for c in "×漢字1-’".chars() {
            assert!(lower(c) == c && !is_small(c), "{c}");
        }
    }
}
