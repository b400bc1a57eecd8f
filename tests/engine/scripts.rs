//! A run that is written down as a script is played again by it; and no text panics the reader of scripts.

use crate::player::{STAGES, play};
use practicum::playscript::{self, on_offer};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_recorded_run_plays_again(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..80)) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play(stage, worker, seed, &dice);
        let text = playscript::record(run.log());
        let script = playscript::parse(&text).unwrap_or_else(|faults| panic!("{faults:?} in\n{text}"));
        let played = playscript::play(&script, Arc::clone(&stage.scenario)).unwrap();
        prop_assert!(played.is_good());
        prop_assert_eq!(played.lines.len(), run.entries().len());
        prop_assert_eq!(played.session.log(), run.log());
        prop_assert_eq!(run.is_over(), on_offer(&run).is_empty());
    }

    #[test]
    fn no_text_panics(text: String) {
        let _ = playscript::parse(&text);
    }

    /// Words that belong to the language, in any order.
    #[test]
    fn no_order_of_words_panics(
        words in vec(prop::sample::select(&[
            "practitioner", "seed", "pick", "leave", "goal", "plan", "note", "expect", "scene", "stage", "finding",
            "score", "ended", "offered", "closed", "event", "stuck", "decisions", "EC103", "upheld", "client", "ethics", ">=", "<=", "=", "50", "none", "\"", "\"x\"", "\\",
            "\\u{", "}", "quotes", "source", ",", "a=deliver", "#", "\n", "planning",
        ][..]), 0..40)
    ) {
        if let Ok(script) = playscript::parse(&words.join(" ")) {
            let _ = playscript::play(&script, Arc::clone(&STAGES[0].scenario));
        }
    }
}

#[test]
fn all_faults_of_a_script_come_at_once() {
    let script = "pick\nseed 1\nseed x\nexpect finding NO upheld\nexpect score hope >= 1\nnote \"a\nplan a b\n\
                  goal \"x\" quotes front_door\nfly\nexpect scene door # fine\n";
    let faults = playscript::parse(script).unwrap_err();
    let places: Vec<_> = faults.iter().map(|fault| (fault.line, fault.column)).collect();
    assert_eq!(places, [(1, 5), (3, 1), (4, 16), (5, 14), (6, 6), (7, 8), (8, 27), (9, 1)]);
    assert!(faults.iter().all(|fault| !fault.message.is_empty() && !fault.help.is_empty()));
}

#[test]
fn settings_come_first_and_once() {
    let faults = playscript::parse("leave\nseed 1\npractitioner a\n").unwrap_err();
    assert_eq!(faults.len(), 2);
    let faults = playscript::parse("practitioner a\npractitioner b\n").unwrap_err();
    assert_eq!(faults.len(), 1);
}

#[test]
fn what_is_expected_is_held_against_the_run() {
    let text = "expect scene table\nexpect stage engagement\nexpect score competence = none\nexpect finding EC103 upheld\npick sign\n\
                expect finding EC103 breach\nexpect finding informed-consent upheld\nexpect score ethics <= 0\n\
                expect score ethics >= 1\nexpect ended\npick nothing\nleave\n";
    let script = playscript::parse(text).unwrap();
    let played = playscript::play(&script, Arc::clone(&STAGES[0].scenario)).unwrap();
    let failed: Vec<usize> = played.failed.iter().map(|failure| failure.line).collect();
    assert_eq!(failed, [1, 4, 7, 9, 10]);
    assert_eq!(played.passed, 4);
    let stop = played.stop.unwrap();
    assert_eq!((stop.line, &*stop.scene), (11, "table"));
    assert!(stop.offered.contains(&"pick money".to_owned()) && stop.offered.contains(&"leave".to_owned()));
}

#[test]
fn a_practitioner_that_is_not_there_is_named() {
    let script = playscript::parse("# who?\npractitioner interm\n").unwrap();
    let fault = playscript::play(&script, Arc::clone(&STAGES[0].scenario)).unwrap_err();
    assert_eq!((fault.line, &*fault.help), (2, "Did you mean `intern`?"));
}
