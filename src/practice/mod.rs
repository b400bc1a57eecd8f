//! The profession as data: stages, roles, methods, needs, standards.

mod caution;
mod concept;
mod instrument;
mod method;
mod method_card;
mod setting;
mod standard;
mod standard_notes;

pub use caution::{Caution, Cautions};
pub use concept::CONCEPTS;
pub use instrument::{Instrument, InstrumentClass, Instruments};
pub use method::{Method, MethodKind};
pub use method_card::{Check, MethodCard};
pub use setting::{DiagnosisLaw, Licence, Setting, Settings};
pub use standard::{BEFORE_2018, Cited, STANDARDS, Standard};
pub use standard_notes::{STANDARD_NOTES, StandardNotes};

use crate::vocabulary::{words, words_in_sets};

words! {
    /// A stage of the helping process, in order.
    Stage {
        /// Meeting, and agreeing to work together.
        Engagement = "engagement",
        /// Finding out what there is: needs, strengths, resources, risks.
        Assessment = "assessment",
        /// Saying what the client wants to be different.
        GoalSetting = "goal_setting",
        /// Deciding how, who and by when.
        Planning = "planning",
        /// Doing it.
        Intervention = "intervention",
        /// Seeing whether it helps.
        Evaluation = "evaluation",
        /// Ending well.
        Termination = "termination",
        /// Looking in afterwards.
        FollowUp = "follow_up",
    }
}

impl Stage {
    /// The name that people read.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Engagement => "Engagement",
            Self::Assessment => "Assessment",
            Self::GoalSetting => "Goal setting",
            Self::Planning => "Planning",
            Self::Intervention => "Intervention",
            Self::Evaluation => "Evaluation",
            Self::Termination => "Termination",
            Self::FollowUp => "Follow-up",
        }
    }
}

words! {
    /// Into how many steps the process is laid out.
    StageLayout {
        /// All eight stages.
        Eight = "eight",
        /// Seven steps: engagement is part of assessment.
        Seven = "seven",
        /// Six steps: goal setting within planning, follow-up within termination.
        Six = "six",
    }
}

impl StageLayout {
    /// The step under which a stage is shown in this layout.
    #[must_use]
    pub const fn step(self, stage: Stage) -> Stage {
        match (self, stage) {
            (Self::Six, Stage::GoalSetting) => Stage::Planning,
            (Self::Six, Stage::FollowUp) => Stage::Termination,
            (Self::Seven, Stage::Engagement) => Stage::Assessment,
            _ => stage,
        }
    }

    /// The steps of this layout, in order.
    pub fn steps(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.iter().copied().filter(move |stage| self.step(*stage) == *stage)
    }
}

words! {
    /// The size of the system that a case works with.
    Level {
        /// Individuals, couples, families.
        Micro = "micro",
        /// Groups and organisations.
        Meso = "meso",
        /// Communities and policy.
        Macro = "macro",
    }
}

words! {
    /// Who the client is.
    ClientSystem {
        /// One person.
        Individual = "individual",
        /// A couple.
        Couple = "couple",
        /// A family.
        Family = "family",
        /// A group.
        Group = "group",
        /// An organisation.
        Organisation = "organisation",
        /// A community.
        Community = "community",
    }
}

words! {
    /// What a practitioner is in the profession.
    Role {
        /// A bachelor's student on placement.
        BswIntern = "bsw_intern",
        /// A bachelor's-level worker.
        Bsw = "bsw",
        /// A master's student on placement.
        MswStudent = "msw_student",
        /// A master's-level worker without an independent licence.
        Lmsw = "lmsw",
        /// An independently licensed clinical worker.
        Lcsw = "lcsw",
    }
}

impl Role {
    /// The name that people read.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::BswIntern => "BSW intern",
            Self::Bsw => "Bachelor's-level social worker",
            Self::MswStudent => "MSW student",
            Self::Lmsw => "Licensed master social worker",
            Self::Lcsw => "Licensed clinical social worker",
        }
    }

    /// Whether the worker is a student, who acts under a field instructor and tells clients so.
    #[must_use]
    pub const fn is_student(self) -> bool {
        matches!(self, Self::BswIntern | Self::MswStudent)
    }

    /// The column of the method matrix that the role is in: intern and worker at bachelor's level share one.
    pub(crate) const fn column(self) -> usize {
        match self {
            Self::BswIntern | Self::Bsw => 0,
            Self::MswStudent => 1,
            Self::Lmsw => 2,
            Self::Lcsw => 3,
        }
    }
}

/// What a role may do with a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gate {
    /// Usual for the role, under ordinary agency supervision.
    Y,
    /// As usual as that, after training in the method.
    A,
    /// Only with training in the method and a supervisor who is competent in it.
    S,
    /// On one's own, once trained (where training is at all needed).
    I,
    /// Refer or coordinate.
    R,
    /// Never within social work.
    N,
}

words! {
    /// What a need is about.
    NeedKind {
        /// Money, food, a roof, papers.
        Tangible = "tangible",
        /// Feelings and thoughts.
        Emotional = "emotional",
        /// People and how they get on.
        Relational = "relational",
        /// Knowing how.
        Skill = "skill",
        /// Safety of life and limb.
        Safety = "safety",
        /// Rules and services that stand in the way.
        System = "system",
    }
}

words_in_sets! { NeedKind RiskPart }

words! {
    /// The part of life that a fact belongs to.
    Domain {
        /// The body.
        Biological = "biological",
        /// The mind.
        Psychological = "psychological",
        /// People, work, money, housing.
        Social = "social",
        /// Culture and belonging.
        Cultural = "cultural",
        /// Faith and meaning.
        Spiritual = "spiritual",
        /// What the client is good at and has come through.
        Strength = "strength",
        /// Who and what helps.
        Resource = "resource",
        /// What stands in the way.
        Barrier = "barrier",
        /// What could do harm.
        Risk = "risk",
    }
}

words! {
    /// How much the work needs a fact.
    Importance {
        /// Without it the plan goes wrong.
        Essential = "essential",
        /// It makes the plan fit better.
        Useful = "useful",
        /// Private, and not needed for this work.
        Intrusive = "intrusive",
    }
}

words! {
    /// What has to hold together before a capable person's choice may be restricted.
    RiskPart {
        /// The harm would be grave.
        Serious = "serious",
        /// It can be expected, from what is known.
        Foreseeable = "foreseeable",
        /// It is near in time.
        Imminent = "imminent",
    }
}

words! {
    /// Whose suspected abuse or neglect can be reported.
    Reportable {
        /// A child's.
        Child = "child",
        /// An elder's, or that of an adult who depends on others.
        Adult = "adult",
    }
}

words! {
    /// What the service rests on.
    ServiceBasis {
        /// The client's own wish, or their consent.
        Voluntary = "voluntary",
        /// A court's order. The client is still told what it is, how far it goes and what they may refuse.
        CourtOrdered = "court_ordered",
    }
}

words! {
    /// What a law asks of a worker, by jurisdiction.
    Obligation {
        /// Must.
        Mandatory = "mandatory",
        /// May.
        Permissive = "permissive",
        /// Has no rule.
        None = "none",
    }
}
