//! What speaks against a method just now, whoever does it: contra-indications, apart from competence.

use crate::vocabulary::{WordSet, words, words_in_sets};

words! {
    /// What speaks against a method just now. A fact says which of them it signals; the notes on each method say which
    /// of them it heeds.
    Caution {
        /// A life is in danger, now or before long. Facts that establish a serious risk signal it too.
        Danger = "danger",
        /// A life is in danger at this very moment. Facts that together establish a serious, foreseeable and imminent
        /// risk signal it too.
        Emergency = "emergency",
        /// A crisis that has not passed: everything else waits for it.
        Crisis = "crisis",
        /// Violence or control by a partner, still going on.
        PartnerViolence = "partner_violence",
        /// Abuse that goes on and has not been answered.
        Abuse = "abuse",
        /// The home is not safe: somebody who did harm lives there, or comes and goes.
        UnsafeHome = "unsafe_home",
        /// Psychosis that nobody treats.
        Psychosis = "psychosis",
        /// Mania.
        Mania = "mania",
        /// Losing touch with the moment, strongly or often.
        Dissociation = "dissociation",
        /// No way yet to calm down again.
        NoCoping = "no_coping",
        /// Heavy use of alcohol or drugs at present.
        HeavyUse = "heavy_use",
        /// Stopping alcohol or a drug could be medically dangerous.
        Withdrawal = "withdrawal",
        /// A medical condition that a doctor has to clear first: seizures, the heart, pregnancy.
        Medical = "medical",
        /// A testimony in court is to come, which work on the memory could spoil.
        Testimony = "testimony",
    }
}

words_in_sets! { Caution }

/// A set of cautions.
pub type Cautions = WordSet<Caution>;
