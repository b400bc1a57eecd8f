//! PR06: decide with the data.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR06",
    name: "decide-with-the-data",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("5.02"), Standard("4.01")],
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
        Example::upheld("“So the mornings help and the diary doesn't; we change it.”", r#"["adapt"]"#)
            .scene("evaluation"),
        Example::breach("“Let's just carry on; it'll come.”", r#"["ignore_data"]"#).scene("evaluation"),
        Example::near_miss("the plan is changed in the middle of the work", r#"["adapt"]"#)
            .scene("intervention"),
        Example::near_miss("“How many nights this week?”", r#"[{"measure":{"what":"nights"}}]"#)
            .scene("evaluation"),
    ],
};

says! {
    LOOKED_TOGETHER = "You looked at the data together before you decided.";
    ADAPTED = "What the data showed has changed the plan, as it should.";
    IGNORED = "The data says something, and you went on as if it didn't. Look at it together, then decide.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    // While the work goes on, changing course is the matter of PR05; after an event, of PR10.
    let at_review = moment.stage() != Stage::Intervention && !moment.answers_an_event();
    for act in moment.acts {
        match act {
            Act::ReviewData if !moment.answers_an_event() => verdicts.upheld(LOOKED_TOGETHER),
            Act::Adapt if at_review => verdicts.upheld(ADAPTED),
            Act::IgnoreData if at_review => {
                verdicts.breach(IGNORED);
            }
            _ => {}
        }
    }
}
