//! Goals from the day they are written to the day they are reviewed: several at once, ranked, with objectives and a
//! ladder, in logs and scripts, before the rules, and on the command line.
#![cfg(feature = "cli")]

use practicum::act::{GoalSource, Ranker};
use practicum::goals::Criterion;
use practicum::log::{Decision, GoalList, GoalText, Log, Mode};
use practicum::playscript::{self, Command as Line};
use practicum::rules::{Family, RuleId, Verdict};
use practicum::scenario::{Scenario, load};
use practicum::session::{MOST_GOALS, MOST_OBJECTIVES, Refusal, Session};
use serde_json::{Value, json};
use std::process::Command;
use std::sync::Arc;

/// Two goals with all that can belong to them, as a script writes them.
const SCRIPT: &str = r#"practitioner intern
seed 1
goal "I keep my own front door: I pay 50 off the arrears every month until 30 June." quotes own_door source client rank 1 by client
objective "I ring the fund by Friday."
objective "I write down what I pay."
ladder "Nothing." "20 a month." "50 a month." "60 a month." "70 a month."
goal "I walk to the park twice a week until 30 June." source shared rank 2
objective "I ask Bea to come along."
"#;

fn decision(script: &str) -> Decision {
    let script = playscript::parse(script).unwrap_or_else(|faults| panic!("{faults:?}"));
    match &script.commands[..] {
        [(_, Line::Decide(decision))] => decision.clone(),
        other => panic!("one decision, not {other:?}"),
    }
}

fn several() -> GoalList {
    match decision(SCRIPT) {
        Decision::Goal(goals) => goals,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_script_says_goals_with_their_order_objectives_and_ladder() {
    let goals = several();
    assert_eq!((goals.ranked_by, goals.further.len()), (Some(Ranker::Client), 1));
    assert_eq!((goals.first.objectives.len(), goals.first.ladder.len()), (2, 5));
    assert_eq!(goals.further[0].objectives, ["I ask Bea to come along."]);
    let written = playscript::record_decision(&Decision::Goal(goals.clone()));
    assert_eq!(decision(&written), Decision::Goal(goals));
}

#[test]
fn a_script_that_puts_goals_in_no_order_is_told_what_to_do() {
    let first = "goal \"I walk.\" source client";
    for (script, line, help) in [
        (format!("{first}\ngoal \"I run.\" source client rank 2"), 2, "rank 1 by client"),
        (format!("{first} rank 1 by client\ngoal \"I run.\" source client rank 3"), 2, "`rank 2`"),
        ("goal \"I run.\" source client rank 2".to_owned(), 1, "`rank 1`"),
        ("objective \"I run.\"".to_owned(), 1, "after its goal"),
        (format!("{first}\nleave\nladder \"a\" \"b\""), 3, "after its goal"),
        (format!("{first} rank 1 by mother"), 1, "client, worker"),
    ] {
        let faults = playscript::parse(&script).expect_err("it cannot be read");
        assert!(faults.len() == 1 && faults[0].line == line, "{script}: {faults:?}");
        assert!(faults[0].help.contains(help), "{script}: {}", faults[0].help);
    }
    // As before: goals of two scenes, one after the other.
    let two = playscript::parse(&format!("{first}\n{first}")).expect("a script");
    assert_eq!(two.commands.len(), 2);
}

const CASE: &str = include_str!("../scenarios/after-the-layoff/scenario.json");
const EXEMPLARY: &str = include_str!("../scenarios/after-the-layoff/exemplary.play");

fn case() -> Arc<Scenario> {
    Arc::new(load(CASE).unwrap_or_else(|faults| panic!("{}", faults[0])))
}

/// A run that stands in the first goal scene.
fn at_the_goal() -> Session {
    let script = playscript::parse(EXEMPLARY).expect("a script");
    let worker = script.practitioner.map_or_else(String::new, |(_, worker)| worker);
    let mut session = Session::start(case(), &worker, script.seed, Mode::Coaching).expect("a practitioner");
    for (_, command) in script.commands {
        match command {
            Line::Decide(Decision::Goal(_)) => break,
            Line::Decide(decision) => {
                session.decide(decision).expect("it is on offer");
            }
            Line::Expect(_) => {}
        }
    }
    session
}

fn goal(text: &str) -> GoalText {
    GoalText::new(text.into(), GoalSource::Client, Vec::new())
}

const GOOD: &str =
    "Before school lets out on June 19, I will be square with Walt: I will have paid him $1,560.";
const POOR: &str = "Client will attend counseling and will stop worrying.";

/// What a decision of these goals wins in each family.
fn won(texts: &[&str], ranked_by: Ranker) -> [i16; 4] {
    let mut session = at_the_goal();
    let [first, further @ ..] = texts else { panic!("a goal") };
    let goals = GoalList {
        first: goal(first),
        further: further.iter().map(|text| goal(text)).collect(),
        ranked_by: (!further.is_empty()).then_some(ranked_by),
    };
    let entry = session.decide(Decision::Goal(goals)).expect("goals");
    entry.judgement.marks.map(practicum::judge::Mark::won)
}

#[test]
fn several_goals_are_worth_their_mean_and_never_more_than_the_first() {
    let client = Ranker::Client;
    let (good, poor) = (won(&[GOOD], client), won(&[POOR], client));
    assert!(poor.iter().zip(good).all(|(poor, good)| *poor <= good) && poor != good, "{poor:?} {good:?}");
    assert_eq!(won(&[GOOD, GOOD], client), good, "nothing is won by writing it twice");
    assert_eq!(won(&[POOR, GOOD], client), poor, "a better one behind it does not help the first");
    let mixed = won(&[GOOD, POOR], client);
    for family in 0..4 {
        assert_eq!(mixed[family], good[family].min((good[family] + poor[family]).div_euclid(2)));
    }
    let by_worker = won(&[GOOD, GOOD], Ranker::Worker);
    let family = Family::ClientCentred as usize;
    assert!(by_worker[family] < good[family], "{by_worker:?}");
}

#[test]
fn the_first_goal_goes_on_and_every_part_is_read() {
    let mut session = at_the_goal();
    let goals = GoalList {
        first: GoalText { objectives: vec!["I ring Walt by Friday.".into(), "Cope.".into()], ..goal(GOOD) },
        further: vec![goal(POOR)],
        ranked_by: Some(Ranker::Worker),
    };
    let entry = session.decide(Decision::Goal(goals)).expect("goals").clone();
    assert_eq!(entry.readings.len(), 2);
    let steps = &entry.readings[0].objectives;
    assert!(steps[0].met(Criterion::TimeBound) && !steps[1].met(Criterion::Measurable));
    assert!(entry.after().goal.meets(Criterion::Measurable), "conditions ask for the first");
    assert!(entry.readings[1].goal.get(Criterion::Measurable).is_some_and(|judged| !judged.met));
    // Of what a rule says of several goals the gravest stands.
    let says = |code: &str| {
        let rule = RuleId::find(code);
        entry
            .judgement
            .findings
            .iter()
            .filter(|found| Some(found.rule) == rule)
            .map(|found| found.verdict)
            .collect()
    };
    let cases: [(&str, Vec<Verdict>); 3] =
        [("CC01", vec![Verdict::Breach]), ("PR12", vec![Verdict::Breach]), ("PR14", vec![Verdict::Breach])];
    for (code, verdicts) in cases {
        let said: Vec<Verdict> = says(code);
        assert_eq!(said, verdicts, "{code}");
    }
    // The run comes back from its log, with everything.
    let log = Log::read(&session.log().write()).expect("a log");
    assert_eq!(log, *session.log());
    let (again, stopped) = Session::replay(case(), &log).expect("the same case");
    assert!(stopped.is_none() && again.entries().last().map(|it| &it.readings) == Some(&entry.readings));
}

#[test]
fn what_cannot_be_goals_is_refused_and_changes_nothing() {
    let mut session = at_the_goal();
    let before = *session.case();
    let many = GoalList {
        further: vec![goal(GOOD); MOST_GOALS],
        ranked_by: Some(Ranker::Client),
        ..goal(GOOD).into()
    };
    let steps = GoalText { objectives: vec!["I ring Walt.".into(); MOST_OBJECTIVES + 1], ..goal(GOOD) };
    let rungs = GoalText { ladder: vec!["one".into(); 4], ..goal(GOOD) };
    let empty = GoalText { objectives: vec![" ".into()], ..goal(GOOD) };
    let unranked = GoalList { further: vec![goal(POOR)], ..goal(GOOD).into() };
    for (goals, refusal) in [
        (many, Refusal::TooMany),
        (steps.into(), Refusal::TooMany),
        (rungs.into(), Refusal::WrongLadder),
        (empty.into(), Refusal::Empty),
        (unranked, Refusal::Unranked),
    ] {
        assert_eq!(session.decide(Decision::Goal(goals)).map(|_| ()), Err(refusal));
        assert_eq!(*session.case(), before);
    }
}

/// As logs were written before goals could be several.
#[test]
fn an_old_log_reads_and_is_written_as_it_was() {
    let old = r#"{"version":1,"scenario":"small","hash":"0000000000000000","practitioner":"intern","seed":1,"mode":"coaching","decisions":[{"scene":"goals","decision":{"goal":{"text":"I walk.","source":"client","quotes":["own_door"]}}}]}"#;
    let log = Log::read(old).expect("an old log");
    let goal = GoalText::new("I walk.".into(), GoalSource::Client, vec!["own_door".into()]);
    assert_eq!(log.decisions[0].decision, Decision::Goal(goal.into()));
    assert_eq!(log.write(), old);
}

fn practicum(arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    let output = command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it runs");
    (output.status.code(), String::from_utf8(output.stdout).expect("it writes UTF-8"))
}

fn told(arguments: &[&str]) -> Value {
    serde_json::from_str(&practicum(arguments).1).expect("JSON")
}

#[test]
fn the_command_line_proposes_a_ladder() {
    let goal = "I read with Mia on 5 days a week until 30 June.";
    let (code, text) = practicum(&["goal", "--ladder", goal, "--baseline", "1"]);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("-2  I read with Mia on 1 day a week until 30 June.\n-1  "), "{text}");
    let json = told(&["goal", "--ladder", goal, "--baseline", "1", "--format", "json"]);
    let levels: Vec<i64> =
        json["ladder"].as_array().expect("a list").iter().filter_map(|rung| rung["level"].as_i64()).collect();
    assert_eq!(levels, [-2, -1, 0, 1, 2]);
    assert_eq!(json["ladder"][2]["text"], goal);
    assert_eq!((&json["baseline"], &json["target"]), (&json!(1), &json!(5)));
    assert_eq!(json["measure"]["deadline"], "until 30 June");
    let t: Vec<f64> =
        json["ladder"].as_array().expect("a list").iter().filter_map(|rung| rung["t"].as_f64()).collect();
    assert_eq!(t, [30.0, 40.0, 50.0, 60.0, 70.0]);
    let (code, text) = practicum(&["goal", "--ladder", "I feel better."]);
    assert_eq!(code, Some(1));
    assert!(text.contains("without a measure") && text.contains("“better”"), "{text}");
}

#[test]
fn a_played_script_shows_what_the_weeks_say() {
    let folder = "scenarios/after-the-layoff";
    let play = |name: &str| {
        let script = format!("{folder}/{name}.play");
        let json = told(&["play", folder, "--script", &script, "--format", "json"]);
        let reviews = json["decisions"].as_array().expect("a list").iter();
        let review = reviews.map(|decided| &decided["review"]).find(|review| !review.is_null());
        (json.clone(), review.cloned().expect("a review"))
    };
    let (json, review) = play("exemplary");
    let suppers = &review["goals"][1];
    assert_eq!((&suppers["baseline"], &suppers["baseline_from"]), (&json!(2), &json!("measure")));
    let weeks = suppers["weeks"].as_array().expect("a list");
    assert_eq!((weeks.len(), &weeks[0]), (6, &json!([4, 2])));
    assert!(
        suppers["level"].as_i64().is_some_and(|level| level >= 0) && review["t_score"].as_f64() >= Some(50.0)
    );
    let read =
        json["decisions"].as_array().expect("a list").iter().find(|decided| decided["goals"].is_array());
    assert_eq!(read.expect("a goal")["goals"][0]["criteria"]["measurable"], true);
    let (_, review) = play("poor");
    assert!(review["goals"][0]["say"].as_str().is_some_and(|say| say.contains("can tell")));
    assert!(review["t_score"].is_null() && review["goals"][0]["weeks"].is_null());
    let (_, text) = practicum(&["play", folder, "--script", &format!("{folder}/exemplary.play")]);
    assert!(text.contains("suppers a week; by week 4: 2, 5: ") && text.contains("T-score"), "{text}");
}
