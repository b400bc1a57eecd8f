//! How far a worker's competence reaches with a method: role, training, supervision and setting together.

use super::Moment;
use crate::act::PlanMode;
use crate::practice::{DiagnosisLaw, Gate, Method, MethodKind, Role};
use crate::scenario::{Act, NeedId, ResourceId, Worker};

/// How far a worker's competence reaches with a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Usual for the role: no special training is asked for, or the worker has it.
    Usual,
    /// Trained, and licensed to do it on one's own.
    Own,
    /// Trained, and under a supervisor who is competent in it.
    Supervised,
    /// Trained, but the supervisor is not competent in it.
    Uncovered,
    /// Open to the role, but this worker is not trained.
    Untrained,
    /// Open to the role only in a setting in which this worker is not.
    Elsewhere,
    /// Not for this role: refer, or coordinate.
    Beyond,
    /// Not social work at all.
    Never,
}

impl Reach {
    /// How far `worker` reaches with `method`, where the law says this of diagnosis.
    pub fn of(worker: &Worker, law: DiagnosisLaw, method: Method) -> Self {
        let (role, trained) = (worker.acts_as(), worker.is_trained(method));
        match method.gate_in(role, worker.settings, law) {
            Gate::Y => Self::Usual,
            Gate::A if trained => Self::Usual,
            // What is usual for those without a licence asks for no training of those with one.
            Gate::I if method.gate(Role::Lmsw) == Gate::Y => Self::Usual,
            Gate::I if trained || method.kind() == MethodKind::LegalAct => Self::Own,
            Gate::S if trained && worker.is_covered(method) => Self::Supervised,
            Gate::S if trained => Self::Uncovered,
            Gate::A | Gate::I | Gate::S => Self::Untrained,
            Gate::R
                if method.place(role).is_some_and(|(_, there)| there != Gate::R) && !is_reserved(method) =>
            {
                Self::Elsewhere
            }
            Gate::R => Self::Beyond,
            Gate::N => Self::Never,
        }
    }

    /// Whether the worker may do it, alone or under supervision.
    pub const fn allows(self) -> bool {
        matches!(self, Self::Usual | Self::Own | Self::Supervised)
    }

    /// Whether training, or a supervisor who is competent in it, is all that is missing.
    pub const fn can_be_learnt(self) -> bool {
        matches!(self, Self::Untrained | Self::Uncovered)
    }
}

/// How far the worker of a moment reaches with a method.
pub(super) fn reach(moment: &Moment<'_>, method: Method) -> Reach {
    Reach::of(moment.worker, moment.scenario.diagnosis_law(), method)
}

/// Whether the method is kept for another profession or by law for some licences.
pub(super) fn is_reserved(method: Method) -> bool {
    matches!(method.kind(), MethodKind::OtherProfession | MethodKind::LegalAct)
}

/// A method or a resource that is planned, or a method that is carried out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Means {
    /// Which method, if it is one.
    pub method: Option<Method>,
    /// Which resource, if it is one.
    pub resource: Option<ResourceId>,
    /// For which need, if it says so.
    pub need: Option<NeedId>,
    /// How.
    pub mode: PlanMode,
}

impl Means {
    /// What an act plans or carries out, if that is what it does.
    pub fn of(act: &Act) -> Option<Self> {
        match act {
            Act::Plan { method, resource, need, mode, .. } => {
                Some(Self { method: *method, resource: *resource, need: *need, mode: *mode })
            }
            Act::Deliver { method, mode } => {
                Some(Self { method: Some(*method), resource: None, need: None, mode: *mode })
            }
            _ => None,
        }
    }
}

/// A method that is planned or carried out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Use {
    /// Which method.
    pub method: Method,
    /// How.
    pub mode: PlanMode,
    /// How far the worker reaches with it.
    pub reach: Reach,
    /// Whether it works on the need that it is planned for, and is supported for people of the client's age. What
    /// doesn't and isn't is no credit to anybody's competence.
    pub fits: bool,
}

/// The methods that are planned or carried out.
pub(super) fn methods<'m>(moment: &'m Moment<'_>) -> impl Iterator<Item = Use> + use<'m> {
    moment.acts.iter().filter_map(Means::of).filter_map(|Means { method, need, mode, .. }| {
        let method = method?;
        let fits = moment.works_on(Some(method), None, need) && suits_age(moment, method);
        Some(Use { method, mode, reach: reach(moment, method), fits })
    })
}

/// Whether the method is supported for the age of whom it may be for; where that isn't known, it may be.
///
/// With one person for a client, it is for a client; in a family, couple or group it may be for anybody of the case.
pub(super) fn suits_age(moment: &Moment<'_>, method: Method) -> bool {
    let one = moment.scenario.head.client_system == crate::practice::ClientSystem::Individual;
    let mut people = moment.scenario.people.iter().filter(|person| person.client || !one);
    method.ages().is_none() || people.any(|person| person.age.is_none_or(|age| method.suits_age(age)))
}

#[cfg(test)]
pub(super) mod tests;
