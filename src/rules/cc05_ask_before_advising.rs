//! CC05: ask before advising.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC05",
    name: "ask-before-advising",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02")],
    epas: &[6, 8],
    concepts: &["R076", "R079", "R230"],
    summary: "Ask before you advise, and only after you have shown that you heard.",
    why: "Advice that nobody asked for tells people that their own thinking does not count, and mostly \
         repeats what they have tried. Say first what you heard; then ask whether they would like an idea. \
         With a yes, advice is one more thing to choose from.",
    exceptions: "In immediate danger a clear instruction comes first. Information that the client asked for \
                is not advice.",
    examples: &[
        Example::upheld(
            "“I know of something that helped others with this. Would you like to hear it?”",
            r#"[{"advise":{"permission":true}}]"#,
        )
        .given(r#"[{"reflect":{"depth":"simple"}}]"#),
        Example::breach("“You should call them today.”", r#"[{"advise":{"permission":false}}]"#),
        Example::breach(
            "“Can I suggest something?”, as the first thing said",
            r#"[{"advise":{"permission":true}}]"#,
        ),
        Example::near_miss("“The office is open until five.”", r#"[{"inform":{"style":"plain"}}]"#),
    ],
};

says! {
    ASKED_FIRST = "You had heard them out, and asked before you offered an idea.";
    ASKED_BEFORE_HEARING = "You asked leave, but had not yet shown that you heard: say back first what matters to them.";
    UNASKED = "Nobody had asked for advice. Ask whether they want it, and what they have thought of themselves.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let heard = [ActKind::ReflectSimple, ActKind::ReflectComplex, ActKind::Summarise];
    let heard = heard.into_iter().any(|kind| moment.did_or_does(kind));
    for act in moment.acts {
        match act {
            Act::Advise { permission: true } if heard => {
                verdicts.upheld(ASKED_FIRST);
            }
            Act::Advise { permission: true } => {
                verdicts.breach(ASKED_BEFORE_HEARING);
            }
            Act::Advise { permission: false } => {
                verdicts.breach(UNASKED);
            }
            _ => {}
        }
    }
}
