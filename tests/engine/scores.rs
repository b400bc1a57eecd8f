//! The best choice everywhere is 100 on every path, whatever path that is.

use crate::player::{Dice, STAGES, Stage, any_decision, begin, choices, goals, play};
use practicum::judge::{Mark, plan_range};
use practicum::log::{Decision, Pick};
use practicum::rules::{Family, Finding, Verdict};
use practicum::scenario::SceneKind;
use practicum::scoring::scores;
use practicum::session::Session;
use proptest::collection::vec;
use proptest::prelude::*;

/// What a decision leaves on the table in a family: nothing for the best.
fn lost(session: &mut Session, family: Family, decision: &Decision) -> i16 {
    let entry = session.decide(decision.clone()).expect("what is on offer is taken");
    let Mark { value, best, .. } = entry.judgement.marks[family as usize];
    let lapsed = entry.judgement.lapsed.iter().filter(|finding| finding.rule.rule().family == family);
    let lost = best - value + lapsed.map(|finding| i16::from(finding.rule.rule().weight)).sum::<i16>();
    session.undo();
    lost
}

/// Plays to the end, or as long as the dice last, always taking one of the best decisions for a family.
fn play_best(stage: &Stage, worker: usize, seed: u64, family: Family, dice: &[u16]) -> Session {
    let mut session = begin(stage, worker, seed);
    let mut dice = Dice(dice.iter());
    loop {
        let Some(any) = any_decision(stage, &session, &mut dice) else { return session };
        let Some(which) = dice.roll(usize::MAX) else { return session };
        let candidates = match &session.scene().kind {
            SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => choices(&session),
            SceneKind::Goal { .. } => goals(stage),
            SceneKind::Plan { .. } => best_plan(&session, family),
            SceneKind::Note { .. } => vec![any],
        };
        let losses: Vec<i16> =
            candidates.iter().map(|decision| lost(&mut session, family, decision)).collect();
        let least = losses.iter().min().copied().unwrap_or(0);
        let best: Vec<_> = candidates.iter().zip(&losses).filter(|(_, loss)| **loss == least).collect();
        session.decide(best[which % best.len()].0.clone()).expect("what is on offer is taken");
    }
}

/// The plan that the engine takes for the best, which must then be worth all that can be won.
fn best_plan(session: &Session, family: Family) -> Vec<Decision> {
    let (scenario, seed) = (session.scenario(), session.log().seed);
    let range = plan_range(scenario, session.case(), seed).expect("a board");
    let pick = |(id, mode): &(_, _)| Pick { item: scenario.plan_item(*id).id.clone(), mode: *mode };
    vec![Decision::Plan(range.best_plan(family).iter().map(pick).collect())]
}

/// Every plan that can be made.
fn all_plans(session: &Session, least: usize, most: usize) -> Vec<Decision> {
    let mut plans: Vec<Vec<Pick>> = vec![Vec::new()];
    for id in session.board() {
        let item = session.scenario().plan_item(id);
        for at in 0..plans.len() {
            for mode in item.modes.iter().filter(|_| plans[at].len() < most).collect::<Vec<_>>() {
                let pick = Pick { item: item.id.clone(), mode: *mode };
                let more = plans[at].iter().cloned().chain([pick]).collect();
                plans.push(more);
            }
        }
    }
    plans.retain(|plan| plan.len() >= least);
    plans.into_iter().map(Decision::Plan).collect()
}

/// On boards that are small enough to try every plan, the search for the best finds it.
#[test]
fn no_plan_beats_the_best_one() {
    for stage in STAGES.iter().filter(|stage| stage.scenario.head.id != "after-the-layoff") {
        let walk: Vec<u16> = (0..200).collect();
        let mut session = begin(stage, 0, 1);
        let mut dice = Dice(walk.iter());
        while let Some(decision) = any_decision(stage, &session, &mut dice) {
            if let SceneKind::Plan { least, most, .. } = &session.scene().kind {
                let (least, most) = (usize::from(*least), usize::from(*most));
                let range =
                    plan_range(session.scenario(), session.case(), session.log().seed).expect("a board");
                for plan in all_plans(&session, least, most) {
                    let marks =
                        session.decide(plan.clone()).expect("a plan that can be made").judgement.marks;
                    session.undo();
                    for (family, mark) in Family::ALL.into_iter().zip(marks) {
                        assert_eq!(
                            mark.best,
                            range.most(family),
                            "{} {family:?} {plan:?}",
                            stage.scenario.head.id
                        );
                    }
                }
            }
            session.decide(decision).expect("what is on offer is taken");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_best_choice_everywhere_is_100_on_every_path(
        stage: usize, worker: usize, seed: u64, family in prop::sample::select(Family::ALL.as_slice()),
        dice in vec(any::<u16>(), 20..160)
    ) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play_best(stage, worker, seed, family, &dice);
        let score = scores(run.entries())[family as usize];
        let where_lost: Vec<_> = run
            .entries()
            .iter()
            .zip(&run.log().decisions)
            .filter(|(entry, _)| {
                let mark = entry.judgement.marks[family as usize];
                mark.value < mark.best || entry.judgement.lapsed.iter().any(|f| f.rule.rule().family == family)
            })
            .map(|(entry, logged)| (logged, entry.judgement.marks[family as usize], &entry.judgement.findings, &entry.judgement.lapsed))
            .collect();
        prop_assert!(
            score.value().is_none_or(|value| value == 100),
            "{} {:?} {score:?}\n{where_lost:#?}", stage.scenario.head.id, family
        );
    }

    #[test]
    fn what_is_defensible_is_never_marked_wrong(
        stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..160)
    ) {
        let stage = &STAGES[stage % STAGES.len()];
        let run = play(stage, worker, seed, &dice);
        for entry in run.entries() {
            let defensible = entry.taken(&stage.scenario).is_some_and(|choice| choice.defensible.is_some());
            let findings = &entry.judgement.findings;
            if !defensible || findings.iter().any(Finding::is_critical) {
                continue;
            }
            for mark in entry.judgement.marks {
                prop_assert_eq!(mark.value, mark.best);
            }
            prop_assert!(findings.iter().all(|finding| finding.verdict != Verdict::Breach));
        }
    }

    #[test]
    fn a_score_is_never_above_100_nor_a_win_above_what_was_on_offer(
        stage: usize, worker: usize, seed: u64, dice in vec(any::<u16>(), 0..120)
    ) {
        let run = play(&STAGES[stage % STAGES.len()], worker, seed, &dice);
        for score in scores(run.entries()) {
            prop_assert!(score.won <= score.on_offer);
            prop_assert!(score.value().is_none_or(|value| value <= 100));
        }
        for entry in run.entries() {
            for mark in entry.judgement.marks {
                prop_assert!(mark.worst <= mark.value && mark.value <= mark.best);
            }
        }
    }
}

/// With questions left that would have been better than none, leaving is not the best that could be done; and what a
/// question wins is never measured against less than leaving.
#[test]
fn leaving_an_inquiry_is_judged_beside_what_was_left() {
    let stage = STAGES.iter().find(|stage| stage.scenario.head.id == "after-the-layoff").expect("the case");
    let mut lost_something = false;
    for seed in 0..20_u16 {
        let dice: Vec<u16> = (0..60).map(|at: u16| at.wrapping_mul(7919).wrapping_add(seed * 31)).collect();
        let mut session = play_best(stage, 0, u64::from(seed), Family::ClientCentred, &dice);
        while !matches!(session.scene().kind, SceneKind::Inquiry { .. }) && session.undo() {}
        if session.questions_left().is_none() {
            continue;
        }
        let offered = session.choices().count();
        let entry = session.decide(Decision::Leave).expect("an inquiry can be left");
        assert_eq!(entry.judgement.alternatives.len(), offered, "what was left is shown beside it");
        lost_something |= entry.judgement.marks.iter().any(|mark| mark.value < mark.best);
    }
    assert!(lost_something, "leaving at once costs nothing anywhere");
}
