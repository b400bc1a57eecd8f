//! EC112: respectful language.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Record;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC112",
    name: "respectful-language",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.12")],
    epas: &[1],
    concepts: &["R185", "R179", "R097"],
    summary: "What you write about people, they could read without shame.",
    why: "Files outlive us. “Manipulative”, “non-compliant”, “frequent flyer” will be read by the next \
         worker before the client has opened their mouth, and perhaps one day by the client. Such words say \
         what you felt and hide what happened. Write what was seen and said: “missed two of five meetings; \
         says the bus fare was lacking”. It is harder to doubt and easier to act on.",
    exceptions: "The client's own words may be as hard as they like: quote them, marked as theirs. A \
                professional judgement belongs in the record when its grounds stand beside it.",
    examples: &[
        Example::upheld(
            "You write what she said and did, and nothing of what sort of person that makes her.",
            r#"[{"document":"factual"}]"#,
        )
        .instead_of(r#"[{"document":"judgmental"}]"#, ""),
        Example::breach("“Client is manipulative and non-compliant.”", r#"[{"document":"judgmental"}]"#),
        Example::near_miss(
            "“Came to three of five meetings; says she had no bus fare.”",
            r#"[{"document":"factual"}]"#,
        ),
        Example::near_miss("“So you feel you let them down.”", r#"[{"reflect":{"depth":"complex"}}]"#),
    ],
};

says! {
    JUDGMENTAL = "This will follow them for years, and says more of us than of them. Write what was seen and said.";
    KEPT = "A judgement of the person was there to be written down, and you left it out of the file.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        if matches!(act, Act::Document(Record::Judgmental)) {
            verdicts.breach(JUDGMENTAL);
        }
    }
}
