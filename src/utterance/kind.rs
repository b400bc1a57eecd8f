//! The kinds of reply.

crate::vocabulary::words! {
    /// What kind of reply something is that a worker says.
    Kind {
        /// Invites the client to tell, in their own words and their own order.
        OpenQuestion = "open_question",
        /// Can be answered by yes, no or one datum.
        ClosedQuestion = "closed_question",
        /// Carries its own answer.
        LeadingQuestion = "leading_question",
        /// Stays with what the client said.
        ReflectionSimple = "reflection_simple",
        /// Adds meaning, feeling, an image or a second side.
        ReflectionComplex = "reflection_complex",
        /// Names a strength, an effort or an achievement.
        Affirmation = "affirmation",
        /// Gathers up several things that were said.
        Summary = "summary",
        /// Says what to do, without having been asked.
        AdviceWithoutPermission = "advice_without_permission",
        /// Says what could be done, after asking or being asked, or asks whether it may.
        AdviceWithPermission = "advice_with_permission",
        /// Says how things are.
        Information = "information",
        /// Argues, blames, warns or doubts.
        Confrontation = "confrontation",
        /// Asks two or more questions at once.
        StackedQuestion = "stacked_question",
        /// Soothes.
        Reassurance = "reassurance",
        /// Speaks of the worker's own life or feelings.
        SelfDisclosure = "self_disclosure",
    }
}

impl Kind {
    /// The kind in words, as it stands in a sentence.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::OpenQuestion => "an open question",
            Self::ClosedQuestion => "a closed question",
            Self::LeadingQuestion => "a leading question",
            Self::ReflectionSimple => "a simple reflection",
            Self::ReflectionComplex => "a complex reflection",
            Self::Affirmation => "an affirmation",
            Self::Summary => "a summary",
            Self::AdviceWithoutPermission => "advice without permission",
            Self::AdviceWithPermission => "advice with permission",
            Self::Information => "information",
            Self::Confrontation => "a confrontation",
            Self::StackedQuestion => "stacked questions",
            Self::Reassurance => "reassurance",
            Self::SelfDisclosure => "self-disclosure",
        }
    }
}
