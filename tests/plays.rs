//! Every shipped case lints clean, and every script beside one plays as it says.

use practicum::act::GoalSource;
use practicum::log::{Decision, GoalText, Mode, Pick};
use practicum::playscript;
use practicum::scenario::{Scenario, SceneKind, load, load_bytes};
use practicum::session::Session;
use practicum::synthetic::synthetic;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> =
        folder.read_dir().into_iter().flatten().flatten().map(|e| e.path()).collect();
    found.sort();
    found
}

/// The folders of the shipped cases, and of the fixture that has scripts.
fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut cases = sorted(&root.join("scenarios"));
    cases.push(root.join("tests/fixtures/scenarios/small"));
    cases.retain(|folder| folder.join("scenario.json").is_file());
    cases
}

#[test]
fn every_case_lints_clean_and_has_the_name_of_its_folder() {
    for folder in cases() {
        let scenario = load_bytes(&std::fs::read(folder.join("scenario.json")).expect("a scenario"));
        let scenario = scenario.unwrap_or_else(|faults| {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("{}:\n{}", folder.display(), faults.join("\n"))
        });
        // Links name a case by its id and fetch it from the folder of that name.
        assert!(folder.ends_with(&scenario.head.id), "{} holds `{}`", folder.display(), scenario.head.id);
    }
}

#[test]
fn every_script_plays_as_it_says() {
    let mut wrong = Vec::new();
    for folder in cases() {
        let scenario = load_bytes(&std::fs::read(folder.join("scenario.json")).expect("a scenario"));
        let Ok(scenario) = scenario else { continue };
        let scenario = Arc::new(scenario);
        for file in sorted(&folder).into_iter().filter(|file| file.extension().is_some_and(|e| e == "play")) {
            let name = file.display();
            let text = std::fs::read_to_string(&file).expect("a script");
            let script = match playscript::parse(&text) {
                Ok(script) => script,
                Err(faults) => {
                    wrong.extend(
                        faults.iter().map(|f| format!("{name}:{}: {} {}", f.line, f.message, f.help)),
                    );
                    continue;
                }
            };
            let played = match playscript::play(&script, Arc::clone(&scenario)) {
                Ok(played) => played,
                Err(fault) => {
                    wrong.push(format!("{name}:{}: {} {}", fault.line, fault.message, fault.help));
                    continue;
                }
            };
            wrong.extend(
                played.failed.iter().map(|failure| format!("{name}:{}: {}", failure.line, failure.message)),
            );
            if let Some(stop) = &played.stop {
                wrong.push(format!("{name}:{}: {} On offer: {:?}", stop.line, stop.refusal, stop.offered));
            }
            if played.passed == 0 {
                wrong.push(format!("{name}: expects nothing, and so tests nothing"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The shipped cases, the small one and a made-up one with every kind of scene.
static SCENARIOS: LazyLock<Vec<Arc<Scenario>>> = LazyLock::new(|| {
    let read = |folder: PathBuf| std::fs::read(folder.join("scenario.json")).expect("a scenario");
    let mut all: Vec<Scenario> =
        cases().into_iter().map(|folder| load_bytes(&read(folder)).expect("it loads")).collect();
    all.push(load(&synthetic(30, 5)).expect("a made-up scenario loads"));
    all.into_iter().map(Arc::new).collect()
});

/// Any run: the numbers decide, over and over, and the texts are what is written.
fn any_run(scenario: &Arc<Scenario>, numbers: &[u16], texts: &[String], seed: u64) -> Session {
    let mut numbers = numbers.iter().cycle().enumerate().map(|(at, number)| usize::from(*number) + at * at);
    let mut roll = |sides: usize| numbers.next().unwrap_or(0) % sides.max(1);
    let worker = &scenario.workers[roll(scenario.workers.len())].id;
    let mut session = Session::start(Arc::clone(scenario), worker, seed, Mode::Coaching).expect("a run");
    for _ in 0..120 {
        if session.is_over() {
            break;
        }
        // A note of nothing but white space is refused.
        let text = texts[roll(texts.len())].clone() + "x";
        let choices: Vec<String> = session.choices().map(|(_, choice)| choice.id.clone()).collect();
        let decision = match &session.scene().kind {
            SceneKind::Inquiry { .. } if roll(4) == 0 || choices.is_empty() => Decision::Leave,
            SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => {
                Decision::Choose(choices[roll(choices.len())].clone(), None)
            }
            SceneKind::Goal { .. } => {
                let quotes = scenario.goal_quotes().map(|(_, quote)| quote.id.clone());
                let quotes = quotes.filter(|_| roll(2) == 0).collect();
                let source = GoalSource::ALL[roll(GoalSource::ALL.len())];
                Decision::Goal(GoalText::new(text, source, quotes).into())
            }
            SceneKind::Plan { least, .. } => {
                let board: Vec<_> = session.board().collect();
                let picks = board.iter().take(usize::from(*least)).map(|id| {
                    let item = scenario.plan_item(*id);
                    Pick { item: item.id.clone(), mode: item.modes[roll(item.modes.len())] }
                });
                Decision::Plan(picks.collect())
            }
            SceneKind::Note { .. } => Decision::Note(text),
        };
        session.decide(decision).expect("it is on offer");
    }
    session
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn a_run_that_was_recorded_replays_to_the_same_log(
        numbers in prop::collection::vec(any::<u16>(), 30),
        texts in prop::collection::vec("[^ ].{0,40}|[\\PC\\pC]{1,30}x", 3),
        seed in 0_u64..1 << 53,
    ) {
        for scenario in SCENARIOS.iter() {
            let session = any_run(scenario, &numbers, &texts, seed);
            let mut text = playscript::record(session.log());
            for expected in playscript::outcome(&session) {
                text += &expected;
                text += "\n";
            }
            let script = playscript::parse(&text);
            let script = script.unwrap_or_else(|faults| panic!("{}\n{text}", faults[0].message));
            let played = playscript::play(&script, Arc::clone(scenario)).expect("a practitioner");
            prop_assert!(played.is_good(), "{:?} {:?}\n{text}", played.stop, played.failed);
            prop_assert_eq!(played.session.log(), session.log());
            // Whatever was written, the script is a text that an editor shows as it is.
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        }
    }
}
