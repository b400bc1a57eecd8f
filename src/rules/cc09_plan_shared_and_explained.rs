//! CC09: plan shared and explained.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC09",
    name: "plan-shared-and-explained",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Explain(topics) if topics.has(Topic::Plan)),
        is_met: |moment| moment.after.explained.has(Topic::Plan),
        falls_due: |moment| moment.enters(Stage::Intervention),
        say: NEVER_EXPLAINED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03")],
    epas: &[6, 7, 8],
    concepts: &["R073", "R074", "R078", "R085", "R115"],
    summary: "Before the work begins, the client knows what the plan is and why.",
    why: "A plan that only the worker knows is something done to people. Tell them what you have in mind, \
         why you think it helps, what it asks of them and what it cannot do, in as much detail as is of use \
         to them. Then hear it back. What they don't understand they can't agree to, can't correct and \
         won't carry on with once you are gone.",
    exceptions: "In an emergency you act and explain as you go. How much detail helps differs from person to \
                person: ask.",
    examples: &[
        Example::upheld(
            "“So: the fund first, because the rent presses; then the course. How does that sound to you?”",
            r#"[{"explain":["plan"]},"check_understanding"]"#,
        )
        .scene("planning_talk"),
        Example::missed("“Right, let's get going.”", r#"[{"ask":{"form":"open"}}]"#)
            .scene("planning_talk")
            .to("intervention"),
        Example::near_miss("“As we said: the fund first, then the course.”", r#"[{"explain":["plan"]}]"#)
            .given(r#"[{"explain":["plan"]}]"#)
            .scene("planning_talk"),
        Example::near_miss("“I'm here on Tuesdays.”", r#"[{"explain":["role"]}]"#),
    ],
};

says! {
    NEVER_EXPLAINED = "The work began without the client knowing the plan. There was a moment to lay it out and hear what \
        they think.";
    PLAN_EXPLAINED = "They know what the plan is and why, and can still change it.";
    METHOD_EXPLAINED = "They know what this way of working is, and what it would ask of them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.explains_first(Topic::Plan) {
        verdicts.upheld(PLAN_EXPLAINED);
    } else if moment.explains_first(Topic::Method) {
        verdicts.upheld(METHOD_EXPLAINED);
    }
}
