//! CB10: true title.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Title;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB10",
    name: "true-title",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.06"), Standard("1.04")],
    epas: &[1],
    concepts: &["R166", "R171", "R187", "R235"],
    summary: "Call yourself what you are.",
    why: "“Therapist” sounds better than “student”, and it gets you past a moment's doubt in somebody's \
         face. But they will then trust you with what a therapist could hold, and not ask for somebody who \
         can. Your title is information that the client uses to protect themselves. Say it as it is, add \
         who stands behind you, and let your work do the rest.",
    exceptions: "Where a client gets it wrong, putting it right at the next chance is enough. Titles differ \
                by place; use the one that yours gives you.",
    examples: &[
        Example::upheld("“I'm an MSW student; I'm not a therapist.”", r#"[{"claim_title":"own"}]"#),
        Example::breach("“I'm one of the therapists here.”", r#"[{"claim_title":"inflated"}]"#),
        Example::near_miss(
            "“I help people here to sort things out with landlords.”",
            r#"[{"explain":["role"]}]"#,
        ),
    ],
};

says! {
    TRUE_TITLE = "They know what you are, and what they can expect of you.";
    INFLATED_TITLE = "You are not that. They may trust you with more than you can hold; put it right at once.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::ClaimTitle(Title::Own) => {
                verdicts.upheld(TRUE_TITLE)
            }
            Act::ClaimTitle(Title::Inflated) => {
                verdicts.breach(INFLATED_TITLE);
            }
            _ => {}
        }
    }
}
