//! CC17: feedback sought and used.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC17",
    name: "feedback-sought-and-used",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::SeekFeedback),
        is_met: |moment| moment.after.did(ActKind::SeekFeedback),
        falls_due: |moment| moment.ends() || moment.enters(Stage::Termination),
        say: NEVER_ASKED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02"), Standard("5.02")],
    epas: &[6, 9],
    concepts: &["R078", "R203", "R204", "R206"],
    summary: "Ask how the work is for them, and change something when they tell you.",
    why: "Clients rarely complain: they are polite, and then they are gone. Ask, and ask so that a “no” is \
         easy: what helped today, what didn't, what should we do differently? Then do the braver part and \
         change something. A question whose answer goes nowhere is worse than none, because it teaches that \
         speaking up makes no difference.",
    exceptions: "In the middle of a crisis it can wait until the worst is over. Feedback may be declined: \
                that too is an answer.",
    examples: &[
        Example::upheld("“What of today was any use to you, and what wasn't?”", r#"["seek_feedback"]"#),
        Example::upheld(
            "“You said the forms come too fast. Let's do one a week.”",
            r#"["take_up_feedback"]"#,
        )
        .scene("intervention"),
        Example::missed("“Then let's talk about finishing.”", r#"[{"inform":{"style":"plain"}}]"#)
            .scene("evaluation")
            .to("termination"),
        Example::near_miss("“How was your week?”", r#"[{"ask":{"form":"open"}}]"#),
    ],
};

says! {
    NEVER_ASKED = "The work is ending, and the client was never asked how it was for them. There was a moment for it.";
    ASKED = "You asked how the work is for them: most people only say so when asked.";
    TAKEN_UP = "They told you, and you changed something. Now it pays to speak up.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::SeekFeedback => {
                verdicts.upheld(ASKED)
            }
            Act::TakeUpFeedback => {
                verdicts.upheld(TAKEN_UP)
            }
            _ => {}
        }
    }
}
