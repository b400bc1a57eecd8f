//! PR10: reassess after an event.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::AskForm;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR10",
    name: "reassess-after-an-event",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[7, 8],
    concepts: &["R015", "R048", "R118"],
    summary: "When life steps in, stop and look again before you go on.",
    why: "A letter from the hospital, a lost place, a word taken back: the client who comes in today is not \
         the one for whom the plan was made. To go on with the agenda tells them that the plan matters more \
         than they do. Ask what has happened and what it changes; perhaps nothing, perhaps everything. Then \
         take up the plan again, or make another.",
    exceptions: "Listening comes first, and not every event changes the plan: what counts is that you asked.",
    examples: &[
        Example::upheld("“What does the letter change for you?”", r#"[{"ask":{"form":"open"}}]"#)
            .scene("intervention")
            .after_event(),
        Example::upheld("“Then the course can wait, and we look for childcare first.”", r#"["adapt"]"#)
            .scene("intervention")
            .after_event(),
        Example::breach("“Let's stick to what we had planned for today.”", r#"["ignore_data"]"#)
            .scene("intervention")
            .after_event(),
        Example::near_miss("“What shall we begin with?”, on an ordinary day", r#"[{"ask":{"form":"open"}}]"#)
            .scene("intervention"),
        Example::near_miss("“That's a shock.”", r#"[{"reflect":{"depth":"simple"}}]"#)
            .scene("intervention")
            .after_event(),
    ],
};

says! {
    LOOKED_AGAIN = "Something had happened, and you looked again before you went on.";
    WENT_ON = "Something had happened, and the agenda went on. Ask what it changes for them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if !moment.answers_an_event() {
        return;
    }
    for act in moment.acts {
        match act {
            Act::Ask { form: AskForm::Open, .. }
            | Act::AskCulture { .. }
            | Act::ScreenRisk { .. }
            | Act::Gather { .. }
            | Act::ReviewData
            | Act::Adapt => {
                verdicts.upheld(LOOKED_AGAIN)
            }
            Act::IgnoreData => {
                verdicts
                    .breach(WENT_ON);
            }
            _ => {}
        }
    }
}
