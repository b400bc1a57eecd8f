//! `practicum utterance`: reads replies to a client and suggests the kind of each.

use crate::lines;
use crate::output::{Exit, Output, plain};
use clap::Args;
use practicum::utterance::read_utterance;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead};

/// Suggest which kind of reply something is that a worker says to a client.
///
/// Without a text, replies are read from standard input, one JSON object a line: {"utterance": "…"}; `client`, what the
/// client has just said, may be added.
#[derive(Debug, Args)]
pub struct Utterance {
    /// What the worker says.
    text: Option<String>,
    /// What the client has just said.
    #[arg(long, default_value = "")]
    client: String,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `utterance` and, if known, `client`")]
struct Asked {
    utterance: String,
    #[serde(default)]
    client: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    /// Nothing where there is no English to read.
    label: Option<&'static str>,
    why: &'a str,
    also: Vec<&'static str>,
    spans: Vec<[usize; 2]>,
}

impl Utterance {
    /// Answers for the text, or for each line as soon as it is read.
    pub fn run(&self, output: &mut Output, input: &mut impl BufRead) -> io::Result<Exit> {
        match &self.text {
            Some(text) => {
                let asked = Asked { utterance: text.clone(), client: self.client.clone() };
                answer(&asked, output).map(|()| Exit::Well)
            }
            None => lines::answer_each(output, input, answer),
        }
    }
}

fn answer(asked: &Asked, output: &mut Output) -> io::Result<()> {
    let reading = read_utterance(&asked.utterance, &asked.client);
    if output.is_json() {
        return output.json_line(&Answer {
            label: reading.label.map(|kind| kind.name()),
            why: &reading.why,
            also: reading.also.iter().map(|kind| kind.name()).collect(),
            spans: reading.spans.iter().map(|span| [span.start, span.end]).collect(),
        });
    }
    output.line(plain(asked.utterance.trim()))?;
    let label = reading.label.map_or("nothing", |kind| kind.name());
    output.line(format!("  {label}: {}", plain(&reading.why)))?;
    if !reading.also.is_empty() {
        let also: Vec<&str> = reading.also.iter().map(|kind| kind.name()).collect();
        output.line(format!("  beside it: {}", also.join(", ")))?;
    }
    output.line("")?;
    output.flush()
}
