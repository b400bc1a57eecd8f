//! EC205: consult with least information.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Consultant;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC205",
    name: "consult-with-least-information",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.05"), Standard("1.07")],
    epas: &[1],
    concepts: &["R096", "R180"],
    summary: "Whoever advises you hears what the question needs, and not who it is.",
    why: "Asking for advice is good; it does not open the file. A colleague over coffee or a specialist on \
         the phone can nearly always answer without the name, the street and the story of the altar. Before \
         you ask, boil it down: what do I need to know, and what must they know to tell me? It also makes \
         the question better. Your supervisor hears more, because answering for the work is part of their \
         task, and your client knows that.",
    exceptions: "Where who it is matters for the answer, ask the client first, or have a pressing reason. \
                That advice is sought at all, and from whom, is the matter of CB09.",
    examples: &[
        Example::upheld(
            "“How does one begin with somebody who hasn't slept for weeks? No names.”",
            r#"[{"consult":{"whom":"specialist","least_information":true}}]"#,
        ),
        Example::breach(
            "You give the specialist the whole story, with her name and street.",
            r#"[{"consult":{"whom":"specialist","least_information":false}}]"#,
        ),
        Example::near_miss(
            "You tell your flatmate about it, without names: that she is no adviser is another rule's \
            matter.",
            r#"[{"consult":{"whom":"friend","least_information":true}}]"#,
        ),
    ],
};

says! {
    LEAST = "The question was asked, and the client stayed nobody's business.";
    TOO_MUCH = "Your adviser now knows more of them than the answer needed. Leave out who it is.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Consult { least_information: false, .. } => verdicts.breach(TOO_MUCH),
            Act::Consult { whom, .. } if *whom != Consultant::Friend => verdicts.upheld(LEAST),
            _ => {}
        }
    }
}
