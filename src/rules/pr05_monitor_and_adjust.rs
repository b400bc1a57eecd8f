//! PR05: monitor and adjust.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR05",
    name: "monitor-and-adjust",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02"), Standard("1.01")],
    epas: &[8, 9],
    concepts: &["R117", "R118", "R198"],
    summary: "While the work goes on you keep looking whether it helps, and change course when it doesn't.",
    why: "A plan is a guess about somebody's life, made before the work began. In week four you know more: \
         the diary was never opened, the sister moved in, the nights are better although nobody touched \
         them. Take the same number again, in the same way, and ask what was hard. Then change what doesn't \
         fit, small and soon, together. Waiting for the review to notice what you saw weeks ago spends the \
         client's time on your plan.",
    exceptions: "To decide at the review is the matter of PR06, to stop and look again after an event that \
                of PR10, and the first number that of PR04. One bad week is no reason to turn the wheel; ask \
                first.",
    examples: &[
        Example::upheld(
            "“How many nights last week?”, for the second time",
            r#"[{"measure":{"what":"nights"}}]"#,
        ).scene("intervention").given(r#"[{"measure":{"what":"nights"}}]"#),
        Example::upheld(
            "“Then let's drop the diary and begin with the noise at night.”",
            r#"["adapt"]"#,
        ).scene("intervention"),
        Example::breach(
            "She hasn't opened the diary in three weeks. “Just keep at it.”",
            r#"["ignore_data"]"#,
        ).scene("intervention"),
        Example::near_miss(
            "a first count in week four: there is nothing to compare it with",
            r#"[{"measure":{"what":"nights"}}]"#,
        ).scene("intervention"),
        Example::near_miss(
            "the plan is changed at the review, with the line on the table",
            r#"["adapt"]"#,
        ).scene("evaluation"),
        Example::near_miss(
            "“Then the course can wait”, when the letter has come",
            r#"["adapt"]"#,
        ).scene("intervention").after_event(),
    ],
};

says! {
    SECOND_POINT = "A second point, taken in the same way: now there is something to compare.";
    CHANGED_COURSE = "You changed the plan to fit what has happened, instead of the other way round.";
    KEPT_ON = "It isn't going as planned, and you kept on as if it were. Ask what is hard, and change what doesn't fit.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let at_work = moment.stage() == Stage::Intervention && !moment.answers_an_event();
    for act in moment.acts {
        match act {
            Act::Measure { .. }
                if moment.before.did(ActKind::Measure) && moment.stage() >= Stage::Intervention =>
            {
                verdicts.upheld(SECOND_POINT);
            }
            Act::Adapt if at_work => verdicts.upheld(CHANGED_COURSE),
            Act::IgnoreData if at_work => verdicts.breach(KEPT_ON),
            _ => {}
        }
    }
}
