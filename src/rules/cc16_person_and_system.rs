//! CC16: person and system.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Advocacy};
use crate::practice::{Domain, NeedKind, Standard};
use crate::scenario::{Act, PlanItem};

pub(super) static RULE: Rule = Rule {
    code: "CC16",
    name: "person-and-system",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("6.04")],
    epas: &[2, 5, 8],
    concepts: &["R034", "R041", "R093", "R094", "R124"],
    summary: "A barrier in the system is answered in the system, not only in the client.",
    why: "If a claim was refused by mistake, no amount of coping puts it right. Social work looks at the \
         person and at what surrounds them: rules, offices, landlords, distances. When you know of a \
         barrier out there and plan only for the person in here, you tell them without words that it is \
         their fault. Appeal, accompany, bring the helpers to one table, and let the client decide how loud \
         to be.",
    exceptions: "Advocacy needs the client's agreement and never speaks over them. Where no barrier has come \
                to light, or nothing on the board answers it, nothing is asked.",
    examples: &[
        Example::upheld("a plan with the appeal in it", "[]")
            .plan("fund=refer_warm, appeal=deliver")
            .given(r#"[{"ask":{"form":"open","about":["refused_claim"]}}]"#),
        Example::upheld(
            "“Shall I ring the benefit office with you and name the error?”",
            r#"[{"advocate":"case"}]"#,
        )
        .scene("intervention")
        .given(r#"[{"ask":{"form":"open","about":["refused_claim"]}}]"#),
        Example::breach("a plan for her worry, though you know of the refused claim", "[]")
            .plan("worry_work=supervised")
            .given(r#"[{"ask":{"form":"open","about":["refused_claim"]}}]"#),
        Example::near_miss("the same plan, when the refusal never came up", "[]")
            .plan("worry_work=supervised"),
    ],
};

says! {
    BARRIER_ANSWERED = "You answered the barrier where it stands, instead of asking them to bear it better.";
    HELPERS_TOGETHER = "The people who help now pull the same way.";
    PLAN_ANSWERS_BOTH = "The plan answers the barrier as well as the person.";
    ONLY_THE_PERSON = "You know what stands in their way, and the plan only works on them. Add a step that works on it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Advocate(Advocacy::Case) if moment.knows_any(Domain::Barrier) => {
                verdicts.upheld(BARRIER_ANSWERED);
            }
            Act::Coordinate => verdicts.upheld(HELPERS_TOGETHER),
            _ => {}
        }
    }
    let Some(board) = moment.board else { return };
    if !moment.knows_any(Domain::Barrier) {
        return;
    }
    let answers = |item: &PlanItem| {
        moment.rests_on(item.cites, Domain::Barrier)
            || moment.scenario.need(item.need).kind == NeedKind::System
    };
    if board.picks(answers) || moment.before.did(ActKind::AdvocateCase) {
        verdicts.upheld(PLAN_ANSWERS_BOTH);
    } else if board.offers(moment, answers) {
        verdicts.breach(ONLY_THE_PERSON);
    }
}
