//! The T-score of goal attainment: several goals as one number, 50 where all went as hoped.
//!
//! Kiresuk and Sherman (1968): with levels *x* from -2 to +2, weights *w* and the correlation *ρ* that goals of one
//! client are taken to have with each other,
//!
//! > T = 50 + 10 Σ w x / √((1 − ρ) Σ w² + ρ (Σ w)²), with ρ = 0.3
//!
//! so that over many people it has a mean of 50 and a standard deviation of 10, if levels are set so that the middle
//! one is as likely to be passed as to be missed. The levels are an order and no distances, so to add them up is
//! contested; a client and a worker look at the levels, and at the number only beside them.

use super::scale::Level;

/// A T-score, in tenths.
#[derive(Copy, Clone, PartialEq, Eq, Debug, PartialOrd, Ord)]
pub struct TScore(i32);

/// Why there is no T-score.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum NoScore {
    /// There is no goal.
    NoGoal,
    /// No goal has any weight.
    NoWeight,
}

impl std::fmt::Display for NoScore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NoGoal => "There is no goal to score: set a level for one at least.",
            Self::NoWeight => "No goal has any weight: give one of them a weight of 1 or more.",
        })
    }
}

impl TScore {
    /// In tenths: 624 is 62.4.
    #[must_use]
    pub const fn tenths(self) -> i32 {
        self.0
    }
}

impl std::fmt::Display for TScore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}.{}", self.0.abs() / 10, self.0.abs() % 10)
    }
}

/// The T-score of goals, each with its level and how much it weighs beside the others.
///
/// It is worked out in whole numbers, so that it is the same on every machine, and rounded to the nearest tenth,
/// halves away from 50.
///
/// # Errors
/// When there is no goal, or none has a weight.
pub fn t_score(goals: &[(Level, u16)]) -> Result<TScore, NoScore> {
    if goals.is_empty() {
        return Err(NoScore::NoGoal);
    }
    let weight = |goal: &(Level, u16)| i128::from(goal.1);
    let sum: i128 = goals.iter().map(|goal| weight(goal) * i128::from(goal.0.value())).sum();
    let weights: i128 = goals.iter().map(weight).sum();
    let squares: i128 = goals.iter().map(|goal| weight(goal) * weight(goal)).sum();
    if weights == 0 {
        return Err(NoScore::NoWeight);
    }
    // With ρ = 3/10 the distance from 50, in tenths, is the root of 100,000 Σ²/(7 Σw² + 3 (Σw)²). Four times that has
    // a root twice as large, which tells whether to round up.
    let below = 7 * squares + 3 * weights * weights;
    let doubled = (400_000 * sum * sum / below).unsigned_abs().isqrt();
    let distance = i32::try_from(doubled.div_ceil(2)).unwrap_or(i32::MAX / 2);
    Ok(TScore(if sum < 0 { 500 - distance } else { 500 + distance }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tenths(goals: &[(Level, u16)]) -> i32 {
        t_score(goals).map_or(-1, TScore::tenths)
    }

    /// By hand: 50 + 10·1/√1; 50 + 10·2/√(0.7·2 + 0.3·4) = 50 + 20/1.61245; 50 + 10·(3·1 − 1)/√(0.7·10 + 0.3·16) =
    /// 50 + 20/3.43511; 50 + 10·(−2 − 2 + 0)/√(0.7·3 + 0.3·9) = 50 − 40/2.19089.
    #[test]
    fn worked_by_hand() {
        use Level::*;
        assert_eq!(tenths(&[(More, 1)]), 600);
        assert_eq!(tenths(&[(More, 7)]), 600, "one goal weighs what it weighs");
        assert_eq!(tenths(&[(More, 1), (More, 1)]), 624);
        assert_eq!(tenths(&[(More, 3), (Less, 1)]), 558);
        assert_eq!(tenths(&[(MuchLess, 1), (MuchLess, 1), (AsHoped, 1)]), 317);
        assert_eq!(tenths(&[(AsHoped, 2), (AsHoped, 5)]), 500);
        assert_eq!(t_score(&[(More, 1), (More, 1)]).map(|t| t.to_string()), Ok("62.4".to_owned()));
    }

    #[test]
    fn nothing_has_no_score() {
        assert_eq!(t_score(&[]), Err(NoScore::NoGoal));
        assert_eq!(t_score(&[(Level::More, 0), (Level::Less, 0)]), Err(NoScore::NoWeight));
    }

    proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// The formula as it stands in the paper, in floating numbers, to within what rounding can do.
        #[test]
        fn as_the_formula_has_it(goals in proptest::collection::vec((0_usize..5, any::<u16>()), 1..8)) {
            let goals: Vec<(Level, u16)> = goals.into_iter().map(|(at, w)| (Level::ALL[at], w)).collect();
            prop_assume!(goals.iter().any(|goal| goal.1 > 0));
            let w = || goals.iter().map(|goal| f64::from(goal.1));
            let wx: f64 = goals.iter().map(|goal| f64::from(goal.1) * f64::from(goal.0.value())).sum();
            let t = 50.0 + 10.0 * wx / (0.7 * w().map(|w| w * w).sum::<f64>() + 0.3 * w().sum::<f64>().powi(2)).sqrt();
            let off = (f64::from(tenths(&goals)) / 10.0 - t).abs();
            prop_assert!(off <= 0.0501, "{t} {off}");
        }
    }
}
