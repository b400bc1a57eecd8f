//! PR06: decide with the data.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR06",
    name: "decide-with-the-data",
    family: Family::Process,
    weight: 3,
    critical: false,
    cites: &[Standard("5.02"), Standard("4.01")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    epas: &[9, 4],
    concepts: &["R117", "R118", "R198", "R205", "R206"],
    summary: "Look at the data together, and let it change the plan.",
    why: "A line that doesn't move is telling you something, and it is easier not to hear. Going on with \
         what doesn't help costs the client weeks and teaches them that they are the problem. Look at it \
         together, ask what they make of it, and decide: go on, go slower, try something else. To change a \
         plan is not to have failed; to keep one out of pride is.",
    exceptions: "One bad week is no trend, and data can be wrong: ask before you turn the wheel. Keeping to \
                the plan after a look at the data is deciding with it.",
    examples: &[
        Example::upheld("“Three nights, three, two. What do you make of it?”", r#"["review_data"]"#)
            .scene("evaluation"),
        Example::upheld("“Then let's drop the diary and begin with the noise at night.”", r#"["adapt"]"#)
            .scene("intervention"),
        Example::breach("“Let's just carry on; it'll come.”", r#"["ignore_data"]"#).scene("evaluation"),
        Example::near_miss("“How many nights this week?”", r#"[{"measure":{"what":"nights"}}]"#)
            .scene("evaluation"),
    ],
};

says! {
    LOOKED_TOGETHER = "You looked at the data together before you decided.";
    ADAPTED = "You changed the plan to fit what has happened, instead of the other way round.";
    IGNORED = "The data says something, and you went on as if it didn't. Look at it together, then decide.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.answers_an_event() {
        return;
    }
    for act in moment.acts {
        match act {
            Act::ReviewData => verdicts.upheld(LOOKED_TOGETHER),
            Act::Adapt => verdicts
                .upheld(ADAPTED),
            Act::IgnoreData => {
                verdicts.breach(IGNORED);
            }
            _ => {}
        }
    }
}
