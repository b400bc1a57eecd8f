//! EC114: capacity is specific.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ConsentFrom;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC114",
    name: "capacity-is-specific",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    cites: &[Standard("1.14"), Standard("1.03")],
    judge,
    duty: None,
};

/// From this age on, people consent for themselves; where a place sets it lower, the case says so in its text.
const OF_AGE: u8 = 18;

pub(super) static DOC: Doc = Doc {
    epas: &[1, 6],
    concepts: &["R181", "R185", "R166"],
    summary: "Age or diagnosis is not incapacity: people decide for themselves as far as they can.",
    why: "Capacity belongs to one decision at one time. Somebody may be unable to manage a bank account and \
         quite able to say where they want to live. It is quicker to talk with the daughter, and it turns \
         an adult into a parcel. With children the law asks a guardian's consent; ask the child as well, \
         because it is their life and they notice who asked. Whoever signs, the client is in the room.",
    exceptions: "Where somebody lacks the capacity for this decision, the person who may decide does, with \
                the client taking part as far as they can. A formal finding is not yours to make. Ages of \
                consent differ by place: ask your supervisor.",
    examples: &[
        Example::upheld(
            "The mother signs, and you ask the boy whether he wants to come.",
            r#"[{"obtain_consent":{"for":"talk_to_sister","from":"guardian"}},
                {"obtain_consent":{"for":"talk_to_sister","from":"assent"}}]"#,
        )
        .aged(11),
        Example::breach(
            "Her daughter signs for her; she is 78, and nobody asks her.",
            r#"[{"obtain_consent":{"for":"service","from":"guardian"}}]"#,
        )
        .aged(78),
        Example::breach(
            "The mother signs; the boy sits outside.",
            r#"[{"obtain_consent":{"for":"service","from":"guardian"}}]"#,
        )
        .aged(11),
        Example::defensible(
            "Her daughter, who holds the power of attorney, signs, and you ask the mother too.",
            r#"[{"obtain_consent":{"for":"service","from":"guardian"}},
                {"obtain_consent":{"for":"service","from":"assent"}}]"#,
        )
        .aged(78),
        Example::near_miss(
            "“Is it all right with you if I talk to your landlord?”",
            r#"[{"obtain_consent":{"for":"talk_to_landlord","from":"client"}}]"#,
        ),
    ],
};

says! {
    BOTH_ASKED = "You asked the young person as well as those who may decide.";
    ONLY_THE_GUARDIAN = "A guardian has signed, and nobody asked the young person. Ask them too, in their own words.";
    SOMEBODY_ELSE_DECIDED = "Somebody else decided, and the client took part. Be sure that it is this decision they can't make.";
    ADULT_PASSED_OVER = "An adult decides for themselves until it is shown that they can't, for this decision. Ask them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let from =
        |who| moment.acts.iter().any(|act| matches!(act, Act::ObtainConsent { from, .. } if *from == who));
    let Some(age) = moment.scenario.person(moment.scenario.client).age else { return };
    let (guardian, assent) = (from(ConsentFrom::Guardian), from(ConsentFrom::Assent));
    match (age < OF_AGE, guardian, assent) {
        (true, _, true) => verdicts.upheld(BOTH_ASKED),
        (true, true, false) => {
            verdicts.breach(ONLY_THE_GUARDIAN);
        }
        (false, true, true) => verdicts.defensible(SOMEBODY_ELSE_DECIDED),
        (false, true, false) => {
            verdicts.breach(ADULT_PASSED_OVER);
        }
        (_, false, _) => {}
    }
}
