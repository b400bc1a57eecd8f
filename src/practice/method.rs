//! Methods: what a worker can plan or deliver, who may do it where, what it works on and what speaks against it.
//!
//! The matrix follows the project's practice notes (state of November 2026). Titles and scopes differ between
//! jurisdictions; these are teaching defaults, not legal advice. What people read of a method is in
//! [`super::MethodCard`].

use super::{Caution, Cautions, DiagnosisLaw, Gate, NeedKind, Role, Setting, Settings};
use crate::vocabulary::WordSet;

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

/// What each role may do: bachelor's level, master's student, master's level, clinical licence.
type Gates = [Gate; 4];

/// What the rules need to know of a method.
struct Row {
    title: &'static str,
    kind: MethodKind,
    gates: Gates,
    place: Option<(Setting, Gates)>,
    works_on: WordSet<NeedKind>,
    not_when: Cautions,
    ages: Option<(u8, u8)>,
}

macro_rules! maybe {
    () => {
        None
    };
    ($some:expr) => {
        Some($some)
    };
}

macro_rules! methods {
    ($(
        $variant:ident $id:literal $title:literal $kind:ident [$($gate:ident)+] $(in $setting:ident [$($there:ident)+])?
        for [$($need:ident)+] $(not [$($caution:ident)+])? $(ages $from:literal to $to:literal)?;
    )+) => {
        crate::vocabulary::words! {
            /// A method of practice.
            Method { $(#[doc = $title] $variant = $id,)+ }
        }
        const ROWS: &[Row] = &[$(Row {
            title: $title,
            kind: MethodKind::$kind,
            gates: [$(Gate::$gate),+],
            place: maybe!($((Setting::$setting, [$(Gate::$there),+]))?),
            works_on: WordSet::of_bits(0 $(| 1 << NeedKind::$need as u16)+),
            not_when: Cautions::of_bits(0 $($(| 1 << Caution::$caution as u16)+)?),
            ages: maybe!($(($from, $to))?),
        },)+];
    };
}

methods! {
    // variant, id, title, kind, [BSW, MSW student, LMSW, LCSW] in a setting [the same there], for needs, not when, ages.
    // The gate of a method with a setting is what holds elsewhere. Where the notes say children or young people and
    // give no number, the ages run up to 18.
    Cbt "cbt" "Cognitive behavioural therapy" Therapy [R S S I] for [Emotional] not [Emergency Psychosis];
    CrisisIntervention "crisis_intervention" "Crisis intervention" Method [Y Y Y I] for [Safety Emotional];
    Narrative "narrative_therapy" "Narrative therapy" Therapy [R S S I] for [Emotional Relational] not [Emergency];
    TaskCentred "task_centred" "Task-centred practice" Method [Y Y Y I]
        for [Tangible Skill Relational System] not [Emergency];
    SolutionFocused "solution_focused" "Solution-focused brief therapy" Therapy [R S S I]
        for [Emotional Relational Skill] not [Emergency Abuse];
    ProblemSolving "problem_solving" "Problem-solving model" Method [Y Y Y I] for [Tangible Skill Relational System];
    Behavioural "behaviour_therapy" "Behaviour therapy" Therapy [R S S I] for [Skill Emotional];
    Emdr "emdr" "EMDR" Therapy [R R S I] in LateStagePracticum [R S S I]
        for [Emotional] not [Danger Crisis Psychosis Mania Dissociation NoCoping HeavyUse Medical Testimony];
    Exposure "exposure_therapy" "Exposure therapy" Therapy [R R S I] in SpecialistPlacement [R S S I]
        for [Emotional] not [Danger UnsafeHome Psychosis Dissociation Medical];
    FamilyTherapy "family_therapy" "Family therapy" Therapy [R S S I] for [Relational] not [PartnerViolence];
    GroupWork "group_work" "Group work" Umbrella [Y Y Y I] for [Relational Emotional Skill] not [Psychosis];
    Holistic "holistic" "Holistic approach" Stance [Y Y Y I] for [Tangible Emotional Relational Skill Safety System];
    ParentTraining "parent_training" "Parent training (manualised)" Therapy [R S S I]
        for [Skill Relational] not [Abuse];
    PlayTherapy "play_therapy" "Play therapy" Therapy [R S S I] for [Emotional] ages 3 to 12;
    Psychotherapy "psychotherapy" "Psychotherapy" Umbrella [R S S I] for [Emotional Relational];
    Psychoeducation "psychoeducation" "Psychoeducation" Method [Y Y Y I] for [Skill Emotional];
    Psychosocial "psychosocial" "Psychosocial support" Umbrella [Y Y Y I]
        for [Tangible Emotional Relational Skill Safety System];
    SchoolBased "school_based" "School-based work" Setting [Y Y Y I] for [Skill Relational System];
    SocialEmotional "social_emotional_learning" "Social-emotional learning" Therapy [Y Y Y I]
        for [Skill Emotional] ages 0 to 18;
    Psychopharmacology "psychopharmacology" "Psychopharmacology" OtherProfession [N N N N] for [Emotional];
    CaseManagement "case_management" "Case management" Role [Y Y Y I] for [Tangible System Safety];
    StrengthsBased "strengths_based" "Strengths-based approach" Stance [Y Y Y I]
        for [Tangible Emotional Relational Skill Safety System];
    CommunityOrganising "community_organising" "Community organising" Role [Y Y Y I] for [System];
    TraumaSystems "trauma_systems_therapy" "Trauma systems therapy" Therapy [R R R R] in TstTeam [S S S S]
        for [Emotional Safety Relational] ages 4 to 21;
    TraumaInformed "trauma_informed_care" "Trauma-informed care" Stance [Y Y Y I]
        for [Tangible Emotional Relational Skill Safety System];
    SupportiveCounselling "supportive_counselling" "Supportive counselling" Role [Y Y Y I] for [Emotional Relational];
    CaseAdvocacy "case_advocacy" "Case advocacy" Role [Y Y Y I] for [Tangible System Safety];
    SupportGroup "support_group" "Support group" Role [Y Y Y I] for [Emotional Relational];
    PolicyAdvocacy "policy_advocacy" "Policy advocacy" Role [Y Y Y I] for [System];
    ProgrammeDevelopment "programme_development" "Programme development" Role [Y Y Y I] for [System];
    MotivationalInterviewing "motivational_interviewing" "Motivational interviewing" Method [A Y Y I]
        for [Skill Emotional] not [Emergency];
    Dbt "dbt" "Dialectical behaviour therapy" Therapy [R R R R] in DbtTeam [R S S I] for [Emotional Safety];
    AcceptanceCommitment "acceptance_commitment_therapy" "Acceptance and commitment therapy" Therapy [R S S I]
        for [Emotional] not [Emergency];
    TfCbt "tf_cbt" "Trauma-focused CBT" Therapy [R S S I]
        for [Emotional] not [Danger UnsafeHome Psychosis] ages 0 to 18;
    CognitiveProcessing "cognitive_processing_therapy" "Cognitive processing therapy" Therapy
        [R R S I] in SpecialistPlacement [R S S I]
        for [Emotional] not [Danger UnsafeHome Psychosis Dissociation Medical];
    Psychodynamic "psychodynamic" "Psychodynamic therapy" Therapy [R S S I] for [Emotional Relational] not [Crisis];
    CouplesTherapy "couples_therapy" "Couples therapy" Therapy [R S S I] for [Relational] not [PartnerViolence];
    BrandedFamily "mst_fft" "MST and FFT" Therapy [R R R R] in MstFftTeam [R S S S]
        for [Relational Skill] ages 0 to 18;
    SubstanceUse "substance_use_counselling" "Substance-use counselling" Therapy [R S S I]
        for [Skill Emotional] not [Withdrawal];
    SafetyPlanning "suicide_safety_planning" "Suicide safety planning" Method [Y Y Y I] for [Safety];
    Diagnosis "diagnosis" "Diagnosing a mental disorder" LegalAct [R S S I] for [Emotional];
}

impl Method {
    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
    /// The name that people use.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.row().title
    }
    /// What kind of thing it is.
    #[must_use]
    pub const fn kind(self) -> MethodKind {
        self.row().kind
    }
    /// What `role` may do with it where no special setting opens it.
    #[must_use]
    pub const fn gate(self, role: Role) -> Gate {
        self.row().gates[role.column()]
    }
    /// The setting that opens it, if one does, and what `role` may do with it there.
    #[must_use]
    pub fn place(self, role: Role) -> Option<(Setting, Gate)> {
        self.row().place.map(|(setting, gates)| (setting, gates[role.column()]))
    }
    /// The setting in which `role` may do something else with it than elsewhere, and what that is.
    #[must_use]
    pub fn opens_in(self, role: Role) -> Option<(Setting, Gate)> {
        self.place(role).filter(|(_, there)| *there != self.gate(role))
    }
    /// What `role` may do with it in these settings, where the law says this of diagnosis.
    #[must_use]
    pub fn gate_in(self, role: Role, settings: Settings, law: DiagnosisLaw) -> Gate {
        if self == Self::Diagnosis {
            match (law, role) {
                (DiagnosisLaw::NotSocialWork, _) | (DiagnosisLaw::ClinicalLicence, Role::Lmsw) => {
                    return Gate::R;
                }
                _ => {}
            }
        }
        match self.place(role) {
            Some((setting, gate)) if settings.has(setting) => gate,
            _ => self.gate(role),
        }
    }
    /// The kinds of need that it works on.
    #[must_use]
    pub const fn works_on(self) -> WordSet<NeedKind> {
        self.row().works_on
    }
    /// Whether the method works on needs of this kind.
    #[must_use]
    pub fn suits(self, need: NeedKind) -> bool {
        self.works_on().has(need)
    }
    /// What speaks against it, whoever does it.
    #[must_use]
    pub const fn not_when(self) -> Cautions {
        self.row().not_when
    }
    /// The ages for which it is supported, in years, first and last; `None` where the notes name none.
    #[must_use]
    pub const fn ages(self) -> Option<(u8, u8)> {
        self.row().ages
    }
    /// Whether it is supported for somebody of this age.
    #[must_use]
    pub fn suits_age(self, age: u8) -> bool {
        self.ages().is_none_or(|(from, to)| (from..=to).contains(&age))
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
                        assert!(matches!(method.gate(role), Gate::Y | Gate::I), "{method:?}");
                        assert!(method.not_when().is_empty() && method.ages().is_none(), "{method:?}");
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
                for &setting in Setting::ALL {
                    for &law in DiagnosisLaw::ALL {
                        assert_ne!(
                            method.gate_in(role, [setting].into_iter().collect(), law),
                            Gate::I,
                            "{method:?} for {role:?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn a_setting_closes_nothing() {
        let reach = |gate| match gate {
            Gate::N => 0,
            Gate::R => 1,
            Gate::S => 2,
            Gate::A | Gate::Y | Gate::I => 3,
        };
        for &method in Method::ALL {
            for &role in Role::ALL {
                if let Some((setting, there)) = method.place(role) {
                    assert!(
                        reach(there) >= reach(method.gate(role)),
                        "{method:?} for {role:?} in {setting:?}"
                    );
                }
            }
        }
    }
}
