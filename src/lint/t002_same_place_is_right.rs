//! T002: the right answer always stands in the same place.

use super::t001_longest_is_right::{Tally, telling};
use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject, listed};

pub(super) static LINT: Lint = Lint {
    code: "T002",
    name: "same-place-is-right",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "The best choice stands in the same place far more often than chance would have it.",
        why: "Choices are shown in the order of the file, and the good one is usually written first. By the third scene \
              students know, and the rest of the case asks nothing of them. Test writers move the key about for the \
              same reason (Haladyna, Downing and Rodriguez, 2002: vary the place of the right answer).",
        what_to_do: "Change the order of choices in some of the scenes: move whole choices up or down in their list. \
                     Nothing refers to their order, so nothing else has to change.",
        exceptions: "As for T001: it needs six decisions in which some choice is better than another, and leaves \
                     inquiries out.",
        examples: &[
            Example::bad(
                "Eight scenes, and the good answer is always the first.",
                r#"{"scenes":[{"repeat":8,"choices":[
                    {"say":"What would you like to begin with?","acts":[{"ask":{"form":"open"}}]},
                    {"say":"You should make a list of it, today.","acts":[{"advise":{"permission":false}}]},
                    {"say":"It will all work out in the end.","acts":["reassure"]}]}]}"#,
            ),
            Example::good(
                "The good answer is first in some scenes and last in others.",
                r#"{"scenes":[
                    {"repeat":4,"choices":[
                        {"say":"What would you like to begin with?","acts":[{"ask":{"form":"open"}}]},
                        {"say":"You should make a list of it, today.","acts":[{"advise":{"permission":false}}]}]},
                    {"repeat":4,"choices":[
                        {"say":"You should make a list of it, today.","acts":[{"advise":{"permission":false}}]},
                        {"say":"What would you like to begin with?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "All choices are as good as each other, so none of them is in the right place.",
                r#"{"scenes":[{"repeat":8,"choices":[
                    {"say":"What would you like to begin with?","acts":[{"ask":{"form":"open"}}]},
                    {"say":"And what else is there?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let most = telling(subject).map(|decision| decision.offers.len()).max().unwrap_or(0);
    for place in 0..most {
        let (mut tally, mut scenes) = (Tally::default(), Vec::new());
        for decision in telling(subject) {
            let Some(offer) = decision.offers.get(place) else { continue };
            tally.add(decision, offer.is_best);
            if offer.is_best {
                scenes.push(decision.scene);
            }
        }
        if let (true, Some(first)) = (tally.is_a_habit(), scenes.first()) {
            let (right, of) = (tally.right, tally.decisions);
            remarks.say(Path::scene(first.index()).field("choices"), || {
                let names = listed(scenes.iter().map(|id| &scenario.scene(*id).id));
                let nth = ["first", "second", "third", "fourth", "fifth"];
                let nth = nth.get(place).map_or_else(|| format!("{}th", place + 1), |nth| (*nth).to_owned());
                (
                    format!("The best choice is the {nth} one in {right} of {of} decisions."),
                    format!("Change the order of the choices in some of them, such as {names}."),
                )
            });
        }
    }
}
