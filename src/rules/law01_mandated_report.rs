//! LAW01: mandated report.
//!
//! In the family of ethics code and law. Failing to report can only be judged once a fact can say that it is
//! reportable.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Domain, Obligation, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "LAW01",
    name: "mandated-report",
    family: Family::EthicsCode,
    weight: 5,
    critical: false,
    cites: &[Standard("1.07"), Standard("1.01")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    epas: &[1, 5],
    concepts: &["R016", "R190", "R182"],
    summary: "A reasonable suspicion of abuse or neglect is reported, by you and promptly; proof is for \
             others.",
    why: "The law asks no certainty of you, and no imminent danger: a reasonable suspicion, resting on \
         something seen or heard, is enough. Finding out is the work of those you report to; if you dig for \
         proof you lose time and may frighten a child into silence. Telling your supervisor is right and \
         is, in many places, not yet a report. Where it is safe, let the family hear it from you, and stay.",
    exceptions: "Who must report, and what, differs by place: know yours. Where telling the family first \
                could put somebody in danger, or the law forbids it, report without. Poverty by itself is \
                not neglect.",
    examples: &[
        Example::upheld(
            "“I have to report these marks, and I'd like to make the call with you here.”",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        )
        .given(r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#),
        Example::defensible(
            "You report, and don't tell her yet.",
            r#"[{"mandated_report":{"client_told":false}}]"#,
        )
        .given(r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#),
        Example::breach(
            "You report her because the flat is bare.",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        ),
        Example::near_miss(
            "You ask your supervisor whether this must be reported.",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        ),
    ],
};

says! {
    NO_GROUND = "Nothing that you saw or heard gives ground for a suspicion. Being poor or different is none.";
    NOT_DEMANDED = "No law here demands it, so this is a matter of judgement. Consult, and write down your reasons.";
    REPORTED = "You had a reasonable suspicion, reported it yourself, and they heard it from you.";
    UNTOLD = "The law is kept. Unless it puts somebody in danger, let them hear it from you as well.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::MandatedReport { client_told } = act else { continue };
        let law = moment.scenario.head.jurisdiction.map(|law| law.mandated_reporting);
        if !moment.knows_any(Domain::Risk) {
            verdicts.breach(NO_GROUND);
        } else if law == Some(Obligation::None) {
            verdicts.defensible(NOT_DEMANDED);
        } else if *client_told {
            verdicts
                .upheld(REPORTED);
        } else {
            verdicts.defensible(UNTOLD);
        }
    }
}
