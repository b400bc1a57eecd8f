//! EC201: respect for colleagues.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Manner;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC201",
    name: "respect-for-colleagues",
    family: Family::EthicsCode,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("2.01"), Standard("2.04")],
    epas: &[1],
    concepts: &["R126", "R187"],
    summary: "Colleagues are spoken of fairly, above all to clients.",
    why: "When a client is angry with the last worker it is tempting to be the better one. But joining in \
         makes them a spectator of our quarrels, tells them how you'll speak of them next door, and may be \
         wrong: you heard one side. Explaining the colleague away is no better, for it tells them that they \
         were not heard. Take in what it was like for them, and if something went wrong, help them to say it \
         where it counts.",
    exceptions: "To say honestly that something was not right, and how to complain, is no disparaging. A \
                worry about what a colleague does to clients is the matter of EC208 to EC210.",
    examples: &[
        Example::upheld(
            "“You waited three weeks for a call. I wasn't there; I can tell you how to take it up.”",
            r#"[{"speak_of_colleague":"fairly"}]"#,
        ),
        Example::breach(
            "“Oh, him. Everybody here knows what he's like.”",
            r#"[{"speak_of_colleague":"disparagingly"}]"#,
        ),
        Example::near_miss(
            "“That left you on your own with it.”",
            r#"[{"reflect":{"depth":"complex"}}]"#,
        ),
    ],
};

says! {
    FAIRLY = "You heard them out, and your colleague was neither run down nor excused.";
    DISPARAGED = "You ran a colleague down. Hear what it was like for them, and say where it can be taken up.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::SpeakOfColleague(Manner::Fairly) => verdicts.upheld(FAIRLY),
            Act::SpeakOfColleague(Manner::Disparagingly) => verdicts.breach(DISPARAGED),
            _ => {}
        }
    }
}
