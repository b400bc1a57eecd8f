//! Gifts and overlaps: small and open, bounded and supervised.

use super::*;

fn said(acts: &str) -> Option<Verdict> {
    after_learning(json!({}), &[], acts, "EC106")
}

#[test]
fn a_small_gift_in_the_open_is_defensible_and_nothing_else_is() {
    let gift = |value: &str, open: bool| {
        said(&json!([{ "accept_gift": { "value": value, "open": open } }]).to_string())
    };
    assert_eq!(gift("small", true), Some(Defensible));
    assert_eq!(gift("small", false), Some(Breach));
    assert_eq!(gift("large", true), Some(Breach));
    assert_eq!(gift("large", false), Some(Breach));
    assert_eq!(said(r#"["decline_gift"]"#), Some(Upheld));
    // To take it openly and to decline it are worth the same.
    let open = r#"[{"accept_gift":{"value":"small","open":true}}]"#;
    let scenes: &[Scene<'_>] = &[("engagement", &[("take", open), ("decline", r#"["decline_gift"]"#)])];
    for taken in ["take", "decline"] {
        let mark = ethics(&play(json!({}), scenes, &[taken]));
        assert_eq!(mark.value, mark.best, "{taken}");
    }
}

#[test]
fn an_overlap_with_boundaries_and_supervision_is_defensible_and_one_without_is_not() {
    assert_eq!(said(r#"[{"dual_relationship":{"managed":true}}]"#), Some(Defensible));
    assert_eq!(said(r#"[{"dual_relationship":{"managed":false}}]"#), Some(Breach));
}

#[test]
fn a_note_in_ones_own_words_is_in_the_record() {
    let scenes = |between: Value| {
        json!({ "start": "write", "scenes": [
            { "id": "write", "stage": "termination", "choices": [
                { "id": "date", "do": "Write it up.", "acts": [{ "document": "factual" }], "to": "last" },
                { "id": "talk", "say": "Well.", "acts": [{ "inform": { "style": "jargon" } }], "to": "between" },
            ] },
            between,
            { "id": "last", "stage": "termination", "choices": [
                { "id": "close", "do": "Close.", "acts": [{ "close": "goals_met" }], "to": "@end" },
            ] },
        ] })
    };
    let note = json!({ "id": "between", "stage": "termination", "kind": { "note": { "prompt": "Write.", "to": "last" } } });
    let talk = json!({ "id": "between", "stage": "termination", "choices": [
        { "id": "on", "say": "So.", "acts": ["silence"], "to": "last" },
    ] });
    let closed = |between, decided| {
        let scenario = load(&sample(scenes(between))).unwrap_or_else(|faults| panic!("{}", faults[0]));
        let mut session = Session::start(Arc::new(scenario), "msw_student", 1, Mode::Assessment).unwrap();
        for decision in
            [Decision::Choose("talk".into(), None), decided, Decision::Choose("close".into(), None)]
        {
            session.decide(decision).unwrap();
        }
        last(&session, "PR11")
    };
    assert_eq!(closed(talk, Decision::Choose("on".into(), None)), Some(Missed));
    assert_eq!(closed(note, Decision::Note("She rang the company herself.".into())), None);
}
