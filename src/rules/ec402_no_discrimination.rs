//! EC402: no discrimination.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Discrimination;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC402",
    name: "no-discrimination",
    family: Family::EthicsCode,
    weight: 5,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.02"), Standard("1.05")],
    epas: &[2, 3],
    concepts: &["R184", "R179", "R177"],
    summary: "Nobody is treated worse for what they are, by you or while you stand by.",
    why: "It seldom calls itself by its name. The interpreter is “not worth it” for that family, the \
         landlord “prefers” another sort of tenant, the group is full whenever a certain surname rings. Each \
         time somebody decided, and somebody else let it pass. You can't help whom you have sorted out \
         beforehand. Notice it, say it, find the way round for this client today; and ask who else it has \
         happened to.",
    exceptions: "A service that is meant for one group, such as a women's refuge, treats nobody worse. What \
                a client needs differently is not unequal treatment but fair treatment. To change the rule \
                itself is the matter of EC604.",
    examples: &[
        Example::upheld(
            "“We take people by need, not by where their papers are from. I'd like her on the list.”",
            r#"[{"face_discrimination":"object"}]"#,
        ),
        Example::breach(
            "The landlord wants “none of those”, and you look for another tenant.",
            r#"[{"face_discrimination":"go_along"}]"#,
        ),
        Example::breach(
            "“I'd rather not work with that sort of couple.”",
            r#"[{"face_discrimination":"practise"}]"#,
        ),
        Example::near_miss(
            "“What should I know about how your family does this?”",
            r#"[{"ask_culture":{}}]"#,
        ),
        Example::near_miss(
            "The refuge is for women; you look with him for another place.",
            r#"["coordinate"]"#,
        ),
    ],
};

says! {
    OBJECTED = "Somebody was about to be treated worse for what they are, and you didn't let it pass.";
    WENT_ALONG = "You let it happen, and so it happened. Say that it can't be, and find the way in for them.";
    PRACTISED = "Whom you help is not decided by what they are. Take your reasons to supervision, and take the client on.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::FaceDiscrimination(how) = act else { continue };
        match how {
            Discrimination::Object => verdicts.upheld(OBJECTED),
            Discrimination::GoAlong => verdicts.breach(WENT_ALONG),
            Discrimination::Practise => verdicts.breach(PRACTISED),
        }
    }
}
