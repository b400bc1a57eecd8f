//! T014: a rule asks what the law says, and the case does not say it.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::practice::Reportable;
use crate::scenario::{Act, Scenario};

pub(super) static LINT: Lint = Lint {
    code: "T014",
    name: "law-not-said",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "The case has a suspicion to report or somebody to protect, and `jurisdiction` does not say what the \
                  law asks.",
        why: "Reporting abuse and neglect is the law of a place and not of the profession, and so is the duty to protect \
              people from a client's threat: in some places a must, in others a may. Where the case says nothing, \
              LAW01 and LAW02 can only ask for advice at once, and students cannot learn the duty that will bind them.",
        what_to_do: "Add the field to `jurisdiction`: `mandated_reporting` for children (and for adults, unless \
                     `adult_reporting` says otherwise), `duty_to_protect` for threats. Each is `mandatory`, \
                     `permissive` or `none`.",
        exceptions: "Diagnosis and the age of consent have ordinary values where nothing is said. A danger to the \
                     client themselves needs no such law. If the case is about not knowing the law, allow the lint: the \
                     right thing to do is then to consult and to follow what is found.",
        examples: &[
            Example::bad(
                "The boy's bruises are reportable, and nothing says whether one must.",
                r#"{"jurisdiction":{},"facts":[{"id":"bruises","domain":"risk","text":"Bruises in the shape of a hand.","importance":"essential","sensitive":true,"reportable":"child"}],
                    "scenes":[{"choices":[{"say":"May I look?","acts":[{"gather":{"by":"observation","about":["bruises"]}}]},{"say":"Go on.","acts":[]}]}]}"#,
            ),
            Example::bad(
                "He means to run somebody over, and nothing says whether they may be warned.",
                r#"{"jurisdiction":{"mandated_reporting":"mandatory"},
                    "people":[{"id":"ada","name":"Ada","client":true},{"id":"bell","name":"Mr Bell"}],
                    "dangers":[{"id":"car","threatens":"bell"}],
                    "facts":[{"id":"threat","domain":"risk","text":"Means to run him over.","importance":"essential","sensitive":true,"danger":"car","establishes":["serious","foreseeable"]}],
                    "scenes":[{"choices":[{"say":"What would you do?","acts":[{"ask":{"form":"open","about":["threat"]}}]},{"say":"Go on.","acts":[]}]}]}"#,
            ),
            Example::good(
                "The law of the place is said.",
                r#"{"jurisdiction":{"mandated_reporting":"mandatory"},"facts":[{"id":"bruises","domain":"risk","text":"Bruises in the shape of a hand.","importance":"essential","sensitive":true,"reportable":"child"}],
                    "scenes":[{"choices":[{"say":"May I look?","acts":[{"gather":{"by":"observation","about":["bruises"]}}]},{"say":"Go on.","acts":[]}]}]}"#,
            ),
            Example::good(
                "She is a danger to nobody but herself.",
                r#"{"jurisdiction":{},"facts":[{"id":"dark","domain":"risk","text":"Would rather not wake up.","importance":"essential","sensitive":true,"cue":true,"establishes":["serious"]}],
                    "scenes":[{"choices":[{"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{"about":["dark"]}}]},{"say":"Go on.","acts":[]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    for whose in [Reportable::Child, Reportable::Adult] {
        let first = scenario.reportable.iter().find(|(_, known)| *known == whose);
        if let (Some((fact, _)), None) = (first, scenario.reporting(whose)) {
            let field = match whose {
                Reportable::Child => "mandated_reporting",
                Reportable::Adult => "adult_reporting",
            };
            let id = &scenario.fact(*fact).id;
            remarks.say(Path::TOP.item("facts", fact.index()).field("reportable"), || unsaid(field, &format!("the fact `{id}`")));
        }
    }
    let law = &scenario.head.jurisdiction;
    // Where a fact asks for it, that is said above.
    if let (true, None, Some((path, id))) =
        (scenario.reportable.is_empty(), law.mandated_reporting, act(scenario, |act| matches!(act, Act::MandatedReport { .. })))
    {
        remarks.say(path, || unsaid("mandated_reporting", &format!("the report in `{id}`")));
    }
    if law.duty_to_protect.is_some() {
        return;
    }
    // The first danger is the client's own, which no file declares.
    let others = scenario.dangers.iter().enumerate().skip(1);
    let threat = others.filter(|(_, danger)| danger.threatens != Some(scenario.client)).map(|(at, _)| at - 1).next();
    if let Some(at) = threat {
        remarks.say(Path::TOP.item("dangers", at), || unsaid("duty_to_protect", "this danger"));
    } else if let Some((path, id)) = act(scenario, |act| matches!(act, Act::Warn)) {
        remarks.say(path, || unsaid("duty_to_protect", &format!("the warning in `{id}`")));
    }
}

fn unsaid(field: &str, what: &str) -> (String, String) {
    (
        format!("What the law asks about {what} is not said: `jurisdiction` has no `{field}`."),
        format!("Add `\"{field}\"` to `jurisdiction`: `mandatory`, `permissive` or `none`."),
    )
}

/// The first choice with such an act, and its name.
fn act(scenario: &Scenario, is: impl Fn(&Act) -> bool) -> Option<(Path, &str)> {
    scenario.scenes.iter().enumerate().find_map(|(at, scene)| {
        let place = scene.choices.iter().position(|choice| choice.acts.iter().any(&is))?;
        Some((Path::choice(at, place), scene.choices[place].id.as_str()))
    })
}
