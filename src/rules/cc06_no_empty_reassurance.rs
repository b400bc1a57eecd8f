//! CC06: no empty reassurance.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC06",
    name: "no-empty-reassurance",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[6, 8],
    concepts: &["R018", "R020", "R238"],
    summary: "Stay with what is felt and say back what you heard, rather than that all will be well.",
    why: "“It will all work out” is kind to the speaker. The listener hears that their fear is too much for \
         you, and keeps the rest of it to themselves. What calms people is being understood: a reflection, \
         a summary, a silence that you can bear. Hope that lasts rests on something real, such as what they \
         have come through or what is known about the fund.",
    exceptions: "Telling facts that give ground for hope is information, and naming a real strength is an \
                affirmation; neither is empty.",
    examples: &[
        Example::upheld(
            "“You lie awake adding it up, and it never comes out.”",
            r#"[{"reflect":{"depth":"complex"}}]"#,
        ),
        Example::upheld("You say nothing, and stay with her while she cries.", r#"["silence"]"#),
        Example::breach("“Don't worry, these things always sort themselves out.”", r#"["reassure"]"#),
        Example::near_miss(
            "“Last year the fund said yes to nine out of ten.”",
            r#"[{"inform":{"style":"plain"}}]"#,
        ),
    ],
};

says! {
    REFLECTED = "You said back what you heard, and they could hear that you had.";
    SUMMARISED = "You gathered up what they said, so that they could check it and go on.";
    LEFT_ROOM = "You left room, and they could stay with what they felt.";
    EMPTY_COMFORT = "Comfort without ground tells them that the fear is too much for you. Say back what you heard of \
        it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Reflect { .. } => {
                verdicts.upheld(REFLECTED)
            }
            Act::Summarise => {
                verdicts.upheld(SUMMARISED)
            }
            Act::Silence => verdicts.upheld(LEFT_ROOM),
            Act::Reassure => verdicts.breach(EMPTY_COMFORT),
            _ => {}
        }
    }
}
