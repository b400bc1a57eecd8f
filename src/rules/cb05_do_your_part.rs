//! CB05: do your part.

use super::cb08_contraindicated::is_contraindicated;
use super::reach::{Means, Reach, Use, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "CB05",
    name: "do-your-part",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.04"), Standard("1.16")],
    epas: &[1, 8],
    concepts: &["R102", "R104", "R171", "R225"],
    summary: "What you can't do whole, you can nearly always do in part: the part inside your role.",
    why: "Between doing everything and doing nothing lies most of social work. You can't treat the trauma; \
         you can explain what treatment is like, sort out the bus fare, sit with somebody on the waiting \
         list, practise going to bed at the same hour, keep the appointment alive. While others do what \
         only they may do, your part often decides whether it happens at all. Do it, and know where it \
         ends.",
    exceptions: "What lies wholly within your role is done whole. Under supervision, a smaller part may be \
                the right beginning.",
    examples: &[
        Example::upheld(
            "An intern sorts out bus fare and childcare for the weeks of EMDR elsewhere.",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk")
        .worker("bsw_intern"),
        Example::upheld(
            "A student without the training keeps up the calming routine that the therapist set.",
            r#"[{"plan":{"method":"solution_focused","need":"worry","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk"),
        Example::upheld(
            "You fill in the fund's form together; the fund decides.",
            r#"[{"plan":{"resource":"rent_fund","need":"rent","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "A trained clinician does only the paperwork of it.",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw"),
        Example::upheld(
            "A student goes along with the team's DBT: lifts, reminders, the skills sheet.",
            r#"[{"deliver":{"method":"dbt","mode":"in_role_part"}}]"#,
        )
        .scene("intervention"),
        Example::near_miss(
            "A trained clinician leaves the memory alone and practises only the calming; the tablets are still there.",
            r#"[{"deliver":{"method":"emdr","mode":"in_role_part"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::near_miss(
            "A student, supervised in CBT, starts with the sleep diary.",
            r#"[{"plan":{"method":"cbt","need":"worry","mode":"in_role_part"}}]"#,
        )
        .scene("planning_talk"),
    ],
};

says! {
    PART_DONE = "You do your part of it, so that the help reaches them.";
    PART_CHOSEN = "You can't do it all, and you do the part that is yours.";
    ONLY_A_PART = "The whole of this lies within what you may do. They need it whole, from you.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Means { resource, need, mode, .. } in moment.acts.iter().filter_map(Means::of) {
        if mode == PlanMode::InRolePart && resource.is_some() && moment.works_on(None, resource, need) {
            verdicts.upheld(PART_DONE);
        }
    }
    for Use { method, mode, reach, fits } in methods(moment) {
        match reach {
            _ if mode != PlanMode::InRolePart => {}
            // What does harm just now is rightly done in part only, and nobody is praised for that.
            Reach::Own | Reach::Usual if is_contraindicated(moment, method) => {}
            Reach::Own | Reach::Usual => verdicts.breach(ONLY_A_PART),
            Reach::Supervised => {}
            _ if fits => verdicts.upheld(PART_CHOSEN),
            _ => {}
        }
    }
}
