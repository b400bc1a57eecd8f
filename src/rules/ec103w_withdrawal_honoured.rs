//! EC103W: withdrawal honoured.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::Standard;
use crate::scenario::{Act, SERVICE};

pub(super) static RULE: Rule = Rule {
    code: "EC103W",
    name: "withdrawal-honoured",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03"), Standard("1.02")],
    epas: &[1, 6, 8],
    concepts: &["R116", "R167"],
    summary: "When a client takes back their consent, you stop, and ask what happened.",
    why: "A yes that can't become a no was never a yes. When somebody withdraws, the work it covered stops \
         there, without a sigh and without a price. Then be curious: what has changed, what would they \
         rather have, what may go on? Often it is one part that frightened them. Pushing on wins you an \
         afternoon and costs them the belief that their word counts here.",
    exceptions: "In an emergency protection goes on. Where a court has ordered the service, the service goes on, \
                and nothing beside it: say so plainly, and say what may still be refused. To hide that is a \
                breach.",
    examples: &[
        Example::upheld(
            "“Then I won't ring him. What made you think again?”",
            r#"[{"honour_withdrawal":{"for":"talk_to_landlord"}}]"#,
        ),
        Example::breach(
            "“You signed, so I have to go on.”",
            r#"[{"override_withdrawal":{"for":"talk_to_landlord"}}]"#,
        ),
        Example::defensible(
            "“I heard that you don't want her told. Tonight I'll ring her all the same.”",
            r#"[{"override_withdrawal":{"for":"talk_to_sister"}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::upheld(
            "“The six meetings stay ordered. What you may refuse in them is this.”",
            r#"[{"explain":["right_to_refuse"]},{"override_withdrawal":{"for":"service"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::breach(
            "“The judge says you must. Let's go on.”",
            r#"[{"override_withdrawal":{"for":"service"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::breach(
            "You ring Mr Bell all the same, of whom the order says nothing.",
            r#"[{"explain":["right_to_refuse"]},{"override_withdrawal":{"for":"talk_to_landlord"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::defensible(
            "You stop there, and haven't said what the court may make of it.",
            r#"[{"honour_withdrawal":{"for":"service"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::breach(
            "The exercise goes on, though she said that she wants no more of this.",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .given(r#"[{"honour_withdrawal":{"for":"service"}}]"#),
        Example::near_miss(
            "The exercise goes on; she said that she wants to after all.",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .given(
            r#"[{"honour_withdrawal":{"for":"service"}},{"obtain_consent":{"for":"service","from":"client"}}]"#,
        ),
        Example::near_miss(
            "“May I talk to your landlord?”",
            r#"[{"obtain_consent":{"for":"talk_to_landlord","from":"client"}}]"#,
        ),
    ],
};

says! {
    STOPPED = "They took their yes back, and you stopped and listened.";
    EMERGENCY = "In an emergency protection can go on without consent. Tell them so, and what they may still \
        refuse.";
    ORDER_EXPLAINED = "What the court ordered goes on, and they know what is left to them.";
    CHOICE_HIDDEN = "The order goes on, but not everything is ordered. Say what they may still refuse.";
    STOPPED_UNTOLD = "You stopped. They also need to know, from you, what the court may make of it.";
    WENT_ON = "They had taken their yes back. Stop, ask what changed, and find out what may go on.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let told = moment.after.explained.has(Topic::RightToRefuse);
    for act in moment.acts {
        match act {
            Act::HonourWithdrawal { to } if *to == SERVICE && moment.is_court_ordered() && !told => {
                verdicts.defensible(STOPPED_UNTOLD);
            }
            Act::HonourWithdrawal { .. } => verdicts.upheld(STOPPED),
            Act::OverrideWithdrawal { .. } if moment.danger().is_established() => verdicts.defensible(EMERGENCY),
            Act::OverrideWithdrawal { to } if *to == SERVICE && moment.is_court_ordered() => {
                if told {
                    verdicts.upheld(ORDER_EXPLAINED);
                } else {
                    verdicts.breach(CHOICE_HIDDEN);
                }
            }
            Act::OverrideWithdrawal { .. } => verdicts.breach(WENT_ON),
            Act::Deliver { .. } if moment.before.withdrew(SERVICE) && !moment.danger().is_established() => {
                if !moment.is_court_ordered() {
                    verdicts.breach(WENT_ON);
                } else if !told {
                    verdicts.breach(CHOICE_HIDDEN);
                }
            }
            _ => {}
        }
    }
}
