//! EC502: evaluate own practice.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC502",
    name: "evaluate-own-practice",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02"), Standard("4.01")],
    epas: &[4, 9],
    concepts: &["R206", "R207", "R197", "R233"],
    summary: "You look at how you work, with somebody who can judge it; and clients' stories are used only \
              with their yes.",
    why: "Whether this client is better is one question; whether you are any good at it is another, and \
         nobody asks it for you. Listen to a recording with your supervisor, count how many of your clients \
         come a second time, read what they wrote on the card. It stings, and it is the only way to become \
         better than you were. What you take from a case into the classroom or a paper belongs to the \
         client: ask, and take a no.",
    exceptions: "Measuring with the client how far they have come is the matter of PR04 to PR07. Supervision \
                needs no extra consent where the client was told of it at the beginning.",
    examples: &[
        Example::upheld(
            "You go through the recording with Omar, and stop it where you talked over her.",
            r#"["review_own_practice"]"#,
        ).scene("evaluation"),
        Example::upheld(
            "“May I tell of this in my seminar, with everything changed that points to you?” “Yes.”",
            r#"[{"use_case_material":{"agreed":true}}]"#,
        ).scene("evaluation"),
        Example::breach(
            "Her story becomes your term paper; the name is changed.",
            r#"[{"use_case_material":{"agreed":false}}]"#,
        ).scene("evaluation"),
        Example::near_miss(
            "“Three nights, three, two. What do you make of it?”",
            r#"["review_data"]"#,
        ).scene("evaluation"),
    ],
};

says! {
    LOOKED_AT_OWN_WORK = "You let somebody look at how you work, and not only at how the client does.";
    ASKED_FIRST = "It is their story, and you asked before you took it further.";
    USED_UNASKED = "A changed name doesn't make their story yours. Ask whether you may use it, and be ready to hear no.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::ReviewOwnPractice => verdicts.upheld(LOOKED_AT_OWN_WORK),
            Act::UseCaseMaterial { agreed: true } => verdicts.upheld(ASKED_FIRST),
            Act::UseCaseMaterial { agreed: false } => verdicts.breach(USED_UNASKED),
            _ => {}
        }
    }
}
