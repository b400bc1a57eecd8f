//! The data of a case: readings of a measure, week by week.

use crate::case::Case;
use crate::scenario::{Measure, MeasureId, Scenario};
use crate::step::Dice;

/// One reading of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The week, from 1.
    pub week: u16,
    /// What was counted.
    pub value: i16,
}

/// Measures have dice of their own, beyond those of any step of a run.
const DICE: u16 = u16::MAX;

/// The readings of a measure up to the week of the case.
///
/// The measure moves from its baseline by what the way of working has earned, evenly over its weeks, with a
/// little chance in each week; the last week's reading holds no chance, so that what was earned can be seen.
#[must_use]
pub fn readings(scenario: &Scenario, case: &Case, id: MeasureId, seed: u64) -> Vec<Reading> {
    let measure = scenario.measure(id);
    let gained = gain(scenario, case, measure);
    let span = i32::from(measure.last_week.saturating_sub(measure.first_week)).max(1);
    let mut dice = Dice::new(seed ^ u64::from(id.index() as u32), DICE);
    let last = measure.last_week.min(case.week.max(measure.first_week));
    (measure.first_week..=last)
        .map(|week| {
            let passed = i32::from(week - measure.first_week);
            let noise = i32::from(measure.noise);
            let chance = match dice.roll(u32::try_from(2 * noise + 1).unwrap_or(1)) {
                _ if week == measure.first_week || week == measure.last_week => 0,
                rolled => i32::try_from(rolled).unwrap_or(0) - noise,
            };
            // Halves are rounded away from zero, so that falling and rising measures look alike.
            let moved = (2 * gained * passed + span * gained.signum()) / (2 * span);
            let value = i32::from(measure.baseline) + moved + chance;
            Reading { week, value: i16::try_from(value).unwrap_or(measure.baseline).max(0) }
        })
        .collect()
}

/// By how much a measure moves in all.
fn gain(scenario: &Scenario, case: &Case, measure: &Measure) -> i32 {
    let earned = measure.moves.iter().filter(|(when, _)| case.holds(scenario, when));
    earned.map(|(_, by)| i32::from(*by)).sum::<i32>().clamp(-10_000, 10_000)
}
