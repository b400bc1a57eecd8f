//! EC404: honesty.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC404",
    name: "honesty",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.04")],
    epas: &[1],
    concepts: &["R187", "R207"],
    summary: "You say what is so, and take no part in what is not.",
    why: "The small lie is always for somebody's good: she wouldn't get the grant otherwise, he needn't know \
         that you forgot to ring, the funder only wants to see twelve visits. But people who live on \
         decisions that others make have nothing except that what is said is true. One thing found out makes \
         all the rest doubtful, the true things as well. Say the awkward thing early; it is smaller then.",
    exceptions: "Not telling everything at once is no lie, and neither is keeping a confidence. Dates and \
                facts in the record are the matter of EC304, titles of CB10, and what the work can bring of \
                EC406.",
    examples: &[
        Example::upheld(
            "“I forgot to ring them. I'll do it now, while you're here.”",
            r#"["speak_frankly"]"#,
        ),
        Example::upheld(
            "“I can't write that you live alone. Let's see what you can get as it is.”",
            r#"["speak_frankly"]"#,
        ),
        Example::breach(
            "You put down twelve visits; there were nine.",
            r#"["deceive"]"#,
        ),
        Example::breach(
            "“They haven't answered yet”, though you never rang.",
            r#"["deceive"]"#,
        ),
        Example::near_miss(
            "“There is something that I may not tell you, because it's your sister's.”",
            r#"[{"inform":{"style":"plain"}}]"#,
        ),
    ],
};

says! {
    FRANK = "It was awkward and it was true. Now they can believe the rest.";
    DECEIVED = "This is not so, and somebody will decide by it. Put it right yourself, before it is found out.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::SpeakFrankly => verdicts.upheld(FRANK),
            Act::Deceive => verdicts.breach(DECEIVED),
            _ => {}
        }
    }
}
