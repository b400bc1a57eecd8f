//! Indices into a checked scenario. Only the loader makes them, so they always point at something.

use crate::act::Refs;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident,)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) u16);
        impl $name {
            /// The place in the scenario's list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

ids! {
    /// A fact.
    FactId,
    /// A quote.
    QuoteId,
    /// A consent; 0 is the consent to service.
    ConsentId,
    /// A need.
    NeedId,
    /// A resource.
    ResourceId,
    /// A person.
    PersonId,
    /// A measure.
    MeasureId,
    /// A variable; the first five are the same in every case.
    VariableId,
    /// A flag.
    FlagId,
    /// An event.
    EventId,
    /// A scene.
    SceneId,
    /// A choice, counted within its scene.
    ChoiceId,
    /// A practitioner.
    WorkerId,
    /// An item of a plan board, counted over the scenario.
    PlanItemId,
}

/// The consent to be served at all, which every scenario has.
pub const SERVICE: ConsentId = ConsentId(0);

/// A set of consents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct ConsentSet(pub(crate) u32);

impl ConsentSet {
    /// Whether a consent is in the set, by its place in the scenario's list.
    #[must_use]
    pub const fn has(self, place: usize) -> bool {
        place < 32 && self.0 >> place & 1 != 0
    }
    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// The consents of this set that are not in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// A set of facts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct FactSet([u64; 4]);

/// How many facts a scenario can hold.
pub const MOST_FACTS: usize = 256;

impl FactSet {
    /// The set with nothing in it.
    pub const EMPTY: Self = Self([0; 4]);

    /// Adds a fact and says whether it is new.
    pub fn insert(&mut self, fact: FactId) -> bool {
        let Some(word) = self.0.get_mut(fact.index() / 64) else { return false };
        let bit = 1 << (fact.index() % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }
    /// Whether the fact is in the set.
    #[must_use]
    pub fn has(self, fact: FactId) -> bool {
        self.0.get(fact.index() / 64).is_some_and(|word| word & (1 << (fact.index() % 64)) != 0)
    }
    /// The set as bits by the place of the fact.
    pub(crate) const fn words(self) -> [u64; 4] {
        self.0
    }
    /// The set of these bits.
    pub(crate) const fn of_words(words: [u64; 4]) -> Self {
        Self(words)
    }
    /// Whether nothing is in the set.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }
    /// How many facts are in the set.
    #[must_use]
    pub fn len(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }
    /// The facts of this set that are not in `other`.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        let mut rest = self;
        rest.0.iter_mut().zip(other.0).for_each(|(word, gone)| *word &= !gone);
        rest
    }
    /// The facts of both sets.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        let mut both = self;
        both.0.iter_mut().zip(other.0).for_each(|(word, there)| *word &= there);
        both
    }
    /// The facts, in the scenario's order.
    pub fn iter(self) -> impl Iterator<Item = FactId> {
        self.0.into_iter().enumerate().flat_map(|(word, mut bits)| {
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros();
                bits &= bits.wrapping_sub(1);
                (bit < 64).then_some(FactId(word as u16 * 64 + bit as u16))
            })
        })
    }
}

impl FromIterator<FactId> for FactSet {
    fn from_iter<I: IntoIterator<Item = FactId>>(facts: I) -> Self {
        let mut set = Self::EMPTY;
        facts.into_iter().for_each(|fact| {
            set.insert(fact);
        });
        set
    }
}

/// References by index, as a checked scenario holds them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ids;

impl Refs for Ids {
    type Fact = FactId;
    type Facts = FactSet;
    type Quote = QuoteId;
    type Consent = ConsentId;
    type Need = NeedId;
    type Resource = ResourceId;
    type Person = PersonId;
    type Measure = MeasureId;
}

/// An act of a checked scenario.
pub type Act = crate::act::Act<Ids>;
