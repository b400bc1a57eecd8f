//! Counting tests.

/// How many passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// A check that is one test by itself.
    pub fn of_one(passed: bool) -> Self {
        Self { passed: u64::from(passed), failed: u64::from(!passed) }
    }

    /// Both together.
    pub fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// A run that did not succeed has at least one failure, even if it broke off before it could count one.
    pub fn of_run(self, succeeded: bool) -> Self {
        if !succeeded && self.failed == 0 { Self { failed: 1, ..self } } else { self }
    }

    /// The sum of cargo's lines `test result: ok. 5 passed; 0 failed; …`.
    pub fn of_cargo(output: &str) -> Self {
        let results = output.lines().filter_map(|line| line.trim_start().strip_prefix("test result: "));
        results.fold(Self::default(), |sum, result| {
            let count = |what: &str| {
                let part = result.split(['.', ';']).find_map(|part| part.trim().strip_suffix(what))?;
                part.trim().parse::<u64>().ok()
            };
            sum.and(Self { passed: count(" passed").unwrap_or(0), failed: count(" failed").unwrap_or(0) })
        })
    }

    /// Node's summary, `ℹ pass 5` and so on. A test that was cancelled, by a time limit for one, has failed.
    pub fn of_node(output: &str) -> Self {
        output.lines().fold(Self::default(), |mut sum, line| {
            let mut words = line.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).split(' ');
            let starts = line.starts_with('ℹ') || line.starts_with('#');
            if let (true, Some(what), Some(Ok(count)), None) =
                (starts, words.next(), words.next().map(str::parse::<u64>), words.next())
            {
                match what {
                    "pass" => sum.passed += count,
                    "fail" | "cancelled" => sum.failed += count,
                    _ => {}
                }
            }
            sum
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn node_results_are_read() {
        let output = "✔ a test about pass 9 (5ms)\nℹ tests 18\nℹ suites 0\nℹ pass 14\nℹ fail 2\nℹ cancelled 1\nℹ skipped 1\n";
        assert_eq!(Tally::of_node(output), Tally { passed: 14, failed: 3 });
    }

    #[test]
    fn cargo_results_are_summed() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; \
                      finished in 0.00s\n\ntest result: FAILED. 40 passed; 3 failed; 1 ignored; 0 measured\n";
        assert_eq!(Tally::of_cargo(output), Tally { passed: 42, failed: 3 });
    }

    #[test]
    fn a_run_that_broke_off_has_failed() {
        assert_eq!(Tally::default().of_run(false), Tally { passed: 0, failed: 1 });
        assert_eq!(Tally { passed: 1, failed: 2 }.of_run(false).failed, 2);
        assert_eq!(Tally { passed: 1, failed: 0 }.of_run(true).failed, 0);
    }
}
