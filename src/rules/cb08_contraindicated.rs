//! CB08: contraindicated.

use super::reach::{Use, methods};
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, PlanMode};
use crate::practice::{Caution, Method, Standard};

pub(super) static RULE: Rule = Rule {
    code: "CB08",
    name: "contraindicated",
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
    concepts: &["R046", "R083", "R173", "R193"],
    summary: "Not every method is right for everybody at every time, however well trained you are.",
    why: "Trauma treatment stirs things up before it settles them; sessions for two put one of them in danger when \
         the other hits; talking about drink does nothing for a body that is withdrawing. Each method has its own \
         list of when not to, and training in it is training in that list too. What you know of this client decides. \
         Make it safe, make it steady, bring in who is needed, and come back to it when it holds.",
    exceptions: "What nobody has asked about yet is the assessment's matter, not this rule's. What has been answered \
                no longer counts: the home is safe now, the doctor has said yes. In an emergency a safety plan or a \
                call for help comes first, and ordinary work may go on after it. This is teaching material, not a \
                clinical guideline.",
    examples: &[
        Example::upheld(
            "A trained clinician leaves EMDR for later, and makes a plan for the nights first.",
            r#"["safety_plan"]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#)
        .instead_of(r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#, ""),
        Example::breach(
            "A trained clinician begins EMDR; she has the tablets saved.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::breach(
            "EMDR with somebody who loses whole hours, by a trained clinician",
            r#"[{"plan":{"method":"emdr","need":"worry","mode":"deliver"}}]"#,
        )
        .scene("planning_talk")
        .worker("lcsw")
        .given(r#"[{"ask":{"form":"open","about":["lost_hours"]}}]"#),
        Example::breach(
            "Couples therapy while he still hits her, by a trained clinician",
            r#"[{"deliver":{"method":"couples_therapy","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["he_hits"]}}]"#),
        Example::breach(
            "CBT while she means to do it tonight, and nobody has been called",
            r#"[{"deliver":{"method":"cbt","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
        Example::near_miss(
            "CBT for her worry, once a safety plan is made",
            r#"[{"deliver":{"method":"cbt","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}},"safety_plan"]"#),
        Example::near_miss(
            "EMDR, when no danger is known of",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw"),
        Example::near_miss(
            "EMDR with somebody who lost whole hours, and has learnt to stay",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"ask":{"form":"open","about":["lost_hours","stays_now"]}}]"#),
        Example::near_miss(
            "crisis intervention, with the tablets saved",
            r#"[{"deliver":{"method":"crisis_intervention","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .worker("lcsw")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
        Example::near_miss(
            "A student tries it: that is another rule's matter.",
            r#"[{"deliver":{"method":"emdr","mode":"deliver"}}]"#,
        )
        .scene("intervention")
        .given(r#"[{"screen_risk":{"about":["has_plan"]}}]"#),
    ],
};

#[cfg(test)]
mod tests;

/// What speaks against the method just now, whoever does it: the first of what is known and not yet answered.
fn against(moment: &Moment<'_>, method: Method) -> Option<Caution> {
    let heeds = method.not_when();
    if heeds.is_empty() {
        return None;
    }
    let mut known = moment.scenario.cautions(moment.known());
    let danger = moment.danger();
    if danger.serious {
        known = known.with(Caution::Danger);
    }
    if danger.is_established() {
        known = known.with(Caution::Emergency);
    }
    // An emergency is answered by help or a plan for tonight. Danger stays until a fact says that it is over.
    let answered = moment.did_or_does(ActKind::SafetyPlan) || moment.did_or_does(ActKind::Emergency);
    heeds.shared(known).iter().find(|caution| *caution != Caution::Emergency || !answered)
}

/// Whether it would do more harm than good just now, whoever does it.
pub(super) fn is_contraindicated(moment: &Moment<'_>, method: Method) -> bool {
    against(moment, method).is_some()
}

says! {
    DANGER = "You can do this, but not now: with a life in danger it may do more harm than good. Safety first, then \
        steadiness.";
    VIOLENCE = "Not together while one of them is hurt or controlled by the other: what is said here is paid for at home. \
        See each alone, and plan for safety.";
    UNSAFE = "Not while the harm goes on. Act on that first: report where the law asks for it, and help to make the home \
        safe.";
    UNSTEADY = "You can do this, but not now: they have no firm ground yet, and it stirs things up. Steady them first, with \
        whoever treats them.";
    WITHDRAWAL = "To stop may be dangerous for the body. A doctor comes first; counselling goes on beside that.";
    ASK_FIRST = "Something outside your field speaks against it. Ask the doctor or the lawyer first.";
    KEPT = "You know how to do this, and saw that now is not the time for it.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for Use { method, mode, reach, .. } in methods(moment) {
        if !matches!(mode, PlanMode::Deliver | PlanMode::Supervised) || !reach.allows() {
            continue;
        }
        let Some(caution) = against(moment, method) else { continue };
        verdicts.breach(match caution {
            Caution::Danger | Caution::Emergency | Caution::Crisis => DANGER,
            Caution::PartnerViolence => VIOLENCE,
            Caution::Abuse | Caution::UnsafeHome => UNSAFE,
            Caution::Psychosis
            | Caution::Mania
            | Caution::Dissociation
            | Caution::NoCoping
            | Caution::HeavyUse => UNSTEADY,
            Caution::Withdrawal => WITHDRAWAL,
            Caution::Medical | Caution::Testimony => ASK_FIRST,
        });
    }
}
