//! `practicum explain`: what a rule, a standard, a method, a concept, a diagnostic or a lint means.

use crate::acts;
use crate::methods;
use crate::output::{Exit, Output, complain, wrapped};
use crate::standards;
use crate::teaching;
use clap::Args;
use practicum::diagnostic::{Fault, nearest};
use practicum::lint::LintId;
use practicum::reference::{self, Block, Line, Page};
use practicum::rules::{RuleId, Verdict};
use serde::Serialize;
use std::io;

const WIDTH: usize = 90;

/// Explain a rule, an act, a standard, a method, a concept, a diagnostic or a lint.
#[derive(Debug, Args)]
pub struct Explain {
    /// A code such as CC05, 1.07, R180, S006 or T003, a name such as ask-before-advising or emdr, an act such as ask or
    /// ask_open, a list such as standards.
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
struct ExplainedPage {
    kind: &'static str,
    id: String,
    title: String,
    text: String,
}

#[derive(Serialize)]
struct ExplainedFault {
    kind: &'static str,
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    what: &'static str,
    why: &'static str,
    remedy: &'static str,
}

impl Explain {
    /// Explains, or says what may have been meant.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let word = self.code.trim();
        let page = reference::find(word);
        let act = acts::find(word);
        if let Some(page) = page.filter(|page| page.kind == "rule" || act.is_none()) {
            explain_page(&page, output)?;
            // `touch` is a rule and an act: people read both, programs the rule.
            if let (false, Some((form, kind))) = (output.is_json(), act) {
                output.line("")?;
                acts::explain(form, kind, output)?;
            }
            return Ok(Exit::Well);
        }
        if let Some((form, kind)) = act {
            return acts::explain(form, kind, output);
        }
        if let Some(standard) = standards::find(word) {
            return standards::explain(standard, word, output);
        }
        if let Some(fault) = Fault::find(word) {
            return explain_fault(fault, output);
        }
        if let Some(lint) = LintId::find(word) {
            return teaching::explain(lint, output);
        }
        let pages = reference::pages(&[]);
        let mut known: Vec<&str> = pages.iter().map(|page| &*page.id).collect();
        let rules = pages.iter().filter_map(|page| page.also);
        let faults = Fault::ALL.iter().flat_map(|fault| [fault.code(), fault.title()]);
        rules.chain(faults).chain(teaching::names()).chain(acts::names()).for_each(|name| known.push(name));
        // Codes are upper case and names are lower, so each is tried as it is written.
        let near = nearest(&word.to_uppercase(), known.iter().copied())
            .or_else(|| nearest(&word.to_lowercase(), known.iter().copied()));
        let help = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => {
                "`practicum rules`, `acts` and `methods` list what there is; diagnostics begin with S or P, lints \
                 with T."
                    .into()
            }
        };
        complain(&format!("There is nothing called `{word}` to explain. {help}"));
        Ok(Exit::Faults)
    }
}

fn explain_page(page: &Page, output: &mut Output) -> io::Result<Exit> {
    if !output.is_json() {
        output.line(text(page))?;
    } else if let Some(id) = RuleId::find(&page.id) {
        output.json(&explained_rule(id))?;
    } else if let Some(method) = methods::find(&page.id) {
        methods::explain(method, output)?;
    } else if let Some(standard) = standards::find(&page.id) {
        standards::explain(standard, &page.id, output)?;
    } else {
        let (kind, id, title) = (page.kind, page.id.clone(), page.title.clone());
        output.json(&ExplainedPage { kind, id, title, text: text(page) })?;
    }
    Ok(Exit::Well)
}

fn explained_rule(id: RuleId) -> Explained {
    let doc = id.doc();
    let standards = doc.cites.iter().map(|standard| [standard.0, standard.title().unwrap_or("")]);
    let verdict = |verdict: Option<Verdict>| verdict.map(Verdict::name);
    let examples = doc.examples.iter().map(|e| Shown { verdict: verdict(e.verdict), says: e.says });
    Explained {
        kind: "rule",
        rule: crate::rules::Listed::new(id),
        standards: standards.collect(),
        why: doc.why,
        exceptions: doc.exceptions,
        examples: examples.collect(),
    }
}

/// A page as text: the blocks that the app shows, in the same order and words.
pub fn text(page: &Page) -> String {
    let mut text = page.title.clone();
    let mut headed = false;
    for block in &page.blocks {
        // A blank line between blocks, but none between a heading and what it heads.
        text.push_str(if headed { "\n" } else { "\n\n" });
        headed = matches!(block, Block::Heading(_));
        match block {
            Block::Heading(heading) => text.push_str(heading),
            Block::Lede(line) | Block::Paragraph(line) | Block::Note(line) => {
                text.push_str(&wrapped(&line.plain(), 0, WIDTH));
            }
            Block::List(lines) => text.push_str(&lines.iter().map(item).collect::<Vec<_>>().join("\n")),
            Block::Table(head, rows) => text.push_str(&table(head, rows)),
        }
    }
    text
}

fn item(line: &Line) -> String {
    format!("  - {}", wrapped(&line.plain(), 4, WIDTH).trim_start())
}

/// Columns as wide as their widest word; the last one is broken into lines where it is long.
fn table(head: &[String], rows: &[Vec<Line>]) -> String {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(Line::plain).collect()).collect();
    let all = || std::iter::once(head).chain(rows.iter().map(Vec::as_slice));
    let wide = |at: usize| all().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
    let last = head.len().saturating_sub(1);
    let indent = 2 + (0..last).map(|at| wide(at).unwrap_or(0) + 2).sum::<usize>();
    let mut lines = Vec::new();
    for row in all() {
        let mut line = "  ".to_owned();
        for (at, cell) in row.iter().enumerate() {
            if at == last {
                line.push_str(wrapped(cell, indent, WIDTH.max(indent + 30)).trim_start());
            } else {
                let width = wide(at).unwrap_or(0) + 2;
                line.push_str(&format!("{cell:<width$}"));
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}

fn explain_fault(fault: Fault, output: &mut Output) -> io::Result<Exit> {
    let (code, name, severity) = (fault.code(), fault.title(), fault.severity().name());
    let (what, why, remedy) = (fault.what(), fault.why(), fault.remedy());
    if output.is_json() {
        output.json(&ExplainedFault { kind: "diagnostic", code, name, severity, what, why, remedy })?;
    } else {
        let part = |text: &str| wrapped(text, 0, WIDTH);
        output.line(format!("{code} {name} ({severity})\n\n{}", part(what)))?;
        output.line(format!("\nWhy it matters\n{}\n\nWhat to do\n{}", part(why), part(remedy)))?;
    }
    Ok(Exit::Well)
}
