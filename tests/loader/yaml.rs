//! The same case in YAML: loads to the same scenario, plays the same, has the same faults in their own places.

use crate::REAL;
use practicum::json::{self, Field, Node, Value, push_text};
use practicum::playscript;
use practicum::scenario::{Notation, load_as, remarks_as};
use proptest::collection::vec;
use proptest::prelude::*;
use std::path::Path;
use std::sync::Arc;

/// A document in YAML, written by indentation; `style` says how its texts are written, one after the other.
fn yaml_of(node: &Node<'_>, style: &mut dyn FnMut() -> u8) -> String {
    let mut out = String::new();
    write(&mut out, node, 0, style);
    out
}

/// Writes what stands behind a colon or a dash, with the line break that ends it.
fn write(out: &mut String, node: &Node<'_>, indent: usize, style: &mut dyn FnMut() -> u8) {
    let lead = "  ".repeat(indent);
    match &node.value {
        Value::Map(fields) if !fields.is_empty() => {
            out.push_str(if out.is_empty() { "" } else { "\n" });
            for Field { name, node, .. } in fields {
                *out += &lead;
                text(out, name, style);
                *out += ": ";
                write(out, node, indent + 1, style);
            }
        }
        Value::List(nodes) if !nodes.is_empty() => {
            *out += "\n";
            for node in nodes {
                *out += &lead;
                *out += "- ";
                write(out, node, indent + 1, style);
            }
        }
        Value::Map(_) => *out += "{}\n",
        Value::List(_) => *out += "[]\n",
        Value::Null => *out += if style().is_multiple_of(2) { "~\n" } else { "\n" },
        Value::Bool(truth) => *out += &format!("{truth}\n"),
        Value::Number(digits) => *out += &format!("{digits}\n"),
        Value::Text(it) => {
            let lines = it.contains('\n')
                && it.chars().all(|c| c == '\n' || !c.is_control())
                && !it.starts_with([' ', '\n']);
            if lines
                && style().is_multiple_of(2)
                && !it.lines().any(|line| line.ends_with(' ') || line.is_empty())
            {
                *out += if it.ends_with('\n') { "|+\n" } else { "|-\n" };
                it.lines().for_each(|line| *out += &format!("{lead}  {line}\n"));
            } else {
                text(out, it, style);
                *out += "\n";
            }
        }
    }
}

/// Writes a text in one of the ways that YAML has, where it can be written so.
fn text(out: &mut String, text: &str, style: &mut dyn FnMut() -> u8) {
    let words = text.split(' ').all(|word| !word.is_empty() && word.chars().all(char::is_alphabetic));
    let resolved = ["true", "false", "null"].iter().any(|word| text.eq_ignore_ascii_case(word));
    match style() % 3 {
        0 if words && !resolved => *out += text,
        1 if !text.contains(char::is_control) => *out += &format!("'{}'", text.replace('\'', "''")),
        _ => push_text(out, text),
    }
}

/// A repeatable series of styles.
fn styles(seed: u64) -> impl FnMut() -> u8 {
    let mut state = seed | 1;
    move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 40) as u8
    }
}

/// All that is said of a text, without lines and columns; in the order of the paths, since `1:1` and `1:2` of one
/// notation may be the same place in the other.
fn said(text: &str, notation: Notation) -> Vec<[String; 4]> {
    let found = [load_as(text, notation).err().unwrap_or_default(), remarks_as(text, notation)].concat();
    let mut said: Vec<_> = found
        .into_iter()
        .map(|found| [found.path, found.fault.code().into(), found.message, found.help])
        .collect();
    said.sort();
    said
}

/// A scenario without the fingerprint of its text.
fn whole(text: &str, notation: Notation) -> Option<String> {
    let scenario = load_as(text, notation).ok()?;
    Some(format!("{scenario:?}").replace(&format!("hash: {}", scenario.hash), "hash: _"))
}

#[test]
fn every_case_is_the_same_in_yaml() {
    for (at, text) in REAL.iter().enumerate() {
        let tree = json::parse(text).expect("JSON");
        let yaml = yaml_of(&tree, &mut styles(at as u64));
        assert_eq!(said(&yaml, Notation::Yaml), said(text, Notation::Json));
        assert!(whole(&yaml, Notation::Yaml) == whole(text, Notation::Json), "case {at}");
        // Nearly all JSON is YAML, too.
        assert!(whole(text, Notation::Yaml) == whole(text, Notation::Json), "case {at} as it is");
    }
}

#[test]
fn a_case_in_yaml_plays_its_scripts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/after-the-layoff");
    let text = std::fs::read_to_string(folder.join("scenario.json")).expect("a case");
    let yaml = yaml_of(&json::parse(&text).expect("JSON"), &mut styles(7));
    let scenario = Arc::new(load_as(&yaml, Notation::Yaml).expect("the case in YAML"));
    let mut played = 0;
    for file in folder.read_dir().expect("a folder").flatten().map(|entry| entry.path()) {
        if file.extension().is_some_and(|end| end == "play") {
            let script = std::fs::read_to_string(&file).expect("a script");
            let script = playscript::parse(&script).expect("a good script");
            let run = playscript::play(&script, Arc::clone(&scenario)).expect("a run");
            assert!(run.is_good(), "{}: {:?} {:?}", file.display(), run.failed, run.stop);
            played += 1;
        }
    }
    assert!(played >= 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Words exchanged for one another and values for others: the faults are the same in both, with the same paths.
    #[test]
    fn faults_are_the_same_in_yaml(
        which: usize,
        seed: u64,
        swaps in vec((any::<usize>(), any::<usize>()), 0..6),
        lines in vec((any::<usize>(), any::<usize>()), 0..3),
    ) {
        let mut parts: Vec<&str> = REAL[which % REAL.len()].split('"').collect();
        for (a, b) in swaps {
            let words = parts.len() / 2;
            parts.swap(1 + 2 * (a % words), 1 + 2 * (b % words));
        }
        let text = parts.join("\"");
        let values = ["12", "true", "null", "[]", "{}", "\"no\"", "-1.5", "[[1]]", "{\"id\":\"x\"}"];
        let mut parts: Vec<&str> = text.split(": \"").collect();
        let mut changed = Vec::new();
        for (at, value) in lines {
            let (at, value) = (1 + at % (parts.len() - 1), values[value % values.len()]);
            if let Some((_, rest)) = parts[at].split_once('"') {
                changed.push((at, format!("{value}{rest}")));
            }
        }
        let put: Vec<usize> = changed.iter().map(|(at, _)| *at).collect();
        changed.iter().for_each(|(at, part)| parts[*at] = part);
        let mut text = parts[0].to_owned();
        for (at, part) in parts.iter().enumerate().skip(1) {
            text += if put.contains(&at) { ": " } else { ": \"" };
            text += part;
        }
        let Ok(tree) = json::parse(&text) else { return Ok(()) };
        let yaml = yaml_of(&tree, &mut styles(seed));
        prop_assert_eq!(said(&yaml, Notation::Yaml), said(&text, Notation::Json), "{}", yaml);
        prop_assert!(whole(&yaml, Notation::Yaml) == whole(&text, Notation::Json));
    }
}
