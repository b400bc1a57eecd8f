//! CC08: strengths named.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Domain, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC08",
    name: "strengths-named",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.05")],
    epas: &[6, 7, 8],
    concepts: &["R033", "R063", "R150", "R185"],
    summary: "Real strengths are named, and the plan builds on at least one.",
    why: "Trouble makes people forget what they can do, and files make workers forget it too. A strength \
         that you have seen or heard of, named exactly, gives back a piece of ground to stand on: “you sew \
         for half the street”, not “you're so strong”. Then use it. A plan that needs nothing of what the \
         client is good at could have been written for anybody, and will be carried by nobody.",
    exceptions: "General praise is neither credited nor counted against you. Nor is a strength that you name \
                without having heard of it: perhaps you see it in the room. A board without anything that \
                suits and builds on a known strength is not held against the plan.",
    examples: &[
        Example::upheld("“Half the street wears what you sew.”", r#"[{"affirm":{"strength":"sewing"}}]"#)
            .given(r#"[{"ask":{"form":"open","about":["sewing"]}}]"#),
        Example::upheld("a plan that starts from her sewing", "[]")
            .plan("fund=refer_warm, course=deliver")
            .given(r#"[{"ask":{"form":"open","about":["sewing"]}}]"#),
        Example::breach("a plan that needs nothing she is good at", "[]")
            .plan("fund=refer_warm, appeal=deliver")
            .given(r#"[{"ask":{"form":"open","about":["sewing"]}}]"#),
        Example::near_miss("“Well done!”", r#"[{"affirm":{}}]"#),
        Example::near_miss("the same plan, when no strength came to light", "[]")
            .plan("fund=refer_warm, appeal=deliver"),
    ],
};

says! {
    NAMED = "You named a strength that is really there.";
    PLAN_BUILDS_ON_IT = "The plan builds on something they are good at.";
    PLAN_PASSES_IT_BY = "You know what they are good at, and the plan makes no use of it. Let one step start from there.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        if let Act::Affirm { strength: Some(strength) } = act
            && moment.known().has(*strength)
        {
            verdicts.upheld(NAMED);
        }
    }
    let Some(board) = moment.board else { return };
    if board.picks(|item| moment.rests_on(item.cites, Domain::Strength)) {
        verdicts.upheld(PLAN_BUILDS_ON_IT);
    } else if board.offers(moment, |item| moment.rests_on(item.cites, Domain::Strength)) {
        verdicts.breach(PLAN_PASSES_IT_BY);
    }
}
