//! A yes that is taken back: in ordinary service, in an emergency, by a court's order.

use super::*;

const STOP: &str = r#"[{"honour_withdrawal":{"for":"service"}}]"#;
const GO_ON: &str = r#"[{"override_withdrawal":{"for":"service"}}]"#;
const TOLD_AND_GO_ON: &str = r#"[{"explain":["right_to_refuse"]},{"override_withdrawal":{"for":"service"}}]"#;

fn ordered() -> Value {
    json!({ "service_basis": "court_ordered" })
}
fn said(fields: Value, facts: &[&str], acts: &str) -> Option<Verdict> {
    after_learning(fields, facts, acts, "EC103W")
}

#[test]
fn in_ordinary_service_work_stops() {
    assert_eq!(said(json!({}), &[], STOP), Some(Upheld));
    assert_eq!(said(json!({}), &[], GO_ON), Some(Breach));
    assert_eq!(said(json!({}), &[], TOLD_AND_GO_ON), Some(Breach));
}

#[test]
fn in_an_emergency_protection_goes_on() {
    assert_eq!(said(json!({}), &["has_plan", "tonight"], GO_ON), Some(Defensible));
    assert_eq!(said(json!({}), &["has_plan"], GO_ON), Some(Breach));
}

#[test]
fn what_a_court_ordered_goes_on_and_the_choice_that_is_left_is_told() {
    assert_eq!(said(ordered(), &[], TOLD_AND_GO_ON), Some(Upheld));
    assert_eq!(said(ordered(), &[], GO_ON), Some(Breach));
    let beside = r#"[{"explain":["right_to_refuse"]},{"override_withdrawal":{"for":"talk_to_sister"}}]"#;
    assert_eq!(said(ordered(), &[], beside), Some(Breach));
}

#[test]
fn delivering_goes_on_only_by_order_or_with_a_new_yes() {
    let deliver = r#"[{"deliver":{"method":"task_centred","mode":"deliver"}}]"#;
    let scenes: &[Scene<'_>] = &[
        ("intervention", &[("stop", STOP)]),
        (
            "intervention",
            &[
                ("yes", r#"[{"obtain_consent":{"for":"service","from":"client"}}]"#),
                ("tell", r#"[{"explain":["right_to_refuse"]}]"#),
                ("talk", TALK),
            ],
        ),
        ("intervention", &[("deliver", deliver)]),
    ];
    let run = |fields, second| last(&play(fields, scenes, &["stop", second, "deliver"]), "EC103W");
    assert_eq!(run(json!({}), "talk"), Some(Breach));
    assert_eq!(run(json!({}), "tell"), Some(Breach));
    assert_eq!(run(json!({}), "yes"), None);
    assert_eq!(run(ordered(), "talk"), Some(Breach));
    assert_eq!(run(ordered(), "tell"), None);
}

#[test]
fn who_is_ordered_to_come_is_told_and_not_asked_for_consent() {
    let tell = r#"[{"explain":["purpose","right_to_refuse"]}]"#;
    let ask =
        r#"[{"explain":["purpose","right_to_refuse"]},{"obtain_consent":{"for":"service","from":"client"}}]"#;
    let scenes: &[Scene<'_>] = &[
        ("engagement", &[("tell", tell), ("ask", ask), ("talk", TALK)]),
        ("engagement", &[("on", TALK)]),
        ("assessment", &[("on", TALK)]),
    ];
    let run = |fields: Value, first, code| last(&play(fields, scenes, &[first, "on"]), code);
    assert_eq!(run(ordered(), "talk", "EC103I"), Some(Missed));
    assert_eq!(run(ordered(), "talk", "EC103"), None);
    assert_eq!(run(ordered(), "tell", "EC103I"), Some(Upheld));
    assert_eq!(run(json!({}), "talk", "EC103"), Some(Missed));
    assert_eq!(run(json!({}), "talk", "EC103I"), None);
}
