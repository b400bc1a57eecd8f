//! CB05: do your part.

use super::reach::{Reach, Use, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::PlanMode;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB05",
    name: "do-your-part",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    cites: &[Standard("1.04"), Standard("1.16")],
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
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
    for act in moment.acts {
        if let Act::Plan { resource: resource @ Some(_), need, mode: PlanMode::InRolePart, .. } = act
            && moment.works_on(None, *resource, *need)
        {
            verdicts.upheld(PART_DONE);
        }
    }
    for Use { mode, reach, fits, .. } in methods(moment) {
        match (mode, reach) {
            (PlanMode::InRolePart, Reach::Uncovered | Reach::Untrained | Reach::Beyond | Reach::Never)
                if fits =>
            {
                verdicts.upheld(PART_CHOSEN);
            }
            (PlanMode::InRolePart, Reach::Own | Reach::Usual) => {
                verdicts
                    .breach(ONLY_A_PART);
            }
            _ => {}
        }
    }
}
