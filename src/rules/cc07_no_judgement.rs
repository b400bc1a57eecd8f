//! CC07: no judgement.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC07",
    name: "no-judgement",
    family: Family::ClientCentred,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

/// What is mended here; other missteps are mended under the rules that speak of them.
pub(super) const JUDGING: [ActKind; 3] = [ActKind::Confront, ActKind::Label, ActKind::Condescend];

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.12")],
    epas: &[1, 6],
    concepts: &["R020", "R057", "R179", "R185"],
    summary: "No arguing, no labels, no talking down; and when it has happened, own it.",
    why: "People who come for help have mostly been judged already, by others and by themselves. An argument \
         makes them defend what they were about to doubt. A label turns something they do into something \
         they are. A lesson in a kind voice tells them they are a child. Each closes a door that took \
         courage to open. When it slips out, and it will, say so plainly: a mended misstep often builds \
         more trust than none.",
    exceptions: "Naming a difference between two things that the client said, with care and as a question, \
                is a reflection. Limits of safety are stated plainly; that is no judgement.",
    examples: &[
        Example::upheld("“That came out as blame. I'm sorry; let me ask again.”", r#"["repair"]"#)
            .given(r#"["confront"]"#),
        Example::breach("“You can't have tried very hard, or you'd have a job.”", r#"["confront"]"#),
        Example::breach("“You're in denial.”", r#"["label"]"#),
        Example::breach("“Now, a budget is a list of what we spend …”", r#"["condescend"]"#),
        Example::near_miss(
            "“Part of you wants to call him, and part would rather not.”",
            r#"[{"reflect":{"depth":"complex"}}]"#,
        ),
        Example::near_miss("“I mixed up the day, I'm sorry.”", r#"["repair"]"#),
    ],
};

says! {
    ARGUED = "An argument makes people defend what they were about to doubt. Wonder aloud instead, and listen.";
    LABELLED = "A label makes what they do into what they are. Say what you saw or heard.";
    TALKED_DOWN = "This talks down to a grown person. Ask what they know already, and build on it.";
    MENDED = "You owned the misstep, and showed that this is a place where things can be mended.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Confront => verdicts.breach(ARGUED),
            Act::Label => {
                verdicts.breach(LABELLED)
            }
            Act::Condescend => {
                verdicts.breach(TALKED_DOWN);
            }
            Act::Repair if JUDGING.into_iter().any(|kind| moment.before.did(kind)) => {
                verdicts.upheld(MENDED);
            }
            _ => {}
        }
    }
}
