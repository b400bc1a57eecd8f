//! Methods: what a worker can plan or deliver, who may do it, and what it works on.
//!
//! The matrix follows the project's practice notes (state of November 2026). Titles and scopes differ between
//! jurisdictions; these are teaching defaults, not legal advice.

use super::NeedKind as K;
use super::{Gate, NeedKind, Role};

/// What a method is; only some kinds are gated by training.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// A therapy with a body of training behind it.
    Therapy,
    /// A way of working taught in generalist programmes.
    Method,
    /// A word that covers several methods.
    Umbrella,
    /// An attitude that everybody brings to any method.
    Stance,
    /// A place of work with rules of its own.
    Setting,
    /// Something that the role itself does.
    Role,
    /// What only another profession may do.
    OtherProfession,
    /// What the law keeps for some licences.
    LegalAct,
}

const ANY: &[NeedKind] = NeedKind::ALL;

macro_rules! methods {
    ($($variant:ident $id:literal $title:literal $kind:ident [$bsw:ident $msw:ident $lmsw:ident $lcsw:ident] $works_on:expr;)+) => {
        crate::vocabulary::words! {
            /// A method of practice.
            Method { $(#[doc = $title] $variant = $id,)+ }
        }
        impl Method {
            /// The name that people use.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
            /// What kind of thing it is.
            #[must_use]
            pub const fn kind(self) -> MethodKind {
                match self { $(Self::$variant => MethodKind::$kind,)+ }
            }
            /// What `role` may do with it.
            #[must_use]
            pub const fn gate(self, role: Role) -> Gate {
                let row = match self { $(Self::$variant => [Gate::$bsw, Gate::$msw, Gate::$lmsw, Gate::$lcsw],)+ };
                match role {
                    Role::BswIntern | Role::Bsw => row[0],
                    Role::MswStudent => row[1],
                    Role::Lmsw => row[2],
                    Role::Lcsw => row[3],
                }
            }
            /// The kinds of need that it works on.
            #[must_use]
            pub const fn works_on(self) -> &'static [NeedKind] {
                match self { $(Self::$variant => $works_on,)+ }
            }
        }
    };
}

methods! {
    // variant, id, title, kind, [BSW, MSW student, LMSW, LCSW], works on
    Cbt "cbt" "Cognitive behavioural therapy" Therapy [R S S I] &[K::Emotional];
    CrisisIntervention "crisis_intervention" "Crisis intervention" Method [Y Y Y I] &[K::Safety, K::Emotional];
    Narrative "narrative_therapy" "Narrative therapy" Therapy [R S S I] &[K::Emotional, K::Relational];
    TaskCentred "task_centred" "Task-centred practice" Method [Y Y Y I] &[K::Tangible, K::Skill, K::Relational, K::System];
    SolutionFocused "solution_focused" "Solution-focused brief therapy" Therapy [R S S I] &[K::Emotional, K::Relational, K::Skill];
    ProblemSolving "problem_solving" "Problem-solving model" Method [Y Y Y I] &[K::Tangible, K::Skill, K::Relational, K::System];
    Behavioural "behaviour_therapy" "Behaviour therapy" Therapy [R S S I] &[K::Skill, K::Emotional];
    Emdr "emdr" "EMDR" Therapy [R R S I] &[K::Emotional];
    Exposure "exposure_therapy" "Exposure therapy" Therapy [R R S I] &[K::Emotional];
    FamilyTherapy "family_therapy" "Family therapy" Therapy [R S S I] &[K::Relational];
    GroupWork "group_work" "Group work" Umbrella [Y Y Y I] &[K::Relational, K::Emotional, K::Skill];
    Holistic "holistic" "Holistic approach" Stance [Y Y Y I] ANY;
    ParentTraining "parent_training" "Parent training (manualised)" Therapy [R S S I] &[K::Skill, K::Relational];
    PlayTherapy "play_therapy" "Play therapy" Therapy [R S S I] &[K::Emotional];
    Psychotherapy "psychotherapy" "Psychotherapy" Umbrella [R S S I] &[K::Emotional, K::Relational];
    Psychoeducation "psychoeducation" "Psychoeducation" Method [Y Y Y I] &[K::Skill, K::Emotional];
    Psychosocial "psychosocial" "Psychosocial support" Umbrella [Y Y Y I] ANY;
    SchoolBased "school_based" "School-based work" Setting [Y Y Y I] &[K::Skill, K::Relational, K::System];
    SocialEmotional "social_emotional_learning" "Social-emotional learning" Therapy [Y Y Y I] &[K::Skill, K::Emotional];
    Psychopharmacology "psychopharmacology" "Psychopharmacology" OtherProfession [N N N N] &[K::Emotional];
    CaseManagement "case_management" "Case management" Role [Y Y Y I] &[K::Tangible, K::System, K::Safety];
    StrengthsBased "strengths_based" "Strengths-based approach" Stance [Y Y Y I] ANY;
    CommunityOrganising "community_organising" "Community organising" Role [Y Y Y I] &[K::System];
    TraumaSystems "trauma_systems_therapy" "Trauma systems therapy" Therapy [R S S S] &[K::Emotional, K::Safety, K::Relational];
    TraumaInformed "trauma_informed_care" "Trauma-informed care" Stance [Y Y Y I] ANY;
    SupportiveCounselling "supportive_counselling" "Supportive counselling" Role [Y Y Y I] &[K::Emotional, K::Relational];
    CaseAdvocacy "case_advocacy" "Case advocacy" Role [Y Y Y I] &[K::Tangible, K::System, K::Safety];
    SupportGroup "support_group" "Support group" Role [Y Y Y I] &[K::Emotional, K::Relational];
    PolicyAdvocacy "policy_advocacy" "Policy advocacy" Role [Y Y Y I] &[K::System];
    ProgrammeDevelopment "programme_development" "Programme development" Role [Y Y Y I] &[K::System];
    MotivationalInterviewing "motivational_interviewing" "Motivational interviewing" Method [Y Y Y I] &[K::Skill, K::Emotional];
    Dbt "dbt" "Dialectical behaviour therapy" Therapy [R S S I] &[K::Emotional, K::Safety];
    AcceptanceCommitment "acceptance_commitment_therapy" "Acceptance and commitment therapy" Therapy [R S S I] &[K::Emotional];
    TfCbt "tf_cbt" "Trauma-focused CBT" Therapy [R S S I] &[K::Emotional];
    CognitiveProcessing "cognitive_processing_therapy" "Cognitive processing therapy" Therapy [R S S I] &[K::Emotional];
    Psychodynamic "psychodynamic" "Psychodynamic therapy" Therapy [R S S I] &[K::Emotional, K::Relational];
    CouplesTherapy "couples_therapy" "Couples therapy" Therapy [R S S I] &[K::Relational];
    BrandedFamily "mst_fft" "MST and FFT" Therapy [R S S S] &[K::Relational, K::Skill];
    SubstanceUse "substance_use_counselling" "Substance-use counselling" Therapy [R S S I] &[K::Skill, K::Emotional];
    SafetyPlanning "suicide_safety_planning" "Suicide safety planning" Method [Y Y Y I] &[K::Safety];
    Diagnosis "diagnosis" "Diagnosing a mental disorder" LegalAct [R S S I] &[K::Emotional];
}

impl Method {
    /// Whether the method works on needs of this kind.
    #[must_use]
    pub fn suits(self, need: NeedKind) -> bool {
        self.works_on().contains(&need)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stance_is_open_to_everybody_and_medication_to_nobody() {
        for &method in Method::ALL {
            for &role in Role::ALL {
                match method.kind() {
                    MethodKind::Stance => {
                        assert!(matches!(method.gate(role), Gate::Y | Gate::I), "{method:?}")
                    }
                    MethodKind::OtherProfession => assert_eq!(method.gate(role), Gate::N),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn no_student_is_ever_independent() {
        for &method in Method::ALL {
            for role in [Role::BswIntern, Role::MswStudent] {
                assert_ne!(method.gate(role), Gate::I, "{method:?} for {role:?}");
            }
        }
    }
}
