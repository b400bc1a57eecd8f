//! The log survives being written and read, and nothing that is not a log passes for one.

use crate::player::{STAGES, play};
use practicum::log::{LARGEST_SEED, LOG_VERSION, Log, LogFault};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_log_is_read_as_it_was_written(
        stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..60), rating in any::<Option<[u8; 4]>>()
    ) {
        let mut run = play(&STAGES[stage % STAGES.len()], worker, seed, &dice);
        if let Some(rating) = rating {
            run.rate(rating);
        }
        let log = run.log();
        prop_assert_eq!(Log::read(&log.write()), Ok(log.clone()));
        prop_assert!(log.seed <= LARGEST_SEED);
        prop_assert!(log.fits(run.scenario()));
    }

    #[test]
    fn no_text_panics(text: String) {
        prop_assert!(Log::read(&text).is_err());
    }

    /// A log that was cut off anywhere is damaged, and is told from one of another version.
    #[test]
    fn a_cut_log_is_damaged(seed: u64, dice in vec(any::<u16>(), 0..40), cut: usize) {
        let text = play(&STAGES[0], 0, seed, &dice).log().write();
        let cut = cut % text.len();
        if let Some(start) = text.get(..cut) {
            prop_assert!(matches!(Log::read(start), Err(LogFault::Damaged(_))));
        }
    }
}

#[test]
fn a_log_of_another_version_is_named() {
    let text = format!(r#"{{"version":{},"anything":[1]}}"#, LOG_VERSION + 1);
    assert_eq!(Log::read(&text), Err(LogFault::OtherVersion(LOG_VERSION + 1)));
}
