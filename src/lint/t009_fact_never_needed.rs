//! T009: a fact that nobody can learn and that nothing rests on.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::scenario::{Act, Condition, Effects, FactId, FactSet, Question, Scenario};

pub(super) static LINT: Lint = Lint {
    code: "T009",
    name: "fact-never-needed",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A fact is brought to light by nothing, and no choice, condition or plan item needs it.",
        why: "Assessment is taught by facts that lie behind questions, and planning by steps that rest on them \
              (concept R005). A fact that cannot come to light stands in the case file of no student; a question about \
              it was probably meant and not written, and the rules that ask what the plan rests on never count it.",
        what_to_do: "Name it in the `about` of a question, `reveal` it where the story tells it, or cite it on a plan \
                     item. If the case is better without it, take it out.",
        exceptions: "What is known from the referral is in the case file from the start and needs no other use. A fact \
                     counts as needed if anything refers to it: an act, an effect, a condition, a plan item, a danger, \
                     a suspicion, a consent, or a fact that settles it.",
        examples: &[
            Example::bad(
                "Her sewing is in the file, and no question can find it.",
                r#"{"facts":[{"id":"sewing","domain":"strength","text":"Sews for half the street.","importance":"useful"}],
                    "scenes":[{"choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "A question brings it to light.",
                r#"{"facts":[{"id":"sewing","domain":"strength","text":"Sews for half the street.","importance":"useful"}],
                    "scenes":[{"choices":[{"say":"Who made these curtains?","acts":[{"ask":{"form":"open","about":["sewing"]}}]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "The referral says it already.",
                r#"{"facts":[{"id":"sewing","domain":"strength","text":"Sews for half the street.","importance":"useful","known":true}],
                    "scenes":[{"choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let needed = needed(subject.scenario);
    for (id, fact) in subject.scenario.facts().filter(|(id, fact)| !fact.known && !needed.has(*id)) {
        remarks.say(Path::TOP.item("facts", id.index()), || {
            (
                format!("Nothing brings the fact `{}` to light, and nothing needs it.", fact.id),
                "Name it in the `about` of a question or on a plan item, or take it out.".to_owned(),
            )
        });
    }
}

/// The facts that anything refers to.
fn needed(scenario: &Scenario) -> FactSet {
    let mut needed = Needed(FactSet::EMPTY);
    for scene in &scenario.scenes {
        needed.effects(&scene.effects);
        needed.lines(&scene.lines);
        for choice in &scene.choices {
            choice.acts.iter().for_each(|act| needed.act(act));
            needed.condition(&choice.when);
            needed.effects(&choice.effects);
            needed.lines(&choice.reply);
            for outcome in &choice.outcomes {
                needed.effects(&outcome.effects);
                needed.lines(&outcome.reply);
            }
        }
    }
    for item in &scenario.plan_items {
        needed.all(item.cites);
        needed.condition(&item.when);
        needed.effects(&item.effects);
    }
    for event in &scenario.events {
        needed.condition(&event.when);
        needed.effects(&event.effects);
    }
    scenario.measures.iter().flat_map(|measure| &measure.moves).for_each(|(when, _)| needed.condition(when));
    scenario.dangers.iter().flat_map(|danger| danger.shown_by).for_each(|facts| needed.all(facts));
    scenario.consents.iter().for_each(|consent| needed.all(consent.beyond));
    scenario.reportable.iter().for_each(|(fact, _)| needed.one(*fact));
    for (by, settled) in &scenario.settling {
        needed.one(*by);
        needed.all(*settled);
    }
    needed.0
}

struct Needed(FactSet);

impl Needed {
    fn one(&mut self, fact: FactId) {
        self.0.insert(fact);
    }
    fn all(&mut self, facts: FactSet) {
        facts.iter().for_each(|fact| self.one(fact));
    }
    fn act(&mut self, act: &Act) {
        self.all(act.about());
        match act {
            Act::Affirm { strength: Some(strength) } => self.one(*strength),
            Act::Plan { cites, .. } => self.all(*cites),
            _ => {}
        }
    }
    fn condition(&mut self, condition: &Condition) {
        for question in condition.questions() {
            if let Question::Knows(fact) = question {
                self.one(fact);
            }
        }
    }
    fn effects(&mut self, effects: &Effects) {
        effects.reveal.iter().for_each(|fact| self.one(*fact));
    }
    fn lines(&mut self, lines: &[crate::scenario::Line]) {
        lines.iter().for_each(|line| self.condition(&line.when));
    }
}
