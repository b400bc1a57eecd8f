//! CB04: no bare refusal.

use super::reach::Reach;
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB04",
    name: "no-bare-refusal",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    cites: &[Standard("1.16"), Standard("1.04")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    epas: &[1, 8],
    concepts: &["R170", "R082", "R215"],
    summary: "“I'm not trained for that” is the beginning of an answer, not the whole of it.",
    why: "You are right not to do what you can't do. But somebody who has gathered the courage to ask, and \
         hears only “we don't do that”, hears that they were wrong to ask. Every no can carry something: \
         who does it, how to get there, what you can do meanwhile. Then your limit costs them nothing and \
         may even teach them that honest people have limits.",
    exceptions: "To leave aside a method that doesn't suit the need is no refusal, and neither is honouring \
                the client's own no.",
    examples: &[
        Example::breach(
            "An intern: “EMDR? No, I can't do that.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"decline"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::near_miss(
            "“That won't help with the rent; let's leave it.”",
            r#"[{"plan":{"method":"cbt","need":"rent","mode":"decline"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::near_miss(
            "“I can't do that; Dr Osei can, and I'll come with you.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
    ],
};

says! {
    BARE_NO = "Right not to do it, but the no stands alone. Say who does it, go with them, and do your part \
        meanwhile.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Plan { method: Some(method), need, mode: PlanMode::Decline, .. } = act else { continue };
        let suits = need.is_none_or(|need| method.suits(moment.scenario.need(need).kind));
        if suits && !Reach::of(moment.worker, *method).allows() {
            verdicts.breach(BARE_NO);
        }
    }
}
