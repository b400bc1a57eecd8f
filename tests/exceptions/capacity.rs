//! Capacity is specific to a decision, and neither age nor diagnosis takes it away.

use super::*;

const SISTER_SIGNS: &str = r#"[{"obtain_consent":{"for":"account","from":"guardian"}}]"#;
const BOTH_SIGN: &str = r#"[{"obtain_consent":{"for":"account","from":"guardian"}},
    {"obtain_consent":{"for":"account","from":"assent"}}]"#;

fn said(facts: &[&str], acts: &str) -> Option<Verdict> {
    after_learning(json!({}), facts, acts, "EC114")
}

#[test]
fn neither_age_nor_diagnosis_is_incapacity() {
    assert_eq!(said(&["diagnosis"], SISTER_SIGNS), Some(Breach));
    let mut people: Value = serde_json::from_str::<Value>(SAMPLE).unwrap()["people"].clone();
    people[0]["age"] = json!(91);
    assert_eq!(after_learning(json!({ "people": people }), &[], SISTER_SIGNS, "EC114"), Some(Breach));
}

#[test]
fn what_shows_incapacity_shows_it_for_one_decision() {
    assert_eq!(said(&["cannot_weigh"], BOTH_SIGN), Some(Upheld));
    assert_eq!(said(&["cannot_weigh"], SISTER_SIGNS), Some(Breach));
    let other = SISTER_SIGNS.replace("account", "talk_to_landlord");
    assert_eq!(said(&["cannot_weigh"], &other), Some(Breach));
    assert_eq!(said(&["diagnosis"], BOTH_SIGN), Some(Defensible));
}

#[test]
fn a_choice_is_overruled_by_who_may_and_by_the_smallest_step() {
    let take = |least: bool, before: &str| {
        let card = json!({ "override_choice": { "least_restrictive": least, "for": "account" } });
        let scenes: &[Scene<'_>] = &[
            ("engagement", &[("learn", r#"[{"screen_risk":{"about":["cannot_weigh"]}}]"#), ("skip", TALK)]),
            ("engagement", &[("sister", SISTER_SIGNS), ("nobody", TALK)]),
            ("engagement", &[("take", &json!([card]).to_string())]),
        ];
        let (learn, sister) = before.split_once(' ').unwrap();
        last(&play(json!({}), scenes, &[learn, sister, "take"]), "EC102")
    };
    assert_eq!(take(true, "learn sister"), Some(Defensible));
    assert_eq!(take(false, "learn sister"), Some(Breach));
    assert_eq!(take(true, "learn nobody"), Some(Breach));
    assert_eq!(take(true, "skip sister"), Some(Breach));
}
