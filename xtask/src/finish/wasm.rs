//! The names of a program's imports and exports, which wasm-bindgen makes unmistakable, hashes and all: in a program
//! and its glue together they take some kilobytes that no compression finds anything in.

/// A program with short names.
pub struct Shortened {
    /// The program.
    pub bytes: Vec<u8>,
    /// What each import was called, and is called now.
    pub imports: Vec<(String, String)>,
    /// What each export was called, and is called now.
    pub exports: Vec<(String, String)>,
}

/// What wasm-bindgen's own module is called now; other modules keep their names and all that is in them.
pub const MODULE: &str = "a";

const MAGIC: &[u8] = b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;

/// Gives imports and exports short names; nothing if this is not a program, or imports more than functions.
pub fn shorten(program: &[u8]) -> Option<Shortened> {
    let mut from = Bytes(program.strip_prefix(MAGIC)?);
    let mut to = Shortened { bytes: MAGIC.to_vec(), imports: Vec::new(), exports: Vec::new() };
    while !from.0.is_empty() {
        let id = from.byte()?;
        let length = from.number()?;
        let mut section = Bytes(from.take(length)?);
        let new = match id {
            IMPORTS => imports(&mut section, &mut to.imports)?,
            EXPORTS => exports(&mut section, &mut to.exports)?,
            _ => section.0.to_vec(),
        };
        to.bytes.push(id);
        put_text(&mut to.bytes, &new);
    }
    Some(to)
}

fn imports(from: &mut Bytes<'_>, renamed: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    let mut to = Vec::new();
    let count = from.number()?;
    put_number(&mut to, count);
    for _ in 0..count {
        let (module, name) = (from.text()?, from.text()?);
        if module.ends_with("_bg.js") {
            let short = short_name(renamed.len());
            put_text(&mut to, MODULE.as_bytes());
            put_text(&mut to, short.as_bytes());
            renamed.push((name.to_owned(), short));
        } else {
            put_text(&mut to, module.as_bytes());
            put_text(&mut to, name.as_bytes());
        }
        let kind = from.byte().filter(|kind| *kind == FUNCTION)?;
        to.push(kind);
        put_number(&mut to, from.number()?);
    }
    Some(to)
}

fn exports(from: &mut Bytes<'_>, renamed: &mut Vec<(String, String)>) -> Option<Vec<u8>> {
    let mut to = Vec::new();
    let count = from.number()?;
    put_number(&mut to, count);
    for _ in 0..count {
        let short = short_name(renamed.len());
        put_text(&mut to, short.as_bytes());
        renamed.push((from.text()?.to_owned(), short));
        to.push(from.byte()?);
        put_number(&mut to, from.number()?);
    }
    Some(to)
}

/// a, b, … z, ba, bb, …
fn short_name(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(place % 26).unwrap_or_default()));
        place /= 26;
        if place == 0 {
            return letters.iter().rev().collect();
        }
    }
}

/// A number in LEB128, as WebAssembly writes all of its own.
fn put_number(to: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        to.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    to.push(u8::try_from(number).unwrap_or_default());
}

fn put_text(to: &mut Vec<u8>, text: &[u8]) {
    put_number(to, text.len());
    to.extend_from_slice(text);
}

/// What has not been read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.take(length)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type, an import of `long` from `./app_bg.js`, an export `main` of it.
    const PROGRAM: &[u8] =
        b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x15\x01\x0b./app_bg.js\x05long!\0\0\x07\x08\x01\x04main\0\0";

    #[test]
    fn imports_and_exports_are_named_anew_and_all_else_stays() {
        let short = shorten(PROGRAM).unwrap();
        assert_eq!(short.imports, [("long!".to_owned(), "a".to_owned())]);
        assert_eq!(short.exports, [("main".to_owned(), "a".to_owned())]);
        assert_eq!(
            short.bytes,
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01a\0\0\x07\x05\x01\x01a\0\0"
        );
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(shorten(b"").is_none());
        assert!(shorten(&PROGRAM[..PROGRAM.len() - 1]).is_none());
    }

    #[test]
    fn names_and_numbers_go_on_after_one_digit() {
        assert_eq!([0, 25, 26, 27, 26 * 26].map(short_name), ["a", "z", "ba", "bb", "baa"]);
        for number in [0, 127, 128, 300_000] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Bytes(&bytes).number(), Some(number));
        }
    }
}
