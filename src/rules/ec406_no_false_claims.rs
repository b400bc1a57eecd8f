//! EC406: no false claims.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Claim;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC406",
    name: "no-false-claims",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.06")],
    epas: &[1, 4],
    concepts: &["R088", "R121", "R187"],
    summary: "You promise no results, and speak only in the name of those who have asked you to.",
    why: "People who are desperate listen for guarantees, and it is sweet to give one. “In six weeks you'll \
         be free of it” buys a hopeful month and then a client who thinks that they are the one case in \
         which it failed. Say what usually helps, how often, what it asks of them, and what else there is if \
         it doesn't. And when you speak, say for whom: yourself, the agency, the profession. Borrowed \
         authority is borrowed trust.",
    exceptions: "To say honestly what research supports, or that you are hopeful, is no promise. What you \
                call yourself is the matter of CB10.",
    examples: &[
        Example::upheld(
            "“It helps about half of those who try it. If it doesn't help you, we'll see it by Easter, and \
            try something else.”",
            r#"[{"claim":"honest"}]"#,
        ),
        Example::breach(
            "“I guarantee you'll be sleeping by Christmas.”",
            r#"[{"claim":"guaranteed"}]"#,
        ),
        Example::breach(
            "“The agency sees it as I do”, which nobody has asked.",
            r#"[{"claim":"in_others_name"}]"#,
        ),
        Example::near_miss(
            "“It will all work out.”",
            r#"["reassure"]"#,
        ),
    ],
};

says! {
    HONEST = "They know what they may hope for, and what nobody can promise.";
    GUARANTEED = "Nobody can promise this, and if it fails they will blame themselves. Say what helps how often, and what else there is.";
    IN_OTHERS_NAME = "Nobody had asked you to speak for them. Say whose view it is.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Claim(claim) = act else { continue };
        match claim {
            Claim::Honest => verdicts.upheld(HONEST),
            Claim::Guaranteed => verdicts.breach(GUARANTEED),
            Claim::InOthersName => verdicts.breach(IN_OTHERS_NAME),
        }
    }
}
