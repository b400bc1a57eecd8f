//! `practicum goal`: reads goals, one JSON object a line, and judges each by the criteria.

mod ladder;

use crate::lines;
use crate::output::{Exit, Output, plain};
use clap::Args;
use practicum::goals::{GoalContext, Judgement, read_goal};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::io::{self, BufRead};

/// Judge goals read from standard input, one JSON object a line: {"client": "…", "client_words": ["…"], "goal": "…"}.
///
/// `against` (what the client has spoken against, a text or a list) and `baseline` (how things are today) may be added.
/// With `--ladder` one goal is given a goal attainment ladder instead, and nothing is read from standard input.
#[derive(Debug, Args)]
pub struct Goal {
    /// Propose a goal attainment ladder, from -2 to +2, for this goal.
    #[arg(long, value_name = "GOAL")]
    ladder: Option<String>,
    /// The amount at which things stand today, for the ladder.
    #[arg(long, value_name = "AMOUNT", requires = "ladder")]
    baseline: Option<u32>,
}

#[derive(Deserialize)]
#[serde(expecting = "an object with `goal` and, if known, `client` and `client_words`")]
struct Asked {
    #[serde(default)]
    client: String,
    #[serde(default)]
    client_words: Vec<String>,
    goal: String,
    /// What the client has spoken against: a text or a list of texts. Anything else in its place is passed over.
    #[serde(default)]
    against: Value,
    /// How things are today, in a sentence. Anything else in its place is passed over.
    #[serde(default)]
    baseline: Value,
}

impl Asked {
    /// What is known of the client, with how things are today.
    fn about(&self) -> String {
        match self.baseline.as_str() {
            Some(today) if !today.trim().is_empty() => format!("{}, {today}", self.client),
            _ => self.client.clone(),
        }
    }

    /// What the client said; what they have spoken against is said as they would say it.
    fn words(&self) -> Vec<String> {
        let one = self.against.as_str().into_iter();
        let several = self.against.as_array().into_iter().flatten().filter_map(Value::as_str);
        let refused = one.chain(several).filter(|text| !text.trim().is_empty());
        self.client_words.iter().cloned().chain(refused.map(|text| format!("I don't want {text}"))).collect()
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(serialize_with = "by_name")]
    criteria: &'a [Judgement],
}

#[derive(Serialize)]
struct Criterion<'a> {
    met: bool,
    spans: Vec<[usize; 2]>,
    say: &'a str,
}

fn by_name<S: Serializer>(judgements: &&[Judgement], to: S) -> Result<S::Ok, S::Error> {
    let mut map = to.serialize_map(Some(judgements.len()))?;
    for Judgement { criterion, met, spans, say } in *judgements {
        let spans = spans.iter().map(|span| [span.start, span.end]).collect();
        map.serialize_entry(criterion.name(), &Criterion { met: *met, spans, say })?;
    }
    map.end()
}

impl Goal {
    /// Proposes a ladder, or answers each line as soon as it is read.
    pub fn run(&self, output: &mut Output, input: &mut impl BufRead) -> io::Result<Exit> {
        if let Some(goal) = &self.ladder {
            return ladder::propose(goal, self.baseline, output);
        }
        lines::answer_each(output, input, answer)
    }
}

fn answer(asked: &Asked, output: &mut Output) -> io::Result<()> {
    let (about, said) = (asked.about(), asked.words());
    let words: Vec<&str> = said.iter().map(String::as_str).collect();
    let reading = read_goal(&asked.goal, &GoalContext { client: &about, client_words: &words });
    if output.is_json() {
        return output.json_line(&Answer { criteria: &reading.judgements });
    }
    output.line(plain(asked.goal.trim()))?;
    for Judgement { criterion, met, spans, say } in &reading.judgements {
        let mark = if *met { "yes" } else { "no" };
        let quoted: Vec<String> = spans
            .iter()
            .filter_map(|span| asked.goal.get(span.start..span.end))
            .map(|words| format!(" “{}”", plain(words)))
            .collect();
        output.line(format!("  {:<16} {mark:<4}{}{}", criterion.name(), say, quoted.concat()))?;
    }
    output.line("")?;
    output.flush()
}
