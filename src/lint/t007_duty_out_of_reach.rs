//! T007: a duty that falls due, and that nothing in the case does.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};

pub(super) static LINT: Lint = Lint {
    code: "T007",
    name: "duty-out-of-reach",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A duty of the work falls due, and no choice or plan item of the case does it.",
        why: "Some rules speak when something was left undone: limits not explained, an ending without notice, a record \
              not written. They hold nobody to account for what was never on offer, so such a rule stays silent in the \
              whole case. The student passes the point at which the work should have been done and hears nothing, and \
              silence teaches that it was not needed.",
        what_to_do: "Offer the act somewhere before the scene that is named, as a choice beside others. `practicum \
                     explain CODE` says which act does the duty and gives examples.",
        exceptions: "A duty falls due only where the case comes to its point: an exercise that ends with the assessment \
                     owes no follow-up. It is enough that one act of the case does part of the duty. If the case leaves \
                     a duty out on purpose, allow the lint and say so to the students.",
        examples: &[
            Example::bad(
                "The assessment begins, and nobody can say who they are or what for.",
                r#"{"scenes":[
                    {"stage":"engagement","choices":[{"say":"Good morning.","acts":[]},{"say":"Sit down.","acts":["silence"]}]},
                    {"stage":"assessment","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "It can be said, whether or not the student says it.",
                r#"{"scenes":[
                    {"stage":"engagement","choices":[
                        {"say":"I'm a student here, and this is what we can do. Would you like to?","acts":[{"explain":["role","student_status","purpose","limits_of_confidentiality","right_to_refuse"]},{"obtain_consent":{"for":"service","from":"client"}}]},
                        {"say":"Sit down.","acts":["silence"]}]},
                    {"stage":"assessment","to":"s0","choices":[{"say":"What next?","acts":[],"to":"s0"},{"say":"And then?","acts":[],"to":"s0"}]}]}"#,
            ),
            Example::good(
                "The exercise ends before anything falls due.",
                r#"{"scenes":[{"choices":[
                    {"say":"What next?","acts":[{"explain":["purpose"]}],"to":"s0"},
                    {"say":"And then?","acts":[],"to":"s0"}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    for (id, scene) in &subject.survey.beyond_reach {
        let (rule, doc) = (id.rule(), id.doc());
        remarks.say(Path::scene(scene.index()), || {
            let scene = &subject.scenario.scene(*scene).id;
            (
                format!(
                    "{} ({}) falls due in `{scene}`, and nothing in the case does it: {}",
                    rule.code, rule.name, doc.summary
                ),
                format!("Offer it before; `practicum explain {}` gives examples of the act.", rule.code),
            )
        });
    }
}
