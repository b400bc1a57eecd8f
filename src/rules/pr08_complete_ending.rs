//! PR08: complete ending.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts, ending};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR08",
    name: "complete-ending",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::ReviewProgress),
        is_met: |moment| moment.after.did(ActKind::ReviewProgress),
        falls_due: ending::is_over,
        say: NO_LOOK_BACK,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17")],
    epas: &[8, 9],
    concepts: &["R010", "R208", "R213", "R212"],
    summary: "The ending looks back on what the client has done.",
    why: "The last meetings are not what is left over when the work is done; they are the part that has to \
         last. Look back together: where were you in the first week, what did you do, what did you find out \
         about yourself? Let them tell it. A story in which they were the one who acted goes home with \
         them, and a story in which you were does not.",
    exceptions: "Some people hate looking back in words: a list, a drawing or a walk does as well. A client \
                who has gone can be offered it in a letter.",
    examples: &[
        Example::upheld(
            "“If you think of that first Tuesday: what have you done since?”",
            r#"["review_progress"]"#,
        )
        .scene("termination"),
        Example::missed("“Goodbye, then.”", r#"[{"close":"goals_met"}]"#).scene("termination").to("end"),
        Example::near_miss("“Well done!”", r#"[{"celebrate":{"specific":false}}]"#).scene("termination"),
    ],
};

says! {
    NO_LOOK_BACK = "It ended without a look back at what they had done. There was a moment for it.";
    LOOKED_BACK = "You looked back together on what they have done.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::ReviewProgress) {
        verdicts.upheld(LOOKED_BACK);
    }
}
