//! Every fault of the registry has a file with it and a near miss without it, and its documentation is whole.
//!
//! The files are named after the fault, with what else they show behind the name: `bad/not_json_cut.json`. What is said
//! of each bad one stands in `bad/expected.txt`; `UPDATE_EXPECT=1` writes it anew.

use crate::SMALL;
use expect_test::expect_file;
use practicum::diagnostic::{Diagnostic, Fault, Severity};
use practicum::playscript::{self, ScriptFault};
use practicum::scenario::{LARGEST_FILE, Notation, load_bytes_as, remarks_as};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scenarios").join(folder);
    let mut files: Vec<PathBuf> =
        folder.read_dir().expect("a folder of fixtures").flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end != "txt"));
    files.sort();
    files
}

fn name(file: &Path) -> String {
    file.file_name().expect("a name").to_string_lossy().into_owned()
}

/// All that is said of a file, and of what fault each part of it is.
fn said(file: &Path) -> (Vec<Fault>, String) {
    let bytes = std::fs::read(file).expect("a fixture");
    let (mut faults, mut said) = (Vec::new(), String::new());
    let mut tell = |fault: Fault, line: String| {
        faults.push(fault);
        said += &format!("  {line}\n");
    };
    if file.extension().is_some_and(|end| end == "play") {
        let script = String::from_utf8(bytes).expect("a script");
        for ScriptFault { fault, line, column, message, help } in
            playscript::parse(&script).err().unwrap_or_default()
        {
            tell(
                fault,
                format!("{}[{}] {line}:{column}: {message} {help}", fault.severity().name(), fault.code()),
            );
        }
    } else {
        found(file, &bytes).into_iter().for_each(|found| tell(found.fault, found.to_string()));
    }
    (faults, said)
}

/// Errors, and what an author should know besides.
fn found(file: &Path, bytes: &[u8]) -> Vec<Diagnostic> {
    let notation = match file.extension() {
        Some(end) if end == "yaml" => Notation::Yaml,
        _ => Notation::Json,
    };
    let mut found = load_bytes_as(bytes, notation).err().unwrap_or_default();
    assert!(found.is_sorted_by_key(|fault| (fault.line, fault.column)), "{}", file.display());
    found.extend(remarks_as(&String::from_utf8_lossy(bytes), notation));
    found
}

/// The fault that a file is named after. `missing_field` begins with the name of another, so the longest counts.
fn shown_by(file: &Path) -> Option<Fault> {
    let file = name(file);
    let begins = |fault: &Fault| {
        let rest = file.strip_prefix(&fault.title().replace('-', "_"));
        rest.is_some_and(|rest| rest.starts_with(['.', '_']))
    };
    Fault::ALL.iter().copied().filter(begins).max_by_key(|fault| fault.title().len())
}

#[test]
fn every_bad_file_says_all_that_is_wrong() {
    let told: Vec<String> =
        files("bad").iter().map(|file| format!("{}\n{}", name(file), said(file).1)).collect();
    expect_file!["../fixtures/scenarios/bad/expected.txt"].assert_eq(&told.join("\n"));
}

#[test]
fn every_fault_has_a_bad_file_and_a_good_one() {
    let (bad, good) = (files("bad"), files("good"));
    for fault in Fault::ALL.iter().copied().filter(|fault| *fault != Fault::TooLarge) {
        let mut shown =
            bad.iter().filter(|file| shown_by(file) == Some(fault)).map(|file| said(file).0).peekable();
        assert!(shown.peek().is_some(), "{} has no file in tests/fixtures/scenarios/bad", fault.title());
        assert!(shown.all(|found| found.contains(&fault)), "a bad file of {} is without it", fault.title());
        assert!(
            good.iter().any(|file| shown_by(file) == Some(fault)),
            "{} has no file in …/good",
            fault.title()
        );
    }
    for file in bad.iter().chain(&good) {
        assert!(shown_by(file).is_some(), "{} is of no fault", name(file));
    }
    for file in &good {
        assert_eq!(said(file).1, "", "{}", name(file));
    }
}

/// Files of 32 MB are not kept beside the others.
#[test]
fn a_file_of_the_largest_size_is_read_and_none_beyond() {
    let padded = |size: usize| format!("{SMALL}{}", " ".repeat(size - SMALL.len()));
    let faults = |size| found(Path::new("a.json"), padded(size).as_bytes());
    assert_eq!(faults(LARGEST_FILE), []);
    let too_large = faults(LARGEST_FILE + 1);
    assert_eq!(too_large.iter().map(|found| found.fault).collect::<Vec<_>>(), [Fault::TooLarge]);
}

#[test]
fn every_fault_says_what_why_and_what_to_do() {
    let (mut codes, mut titles) = (BTreeSet::new(), BTreeSet::new());
    for fault in Fault::ALL.iter().copied() {
        for text in [fault.what(), fault.why(), fault.remedy()] {
            assert!(text.ends_with('.') && text.starts_with(|c: char| c.is_uppercase()), "{fault:?}: {text}");
            assert!(!text.contains("  "), "{fault:?}: {text}");
        }
        assert!(codes.insert(fault.code()) && titles.insert(fault.title()), "{fault:?} shares its name");
        assert_eq!(Fault::find(&fault.code().to_lowercase()), Some(fault));
        assert_eq!(Fault::find(fault.title()), Some(fault));
        let kind = fault.code().chars().next();
        assert!(matches!(kind, Some('S' | 'P')), "{fault:?}");
    }
    assert_eq!(Fault::OldStandard.severity(), Severity::Warning);
}
