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
