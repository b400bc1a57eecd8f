//! The pages of the concepts: which rules and which cases are about each.

use super::cases::{self, CaseUse};
use super::page::{Block, Line, Page};
use super::rules;
use crate::practice::CONCEPTS;
use crate::rules::RuleId;

/// The concepts and the list of them.
pub(super) fn pages(cases: &[CaseUse]) -> Vec<Page> {
    let mut list = Page::new("list", "concepts", "Concepts").with(Block::Lede(
        "What is to be learned, in small pieces; with the rules and the cases that are about each.".into(),
    ));
    let mut pages = Vec::new();
    for (group, concepts) in CONCEPTS {
        let row = |id: &str| {
            let mut line = link(Line::default(), id);
            for rule in naming(id) {
                line = line.text(" · ").page(rule.rule().code, rule.rule().code);
            }
            for case in cases.iter().filter(|case| case.has_concept(id)) {
                line = line.text(" · ").case(&case.id, &case.title);
            }
            line
        };
        list = list.listed(group, concepts.iter().map(|(id, _)| row(id)).collect());
        pages.extend(concepts.iter().map(|(id, name)| page(id, name, group, cases)));
    }
    pages.push(list.signed(""));
    pages
}

/// A link to a concept.
pub(super) fn link(line: Line, id: &str) -> Line {
    let all = CONCEPTS.iter().flat_map(|(_, concepts)| *concepts);
    let name = all.into_iter().find(|(known, _)| *known == id).map_or("", |(_, name)| *name);
    line.page(id, format!("{id} {name}"))
}

/// The rules that name a concept.
fn naming(id: &str) -> impl Iterator<Item = RuleId> {
    RuleId::all().filter(move |rule| rule.doc().concepts.contains(&id))
}

fn page(id: &str, name: &str, group: &str, cases: &[CaseUse]) -> Page {
    let line = Line::from("From the part: ").text(group).text(". ").page("concepts", "All concepts");
    let page = Page::new("concept", id, format!("{id} {name}"))
        .with(Block::Paragraph(line))
        .listed("Rules about it", naming(id).map(|rule| rules::link(Line::default(), rule)).collect());
    cases::practised(page, cases, |case| case.has_concept(id)).signed("")
}
