//! Any bytes at all: the targets that the fuzzer runs, here over their seeds and over what is made of these, the same
//! in every run.

#[path = "../../fuzz/targets.rs"]
mod targets;

use crate::{REAL, SMALL};
use practicum::json;
use practicum::scenario::{LARGEST_FILE, Notation, load_as, load_bytes_as};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use targets::TARGETS;

/// How many texts are made of each seed.
const MADE: u64 = 24;

/// The seeds with the endings of their names: those kept for the fuzzer, and all fixtures.
static SEEDS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds = Vec::new();
    for folder in [
        "fuzz/seeds",
        "tests/fixtures/scenarios/bad",
        "tests/fixtures/scenarios/good",
        "tests/fixtures/scenarios/small",
    ] {
        let mut files: Vec<_> = root
            .join(folder)
            .read_dir()
            .expect("a folder of seeds")
            .flatten()
            .map(|entry| entry.path())
            .collect();
        files.sort();
        for file in files {
            let end = file.extension().unwrap_or_default().to_string_lossy().into_owned();
            seeds.push((end, std::fs::read(&file).expect("a seed")));
        }
    }
    seeds
});

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }
}

/// What breaks readers: signs of the notations, ends of ranges, halves of characters.
const SPLINTERS: &[&[u8]] = &[
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"\\",
    b"\\u",
    b"\\ud800",
    b"\n",
    b"\r\n",
    b"\t",
    b"\0",
    b"- ",
    b"? ",
    b"&a ",
    b"*a",
    b"!!",
    b"|",
    b">",
    b"#",
    b"%",
    b"---\n",
    b"'",
    b"1e999",
    b"-1",
    b"256",
    b"65536",
    b"4294967296",
    b"true",
    b"null",
    b"@back",
    b"@end",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\xef\xbb\xbf",
    "é".as_bytes(),
    "🙂".as_bytes(),
    b"((((((((",
    b" and not ",
    b"\"id\":\"a\",",
    b"service",
    b"worker",
];

/// Bytes changed, taken out, doubled, put in, or from another seed.
fn made(seed: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(bytes.len() + 1);
        let to = (at + dice.roll(40)).min(bytes.len());
        match dice.roll(6) {
            0 if at < bytes.len() => bytes[at] = dice.roll(256) as u8,
            1 => drop(bytes.drain(at..to)),
            2 => {
                let again = bytes[at..to].repeat(1 + dice.roll(4));
                bytes.splice(at..at, again);
            }
            3 => {
                let from = dice.roll(other.len() + 1);
                let part = other[from..(from + dice.roll(60)).min(other.len())].to_vec();
                bytes.splice(at..to, part);
            }
            4 => bytes.truncate(at.max(bytes.len() / 2)),
            _ => {
                let splinter = SPLINTERS[dice.roll(SPLINTERS.len())];
                bytes.splice(at..at, splinter.iter().copied());
            }
        }
    }
    bytes
}

#[test]
fn the_targets_hold_over_their_seeds_and_what_is_made_of_them() {
    for (name, ends, target) in TARGETS {
        let seeds: Vec<&[u8]> =
            SEEDS.iter().filter(|(end, _)| ends.contains(&&**end)).map(|(_, seed)| &**seed).collect();
        assert!(seeds.len() >= 3, "{name} has too few seeds");
        let mut dice = Dice(1);
        for seed in &seeds {
            target(seed);
            for _ in 0..MADE {
                let other = seeds[dice.roll(seeds.len())];
                target(&made(seed, other, &mut dice));
            }
        }
    }
}

#[test]
fn the_fuzzer_has_a_program_for_each_target_and_none_besides() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    for (name, ..) in TARGETS {
        assert!(
            manifest.contains(&format!("path = \"fuzz_targets/{name}.rs\"")),
            "{name} is not in the manifest"
        );
        let program = std::fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs")));
        assert!(program.is_ok_and(|program| program.contains(&format!("targets::{name}(bytes)"))), "{name}");
    }
    assert_eq!(folder.join("fuzz_targets").read_dir().expect("the programs").count(), TARGETS.len());
}

/// Work that grows with the square of the file, or memory with a power of it, would show here at once.
#[test]
fn hostile_texts_of_a_megabyte_keep_nobody_waiting() {
    let much = |part: &str| part.repeat((1 << 20) / part.len());
    let indented: String = (0..1400).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let json = [
        much("["),
        much("{\"a\":"),
        much("[],"),
        "[".to_owned() + &much("0,") + "0]",
        much("\"\\u0041"),
        much("\\"),
        SMALL.replacen("[\"summarise\"]", &format!("[{}\"warn\"]", much("\"warn\",")), 1),
        SMALL.replacen("\"scenes\": [", &format!("\"scenes\": [{}", much("{\"id\":\"a\"},")), 1),
        SMALL.replacen("\"knows(debt)\"", &format!("\"{}\"", much("(")), 1),
        SMALL.replacen("\"knows(debt)\"", &format!("\"{}\"", much("knows(debt) and ")), 1),
    ];
    let yaml = [
        much("- "),
        much("["),
        much("{"),
        much("? "),
        much("a: "),
        much("&a "),
        much("!a "),
        much("*a "),
        much("'"),
        much("\""),
        much("|\n"),
        much("- a\n"),
        much("#\n"),
        much("\n"),
        much("---\n"),
        much("a\n"),
        much("%a\n"),
        much("\t"),
        much("- - - -\n"),
        much("a: &a b\n"),
        much("k: v\n"),
        indented,
    ];
    let slow = Duration::from_secs(20);
    for (texts, notation) in [(&json[..], Notation::Json), (&yaml[..], Notation::Yaml)] {
        for text in texts {
            let begin = Instant::now();
            let found = load_as(text, notation).err().unwrap_or_default();
            let start: String = text.chars().take(12).collect();
            assert!(!found.is_empty() || text.contains("warn"), "{start:?}");
            assert!(begin.elapsed() < slow, "{start:?} takes {:?}", begin.elapsed());
        }
    }
}

#[test]
fn there_are_no_more_values_than_memory_can_hold() {
    let many = "[".to_owned() + &"0,".repeat(LARGEST_FILE / 2 - 2) + "0]";
    let why = json::parse(&many).expect_err("too many values");
    assert!(why.message.contains("more values"), "{}", why.message);
    assert_eq!(load_bytes_as(many.as_bytes(), Notation::Json).expect_err("a fault").len(), 1);
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing_but_columns() {
    for text in REAL.iter() {
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert!(load_bytes_as(windows.as_bytes(), Notation::Json).is_ok());
        assert!(load_bytes_as(windows.as_bytes(), Notation::Yaml).is_ok());
    }
    let bad = SMALL.replacen("\"start\": \"door\"", "\"start\": \"dor\"", 1);
    let place =
        |text: &str| load_as(text, Notation::Json).map_err(|found| (found[0].line, found[0].column)).err();
    assert!(place(&bad).is_some());
    assert_eq!(place(&bad), place(&format!("\u{feff}{}", bad.replace('\n', "\r\n"))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_targets_hold_for_any_bytes(bytes in vec(any::<u8>(), 0..400)) {
        TARGETS.iter().for_each(|(.., target)| target(&bytes));
    }

    #[test]
    fn the_targets_hold_for_any_text(text: String) {
        TARGETS.iter().for_each(|(.., target)| target(text.as_bytes()));
    }
}
