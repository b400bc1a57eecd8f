//! EC405: own impairment.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC405",
    name: "own-impairment",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("4.05")],
    epas: &[1],
    concepts: &["R188", "R175"],
    summary: "When your own trouble begins to reach clients you stop and get help, before they pay for it.",
    why: "You will work on days when you are ill, in love or in mourning, and mostly it does no harm. Then \
         comes a client whose story is yours, or the fourth month without a night's sleep, and you notice \
         that you hurry them, avoid a subject, or cry in the car. That is information, not weakness. Tell \
         your supervisor, hand over what you can't carry now, get help of your own. Going on as if nothing \
         were the matter costs the client first.",
    exceptions: "Feelings are no impairment, and neither is a bad day. To say briefly that you are not at \
                your best can be honest; to make the client your listener is not.",
    examples: &[
        Example::upheld(
            "You tell Omar that this case is too near to your own, and ask him to find somebody else for it.",
            r#"["seek_own_help"]"#,
        ),
        Example::breach(
            "You haven't slept, you snap at her, and you take the next one in.",
            r#"["work_impaired"]"#,
        ),
        Example::near_miss(
            "“I lost somebody last year, too.” You say no more of it.",
            r#"[{"self_disclose":{"for_client":true}}]"#,
        ),
    ],
};

says! {
    GOT_HELP = "You saw that your own trouble was near the work, and did something about it in time.";
    CARRIED_ON = "They are already getting what is left of you. Stop, tell your supervisor, and hand over what can't wait.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::SeekOwnHelp => verdicts.upheld(GOT_HELP),
            Act::WorkImpaired => verdicts.breach(CARRIED_ON),
            _ => {}
        }
    }
}
