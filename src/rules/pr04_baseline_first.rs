//! PR04: baseline first.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR04",
    name: "baseline-first",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Measure { .. }),
        is_met: |moment| moment.before.did(ActKind::Measure),
        falls_due: |moment| moment.enters(Stage::Evaluation),
        say: NEVER_MEASURED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02")],
    epas: &[9, 4],
    concepts: &["R051", "R198", "R199", "R201"],
    summary: "Measure before the work begins.",
    why: "In two months you will both want to know whether it helped, and memory will say what the mood of \
         the day says. A number from before the work, however simple, is what everything later is compared \
         with: nights slept through, bills opened, days at school. Choose one that the client cares about, \
         write it down before you begin, and take it again in the same way.",
    exceptions: "In a crisis safety comes before numbers. What can't be counted can be rated by the client \
                from nought to ten.",
    examples: &[
        Example::upheld(
            "“How many nights last week did you sleep through?”",
            r#"[{"measure":{"what":"nights"}}]"#,
        )
        .scene("assessment"),
        Example::missed(
            "“Let's see how far we've come”, with nothing to compare",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .scene("intervention")
        .to("evaluation"),
        Example::near_miss(
            "a first count in week four: there is nothing to compare it with",
            r#"[{"measure":{"what":"nights"}}]"#,
        )
        .scene("intervention"),
        Example::near_miss(
            "the same question in week four: that is keeping watch, and another rule",
            r#"[{"measure":{"what":"nights"}}]"#,
        )
        .scene("intervention")
        .given(r#"[{"measure":{"what":"nights"}}]"#),
    ],
};

says! {
    NEVER_MEASURED = "There is nothing to compare with: nothing was measured before. There was a moment for it.";
    BASELINE = "You took the number before the work began, so that you can both see what it changes.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::Measure) && moment.stage() < Stage::Intervention {
        verdicts.upheld(BASELINE);
    }
}
