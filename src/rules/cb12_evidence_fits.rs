//! CB12: evidence fits.

use super::cb08_contraindicated::is_contraindicated;
use super::reach::{Reach, Use, methods, suits_age};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{Evidence, PlanMode};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB12",
    name: "evidence-fits",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.01"), Standard("4.04")],
    epas: &[4, 8],
    concepts: &["R081", "R083", "R088", "R142", "R191"],
    summary: "Say only what research found, and use it for people like those it was found for.",
    why: "“Studies show” ends an argument, and that is its danger. If you have not looked it up, you don't know; and \
         they will agree to something on the strength of a study that isn't there. What helped eight-year-olds may \
         do nothing for their mother, and what helped in a clinic may not in a kitchen. Look it up, ask for whom and \
         how many, say how sure anybody is, and then let them decide.",
    exceptions: "Little is known about many good things: say that, and try them with open eyes. A method may be used \
                beyond those it was studied with if the client knows that and somebody competent agrees.",
    examples: &[
        Example::upheld(
            "“I looked it up: in three studies with tenants like you, about half kept the flat.”",
            r#"[{"cite_evidence":"found"}]"#,
        )
        .scene("planning_talk"),
        Example::breach("“Studies show that this works for nine in ten.”", r#"[{"cite_evidence":"invented"}]"#)
            .scene("planning_talk"),
        Example::breach(
            "“It's proven”: with soldiers, in hospital, and she is a mother at home.",
            r#"[{"cite_evidence":"misfit"}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "A trained clinician plans play therapy for a woman of thirty-four.",
            r#"[{"plan":{"method":"play_therapy","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw"),
        Example::near_miss(
            "the same, for a child of seven",
            r#"[{"plan":{"method":"play_therapy","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw")
        .aged(7),
        Example::near_miss(
            "“I don't know how well that works. Shall I find out until Thursday?”",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    LOOKED_UP = "You said what was found, and for whom. They can decide on that.";
    MADE_UP = "Nobody found that. Say that you don't know, look it up, and bring it next time.";
    OTHER_PEOPLE = "It was found for other people than this one. Say so, or look for what fits.";
    WRONG_AGE = "This method is supported for people of another age. Choose one that was made for theirs.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::CiteEvidence(Evidence::Found) => verdicts.upheld(LOOKED_UP),
            Act::CiteEvidence(Evidence::Invented) => verdicts.breach(MADE_UP),
            Act::CiteEvidence(Evidence::Misfit) => verdicts.breach(OTHER_PEOPLE),
            _ => {}
        }
    }
    for Use { method, mode, reach, .. } in methods(moment) {
        // What the worker may not do at all, or not just now, is the matter of other rules.
        let would_do = match mode {
            PlanMode::Deliver => matches!(reach, Reach::Usual | Reach::Own),
            PlanMode::Supervised => reach.allows(),
            PlanMode::TrainFirst => reach.can_be_learnt(),
            _ => false,
        };
        if would_do && !suits_age(moment, method) && !is_contraindicated(moment, method) {
            verdicts.breach(WRONG_AGE);
        }
    }
}
