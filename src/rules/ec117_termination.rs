//! EC117: termination.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{Stage, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC117",
    name: "termination",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::GiveNotice),
        is_met: |moment| moment.after.did(ActKind::GiveNotice),
        falls_due: |moment| moment.ends() || moment.enters(Stage::Termination),
        say: NO_NOTICE,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.17")],
    epas: &[1, 8],
    concepts: &["R010", "R012", "R211"],
    summary: "The end is announced in good time, and agreed upon.",
    why: "For many clients people have a way of vanishing. An ending that is named weeks ahead can be used: \
         to finish what matters, to be angry about, to look back. An ending that is named on the last day \
         only repeats what they knew. Say it early, say why, say how many times are left, and say it again. \
         Notice is a gift of time.",
    exceptions: "Clients may end whenever they like, and where a worker is in danger safety comes first. \
                Even then a letter can say what was and where help is to be had.",
    examples: &[
        Example::upheld("“We have three more meetings. What should they be for?”", r#"["give_notice"]"#)
            .scene("evaluation"),
        Example::missed("“So, this is the last time.”", r#"[{"inform":{"style":"plain"}}]"#)
            .scene("evaluation")
            .to("termination"),
        Example::near_miss("“Which of these still needs doing?”", r#"["address_remaining"]"#)
            .scene("termination"),
    ],
};

says! {
    NO_NOTICE = "The ending came without notice. There was a moment to name it while there was still time to use.";
    NOTICE = "They heard of the end while there was time to use it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.does_first(ActKind::GiveNotice) {
        verdicts.upheld(NOTICE);
    }
}
