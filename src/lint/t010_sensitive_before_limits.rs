//! T010: something private is asked on a way on which the limits of confidentiality could not be explained.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject, paths};
use crate::act::Topic;
use crate::scenario::{Act, Choice, Fact, Scenario, SceneId};

pub(super) static LINT: Lint = Lint {
    code: "T010",
    name: "sensitive-before-limits",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A choice asks about a sensitive fact, and on some way there nobody could have explained the limits of \
                  confidentiality.",
        why: "People decide what to tell by what will become of it, so the limits come before the question (1.03 and \
              1.07 of the Code; concepts R004 and R180). EC107 holds a student to account for what was on offer and \
              passed over. On a way on which it was never on offer the rule stays silent, and a student who asks a \
              private question first hears that all is well.",
        what_to_do: "Offer `{\"explain\": [\"limits_of_confidentiality\"]}` in a scene that every way to this one goes \
                     through, or in this scene beside the question. Shortcuts are what is mostly forgotten.",
        exceptions: "It is enough that the limits were on offer: that a student may pass them over is what EC107 \
                     teaches. Ways are followed over choices, whatever their conditions, but for those that ask whether \
                     the limits were explained; events are not followed, since one comes back from them. What is known \
                     from the referral is no secret any more.",
        examples: &[
            Example::bad(
                "She is asked about her dark thoughts in the first scene.",
                r#"{"facts":[{"id":"dark","domain":"risk","text":"Would rather not wake up.","importance":"essential","sensitive":true}],
                    "scenes":[{"choices":[
                        {"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{"about":["dark"]}}]},
                        {"say":"Go on.","acts":["silence"]}]}]}"#,
            ),
            Example::bad(
                "There is a scene for the limits, and a shortcut past it.",
                r#"{"facts":[{"id":"dark","domain":"risk","text":"Would rather not wake up.","importance":"essential","sensitive":true}],
                    "scenes":[
                        {"choices":[{"say":"Sit down.","acts":[],"to":"s1"},{"say":"How are you?","acts":[{"ask":{"form":"closed"}}],"to":"s2"}]},
                        {"choices":[{"say":"This is what I can't keep to myself.","acts":[{"explain":["limits_of_confidentiality"]}],"to":"s2"},{"say":"Go on.","acts":["silence"],"to":"s2"}]},
                        {"choices":[{"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{"about":["dark"]}}]},{"say":"Go on.","acts":["silence"]}]}]}"#,
            ),
            Example::good(
                "The limits can be explained on every way, and passed over on some.",
                r#"{"facts":[{"id":"dark","domain":"risk","text":"Would rather not wake up.","importance":"essential","sensitive":true}],
                    "scenes":[
                        {"choices":[{"say":"This is what I can't keep to myself.","acts":[{"explain":["limits_of_confidentiality"]}],"to":"s1"},{"say":"Go on.","acts":["silence"],"to":"s1"}]},
                        {"choices":[{"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{"about":["dark"]}}]},{"say":"Go on.","acts":["silence"]}]}]}"#,
            ),
            Example::good(
                "The question is only on offer once the limits are clear.",
                r#"{"facts":[{"id":"dark","domain":"risk","text":"Would rather not wake up.","importance":"essential","sensitive":true}],
                    "scenes":[{"choices":[
                        {"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{"about":["dark"]}}],"when":"explained(limits_of_confidentiality) and trust >= 10"},
                        {"say":"Go on.","acts":["silence"]}]}]}"#,
            ),
            Example::good(
                "What she is asked about is nothing private.",
                r#"{"facts":[{"id":"debt","domain":"social","text":"Owes two months' rent.","importance":"essential"}],
                    "scenes":[{"choices":[
                        {"say":"How much is it?","acts":[{"ask":{"form":"closed","about":["debt"]}}]},
                        {"say":"Go on.","acts":["silence"]}]}]}"#,
            ),
        ],
    },
};

const LIMITS: Topic = Topic::LimitsOfConfidentiality;

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let may = paths::unexplained(LIMITS);
    let offers_limits = |scene: SceneId| {
        let acts = scenario.scene(scene).choices.iter().filter(|choice| paths::may_hold(&choice.when, may));
        acts.flat_map(|choice| &choice.acts).any(|act| matches!(act, Act::Explain(topics) if topics.has(LIMITS)))
    };
    let before = paths::before(scenario, offers_limits, may);
    for (at, scene) in scenario.scenes.iter().enumerate() {
        if !before[at] || offers_limits(SceneId(at as u16)) {
            continue;
        }
        let asks = scene.choices.iter().enumerate().filter(|(_, choice)| paths::may_hold(&choice.when, may));
        for (place, (choice, fact)) in asks.filter_map(|(place, c)| Some((place, (c, sensitive(scenario, c)?)))) {
            remarks.say(Path::choice(at, place), || {
                (
                    format!(
                        "`{}` asks about `{}`, which is sensitive, and on some way here the limits of confidentiality \
                         were never on offer.",
                        choice.id, fact.id
                    ),
                    "Let them be explained in a scene that every way goes through, or beside this question.".to_owned(),
                )
            });
        }
    }
}

/// The first sensitive fact that a choice can bring to light.
fn sensitive<'a>(scenario: &'a Scenario, choice: &Choice) -> Option<&'a Fact> {
    let asked = choice.acts.iter().flat_map(|act| {
        let kind = act.kind();
        act.about().iter().map(move |fact| (kind, fact)).collect::<Vec<_>>()
    });
    let told = asked.map(|(kind, id)| (kind, scenario.fact(id)));
    told.filter(|(kind, fact)| fact.sensitive && !fact.known && fact.by.has(*kind)).map(|(_, fact)| fact).next()
}
