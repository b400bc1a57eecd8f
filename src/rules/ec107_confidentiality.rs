//! EC107: confidentiality.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{Amount, Basis, Source, Topic};
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC107",
    name: "confidentiality",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    cites: &[Standard("1.07")],
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Explain(topics) if topics.has(Topic::LimitsOfConfidentiality)),
        is_met: |moment| moment.after.explained.has(Topic::LimitsOfConfidentiality),
        falls_due,
        say: LIMITS_UNSAID,
    }),
};

/// Before anything sensitive is told, and at the latest when the assessment is over.
fn falls_due(moment: &Moment<'_>) -> bool {
    let new = moment.after.known.without(moment.before.known);
    let sensitive = !new.is_empty() && new.iter().any(|fact| moment.scenario.fact(fact).sensitive);
    sensitive || moment.enters(Stage::GoalSetting)
}

pub(super) static DOC: Doc = Doc {
    epas: &[1, 6],
    concepts: &["R180", "R166", "R187"],
    summary: "Say early what stays private and what can't; share with consent, and only what is needed.",
    why: "People decide what to tell you by what will become of it, so they need to know the limits before \
         they speak, not after. Promise nothing that the law may make you break. When something has to be \
         passed on, consent is the first way; without it only a law, or a grave and near danger. Either way \
         pass on the least that does the job, and tell the client first.",
    exceptions: "A report that the law demands has a rule of its own. Supervision is part of the service. \
                Where telling the client first would itself put somebody in danger, it can wait. In an \
                established emergency, information may be sought without consent.",
    examples: &[
        Example::upheld(
            "“This stays here, with three exceptions. They are …”",
            r#"[{"explain":["limits_of_confidentiality"]}]"#,
        ),
        Example::breach("“Whatever you tell me, nobody will ever know.”", r#"["promise_secrecy"]"#),
        Example::upheld(
            "You tell Mr Bell the date of the payment, as she agreed.",
            r#"[{"share":{"with":"landlord","amount":"least","basis":"consent",
                "consent":"talk_to_landlord","client_told":true}}]"#,
        )
        .given(r#"[{"obtain_consent":{"for":"talk_to_landlord","from":"client"}}]"#),
        Example::breach(
            "You tell him about her nights as well.",
            r#"[{"share":{"with":"landlord","amount":"full","basis":"consent",
                "consent":"talk_to_landlord","client_told":true}}]"#,
        )
        .given(r#"[{"obtain_consent":{"for":"talk_to_landlord","from":"client"}}]"#),
        Example::breach(
            "You tell him before she has agreed.",
            r#"[{"share":{"with":"landlord","amount":"least","basis":"consent",
                "consent":"talk_to_landlord","client_told":true}}]"#,
        ),
        Example::upheld(
            "“I'm going to ring Bea now, and only tell her to come and stay.”",
            r#"[{"share":{"with":"sister","amount":"least","basis":"emergency","client_told":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach(
            "You ring Bea “in an emergency”, with nothing known of when.",
            r#"[{"share":{"with":"sister","amount":"least","basis":"emergency","client_told":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::breach("You ask the neighbours how she is doing.", r#"[{"gather":{"by":"collateral"}}]"#),
        Example::breach("You look her up online.", r#"["online_search"]"#),
        Example::missed(
            "“Have you thought of ending your life?”, with the limits never named",
            r#"[{"screen_risk":{"about":["has_plan"]}}]"#,
        ),
        Example::near_miss(
            "You watch how the children play, with her there.",
            r#"[{"gather":{"by":"observation"}}]"#,
        ),
    ],
};

says! {
    LIMITS_UNSAID = "They told you something private without knowing its limits. There was a moment to explain what \
        can't stay here.";
    LIMITS_SAID = "They know what stays here and what can't, before they decide what to tell.";
    SECRECY_PROMISED = "This is a promise that the law may make you break. Say what stays private, and what can't.";
    TIME_UNKNOWN = "Before you break a confidence you need to know that the harm is near. Ask when, then decide.";
    NO_GROUND = "What you know shows no grave and near harm, so this was theirs to tell. Ask them first.";
    NO_CONSENT = "This was theirs to tell or to keep. Ask for their consent first, for this and no more.";
    TOO_MUCH = "You had a basis for telling something, and told more. Share what the purpose needs.";
    WELL_SHARED = "You had a basis, told no more than was needed, and the client knew.";
    UNTOLD = "You could share this, but they should have heard it from you first. Tell them, then act.";
    ASKED_OTHERS_WITH_CONSENT = "You asked others only after the client had agreed to it.";
    ASKED_OTHERS_WITHOUT = "You asked about them behind their back. Ask them first; mostly they'll tell you themselves.";
    LOOKED_UP = "You looked into a life that they hadn't opened to you. Ask them, or leave it be.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.explains_first(Topic::LimitsOfConfidentiality) {
        verdicts.upheld(LIMITS_SAID);
    }
    for act in moment.acts {
        match act {
            Act::PromiseSecrecy => {
                verdicts.breach(SECRECY_PROMISED);
            }
            Act::Share { amount, basis, consent, client_told, .. } => {
                let covered = match basis {
                    Basis::Consent => consent.is_some_and(|consent| moment.has_consent(consent)),
                    Basis::Emergency => moment.danger().is_established(),
                    Basis::Law => true,
                    Basis::None => false,
                };
                match (covered, amount) {
                    (false, _) if *basis == Basis::Emergency && moment.danger().lacks_only_the_time() => {
                        verdicts.breach(TIME_UNKNOWN)
                    }
                    (false, _) if *basis == Basis::Emergency => {
                        verdicts.breach(NO_GROUND);
                    }
                    (false, _) => verdicts.breach(NO_CONSENT),
                    (true, Amount::Full) => {
                        verdicts.breach(TOO_MUCH);
                    }
                    (true, Amount::Least) if *basis == Basis::Consent || *client_told => {
                        verdicts
                            .upheld(WELL_SHARED);
                    }
                    (true, Amount::Least) => {
                        verdicts.breach(UNTOLD);
                    }
                }
            }
            Act::Gather { by: Source::Record | Source::Collateral, consent, .. } => {
                if consent.is_some_and(|consent| moment.has_consent(consent)) {
                    verdicts.upheld(ASKED_OTHERS_WITH_CONSENT);
                } else if !moment.danger().is_established() {
                    verdicts.breach(ASKED_OTHERS_WITHOUT);
                }
            }
            Act::OnlineSearch if !moment.danger().is_established() => {
                verdicts.breach(LOOKED_UP);
            }
            _ => {}
        }
    }
}
