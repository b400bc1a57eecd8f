//! How far a worker's competence reaches with a method: role, training and supervision together.

use super::Moment;
use crate::act::PlanMode;
use crate::practice::{Gate, Method, MethodKind, Role};
use crate::scenario::{Act, Worker};

/// How far a worker's competence reaches with a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Usual for the role: no special training is asked for.
    Usual,
    /// Trained, and licensed to do it on one's own.
    Own,
    /// Trained, and under a supervisor who is competent in it.
    Supervised,
    /// Trained, but the supervisor is not competent in it.
    Uncovered,
    /// Open to the role, but this worker is not trained.
    Untrained,
    /// Not for this role: refer, or coordinate.
    Beyond,
    /// Not social work at all.
    Never,
}

impl Reach {
    /// How far `worker` reaches with `method`.
    pub fn of(worker: &Worker, method: Method) -> Self {
        let trained = worker.is_trained(method);
        match method.gate(worker.role) {
            Gate::Y => Self::Usual,
            // What is usual for those without a licence asks for no training of those with one.
            Gate::I if method.gate(Role::Lmsw) == Gate::Y => Self::Usual,
            Gate::I if trained || method.kind() == MethodKind::LegalAct => Self::Own,
            Gate::S if trained && worker.is_covered(method) => Self::Supervised,
            Gate::S if trained => Self::Uncovered,
            Gate::I | Gate::S => Self::Untrained,
            Gate::R => Self::Beyond,
            Gate::N => Self::Never,
        }
    }

    /// Whether the worker may do it, alone or under supervision.
    pub const fn allows(self) -> bool {
        matches!(self, Self::Usual | Self::Own | Self::Supervised)
    }
}

/// Whether the method is kept for another profession or by law for some licences.
pub(super) fn is_reserved(method: Method) -> bool {
    matches!(method.kind(), MethodKind::OtherProfession | MethodKind::LegalAct)
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
    /// Whether it works on the need that it is planned for. What doesn't is no credit to anybody's competence.
    pub fits: bool,
}

/// The methods that are planned or carried out.
pub(super) fn methods<'a>(moment: &Moment<'a>) -> impl Iterator<Item = Use> + use<'a> {
    let (worker, scenario) = (moment.worker, moment.scenario);
    moment.acts.iter().filter_map(move |act| {
        let (method, mode, need) = match act {
            Act::Plan { method: Some(method), mode, need, .. } => (*method, *mode, *need),
            Act::Deliver { method, mode } => (*method, *mode, None),
            _ => return None,
        };
        let fits = need.is_none_or(|need| method.suits(scenario.need(need).kind));
        Some(Use { method, mode, reach: Reach::of(worker, method), fits })
    })
}
