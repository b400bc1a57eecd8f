//! What the rules said, with their citations.

use super::rich;
use crate::dom::{Node, el, piece};
use practicum::rules::{Finding, Rule, Verdict};

/// The word for a verdict that students read.
pub fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Upheld => "Kept",
        Verdict::Breach => "Broken",
        Verdict::Missed => "Missed",
        Verdict::Defensible => "Defensible",
    }
}

/// The rule's name in plain words.
pub fn rule_name(rule: &Rule) -> String {
    rule.name.replace('-', " ")
}

/// The standards on which a rule rests, and its family.
pub fn sources(rule: &Rule) -> String {
    let mut text = rule.family.title().to_owned();
    let mut sign = " · ";
    for standard in rule.cites {
        text.push_str(sign);
        text.push_str("NASW ");
        text.push_str(standard.0);
        if let Some(title) = standard.title() {
            text.push(' ');
            text.push_str(title);
        }
        sign = "; ";
    }
    text
}

/// A list of findings. `why` is what the author says of the case.
pub fn findings(findings: &[Finding], why: Option<&str>) -> Node {
    let mut items = Vec::new();
    for finding in findings {
        let rule = finding.rule.rule();
        let head = el("p")
            .class("finding__head")
            .child(piece("span", "finding__verdict", verdict_word(finding.verdict)))
            .child(" ")
            .child(piece("span", "finding__rule", rule_name(rule)))
            .child(" ")
            .child(piece("span", "finding__code", rule.code));
        items.push(
            el("li")
                .class("finding")
                .attr("data-verdict", finding.verdict.name())
                .attr_if("data-critical", finding.is_critical().then_some("true"))
                .child(head)
                .child(piece("p", "finding__say", finding.text()))
                .child(piece("p", "finding__cites", sources(rule)))
                .into(),
        );
    }
    let list =
        (!items.is_empty()).then(|| el("ul").class("findings__list").attr("role", "list").children(items));
    el("div")
        .class("findings")
        .child(why.map(|why| piece("p", "findings__why", rich(why))))
        .child(list)
        .into()
}
