//! CC18: progress recognised.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC18",
    name: "progress-recognised",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Celebrate { specific: true }),
        is_met: |moment| moment.after.did(ActKind::CelebrateSpecific),
        falls_due: |moment| moment.ends(),
        say: NEVER_NAMED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01")],
    epas: &[8, 9],
    concepts: &["R067", "R120", "R121", "R212"],
    summary: "Any movement counts, and is named by what was done.",
    why: "Nobody goes from nought to a hundred in a day, and most change is smaller than the one who made it \
         can see. Somebody who opened the letters has done something. Say which thing, and who did it: “you \
         rang them on Monday, on your own”. “Well done” is pleasant and soon forgotten; the named deed is \
         remembered on a bad evening as proof that one can.",
    exceptions: "General praise is not counted for or against you. Where nothing has moved, don't make it \
                up: ask what kept it from getting worse.",
    examples: &[
        Example::upheld(
            "“Three weeks ago the letters were in a drawer. On Monday you rang them.”",
            r#"[{"celebrate":{"specific":true}}]"#,
        )
        .scene("evaluation"),
        Example::missed("“Goodbye, then, and all the best.”", r#"[{"close":"goals_met"}]"#)
            .scene("termination")
            .to("end"),
        Example::near_miss("“You're doing great!”", r#"[{"celebrate":{"specific":false}}]"#)
            .scene("evaluation"),
    ],
};

says! {
    NEVER_NAMED = "The work ended without anybody saying what the client had done. There was a moment to name it.";
    NAMED = "You named what they did themselves. That can be remembered on a bad day.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does(ActKind::CelebrateSpecific) {
        verdicts.upheld(NAMED);
    }
}
