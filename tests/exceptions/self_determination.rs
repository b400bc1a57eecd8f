//! A capable person's choice gives way to a serious, foreseeable and imminent risk, and to nothing less.

use super::*;

fn overriding(facts: &[&str]) -> Option<Verdict> {
    after_learning(parts(), facts, OVERRIDE, "EC102")
}

/// The client's own danger, with each of its parts in a fact of its own, and one that is near in another matter.
fn parts() -> Value {
    let fact = |id: &str, danger: Option<&str>, establishes: &[&str]| {
        let mut fact = json!({
            "id": id, "domain": "risk", "text": "…", "importance": "useful", "establishes": establishes
        });
        if let Some(danger) = danger {
            fact["danger"] = json!(danger);
        }
        fact
    };
    json!({
        "facts": [
            fact("grave", None, &["serious"]),
            fact("likely", None, &["foreseeable"]),
            fact("near", None, &["imminent"]),
            fact("near_elsewhere", Some("car"), &["imminent"]),
            fact("grave_elsewhere", Some("car"), &["serious", "foreseeable"]),
            { "id": "bruises", "domain": "risk", "text": "…", "importance": "useful" },
            { "id": "unwise", "domain": "risk", "text": "Goes back to him.", "importance": "essential" },
        ],
    })
}

#[test]
fn only_all_three_together_and_only_what_was_uncovered() {
    for facts in [
        &[][..],
        &["grave"],
        &["likely"],
        &["near"],
        &["grave", "likely"],
        &["grave", "near"],
        &["likely", "near"],
    ] {
        assert_eq!(overriding(facts), Some(Breach), "{facts:?}");
    }
    assert_eq!(overriding(&["grave", "likely", "near"]), Some(Upheld));
}

#[test]
fn parts_of_different_dangers_do_not_add_up() {
    assert_eq!(overriding(&["grave", "likely", "near_elsewhere"]), Some(Breach));
    assert_eq!(overriding(&["grave_elsewhere", "near"]), Some(Breach));
    assert_eq!(overriding(&["grave_elsewhere", "near_elsewhere"]), Some(Upheld));
}

#[test]
fn an_unwise_choice_is_no_risk_even_when_it_is_all_known() {
    assert_eq!(overriding(&["unwise", "bruises"]), Some(Breach));
}

#[test]
fn the_smallest_step_first() {
    let force = r#"[{"override_choice":{"least_restrictive":false}}]"#;
    assert_eq!(after_learning(parts(), &["grave", "likely", "near"], force, "EC102"), Some(Breach));
    let emergency = r#"[{"emergency":{"least_restrictive":false}}]"#;
    assert_eq!(after_learning(parts(), &["grave", "likely", "near"], emergency, "SAF02"), Some(Breach));
}

#[test]
fn a_court_s_limit_is_explained_with_the_choice_that_remains() {
    let told =
        r#"[{"explain":["right_to_refuse"]},{"override_choice":{"least_restrictive":true,"for":"service"}}]"#;
    let untold = r#"[{"override_choice":{"least_restrictive":true,"for":"service"}}]"#;
    let beside = told.replace(r#""service""#, r#""talk_to_sister""#);
    let ordered = || json!({ "service_basis": "court_ordered" });
    assert_eq!(after_learning(ordered(), &[], told, "EC102"), Some(Defensible));
    assert_eq!(after_learning(ordered(), &[], untold, "EC102"), Some(Breach));
    assert_eq!(after_learning(ordered(), &[], &beside, "EC102"), Some(Breach));
    assert_eq!(after_learning(json!({}), &[], told, "EC102"), Some(Breach));
}

#[test]
fn with_only_the_time_open_asking_is_credited_and_acting_is_not() {
    let asking = r#"[{"screen_risk":{"about":["near"]}}]"#;
    assert_eq!(after_learning(parts(), &["grave", "likely"], asking, "SAF01"), Some(Upheld));
    assert_eq!(after_learning(parts(), &["unwise"], asking, "SAF01"), None);
    for (acts, code) in [
        (OVERRIDE, "EC102"),
        (r#"[{"emergency":{"least_restrictive":true}}]"#, "SAF02"),
        (r#"["warn"]"#, "LAW02"),
    ] {
        assert_eq!(after_learning(parts(), &["grave_elsewhere"], acts, code), Some(Breach), "{code}");
    }
}
