//! EC108: records access.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::RecordAnswer;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC108",
    name: "records-access",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.08")],
    epas: &[1],
    concepts: &["R097", "R187", "R176"],
    summary: "Clients may see what is written about them, with help to understand it.",
    why: "A file that is kept from the person it is about makes them smaller, and it makes us careless. \
         Nobody needs a reason to ask what stands there. Sit down with it together: explain the shorthand, \
         hear what they would put differently, and add it. What other people said in confidence stays \
         theirs, so it is left out before the page is turned. Somebody who has read their own file knows \
         whom they are working with.",
    exceptions: "In rare cases a part may be held back, when there is strong ground to expect grave harm \
                from it; the wish, the part and the reason are then written down. Laws on access differ by \
                place.",
    examples: &[
        Example::upheld(
            "“Of course. Let's go through it together; what others told us in confidence I have to leave \
            out.”",
            r#"[{"answer_record_request":"guided"}]"#,
        ),
        Example::breach(
            "“What do you need that for? It's only our notes.”",
            r#"[{"answer_record_request":"refused"}]"#,
        ),
        Example::breach(
            "You print all of it, with what her sister said.",
            r#"[{"answer_record_request":"whole"}]"#,
        ),
        Example::defensible(
            "“One letter I can't show you. I'll write down that you asked, and why not.”",
            r#"[{"answer_record_request":"part_withheld"}]"#,
        ),
        Example::near_miss(
            "You write up the visit.",
            r#"[{"document":"factual"}]"#,
        ),
    ],
};

says! {
    GUIDED = "They saw what is written about them, and somebody helped them to understand it.";
    WHOLE = "The file also holds what others said in confidence. Leave that out, and go through the rest together.";
    PART = "A part was held back for fear of grave harm. That is rare; be sure that the ground is strong and is written down.";
    REFUSED = "They need no reason to ask for what is written about them. Say when you can look at it together.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::AnswerRecordRequest(answer) = act else { continue };
        match answer {
            RecordAnswer::Guided => verdicts.upheld(GUIDED),
            RecordAnswer::Whole => verdicts.breach(WHOLE),
            RecordAnswer::PartWithheld => verdicts.defensible(PART),
            RecordAnswer::Refused => verdicts.breach(REFUSED),
        }
    }
}
