//! The pages of the rules, and the lists of them by family and by stage.

use super::cases::{self, CaseUse};
use super::page::{Block, Line, Page};
use super::{concepts, standards};
use crate::practice::Stage;
use crate::rules::{Example, Family, Rule, RuleId, Verdict};

/// What the nine EPAS 2022 competencies are about, in a few words.
const EPAS: [&str; 9] = [
    "ethical and professional conduct",
    "human rights and justice",
    "anti-racism, diversity, equity and inclusion",
    "research and practice",
    "policy",
    "engaging",
    "assessing",
    "intervening",
    "evaluating",
];

/// The rules and their lists.
pub(super) fn pages(cases: &[CaseUse]) -> Vec<Page> {
    let mut pages = vec![by_family(), by_stage()];
    pages.extend(RuleId::all().map(|id| page(id, cases)));
    pages
}

/// The rule's name in plain words, with a capital.
pub(super) fn name(rule: &Rule) -> String {
    let words = rule.name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A link to a rule.
pub(super) fn link(line: Line, id: RuleId) -> Line {
    let rule = id.rule();
    line.page(rule.code, format!("{} {}", rule.code, name(rule)))
}

fn page(id: RuleId, cases: &[CaseUse]) -> Page {
    let (rule, doc) = (id.rule(), id.doc());
    let mut page = Page::new("rule", rule.code, format!("{} · {}", rule.code, name(rule)));
    page.also = Some(rule.name);
    let page = page
        .with(Block::Lede(doc.summary.into()))
        .with(Block::Note(counts(rule).into()))
        .told("Why", doc.why)
        .told("Where it does not hold, or holds differently", doc.exceptions)
        .part("Examples", Block::List(doc.examples.iter().map(example).collect()));
    let mut rests: Vec<Line> = Vec::new();
    for standard in doc.cites {
        rests.push(standards::link(Line::from("NASW Code of Ethics "), standard.0));
    }
    for number in doc.epas {
        let about = usize::from(*number).checked_sub(1).and_then(|at| EPAS.get(at)).unwrap_or(&"");
        rests.push(format!("EPAS 2022, competency {number}: {about}").into());
    }
    rests.extend(doc.concepts.iter().map(|concept| concepts::link(Line::from("Concept "), concept)));
    let page = page.listed("What it rests on", rests);
    cases::practised(page, cases, |case| case.rules.contains(&id)).signed("")
}

/// What the rule counts.
fn counts(rule: &Rule) -> String {
    let mut text = format!("{}. Weight {} of 5", rule.family.title(), rule.weight);
    if rule.critical {
        text.push_str("; critical: a breach can do lasting harm, counts twice, and caps the family's score");
    }
    text.push('.');
    if rule.duty.is_some() {
        text.push_str(
            " There is a duty in it: what was not done in time, though it could have been, is missed.",
        );
    }
    text
}

fn example(example: &Example) -> Line {
    let word = match example.verdict {
        Some(Verdict::Upheld) => "Kept: ",
        Some(Verdict::Breach) => "Broken: ",
        Some(Verdict::Missed) => "Missed: ",
        Some(Verdict::Defensible) => "Defensible: ",
        None => "No matter of this rule: ",
    };
    Line::default().strong(word).text(example.says)
}

fn row(id: RuleId) -> Line {
    let mark = if id.rule().critical { " (critical): " } else { ": " };
    link(Line::default(), id).text(mark).text(id.doc().summary)
}

fn by_family() -> Page {
    let about = "Each rule reads what was done and how the case stands, never the wording of a choice. The same rules \
        judge every case.";
    let mut page =
        Page::new("list", "rules", "Rules by family").with(Block::Lede(about.into())).with(Block::Paragraph(
            Line::from("There is also a list of ")
                .page("rules-by-stage", "rules by stage")
                .text(", and ")
                .page("scores", "how scores are made")
                .text("."),
        ));
    for family in Family::ALL {
        let rules = RuleId::all().filter(|id| id.rule().family == family);
        page = page.listed(family.title(), rules.map(row).collect());
    }
    page.signed("")
}

/// The EPAS competency under which a stage is taught first.
const fn competency(stage: Stage) -> u8 {
    match stage {
        Stage::Engagement => 6,
        Stage::Assessment | Stage::GoalSetting | Stage::Planning => 7,
        Stage::Intervention | Stage::Termination => 8,
        Stage::Evaluation | Stage::FollowUp => 9,
    }
}

fn by_stage() -> Page {
    let about = "Stages are taught under the competencies of EPAS 2022: engaging, assessing, intervening, evaluating. \
        A rule stands under each stage whose competency it names.";
    let mut page = Page::new("list", "rules-by-stage", "Rules by stage")
        .with(Block::Lede(about.into()))
        .with(Block::Paragraph(
            Line::from("There is also a list of ").page("rules", "rules by family").text("."),
        ));
    let mut done: Vec<u8> = Vec::new();
    for &stage in Stage::ALL {
        let number = competency(stage);
        if done.contains(&number) {
            continue;
        }
        done.push(number);
        let stages = Stage::ALL.iter().filter(|other| competency(**other) == number);
        let heading = stages.map(|stage| stage.title()).collect::<Vec<_>>().join(", ");
        let rules = RuleId::all().filter(|id| id.doc().epas.contains(&number));
        page = page.listed(&heading, rules.map(row).collect());
    }
    let always = RuleId::all().filter(|id| id.doc().epas.iter().all(|number| *number < 6));
    page.listed("At every stage", always.map(row).collect()).signed("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_in_both_lists() {
        for list in [by_family(), by_stage()] {
            let text: String = list.lines().into_iter().map(Line::plain).collect();
            for id in RuleId::all() {
                assert!(
                    text.contains(&format!("{} {}", id.rule().code, name(id.rule()))),
                    "{}",
                    id.rule().code
                );
            }
        }
    }
}
