//! `practicum explain`: what a rule, an act, a method, a standard or a diagnostic means.

use crate::acts;
use crate::methods;
use crate::output::{Exit, Output, complain, wrapped};
use crate::standards;
use clap::Args;
use practicum::diagnostic::{Fault, nearest};
use practicum::practice::Method;
use practicum::rules::{RuleId, Verdict};
use serde::Serialize;
use std::io;

const WIDTH: usize = 90;

/// Explain a rule, an act, a method, a standard of the code of ethics or a diagnostic.
#[derive(Debug, Args)]
pub struct Explain {
    /// A code such as CC05 or S006, a name such as ask-before-advising, an act such as ask or ask_open, a
    /// method such as emdr, a standard such as 1.07.
    code: String,
}

#[derive(Serialize)]
struct Explained {
    kind: &'static str,
    #[serde(flatten)]
    rule: crate::rules::Listed,
    /// Number and title of each standard cited.
    standards: Vec<[&'static str; 2]>,
    why: &'static str,
    exceptions: &'static str,
    examples: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    verdict: Option<&'static str>,
    says: &'static str,
}

#[derive(Serialize)]
struct ExplainedFault {
    kind: &'static str,
    code: &'static str,
    name: &'static str,
    explanation: &'static str,
}

impl Explain {
    /// Explains, or says what may have been meant.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let word = self.code.trim();
        if let Some(id) = RuleId::find(word) {
            explain_rule(id, output)?;
            // `touch` is a rule and an act: people read both, programs the rule.
            if let (false, Some((form, kind))) = (output.is_json(), acts::find(word)) {
                output.line("")?;
                acts::explain(form, kind, output)?;
            }
            return Ok(Exit::Well);
        }
        if let Some((form, kind)) = acts::find(word) {
            return acts::explain(form, kind, output);
        }
        if let Some(method) = methods::find(word) {
            return methods::explain(method, output);
        }
        if let Some(standard) = standards::find(word) {
            return standards::explain(standard, word, output);
        }
        let named = |fault: &Fault| fault.code().eq_ignore_ascii_case(word) || fault.title() == word;
        if let Some(fault) = Fault::ALL.iter().copied().find(named) {
            return explain_fault(fault, output);
        }
        let rules = RuleId::all().flat_map(|id| [id.rule().code, id.rule().name]);
        let faults = Fault::ALL.iter().flat_map(|fault| [fault.code(), fault.title()]);
        // Codes are upper case and names are lower, so each is tried as it is written.
        let known: Vec<&str> =
            rules.chain(faults).chain(acts::names()).chain(Method::NAMES.iter().copied()).collect();
        let near = nearest(&word.to_uppercase(), known.iter().copied())
            .or_else(|| nearest(&word.to_lowercase(), known.iter().copied()));
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => {
                "`practicum rules`, `acts` and `methods` list what there is; diagnostics begin with S.".into()
            }
        };
        complain(&format!("There is no rule, act, method or diagnostic `{word}`. {help}"));
        Ok(Exit::Faults)
    }
}

fn explain_rule(id: RuleId, output: &mut Output) -> io::Result<()> {
    let (rule, doc) = (id.rule(), id.doc());
    let standards = rule.cites.iter().map(|standard| [standard.0, standard.title().unwrap_or("")]);
    if output.is_json() {
        let verdict = |verdict: Option<Verdict>| verdict.map(Verdict::name);
        let examples =
            doc.examples.iter().map(|e| Shown { verdict: verdict(e.verdict), says: e.says }).collect();
        output.json(&Explained {
            kind: "rule",
            rule: crate::rules::Listed::new(id),
            standards: standards.collect(),
            why: doc.why,
            exceptions: doc.exceptions,
            examples,
        })?;
        return Ok(());
    }
    let critical = if rule.critical { ", critical" } else { "" };
    output.line(format!("{} {}", rule.code, rule.name))?;
    output.line(format!("{}, weight {} of 5{critical}", rule.family.title(), rule.weight))?;
    output.line(format!("\n{}\n\n{}", wrapped(doc.summary, 0, WIDTH), wrapped(doc.why, 0, WIDTH)))?;
    output.line(format!("\nExceptions\n{}", wrapped(doc.exceptions, 2, WIDTH)))?;
    output.line("\nExamples")?;
    for example in doc.examples {
        let verdict = example.verdict.map_or("silent", Verdict::name);
        let says = wrapped(example.says, 13, WIDTH);
        output.line(format!("  {verdict:<11}{}", says.trim_start()))?;
    }
    output.line("\nRests on")?;
    for [number, title] in standards {
        output.line(format!("  NASW Code of Ethics {number} {title}"))?;
    }
    let epas: Vec<String> = doc.epas.iter().map(u8::to_string).collect();
    output.line(format!("  EPAS 2022 competencies {}", epas.join(", ")))?;
    output.line(format!("  Concepts {}", doc.concepts.join(", ")))?;
    Ok(())
}

fn explain_fault(fault: Fault, output: &mut Output) -> io::Result<Exit> {
    let (code, name, explanation) = (fault.code(), fault.title(), fault.explanation().trim());
    if output.is_json() {
        output.json(&ExplainedFault { kind: "diagnostic", code, name, explanation })?;
    } else {
        output.line(format!("{code} {name}\n\n{}", wrapped(explanation, 0, WIDTH)))?;
    }
    Ok(Exit::Well)
}
