//! What is told without consent, on which ground, how much, and who hears of it first.

use super::*;

fn sharing(basis: &str, amount: &str, told: bool) -> String {
    json!([{ "share": { "with": "sister", "amount": amount, "basis": basis, "client_told": told } }])
        .to_string()
}
fn shared(facts: &[&str], basis: &str, amount: &str, told: bool) -> Option<Verdict> {
    after_learning(json!({}), facts, &sharing(basis, amount, told), "EC107")
}

#[test]
fn without_consent_only_on_an_established_danger() {
    assert_eq!(shared(&["has_plan", "tonight"], "emergency", "least", true), Some(Upheld));
    assert_eq!(shared(&["has_plan"], "emergency", "least", true), Some(Breach));
    assert_eq!(shared(&["has_plan", "this_evening"], "emergency", "least", true), Some(Breach));
    assert_eq!(shared(&["has_plan", "tonight"], "none", "least", true), Some(Breach));
}

#[test]
fn or_where_a_law_asks_for_it() {
    assert_eq!(shared(&["bruises"], "law", "least", true), Some(Upheld));
    assert_eq!(shared(&["dark_thoughts"], "law", "least", true), Some(Breach));
    let none = law(json!({ "mandated_reporting": "none" }));
    let acts = sharing("law", "least", true);
    assert_eq!(after_learning(none, &["bruises"], &acts, "EC107"), Some(Breach));
}

#[test]
fn the_least_and_the_client_first_where_that_is_safe() {
    assert_eq!(shared(&["has_plan", "tonight"], "emergency", "full", true), Some(Breach));
    assert_eq!(shared(&["has_plan", "tonight"], "emergency", "least", false), Some(Breach));
    assert_eq!(shared(&["threat", "this_evening"], "emergency", "least", false), Some(Defensible));
    assert_eq!(shared(&["petrol"], "emergency", "least", false), Some(Defensible));
    assert_eq!(shared(&["bruises"], "law", "least", false), Some(Defensible));
}

#[test]
fn limits_are_explained_before_what_is_sensitive() {
    let limits = r#"[{"explain":["limits_of_confidentiality"]}]"#;
    let scenes: &[Scene<'_>] = &[
        ("engagement", &[("limits", limits), ("talk", TALK)]),
        ("engagement", &[("ask", r#"[{"screen_risk":{"about":["has_plan"]}}]"#)]),
    ];
    assert_eq!(last(&play(json!({}), scenes, &["talk", "ask"]), "EC107"), Some(Missed));
    assert_eq!(last(&play(json!({}), scenes, &["limits", "ask"]), "EC107"), None);
}
