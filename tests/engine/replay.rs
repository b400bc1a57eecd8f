//! A run is its log: replaying, undoing and repeating.

use crate::player::{STAGES, begin, choices, play};
use practicum::log::{Decision, Log};
use practicum::scoring::scores;
use practicum::session::{Refusal, Session};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

/// All that a run says: the case, the steps, the judgements, the talk and the scores.
fn said(session: &Session) -> String {
    let entries: Vec<_> = session
        .entries()
        .iter()
        .map(|e| (e.scene, e.choice, e.before, e.step, &e.judgement, &e.readings))
        .collect();
    let scores = scores(session.entries());
    format!(
        "{:?} {entries:?} {scores:?} {:?} {}",
        session.case(),
        session.transcript(),
        session.log().write()
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_of_a_log_is_the_run(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..80)) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play(stage, worker, seed, &dice);
        let (again, stopped) = Session::replay(Arc::clone(&stage.scenario), run.log()).unwrap();
        prop_assert_eq!(stopped, None);
        prop_assert_eq!(said(&run), said(&again));
    }

    #[test]
    fn the_same_seed_gives_the_same_run(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..80)) {
        let stage = &STAGES[stage % STAGES.len()];
        prop_assert_eq!(said(&play(stage, worker, seed, &dice)), said(&play(stage, worker, seed, &dice)));
    }

    #[test]
    fn undo_is_the_shorter_log(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 1..60), keep: usize) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play(stage, worker, seed, &dice);
        let keep = keep % (run.entries().len() + 1);
        let mut log = run.log().clone();
        log.decisions.truncate(keep);
        let (shorter, _) = Session::replay(Arc::clone(&stage.scenario), &log).unwrap();
        let mut undone = run.clone();
        while undone.entries().len() > keep {
            prop_assert!(undone.undo());
        }
        prop_assert_eq!(said(&undone), said(&shorter));
        let mut rewound = run;
        rewound.rewind(keep);
        prop_assert_eq!(said(&rewound), said(&shorter));
    }

    /// An edited or damaged log is played as far as it goes, and says where it stops.
    #[test]
    fn a_changed_log_stops_where_it_no_longer_fits(
        stage: usize, seed: u64, dice in vec(any::<u16>(), 2..60), at: usize, word in "[a-z_@]{0,12}"
    ) {
        let stage = &STAGES[stage % STAGES.len()];
        let mut log = play(stage, 0, seed, &dice).log().clone();
        if log.decisions.is_empty() {
            return Ok(());
        }
        let at = at % log.decisions.len();
        log.decisions[at].scene = word;
        let (session, stopped) = Session::replay(Arc::clone(&stage.scenario), &log).unwrap();
        let (place, refusal) = stopped.expect("no scene has such a name here");
        prop_assert_eq!(place, at);
        prop_assert!(matches!(refusal, Refusal::WrongScene(..)));
        prop_assert_eq!(session.entries().len(), at);
    }

    /// Whatever is asked for, a run takes it or refuses it, and a refusal leaves it as it was.
    #[test]
    fn no_decision_panics(
        stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..40), asked in decision()
    ) {
        let mut run = play(&STAGES[stage % STAGES.len()], worker, seed, &dice);
        let before = said(&run);
        let refusal = run.decide(asked).map(|_| ()).err();
        if let Some(refusal) = refusal {
            prop_assert_eq!(before, said(&run));
            prop_assert!(refusal.to_string().ends_with('.'));
        }
    }

    #[test]
    fn variables_stay_within_bounds(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..80)) {
        let run = play(&STAGES[stage % STAGES.len()], worker, seed, &dice);
        for entry in run.entries() {
            prop_assert!(entry.after().course().into_iter().all(|value| value <= 100));
            prop_assert!(entry.after().week >= entry.before.week);
        }
    }
}

fn decision() -> impl Strategy<Value = Decision> {
    let name =
        prop_oneof!["[a-z_]{0,8}", any::<String>(), Just("fund".to_owned()), Just("budget".to_owned())];
    let source = prop::sample::select(practicum::act::GoalSource::ALL);
    let mode = prop::sample::select(practicum::act::PlanMode::ALL);
    let pick = (name.clone(), mode).prop_map(|(item, mode)| practicum::log::Pick { item, mode });
    prop_oneof![
        name.clone().prop_map(|id| Decision::Choose(id, None)),
        (name.clone(), any::<String>()).prop_map(|(id, text)| {
            let words = practicum::log::OwnWords { text, suggested: None, disputed: None };
            Decision::Choose(id, Some(Box::new(words)))
        }),
        Just(Decision::Leave),
        (any::<String>(), source, vec(name, 0..3)).prop_map(|(text, source, quotes)| Decision::Goal(
            practicum::log::GoalText::new(text, source, quotes).into()
        )),
        vec(pick, 0..6).prop_map(Decision::Plan),
        any::<String>().prop_map(Decision::Note),
        Just(Decision::Note("x".repeat(100_000))),
    ]
}

#[test]
fn a_closed_case_takes_no_more() {
    for stage in STAGES.iter() {
        let mut run = play(stage, 0, 1, &[0; 4000]);
        assert!(run.is_over() || !choices(&run).is_empty(), "{}", stage.scenario.head.id);
        if run.is_over() {
            assert_eq!(run.decide(Decision::Leave).map(|_| ()), Err(Refusal::Ended));
            assert_eq!(run.choices().count(), 0);
        }
    }
}

#[test]
fn a_log_of_another_scenario_is_refused() {
    let run = begin(&STAGES[0], 0, 1);
    let log = Log { scenario: "another".into(), ..run.log().clone() };
    let refused = Session::replay(Arc::clone(&STAGES[0].scenario), &log).err();
    assert_eq!(refused, Some(Refusal::OtherScenario("another".into())));
}
