//! What was counted of a goal, week by week.

use super::Worked;
use crate::goals::ladder::thousands;
use crate::goals::scale::{Direction, Level, Period, Rungs, Scale};
use crate::scenario::FactId;
use crate::step::Dice;

/// Where things began, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeganWith {
    /// The author's measure, which counts the same thing.
    Measured(u32),
    /// The goal itself.
    Said(u32),
    /// A fact that is known.
    Known(FactId, u32),
    /// Nobody: it is what is usual ([`Scale::assumed_baseline`]).
    Assumed(u32),
}

impl BeganWith {
    /// The amount.
    #[must_use]
    pub const fn amount(self) -> u32 {
        match self {
            Self::Measured(amount) | Self::Said(amount) | Self::Known(_, amount) | Self::Assumed(amount) => {
                amount
            }
        }
    }
}

/// What was counted in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The week of the case.
    pub week: u16,
    /// The amount; `None` where nobody wrote it down.
    pub value: Option<u32>,
}

/// What was counted of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What is counted, in the goal's own words; may be empty.
    pub unit: String,
    /// Where things began.
    pub began: BeganWith,
    /// With which amount the goal is reached.
    pub target: u32,
    /// Which way is better.
    pub direction: Direction,
    /// For which stretch of time an amount is meant.
    pub period: Period,
    /// What was counted, from the week in which the goal was set. The first is where things began; the last is never
    /// missing.
    pub readings: Vec<Reading>,
    /// What it takes for each level.
    pub rungs: Rungs,
    /// The level of the ladder that is reached.
    pub level: Level,
    /// How many weeks are left until the goal is due, where its words tell.
    pub weeks_left: Option<u16>,
    /// The week of the case in which the goal is due, where its words tell.
    pub due: Option<u16>,
}

/// Goals have dice of their own, beyond those of any step of a run and of the author's measures.
const DICE: u16 = u16::MAX - 1;

/// How many weeks something goes on before it is a level more that it lasts; the ladder says so in words.
const LASTS: u16 = 4;
/// How many weeks are the three months of the highest level.
const MONTHS: u16 = 13;

/// No more weeks than these are looked at.
const MOST_WEEKS: u16 = 104;

impl Series {
    /// What was counted of a goal from the week in which it was set to now; `None` while no week has passed.
    ///
    /// Things move evenly from where they began. How far they come, in per cent of the way to the goal, is twice the
    /// points of [`Worked`] less thirty, and up to 45 more or less by luck: work that is done well throughout comes to
    /// the goal or beyond, middling work some of the way. What lies between two whole numbers shows in how often the
    /// higher of them comes.
    #[must_use]
    pub fn new(
        scale: Scale,
        unit: String,
        began: BeganWith,
        worked: Worked,
        (since, now): (u16, u16),
        seed: u64,
    ) -> Option<Self> {
        let passed = now.checked_sub(since).filter(|weeks| *weeks > 0)?.min(MOST_WEEKS);
        let weeks = scale.weeks.map_or(passed, |weeks| weeks.min(passed)).max(1);
        let rungs = scale.rungs(Some(began.amount()));
        let began = if rungs.baseline == began.amount() { began } else { BeganWith::Assumed(rungs.baseline) };
        let (baseline, gap) = (i64::from(rungs.baseline), i64::from(rungs.baseline.abs_diff(rungs.target)));
        let sign = match scale.direction {
            Direction::Up => 1,
            Direction::Down => -1,
        };
        let mut dice = Dice::new(seed, DICE);
        // Two rolls, so that much luck is rarer than little.
        let luck = i64::from(dice.roll(46)) + i64::from(dice.roll(46)) - 45;
        let way = 2 * i64::from(worked.points()) - 30 + luck;
        // What has come about after so many hundredths of the way; beyond the goal, fifty are a level.
        let amount = |hundredths: i64| match hundredths - 100 {
            beyond @ 1.. => i64::from(rungs.target) + sign * (i64::from(rungs.step) * beyond).div_euclid(50),
            _ => baseline + sign * (gap * hundredths).div_euclid(100),
        };
        let most = scale.most.map_or(i64::MAX, i64::from).max(baseline);
        let shown = |amount: i64| u32::try_from(amount.clamp(0, most)).unwrap_or(u32::MAX);
        let every = scale.period.weeks().min(weeks);
        let count = weeks / every;
        let gathers = scale.period == Period::Whole && (sign > 0);
        let mut readings = vec![Reading { week: since, value: Some(rungs.baseline) }];
        let mut so_far = rungs.baseline;
        // How many weeks it has stood at the goal, and at the first amount beyond it.
        let (mut at_goal, mut beyond) = (0, 0);
        let is_on = |value: u32, rung: u32| sign * (i64::from(value) - i64::from(rung)) >= 0;
        let stands = |weeks: u16, on: bool| if on { weeks.saturating_add(every) } else { 0 };
        for at in 1..=count {
            // A little chance in each week, as much as a fifth of the way or one between two numbers.
            let noise = i64::from(dice.roll(41)) - 20 + i64::from(dice.roll(100)) / gap.max(1);
            let forgotten = dice.roll(100) < (100 - u32::from(worked.agency.min(100))) / 5;
            let part = way * i64::from(at) / i64::from(count);
            let last = at == count;
            let value = shown(amount(if last { way } else { part + noise }));
            // What is gathered is not lost again.
            so_far = if gathers { so_far.max(value) } else { value };
            at_goal = stands(at_goal, is_on(so_far, rungs.target));
            beyond = stands(beyond, rungs.beyond[0].is_some_and(|rung| is_on(so_far, rung)));
            let value = (last || !forgotten).then_some(so_far);
            readings.push(Reading { week: since.saturating_add(at.saturating_mul(every)), value });
        }
        // What was gathered by then counts, even if the last week was a poor one.
        let reached = amount(way);
        let reached = if gathers { reached.max(i64::from(so_far)) } else { reached };
        let level = match rungs.level(reached) {
            // Between two amounts that touch there is no third: half of the way shows in some of the weeks.
            Level::MuchLess if rungs.halfway.is_none() && way >= 50 => Level::Less,
            // Where there is no more to be had, a higher level says how long it lasts, and the weeks have to show that.
            Level::More | Level::MuchMore if rungs.beyond[0].is_none() => match at_goal.saturating_sub(every)
            {
                weeks if weeks >= MONTHS => rungs.level(reached),
                weeks if weeks >= LASTS => Level::More,
                _ => Level::AsHoped,
            },
            Level::MuchMore if rungs.beyond[1].is_none() && beyond.saturating_sub(every) < LASTS => {
                Level::More
            }
            level => level,
        };
        let weeks_left = scale.weeks.map(|all| all.saturating_sub(passed));
        let due = scale.weeks.map(|all| since.saturating_add(all));
        let Scale { target, direction, period, .. } = scale;
        Some(Self { unit, began, target, direction, period, readings, rungs, level, weeks_left, due })
    }

    /// Where things stand: the last amount.
    #[must_use]
    pub fn stands_at(&self) -> u32 {
        self.readings.iter().rev().find_map(|reading| reading.value).unwrap_or(self.began.amount())
    }

    /// An amount with its unit: "3 suppers a week", "$1,560", "80%".
    #[must_use]
    pub fn amount(&self, amount: u32) -> String {
        let number = thousands(amount);
        match &*self.unit {
            "$" | "£" | "€" => [&self.unit, &*number].concat(),
            unit if unit.starts_with('%') => [&number, unit].concat(),
            unit => [&number, " ", unit].concat().trim_end().to_owned(),
        }
    }

    /// An amount without the name of what is counted: "3", "$1,560", "80%".
    #[must_use]
    pub fn amount_alone(&self, amount: u32) -> String {
        match &*self.unit {
            "$" | "£" | "€" => self.amount(amount),
            unit if unit.starts_with('%') => thousands(amount) + "%",
            _ => thousands(amount),
        }
    }

    /// The amount for each level that has one, from the lowest; the others show in that it lasts, or in some of the
    /// weeks.
    pub fn rung_amounts(&self) -> impl Iterator<Item = (Level, u32)> {
        let Rungs { baseline, halfway, target, beyond: [more, most], .. } = self.rungs;
        let amounts = [Some(baseline), halfway, Some(target), more, most];
        Level::ALL.into_iter().zip(amounts).filter_map(|(level, amount)| Some((level, amount?)))
    }

    /// How far things have come: "From 2 to 4 of 5 suppers a week: about two thirds of the way."
    #[must_use]
    pub fn moved(&self) -> String {
        let (began, now, target) = (self.began.amount(), self.stands_at(), self.target);
        let sign = if self.direction == Direction::Up { 1 } else { -1 };
        let gap = u64::from(began.abs_diff(target)).max(1);
        let come = sign * (i64::from(now) - i64::from(began));
        let unit = self.unit.strip_suffix(" of four").unwrap_or(&self.unit);
        let aim = Self { unit: unit.to_owned(), ..self.clone() }.amount(target);
        let (from, to) = (self.amount_alone(began), self.amount_alone(now));
        // Where less is better, "12 of 10" would be no English.
        let of = if sign > 0 && i64::from(now) <= i64::from(target) { " of " } else { ", with " };
        let hoped = if of == " of " { "" } else { " hoped for" };
        let way = match u64::try_from(come) {
            _ if come <= 0 && self.level == Level::Less => {
                return format!(
                    "From {from} towards {aim}: some of the way, which shows in some of the weeks only."
                );
            }
            Err(_) => "further off than it began",
            Ok(0) => "none of the way yet",
            Ok(come) => &part_of_the_way(come, gap),
        };
        ["From ", &from, " to ", &to, of, &aim, hoped, ": ", way, "."].concat()
    }

    /// What can be said of it, for the student.
    #[must_use]
    pub fn say(&self) -> String {
        let mut say = String::from(match self.level {
            Level::MuchLess => {
                "It stands where it began, or further off. Ask what got in the way before you ask for more."
            }
            Level::Less => {
                "It has come some of the way, and that counts. Say what moved it, and ask what the next step is."
            }
            Level::AsHoped => "It is where the goal says. Name what the client did to get there.",
            Level::More => {
                "It is beyond what the goal says. Name what the client did, and ask what they want now."
            }
            Level::MuchMore => {
                "It is far beyond what the goal says. Name what the client did, and ask what they want now."
            }
        });
        match self.weeks_left {
            None | Some(0) => {}
            Some(1) => say.push_str(" There is a week left."),
            Some(weeks) => {
                say.push_str(" There are ");
                say.push_str(&weeks.to_string());
                say.push_str(" weeks left.");
            }
        }
        say
    }
}

/// A part of the way in words, exact where it is.
fn part_of_the_way(come: u64, gap: u64) -> String {
    const PARTS: [(u64, u64, &str); 5] = [
        (1, 4, "a quarter"),
        (1, 3, "a third"),
        (1, 2, "half"),
        (2, 3, "two thirds"),
        (3, 4, "three quarters"),
    ];
    match come * 100 / gap {
        101.. => return "all of the way and more".into(),
        100 if come > gap => return "all of the way and more".into(),
        100 => return "all of the way".into(),
        83.. => return "most of the way".into(),
        0..18 => return "a little of the way".into(),
        _ => {}
    }
    let off = |(part, of, _): &&(u64, u64, &str)| (come * of * 100 / gap).abs_diff(part * 100) * 12 / of;
    let nearest = PARTS.iter().min_by_key(off).unwrap_or(&PARTS[2]);
    let about = if come * nearest.1 == gap * nearest.0 { "" } else { "about " };
    [about, nearest.2, " of the way"].concat()
}
