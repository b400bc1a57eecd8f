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
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.05"), Standard("1.04")],
    epas: &[1],
    concepts: &["R082", "R096", "R168", "R233"],
    summary: "When you are not sure, ask somebody competent, and tell them no more than they need.",
    why: "Asking is not a sign that you can't do the job; it is how the job is done. A worker alone with a \
         doubt mostly does what is easiest. A supervisor has seen it before, or knows who has, and shares \
         the weight of it. Leave out the name and all that isn't needed for the question. Your flatmate may \
         be wise, but is not bound to silence, and the client never agreed to be talked about over supper.",
    exceptions: "Within supervision, what the supervisor needs in order to be answerable may be said. With \
                the client's consent, or in danger, names may be needed elsewhere too.",
    examples: &[
        Example::upheld(
            "“Omar, a client has asked for something that I'm not sure I may do.”",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        ),
        Example::breach(
            "You tell your flatmate about it, without names.",
            r#"[{"consult":{"whom":"friend","least_information":true}}]"#,
        ),
        Example::breach(
            "You give a specialist the whole story, names and all.",
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
    ASKED_WELL = "You asked somebody who knows, and told no more than the question needed.";
    TOLD_TOO_MUCH = "Asking was right; but they heard more of the client than the question needed. Leave out who it is.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Consult { whom: Consultant::Friend, .. } => verdicts.breach(ASKED_A_FRIEND),
            Act::Consult { least_information: true, .. } => {
                verdicts.upheld(ASKED_WELL);
            }
            Act::Consult { least_information: false, .. } => {
                verdicts.breach(TOLD_TOO_MUCH);
            }
            _ => {}
        }
    }
}
