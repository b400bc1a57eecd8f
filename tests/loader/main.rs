//! The loader takes any bytes: it gives a checked scenario or all that is wrong, and never panics.

mod hostile;
mod registry;
mod yaml;

use practicum::diagnostic::{Diagnostic, Fault};
use practicum::scenario::{LARGEST_FILE, load, load_bytes};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const SMALL: &str = include_str!("../fixtures/scenarios/small/scenario.json");

/// The small fixture and every shipped case.
static REAL: LazyLock<Vec<String>> = LazyLock::new(|| {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<PathBuf> =
        shipped.read_dir().into_iter().flatten().flatten().map(|e| e.path().join("scenario.json")).collect();
    files.retain(|file| file.is_file());
    files.sort();
    let read = |file: &PathBuf| std::fs::read_to_string(file).expect("a scenario");
    std::iter::once(SMALL.to_owned()).chain(files.iter().map(read)).collect()
});

fn faults_of(bytes: &[u8]) -> Vec<Diagnostic> {
    load_bytes(bytes).err().unwrap_or_default()
}

/// What every diagnostic owes its reader: a place in the text, a sentence, a remedy.
fn check(text: &str, faults: &[Diagnostic]) -> Result<(), TestCaseError> {
    prop_assert!(!faults.is_empty());
    let lines = text.split('\n').count();
    for fault in faults {
        prop_assert!((1..=lines).contains(&fault.line) && fault.column >= 1, "{}", fault);
        prop_assert!(!fault.message.is_empty() && !fault.help.is_empty(), "{}", fault);
    }
    Ok(())
}

#[test]
fn a_file_that_is_too_large_is_said_to_be_so_and_not_read() {
    let one = |bytes: &[u8]| {
        let faults = faults_of(bytes);
        assert_eq!(faults.len(), 1);
        faults[0].fault
    };
    assert_eq!(one(&vec![b' '; 33 << 20]), Fault::TooLarge);
    // Cut in the middle of a letter, as a reader does that stops at the limit.
    let mut cut = "é".repeat(LARGEST_FILE / 2).into_bytes();
    cut.push("é".as_bytes()[0]);
    assert_eq!(one(&cut), Fault::TooLarge);
    assert_eq!(one(&vec![b' '; LARGEST_FILE]), Fault::NotJson);
}

#[test]
fn nesting_is_no_way_to_the_end_of_the_stack() {
    for depth in [200, 10_000, 1_000_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[[{\"acts\":", "}]]")] {
            let deep = open.repeat(depth) + "1" + &close.repeat(depth);
            for text in [&open.repeat(depth), &deep] {
                assert!(!faults_of(text.as_bytes()).is_empty());
                // Where the loader expects a list, an object, a name, a condition.
                for (from, to) in [
                    ("\"scenes\": [", format!("\"scenes\": [{text},")),
                    ("\"acts\": []", format!("\"acts\": [{text}]")),
                    ("\"start\": \"door\"", format!("\"start\": {text}")),
                    ("\"when\": \"knows(debt)\"", format!("\"when\": {text}")),
                    ("\"effects\": { \"reveal\"", format!("\"effects\": {{ \"a\": {text}, \"reveal\"")),
                    ("\"format\": 1", format!("\"format\": 1, \"b\": {text}")),
                ] {
                    assert!(SMALL.contains(from), "{from}");
                    assert!(!faults_of(SMALL.replacen(from, &to, 1).as_bytes()).is_empty(), "{from}");
                }
            }
        }
    }
}

#[test]
fn numbers_beyond_all_measure_are_out_of_range() {
    for number in ["1e999", "-1", "99999999999999999999999999", "0.5", "65536", "1E400", &"9".repeat(10_000)]
    {
        for field in [
            "\"minutes\": 3",
            "\"format\": 1",
            "\"start\": 45",
            "\"weeks\": 8",
            "\"noise\": 1",
            "\"questions\": 3",
        ] {
            let name = field.split(':').next().expect("a name");
            assert!(SMALL.contains(field), "{field}");
            let text = SMALL.replacen(field, &format!("{name}: {number}"), 1);
            check(&text, &faults_of(text.as_bytes())).unwrap_or_else(|why| panic!("{field} {number}: {why}"));
        }
    }
}

/// A fault in the head of a file ends the reading, so it has no place among those of a bad file.
#[test]
fn a_mistyped_word_of_the_law_is_known_again() {
    let said = |diagnosis: &str| {
        let law = format!(r#""duty_to_protect": "permissive", "diagnosis": "{diagnosis}""#);
        load(&SMALL.replacen(r#""duty_to_protect": "permissive""#, &law, 1))
            .map_err(|faults| faults[0].help.clone())
    };
    assert!(said("clinical_licence").is_ok());
    assert_eq!(said("clinical_license").unwrap_err(), "Did you mean `clinical_licence`?");
    let possible = "Possible here: under_supervision, clinical_licence, not_social_work.";
    assert_eq!(said("nobody").unwrap_err(), possible);
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert!(load(&format!("\u{feff}{SMALL}")).is_ok());
}

#[test]
fn a_flood_of_faults_ends() {
    let scene = r#"{ "id": "Bad Name", "stage": "nowhere" },"#.repeat(20_000);
    let text = SMALL.replacen("\"scenes\": [", &format!("\"scenes\": [{scene}"), 1);
    let faults = faults_of(text.as_bytes());
    assert!((100..=1000).contains(&faults.len()), "{}", faults.len());
}

/// Each of these once took minutes: work that grows with the square of the file.
#[test]
fn a_hostile_file_keeps_nobody_waiting() {
    let fields: String = (0..100_000).map(|at| format!("\"f{at}\":1,")).collect();
    assert!(!faults_of(format!("{{{fields}\"format\":1}}").as_bytes()).is_empty());
    let word = "t".repeat(3_000_000);
    for (from, to) in
        [("\"to\": \"table\"", format!("\"to\": \"{word}\"")), ("[\"summarise\"]", format!("[\"{word}\"]"))]
    {
        let faults = faults_of(SMALL.replacen(from, &to, 1).as_bytes());
        assert_eq!(faults.len(), 1, "{from}");
        assert!(faults[0].to_string().len() < 2000, "a diagnostic quotes no more than it must");
    }
    let scene = |at: usize| {
        format!(
            r#"{{"id":"s{at}","stage":"engagement","choices":[{{"id":"a","say":"x","acts":[],"to":"q{at}"}}]}},"#
        )
    };
    let scenes: String = (0..10_000).map(scene).collect();
    let text = SMALL.replacen("\"scenes\": [", &format!("\"scenes\": [{scenes}"), 1);
    assert!(faults_of(text.as_bytes()).len() >= 500);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..2000)) {
        prop_assert!(load_bytes(&bytes).is_err());
    }

    #[test]
    fn no_flipped_bytes_panic(which: usize, flips in vec((any::<usize>(), any::<u8>()), 1..12)) {
        let mut bytes = REAL[which % REAL.len()].clone().into_bytes();
        for (at, to) in flips {
            let at = at % bytes.len();
            bytes[at] = to;
        }
        if let Err(faults) = load_bytes(&bytes) {
            check(&String::from_utf8_lossy(&bytes), &faults)?;
        }
    }

    #[test]
    fn no_cut_panics(which: usize, from: usize, to: usize) {
        let bytes = REAL[which % REAL.len()].as_bytes();
        let (from, to) = (from % bytes.len(), to % bytes.len());
        // A stretch taken out of the middle; and everything from a place on.
        let gone: Vec<u8> = bytes[..from.min(to)].iter().chain(&bytes[from.max(to)..]).copied().collect();
        let _ = load_bytes(&gone);
        check("", &faults_of(&bytes[..from])).or_else(|_| check(&REAL[which % REAL.len()], &faults_of(&bytes[..from])))?;
    }

    /// Values that are there, exchanged for one another: the shapes are those of a scenario, the sense is not.
    #[test]
    fn no_exchanged_words_panic(which: usize, swaps in vec((any::<usize>(), any::<usize>()), 1..6)) {
        let mut parts: Vec<&str> = REAL[which % REAL.len()].split('"').collect();
        for (a, b) in swaps {
            let words = parts.len() / 2;
            parts.swap(1 + 2 * (a % words), 1 + 2 * (b % words));
        }
        let text = parts.join("\"");
        if let Err(faults) = load(&text) {
            check(&text, &faults)?;
        }
    }

    #[test]
    fn any_condition_is_understood_or_explained(condition in condition()) {
        let written = serde_json::to_string(&condition).expect("a text can be written");
        let text = SMALL.replacen("\"knows(debt)\"", &written, 1);
        if let Err(faults) = load(&text) {
            check(&text, &faults)?;
            prop_assert!(faults.iter().all(|fault| fault.fault == Fault::BadCondition), "{:?}", faults);
        }
    }
}

/// Any text at all, and texts of the words and signs that conditions are made of.
fn condition() -> impl Strategy<Value = String> {
    let words = prop::sample::select(
        &[
            "trust",
            "hope",
            "week",
            "knows",
            "(",
            ")",
            "debt",
            "and",
            "or",
            "not",
            ">=",
            "<",
            "=",
            "!=",
            "40",
            "-1",
            "99999",
            "goal",
            "measurable",
            "flag",
            "called",
            "🙂",
            "((((",
            "stage",
            "planning",
            "\"",
            "\\",
        ][..],
    );
    prop_oneof![
        any::<String>(),
        vec(words.clone(), 0..40).prop_map(|words| words.join(" ")),
        vec(words, 0..12).prop_map(|words| words.concat()),
        (0usize..3000).prop_map(|depth| "(".repeat(depth) + "trust > 1" + &")".repeat(depth)),
        (0usize..3000).prop_map(|depth| "not ".repeat(depth) + "knows(debt)"),
        (1usize..300).prop_map(|count| vec!["knows(debt)"; count].join(" and ")),
    ]
}
