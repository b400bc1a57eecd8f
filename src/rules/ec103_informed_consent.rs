//! EC103: informed consent.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::{Stage, Standard};
use crate::scenario::{Act, SERVICE};

pub(super) static RULE: Rule = Rule {
    code: "EC103",
    name: "informed-consent",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::ObtainConsent { to, .. } if *to == SERVICE),
        is_met: |moment| moment.after.consented(SERVICE),
        falls_due: |moment| !moment.is_court_ordered() && begins(moment),
        say: NO_CONSENT,
    }),
};

/// Whether the work begins, or goes on, with this decision, and no emergency comes before consent.
pub(super) fn begins(moment: &Moment<'_>) -> bool {
    moment.next_stage().is_some_and(|next| next >= Stage::Assessment) && !moment.danger().is_established()
}

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03")],
    epas: &[1, 6],
    concepts: &["R166", "R115"],
    summary: "Before service starts the client knows what it is, that they may refuse, and has agreed.",
    why: "Consent is a conversation, not a signature: what this is for, what it costs and risks, what else \
         there is, and that one may say no or stop at any time. Only then is a yes worth something. Ask \
         before the work begins, in words the client uses, and check what arrived.",
    exceptions: "In an emergency protection comes first and consent as soon as it can. Involuntary clients \
                are told what the service is and how far they may refuse (EC103I). Who can't consent alone \
                is asked beside whoever may: a yes of one of the two is not yet consent.",
    examples: &[
        Example::upheld(
            "“You can stop any time. Shall we start?”",
            r#"[{"explain":["purpose","right_to_refuse"]},{"obtain_consent":{"for":"service","from":"client"}}]"#,
        ),
        Example::upheld(
            "“There is also legal aid, and it costs nothing to ask them first.”",
            r#"[{"explain":["alternatives"]}]"#,
        ),
        Example::breach(
            "“Just sign here and we can get going.”",
            r#"[{"obtain_consent":{"for":"service","from":"client"}}]"#,
        ),
        Example::upheld(
            "Both of them say yes, the mother and the boy.",
            r#"[{"explain":["purpose","right_to_refuse"]},{"obtain_consent":{"for":"service","from":"guardian"}},
                {"obtain_consent":{"for":"service","from":"assent"}}]"#,
        )
        .aged(11),
        Example::missed(
            "The boy said yes, and so you begin.",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .to("assessment")
        .given(r#"[{"obtain_consent":{"for":"service","from":"assent"}}]"#)
        .aged(11),
        Example::missed("“Tell me about the rent.”", r#"[{"ask":{"form":"open"}}]"#).to("assessment"),
        Example::near_miss("You begin at once: she has the tablets in her hand.", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment")
            .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss("“What brings you here?”", r#"[{"ask":{"form":"open"}}]"#),
    ],
};

says! {
    NO_CONSENT = "The work began without the client's consent to it. There was a moment to ask for it, and it \
        passed.";
    INFORMED = "They know a little more of what a yes or a no would mean.";
    UNINFORMED = "A yes was asked for before it was clear what this is for and that one may refuse.";
    ASKED_WELL = "You said what this is for and that they may refuse, and then asked for their yes.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let informed =
        [Topic::Purpose, Topic::RightToRefuse].into_iter().all(|topic| moment.after.explained.has(topic));
    if [Topic::RightToRefuse, Topic::Cost, Topic::Alternatives]
        .into_iter()
        .any(|topic| moment.explains_first(topic))
    {
        verdicts.upheld(INFORMED);
    }
    for act in moment.acts {
        match act {
            Act::ObtainConsent { to, .. } if *to == SERVICE && !informed => {
                verdicts.breach(UNINFORMED);
            }
            Act::ObtainConsent { to, .. } if *to == SERVICE && moment.after.consented(SERVICE) => {
                verdicts.upheld(ASKED_WELL);
            }
            _ => {}
        }
    }
}
