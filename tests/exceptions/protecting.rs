//! A threat to somebody, and what the law of the place asks.

use super::*;

const THREAT: &[&str] = &["threat", "this_evening"];
const PROTECT: &str = r#"["safety_plan",{"emergency":{"least_restrictive":true}}]"#;

fn warning(fields: Value, facts: &[&str], acts: &str) -> Option<Verdict> {
    after_learning(fields, facts, acts, "LAW02")
}

#[test]
fn somebody_who_can_be_named_is_gravely_and_nearly_threatened() {
    assert_eq!(warning(json!({}), THREAT, r#"["warn"]"#), Some(Defensible));
    for facts in
        [&["threat"][..], &["this_evening"], &["petrol"], &["has_plan", "tonight"], &["threat", "tonight"]]
    {
        assert_eq!(warning(json!({}), facts, r#"["warn"]"#), Some(Breach), "{facts:?}");
    }
}

#[test]
fn as_the_law_of_the_place_has_it() {
    let warn_and_protect = r#"["warn",{"consult":{"whom":"supervisor","least_information":true}}]"#;
    let laws = [
        (json!({ "duty_to_protect": "mandatory" }), Some(Upheld), Some(Defensible), None, None),
        (
            json!({ "duty_to_protect": "permissive" }),
            Some(Defensible),
            Some(Defensible),
            Some(Defensible),
            None,
        ),
        (json!({ "duty_to_protect": "none" }), Some(Defensible), Some(Defensible), Some(Defensible), None),
        (json!({}), Some(Upheld), Some(Defensible), None, Some(Upheld)),
    ];
    for (fields, with_more, alone, without, consulted) in laws {
        let fields = law(fields);
        assert_eq!(warning(fields.clone(), THREAT, warn_and_protect), with_more, "{fields}");
        assert_eq!(warning(fields.clone(), THREAT, r#"["warn"]"#), alone, "{fields}");
        assert_eq!(warning(fields.clone(), THREAT, PROTECT), without, "{fields}");
        assert_eq!(warning(fields.clone(), THREAT, CONSULT), consulted, "{fields}");
    }
}

/// A threat is heard, something is done, and the next stage begins.
fn course(fields: Value, second: &str) -> Session {
    let scenes: &[Scene<'_>] = &[
        ("engagement", &[("hear", r#"[{"screen_risk":{"about":["threat","this_evening"]}}]"#)]),
        (
            "engagement",
            &[
                ("warn", r#"["warn"]"#),
                ("protect", PROTECT),
                ("both", r#"["warn","safety_plan",{"emergency":{"least_restrictive":true}}]"#),
                ("talk", TALK),
            ],
        ),
        ("engagement", &[("on", TALK)]),
        ("assessment", &[("on", TALK)]),
    ];
    play(fields, scenes, &["hear", second, "on"])
}

#[test]
fn to_do_nothing_is_judged_when_time_passes() {
    let mandatory = || law(json!({ "duty_to_protect": "mandatory" }));
    assert_eq!(last(&course(mandatory(), "talk"), "LAW02"), Some(Missed));
    assert_eq!(last(&course(mandatory(), "warn"), "LAW02"), None);
    assert_eq!(last(&course(mandatory(), "protect"), "LAW02"), None);
    for fields in
        [json!({ "duty_to_protect": "permissive" }), json!({ "duty_to_protect": "none" }), json!({})]
    {
        assert_eq!(last(&course(law(fields), "talk"), "LAW02"), None);
    }
    // Whatever the law, a danger that is left alone is a danger that is left alone.
    assert_eq!(last(&course(law(json!({})), "talk"), "SAF02"), Some(Missed));
}

#[test]
fn steps_that_protect_are_worth_more_than_a_bare_warning() {
    for fields in [
        json!({ "duty_to_protect": "mandatory" }),
        json!({ "duty_to_protect": "permissive" }),
        json!({ "duty_to_protect": "none" }),
        json!({}),
    ] {
        let mark = |second| {
            let mut session = course(law(fields.clone()), second);
            session.undo();
            ethics(&session).value
        };
        assert!(mark("protect") > mark("warn") && mark("both") > mark("warn"), "{fields}");
    }
}

#[test]
fn where_the_law_only_permits_with_and_without_a_warning_are_worth_the_same() {
    for fields in [json!({ "duty_to_protect": "permissive" }), json!({ "duty_to_protect": "none" })] {
        let mark = |second| {
            let mut session = course(law(fields.clone()), second);
            session.undo();
            ethics(&session)
        };
        assert_eq!(mark("protect").value, mark("protect").best);
        assert_eq!(mark("both").value, mark("both").best);
    }
}
