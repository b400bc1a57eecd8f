//! T003: a wrong choice without a temptation.

use super::survey::Offer;
use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject, listed};
use crate::act::ActKind;
use crate::rules::{Finding, Verdict};
use std::collections::BTreeSet;

pub(super) static LINT: Lint = Lint {
    code: "T003",
    name: "nobody-would-choose-it",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A choice is nothing but open unkindness or plain misconduct, so that nobody would take it.",
        why: "Students become social workers because they mean well. What they get wrong is what looks like help: \
              soothing, taking over, promising, advising, ringing the landlord to save her the trouble. A choice that \
              scolds, labels or walks out tempts nobody; it only makes the choice beside it look right, and teaches \
              that mistakes are what bad people make. A wrong answer is worth reading when a student could defend it \
              (Haladyna, Downing and Rodriguez, 2002: make all wrong options plausible).",
        what_to_do: "Ask what a tired, kind, hurried student would do here, and write that: give the choice an act with \
                     a good intention in it, such as `reassure`, `take_over`, `advise`, `promise_secrecy` or \
                     `put_first`. Or take the choice out: two real ones teach more than three.",
        exceptions: "Words are not read. A choice is found when all its acts are crude, when there are two of them or one \
                     that can do lasting harm, when the rules find a grave breach or several and nothing good in it, and \
                     when something better is on offer. Crude are `confront`, `label`, `condescend`, `abandon`, \
                     `deceive`, a crossed sexual boundary, taking part in discrimination, running a colleague down, \
                     working while impaired, refusing a record and an unfair payment. One of them alone may be said with \
                     the best intentions, and one kind act beside them is temptation enough. A case about violence by \
                     workers may need such a choice: allow it there.",
        examples: &[
            Example::bad(
                "“Stop whining. People like you never change.”",
                r#"{"scenes":[{"choices":[
                    {"say":"Stop whining. People like you never change.","acts":["confront","label"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::bad(
                "You leave without a word and never come back.",
                r#"{"scenes":[{"choices":[
                    {"do":"Leave without a word, and never come back.","acts":["abandon"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "“You'll be fine without a big goodbye!” It leaves her too, and kindly.",
                r#"{"scenes":[{"choices":[
                    {"say":"You'll be fine without a big goodbye!","acts":["reassure","abandon"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "“I think you're a bit of an avoider, deep down.” It labels her, and wants to understand.",
                r#"{"scenes":[{"choices":[
                    {"say":"I think you're a bit of an avoider, deep down.","acts":["label"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "“Nothing leaves this room.” A grave mistake, and the kindest thing to hear.",
                r#"{"scenes":[{"choices":[
                    {"say":"Nothing leaves this room. You have my word.","acts":["promise_secrecy"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
        ],
    },
};

/// Acts in which no student means well: by them a worker turns against the client, or out of the profession. What is
/// done out of haste, fear, habit or obedience is not among them, for that is how students go wrong.
const CRUDE: &[ActKind] = &[
    ActKind::Confront,
    ActKind::Label,
    ActKind::Condescend,
    ActKind::Abandon,
    ActKind::SexualBoundaryCrossed,
    ActKind::Discriminate,
    ActKind::DisparageColleague,
    ActKind::Deceive,
    ActKind::WorkImpaired,
    ActKind::RecordRefused,
    ActKind::PaymentUnfair,
];

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let mut told = BTreeSet::new();
    for decision in &subject.survey.decisions {
        let scene = scenario.scene(decision.scene);
        let better = decision.offers.iter().any(|offer| offer.is_best && !is_silly(offer));
        for offer in decision.offers.iter().filter(|offer| better && is_silly(offer)) {
            let Some(choice) = scene.choices.get(offer.choice.index()) else { continue };
            let crude = choice.acts.iter().all(|act| CRUDE.contains(&act.kind()));
            let enough = choice.acts.len() >= 2 || offer.findings.iter().any(Finding::is_critical);
            let tempts = !crude || !enough || choice.acts.is_empty() || choice.defensible.is_some();
            if tempts || !told.insert((decision.scene, offer.choice)) {
                continue;
            }
            remarks.say(Path::choice(decision.scene.index(), offer.choice.index()), || {
                let acts = listed(choice.acts.iter().map(|act| act.kind().name()));
                (
                    format!("Nobody who means well would take `{}`: it is {acts} and nothing else.", choice.id),
                    "Write what a kind student in a hurry would do here, or take the choice out.".to_owned(),
                )
            });
        }
    }
}

/// Whether the rules find nothing good in it, and enough that is wrong.
fn is_silly(offer: &Offer) -> bool {
    let any_good = offer.findings.iter().any(|found| matches!(found.verdict, Verdict::Upheld | Verdict::Defensible));
    !any_good && !offer.is_best && (offer.is_grave() || offer.breaches().count() >= 2)
}
