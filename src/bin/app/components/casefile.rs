//! The case file: what the worker has learned, by part of life, as it fills in. Each part is a shelf.

use crate::dom::{Node, el, piece};
use practicum::case::Case;
use practicum::practice::Domain;
use practicum::scenario::Scenario;

/// The parts of life, in the order of the file.
pub const SHELVES: [(Domain, &str); 9] = [
    (Domain::Biological, "Body"),
    (Domain::Psychological, "Mind"),
    (Domain::Social, "Home, work, money"),
    (Domain::Cultural, "Culture"),
    (Domain::Spiritual, "Faith and meaning"),
    (Domain::Strength, "Strengths"),
    (Domain::Resource, "Who and what helps"),
    (Domain::Barrier, "What stands in the way"),
    (Domain::Risk, "Risk"),
];

/// What is known of one part of life. `fresh` is the case before the last decision: what came to light since is new.
pub fn shelf(scenario: &Scenario, at: usize, case: &Case, fresh: &Case) -> Node {
    let (domain, title) = SHELVES[at];
    let mut known = Vec::new();
    for (id, fact) in scenario.facts().filter(|(id, fact)| fact.domain == domain && case.known.has(*id)) {
        let new = !fresh.known.has(id);
        let quote = fact.quote.map(|quote| piece("q", "fact__quote", scenario.quote(quote).text.clone()));
        known.push(Node::from(
            el("li")
                .class("fact")
                .attr_if("data-new", new.then_some("true"))
                .child(new.then(|| piece("span", "fact__new", "New ")))
                .child(fact.text.clone() + " ")
                .child(quote),
        ));
    }
    let empty = known.is_empty();
    let body = if empty {
        piece("p", "shelf__blank", "Nothing noted yet.")
    } else {
        el("ul").attr("role", "list").children(known)
    };
    el("section")
        .class("shelf")
        .attr("data-domain", domain.name())
        .attr_if("data-empty", empty.then_some("true"))
        .child(piece("h3", "shelf__title", title))
        .child(body)
        .into()
}
