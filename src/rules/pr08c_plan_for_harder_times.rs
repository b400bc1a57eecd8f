//! PR08C: plan for harder times.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts, ending};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR08C",
    name: "plan-for-harder-times",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::RelapsePlan(_)),
        is_met: |moment| moment.after.did(ActKind::RelapsePlan),
        falls_due: ending::is_over,
        say: NO_PLAN,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17")],
    epas: &[8, 9],
    concepts: &["R217", "R221", "R222", "R218"],
    summary: "Before the end there is a plan for the day when it gets hard again.",
    why: "It will get hard again; that is no failure, only life. A plan made on a calm day can be read on a \
         bad one: what usually sets it off, what I can do myself, which services there are, whom I can \
         ring. Make it in the client's words and small enough for the fridge door. Somebody who has such a \
         plan expects to cope.",
    exceptions: "Three of the four parts (triggers, own ways of coping, services, people) make a plan. It is \
                made with the client, and never as a list of warnings.",
    examples: &[
        Example::upheld(
            "“What would be the first sign, what would you do, and whom would you ring?”",
            r#"[{"relapse_plan":["triggers","coping","people"]}]"#,
        )
        .scene("termination"),
        Example::missed("“Goodbye, then.”", r#"[{"close":"goals_met"}]"#).scene("termination").to("end"),
        Example::near_miss("“Ring this number if it gets bad.”", r#"[{"relapse_plan":["resources"]}]"#)
            .scene("termination"),
    ],
};

says! {
    NO_PLAN = "It ended without a plan for the day when it gets hard again. There was a moment to make one.";
    PLANNED = "They have a plan for the hard days, made on a calm one.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::RelapsePlan)
        && moment.acts.iter().any(|act| matches!(act, Act::RelapsePlan(parts) if parts.len() >= 3))
    {
        verdicts.upheld(PLANNED);
    }
}
