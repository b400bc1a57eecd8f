//! The best choice everywhere is 100 on every path, whatever path that is.

use crate::player::{Dice, STAGES, Stage, any_decision, begin, choices, goals, play};
use practicum::judge::Mark;
use practicum::log::{Decision, Pick};
use practicum::rules::Family;
use practicum::scenario::SceneKind;
use practicum::scoring::scores;
use practicum::session::Session;
use proptest::collection::vec;
use proptest::prelude::*;

/// More plans than this are not tried one by one.
const MOST_PLANS: usize = 3000;

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
            SceneKind::Plan { least, most, .. } => plans(&session, usize::from(*least), usize::from(*most)),
            SceneKind::Note { .. } => vec![any],
        };
        let losses: Vec<i16> =
            candidates.iter().map(|decision| lost(&mut session, family, decision)).collect();
        let least = losses.iter().min().copied().unwrap_or(0);
        let best: Vec<_> = candidates.iter().zip(&losses).filter(|(_, loss)| **loss == least).collect();
        session.decide(best[which % best.len()].0.clone()).expect("what is on offer is taken");
    }
}

/// Every plan that can be made, up to a number.
fn plans(session: &Session, least: usize, most: usize) -> Vec<Decision> {
    let mut plans: Vec<Vec<Pick>> = vec![Vec::new()];
    for id in session.board() {
        let item = session.scenario().plan_item(id);
        for at in 0..plans.len() {
            if plans[at].len() < most && plans.len() < MOST_PLANS {
                for mode in &item.modes {
                    let pick = Pick { item: item.id.clone(), mode: *mode };
                    let more = plans[at].iter().cloned().chain([pick]).collect();
                    plans.push(more);
                }
            }
        }
    }
    plans.retain(|plan| plan.len() >= least);
    plans.into_iter().map(Decision::Plan).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

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
                mark.value < mark.best || !entry.judgement.lapsed.is_empty()
            })
            .map(|(entry, logged)| (logged, entry.judgement.marks[family as usize], &entry.judgement.findings, &entry.judgement.lapsed))
            .collect();
        prop_assert!(
            score.value().is_none_or(|value| value == 100),
            "{} {:?} {score:?}\n{where_lost:#?}", stage.scenario.head.id, family
        );
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
