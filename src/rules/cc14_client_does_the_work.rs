//! CC14: client does the work.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::{Method, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC14",
    name: "client-does-the-work",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02")],
    epas: &[6, 8],
    concepts: &["R077", "R079", "R230", "R231"],
    summary: "What the client can do, the client does; you stand beside them.",
    why: "Making the call yourself takes three minutes and looks like help. It also says: you couldn't have. \
         The next call will be yours as well, and after the last session there is nobody to make it. Sit \
         beside them, rehearse the first sentence, dial together if need be, and let the voice be theirs. \
         What people have done once, they own.",
    exceptions: "In acute danger, or where only an agency is heard, you act for the client and say so. Help \
                that somebody's illness or disability calls for is no taking over.",
    examples: &[
        Example::upheld(
            "You work through the steps together; she writes the list and makes the call.",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention"),
        Example::breach("“Leave it to me, I'll ring them for you.”", r#"["take_over"]"#)
            .scene("intervention"),
        Example::near_miss(
            "You ring the crisis team yourself: she has the tablets in her hand.",
            r#"["take_over"]"#,
        )
        .scene("intervention")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss(
            "“I'll write to the tribunal: they only hear agencies.”",
            r#"[{"advocate":"case"}]"#,
        )
        .scene("intervention"),
    ],
};

says! {
    TOOK_OVER = "You did what they could have done, and the next time it will be yours again. Prepare it with them; \
        let them do it.";
    SIDE_BY_SIDE = "You worked it through together, and the steps stayed in their hands.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::TakeOver if !moment.danger().is_established() => verdicts.breach(TOOK_OVER),
            Act::Deliver {
                method: Method::TaskCentred | Method::ProblemSolving,
                mode: PlanMode::Deliver,
            } => {
                verdicts.upheld(SIDE_BY_SIDE);
            }
            _ => {}
        }
    }
}
