//! EC116: referral seen through.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, CloseReason, Payment};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC116",
    name: "referral-seen-through",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::CheckReferral),
        is_met: |moment| moment.after.did(ActKind::CheckReferral),
        falls_due: |moment| moment.ends(),
        say: NOBODY_ASKED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.16")],
    epas: &[1, 8],
    concepts: &["R090", "R091", "R215", "R216"],
    summary: "A referral is seen through: you hear whether they arrived, and a case that moves is handed \
              over.",
    why: "Half of all referrals end between two doors: the line was engaged, the form was the wrong one, the \
         waiting room was full of people from the old days. The sending agency counts them as done. Ask \
         after a week how it went, and mend what went wrong while it is small. When the whole case moves, \
         agree with the client on what the next one will be told. And send people where they are helped \
         best, never where you get something for it.",
    exceptions: "How the introduction is made, warm or cold, is the matter of CB03; this is about what comes \
                after it. A client who would rather not go on owes nobody a reason: ask once, keep the door \
                open. What is passed on is the matter of EC107.",
    examples: &[
        Example::upheld(
            "“Did you get to the legal clinic? What did they say?”",
            r#"["check_referral"]"#,
        ).scene("intervention"),
        Example::upheld(
            "You go through with her who takes over and what they'll know, and close.",
            r#"["transition_plan",{"close":"transferred"}]"#,
        ).scene("termination"),
        Example::breach(
            "“The clinic will be in touch. All the best!”",
            r#"[{"close":"transferred"}]"#,
        ).scene("termination"),
        Example::breach(
            "The care home sends you a hamper for each resident.",
            r#"[{"arrange_payment":"referral_fee"}]"#,
        ),
        Example::missed(
            "She was sent to the clinic in March. It is June, and nobody has asked.",
            r#"[{"close":"goals_met"}]"#,
        ).scene("termination").to("end"),
        Example::near_miss(
            "“There's a clinic that does this well; shall we ring them together?”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        ).scene("planning_talk"),
    ],
};

says! {
    NOBODY_ASKED = "They were sent on, and nobody asked whether they arrived. There was a moment for it.";
    ASKED = "You asked how the referral went, while it could still be mended.";
    HANDED_OVER = "The case moved with the client: it is agreed who takes it on.";
    DROPPED_BETWEEN = "The case was closed as transferred, and nothing was handed over. Plan with them who takes over first.";
    REFERRAL_FEE = "Where you get something for sending people, nobody can tell whom it serves. Take nothing, and say so.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::CheckReferral => verdicts.upheld(ASKED),
            Act::Close(CloseReason::Transferred) if moment.danger().is_established() => {}
            Act::Close(CloseReason::Transferred) if moment.did_or_does(ActKind::TransitionPlan) => {
                verdicts.upheld(HANDED_OVER);
            }
            Act::Close(CloseReason::Transferred) => verdicts.breach(DROPPED_BETWEEN),
            Act::ArrangePayment(Payment::ReferralFee) => verdicts.breach(REFERRAL_FEE),
            _ => {}
        }
    }
}
