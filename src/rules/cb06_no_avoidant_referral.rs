//! CB06: no avoidant referral.

use super::cb08_contraindicated::is_contraindicated;
use super::reach::{Reach, Use, is_reserved, methods, reach};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::{Method, MethodKind, Standard};

pub(super) static RULE: Rule = Rule {
    code: "CB06",
    name: "no-avoidant-referral",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.16"), Standard("1.01")],
    epas: &[1, 8],
    concepts: &["R090", "R104", "R155"],
    summary: "What your role can plainly do, you do; sending away is for what others do better.",
    why: "Referring is so often right that it can become a way out: of a hard talk, of a client one doesn't \
         warm to, of work. Every hand-over costs the client a new face, a new story and weeks. If going \
         through the month's bills is what social workers learn in their first year, then it is yours. Ask \
         yourself who is helped by this referral.",
    exceptions: "Resources are things that one refers to, and so are groups, advocacy offices and case \
                managers elsewhere. A full caseload or a conflict of interest are reasons: say them.",
    examples: &[
        Example::upheld(
            "You go through the steps yourself.",
            r#"[{"plan":{"method":"task_centred","need":"rent","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::upheld(
            "A licensed clinician, trained in it, does EMDR herself.",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw"),
        Example::near_miss(
            "your own work, at the wrong need",
            r#"[{"plan":{"method":"motivational_interviewing","need":"rent","mode":"deliver"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "“For budgeting there's a lady on the third floor.”",
            r#"[{"plan":{"method":"problem_solving","need":"rent","mode":"refer_cold"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "the same, with a nice introduction",
            r#"[{"plan":{"method":"problem_solving","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "the rent fund, warmly",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "a support group across town, warmly",
            r#"[{"plan":{"method":"support_group","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "EMDR, warmly",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

/// Whether to refer for the method is to send away what this worker can plainly do, here and now.
pub(super) fn is_avoidant(moment: &Moment<'_>, method: Method) -> bool {
    method.kind() == MethodKind::Method
        && reach(moment, method) == Reach::Usual
        && !is_contraindicated(moment, method)
}

/// A stance is everybody's, a reserved act is nobody's to be praised for, and nothing is that does harm just now.
fn is_creditable(moment: &Moment<'_>, method: Method) -> bool {
    method.kind() != MethodKind::Stance && !is_reserved(method) && !is_contraindicated(moment, method)
}

says! {
    DONE_ONESELF = "This is yours to do, and you do it yourself.";
    SENT_AWAY = "You can do this yourself. Sent on, they begin again with a stranger; stay, and do it with them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { method, mode, reach, fits } in methods(moment) {
        let own = matches!(reach, Reach::Usual | Reach::Own);
        match mode {
            PlanMode::Deliver | PlanMode::Supervised if own && fits && is_creditable(moment, method) => {
                verdicts.upheld(DONE_ONESELF);
            }
            PlanMode::ReferWarm | PlanMode::ReferCold if is_avoidant(moment, method) => verdicts
                .breach(SENT_AWAY),
            _ => {}
        }
    }
}
