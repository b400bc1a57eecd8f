//! T005: a decision in which whatever one does is wrong.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use super::survey::Offer;
use crate::rules::Verdict;
use std::collections::BTreeSet;

pub(super) static LINT: Lint = Lint {
    code: "T005",
    name: "nothing-defensible",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A student who did everything right comes to a decision in which every choice breaks a rule.",
        why: "Where nothing right is on offer there is nothing to learn but helplessness, and the score of the family \
              cannot be reached. Real work has choices without a good side; then the better of them is defensible, and \
              a case should say so. The Code does not rank its values, so a decision with two sides is marked as one \
              and not as a mistake.",
        what_to_do: "Offer something that a worker could stand by, or write `defensible` on the choices about which \
                     reasoned workers differ, with their reasons. If every choice does harm, lead elsewhere.",
        exceptions: "It looks at decisions, not at stages or the case, for a decision is where the student stands; and \
                     only at those to which the best choices lead. Behind a mistake there may well be nothing but damage \
                     left to limit. Choices that break one rule and keep another count as defensible here. Goals and \
                     plans are made, not chosen, and are not looked at; nor is a scene with a single choice, which is no \
                     decision.",
        examples: &[
            Example::bad(
                "Soothe her, lecture her, or take the phone out of her hand.",
                r#"{"scenes":[{"choices":[
                    {"say":"It will all work out.","acts":["reassure"]},
                    {"say":"You should ring them today.","acts":[{"advise":{"permission":false}}]},
                    {"do":"Take the phone and ring them yourself.","acts":["take_over"]}]}]}"#,
            ),
            Example::good(
                "The same three, and a question.",
                r#"{"scenes":[{"choices":[
                    {"say":"It will all work out.","acts":["reassure"]},
                    {"say":"You should ring them today.","acts":[{"advise":{"permission":false}}]},
                    {"do":"Take the phone and ring them yourself.","acts":["take_over"]},
                    {"say":"What would you like to do?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "Neither is good, and the author says why one can be defended.",
                r#"{"scenes":[{"choices":[
                    {"say":"You should ring them today.","acts":[{"advise":{"permission":false}}],"defensible":"The line closes at noon."},
                    {"do":"Take the phone and ring them yourself.","acts":["take_over"]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let mut told = BTreeSet::new();
    for decision in subject.survey.decisions.iter().filter(|decision| decision.on_the_best_path) {
        let is_wrong = |offer: &Offer| {
            let stands = |verdict| matches!(verdict, Verdict::Upheld | Verdict::Defensible);
            offer.breaches().next().is_some() && !offer.findings.iter().any(|found| stands(found.verdict))
        };
        let hopeless = decision.offers.len() >= 2 && decision.offers.iter().all(is_wrong);
        if !hopeless || !told.insert(decision.scene) {
            continue;
        }
        let scene = subject.scenario.scene(decision.scene);
        remarks.say(Path::scene(decision.scene.index()), || {
            (
                format!("In `{}` each of the {} choices on offer breaks a rule.", scene.id, decision.offers.len()),
                "Offer something that a worker could stand by, or say on a choice why it is `defensible`.".to_owned(),
            )
        });
    }
}
