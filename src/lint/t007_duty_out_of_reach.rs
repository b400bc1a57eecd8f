//! T007: a duty that falls due, and that nothing in the case does.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::act::PlanMode;
use crate::practice::{Domain, Level, Method};
use crate::rules::RuleId;
use crate::scenario::{Act, Means, PlanItem, Scenario};

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
                     owes no follow-up. A referral is only seen through where one can be made, and a rule is only taken \
                     up where there is a barrier or the work is with more than a household, unless `policy_advocacy` is on a plan board. It is enough that one act of the case does part of the duty. If the case leaves \
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
                    {"stage":"assessment","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "Nobody is referred, so there is no referral to see through.",
                r#"{"scenes":[{"stage":"follow_up","choices":[
                    {"say":"How has it been?","acts":["follow_up",{"celebrate":{"specific":true}},{"document":"factual"}]},
                    {"say":"And how was it for you?","acts":["seek_feedback","give_notice","review_progress","address_remaining","transition_plan",{"relapse_plan":["triggers"]}]}]}]}"#,
            ),
            Example::bad(
                "She is referred, and nobody can ask whether she got there.",
                r#"{"scenes":[{"stage":"follow_up","choices":[
                    {"say":"How has it been?","acts":["follow_up",{"celebrate":{"specific":true}},{"document":"factual"}]},
                    {"say":"I'd walk over with you.","acts":[{"plan":{"method":"cbt","mode":"refer_warm"}},"seek_feedback","give_notice","review_progress","address_remaining","transition_plan",{"relapse_plan":["triggers"]}]}]}]}"#,
            ),
            Example::good(
                "The exercise ends before anything falls due.",
                r#"{"scenes":[{"choices":[
                    {"say":"What next?","acts":[{"explain":["purpose"]}]},
                    {"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    for (id, scene) in subject.survey.beyond_reach.iter().filter(|(id, _)| has_ground(*id, subject.scenario)) {
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

/// Two duties fall due at every ending, and are a matter only of cases that give ground for them.
fn has_ground(rule: RuleId, scenario: &Scenario) -> bool {
    match rule.rule().code {
        "EC116" => refers(scenario),
        "EC604" => {
            let barrier = scenario.facts.iter().any(|fact| fact.domain == Domain::Barrier);
            let planned = |item: &PlanItem| item.means == Means::Method(Method::PolicyAdvocacy);
            (barrier || scenario.head.level != Level::Micro) && !scenario.plan_items.iter().any(planned)
        }
        _ => true,
    }
}

/// Whether somebody can be referred.
fn refers(scenario: &Scenario) -> bool {
    let is_referral = |mode: PlanMode| matches!(mode, PlanMode::ReferWarm | PlanMode::ReferCold);
    let acts = scenario.scenes.iter().flat_map(|scene| &scene.choices).flat_map(|choice| &choice.acts);
    let said = acts.filter_map(|act| match act {
        Act::Plan { mode, .. } | Act::Deliver { mode, .. } => Some(*mode),
        _ => None,
    });
    said.chain(scenario.plan_items.iter().flat_map(|item| item.modes.iter().copied())).any(is_referral)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_duties_that_need_ground_are_duties() {
        for code in ["EC116", "EC604"] {
            assert!(RuleId::find(code).is_some_and(|id| id.rule().duty.is_some()), "{code}");
        }
    }
}
