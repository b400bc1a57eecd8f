//! PR08A: remaining needs addressed.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts, ending};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR08A",
    name: "remaining-needs-addressed",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::AddressRemaining),
        is_met: |moment| moment.after.did(ActKind::AddressRemaining),
        falls_due: ending::is_over,
        say: LEFT_UNNAMED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17")],
    epas: &[8, 9],
    concepts: &["R209", "R010", "R220"],
    summary: "The ending says what is not done, and what becomes of it.",
    why: "No case ends with everything solved, and to pretend so makes the client hide what is left, out of \
         politeness. Put it on the table while you are still there: what is open, what matters, what can \
         wait, who will see to it. A need with a name and an address is a plan; one that nobody mentioned \
         comes back as a crisis in spring.",
    exceptions: "What the client wants to leave alone may be left alone: say that the door is there.",
    examples: &[
        Example::upheld(
            "“What is still open, and which of it will bother you in a month?”",
            r#"["address_remaining"]"#,
        )
        .scene("termination"),
        Example::missed("“Goodbye, then.”", r#"[{"close":"goals_met"}]"#).scene("termination").to("end"),
        Example::near_miss("“Shall we stop here for today?”", r#"[{"ask":{"form":"closed"}}]"#)
            .scene("termination"),
    ],
};

says! {
    LEFT_UNNAMED = "It ended with open matters that nobody named. There was a moment to ask what is left.";
    NAMED = "You named what is still open, and what becomes of it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::AddressRemaining) {
        verdicts.upheld(NAMED);
    }
}
