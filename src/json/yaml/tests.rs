//! The tree is that of the same document in JSON, with places in the YAML.

use super::*;
use crate::json::Spot;
use crate::json::parse;

/// A tree without its places, as JSON.
fn plain_json(node: &Node<'_>) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(digits) => (*digits).to_owned(),
        Value::Text(text) => format!("{text:?}"),
        Value::List(nodes) => format!("[{}]", nodes.iter().map(plain_json).collect::<Vec<_>>().join(",")),
        Value::Map(fields) => {
            let field = |field: &Field<'_>| format!("{:?}:{}", field.name, plain_json(&field.node));
            format!("{{{}}}", fields.iter().map(field).collect::<Vec<_>>().join(","))
        }
    }
}

fn reads(yaml: &str) -> String {
    match parse_yaml(yaml) {
        Ok(node) => plain_json(&node),
        Err(why) => panic!("{yaml:?}: {why:?}"),
    }
}

#[test]
fn words_are_read_by_the_core_schema() {
    for (yaml, json) in [
        ("12", "12"),
        ("-7", "-7"),
        ("+7", "+7"),
        ("0x1F", "0x1F"),
        ("1.5e3", "1.5e3"),
        (".5", ".5"),
        ("1.", "1."),
        ("-.inf", "-.inf"),
        ("true", "true"),
        ("FALSE", "false"),
        ("~", "null"),
        ("null", "null"),
        ("no", "\"no\""),
        ("on", "\"on\""),
        ("yes", "\"yes\""),
        ("'12'", "\"12\""),
        ("\"true\"", "\"true\""),
        ("!!str 12", "\"12\""),
        ("1.2.3", "\"1.2.3\""),
        ("12 # twelve", "12"),
        ("1e", "\"1e\""),
        (".", "\".\""),
        ("-", "[null]"),
        ("2026-01-02", "\"2026-01-02\""),
        ("- 1\n- a b\n-\n  - c", "[1,\"a b\",[\"c\"]]"),
        ("a: 1\nb:\n  - x: 2\n    y: z\nc:", "{\"a\":1,\"b\":[{\"x\":2,\"y\":\"z\"}],\"c\":null}"),
        ("{a: [1, \"b\"], \"c\":null}", "{\"a\":[1,\"b\"],\"c\":null}"),
        ("a: |\n  one\n  two\nb: >-\n  one\n  two", "{\"a\":\"one\\ntwo\\n\",\"b\":\"one two\"}"),
        ("a: &x 1\na: 2", "{\"a\":1,\"a\":2}"),
        ("---\na: 1\n...\n", "{\"a\":1}"),
        ("%YAML 1.2\n---\na: 1", "{\"a\":1}"),
    ] {
        assert_eq!(reads(yaml), json, "{yaml}");
    }
}

#[test]
fn what_json_cannot_say_is_refused() {
    let told = |yaml: &str| match parse_yaml(yaml) {
        Err(NoTree::Beyond(told)) => told.iter().map(|(place, ..)| place.0).collect::<Vec<_>>(),
        other => panic!("{yaml}: {other:?}"),
    };
    assert_eq!(told("a: &x 1\nb: *x\nc: [*x]"), [11, 18]);
    assert_eq!(told("a: !secret 1"), [11]);
    assert_eq!(told("? [a]\n: 1"), [2]);
    assert_eq!(told("a: 1\n---\nb: 2"), [5]);
    // A billion laughs are refused at the first, and no time is spent on them.
    let mut laughs = "a0: &a0 [ha]\n".to_owned();
    for at in 1..40 {
        let before = format!("*a{}", at - 1);
        laughs += &format!("a{at}: &a{at} [{}]\n", [&*before; 9].join(","));
    }
    assert_eq!(told(&laughs).len(), MOST_TOLD);
}

#[test]
fn what_is_not_yaml_is_said_with_its_place() {
    for yaml in ["a: [1", "a: 'x", "a: 1\n b: 2", "", "# nothing", "a: *nobody", "@", "a: \u{0}"] {
        assert!(parse_yaml(yaml).is_err(), "{yaml:?}");
    }
    // The parser looks ahead, and tells of a bracket that is never closed first.
    assert!(matches!(parse_yaml(&"[".repeat(100)), Err(NoTree::NotYaml(..))));
    let deep = "[".repeat(100) + &"]".repeat(100);
    let deep = parse_yaml(&deep);
    assert!(matches!(deep, Err(NoTree::NotYaml(Place(64), _))), "{deep:?}");
    let deep: String = (0..100).map(|at| format!("{}a:\n", " ".repeat(at))).collect();
    assert!(matches!(parse_yaml(&deep), Err(NoTree::NotYaml(..))));
}

#[test]
fn places_are_those_of_the_yaml() {
    let yaml = "n: 1\nscenes:\n  # the first\n  - id: door\n    é: \"ü\" # no\n    effects:\n      weeks: 2\n    gone:\n  -\n    id: table\n    lines: [{text: x}]\n";
    let top = parse_yaml(yaml).unwrap();
    let at = |part: &str| Spot::top(&top).at(Place(yaml.find(part).unwrap())).path;
    assert_eq!(at("1"), "n");
    assert_eq!(at("door"), "scenes.door.id");
    assert_eq!(at("\"ü\""), "scenes.door.é");
    assert_eq!(at("weeks"), "scenes.door.effects.weeks");
    assert_eq!(at("2\n"), "scenes.door.effects.weeks");
    assert_eq!(at("gone"), "scenes.door.gone");
    assert_eq!(at("x}"), "scenes.table.lines[0].text");
    let scenes = top.field("scenes").unwrap();
    assert_eq!(scenes.place.0, yaml.find("scenes").unwrap());
    let places: Vec<_> = scenes.list().unwrap().iter().map(|scene| scene.place.0).collect();
    assert_eq!(places, [yaml.find("- id").unwrap(), yaml.find("-\n").unwrap()]);
    let object = |place| Spot::top(&top).object(Place(place)).path;
    assert_eq!(object(places[0]), "scenes.door");
    assert_eq!(object(yaml.find("effects").unwrap()), "scenes.door.effects");
    assert_eq!(object(yaml.find("door").unwrap()), "scenes.door");
    assert_eq!(object(0), "");
}

proptest::proptest! {
    #[test]
    fn no_text_panics(text: String) {
        let _ = parse_yaml(&text);
    }

    #[test]
    fn no_signs_panic(text in r#"[-\[\]{}?:,&*!|>'"%@`#~ab \n]{0,40}"#) {
        let _ = parse_yaml(&text);
    }

    /// Nearly every text in JSON is one in YAML, and means the same.
    #[test]
    fn json_is_yaml(words in proptest::collection::vec("[a-z :#é'\"\\\\-]{0,12}", 1..8)) {
        let json = serde_json::to_string(&serde_json::json!({"list": words, "one": {"two": words[0]}})).unwrap();
        proptest::prop_assert_eq!(reads(&json), plain_json(&parse(&json).unwrap()));
    }
}
