//! How a command answers: text or JSON on standard output, complaints on standard error, and an exit code.

use clap::ValueEnum;
use serde::Serialize;
use std::fmt::Display;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::process::ExitCode;

/// For whom the answer is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Nothing is wrong.
    Well,
    /// It ran, and found something wrong.
    Faults,
    /// It could not do its work.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Standard output, in one of the formats.
///
/// `println!` panics when the reader has gone; everything here hands the error on instead.
pub struct Output {
    format: Format,
    to: BufWriter<StdoutLock<'static>>,
}

impl Output {
    /// Standard output.
    pub fn new(format: Format) -> Self {
        Self { format, to: BufWriter::new(io::stdout().lock()) }
    }
    /// Whether programs read the answer.
    pub fn is_json(&self) -> bool {
        self.format == Format::Json
    }
    /// Writes a line of text.
    pub fn line(&mut self, text: impl Display) -> io::Result<()> {
        writeln!(self.to, "{text}")
    }
    /// Writes a text as it is.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.to.write_all(text.as_bytes())
    }
    /// Writes a value as indented JSON.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.to, value)?;
        self.to.write_all(b"\n")
    }
    /// Writes a value as one line of JSON, at once: whoever waits for it may be waiting to send the next.
    pub fn json_line(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.to, value)?;
        self.to.write_all(b"\n")?;
        self.to.flush()
    }
    /// Hands on everything that was written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Says on standard error why something cannot be done. Nothing can be done about a closed standard error.
pub fn complain(message: &str) {
    let _ = writeln!(io::stderr().lock(), "practicum: {}", plain(message));
}

/// A text with nothing in it that could move a terminal's cursor or change its colours: what files and people
/// write is shown, never obeyed.
pub fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// A text broken into lines of at most `width` characters, each after an indent.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(" ".repeat(indent) + word),
        }
    }
    lines.join("\n")
}

/// `1 error`, `2 errors`.
pub fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
