//! EC106: conflicts and dual roles.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::GiftValue;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC106",
    name: "conflicts-and-dual-roles",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.06")],
    epas: &[1],
    concepts: &["R187", "R166"],
    summary: "One relationship at a time: gifts, friendship and business stay open, small and bounded.",
    why: "Clients tell you things because you want nothing from them. A second tie, as friend, customer, \
         neighbour or receiver of presents, blurs that: who is being looked after now? Some overlap can't \
         be avoided in a small town, and a jar of jam can be a way to be equal again. What keeps it safe is \
         that it is small, that it is in the open, and that your supervisor knows.",
    exceptions: "A small gift with meaning, taken openly under the agency's policy, is defensible, and so is \
                declining it warmly. Overlaps that can't be avoided are defensible with boundaries and \
                supervision.",
    examples: &[
        Example::defensible(
            "“Thank you. I'll share the jam with the team and note it.”",
            r#"[{"accept_gift":{"value":"small","open":true}}]"#,
        ),
        Example::upheld("“I can't take it, and I know how much it says. Thank you.”", r#"["decline_gift"]"#),
        Example::breach("a bracelet, “between us”", r#"[{"accept_gift":{"value":"large","open":true}}]"#),
        Example::breach(
            "a jar of jam, slipped into the bag",
            r#"[{"accept_gift":{"value":"small","open":false}}]"#,
        ),
        Example::breach("You accept her friend request.", r#"["online_contact"]"#),
        Example::defensible(
            "Her daughter is in your son's class; you agree on how to meet there, and tell your supervisor.",
            r#"[{"dual_relationship":{"managed":true}}]"#,
        ),
        Example::breach("You hire her to sew your curtains.", r#"[{"dual_relationship":{"managed":false}}]"#),
        Example::near_miss("“I have children too, yes.”", r#"[{"self_disclose":{"for_client":true}}]"#),
    ],
};

says! {
    SMALL_AND_OPEN = "A small gift, taken openly. Some agencies would decline it; what counts is that nothing is hidden.";
    SMALL_AND_HIDDEN = "Small as it is, it was kept quiet. Take it openly and note it, or decline it with thanks.";
    LARGE = "A gift of this size puts them under a debt, or you. Decline it, and thank them for what it says.";
    DECLINED = "You said no to the gift and yes to what it meant.";
    ONLINE = "On a private account you are no longer only their worker. Use the agency's channels.";
    MANAGED = "The overlap is named, bounded and known to your supervisor. Keep looking at it.";
    UNMANAGED = "A second tie, with no boundaries to it. Avoid it, or name it, bound it and tell your supervisor.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::AcceptGift { value: GiftValue::Small, open: true } => verdicts.defensible(SMALL_AND_OPEN),
            Act::AcceptGift { value: GiftValue::Small, open: false } => {
                verdicts.breach(SMALL_AND_HIDDEN);
            }
            Act::AcceptGift { value: GiftValue::Large, .. } => {
                verdicts.breach(LARGE);
            }
            Act::DeclineGift => verdicts.upheld(DECLINED),
            Act::OnlineContact => {
                verdicts.breach(ONLINE);
            }
            Act::DualRelationship { managed: true } => {
                verdicts.defensible(MANAGED);
            }
            Act::DualRelationship { managed: false } => {
                verdicts.breach(UNMANAGED);
            }
            _ => {}
        }
    }
}
