//! LAW01: mandated report.
//!
//! In the family of ethics code and law.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{AskForm, Consultant};
use crate::practice::{Obligation, Standard};
use crate::scenario::{Act, FactSet};

pub(super) static RULE: Rule = Rule {
    code: "LAW01",
    name: "mandated-report",
    family: Family::EthicsCode,
    weight: 5,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::MandatedReport { .. }),
        is_met: |moment| !is_open(moment),
        // A report that was made never falls due, so that a second suspicion is a duty of its own.
        falls_due: |moment| moment.lets_time_pass() && is_open(moment),
        say: NOT_REPORTED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.07"), Standard("1.01")],
    epas: &[1, 5],
    concepts: &["R016", "R190", "R182"],
    summary: "A reasonable suspicion of abuse or neglect is reported, by you and promptly; proof is for \
             others.",
    why: "The law asks no certainty of you, and no imminent danger: a reasonable suspicion, resting on \
         something seen or heard, is enough. Finding out is the work of those you report to; if you dig for \
         proof you lose time and may frighten a child into silence. Telling your supervisor is right and \
         is, in many places, not yet a report. Where it is safe, let the family hear it from you, and stay.",
    exceptions: "Who must report, and what, differs by place: know yours. Where the law only permits, \
                reporting and weighing it with somebody are both defensible; where you don't know it, ask \
                at once. Where telling the family first could put somebody in danger, report without. \
                Poverty by itself is not neglect.",
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
        Example::upheld(
            "You report what she told you of her mother's pension.",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["pension"]}}]"#),
        Example::breach(
            "You report her because the flat is bare.",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        ),
        Example::breach(
            "You report her because she is low.",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["dark_thoughts"]}}]"#),
        Example::breach(
            "“Your uncle hits you with a belt, doesn't he?”",
            r#"[{"ask":{"form":"leading","about":["belt"]}}]"#,
        )
        .given(r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#),
        Example::missed("“The same time next week, then.”", r#"[{"inform":{"style":"plain"}}]"#)
            .to("assessment")
            .given(r#"[{"gather":{"by":"observation","about":["bruises"]}}]"#),
        Example::missed(
            "You have told your supervisor, and leave it at that.",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .to("assessment")
        .given(
            r#"[{"gather":{"by":"observation","about":["bruises"]}},
                {"consult":{"whom":"supervisor","least_information":true}}]"#,
        ),
        Example::defensible(
            "You ask your supervisor today, where the law leaves it to you.",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["pension"]}}]"#)
        .case(r#"{"jurisdiction":{"mandated_reporting":"mandatory","adult_reporting":"permissive"}}"#),
        Example::near_miss(
            "You ask your supervisor whether this must be reported.",
            r#"[{"consult":{"whom":"supervisor","least_information":true}}]"#,
        ),
        Example::near_miss(
            "“Is there anything about home that frightens you?”",
            r#"[{"ask":{"form":"open","about":["belt"]}}]"#,
        ),
        Example::near_miss(
            "“The same time next week”, after the report",
            r#"[{"inform":{"style":"plain"}}]"#,
        )
        .to("assessment")
        .given(
            r#"[{"gather":{"by":"observation","about":["bruises"]}},{"mandated_report":{"client_told":true}}]"#,
        ),
    ],
};

says! {
    NOT_REPORTED = "You had ground for a suspicion, and time went by without a report. Nobody else can make yours, \
        and proof is not asked of you.";
    NO_GROUND = "Nothing that you saw or heard gives ground for a suspicion. Being poor or different is none.";
    NOT_DEMANDED = "No law here demands it, so this is a matter of judgement. Consult, and write down your reasons.";
    REPORTED = "You had a reasonable suspicion, reported it yourself, and they heard it from you.";
    UNTOLD = "The law is kept. Unless it puts somebody in danger, let them hear it from you as well.";
    ASKED_FIRST = "No law that you know of obliges you, and you asked at once. Now do what the law of the place says.";
    INVESTIGATED = "You have ground enough already. Finding out more is for those you report to: digging costs time \
        and can harm.";
}

/// Whether a suspicion is known that the law of the place says to report, or says nothing about, and that is neither
/// reported nor, in the second case, brought to somebody who knows the law.
fn is_open(moment: &Moment<'_>) -> bool {
    let known = moment.known();
    moment.scenario.reportable.iter().enumerate().any(|(at, (fact, whose))| {
        let answered = match moment.scenario.reporting(*whose) {
            Some(Obligation::Mandatory) => moment.after.reported,
            None => moment.after.reported | moment.after.consulted,
            Some(Obligation::Permissive | Obligation::None) => return false,
        };
        known.has(*fact) && answered & (1 << at) == 0
    })
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let Moment { scenario, before, after, .. } = moment;
    let law = moment.suspicion();
    let signs: FactSet = scenario.reportable.iter().map(|(fact, _)| *fact).collect();
    let suspected = !signs.shared(before.known).is_empty();
    for act in moment.acts {
        match act {
            Act::MandatedReport { client_told } => match law {
                None => verdicts.breach(NO_GROUND),
                Some(Some(Obligation::Permissive | Obligation::None)) => verdicts.defensible(NOT_DEMANDED),
                Some(_) if *client_told => verdicts.upheld(REPORTED),
                Some(_) => verdicts.defensible(UNTOLD),
            },
            // The same question asked again does not make up for a report.
            Act::Consult { whom, .. }
                if *whom != Consultant::Friend
                    && after.consulted & !before.consulted & !before.reported != 0
                    && law != Some(Some(Obligation::Mandatory)) =>
            {
                verdicts.defensible(ASKED_FIRST);
            }
            Act::Gather { about, .. } | Act::Press { about } | Act::Ask { form: AskForm::Leading, about }
                if suspected && !about.shared(signs).is_empty() =>
            {
                verdicts.breach(INVESTIGATED);
            }
            _ => {}
        }
    }
}
