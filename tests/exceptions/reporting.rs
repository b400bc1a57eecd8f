//! A suspicion is reported, without proof, by the worker, in time, as the law of the place has it.

use super::*;

/// A child's marks are seen; then one of three things is done; then the next stage begins.
const COURSE: &[Scene<'_>] = &[
    ("engagement", &[("see", SEE), ("look_away", TALK)]),
    ("engagement", &[("report", REPORT), ("consult", CONSULT), ("talk", TALK)]),
    ("engagement", &[("on", TALK)]),
    ("assessment", &[("on", TALK)]),
];

fn course(fields: Value, second: &str) -> Session {
    play(fields, COURSE, &["see", second, "on"])
}

#[test]
fn a_suspicion_is_enough_and_neither_proof_nor_nearness_is_asked() {
    let said = play(json!({}), COURSE, &["see", "report"]);
    assert_eq!(last(&said, "LAW01"), Some(Upheld));
    let mark = ethics(&said);
    assert_eq!(mark.value, mark.best);
    assert_eq!(last(&play(json!({}), COURSE, &["look_away", "report"]), "LAW01"), Some(Breach));
}

#[test]
fn it_lapses_when_time_passes_and_not_before() {
    assert_eq!(last(&play(json!({}), COURSE, &["see", "talk"]), "LAW01"), None);
    assert_eq!(last(&course(json!({}), "talk"), "LAW01"), Some(Missed));
    assert_eq!(last(&course(json!({}), "report"), "LAW01"), None);
    // What was never on offer is never missed, and neither is what nobody knows of.
    assert_eq!(last(&play(json!({}), COURSE, &["look_away", "talk", "on"]), "LAW01"), None);
    let no_way = [COURSE[0], ("engagement", &[("talk", TALK)][..]), COURSE[2], COURSE[3]];
    assert_eq!(last(&play(json!({}), &no_way, &["see", "talk", "on"]), "LAW01"), None);
}

#[test]
fn a_new_session_or_week_is_too_late_as_well() {
    for (field, value) in [("session", 2), ("week", 3)] {
        let scene = |id, to, acts: [&str; 2]| {
            let choices = acts.iter().enumerate().map(|(at, acts)| {
                let acts: Value = serde_json::from_str(acts).unwrap();
                json!({ "id": format!("c{at}"), "do": "This.", "acts": acts, "to": to })
            });
            json!({ "id": id, "stage": "engagement", "choices": choices.collect::<Vec<_>>() })
        };
        let mut scenes = [
            scene("a", "b", [SEE, TALK]),
            scene("b", "c", [TALK, REPORT]),
            scene("c", "d", [TALK, TALK]),
            scene("d", "@end", [TALK, TALK]),
        ];
        scenes[3][field] = json!(value);
        let file = sample(json!({ "start": "a", "scenes": scenes }));
        let mut session =
            Session::start(Arc::new(load(&file).unwrap()), "msw_student", 1, Mode::Assessment).unwrap();
        for _ in 0..3 {
            session.decide(Decision::Choose("c0".into(), None)).unwrap();
        }
        assert_eq!(last(&session, "LAW01"), Some(Missed), "{field}");
    }
}

#[test]
fn telling_a_supervisor_is_not_reporting() {
    assert_eq!(last(&course(json!({}), "consult"), "LAW01"), Some(Missed));
}

#[test]
fn a_second_suspicion_is_a_duty_of_its_own() {
    let more = r#"[{"ask":{"form":"open","about":["pension"]}}]"#;
    let scenes: &[Scene<'_>] = &[
        COURSE[0],
        ("engagement", &[("report", REPORT)]),
        ("assessment", &[("more", more)]),
        ("assessment", &[("report", REPORT), ("talk", TALK)]),
        ("assessment", &[("on", TALK)]),
        ("planning", &[("on", TALK)]),
    ];
    let run = |fourth| play(json!({}), scenes, &["see", "report", "more", fourth, "on"]);
    assert_eq!(last(&run("talk"), "LAW01"), Some(Missed));
    assert_eq!(last(&run("report"), "LAW01"), None);
    // What was passed over once and done after all is not held against the second, which was never on offer.
    let scenes: &[Scene<'_>] = &[
        COURSE[0],
        COURSE[1],
        ("engagement", &[("report", REPORT)]),
        ("assessment", &[("more", more)]),
        ("assessment", &[("on", TALK)]),
        ("planning", &[("on", TALK)]),
    ];
    let late = play(json!({}), scenes, &["see", "talk", "report", "more", "on"]);
    assert_eq!(last(&late, "LAW01"), None);
}

#[test]
fn finding_out_is_for_others() {
    for (acts, verdict) in [
        (r#"[{"press":{"about":["belt"]}}]"#, Some(Breach)),
        (r#"[{"ask":{"form":"leading","about":["belt"]}}]"#, Some(Breach)),
        (r#"[{"gather":{"by":"observation","about":["belt"]}}]"#, Some(Breach)),
        (r#"[{"ask":{"form":"open","about":["belt"]}}]"#, None),
        (r#"[{"gather":{"by":"observation","about":["sleep"]}}]"#, None),
    ] {
        assert_eq!(after_learning(json!({}), &["bruises"], acts, "LAW01"), verdict, "{acts}");
    }
    // To notice is not to dig: before there is a suspicion, looking is how one comes to have it.
    assert_eq!(after_learning(json!({}), &["debt"], SEE, "LAW01"), None);
}

#[test]
fn as_the_law_of_the_place_has_it() {
    let laws = [
        (json!({ "mandated_reporting": "mandatory" }), Some(Upheld), None, Some(Missed)),
        (json!({ "mandated_reporting": "permissive" }), Some(Defensible), Some(Defensible), None),
        (json!({ "mandated_reporting": "none" }), Some(Defensible), Some(Defensible), None),
        (json!({}), Some(Upheld), Some(Defensible), Some(Missed)),
    ];
    for (fields, reported, consulted, neither) in laws {
        let fields = law(fields);
        assert_eq!(last(&play(fields.clone(), COURSE, &["see", "report"]), "LAW01"), reported, "{fields}");
        assert_eq!(last(&play(fields.clone(), COURSE, &["see", "consult"]), "LAW01"), consulted, "{fields}");
        assert_eq!(last(&course(fields.clone(), "talk"), "LAW01"), neither, "{fields}");
    }
    // Where the law is not known, asking at once is accepted, and is as good as a report.
    let said = play(law(json!({})), COURSE, &["see", "consult"]);
    assert_eq!(ethics(&said).value, ethics(&said).best);
    assert_eq!(last(&course(law(json!({})), "consult"), "LAW01"), None);
    let scenes = [COURSE[0], COURSE[1], ("engagement", &[("consult", CONSULT)][..]), COURSE[2], COURSE[3]];
    let late = |fields| last(&play(law(fields), &scenes, &["see", "talk", "consult", "on"]), "LAW01");
    assert_eq!(late(json!({})), None);
    assert_eq!(late(json!({ "mandated_reporting": "mandatory" })), Some(Missed));
}

#[test]
fn the_law_may_ask_less_for_adults() {
    let scenes: &[Scene<'_>] = &[
        ("engagement", &[("hear", r#"[{"ask":{"form":"open","about":["pension"]}}]"#)]),
        COURSE[1],
        COURSE[2],
        COURSE[3],
    ];
    let run = |fields| last(&play(law(fields), scenes, &["hear", "talk", "on"]), "LAW01");
    assert_eq!(run(json!({ "mandated_reporting": "mandatory" })), Some(Missed));
    assert_eq!(run(json!({ "mandated_reporting": "mandatory", "adult_reporting": "permissive" })), None);
}
