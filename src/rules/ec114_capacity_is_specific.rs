//! EC114: capacity is specific.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ConsentFrom;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC114",
    name: "capacity-is-specific",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::ObtainConsent { from: ConsentFrom::Guardian, .. }),
        is_met: |moment| !moment.after.waits_for_permission(),
        falls_due: |moment| {
            moment.leaves_stage()
                && moment.after.waits_for_permission()
                && !moment.danger().is_established()
        },
        say: NO_PERMISSION,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.14"), Standard("1.03")],
    epas: &[1, 6],
    concepts: &["R181", "R185", "R166"],
    summary: "Age or diagnosis is not incapacity: people decide for themselves as far as they can.",
    why: "Capacity belongs to one decision at one time. Somebody may be unable to manage a bank account and \
         quite able to say where they want to live. It is quicker to talk with the daughter, and it turns \
         an adult into a parcel. With children the law asks a guardian's consent; ask the child as well, \
         because it is their life and they notice who asked. Whoever signs, the client is in the room.",
    exceptions: "Where known facts show that somebody can't make this decision, the person who may decide does, \
                with the client taking part as far as they can. A formal finding is not yours to make. The age \
                from which people consent for themselves differs by place.",
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
        Example::upheld(
            "She can't weigh what becomes of her account; her sister may, and you ask them both.",
            r#"[{"obtain_consent":{"for":"account","from":"guardian"}},
                {"obtain_consent":{"for":"account","from":"assent"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["cannot_weigh"]}}]"#),
        Example::breach(
            "Her sister signs; nobody tells Ada what about.",
            r#"[{"obtain_consent":{"for":"account","from":"guardian"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["cannot_weigh"]}}]"#),
        Example::breach(
            "Her sister signs that you may ring Mr Bell, of which Ada can judge quite well.",
            r#"[{"obtain_consent":{"for":"talk_to_landlord","from":"guardian"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["cannot_weigh"]}}]"#),
        Example::breach(
            "Her sister signs, because it is early dementia.",
            r#"[{"obtain_consent":{"for":"account","from":"guardian"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["diagnosis"]}}]"#),
        Example::missed("The boy wants to, and that's that.", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment")
            .given(r#"[{"obtain_consent":{"for":"talk_to_sister","from":"assent"}}]"#)
            .aged(15),
        Example::near_miss("The boy wants to, where the law lets him say so.", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment")
            .given(r#"[{"obtain_consent":{"for":"talk_to_sister","from":"client"}}]"#)
            .aged(15)
            .case(r#"{"jurisdiction":{"consent_age":14}}"#),
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
    NO_PERMISSION = "They said yes, and nobody who may decide for them was asked. Their yes needs that permission \
        beside it.";
    BOTH_ASKED = "You asked those who may decide, and the client as well.";
    ONLY_THE_GUARDIAN = "Somebody who may decide has signed, and nobody asked the client. Ask them too, in their own \
        words.";
    SOMEBODY_ELSE_DECIDED = "Somebody else signed too, and the client took part. Be sure that it is this decision they \
        can't make.";
    ADULT_PASSED_OVER = "People decide for themselves until it is shown that they can't, for this decision. Ask them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::ObtainConsent { to, from } = act else { continue };
        let (permitted, agreed) = (moment.after.permitted(*to), moment.after.agreed(*to));
        match (moment.after.decides(moment.scenario, *to), permitted) {
            (false, true) if agreed => verdicts.upheld(BOTH_ASKED),
            (false, true) => verdicts.breach(ONLY_THE_GUARDIAN),
            (true, _) if *from == ConsentFrom::Guardian && agreed => verdicts.defensible(SOMEBODY_ELSE_DECIDED),
            (true, _) if *from == ConsentFrom::Guardian => verdicts.breach(ADULT_PASSED_OVER),
            // To ask the client first is no fault; whoever may decide can still be asked before the stage is over.
            _ => {}
        }
    }
}
