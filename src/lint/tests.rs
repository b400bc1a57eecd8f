//! Every lint is documented and exampled, and its examples hold.

use super::*;
use crate::json;
use crate::scenario::load;
use crate::synthetic::synthetic;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The sample case with the fields of an example laid over it, and what the example leaves out of scenes and choices
/// filled in: a scene with `repeat` stands so many times, a scene without `id` is called by its place, and a choice
/// without `to` leads to the next scene.
fn sample(fields: &str) -> String {
    let mut file: Map<String, Value> = serde_json::from_str(include_str!("sample.json")).unwrap();
    let over: Map<String, Value> =
        serde_json::from_str(fields).unwrap_or_else(|error| panic!("{error}: {fields}"));
    file.extend(over);
    let mut scenes: Vec<Value> = Vec::new();
    for mut scene in std::mem::take(file["scenes"].as_array_mut().unwrap()) {
        let times = scene.as_object_mut().unwrap().remove("repeat").and_then(|n| n.as_u64()).unwrap_or(1);
        scenes.extend((0..times).map(|_| scene.clone()));
    }
    let count = scenes.len();
    for (at, scene) in scenes.iter_mut().enumerate() {
        let scene = scene.as_object_mut().unwrap();
        scene.entry("id").or_insert(json!(format!("s{at}")));
        scene.entry("stage").or_insert(json!("engagement"));
        let next = if at + 1 < count { format!("s{}", at + 1) } else { "@end".to_owned() };
        for (place, choice) in scene["choices"].as_array_mut().unwrap().iter_mut().enumerate() {
            let choice = choice.as_object_mut().unwrap();
            choice.entry("id").or_insert(json!(format!("c{place}")));
            choice.entry("to").or_insert(json!(next));
        }
    }
    file["scenes"] = Value::Array(scenes);
    Value::Object(file).to_string()
}

fn found(text: &str, lints: impl IntoIterator<Item = LintId>) -> Vec<Remark> {
    let scenario = load(text).unwrap_or_else(|faults| panic!("{}\n{text}", faults[0]));
    check_with(&scenario, &json::parse(text).unwrap(), lints)
}

#[test]
fn examples_hold() {
    let mut wrong = Vec::new();
    for id in all() {
        for example in id.lint().doc.examples {
            let said = found(&sample(example.case), [id]);
            if said.is_empty() == example.finds {
                wrong.push(format!("{}: “{}” {said:?}", id.lint().code, example.says));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_lint_is_documented_and_exampled() {
    for id in all() {
        let Lint { code, name, doc, .. } = id.lint();
        let words = |text: &str| text.split_whitespace().count();
        assert!(doc.summary.ends_with('.') && words(doc.summary) <= 40, "{code}: summary");
        assert!((35..=110).contains(&words(doc.why)), "{code}: why has {} words", words(doc.why));
        assert!(words(doc.what_to_do) >= 10 && words(doc.exceptions) >= 10, "{code}");
        let texts = [doc.summary, doc.why, doc.what_to_do, doc.exceptions];
        assert!(texts.iter().all(|text| !text.contains("  ") && text.ends_with(['.', '”'])), "{code}");
        let bad = doc.examples.iter().filter(|example| example.finds).count();
        assert!(bad >= 1 && doc.examples.len() > bad, "{code}: something to find, and a near miss");
        assert!(doc.examples.iter().all(|example| !example.says.is_empty()), "{code}");
        assert!(
            name.split('-').all(|part| part.bytes().all(|b| b.is_ascii_lowercase()) && !part.is_empty()),
            "{name}"
        );
    }
}

#[test]
fn codes_and_names_are_unique_and_found_again() {
    let mut last = "";
    for id in all() {
        let Lint { code, name, .. } = id.lint();
        let digits = code.strip_prefix('T').expect("lints begin with T");
        assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{code}");
        assert!(last < *code, "the registry is in the order of the codes");
        assert_eq!(LintId::find(code), Some(id));
        assert_eq!(LintId::find(&code.to_lowercase()), Some(id));
        assert_eq!(LintId::find(name), Some(id));
        last = code;
    }
    assert!(crate::rules::RuleId::find("T001").is_none());
}

/// Each remark leads to where it says: the value at its place is the one at its path.
#[test]
fn places_are_where_the_paths_lead() {
    for id in all() {
        for example in id.lint().doc.examples.iter().filter(|example| example.finds) {
            let text = sample(example.case);
            let file = json::parse(&text).unwrap();
            for remark in found(&text, [id]) {
                let mut node = Some(&file);
                for step in remark.path.split(['.', '[']).filter(|step| !step.is_empty()) {
                    node = node.and_then(|node| match step.strip_suffix(']') {
                        Some(at) => node.list().and_then(|list| list.get(at.parse::<usize>().unwrap())),
                        None => node.field(step),
                    });
                }
                let node = node.unwrap_or_else(|| panic!("nothing stands at {}", remark.path));
                assert_eq!(node.place, remark.place, "{}", remark.path);
            }
        }
    }
}

#[test]
fn a_flood_of_remarks_ends_with_their_number() {
    let scene = r#"{"repeat":100,"choices":[{"say":"Nothing leaves this room.","acts":["promise_secrecy"]},{"say":"And?","acts":[]}]}"#;
    let text = sample(&format!(r#"{{"scenes":[{scene}]}}"#));
    let said = found(&text, LintId::find("T004"));
    assert_eq!(said.len(), MOST + 1);
    assert_eq!(said[0].message, "60 more like these are not shown.");
}

#[test]
fn any_size_is_looked_through() {
    for (scenes, seed) in [(8, 1), (60, 2), (900, 3)] {
        let text = synthetic(scenes, seed);
        assert!(!found(&text, all()).is_empty(), "made-up cases teach nothing");
    }
}

proptest! {
    /// Whatever somebody says, the lints that read words come to an end with it.
    #[test]
    fn any_text_is_read(text in any::<String>(), mixed in "[a-z'’“”\"., -]{0,60}") {
        let before = Value::String(text.clone() + &mixed).to_string();
        let scene = format!(
            r#"{{"scenes":[{{"lines":[{{"text":{before}}},{{"who":"ada","text":{before}}}],
                "choices":[{{"say":{before},"acts":[]}},{{"say":"And?","acts":[]}}]}}]}}"#
        );
        let file = sample(&scene);
        // An empty text may be a fault; then there is nothing to look through.
        if let Ok(scenario) = load(&file) {
            for remark in check(&scenario, &json::parse(&file).unwrap()) {
                prop_assert!(remark.place.0 < file.len() && !remark.message.is_empty());
            }
        }
    }

    #[test]
    fn syllables_are_never_none(word in any::<String>()) {
        prop_assert!(reading_age::syllables(&word) >= 1);
    }
}

#[test]
fn lines_and_columns_are_counted_from_one() {
    let lines = Lines::of("\u{feff}ab\nüc\n");
    assert_eq!(lines.position(Place(0)), (1, 1));
    assert_eq!(lines.position(Place(3)), (2, 1));
    assert_eq!(lines.position(Place(5)), (2, 2));
    assert_eq!(lines.position(Place(99)), (3, 1));
}

#[test]
fn names_are_listed_as_a_sentence_has_them() {
    assert_eq!(listed::<&str>([]), "");
    assert_eq!(listed(["a"]), "`a`");
    assert_eq!(listed(["a", "b", "c"]), "`a`, `b` and `c`");
    assert_eq!(listed(["a", "b", "c", "d", "e", "f"]), "`a`, `b`, `c`, `d` and 2 more");
}
