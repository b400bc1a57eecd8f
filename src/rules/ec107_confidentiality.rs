//! EC107: confidentiality.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{Amount, Basis, Source, Topic};
use crate::practice::{Obligation, Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC107",
    name: "confidentiality",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
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
    cites: &[Standard("1.07")],
    epas: &[1, 6],
    concepts: &["R180", "R166", "R187"],
    summary: "Say early what stays private and what can't; share with consent, and only what is needed.",
    why: "People decide what to tell you by what will become of it, so they need to know the limits before \
         they speak, not after. Promise nothing that the law may make you break. When something has to be \
         passed on, consent is the first way; without it only a law, or a grave and near danger. Either way \
         pass on the least that does the job, and tell the client first.",
    exceptions: "A report that the law demands has a rule of its own. Supervision is part of the service. \
                Where the client threatens somebody else, or is suspected of harming a child, telling them \
                first can wait. In an \
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
        Example::upheld(
            "“Child protection has asked for the dates, and I'm going to give them those.”",
            r#"[{"share":{"with":"sister","amount":"least","basis":"law","client_told":true}}]"#,
        )
        .given(r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#),
        Example::breach(
            "“The law wants it so”, with nothing known that any law would ask for",
            r#"[{"share":{"with":"landlord","amount":"least","basis":"law","client_told":true}}]"#,
        ),
        Example::upheld(
            "The court hears how often she came, as the order says.",
            r#"[{"share":{"with":"sister","amount":"least","basis":"law","client_told":true}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::defensible(
            "You tell Bea where the car is, before you tell Ada, who has the keys in her hand.",
            r#"[{"share":{"with":"sister","amount":"least","basis":"emergency","client_told":false}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#),
        Example::breach(
            "You ring Bea behind her back, though it is only herself whom she would harm.",
            r#"[{"share":{"with":"sister","amount":"least","basis":"emergency","client_told":false}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
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
    NO_LAW = "No law that you know of asks for this, so it was theirs to tell. A law covers what it names, and no more.";
    UNTOLD_FOR_SAFETY = "You had a basis and told the least. Where telling the client first could harm somebody, it can \
        wait; it mostly needn't.";
    NO_CONSENT = "This was theirs to tell or to keep. Ask for their consent first, for this and no more.";
    TOO_MUCH = "You had a basis for telling something, and told more. Share what the purpose needs.";
    WELL_SHARED = "You had a basis, told no more than was needed, and the client knew.";
    UNTOLD = "You could share this, but they should have heard it from you first. Tell them, then act.";
    ASKED_OTHERS_WITH_CONSENT = "You asked others only after the client had agreed to it.";
    ASKED_OTHERS_WITHOUT = "You asked about them behind their back. Ask them first; mostly they'll tell you themselves.";
    LOOKED_UP = "You looked into a life that they hadn't opened to you. Ask them, or leave it be.";
}

/// Whether a law asks for it, as far as the worker knows: for a suspicion of abuse or neglect, to protect somebody, or
/// because a court ordered the service and hears of it.
fn law_asks(moment: &Moment<'_>) -> bool {
    moment.suspicion().is_some_and(|law| law != Some(Obligation::None))
        || moment.danger_to_somebody().is_established()
        || moment.is_court_ordered()
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
                    Basis::Law => law_asks(moment),
                    Basis::None => false,
                };
                match (basis, amount) {
                    (Basis::Emergency, _) if !covered && moment.danger().lacks_only_the_time() => {
                        verdicts.breach(TIME_UNKNOWN);
                    }
                    (Basis::Emergency, _) if !covered => verdicts.breach(NO_GROUND),
                    (Basis::Law, _) if !covered => verdicts.breach(NO_LAW),
                    _ if !covered => verdicts.breach(NO_CONSENT),
                    (_, Amount::Full) => verdicts.breach(TOO_MUCH),
                    (Basis::Consent, _) => verdicts.upheld(WELL_SHARED),
                    _ if *client_told => verdicts.upheld(WELL_SHARED),
                    // Whom the client threatens, or is suspected of harming, may pay for an announcement.
                    _ if moment.danger_to_others().is_established() => verdicts.defensible(UNTOLD_FOR_SAFETY),
                    (Basis::Law, _) if moment.suspicion().is_some() => verdicts.defensible(UNTOLD_FOR_SAFETY),
                    _ => verdicts.breach(UNTOLD),
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
