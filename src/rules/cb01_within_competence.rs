//! CB01: within competence.

use super::reach::{Reach, Use, is_reserved, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CB01",
    name: "within-competence",
    family: Family::CompetenceBoundary,
    weight: 5,
    critical: true,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.04"), Standard("4.01")],
    epas: &[1, 8],
    concepts: &["R082", "R122", "R168", "R169", "R171", "R172", "R173"],
    summary: "Do what your role, training and supervision cover, and nothing that they don't.",
    why: "Having read about a method is not being able to do it. Opened without training, a memory can flood \
         somebody who then goes home alone with it; nobody means harm, and harm is done. Ask three things \
         before you begin: does my role allow this, have I been trained, who stands behind me? If one \
         answer is no, there are still good ways: refer warmly, learn it first, or do the part that is \
         yours.",
    exceptions: "Stances, settings and everyday social work, such as being strengths-based or managing a \
                case, ask for no certificate. A few methods open up in a special placement or a certified team: \
                exposure for a student, whole-team models for everybody. In an emergency, steadying help within basic skills is right \
                while the rest is arranged. Titles and scopes differ by place.",
    examples: &[
        Example::upheld(
            "The webinar was good. You stay with what you have learnt to do.",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .instead_of(r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#, ""),
        Example::breach(
            "A student tries EMDR after a webinar.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention"),
        Example::breach(
            "A licensed clinician tries TF-CBT from the book.",
            r#"[{"plan":{"method":"tf_cbt","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw"),
        Example::breach(
            "An intern plans CBT “with some supervision”.",
            r#"[{"plan":{"method":"cbt","need":"worry","mode":"supervised"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::near_miss(
            "A licensed clinician, trained in it, begins EMDR.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw"),
        Example::breach(
            "A clinician with a course in DBT starts it alone, without a team.",
            r#"[{"deliver":{"method":"dbt","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw"),
        Example::breach(
            "A clinician whose licence is pending works on her own.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("pending"),
        Example::near_miss(
            "A student in a specialised placement does exposure under a supervisor who can.",
            r#"[{"deliver":{"method":"exposure_therapy","mode":"supervised"}}]"#,
        )
        .scene("intervention")
        .worker("specialist"),
        Example::near_miss(
            "trauma-informed care, by an intern",
            r#"[{"plan":{"method":"trauma_informed_care","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::near_miss(
            "“We have people for that here; shall I introduce you?”",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"refer_warm"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "task-centred work, by an intern",
            r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("bsw_intern"),
    ],
};

says! {
    UNTRAINED = "You have not been trained in this. Refer, learn it first under somebody competent, or do the part \
        that is yours.";
    UNCOVERED = "Nobody who is competent in this stands behind you. Find a supervisor who is, or refer, before you \
        begin.";
    NOT_HERE = "This is done only inside a team or a placement that is set up for it, and you are in none. Refer warmly \
        to one that is.";
    BEYOND_THE_ROLE = "Your role doesn't reach this, whatever you know of it. Refer warmly, and do the part that is \
        yours.";
    KEPT = "Something beyond your training was there to be tried on them, and you didn't.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { method, mode, reach, .. } in methods(moment) {
        if !matches!(mode, PlanMode::Deliver | PlanMode::Supervised) || is_reserved(method) {
            continue;
        }
        match reach {
            Reach::Untrained => verdicts.breach(UNTRAINED),
            Reach::Uncovered if mode == PlanMode::Deliver => verdicts.breach(UNCOVERED),
            Reach::Elsewhere => verdicts.breach(NOT_HERE),
            Reach::Beyond | Reach::Never => verdicts.breach(BEYOND_THE_ROLE),
            Reach::Usual | Reach::Own | Reach::Supervised | Reach::Uncovered => {}
        }
    }
}
