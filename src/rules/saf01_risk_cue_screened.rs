//! SAF01: risk cue screened.
//!
//! In the family of ethics code and law: it is owed to the client before any work, whatever the stage.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "SAF01",
    name: "risk-cue-screened",
    family: Family::EthicsCode,
    weight: 5,
    critical: true,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::ScreenRisk { .. }),
        is_met: |moment| moment.after.did(ActKind::ScreenRisk),
        // A danger of which everything is established is to be answered, which is the matter of SAF02.
        falls_due: |moment| {
            moment.leaves_stage()
                && (moment.knows_cue() || moment.danger().is_hinted() && !moment.danger().is_established())
        },
        say: NOT_ASKED,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.04")],
    epas: &[1, 6, 7],
    concepts: &["R042", "R047", "R130"],
    summary: "A hint at danger is met with a plain question, before you move on.",
    why: "People who think of dying mostly say so sideways: “they'd be better off without me”. If you let it \
         pass, they learn that it can't be said here. Asking plainly puts nothing into anybody's head; it \
         brings relief, and it is the only way to know. Ask with the words: suicide, hurt, afraid of him. \
         Then ask about plan, means and time, and tell your supervisor the same day.",
    exceptions: "No hint, no duty; a routine question is welcome and not counted. What was asked and \
                answered need not be asked again, unless something new comes up. A grave risk of which the \
                time is open is such a thing: ask when, before anything is done about it.",
    examples: &[
        Example::upheld(
            "“When you say they'd be better off: are you thinking of killing yourself?”",
            r#"[{"screen_risk":{"about":["has_plan"]}}]"#,
        )
        .given(r#"[{"ask":{"form":"open","about":["dark_thoughts"]}}]"#),
        Example::upheld(
            "“And is there a day you have in mind?”",
            r#"[{"screen_risk":{"about":["tonight"]}}]"#,
        )
        .given(
            r#"[{"ask":{"form":"open","about":["dark_thoughts"]}},{"screen_risk":{"about":["has_plan"]}}]"#,
        ),
        Example::upheld("“When do you mean to wait for him?”", r#"[{"screen_risk":{"about":["this_evening"]}}]"#)
            .given(r#"[{"ask":{"form":"open","about":["threat"]}},{"screen_risk":{"about":["threat"]}}]"#),
        Example::missed("“And how is the sewing going?”", r#"[{"ask":{"form":"open"}}]"#)
            .to("assessment")
            .given(r#"[{"ask":{"form":"open","about":["dark_thoughts"]}}]"#),
        Example::near_miss("“I ask everybody this: do you feel safe at home?”", r#"[{"screen_risk":{}}]"#),
    ],
};

says! {
    NOT_ASKED = "A hint at danger was left standing, though there was a moment to ask. Ask plainly: it harms nobody \
        and can save a life.";
    ASKED = "There was a hint at danger, and you asked about it plainly.";
}

/// Whether something of a danger was known before: what the question itself brings out is no reason to ask it.
fn knew_of_a_danger(moment: &Moment<'_>) -> bool {
    let known = moment.before.known;
    let mut parts = moment.scenario.dangers.iter().flat_map(|danger| danger.shown_by);
    parts.any(|facts| !facts.shared(known).is_empty())
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::ScreenRisk { about } = act else { continue };
        let asks_more = !about.without(moment.before.known).is_empty();
        if (asks_more || !moment.before.did(ActKind::ScreenRisk)) && (moment.knows_cue() || knew_of_a_danger(moment)) {
            verdicts.upheld(ASKED);
        }
    }
}
