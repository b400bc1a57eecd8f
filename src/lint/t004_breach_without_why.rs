//! T004: a grave breach about which the author says nothing.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::rules::Finding;
use std::collections::BTreeSet;

pub(super) static LINT: Lint = Lint {
    code: "T004",
    name: "breach-without-why",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A choice breaks a rule that counts 4 or 5, or can do lasting harm, and has no `why`.",
        why: "The rule says in its own words what is wrong with such an act in any case. Only the author can say what \
              is wrong with it here, to this person: that she signed a paper in November because a man pointed. The \
              debrief shows both, and it is the second that students remember. Feedback that explains teaches more \
              than feedback that only judges (Shute, 2008).",
        what_to_do: "Add `why` to the choice: one or two sentences on what this does to this person, and what tempts \
                     one to do it. Don't repeat the rule.",
        exceptions: "What counts 3 or less is left to the rule's own sentence: with three choices a scene a case would \
                     else need a hundred such texts, and the weighty ones would drown. A choice that is `defensible` \
                     has its explanation there. Only what is on offer in a run is looked at, and with whatever \
                     practitioner it is a breach.",
        examples: &[
            Example::bad(
                "A promise of secrecy, without a word on what it does here.",
                r#"{"scenes":[{"choices":[
                    {"say":"Nothing leaves this room.","acts":["promise_secrecy"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "The same promise, and why it hurts her.",
                r#"{"scenes":[{"choices":[
                    {"say":"Nothing leaves this room.","acts":["promise_secrecy"],"why":"In a week she will say what you must pass on."},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "Empty comfort counts little, and the rule's own sentence says enough.",
                r#"{"scenes":[{"choices":[
                    {"say":"It will all work out.","acts":["reassure"]},
                    {"say":"What has it been like?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let mut told = BTreeSet::new();
    for decision in &subject.survey.decisions {
        let scene = subject.scenario.scene(decision.scene);
        for offer in decision.offers.iter().filter(|offer| offer.is_grave()) {
            let Some(choice) = scene.choices.get(offer.choice.index()) else { continue };
            let explained = choice.why.is_some() || choice.defensible.is_some();
            if explained || !told.insert((decision.scene, offer.choice)) {
                continue;
            }
            let gravest = offer.breaches().min_by_key(|finding| finding.worth()).map(Finding::text);
            remarks.say(Path::choice(decision.scene.index(), offer.choice.index()), || {
                let code = offer.breaches().min_by_key(|finding| finding.worth());
                let code = code.map_or("a rule", |finding| finding.rule.rule().code);
                (
                    format!(
                        "`{}` breaks {code}, and has no `why`. The rule says: {}",
                        choice.id,
                        gravest.unwrap_or_default()
                    ),
                    "Add `why`: what it does to this person, in one or two sentences.".to_owned(),
                )
            });
        }
    }
}
