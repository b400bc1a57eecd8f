//! CC04: open before closed.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::AskForm;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC04",
    name: "open-before-closed",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

/// So many closed questions one after the other make a run.
const RUN: u8 = 3;

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[6, 7],
    concepts: &["R021", "R024"],
    summary: "Open questions let the client tell; runs of closed, leading or stacked ones turn a talk into a \
             form.",
    why: "An open question hands over the lead: the client decides what matters. A closed one gets a yes, a \
         no or a number. Leading questions put your answer into their mouth, stacked ones leave them not \
         knowing which to answer, and “why” sounds like a charge. One closed question for a fact is fine; a \
         run of them is an interrogation.",
    exceptions: "A single closed question for a date, a sum or about safety is the right tool, and is not \
                counted.",
    examples: &[
        Example::upheld("“What has this month been like for you?”", r#"[{"ask":{"form":"open"}}]"#),
        Example::breach("“You must feel terrible, don't you?”", r#"[{"ask":{"form":"leading"}}]"#),
        Example::breach("the third closed question in a row", r#"[{"ask":{"form":"closed"}}]"#)
            .given(r#"[{"ask":{"form":"closed"}},{"ask":{"form":"closed"}}]"#),
        Example::near_miss("“Is the rent due on the first?”", r#"[{"ask":{"form":"closed"}}]"#),
    ],
};

says! {
    OPEN = "An open question: the client chooses what matters.";
    LEADING = "The question carries its own answer. Ask so that anything can come back.";
    STACKED = "Several questions at once: the client can only answer one. Ask one, and wait.";
    WHY = "A “why” asks people to justify themselves. Ask what happened, or what led to it.";
    RUN_OF_CLOSED = "One closed question after the other feels like a form. Ask one that lets the client tell.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Ask { form, .. } = act else { continue };
        match form {
            AskForm::Open => verdicts.upheld(OPEN),
            AskForm::Leading => {
                verdicts.breach(LEADING)
            }
            AskForm::Stacked => verdicts
                .breach(STACKED),
            AskForm::Why => verdicts
                .breach(WHY),
            AskForm::Closed if moment.before.closed_run + 1 >= RUN => {
                verdicts.breach(RUN_OF_CLOSED);
            }
            AskForm::Closed => {}
        }
    }
}
