//! EC103W: withdrawal honoured.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC103W",
    name: "withdrawal-honoured",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    cites: &[Standard("1.03"), Standard("1.02")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    epas: &[1, 6, 8],
    concepts: &["R116", "R167"],
    summary: "When a client takes back their consent, you stop, and ask what happened.",
    why: "A yes that can't become a no was never a yes. When somebody withdraws, the work it covered stops \
         there, without a sigh and without a price. Then be curious: what has changed, what would they \
         rather have, what may go on? Often it is one part that frightened them. Pushing on wins you an \
         afternoon and costs them the belief that their word counts here.",
    exceptions: "In an emergency, and where a court has ordered the service, protection or the order goes \
                on: say so plainly, and say what may still be refused.",
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
    WENT_ON = "They had taken their yes back. Stop, ask what changed, and find out what may go on.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::HonourWithdrawal { .. } => {
                verdicts.upheld(STOPPED)
            }
            Act::OverrideWithdrawal { .. } if moment.danger().is_established() => verdicts.defensible(EMERGENCY),
            Act::OverrideWithdrawal { .. } => {
                verdicts.breach(WENT_ON);
            }
            _ => {}
        }
    }
}
