//! Where a practitioner works, under which licence, and what the law of the place says of diagnosis.

use crate::vocabulary::{WordSet, words, words_in_sets};

words! {
    /// Where a practitioner works. Some methods are open only in one of these; see [`super::Method::place`]. The others
    /// say where the work is and open nothing by themselves.
    Setting {
        /// An agency or a family centre.
        CommunityAgency = "community_agency",
        /// A school.
        School = "school",
        /// A hospital or a clinic.
        Hospital = "hospital",
        /// Child protection and foster care.
        ChildWelfare = "child_welfare",
        /// A programme for people who use substances.
        SubstanceUseProgramme = "substance_use_programme",
        /// A practice of one's own.
        PrivatePractice = "private_practice",
        /// A placement or clinic that is specialised in treating trauma or anxiety.
        SpecialistPlacement = "specialist_placement",
        /// A clinical practicum late in a master's degree, with the supervisor's letter for training in EMDR.
        LateStagePracticum = "late_stage_practicum",
        /// A team that was trained as a whole in trauma systems therapy.
        TstTeam = "tst_team",
        /// A team certified in multisystemic therapy or functional family therapy.
        MstFftTeam = "mst_fft_team",
        /// A team that does all of dialectical behaviour therapy: skills, coaching, consultation.
        DbtTeam = "dbt_team",
    }
}

words_in_sets! { Setting }

/// Where somebody works: an agency with a certified team in it is two settings.
pub type Settings = WordSet<Setting>;

words! {
    /// Whether the licence that a role implies holds where the case is set.
    Licence {
        /// It does.
        Valid = "valid",
        /// It is applied for.
        Pending = "pending",
        /// It has run out.
        Lapsed = "lapsed",
        /// It is of another place.
        Elsewhere = "elsewhere",
    }
}

words! {
    /// To whom among social workers the law of a place leaves the diagnosis of a mental disorder.
    DiagnosisLaw {
        /// To the clinical licence, and to those who work under it.
        UnderSupervision = "under_supervision",
        /// To the clinical licence alone; students practise it under supervision.
        ClinicalLicence = "clinical_licence",
        /// To none of them.
        NotSocialWork = "not_social_work",
    }
}
