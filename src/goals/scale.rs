//! What a measure comes to in numbers, and the five rungs between where things began and more than was hoped for.
//!
//! Nothing here names the analyser: a program that only has the numbers can go on with them.

use super::Span;

/// What is counted, and so how another amount of it is said.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Counted {
    /// A number of something: "three applications", "80%", "6 out of 7 days", "twice a week".
    #[default]
    Number,
    /// The days of a week on which it happens: "every day" is 7.
    DaysOfWeek,
    /// The weeks of four in which it happens: "every Friday" is 4.
    WeeksOfFour,
    /// A part of all there are, in per cent: "all my appointments" is 100.
    PartOfAll,
    /// A state that is reached or not, in four steps: its target is 4.
    Steps,
}

/// Which way is better.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Direction {
    /// More is better.
    #[default]
    Up,
    /// Less is better: "at most two a day".
    Down,
}

/// For which stretch of time an amount is meant.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Period {
    /// All of it together, by the end.
    #[default]
    Whole,
    /// A day.
    Day,
    /// A week.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month, taken as four weeks.
    Month,
}

impl Counted {
    /// All kinds, in their order.
    pub const ALL: [Self; 5] =
        [Self::Number, Self::DaysOfWeek, Self::WeeksOfFour, Self::PartOfAll, Self::Steps];
}

impl Direction {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Up, Self::Down];
}

impl Period {
    /// All periods, in their order.
    pub const ALL: [Self; 5] = [Self::Whole, Self::Day, Self::Week, Self::Fortnight, Self::Month];

    /// How many weeks lie between two readings.
    #[must_use]
    pub const fn weeks(self) -> u16 {
        match self {
            Self::Whole | Self::Day | Self::Week => 1,
            Self::Fortnight => 2,
            Self::Month => 4,
        }
    }
}

/// The largest amount that is told from larger ones.
pub const MOST: u32 = 1_000_000;

/// How many steps a state has that is reached or not.
pub const STEPS: u32 = 4;

/// A measure in numbers.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub struct Scale {
    /// What is counted.
    pub counted: Counted,
    /// The amount with which the goal is reached, from 0 to [`MOST`].
    pub target: u32,
    /// The number that stands in the text: one more than the target in "fewer than five", one less in "more than two".
    pub shown: u32,
    /// The largest amount that there can be: 7 of "6 out of 7 days", 100 of per cent.
    pub most: Option<u32>,
    /// Where things stood, if the goal says so: the 2 of "up from 2".
    pub baseline: Option<u32>,
    /// Which way is better.
    pub direction: Direction,
    /// For which stretch of time the amount is meant.
    pub period: Period,
    /// How many weeks it runs, where the words tell: 6 of "within six weeks". A date tells nothing, for want of a
    /// calendar.
    pub weeks: Option<u16>,
    /// The words that would be others with another amount.
    pub place: Option<Span>,
}

/// Where things began, and what it takes for each level from there: what is aimed at lies in the middle.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Rungs {
    /// Where things began; there or worse is the lowest level.
    pub baseline: u32,
    /// Halfway. `None` if no whole number lies between.
    pub halfway: Option<u32>,
    /// The goal.
    pub target: u32,
    /// More than was aimed at, and much more. `None` beyond what there can be: it then shows in that it lasts.
    pub beyond: [Option<u32>; 2],
    /// How far it is from one level to the next, beyond the goal.
    pub step: u32,
    direction: Direction,
}

impl Scale {
    /// Where things are taken to have begun if nobody knows: with nothing, of what is counted together by the end; with
    /// a third of what is aimed at, where it is so much in each week or so large a part; and where less is better, with
    /// twice as much, and four more at least.
    #[must_use]
    pub fn assumed_baseline(&self) -> u32 {
        match (self.counted, self.direction) {
            (_, Direction::Down) => (2 * self.target).max(self.target + 4),
            (Counted::Steps, _) => 0,
            (_, Direction::Up)
                if self.period == Period::Whole && self.most.is_none_or(|most| most == self.target) =>
            {
                0
            }
            (_, Direction::Up) => self.target / 3,
        }
    }

    /// Whether things can have begun there: short of what is aimed at.
    #[must_use]
    pub fn can_begin_at(&self, baseline: u32) -> bool {
        match self.direction {
            Direction::Up => baseline < self.target,
            Direction::Down => baseline > self.target && baseline <= 2 * MOST + 4,
        }
    }

    /// The rungs from a baseline; from the assumed one if things cannot have begun there.
    #[must_use]
    pub fn rungs(&self, baseline: Option<u32>) -> Rungs {
        let baseline = baseline.filter(|it| self.can_begin_at(*it)).unwrap_or(self.assumed_baseline());
        let (target, direction) = (self.target, self.direction);
        let gap = baseline.abs_diff(target);
        let step = gap.div_ceil(2).max(1);
        let halfway = match direction {
            Direction::Up => baseline + gap / 2,
            Direction::Down => baseline - gap / 2,
        };
        let first = self.towards(target, step);
        let second = first.and_then(|first| self.towards(first, step));
        Rungs {
            baseline,
            halfway: (halfway != baseline && halfway != target).then_some(halfway),
            target,
            beyond: [first, second],
            step,
            direction,
        }
    }

    /// One step on from an amount, or as far as there can be.
    fn towards(&self, from: u32, step: u32) -> Option<u32> {
        let to = match self.direction {
            Direction::Up => (from + step).min(self.most.unwrap_or(u32::MAX)),
            Direction::Down => from.saturating_sub(step),
        };
        // A state that is reached cannot be reached more.
        (to != from && self.counted != Counted::Steps).then_some(to)
    }
}

impl Rungs {
    /// The level of an amount. It may lie beyond what there can be: then it says by how much more than the goal asks
    /// for things have moved.
    #[must_use]
    pub fn level(&self, amount: i64) -> Level {
        let on = |from: u32, steps: i64| match self.direction {
            Direction::Up => amount >= i64::from(from) + steps * i64::from(self.step),
            Direction::Down => amount <= i64::from(from) - steps * i64::from(self.step),
        };
        let reached = |at: usize| match self.beyond[at] {
            Some(rung) => on(rung, 0),
            None => on(self.target, at as i64 + 1),
        };
        if !on(self.baseline, 0) || amount == i64::from(self.baseline) {
            Level::MuchLess
        } else if !on(self.target, 0) {
            Level::Less
        } else if !reached(0) {
            Level::AsHoped
        } else if !reached(1) {
            Level::More
        } else {
            Level::MuchMore
        }
    }
}

/// A level of goal attainment.
#[derive(Copy, Clone, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub enum Level {
    /// As it began, or worse.
    MuchLess,
    /// Some of the way.
    Less,
    /// As the goal says.
    AsHoped,
    /// More than the goal says.
    More,
    /// Much more.
    MuchMore,
}

impl Level {
    /// All levels, from the lowest.
    pub const ALL: [Self; 5] = [Self::MuchLess, Self::Less, Self::AsHoped, Self::More, Self::MuchMore];

    /// In words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::MuchLess => "much less than hoped for",
            Self::Less => "somewhat less than hoped for",
            Self::AsHoped => "as hoped for",
            Self::More => "somewhat more than hoped for",
            Self::MuchMore => "much more than hoped for",
        }
    }

    /// From -2 to +2.
    #[must_use]
    pub const fn value(self) -> i8 {
        self as i8 - 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rungs_lie_between_where_it_began_and_more_than_was_hoped_for() {
        let five = Scale { target: 5, shown: 5, ..Scale::default() };
        let rungs = five.rungs(Some(2));
        assert_eq!((rungs.baseline, rungs.halfway, rungs.beyond), (2, Some(3), [Some(7), Some(9)]));
        let of_seven = Scale { most: Some(7), ..five };
        assert_eq!(of_seven.rungs(Some(2)).beyond, [Some(7), None]);
        let down = Scale { target: 2, direction: Direction::Down, ..Scale::default() };
        assert_eq!(down.rungs(Some(6)).beyond, [Some(0), None]);
        assert_eq!(down.rungs(Some(1)).baseline, 6, "it cannot have begun beyond the goal");
    }

    #[test]
    fn every_level_has_its_amounts() {
        let rungs = Scale { target: 5, ..Scale::default() }.rungs(Some(2));
        let levels: Vec<i8> = (1..=9).map(|amount| rungs.level(amount).value()).collect();
        assert_eq!(levels, [-2, -2, -1, -1, 0, 0, 1, 1, 2]);
        let down = Scale { target: 2, direction: Direction::Down, ..Scale::default() }.rungs(Some(6));
        let levels: Vec<i8> = (-2..=7).map(|amount| down.level(amount).value()).collect();
        assert_eq!(levels, [2, 1, 1, 0, 0, -1, -1, -1, -2, -2]);
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn better_is_never_a_lower_level(
            target in 0..=MOST, baseline in proptest::option::of(0..=MOST), down: bool,
            most in proptest::option::of(0..=MOST), amount in -10_i64..2_000_000, better in 0_i64..1_000_000,
        ) {
            let direction = Direction::ALL[usize::from(down)];
            let scale = Scale { target, direction, most, ..Scale::default() };
            let rungs = scale.rungs(baseline);
            let on = if down { amount - better } else { amount + better };
            prop_assert!(rungs.level(on) >= rungs.level(amount));
        }
    }
}
