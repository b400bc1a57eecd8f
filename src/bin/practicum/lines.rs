//! Questions from standard input, one JSON object a line.

use crate::output::{Exit, Output, complain, plain};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, BufRead, Read};

/// The longest line that is read, in bytes.
const LONGEST_LINE: u64 = 1 << 20;

#[derive(Serialize)]
struct Failed {
    error: Fault,
}

#[derive(Serialize)]
struct Fault {
    line: usize,
    message: String,
}

/// Answers each line as soon as it is read. A line that cannot be read is said and passed over; blank lines are none.
pub fn answer_each<T: DeserializeOwned>(
    output: &mut Output,
    input: &mut impl BufRead,
    answer: impl Fn(&T, &mut Output) -> io::Result<()>,
) -> io::Result<Exit> {
    let mut exit = Exit::Well;
    let mut bytes = Vec::new();
    for line in 1.. {
        let asked = match next_line(input, &mut bytes) {
            Ok(false) => break,
            Ok(true) => read(&bytes),
            Err(error) => {
                complain(&format!("Standard input cannot be read: {error}."));
                return Ok(Exit::CouldNotRun);
            }
        };
        match asked {
            None => {}
            Some(Ok(asked)) => answer(&asked, output)?,
            Some(Err(message)) => {
                exit = Exit::Faults;
                if output.is_json() {
                    output.json_line(&Failed { error: Fault { line, message } })?;
                } else {
                    output.line(format!("Line {line}: {}\n", plain(&message)))?;
                    output.flush()?;
                }
            }
        }
    }
    Ok(exit)
}

/// Reads the next line, `false` at the end. Of a line that is too long only a part is kept, one byte too many.
fn next_line(input: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<bool> {
    bytes.clear();
    let mut read = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', bytes)?;
    let started = read > 0;
    let mut rest = Vec::new();
    while bytes.len() as u64 > LONGEST_LINE && read > 0 && rest.last().or(bytes.last()) != Some(&b'\n') {
        rest.clear();
        read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut rest)?;
    }
    Ok(started)
}

/// What a line asks; nothing of a blank one.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<Result<T, String>> {
    if bytes.len() as u64 > LONGEST_LINE {
        return Some(Err(format!("The line is longer than {LONGEST_LINE} bytes.")));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Some(Err("The line is not text in UTF-8.".into()));
    };
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return None;
    }
    // The place is within this one line, so only the column says something.
    let said = |error: serde_json::Error| {
        let message = error.to_string();
        let what = message.rsplit_once(" at line ").map_or(&*message, |(what, _)| what);
        let not_json = if error.is_data() { "" } else { "This is not JSON: " };
        format!("{not_json}{what}, at column {}", error.column())
    };
    Some(serde_json::from_str(text).map_err(said))
}
