//! What must stay fast in the engine, measured natively and printed beside its budget.
//!
//! `cargo bench --bench engine`. Nothing here asserts on time: machines differ, and a ratio that creeps up is for
//! people to see. Without `--bench`, as when tests are run, each measurement is taken once.

use practicum::act::GoalSource;
use practicum::case::Case;
use practicum::goals::{GoalContext, read_goal};
use practicum::json;
use practicum::judge;
use practicum::lint;
use practicum::log::{Decision, GoalText, Mode, Pick};
use practicum::rules::{self, Moment};
use practicum::scenario::{Scenario, SceneKind, load, remarks};
use practicum::scoring::scores;
use practicum::session::Session;
use practicum::step;
use practicum::synthetic::{paths, synthetic};
use practicum::utterance::read_utterance;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const GOALS: [&str; 4] = [
    "By 1 June I keep my own front door by paying 50 dollars every Friday.",
    "Client will cope better with stress and improve communication.",
    "I walk to the park twice a week with Dana until the end of March, and write down how I slept.",
    "Within six weeks Maria has called three employers from the list and has a date for one interview, because she \
     said she wants to stop feeling like a burden on her sister.",
];

const REPLIES: [&str; 4] = [
    "What have the evenings been like since he left?",
    "You're worn out, and part of you wonders how long you can go on carrying all of this alone.",
    "Have you thought about asking your sister for help?",
    "Let me see if I've got this: the rent went up in May, your hours were cut, and since then you lie awake until three. \
     Is that right?",
];

fn main() {
    let thorough = std::env::args().any(|argument| argument == "--bench");
    let rounds = if thorough { 15 } else { 1 };
    println!("{:<44} {:>12} {:>12} {:>8}", "what", "median", "budget", "ratio");

    let text = synthetic(10_000, 1);
    let name = format!("load a case of 10,000 scenes ({} MB)", text.len() >> 20);
    let load_time = median(rounds.min(7), || {
        black_box(load(black_box(&text)).expect("a made-up scenario loads"));
    });
    print(&name, load_time, Some(Duration::from_millis(200)));

    let plain = paths(10_000);
    let name = format!("load `new --synthetic 10000` ({} MB)", plain.len() >> 20);
    let load_time = median(rounds.min(7), || {
        black_box(load(black_box(&plain)).expect("a made-up scenario loads"));
    });
    print(&name, load_time, Some(Duration::from_millis(200)));

    // What `practicum lint` does with a file: to load it, to look for old numbers, and to look for what it may teach badly.
    for (scenes, budget) in [(10_000, Some(Duration::from_secs(1))), (20_000, None)] {
        let text = if scenes == 10_000 { text.clone() } else { synthetic(scenes, 1) };
        let time = median(rounds.min(5), || {
            let scenario = load(black_box(&text)).expect("a made-up scenario loads");
            black_box(remarks(&text));
            black_box(lint::check(&scenario, &json::parse(&text).expect("it is JSON")));
        });
        print(&format!("lint a case of {scenes} scenes, loading included"), time, budget);
    }

    let layoff = include_str!("../scenarios/after-the-layoff/scenario.json");
    let parse = || Arc::new(load(layoff).expect("the shipped case loads"));
    print("load “After the layoff”", median(rounds, || drop(black_box(parse()))), None);

    for (what, scenario) in [
        ("After the layoff", parse()),
        ("10,000 scenes", Arc::new(load(&text).expect("a made-up scenario loads"))),
    ] {
        let steps = if thorough { 400 } else { 10 };
        decisions(what, &scenario, steps, rounds);
    }

    let goal = median(rounds, || {
        for goal in GOALS {
            let words = ["I want to keep my own front door."];
            black_box(read_goal(black_box(goal), &GoalContext { client: "Ada", client_words: &words }));
        }
    });
    print("read a goal", goal / GOALS.len() as u32, Some(Duration::from_millis(1)));

    let reply = median(rounds, || {
        for reply in REPLIES {
            black_box(read_utterance(black_box(reply), "I can't keep this up on my own."));
        }
    });
    print("read a reply", reply / REPLIES.len() as u32, Some(Duration::from_millis(1)));
}

/// Measures what one decision costs, over a run that takes the choices in turn.
fn decisions(what: &str, scenario: &Arc<Scenario>, steps: usize, rounds: usize) {
    let run = play(scenario, steps);
    let talk: Vec<_> = run.entries().iter().filter(|entry| entry.choice.is_some()).collect();
    let count = talk.len().max(1) as u32;
    let seed = run.log().seed;

    let stepped = median(rounds, || {
        for entry in &talk {
            let choice = entry.choice.expect("a choice");
            black_box(step::choose(scenario, black_box(&entry.before), choice, seed));
        }
    });
    print(&format!("{what}: the step alone"), stepped / count, None);

    let ruled = median(rounds, || {
        for entry in &talk {
            let choice = entry.taken(scenario).expect("a choice");
            let moment = Moment {
                scenario,
                worker: scenario.worker(entry.before.worker),
                scene: scenario.scene(entry.scene),
                acts: &choice.acts,
                before: &entry.before,
                after: &entry.step.after,
                board: None,
                goal: None,
                ranked_by: None,
            };
            black_box(rules::judge(black_box(&moment)));
        }
    });
    print(&format!("{what}: all rules over one decision"), ruled / count, Some(Duration::from_micros(20)));

    let judged = median(rounds, || {
        for entry in &talk {
            let choice = entry.choice.expect("a choice");
            black_box(step::choose(scenario, &entry.before, choice, seed));
            black_box(judge::choice(scenario, black_box(&entry.before), choice, seed));
        }
    });
    // The page has 2 ms for a decision, its own drawing included.
    print(&format!("{what}: step and judge a choice"), judged / count, Some(Duration::from_millis(1)));

    if let Some(board) = run.entries().iter().find(|entry| is_plan(scenario, &entry.before)) {
        let planned = median(rounds, || {
            black_box(judge::plan_range(scenario, black_box(&board.before), seed));
        });
        print(&format!("{what}: judge a plan"), planned, Some(Duration::from_millis(2)));
    }

    let replayed = median(rounds, || {
        black_box(Session::replay(Arc::clone(scenario), run.log()).expect("its own log"));
    });
    print(&format!("{what}: replay {} decisions", run.entries().len()), replayed, None);
    let scored = median(rounds, || {
        black_box(scores(black_box(run.entries())));
    });
    print(&format!("{what}: score them"), scored, None);
}

fn is_plan(scenario: &Scenario, case: &Case) -> bool {
    matches!(scenario.scene(case.scene).kind, SceneKind::Plan { .. })
}

/// A run that takes another choice each time, so that no one rule is all that is measured.
fn play(scenario: &Arc<Scenario>, steps: usize) -> Session {
    let worker = &scenario.workers[0].id;
    let mut session =
        Session::start(Arc::clone(scenario), worker, 1, Mode::Coaching).expect("a practitioner");
    for at in 0..steps {
        if session.is_over() {
            break;
        }
        let decision = match &session.scene().kind {
            SceneKind::Goal { .. } => {
                Decision::Goal(GoalText::new(GOALS[0].into(), GoalSource::Client, Vec::new()).into())
            }
            SceneKind::Plan { least, .. } => {
                let items = session.board().take(usize::from(*least).max(1)).map(|id| scenario.plan_item(id));
                Decision::Plan(
                    items.map(|item| Pick { item: item.id.clone(), mode: item.modes[0] }).collect(),
                )
            }
            SceneKind::Note { .. } => Decision::Note("Seen at home.".into()),
            _ => {
                let choices: Vec<_> = session.choices().map(|(_, choice)| choice.id.clone()).collect();
                let Some(id) = choices.get(at % choices.len().max(1)) else { break };
                Decision::Choose(id.clone(), None)
            }
        };
        session.decide(decision).expect("what is on offer is taken");
    }
    session
}

/// The median time of one call. A call that is too short for the clock is repeated within a round.
fn median(rounds: usize, mut call: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let (begin, mut calls) = (Instant::now(), 0);
            loop {
                call();
                calls += 1;
                let passed = begin.elapsed();
                if passed > Duration::from_millis(5) || rounds == 1 {
                    return passed / calls;
                }
            }
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn print(what: &str, value: Duration, budget: Option<Duration>) {
    let (limit, ratio) = match budget {
        Some(budget) => (shown(budget), format!("{:.3}", value.as_secs_f64() / budget.as_secs_f64())),
        None => ("-".into(), "-".into()),
    };
    println!("{what:<44} {:>12} {limit:>12} {ratio:>8}", shown(value));
}

fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    if micros >= 1000.0 { format!("{:.2} ms", micros / 1000.0) } else { format!("{micros:.2} µs") }
}
