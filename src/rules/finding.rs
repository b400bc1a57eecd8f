//! What a rule says: its verdict, and one of its sentences.

use super::RuleId;

/// Which of its sentences a rule says: the place in the table that [`says!`] makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Say(pub(super) u8);

impl Say {
    /// The sentence at a place of a table, which only a rule's own file should name.
    #[cfg(test)]
    pub(crate) fn at(place: usize) -> Self {
        Self(u8::try_from(place).unwrap_or(u8::MAX))
    }
    /// The place in the table, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The sentences of a rule, each with a name for its judgement. They are kept apart from the judgement, so that a
/// program can judge without carrying them.
macro_rules! says {
    ($($name:ident = $text:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they only number the sentences")]
        enum Sentence { $($name,)+ }
        $(const $name: $crate::rules::Say = $crate::rules::Say(Sentence::$name as u8);)+
        pub(super) static SAYS: &[&str] = &[$($text,)+];
    };
}

/// What a rule says of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// The decision keeps the rule, where it could have been broken or left aside.
    Upheld,
    /// The decision breaks the rule.
    Breach,
    /// A duty fell due that an earlier decision could have met.
    Missed,
    /// Reasoned workers differ; it is shown, and never counted against the student.
    Defensible,
}

impl Verdict {
    /// The word for files and machine-readable output.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Breach => "breach",
            Self::Missed => "missed",
            Self::Defensible => "defensible",
        }
    }
}

/// What a rule said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// Which rule.
    pub rule: RuleId,
    /// What it says.
    pub verdict: Verdict,
    /// Why, here: one of the rule's sentences.
    pub say: Say,
}

impl Finding {
    /// Why, here, in one or two sentences to the student.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.rule.says().get(self.say.index()).copied().unwrap_or_default()
    }
    /// The place of the sentence among the texts of all rules, from 0.
    #[must_use]
    pub fn place(&self) -> usize {
        usize::from(super::STARTS[usize::from(self.rule.0)]) + self.say.index()
    }
    /// Whether this is a breach, or a lapse, that can do lasting harm.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        matches!(self.verdict, Verdict::Breach | Verdict::Missed) && self.rule.rule().critical
    }
    /// What the finding is worth: the rule's weight, for or against; a critical breach counts twice. What was left alone
    /// is worth nothing: the mark counts it by what it was left for.
    #[must_use]
    pub fn worth(&self) -> i16 {
        let rule = self.rule.rule();
        let weight = i16::from(rule.weight);
        match self.verdict {
            Verdict::Upheld if rule.kept == Some(self.say) => 0,
            Verdict::Upheld | Verdict::Defensible => weight,
            Verdict::Breach | Verdict::Missed if rule.critical => -2 * weight,
            Verdict::Breach | Verdict::Missed => -weight,
        }
    }
}
