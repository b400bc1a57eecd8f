//! PR07: evaluate before ending.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR07",
    name: "evaluate-before-ending",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::ReviewData),
        is_met: |moment| moment.after.did(ActKind::ReviewData),
        falls_due: |moment| moment.stage() == Stage::Evaluation && moment.leaves_stage(),
        say: NOT_LOOKED_AT,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02"), Standard("1.17")],
    epas: &[9],
    concepts: &["R009", "R012", "R200", "R207"],
    summary: "Before the end you look together at what has changed.",
    why: "Without a look at what has changed, nobody knows whether to stop, and whatever worked can't be \
         done again. Evaluation sounds like a report; between two people it is ten minutes with a sheet of \
         paper: where we began, where we are, what helped, what didn't. Clients often see there for the \
         first time how far they have come, and it is they who should say it.",
    exceptions: "A client who ends early can still be offered it, by letter or telephone. Where the work \
                stops in a crisis, it can follow.",
    examples: &[
        Example::missed("“Then next week is our last time.”", r#"["give_notice"]"#)
            .scene("evaluation")
            .to("termination"),
        Example::upheld(
            "“Then next week is our last time”, after the sheet was on the table",
            r#"["give_notice"]"#,
        )
        .scene("evaluation")
        .to("termination")
        .given(r#"["review_data"]"#),
        Example::near_miss("“Then next week again”, with no end in sight", r#"["give_notice"]"#)
            .scene("evaluation"),
    ],
};

says! {
    NOT_LOOKED_AT = "You went towards the end without looking at what has changed. There was a moment to look at it \
        together.";
    KEPT = "You went towards the end knowing, together, what has changed.";
}

/// To look at the data is praised by PR06; here it is only owed before the end.
fn judge(_: &Moment<'_>, _: &mut Verdicts) {}
