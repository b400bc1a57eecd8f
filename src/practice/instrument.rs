//! Questionnaires and tests, by what they are for: none is named, for most belong to somebody.

use crate::vocabulary::{WordSet, words, words_in_sets};

words! {
    /// A questionnaire or test, by what it is for.
    Instrument {
        /// A scale of one's own making: nought to ten, faces, a mood chart.
        RatingScale = "rating_scale",
        /// Questions on how the work is going.
        FeedbackForm = "feedback_form",
        /// A screening for depression.
        DepressionScreen = "depression_screen",
        /// A screening for anxiety.
        AnxietyScreen = "anxiety_screen",
        /// A screening for the risk of suicide.
        SuicideRiskScreen = "suicide_risk_screen",
        /// A screening for alcohol or drugs.
        SubstanceUseScreen = "substance_use_screen",
        /// A screening for the effects of trauma.
        TraumaScreen = "trauma_screen",
        /// A screening of a child's development.
        DevelopmentScreen = "development_screen",
        /// A test of intelligence, memory or personality.
        PsychologicalTest = "psychological_test",
    }
}

words_in_sets! { Instrument }

/// Instruments that somebody is trained in.
pub type Instruments = WordSet<Instrument>;

/// Who may give an instrument and say what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstrumentClass {
    /// Anybody.
    Plain,
    /// Whoever was shown how to give it, score it and talk about the result: a short training.
    Screening,
    /// Another profession.
    Clinical,
}

impl Instrument {
    /// Who may give it and say what came of it.
    #[must_use]
    pub const fn class(self) -> InstrumentClass {
        match self {
            Self::RatingScale | Self::FeedbackForm => InstrumentClass::Plain,
            Self::PsychologicalTest => InstrumentClass::Clinical,
            _ => InstrumentClass::Screening,
        }
    }
}
