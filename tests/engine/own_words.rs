//! What is said in own words: taken only where it is offered, noted, written and read with the log, and never scored.

use practicum::log::{Decision, Log, Mode, OwnWords};
use practicum::own_words;
use practicum::playscript;
use practicum::scenario::{Scenario, load};
use practicum::session::{LONGEST_TEXT, Refusal, Session};
use practicum::utterance::Kind;
use serde_json::{Value, json};
use std::sync::Arc;

const SAMPLE: &str = include_str!("../../src/rules/sample.json");

/// The sample case with two scenes, both of them talks; only the first offers own words.
fn case() -> Arc<Scenario> {
    let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
    let choice =
        |id: &str, acts: Value, to: &str| json!({ "id": id, "say": "This.", "acts": acts, "to": to });
    let person = file["people"][0]["id"].clone();
    file["start"] = json!("first");
    file["scenes"] = json!([
        {
            "id": "first", "stage": "engagement", "own_words": true,
            "lines": [{ "who": person, "text": "I am so tired of the letters." }],
            "choices": [
                choice("asks", json!([{ "ask": { "form": "open" } }]), "second"),
                choice("reflects", json!([{ "reflect": { "depth": "simple" } }]), "second"),
                choice("soothes", json!(["reassure"]), "second"),
            ],
        },
        { "id": "second", "stage": "engagement", "choices": [choice("asks", json!([]), "@end")] },
    ]);
    Arc::new(load(&file.to_string()).unwrap_or_else(|faults| panic!("{}", faults[0])))
}

fn begin(scenario: &Arc<Scenario>) -> Session {
    Session::start(Arc::clone(scenario), &scenario.workers[0].id, 1, Mode::Coaching).unwrap()
}

fn said(text: &str, disputed: Option<Kind>) -> Decision {
    Decision::Choose(
        "reflects".into(),
        Some(Box::new(OwnWords { text: text.into(), suggested: None, disputed })),
    )
}

#[test]
fn own_words_are_taken_where_they_are_offered_and_bounded() {
    let scenario = case();
    let mut run = begin(&scenario);
    let refused = |run: &mut Session, text: &str| run.decide(said(text, None)).map(|_| ()).unwrap_err();
    assert_eq!(refused(&mut run, " "), Refusal::Empty);
    assert_eq!(refused(&mut run, &"x".repeat(LONGEST_TEXT + 1)), Refusal::TooLong);
    assert!(run.entries().is_empty() && run.log().decisions.is_empty());
    run.decide(said("You are tired of the letters.", None)).unwrap();
    let words = OwnWords { text: "Yes.".into(), suggested: None, disputed: None };
    let here = Decision::Choose("asks".into(), Some(Box::new(words)));
    assert_eq!(run.decide(here).map(|_| ()), Err(Refusal::WrongKind));
}

#[test]
fn the_step_and_the_rules_pass_own_words_over() {
    let scenario = case();
    let (mut with, mut without) = (begin(&scenario), begin(&scenario));
    with.decide(said("You should throw them away.", Some(Kind::Affirmation))).unwrap();
    without.decide(Decision::Choose("reflects".into(), None)).unwrap();
    let (one, other) = (&with.entries()[0], &without.entries()[0]);
    assert_eq!(one.after(), other.after());
    assert_eq!(one.judgement, other.judgement);
}

#[test]
fn a_log_keeps_own_words_and_older_logs_are_still_read() {
    let scenario = case();
    for (suggested, disputed) in
        [(None, None), (Some(Kind::Summary), None), (Some(Kind::Summary), Some(Kind::Reassurance))]
    {
        let mut run = begin(&scenario);
        let words = OwnWords { text: "“Tired”,\n\"so tired\".".into(), suggested, disputed };
        run.decide(Decision::Choose("reflects".into(), Some(Box::new(words)))).unwrap();
        let log = run.log();
        assert_eq!(Log::read(&log.write()), Ok(log.clone()));
        let (again, stop) = Session::replay(Arc::clone(&scenario), log).unwrap();
        assert_eq!((again.log(), stop), (log, None));
    }
    let mut run = begin(&scenario);
    run.decide(Decision::Choose("asks".into(), None)).unwrap();
    let written = run.log().write();
    assert!(written.contains(r#"{"choose":"asks"}"#), "{written}");
    for damaged in [
        r#"{"choose":{"id":"asks"}}"#,
        r#"{"choose":{"said":"x"}}"#,
        r#"{"choose":{"id":"asks","said":"x","disputed":"x"}}"#,
    ] {
        assert!(Log::read(&written.replace(r#"{"choose":"asks"}"#, damaged)).is_err(), "{damaged}");
    }
}

#[test]
fn a_script_says_and_picks_and_is_recorded_as_it_was_played() {
    let scenario = case();
    let text = "say \"You are tired of the letters.\" as affirmation\n\npick reflects # the nearest\npick asks\nexpect ended\n";
    let script = playscript::parse(text).unwrap();
    let played = playscript::play(&script, Arc::clone(&scenario)).unwrap();
    assert!(played.is_good());
    assert_eq!(played.lines, [3, 4]);
    let Decision::Choose(_, Some(words)) = &played.session.log().decisions[0].decision else {
        panic!("no words")
    };
    assert_eq!((words.suggested, words.disputed), (Some(Kind::ReflectionSimple), Some(Kind::Affirmation)));
    let note = "In your own words: “You are tired of the letters.” It was read as a simple reflection; in your view it is an \
                affirmation.";
    assert_eq!(own_words::note(words), note);

    let again = playscript::parse(&playscript::record(played.session.log())).unwrap();
    let again = playscript::play(&again, scenario).unwrap();
    assert_eq!(again.session.log().decisions, played.session.log().decisions);
}

#[test]
fn whoever_agrees_does_not_dispute() {
    let run = begin(&case());
    let heard = own_words::heard(&run, &said("You are tired of the letters.", Some(Kind::ReflectionSimple)));
    let Decision::Choose(_, Some(words)) = heard else { panic!("no words") };
    assert_eq!((words.suggested, words.disputed), (Some(Kind::ReflectionSimple), None));
}

#[test]
fn what_is_said_and_not_followed_by_a_choice_is_a_fault() {
    for (text, line) in [
        ("say \"x\"", 1),
        ("say \"x\"\nleave", 1),
        ("\nsay \"x\"\nsay \"y\"\npick a", 2),
        ("say \"x\" as nothing\npick a", 1),
    ] {
        let faults = playscript::parse(text).unwrap_err();
        assert_eq!(faults[0].line, line, "{text}: {faults:?}");
    }
}

#[test]
fn the_choices_of_the_suggested_kind_come_nearest() {
    let run = begin(&case());
    assert_eq!(own_words::last_heard(&run), "I am so tired of the letters.");
    let near = |kind| own_words::nearest(&run, kind).map(|id| id.index()).collect::<Vec<_>>();
    assert_eq!(near(Kind::OpenQuestion), [0]);
    assert_eq!(near(Kind::Reassurance), [2]);
    assert!(near(Kind::Summary).is_empty());
}

#[test]
fn own_words_belong_to_a_conversation() {
    let mut file: Value = serde_json::from_str(SAMPLE).unwrap();
    file["scenes"][0]["own_words"] = json!(true);
    file["scenes"][0]["kind"] = json!({ "note": { "prompt": "Write.", "to": "@end" } });
    let faults = load(&file.to_string()).unwrap_err();
    assert!(faults.iter().any(|fault| fault.message.contains("own words")), "{faults:?}");
}
