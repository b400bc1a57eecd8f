//! `practicum rules`: the rule book as a list.

use crate::output::{Exit, Output};
use crate::unused;
use clap::Args;
use practicum::rules::{Family, RuleId};
use serde::Serialize;
use std::io;
use std::path::PathBuf;

/// List the rules by which decisions are judged.
#[derive(Debug, Args)]
pub struct Rules {
    /// List the rules to which no case gives occasion; the cases are those in the folder `scenarios` unless named.
    #[arg(long, value_name = "CASE", num_args = 0.., default_missing_value = "scenarios")]
    unused: Option<Vec<PathBuf>>,
}

/// A rule as programs read it.
#[derive(Debug, Serialize)]
pub struct Listed {
    code: &'static str,
    name: &'static str,
    family: &'static str,
    weight: u8,
    critical: bool,
    cites: Vec<&'static str>,
    concepts: &'static [&'static str],
    epas: &'static [u8],
    summary: &'static str,
}

impl Listed {
    /// A rule of the rule book.
    pub fn new(id: RuleId) -> Self {
        let (rule, doc) = (id.rule(), id.doc());
        Self {
            code: rule.code,
            name: rule.name,
            family: rule.family.name(),
            weight: rule.weight,
            critical: rule.critical,
            cites: doc.cites.iter().map(|standard| standard.0).collect(),
            concepts: doc.concepts,
            epas: doc.epas,
            summary: doc.summary,
        }
    }
}

impl Rules {
    /// Prints the list.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        if let Some(cases) = &self.unused {
            return unused::run(cases, output);
        }
        if output.is_json() {
            let listed: Vec<Listed> = RuleId::all().map(Listed::new).collect();
            output.json(&listed)?;
            return Ok(Exit::Well);
        }
        let widest = RuleId::all().map(|id| id.rule().name.len()).max().unwrap_or(0);
        for family in Family::ALL {
            output.line(family.title())?;
            for id in RuleId::all().filter(|id| id.rule().family == family) {
                let (rule, doc) = (id.rule(), id.doc());
                let mark = if rule.critical { '!' } else { ' ' };
                output.line(format!("  {:<6}{mark} {:<widest$}  {}", rule.code, rule.name, doc.summary))?;
            }
            output.line("")?;
        }
        output
            .line("A breach of a rule marked ! can do lasting harm. `practicum explain CODE` says more.")?;
        Ok(Exit::Well)
    }
}
