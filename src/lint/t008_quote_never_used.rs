//! T008: words of the client that nobody takes up.

use super::lexicon::words;
use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::scenario::{Act, QuoteId, Scenario, SceneKind};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static LINT: Lint = Lint {
    code: "T008",
    name: "quote-never-used",
    severity: Severity::Note,
    check,
    doc: Doc {
        summary: "Something in a person's `voice` is never said, reflected, tied to a fact or open to a goal.",
        why: "A voice is kept so that students can hand a person's own words back to them: in a reflection, in a goal, \
              in the notes. Words that no scene uses are neither heard nor handed back, and an author who wrote them \
              mostly meant a line or a reflection that is still missing.",
        what_to_do: "Let the person say it in a line, name it in a `reflect`, give it to the `quote` of a fact, or take \
                     it out.",
        exceptions: "A quote on which a goal can be built is in use as soon as the case has a goal scene. A line uses a \
                     quote if it has the same words in it, whatever the capitals and marks.",
        examples: &[
            Example::bad(
                "“I put the milk in the cupboard” stands in her voice and nowhere else.",
                r#"{"people":[{"id":"ada","name":"Ada","client":true,"voice":[{"id":"tired","text":"I put the milk in the cupboard."}]}],
                    "scenes":[{"choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "A choice reflects it.",
                r#"{"people":[{"id":"ada","name":"Ada","client":true,"voice":[{"id":"tired","text":"I put the milk in the cupboard."}]}],
                    "scenes":[{"choices":[{"say":"The milk in the cupboard.","acts":[{"reflect":{"depth":"simple","quote":"tired"}}]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "She says it, in the middle of something else.",
                r#"{"people":[{"id":"ada","name":"Ada","client":true,"voice":[{"id":"tired","text":"I put the milk in the cupboard."}]}],
                    "scenes":[{"lines":[{"who":"ada","text":"Today *I put the milk in the cupboard*, that's how it is."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let mut unused = unused(scenario);
    if unused.is_empty() {
        return;
    }
    let said = Said::of(scenario, &unused);
    unused.retain(|id| !said.0.contains(id));
    for id in unused {
        let quote = scenario.quote(id);
        let own = scenario.quotes.iter().take(id.index()).filter(|other| other.who == quote.who).count();
        let path = Path::TOP.item("people", quote.who.index()).item("voice", own);
        remarks.say(path, || {
            (
                format!("Nothing uses the quote `{}`: “{}”", quote.id, quote.text),
                "Let it be said in a line, reflected by a choice or named by a fact, or take it out.".to_owned(),
            )
        });
    }
}

/// The quotes that no act and no fact names, and on which no goal can be built.
fn unused(scenario: &Scenario) -> Vec<QuoteId> {
    let goals = scenario.scenes.iter().any(|scene| matches!(scene.kind, SceneKind::Goal { .. }));
    let mut used: Vec<bool> = scenario.quotes.iter().map(|quote| quote.goal && goals).collect();
    let acts = scenario.scenes.iter().flat_map(|scene| &scene.choices).flat_map(|choice| &choice.acts);
    let reflected = acts.filter_map(|act| match act {
        Act::Reflect { quote, .. } => *quote,
        _ => None,
    });
    let told = scenario.facts.iter().filter_map(|fact| fact.quote);
    for id in reflected.chain(told) {
        if let Some(used) = used.get_mut(id.index()) {
            *used = true;
        }
    }
    (0..used.len()).filter(|at| !used[*at]).map(|at| QuoteId(at as u16)).collect()
}

fn lines(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let scenes = scenario.scenes.iter();
    let all = scenes.flat_map(|scene| {
        let replies = scene.choices.iter().flat_map(|choice| {
            choice.reply.iter().chain(choice.outcomes.iter().flat_map(|outcome| &outcome.reply))
        });
        scene.lines.iter().chain(replies)
    });
    all.map(|line| line.text.as_str())
}

/// Those of some quotes that are said in a line.
struct Said(BTreeSet<QuoteId>);

impl Said {
    /// Goes through the lines once, and looks for a quote only where its first word stands.
    fn of(scenario: &Scenario, wanted: &[QuoteId]) -> Self {
        let mut by_first: BTreeMap<String, Vec<(QuoteId, Vec<String>)>> = BTreeMap::new();
        for id in wanted {
            let words = folded(&scenario.quote(*id).text);
            if let Some(first) = words.first() {
                by_first.entry(first.clone()).or_default().push((*id, words));
            }
        }
        let mut said = Self(BTreeSet::new());
        for line in lines(scenario) {
            let words = folded(line);
            for at in 0..words.len() {
                let quotes = by_first.get(&words[at]).into_iter().flatten();
                let here = quotes.filter(|(_, quote)| words[at..].starts_with(quote));
                said.0.extend(here.map(|(id, _)| *id));
            }
        }
        said
    }
}

/// The words of a text and nothing else, in lower case.
fn folded(text: &str) -> Vec<String> {
    words(text).map(|(_, word)| word.to_lowercase()).collect()
}
