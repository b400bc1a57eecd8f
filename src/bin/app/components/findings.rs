//! What the rules said, with their citations.

use super::rich;
use crate::dom::{El, Node, button, el, piece};
use crate::routes::Route;
use crate::says::Sentences;
use crate::signals::untrack;
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

/// The rule's name as a link to its page in the reference.
pub fn rule_link(rule: &Rule) -> El {
    piece("a", "finding__rule", rule_name(rule)).attr("href", Route::Reference(rule.code.to_owned()).href())
}

/// A text of a rule by its place, now or when it has come. Until then the rule's name has to do.
pub fn said(place: usize) -> Node {
    let says = Sentences::get();
    match untrack(|| says.at(place)) {
        Some(text) => text.into(),
        None => Node::Live(Box::new(move || says.at(place).into())),
    }
}

/// Says it when the sentences did not come, and offers to try again.
pub fn without_sentences() -> Node {
    let says = Sentences::get();
    let failed = move || {
        let why = says.failed()?;
        let again = button("button", "Try again", move || says.fetch()).attr("data-testid", "fetch-says");
        let text = "What the rules say in words did not come. ".to_owned() + &why + " ";
        Some(piece("p", "notice", text).attr("role", "alert").child(again))
    };
    Node::Live(Box::new(move || failed().into()))
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
            .child(rule_link(rule))
            .child(" ")
            .child(piece("span", "finding__code", rule.code));
        items.push(
            el("li")
                .class("finding")
                .attr("data-verdict", finding.verdict.name())
                .attr_if("data-critical", finding.is_critical().then_some("true"))
                .child(head)
                .child(piece("p", "finding__say", said(finding.place())))
                .child(piece("p", "finding__cites", said(finding.rule.sources_place())))
                .into(),
        );
    }
    let list =
        (!items.is_empty()).then(|| el("ul").class("findings__list").attr("role", "list").children(items));
    el("div")
        .class("findings")
        .child(why.map(|why| piece("p", "findings__why", rich(why))))
        .child(list)
        .child((!findings.is_empty()).then(without_sentences))
        .into()
}
