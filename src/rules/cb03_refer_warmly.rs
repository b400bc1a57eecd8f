//! CB03: refer warmly.

use super::cb06_no_avoidant_referral::is_avoidant;
use super::reach::{Means, suits_age};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CB03",
    name: "refer-warmly",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.16")],
    epas: &[1, 8],
    concepts: &["R090", "R091", "R128", "R170", "R226"],
    summary: "A referral is an introduction, with consent and a follow-up, and not a phone number.",
    why: "Most people who are given a number don't ring it: they have told their story once already, the \
         line is busy, and nobody would know. A warm referral costs you half an hour. You ask what they \
         want told, ring together or go along, say the name of the person on the other side, and next week \
         you ask how it went. Then it is a bridge and not a gap.",
    exceptions: "Some clients want nothing but the number: give it, and ask later. What your role can \
                plainly do itself is not referred at all.",
    examples: &[
        Example::upheld(
            "“Shall we ring the fund together now? I'll ask on Friday how it went.”",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::upheld(
            "“There's a clinic that does this well. I could come along the first time.”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::upheld(
            "In the session: “Let me ring the clinic with you, now, and come along on Tuesday.”",
            r#"[{"deliver":{"method":"emdr","mode":"refer_warm"}}]"#,
        )
        .scene("intervention"),
        Example::breach(
            "“Here's their number.”",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","mode":"refer_cold"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "“I'll do that with you myself.”",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "a warm referral to what won't help with the rent",
            r#"[{"plan":{"method":"cbt","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "a referral for what you could do yourself",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    WARM = "You hand over with an introduction, a yes and a date to ask how it went.";
    COLD = "A number alone is seldom rung. Ask what they want told, ring together, and ask next week how it \
        went.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Means { method, resource, need, mode } in moment.acts.iter().filter_map(Means::of) {
        if method.is_some_and(|method| is_avoidant(moment, method)) {
            continue;
        }
        let fits = moment.works_on(method, resource, need) && method.is_none_or(|m| suits_age(moment, m));
        match mode {
            PlanMode::ReferWarm if fits => verdicts.upheld(WARM),
            PlanMode::ReferCold => verdicts.breach(COLD),
            _ => {}
        }
    }
}
