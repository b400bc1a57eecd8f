//! T001: the right answer is the longest.

use super::survey::{Decision, Offer};
use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject, listed};
use crate::scenario::{Scenario, SceneKind};

pub(super) static LINT: Lint = Lint {
    code: "T001",
    name: "longest-is-right",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "The best choice is the longest one far more often than chance would have it.",
        why: "Authors write out what is right and make short work of what is wrong. Students notice long before they \
              could say so, and then choose by length: the case scores their eye and not their judgement. Handbooks of \
              test writing have warned of it for decades (Haladyna, Downing and Rodriguez, 2002: keep the length of \
              choices about equal). A wrong choice that somebody would really take has reasons, and reasons take words.",
        what_to_do: "Give tempting choices the words that make them tempting, and cut the best one to what a worker \
                     would say in one breath. A few scenes the other way round are enough; the lint names where to \
                     begin.",
        exceptions: "It compares only decisions in which some choice is better than another, and in which one choice is \
                     longer than all others. Which is best is worked out by the rules, all families together, in the \
                     case of a run that comes there; defensible choices count as best. Questions of an inquiry are left \
                     out, since several are asked. Fewer than six decisions show no habit.",
        examples: &[
            Example::bad(
                "Eight scenes, and in each the good answer is the one that goes on and on.",
                r#"{"scenes":[{"repeat":8,"choices":[
                    {"say":"You should make a list.","acts":[{"advise":{"permission":false}}]},
                    {"say":"What would you like to begin with, today or any other day that suits you?","acts":[{"ask":{"form":"open"}}]},
                    {"say":"It will all work out.","acts":["reassure"]}]}]}"#,
            ),
            Example::good(
                "The same eight scenes, with a temptation that is given its reasons.",
                r#"{"scenes":[{"repeat":8,"choices":[
                    {"say":"You should make a list: others in your place did, and told me that it changed the whole month.","acts":[{"advise":{"permission":false}}]},
                    {"say":"What would you like to begin with?","acts":[{"ask":{"form":"open"}}]},
                    {"say":"It will all work out.","acts":["reassure"]}]}]}"#,
            ),
            Example::good(
                "Three scenes are too few to tell a habit by.",
                r#"{"scenes":[{"repeat":3,"choices":[
                    {"say":"You should make a list.","acts":[{"advise":{"permission":false}}]},
                    {"say":"What would you like to begin with, today or any other day that suits you?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let mut tally = Tally::default();
    let mut scenes = Vec::new();
    for decision in telling(subject) {
        let Some(longest) = longest(scenario, decision) else { continue };
        let right = longest.is_best;
        tally.add(decision, right);
        if right {
            scenes.push(decision.scene);
        }
    }
    if let (true, Some(first)) = (tally.is_a_habit(), scenes.first()) {
        let (right, of) = (tally.right, tally.decisions);
        remarks.say(Path::scene(first.index()), || {
            let names = listed(scenes.iter().map(|id| &scenario.scene(*id).id));
            let chance = tally.expected.round();
            (
                format!(
                    "The longest choice is the best one in {right} of {of} decisions, where chance would make it {chance}."
                ),
                format!("Begin with {names}: shorten the best choice, or give the tempting ones their reasons."),
            )
        });
    }
}

/// The one choice that is longer than all others, if there is one.
fn longest<'a>(scenario: &Scenario, decision: &'a Decision) -> Option<&'a Offer> {
    let scene = scenario.scene(decision.scene);
    let length = |offer: &Offer| scene.choices.get(offer.choice.index()).map_or(0, |c| c.text.chars().count());
    let longest = decision.offers.iter().max_by_key(|offer| length(offer))?;
    let as_long = decision.offers.iter().filter(|offer| length(offer) == length(longest)).count();
    (as_long == 1).then_some(longest)
}

/// The decisions from which a habit can be told: among choices of which some are better than others, one for each
/// scene.
pub(super) fn telling<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Decision> {
    let scenario = subject.scenario;
    subject.survey.by_scene().filter(move |decision| {
        let inquiry = matches!(scenario.scene(decision.scene).kind, SceneKind::Inquiry { .. });
        !inquiry && decision.offers.iter().any(|offer| !offer.is_best)
    })
}

/// How often something that should not tell the best choice does, beside how often chance would have it.
#[derive(Default)]
pub(super) struct Tally {
    pub decisions: u32,
    pub right: u32,
    pub expected: f64,
    variance: f64,
}

impl Tally {
    /// Adds a decision: whether the choice that is singled out is among the best.
    pub fn add(&mut self, decision: &Decision, right: bool) {
        let best = decision.offers.iter().filter(|offer| offer.is_best).count() as f64;
        let by_chance = best / decision.offers.len().max(1) as f64;
        self.decisions += 1;
        self.right += u32::from(right);
        self.expected += by_chance;
        self.variance += by_chance * (1.0 - by_chance);
    }
    /// Whether a student who went by it would be right in two of three decisions or more, and chance alone would bring
    /// that about less than once in a hundred cases. Of fewer than six decisions nothing is said.
    pub fn is_a_habit(&self) -> bool {
        const FEWEST: u32 = 6;
        const ONE_IN_A_HUNDRED: f64 = 2.326;
        let beyond_chance = f64::from(self.right) - self.expected;
        self.decisions >= FEWEST
            && 3 * self.right >= 2 * self.decisions
            && beyond_chance >= ONE_IN_A_HUNDRED * self.variance.sqrt()
    }
}
