//! PR08B: transition planned.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts, ending};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR08B",
    name: "transition-planned",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::TransitionPlan),
        is_met: |moment| moment.after.did(ActKind::TransitionPlan),
        falls_due: ending::is_over,
        say: NOBODY_GOES_ON,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17")],
    epas: &[8, 9],
    concepts: &["R210", "R215", "R219"],
    summary: "Before the end it is clear who and what goes on afterwards.",
    why: "The week after the last meeting is the test. Who will they ring when a letter comes? What goes on \
         that you used to hold together? Plan the change while you can still mend the plan: name the people \
         and services, let the client meet them, and step back a little each week, so that the last step is \
         a small one.",
    exceptions: "Where nothing needs to go on, that too is a result: say so, and celebrate it.",
    examples: &[
        Example::upheld(
            "“From March on it's Bea on Fridays, and Ines for the forms. Shall we meet her together?”",
            r#"["transition_plan"]"#,
        )
        .scene("termination"),
        Example::missed("“Goodbye, then.”", r#"[{"close":"goals_met"}]"#).scene("termination").to("end"),
        Example::near_miss("“Here's my card.”", r#"[{"offer_availability":"bounded"}]"#).scene("termination"),
    ],
};

says! {
    NOBODY_GOES_ON = "It ended without its being clear who goes on. There was a moment to plan the change with them.";
    PLANNED = "They know who and what goes on when you are gone.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::TransitionPlan) {
        verdicts.upheld(PLANNED);
    }
}
