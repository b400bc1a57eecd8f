//! CB04: no bare refusal.

use super::reach::{Means, Use, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, PlanMode};
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CB04",
    name: "no-bare-refusal",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.16"), Standard("1.04")],
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
        Example::upheld(
            "“Not me; but I know who, and I'd go with you the first time.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern")
        .instead_of(r#"[{"plan":{"method":"emdr","need":"worry","mode":"decline"}}]"#, ""),
        Example::breach(
            "An intern: “EMDR? No, I can't do that.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"decline"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::near_miss(
            "“I can't do that here. I'll ask my supervisor today who can.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"decline"}},
                {"consult":{"whom":"supervisor","least_information":true}}]"#,
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
    KEPT = "You could have left it at a no. You did not leave them standing with it.";
}

/// Whether the same decision carries one of the right answers beside the no.
fn carries_more(moment: &Moment<'_>) -> bool {
    let right = [PlanMode::ReferWarm, PlanMode::TrainFirst, PlanMode::InRolePart];
    moment.does(ActKind::Consult)
        || moment.acts.iter().filter_map(Means::of).any(|means| right.contains(&means.mode))
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { mode, reach, fits, .. } in methods(moment) {
        if mode == PlanMode::Decline && fits && !reach.allows() && !carries_more(moment) {
            verdicts.breach(BARE_NO);
        }
    }
}
