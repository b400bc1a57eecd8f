//! The schema is current, is a schema, and says what the loader says.
//!
//! Two things hold together: what the schema refuses the loader refuses, so no editor marks what is right; and what the
//! loader refuses for its shape the schema refuses, so an editor marks what is wrong. Both are tried on every shipped
//! case and on made-up ones, with each value of the file changed in each of several ways.
//!
//! `cargo test --test schema -- --ignored` writes `scenarios/scenario.schema.json`.

use jsonschema::Validator;
use practicum::diagnostic::Fault;
use practicum::scenario::{load, load_bytes};
use practicum::schema::{schema, schema_text};
use practicum::synthetic::{paths, synthetic};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::draft202012::new(&schema()).expect("the schema is a schema"));

const SMALL: &str = include_str!("fixtures/scenarios/small/scenario.json");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, name_ends: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = walk(&root().join(folder));
    found.retain(|file| file.to_string_lossy().ends_with(name_ends));
    found.sort();
    found
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).expect("a file of the project")
}

/// The small case, with those fields besides that few cases need.
static FULL: LazyLock<Value> = LazyLock::new(|| {
    let mut case: Value = serde_json::from_str(SMALL).expect("JSON");
    let mut add = |place: &str, field: &str, value: Value| {
        case.pointer_mut(place).expect("a place")[field] = value;
    };
    add("", "$schema", json!("../scenario.schema.json"));
    add("", "content_notes", json!(["Money worries"]));
    add("", "standards", json!(["1.03 Informed Consent", "1.07"]));
    add("", "service_basis", json!("voluntary"));
    add("", "dangers", json!([{ "id": "knife", "threatens": "landlord" }]));
    add("/jurisdiction", "adult_reporting", json!("mandatory"));
    add("/jurisdiction", "consent_age", json!(16));
    add("/jurisdiction", "diagnosis", json!("under_supervision"));
    add("/practitioners/0", "instruments", json!(["depression_screen"]));
    add("/practitioners/0", "settings", json!(["school"]));
    add("/practitioners/0", "licence", json!("valid"));
    add("/people/0", "pronouns", json!("she/her"));
    add("/people/0", "age", json!(40));
    add("/people/0", "about", json!("Tired."));
    add("/facts/0", "known", json!(true));
    add("/facts/1", "settles", json!(["claim"]));
    add("/facts/2", "signals", json!(["dissociation"]));
    add("/facts/2", "lacks_capacity_for", json!(["talk_to_landlord"]));
    add("/facts/2", "reveal", json!({ "trust": 30, "by": ["ask_open"] }));
    add("/facts/3", "reportable", json!("child"));
    add("/facts/3", "danger", json!("knife"));
    add("/facts/3", "establishes", json!(["serious"]));
    case
});

/// Every text that is a case.
static CASES: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let shipped = files("scenarios", "/scenario.json").into_iter().map(|file| read(&file));
    let made = [synthetic(30, 1), synthetic(60, 2), paths(9), SMALL.to_owned()];
    let all = shipped.chain(made).map(|text| serde_json::from_str(&text).expect("JSON"));
    all.chain([FULL.clone()]).collect()
});

fn refusals(value: &Value) -> Vec<String> {
    SCHEMA.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path)).collect()
}

/// Whether the loader refuses a value, and whether for its shape.
fn loader_refuses(value: &Value) -> Option<bool> {
    let faults = load(&value.to_string()).err()?;
    Some(faults.iter().any(|fault| fault.fault == Fault::WrongShape))
}

/// Holds schema and loader against one another; says where they part, or whether the schema accepts it.
fn agree(value: &Value) -> Result<bool, String> {
    let valid = SCHEMA.is_valid(value);
    match (valid, loader_refuses(value)) {
        (false, None) => Err(format!("only the schema refuses it: {:?}", refusals(value))),
        (true, Some(true)) => {
            let faults = load(&value.to_string()).expect_err("refused");
            Err(format!("only the loader refuses its shape: {:?}", faults.first()))
        }
        _ => Ok(valid),
    }
}

#[test]
fn the_shipped_schema_is_current() {
    let shipped = read(&root().join("scenarios/scenario.schema.json"));
    assert!(shipped == schema_text(), "`cargo test --test schema -- --ignored` writes it");
}

#[test]
#[ignore = "writes scenarios/scenario.schema.json"]
fn write_the_schema() {
    std::fs::write(root().join("scenarios/scenario.schema.json"), schema_text()).expect("it can be written");
}

#[test]
fn it_is_a_schema_of_2020_12() {
    jsonschema::draft202012::meta::validate(&schema()).expect("the schema is valid by its own");
}

#[test]
fn every_case_is_accepted() {
    for case in CASES.iter() {
        assert_eq!(refusals(case), [""; 0], "{}", case["id"]);
        assert!(loader_refuses(case).is_none(), "{}", case["id"]);
    }
}

#[test]
fn every_shipped_case_says_where_its_schema_is() {
    for file in files("scenarios", "/scenario.json") {
        let case: Value = serde_json::from_str(&read(&file)).expect("JSON");
        let named = case["$schema"].as_str().unwrap_or_default();
        let schema = file.parent().expect("a folder").join(named);
        assert!(schema.ends_with("scenario.schema.json") && schema.is_file(), "{}: {named}", file.display());
    }
}

#[test]
fn every_bad_file_of_wrong_shape_is_refused() {
    let mut refused = 0;
    for file in files("tests/fixtures/scenarios/bad", ".json") {
        let bytes = std::fs::read(&file).expect("a fixture");
        let Ok(value) = serde_json::from_slice::<Value>(&bytes) else { continue };
        let faults = load_bytes(&bytes).err().unwrap_or_default();
        if faults.iter().any(|fault| fault.fault == Fault::WrongShape) {
            assert!(!SCHEMA.is_valid(&value), "{} is accepted", file.display());
            refused += 1;
        }
    }
    assert!(refused >= 3, "{refused} fixtures of wrong shape");
}

/// The places of all values in a document, as JSON pointers, in order.
fn places(value: &Value, at: String, out: &mut Vec<String>) {
    out.push(at.clone());
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| places(value, format!("{at}/{}", name.replace('/', "~1")), out)),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| places(value, format!("{at}/{index}"), out));
        }
        _ => {}
    }
}

/// Places of each kind, one or two of each: a list of scenes says the same of each scene.
fn some_places(value: &Value) -> Vec<String> {
    let mut all = Vec::new();
    places(value, String::new(), &mut all);
    let kind = |place: &str| {
        let steps = place.split('/').map(|step| if step.parse::<usize>().is_ok() { "*" } else { step });
        steps.collect::<Vec<_>>().join("/")
    };
    let mut seen = BTreeMap::<String, usize>::new();
    all.retain(|place| {
        let times = seen.entry(kind(place)).or_default();
        *times += 1;
        let within = value.pointer(place).is_some_and(|value| value.is_object() || value.is_array());
        *times <= if within { 2 } else { 1 }
    });
    all
}

/// What a value may be changed into.
fn changed(value: &Value) -> Vec<Value> {
    let mut out = vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(1),
        json!(-1),
        json!(101),
        json!(256),
        json!(70_000),
        json!(""),
        json!("nobody"),
        json!("Not A Name"),
        json!([]),
        json!({}),
        json!({ "nobody": 1 }),
    ];
    match value {
        Value::Object(fields) => {
            for name in fields.keys() {
                let mut fewer = fields.clone();
                fewer.remove(name);
                out.push(Value::Object(fewer));
            }
            let more = |name: &str| {
                let mut more: Map<String, Value> = fields.clone();
                more.insert(name.into(), json!(1));
                Value::Object(more)
            };
            out.extend([more("nobody"), more("Not a name"), more("summarise")]);
        }
        Value::Array(list) => {
            out.push(list.iter().skip(1).cloned().collect());
            out.push(list.iter().chain(list.first()).cloned().collect());
            out.push(list.iter().chain([&Value::Null]).cloned().collect());
            out.push(list.iter().cloned().chain([json!("nobody")]).collect());
        }
        Value::String(text) => {
            out.push(json!([text]));
            out.push(json!({ text.clone(): {} }));
            out.push(json!({ text.clone(): null }));
            out.push(json!(text.to_uppercase()));
            out.push(json!(format!("{text}s")));
        }
        Value::Number(number) => out.extend([json!(number.to_string()), json!([number])]),
        _ => {}
    }
    out
}

/// Each value of the small case in each way: what the loader knows of a field shows where its value is wrong.
#[test]
fn loader_and_schema_agree_on_every_change_of_the_small_case() {
    let small = &*FULL;
    let (mut tried, mut refused, mut wrong) = (0, 0, Vec::new());
    for place in &some_places(small) {
        for change in changed(small.pointer(place).expect("a place")) {
            let mut file = small.clone();
            *file.pointer_mut(place).expect("a place") = change.clone();
            tried += 1;
            match agree(&file) {
                Ok(valid) => refused += usize::from(!valid),
                Err(why) => wrong.push(format!("{place} = {change}: {why}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(refused * 2 > tried, "{refused} of {tried} changes were refused: too few to tell anything");
}

/// The ends of every range: the last number that the schema takes is taken, and one further neither takes.
#[test]
fn ranges_end_where_the_loader_ends_them() {
    let small = &*FULL;
    for place in some_places(small).iter().filter(|place| small.pointer(place).is_some_and(Value::is_i64)) {
        let with = |number: i64| {
            let mut file = small.clone();
            *file.pointer_mut(place).expect("a place") = json!(number);
            file
        };
        for number in [-129, -128, -1, 0, 1, 2, 9, 10, 16, 17, 21, 22, 100, 101, 127, 128, 255, 256, 520, 521]
        {
            let file = with(number);
            let valid = agree(&file).unwrap_or_else(|why| panic!("{place} = {number}: {why}"));
            // These two pairs of numbers depend on one another, which a schema does not know.
            if place.contains("/weeks/") || place.contains("/pick/") {
                continue;
            }
            let faults = load(&file.to_string()).err().unwrap_or_default();
            let out = [Fault::OutOfRange, Fault::WrongVersion];
            let out = faults.iter().any(|fault| out.contains(&fault.fault));
            assert_eq!(valid, !out, "{place} = {number}: the schema says {valid}, the loader {faults:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// Several changes at once, in any case, with values from elsewhere in the file among them.
    #[test]
    fn loader_and_schema_agree_on_changed_files(
        which: usize,
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), any::<usize>()), 1..4),
    ) {
        let mut file = CASES[which % CASES.len()].clone();
        for (at, other, how) in changes {
            let mut all = Vec::new();
            places(&file, String::new(), &mut all);
            let place = &all[at % all.len()];
            let mut ways = changed(file.pointer(place).expect("a place"));
            ways.push(file.pointer(&all[other % all.len()]).expect("a place").clone());
            *file.pointer_mut(place).expect("a place") = ways.swap_remove(how % ways.len());
        }
        if let Err(why) = agree(&file) {
            prop_assert!(false, "{why}");
        }
    }
}

/// So that no field is passed over by the tests above.
#[test]
fn every_field_stands_in_some_case() {
    fn names(value: &Value, out: &mut Vec<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                out.push(name.clone());
                names(value, out);
            }),
            Value::Array(list) => list.iter().for_each(|value| names(value, out)),
            _ => {}
        }
    }
    let mut written = Vec::new();
    CASES.iter().for_each(|case| names(case, &mut written));
    let schema = schema();
    let defs = schema["$defs"].as_object().expect("definitions");
    let mut missing = Vec::new();
    for (object, def) in defs.iter().filter(|(name, _)| *name != "Changes") {
        let fields = def["properties"].as_object().into_iter().flat_map(|fields| fields.keys());
        missing
            .extend(fields.filter(|field| !written.contains(field)).map(|field| format!("{object}.{field}")));
    }
    assert!(missing.is_empty(), "in no case: {}", missing.join(", "));
}

/// Every field and every word tells a reader something, in sentences.
#[test]
fn everything_has_a_description() {
    let schema = schema();
    let mut all = Vec::new();
    places(&schema, String::new(), &mut all);
    let mut bare = Vec::new();
    for place in all {
        let Some((parent, _)) = place.rsplit_once('/') else { continue };
        let told = schema.pointer(&place).is_some_and(|value| value["description"].is_string());
        let word = schema.pointer(&place).is_some_and(|value| value["const"].is_string());
        let field = parent.ends_with("/properties");
        let defined = parent == "/$defs" && !place.ends_with("/Standard");
        if (field || word || defined) && !told {
            bare.push(place);
        }
    }
    assert!(bare.is_empty(), "without a description:\n{}", bare.join("\n"));
}
