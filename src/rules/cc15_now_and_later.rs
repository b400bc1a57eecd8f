//! CC15: now and later.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::PlanItem;

pub(super) static RULE: Rule = Rule {
    code: "CC15",
    name: "now-and-later",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[7, 8],
    concepts: &["R066", "R220", "R227"],
    summary: "The plan answers what presses now and keeps one step for what they hope for later.",
    why: "With the rent due on Friday nobody can think about a trade, so first things come first. But a plan \
         that only puts out fires leaves people where the next one starts. Keep one small step towards what \
         they hope for: an open day, a phone number, a form. The other way round, dreams don't keep a roof \
         on. A good plan has a now and a later, and the client can tell which is which.",
    exceptions: "In acute danger the plan is about safety and nothing else. Where the board holds only one \
                of the two, nothing is asked.",
    examples: &[
        Example::upheld("the rent fund, and a look at a sewing course", "[]")
            .plan("fund=refer_warm, course=deliver"),
        Example::breach("the rent fund and the appeal, and nothing beyond", "[]")
            .plan("fund=refer_warm, appeal=deliver"),
        Example::breach("the course, while the rent is due", "[]").plan("course=deliver"),
        Example::near_miss(
            "a step of the plan, in talk",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    NOW_AND_LATER = "The plan answers what presses now, and keeps a step for later.";
    ONLY_NOW = "The plan ends with the emergency. Keep one small step towards what they hope for.";
    NOT_NOW = "What presses now is not on the plan. While it presses, the rest can't grow.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let Some(board) = moment.board else { return };
    let now = |wanted: bool| move |item: &PlanItem| moment.scenario.need(item.need).now == wanted;
    let has_both = board.offers(moment, now(true)) && board.offers(moment, now(false));
    if !has_both || moment.danger().is_established() {
        return;
    }
    match (board.picks(now(true)), board.picks(now(false))) {
        (true, true) => verdicts.upheld(NOW_AND_LATER),
        (true, false) => {
            verdicts
                .breach(ONLY_NOW);
        }
        (false, _) => {
            verdicts.breach(NOT_NOW)
        }
    }
}
