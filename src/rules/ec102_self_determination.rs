//! EC102: self determination.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Topic;
use crate::practice::Standard;
use crate::scenario::{Act, SERVICE};

pub(super) static RULE: Rule = Rule {
    code: "EC102",
    name: "self-determination",
    family: Family::EthicsCode,
    weight: 5,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02")],
    epas: &[1, 8],
    concepts: &["R164", "R165", "R181", "R079"],
    summary: "A capable person's choice is theirs, unless what is known shows a serious, foreseeable and \
             imminent risk.",
    why: "Adults may choose badly. A choice that worries you, offends you or will fail is still theirs, and \
         your part is to make it an informed one. You may act against it only when what you have found out \
         shows three things together: grave harm, to be expected, and near in time. And then by the \
         smallest step that protects. If the time is open, ask; a vague worry is not an emergency.",
    exceptions: "Somebody who, as known facts show, can't make this one decision is another matter: those who \
                may decide do, by the smallest step and with the person in it. Court orders set limits: \
                explain them, and what choice remains.",
    examples: &[
        Example::upheld(
            "“I can't let you be alone tonight. Your sister, or the clinic: which shall it be?”",
            r#"[{"override_choice":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach(
            "the police, though her sister would come",
            r#"[{"override_choice":{"least_restrictive":false}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::breach(
            "the same words, when nobody asked whether she means to do it soon",
            r#"[{"override_choice":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::breach(
            "“I won't let you go back to that flat.”",
            r#"[{"override_choice":{"least_restrictive":true}}]"#,
        ),
        Example::breach(
            "the same words, when what is near is another matter altogether",
            r#"[{"override_choice":{"least_restrictive":true}}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","this_evening"]}}]"#),
        Example::defensible(
            "Her sister, who may decide it, keeps the card; Ada has the week's money and the last word on it.",
            r#"[{"override_choice":{"least_restrictive":true,"for":"account"}}]"#,
        )
        .given(
            r#"[{"ask":{"form":"open","about":["cannot_weigh"]}},
                {"obtain_consent":{"for":"account","from":"guardian"}}]"#,
        ),
        Example::breach(
            "You take the card, because she can't weigh it.",
            r#"[{"override_choice":{"least_restrictive":true,"for":"account"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["cannot_weigh"]}}]"#),
        Example::breach(
            "You take the card, because of the diagnosis.",
            r#"[{"override_choice":{"least_restrictive":true,"for":"account"}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["diagnosis"]}}]"#),
        Example::defensible(
            "“The judge wants six meetings, and so do I. Which day, and what about, you say.”",
            r#"[{"explain":["right_to_refuse"]},{"override_choice":{"least_restrictive":true,"for":"service"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::breach(
            "“The judge wants it, so that's that.”",
            r#"[{"override_choice":{"least_restrictive":true,"for":"service"}}]"#,
        )
        .case(r#"{"service_basis":"court_ordered"}"#),
        Example::near_miss(
            "“I'd worry about that flat. It's your decision; may I say why?”",
            r#"[{"advise":{"permission":true}}]"#,
        ),
    ],
};

says! {
    SMALLEST_STEP = "The harm was grave, to be expected and near, and you took the smallest step that protects.";
    LARGER_STEP = "There was ground to act, but a smaller step would have protected them too. Try that first.";
    TIME_UNKNOWN = "You know of a grave risk, but not whether it is near. Ask about the time before you act against \
        them.";
    NO_SUCH_RISK = "Nothing that you know shows a grave, expected and near harm. A choice you don't like is still \
        theirs.";
    ORDERED = "A court decided this, and they know what it leaves to them.";
    ORDERED_UNTOLD = "A court decided this, and not everything beside it. Say what choice remains.";
    OTHERS_DECIDE = "They can't make this one decision, and those who may have made it. Keep it small, and keep the \
        client in it.";
    NOT_YOURS_EITHER = "They can't make this decision, and that doesn't make it yours. Find out who may decide it, and \
        ask the client too.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::OverrideChoice { least_restrictive, to } = act else { continue };
        let danger = moment.danger();
        if *to == Some(SERVICE) && moment.is_court_ordered() && !danger.is_established() {
            if *least_restrictive && moment.after.explained.has(Topic::RightToRefuse) {
                verdicts.defensible(ORDERED);
            } else {
                verdicts.breach(ORDERED_UNTOLD);
            }
            continue;
        }
        if let Some(decision) = to.filter(|to| !danger.is_established() && moment.lacks_capacity(*to)) {
            match (moment.after.permitted(decision), least_restrictive) {
                (true, true) => verdicts.defensible(OTHERS_DECIDE),
                (true, false) => verdicts.breach(LARGER_STEP),
                (false, _) => verdicts.breach(NOT_YOURS_EITHER),
            }
            continue;
        }
        if danger.is_established() && *least_restrictive {
            verdicts.upheld(SMALLEST_STEP);
        } else if danger.is_established() {
            verdicts.breach(LARGER_STEP);
        } else if danger.lacks_only_the_time() {
            verdicts.breach(TIME_UNKNOWN);
        } else {
            verdicts.breach(NO_SUCH_RISK);
        }
    }
}
