//! EC109: sexual boundaries.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::SexualBoundary;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC109",
    name: "sexual-boundaries",
    family: Family::EthicsCode,
    weight: 5,
    critical: true,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.09"), Standard("1.11")],
    epas: &[1],
    concepts: &["R185", "R186", "R187"],
    summary: "There is no sexual contact, talk or play with clients, whoever begins it and however long it \
              is over.",
    why: "A client comes because something hurts, tells you what nobody else knows, and needs you to decide \
         what is good for them. In such a room nobody can freely say yes. So the line is yours alone to \
         hold, in words, in touch, on the phone and on a screen, and it does not lapse when the file is \
         closed. Feelings come up on both sides and are no shame. Take yours to supervision, never to the \
         client; answer theirs kindly and plainly.",
    exceptions: "None. A warm word, a question about the client's own love life that the work needs, or a \
                greeting that is the custom of the place crosses nothing. The people closest to a client, \
                and former clients, are meant as well.",
    examples: &[
        Example::upheld(
            "“I'm glad that you trust me. I'm here as your social worker, and that is how it stays.”",
            r#"[{"sexual_boundary":"held"}]"#,
        ),
        Example::breach(
            "“We finished last month, so why not dinner?”",
            r#"[{"sexual_boundary":"crossed"}]"#,
        ).scene("follow_up"),
        Example::breach(
            "“That dress suits you”, and a wink.",
            r#"[{"sexual_boundary":"crossed"}]"#,
        ),
        Example::near_miss(
            "“How have things been between you and your husband?”",
            r#"[{"ask":{"form":"open"}}]"#,
        ),
        Example::near_miss(
            "“Would a hand on your shoulder be all right?”, at the graveside",
            r#"[{"touch":{"asked":true}}]"#,
        ),
    ],
};

says! {
    HELD = "You held the line plainly and kindly, and nobody was shamed.";
    CROSSED = "In this room nobody can freely say yes, so this harms them whatever they say. Stop, and go to your supervisor today.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::SexualBoundary(SexualBoundary::Held) => verdicts.upheld(HELD),
            Act::SexualBoundary(SexualBoundary::Crossed) => verdicts.breach(CROSSED),
            _ => {}
        }
    }
}
