//! CB09: consult when unsure.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Consultant;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB09",
    name: "consult-when-unsure",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.05"), Standard("1.04")],
    epas: &[1],
    concepts: &["R082", "R096", "R168", "R233"],
    summary: "When you are not sure, ask somebody competent before you go on.",
    why: "Asking is not a sign that you can't do the job; it is how the job is done. A worker alone with a \
         doubt mostly does what is easiest. A supervisor has seen it before, or knows who has, and shares \
         the weight of it. A specialist has done a hundred times what you would try once. Your flatmate may \
         be wise, but is not bound to silence, and the client never agreed to be talked about over supper.",
    exceptions: "Nobody asks about everything: what is usual for your role, and went well before, you do. How much \
                the one who is asked may hear is the matter of EC205.",
    examples: &[
        Example::upheld(
            "“Omar, a client has asked for something that I'm not sure I may do.”",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        ),
        Example::breach(
            "You tell your flatmate about it, without names.",
            r#"[{"consult":{"whom":"friend","least_information":true}}]"#,
        ),
        Example::upheld(
            "You ask a specialist, though you tell more than the question needs: that is another rule's matter.",
            r#"[{"consult":{"whom":"specialist","least_information":false}}]"#,
        ),
        Example::near_miss(
            "You tell Mr Bell what the form asks for.",
            r#"[{"share":{"with":"landlord","amount":"least","basis":"none","client_told":true}}]"#,
        ),
    ],
};

says! {
    ASKED_A_FRIEND = "A friend is not bound to silence, and the client never agreed to it. Take it to your supervisor.";
    ASKED = "You weren't sure, and asked somebody who knows instead of guessing.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Consult { whom: Consultant::Friend, .. } => verdicts.breach(ASKED_A_FRIEND),
            Act::Consult { .. } => verdicts.upheld(ASKED),
            _ => {}
        }
    }
}
