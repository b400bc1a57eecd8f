//! What would have been different is what comes of a replay in which the decision is another.

use crate::player::{STAGES, play};
use practicum::log::{Decision, Logged, Mode, Pick};
use practicum::playscript;
use practicum::scenario::{Scenario, SceneId, SceneKind, load};
use practicum::session::{Entry, Session};
use practicum::what_if::{Difference, Leads, Other, compare, left_out, others, what_if};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

/// The decision as a log has it.
fn decision(scenario: &Scenario, scene: SceneId, other: Other) -> Decision {
    match other {
        Other::Leave => Decision::Leave,
        Other::Choice(id) => Decision::Choose(scenario.scene(scene).choices[id.index()].id.clone(), None),
    }
}

/// The run up to a place, and then another decision.
fn instead(run: &Session, place: usize, other: Other) -> Session {
    let mut log = run.log().clone();
    log.decisions.truncate(place);
    let scene = run.entries()[place].scene;
    let decision = decision(run.scenario(), scene, other);
    log.decisions.push(Logged { scene: run.scenario().scene(scene).id.clone(), decision });
    let (session, refused) = Session::replay(Arc::clone(run.scenario()), &log).unwrap();
    assert_eq!(refused, None, "what is listed as on offer can be taken");
    session
}

fn is_nothing(difference: &Difference) -> bool {
    let Difference { course, learned, unlearned, consented, unconsented, leads, opened, closed, weeks } =
        difference;
    *course == [0; 5]
        && learned.is_empty()
        && unlearned.is_empty()
        && consented.is_empty()
        && unconsented.is_empty()
        && leads.is_none()
        && opened.is_empty()
        && closed.is_empty()
        && *weeks == 0
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_decision_brings_what_was_said(stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 1..60), at: usize) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play(stage, worker, seed, &dice);
        prop_assume!(!run.entries().is_empty());
        let place = at % run.entries().len();
        let entry = &run.entries()[place];
        for other in others(&stage.scenario, entry) {
            let said = what_if(&stage.scenario, entry, other, run.log().seed);
            let played = instead(&run, place, other);
            let came: &Entry = &played.entries()[place];
            prop_assert_eq!(&said.judgement, &came.judgement);
            prop_assert!(is_nothing(&compare(&stage.scenario, &said.step.after, came.after())));
            // Seen from the other side, it is the same the other way round.
            let back = compare(&stage.scenario, came.after(), entry.after());
            prop_assert_eq!(said.difference.course.map(|by| -by), back.course);
            prop_assert_eq!(said.difference.learned, back.unlearned);
            // What opens, but for the decision that was taken itself.
            prop_assert!(said.difference.opened.len() <= back.closed.len());
            prop_assert!(back.closed.len() - said.difference.opened.len() <= 1);
            prop_assert_eq!(&said.difference.consented, &back.unconsented);
            prop_assert_eq!(said.difference.weeks, -back.weeks);
        }
    }
}

fn small() -> Arc<Scenario> {
    Arc::new(load(include_str!("../fixtures/scenarios/small/scenario.json")).unwrap())
}

/// The best run that the small case has.
fn good() -> Session {
    let script = playscript::parse(include_str!("../fixtures/scenarios/small/good.play")).unwrap();
    playscript::play(&script, small()).unwrap().session
}

fn named(run: &Session, place: usize, id: &str) -> Other {
    let entry = &run.entries()[place];
    let offered = others(run.scenario(), entry);
    let of = |other: &Other| match *other {
        Other::Choice(at) => run.scenario().scene(entry.scene).choices[at.index()].id == id,
        Other::Leave => id == "leave",
    };
    offered.into_iter().find(of).unwrap_or_else(|| panic!("{id} is not on offer at {place}"))
}

#[test]
fn what_was_taken_is_no_alternative_and_leaving_an_inquiry_is_one() {
    let run = good();
    let at_the_door = others(run.scenario(), &run.entries()[0]);
    assert_eq!(at_the_door.len(), 3, "of four choices one was taken: {at_the_door:?}");
    assert!(!at_the_door.contains(&Other::Leave));
    assert!(others(run.scenario(), &run.entries()[1]).contains(&Other::Leave));
}

#[test]
fn consent_trust_and_the_next_scene_are_told_apart() {
    let run = good();
    let seed = run.log().seed;
    let said = what_if(run.scenario(), &run.entries()[0], named(&run, 0, "advise"), seed);
    assert!(said.difference.unconsented.has(0), "no consent to service: {:?}", said.difference);
    assert!(said.difference.course[0] < 0, "less trust");
    assert_eq!(said.difference.leads, None, "to the table either way");
    assert!(said.judgement.findings.iter().any(|finding| finding.worth() < 0));
    let reflected = what_if(run.scenario(), &run.entries()[0], named(&run, 0, "reflect"), seed);
    let Some(Leads::Scene(scene)) = reflected.difference.leads else { panic!("it leads to another scene") };
    assert_eq!(run.scenario().scene(scene).id, "door_again");
    assert_eq!(reflected.difference.opened.scene, scene);
    assert_eq!(reflected.difference.opened.len(), 3);
}

#[test]
fn a_question_not_asked_brings_no_fact_and_opens_no_other_question() {
    let run = good();
    let said = what_if(run.scenario(), &run.entries()[1], named(&run, 1, "strength"), run.log().seed);
    let facts: Vec<&str> = said.difference.unlearned.iter().map(|id| &*run.scenario().fact(id).id).collect();
    assert_eq!(facts, ["debt"]);
    let closed = |id: &str| {
        let choices = &run.scenario().scene(said.difference.closed.scene).choices;
        choices.iter().position(|choice| choice.id == id).is_some_and(|at| said.difference.closed.has(at))
    };
    assert!(!closed("strength"), "what was asked instead is not closed, but done");
    assert!(said.difference.opened.is_empty(), "what was not asked is not opened, but left");
    assert!(closed("claim"), "the claim can only be asked about when the debt is known");
    let left = what_if(run.scenario(), &run.entries()[1], Other::Leave, run.log().seed);
    assert!(
        matches!(left.difference.leads, Some(Leads::Scene(scene)) if run.scenario().scene(scene).id == "risk")
    );
}

#[test]
fn of_a_plan_the_items_left_out_are_compared_and_of_a_goal_nothing() {
    let run = good();
    let seed = run.log().seed;
    let scenario = run.scenario();
    let place = |wanted: fn(&SceneKind) -> bool| {
        run.entries().iter().position(|entry| wanted(&scenario.scene(entry.scene).kind)).unwrap()
    };
    let plan = &run.entries()[place(|kind| matches!(kind, SceneKind::Plan { .. }))];
    assert!(others(scenario, plan).is_empty());
    let left = left_out(scenario, plan, seed);
    let names: Vec<&str> = left.iter().map(|left| &*scenario.plan_item(left.item).id).collect();
    assert_eq!(names, ["thoughts"], "the appeal was not on offer, since nobody asked about the claim");
    for left in &left {
        let ways = practicum::judge::item_ways(scenario, &plan.before, left.item, seed);
        assert!(
            ways.iter().all(|way| way.worth() <= left.way.worth()),
            "{:?} is not the best way",
            left.way.mode
        );
    }
    let goal = &run.entries()[place(|kind| matches!(kind, SceneKind::Goal { .. }))];
    assert!(others(scenario, goal).is_empty() && left_out(scenario, goal, seed).is_empty());
}

#[test]
fn what_was_declined_is_not_on_the_plan() {
    let run = good();
    let place = run
        .entries()
        .iter()
        .position(|entry| matches!(run.scenario().scene(entry.scene).kind, SceneKind::Plan { .. }));
    let mut log = run.log().clone();
    log.decisions.truncate(place.unwrap());
    let (mut session, _) = Session::replay(Arc::clone(run.scenario()), &log).unwrap();
    assert_eq!(session.log().mode, Mode::Coaching);
    let pick = |item: &str, mode| Pick { item: item.into(), mode };
    let modes = [practicum::act::PlanMode::Decline, practicum::act::PlanMode::Deliver];
    session.decide(Decision::Plan(vec![pick("thoughts", modes[0]), pick("budget", modes[1])])).unwrap();
    let left = left_out(run.scenario(), session.entries().last().unwrap(), log.seed);
    assert!(left.iter().any(|left| run.scenario().plan_item(left.item).id == "thoughts"));
}
