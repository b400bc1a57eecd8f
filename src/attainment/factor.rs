//! Why a goal came as far as it did: what in the way of working helped, and what held it back.

use super::Worked;

/// One of the things on which it depends whether a goal is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// Whether what is done works on what the goal is about.
    Fit,
    /// Whether the client has agreed.
    Consent,
    /// Whether it is done by somebody who can.
    Competence,
    /// How much the client trusts the worker.
    Trust,
    /// How much the client is in charge.
    Agency,
}

/// What a factor did for a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bearing {
    /// It helped.
    Helped,
    /// It neither helped nor held back.
    Open,
    /// It held the goal back.
    HeldBack,
}

/// From here on, of 100, something helped.
const HELPS: u8 = 65;

/// Up to here, of 100, it held back.
const HOLDS_BACK: u8 = 40;

impl Factor {
    /// All of them, what weighs most first.
    pub const ALL: [Self; 5] = [Self::Fit, Self::Agency, Self::Trust, Self::Consent, Self::Competence];

    /// Its weight, of 100.
    #[must_use]
    pub const fn weight(self) -> u8 {
        match self {
            Self::Fit | Self::Agency => 25,
            Self::Trust => 20,
            Self::Consent | Self::Competence => 15,
        }
    }

    /// Its name, as people read it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Fit => "Fit",
            Self::Consent => "Consent",
            Self::Competence => "Competence",
            Self::Trust => "Trust",
            Self::Agency => "Agency",
        }
    }
}

impl Bearing {
    /// In words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::Open => "made little difference",
            Self::HeldBack => "held it back",
        }
    }
}

impl Worked {
    /// What a factor came to, from 0 to 100.
    #[must_use]
    pub const fn part(self, factor: Factor) -> u8 {
        match factor {
            Factor::Fit => self.fit,
            Factor::Consent => self.consent,
            Factor::Competence => self.competence,
            Factor::Trust => self.trust,
            Factor::Agency => self.agency,
        }
    }

    /// What a factor did.
    #[must_use]
    pub const fn bearing(self, factor: Factor) -> Bearing {
        match self.part(factor) {
            HELPS.. => Bearing::Helped,
            ..=HOLDS_BACK => Bearing::HeldBack,
            _ => Bearing::Open,
        }
    }

    /// What there is to say of a factor, in a sentence.
    #[must_use]
    pub fn say(self, factor: Factor) -> String {
        let bearing = self.bearing(factor);
        let about = match (factor, bearing) {
            (Factor::Fit, Bearing::Helped) => "the plan had something that works on what this goal is about.",
            (Factor::Fit, Bearing::Open) => {
                "the case asked for no plan, so nothing speaks for or against it."
            }
            (Factor::Fit, Bearing::HeldBack) if self.fit == 0 => "there was no plan for it.",
            (Factor::Fit, Bearing::HeldBack) => "nothing in the plan works on what this goal is about.",
            (Factor::Consent, Bearing::HeldBack) => {
                "the client had not agreed to the service, or no longer did."
            }
            (Factor::Consent, _) => "the client had agreed to the service, and still did.",
            (Factor::Competence, Bearing::Helped) => {
                "it was done by somebody who can, or handed over warmly."
            }
            (Factor::Competence, Bearing::Open) => {
                "it was a part of what is needed, or came later, or nothing told who would do it."
            }
            (Factor::Competence, Bearing::HeldBack) => {
                "it was done by somebody who is not able to yet, or handed over with a number only."
            }
            (Factor::Trust, _) => {
                return format!("{} {}: it stood at {} of 100.", factor.title(), bearing.title(), self.trust);
            }
            (Factor::Agency, _) => {
                let whose = "the client's say in their own life stood at";
                return format!("{} {}: {whose} {} of 100.", factor.title(), bearing.title(), self.agency);
            }
        };
        [factor.title(), " ", bearing.title(), ": ", about].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_of_a_hundred_and_every_value_has_a_sentence() {
        assert_eq!(Factor::ALL.iter().map(|factor| u32::from(factor.weight())).sum::<u32>(), 100);
        for value in 0..=100 {
            let worked =
                Worked { fit: value, consent: value, competence: value, trust: value, agency: value };
            assert_eq!(worked.points(), value, "of the same in all");
            for factor in Factor::ALL {
                let say = worked.say(factor);
                assert!(say.starts_with(factor.title()) && say.ends_with('.'), "{say}");
                assert!(say.contains(worked.bearing(factor).title()), "{say}");
            }
        }
    }

    #[test]
    fn what_is_high_helps_and_what_is_low_holds_back() {
        let worked = Worked { fit: 100, consent: 0, competence: 50, trust: 41, agency: 64 };
        let bearings = Factor::ALL.map(|factor| worked.bearing(factor));
        use Bearing::{HeldBack, Helped, Open};
        assert_eq!(bearings, [Helped, Open, Open, HeldBack, Open]);
        assert_eq!(worked.say(Factor::Trust), "Trust made little difference: it stood at 41 of 100.");
    }
}
