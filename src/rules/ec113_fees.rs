//! EC113: fees.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Payment;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC113",
    name: "fees",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.13")],
    epas: &[1],
    concepts: &["R123", "R187"],
    summary: "What help costs is told beforehand, is fair, and takes nothing that the client doesn't owe.",
    why: "Somebody in need will pay what you ask, and that is why you must not ask it. Say before the work \
         begins what it costs and what happens if money runs short, with their purse in mind and not yours. \
         What the agency owes them for nothing is not sold to them in private. Swapping help for goods or \
         work looks friendly and puts a price on every later no: what if the curtains come out badly?",
    exceptions: "Where swapping is the custom of the place, the client offers it freely, it harms nothing \
                and both can talk about it openly, it can be defended; that it was fair is then for you to \
                show. A client who can't pay any more isn't dropped for it without a word.",
    examples: &[
        Example::upheld(
            "“It costs nothing up to this income. Above it we'd look together at what you can manage.”",
            r#"[{"arrange_payment":"within_means"}]"#,
        ),
        Example::breach(
            "“You could sew my curtains instead of paying.”",
            r#"[{"arrange_payment":"barter"}]"#,
        ),
        Example::breach(
            "“Here you'd wait six weeks. Privately I could see you on Monday.”",
            r#"[{"arrange_payment":"private_fee"}]"#,
        ),
        Example::defensible(
            "In a village where all pay the healer in eggs, she asks to; it is agreed openly, and written \
            down.",
            r#"[{"arrange_payment":"customary_barter"}]"#,
        ),
        Example::near_miss(
            "“What are you paying for heating at the moment?”",
            r#"[{"ask":{"form":"closed","about":["debt"]}}]"#,
        ),
    ],
};

says! {
    WITHIN_MEANS = "They know what it costs before they decide, and it is a price that they can meet.";
    CUSTOM = "Swapping can be fair where it is the custom and the client offers it. It stays for you to show that it is.";
    BARTER = "Goods or work for help makes you their customer. Agree on a fee that they can afford, or on none.";
    PRIVATE_FEE = "The agency owes them this for nothing. Help them to get it here, and leave your own practice out of it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::ArrangePayment(payment) = act else { continue };
        match payment {
            Payment::WithinMeans => verdicts.upheld(WITHIN_MEANS),
            Payment::CustomaryBarter => verdicts.defensible(CUSTOM),
            Payment::Barter => verdicts.breach(BARTER),
            Payment::PrivateFee => verdicts.breach(PRIVATE_FEE),
            // What is taken for a referral is the matter of EC116.
            Payment::ReferralFee => {}
        }
    }
}
