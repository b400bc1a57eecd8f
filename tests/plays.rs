//! Every shipped case lints clean, and every script beside one plays as it says.

use practicum::playscript;
use practicum::scenario::load_bytes;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
