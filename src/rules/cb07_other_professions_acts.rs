//! CB07: other professions acts.

use super::reach::{Reach, Use, is_reserved, methods, reach};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::{Method, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB07",
    name: "other-professions-acts",
    family: Family::CompetenceBoundary,
    weight: 4,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.04")],
    epas: &[1, 8],
    concepts: &["R148", "R082", "R168", "R092"],
    summary: "No word on doses, and no diagnosis without the licence for it.",
    why: "“I'd leave those pills off for a bit” is said in friendship and has put people in hospital. \
         Medication is for those who prescribe it, always. Naming a disorder is, nearly everywhere, for \
         those with a clinical licence, and the name sticks for life. What is yours is much: notice, ask, \
         write down what the client says of side effects, help them to put it to the prescriber, and go \
         along.",
    exceptions: "A worker with an independent clinical licence may diagnose where the law says so; a student \
                may practise it under a supervisor who is competent in it. Describing what you see is no \
                diagnosis.",
    examples: &[
        Example::upheld(
            "“That's one for the doctor. What would you want to tell her about the evenings?”",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .instead_of(r#"["prescribe"]"#, ""),
        Example::breach("“Skip the evening pill and see.”", r#"["prescribe"]"#),
        Example::breach("“That's borderline, if you ask me.”", r#"["diagnose"]"#),
        Example::breach(
            "advice on the dose, as a step of the plan",
            r#"[{"plan":{"method":"psychopharmacology","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw"),
        Example::near_miss("A licensed clinician diagnoses.", r#"["diagnose"]"#).worker("lcsw"),
        Example::near_miss(
            "“Let's write down what the pills do to you, for Thursday's appointment.”",
            r#"[{"plan":{"method":"psychopharmacology","need":"worry","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss(
            "“You sleep four hours, and mornings are the worst.”",
            r#"[{"reflect":{"depth":"simple"}}]"#,
        ),
    ],
};

says! {
    DOSES = "Doses are for the prescriber, always. Ask what they notice, and help them to put it to the one who \
        can change it.";
    DIAGNOSIS = "A diagnosis is for those with the licence, and it sticks. Describe what you see, and bring in who \
        may name it.";
    RESERVED = "This is kept for others, by law or by profession. Bring them in, and do your own part beside them.";
    KEPT = "This touched what another profession decides, and you left it to them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let may_diagnose = reach(moment, Method::Diagnosis) == Reach::Own;
    for act in moment.acts {
        match act {
            Act::Prescribe => verdicts.breach(DOSES),
            Act::Diagnose if !may_diagnose => verdicts.breach(DIAGNOSIS),
            _ => {}
        }
    }
    for Use { method, mode, reach, .. } in methods(moment) {
        let does = match mode {
            PlanMode::Deliver => reach != Reach::Own,
            PlanMode::Supervised => !reach.allows(),
            _ => false,
        };
        if is_reserved(method) && does {
            verdicts.breach(RESERVED);
        }
    }
}
