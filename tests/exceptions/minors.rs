//! Permission and assent, each of which alone is not consent.

use super::*;

fn boy(fields: Value) -> Value {
    let mut fields = fields.as_object().unwrap().clone();
    let mut people: Value = serde_json::from_str::<Value>(SAMPLE).unwrap()["people"].clone();
    people[0]["age"] = json!(15);
    fields.insert("people".into(), people);
    Value::Object(fields)
}

const BOTH: &str = r#"[{"obtain_consent":{"for":"talk_to_sister","from":"guardian"}},
    {"obtain_consent":{"for":"talk_to_sister","from":"assent"}}]"#;
const PERMISSION: &str = r#"[{"obtain_consent":{"for":"talk_to_sister","from":"guardian"}}]"#;
const ASSENT: &str = r#"[{"obtain_consent":{"for":"talk_to_sister","from":"assent"}}]"#;
const OWN: &str = r#"[{"obtain_consent":{"for":"talk_to_sister","from":"client"}}]"#;
const SHARE: &str = r#"[{"share":{"with":"sister","amount":"least","basis":"consent","consent":"talk_to_sister",
    "client_told":true}}]"#;

const COURSE: &[Scene<'_>] = &[
    (
        "engagement",
        &[("both", BOTH), ("permission", PERMISSION), ("assent", ASSENT), ("own", OWN), ("talk", TALK)],
    ),
    ("engagement", &[("share", SHARE), ("permission", PERMISSION), ("assent", ASSENT), ("talk", TALK)]),
    ("assessment", &[("share", SHARE)]),
];

#[test]
fn one_yes_of_the_two_is_not_yet_consent() {
    let share = |fields, first| last(&play(fields, COURSE, &[first, "share"]), "EC107");
    assert_eq!(share(boy(json!({})), "both"), Some(Upheld));
    for first in ["permission", "assent", "own", "talk"] {
        assert_eq!(share(boy(json!({})), first), Some(Breach), "{first}");
    }
    assert_eq!(share(json!({}), "own"), Some(Upheld));
}

#[test]
fn both_are_asked_in_either_order() {
    let run = |taken: &[&str]| last(&play(boy(json!({})), COURSE, taken), "EC114");
    assert_eq!(run(&["both"]), Some(Upheld));
    assert_eq!(run(&["permission"]), Some(Breach));
    assert_eq!(run(&["assent", "permission"]), Some(Upheld));
    assert_eq!(run(&["permission", "assent"]), Some(Upheld));
    assert_eq!(run(&["assent", "talk"]), Some(Missed));
    assert_eq!(
        last(&play(boy(json!({})), COURSE, &["assent", "permission", "share"]), "EC107"),
        Some(Upheld)
    );
}

#[test]
fn unless_the_place_lets_them_consent_for_themselves() {
    let place = || boy(law(json!({ "consent_age": 14 })));
    assert_eq!(last(&play(place(), COURSE, &["own", "share"]), "EC107"), Some(Upheld));
    assert_eq!(last(&play(place(), COURSE, &["own", "talk"]), "EC114"), None);
    assert_eq!(last(&play(place(), COURSE, &["permission"]), "EC114"), Some(Breach));
    assert_eq!(
        last(&play(boy(law(json!({ "consent_age": 16 }))), COURSE, &["own", "share"]), "EC107"),
        Some(Breach)
    );
}

#[test]
fn a_yes_that_was_taken_back_takes_both_halves() {
    let scenes: &[Scene<'_>] = &[
        COURSE[0],
        ("engagement", &[("stop", r#"[{"honour_withdrawal":{"for":"talk_to_sister"}}]"#)]),
        ("engagement", &[("permission", PERMISSION), ("assent", ASSENT), ("both", BOTH)]),
        ("engagement", &[("share", SHARE)]),
    ];
    let share = |again| last(&play(boy(json!({})), scenes, &["both", "stop", again, "share"]), "EC107");
    assert_eq!(share("permission"), Some(Breach));
    assert_eq!(share("assent"), Some(Breach));
    assert_eq!(share("both"), Some(Upheld));
}
