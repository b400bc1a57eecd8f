//! What a case practises: worked out from the case itself by playing it, never listed by hand.

use super::page::{Block, Line, Page};
use crate::occasions::occasions;
use crate::practice::Method;
use crate::rules::RuleId;
use crate::scenario::{Act, Means, Scenario};
use crate::scoring::all_findings;
use crate::session::Session;
use std::sync::Arc;

/// What a case practises.
#[derive(Debug, Clone)]
pub struct CaseUse {
    /// The case's name.
    pub id: String,
    /// Its title.
    pub title: String,
    concepts: Vec<String>,
    /// Methods on its boards and in its choices.
    pub methods: Vec<Method>,
    /// Rules that had something to say of something that can be done in it.
    pub rules: Vec<RuleId>,
}

impl CaseUse {
    /// What can be seen of a case by reading it, and by playing it as [`occasions`] does.
    #[must_use]
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        let head = &scenario.head;
        let mut found = Self {
            id: head.id.clone(),
            title: head.title.clone(),
            concepts: head.concepts.clone(),
            methods: methods(scenario),
            rules: Vec::new(),
        };
        // What was only heard out of turn may be what no run comes to.
        let heard = occasions(scenario).into_iter().filter(|occasion| occasion.run.is_some());
        found.rules.extend(heard.map(|occasion| occasion.rule));
        found
    }

    /// Takes in the rules that spoke in a run: of what was decided, and of all that was on offer beside it.
    pub fn note(&mut self, session: &Session) {
        for entry in session.entries() {
            let others = entry.judgement.alternatives.iter().flat_map(|other| &other.findings);
            for finding in all_findings(entry).chain(others) {
                if !self.rules.contains(&finding.rule) {
                    self.rules.push(finding.rule);
                }
            }
        }
    }

    /// Whether the case says that it is about a concept.
    #[must_use]
    pub fn has_concept(&self, id: &str) -> bool {
        self.concepts.iter().any(|concept| concept == id)
    }
}

/// The page with the cases that practise what it is about.
pub(super) fn practised(page: Page, cases: &[CaseUse], practises: impl Fn(&CaseUse) -> bool) -> Page {
    if cases.is_empty() {
        return page;
    }
    let here: Vec<Line> = cases
        .iter()
        .filter(|case| practises(case))
        .map(|case| Line::default().case(&case.id, &case.title))
        .collect();
    if here.is_empty() {
        return page.part(
            "Where it is practised",
            Block::Paragraph("No case here gives occasion to it yet.".into()),
        );
    }
    page.listed("Where it is practised", here)
}

fn methods(scenario: &Scenario) -> Vec<Method> {
    let boards = scenario.plan_items.iter().filter_map(|item| match item.means {
        Means::Method(method) => Some(method),
        Means::Resource(_) => None,
    });
    let choices = scenario.scenes.iter().flat_map(|scene| &scene.choices);
    let acts = choices.flat_map(|choice| &choice.acts).filter_map(|act| match act {
        Act::Plan { method, .. } => *method,
        Act::Deliver { method, .. } => Some(*method),
        _ => None,
    });
    let mut found: Vec<Method> = boards.chain(acts).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use crate::synthetic::synthetic;

    #[test]
    fn what_a_case_practises_is_found_by_playing_it() {
        let scenario = Arc::new(load(&synthetic(16, 2)).unwrap());
        let found = CaseUse::of(&scenario);
        assert_eq!(found.id, scenario.head.id);
        assert!(found.rules.len() > 5, "{:?}", found.rules);
        // Chance follows from seeds alone, so the files are the same whenever they are written.
        assert_eq!(CaseUse::of(&scenario).rules, found.rules);
    }
}
