//! What the file can say of all this, and what it says when it is wrong.

use super::*;

/// What is wrong, beside the sample's scenes, in which there is nothing to do.
fn faults(fields: Value) -> Vec<Diagnostic> {
    let mut found = load(&sample(fields)).err().unwrap_or_default();
    found.retain(|fault| fault.fault != Fault::DeadEnd);
    found
}
fn facts(more: Value) -> Value {
    let mut facts = serde_json::from_str::<Value>(SAMPLE).unwrap()["facts"].take();
    facts[0].as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    json!({ "facts": facts })
}

#[test]
fn what_is_misspelt_gets_a_did_you_mean() {
    for (fields, path, help) in [
        (
            facts(json!({ "danger": "cra", "establishes": ["serious"] })),
            "facts.debt.danger",
            "Did you mean `car`?",
        ),
        (facts(json!({ "reportable": "chlid" })), "facts.debt.reportable", "Did you mean `child`?"),
        (facts(json!({ "reportabel": "child" })), "facts.debt", "Did you mean `reportable`?"),
        (
            facts(json!({ "lacks_capacity_for": ["acount"] })),
            "facts.debt.lacks_capacity_for",
            "Did you mean `account`?",
        ),
        (
            json!({ "dangers": [{ "id": "car", "threatens": "landlady" }, { "id": "fire" }] }),
            "dangers.car.threatens",
            "Did you mean `landlord`?",
        ),
        (json!({ "service_basis": "court_order" }), "service_basis", "Did you mean `court_ordered`?"),
        (law(json!({ "adult_reportin": "none" })), "jurisdiction", "Did you mean `adult_reporting`?"),
        (json!({ "danegrs": [] }), "", "Did you mean `dangers`?"),
        (law(json!({ "consent_aeg": 14 })), "jurisdiction", "Did you mean `consent_age`?"),
    ] {
        let found = faults(fields);
        let [fault] = &found[..] else { panic!("{path}: {found:?}") };
        assert!(fault.path.starts_with(path) && fault.help == help, "{path}: {fault}");
    }
}

#[test]
fn what_makes_no_sense_is_said() {
    let one = |fields| match &faults(fields)[..] {
        [fault] => fault.fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(one(law(json!({ "consent_age": 40 }))), Fault::OutOfRange);
    assert_eq!(one(law(json!({ "consent_age": 0 }))), Fault::OutOfRange);
    assert_eq!(one(facts(json!({ "danger": "car" }))), Fault::Contradiction);
    assert_eq!(
        one(json!({ "dangers": [{ "id": "car" }, { "id": "car" }, { "id": "fire" }] })),
        Fault::DuplicateName
    );
    let mut many = facts(json!({}));
    many["facts"].as_array_mut().unwrap().iter_mut().for_each(|fact| fact["reportable"] = json!("child"));
    let found = faults(many);
    assert!(found.iter().all(|fault| fault.fault == Fault::TooMany) && !found.is_empty(), "{found:?}");
}

#[test]
fn nothing_of_it_has_to_be_there() {
    let mut file: Map<String, Value> = serde_json::from_str(SAMPLE).unwrap();
    file.remove("jurisdiction");
    file.remove("dangers");
    file["facts"].as_array_mut().unwrap().iter_mut().for_each(|fact| {
        for field in ["danger", "reportable", "lacks_capacity_for"] {
            fact.as_object_mut().unwrap().remove(field);
        }
    });
    for scene in file["scenes"].as_array_mut().unwrap().iter_mut().filter(|scene| scene["kind"].is_null()) {
        scene["choices"] = json!([{ "id": "on", "do": "On.", "acts": [], "to": "@end" }]);
    }
    let text = Value::Object(file).to_string();
    assert!(load(&text).is_ok(), "{:?}", load(&text).err());
}
