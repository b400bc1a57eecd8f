//! EC604: act on injustice.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Advocacy};
use crate::practice::{Domain, Level, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC604",
    name: "act-on-injustice",
    family: Family::EthicsCode,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Advocate(Advocacy::Policy)),
        is_met: |moment| moment.after.did(ActKind::AdvocatePolicy),
        falls_due: |moment| moment.ends(),
        say: NOT_TAKEN_UP,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("6.04"), Standard("6.01")],
    epas: &[2, 5],
    concepts: &["R184", "R156", "R190"],
    summary: "A rule that wrongs many is taken up as a rule, and not only got round for one.",
    why: "The third client with the same wrong refusal is no coincidence. You can put it right for each, and \
         the office will go on producing them; or you can also carry the pattern to somebody who can change \
         it: your supervisor, a coalition, the office itself. That is part of the job, not a hobby beside \
         it. Count the cases, ask those concerned whether and how they want to be heard, and begin small.",
    exceptions: "The client in front of you comes first, and is never used for a campaign without wanting \
                it. Employers and tax law set limits on lobbying: ask.",
    examples: &[
        Example::upheld(
            "“You're the third this month. May I bring the pattern to our director, without names?”",
            r#"[{"advocate":"policy"}]"#,
        )
        .scene("intervention")
        .given(r#"[{"ask":{"form":"open","about":["refused_claim"]}}]"#),
        Example::missed("The case ends; the rule goes on refusing.", r#"[{"close":"goals_met"}]"#)
            .scene("termination")
            .to("end"),
        Example::near_miss("a campaign, with no barrier known of", r#"[{"advocate":"policy"}]"#)
            .scene("intervention"),
    ],
};

says! {
    NOT_TAKEN_UP = "You had come upon a rule that wrongs many, and there was a moment to take it up. It will meet the \
        next one as well.";
    TAKEN_UP = "You took up the rule itself, so that the next one need not come here with it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let concerns_many = moment.scenario.head.level != Level::Micro;
    if moment.does(ActKind::AdvocatePolicy) && (concerns_many || moment.knows_any(Domain::Barrier)) {
        verdicts.upheld(TAKEN_UP);
    }
}
