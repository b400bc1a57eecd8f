//! Which rules a case gives occasion to: what its choices, plans and goals can make the rules say.
//!
//! Two ways of looking, and whoever tells of it says which one found what. *In a run*: players who follow the dice,
//! and now and then the best that is on offer, go through the case, and all that was on offer at each of their steps
//! is judged. *Out of turn*: every choice of every scene and every item of every board is judged whatever its
//! condition, once as if nothing had gone before and once as if everything had. The first is proof, and may miss what
//! is rare; the second misses little, and may hear a rule speak in a state that no run can reach.

use crate::act::GoalSource;
use crate::case::Case;
use crate::judge;
use crate::log::{Decision, GoalText, Log, Mode, Pick};
use crate::rules::{self, Duty, Family, Finding, Moment, RuleId, Verdict};
use crate::scenario::{Act, ChoiceId, Scenario, SceneId, SceneKind, WorkerId};
use crate::session::{Entry, Session};
use crate::step::{self, Dice};
use std::sync::Arc;

/// How many players go through a case with each practitioner.
pub const RUNS: u64 = 48;

/// No player takes more steps than this: a case may have loops.
const MOST_STEPS: usize = 300;

/// A rule speaks.
#[derive(Debug, Clone)]
pub struct Occasion {
    /// Which rule.
    pub rule: RuleId,
    /// What it says.
    pub verdict: Verdict,
    /// Who acts.
    pub worker: WorkerId,
    /// In which scene.
    pub scene: SceneId,
    /// Over which choice; `None` for a goal, a plan, a note, or what falls due on leaving.
    pub choice: Option<ChoiceId>,
    /// The run up to the decision beside which it was on offer; `None` if it was only heard out of turn.
    pub run: Option<Log>,
}

/// The first occasion that a case gives each rule, in the order of the registry; rules that never speak are left out.
#[must_use]
pub fn occasions(scenario: &Arc<Scenario>) -> Vec<Occasion> {
    let mut found = Found::default();
    for (at, worker) in scenario.workers.iter().enumerate() {
        for seed in 0..RUNS {
            let Ok(mut session) = Session::start(Arc::clone(scenario), &worker.id, seed, Mode::Assessment)
            else {
                continue;
            };
            play(&mut session, &mut Dice::new(seed, u16::MAX), &mut found);
        }
        out_of_turn(scenario, WorkerId(at as u16), &mut found);
    }
    found.0.into_iter().flatten().collect()
}

/// The first occasion of each rule, by its place in the registry; one in a run drives out one out of turn.
#[derive(Default)]
struct Found(Vec<Option<Occasion>>);

impl Found {
    fn hear(&mut self, finding: &Finding, occasion: impl FnOnce() -> Occasion) {
        let at = RuleId::all().take_while(|id| *id != finding.rule).count();
        if self.0.len() <= at {
            self.0.resize(at + 1, None);
        }
        match &self.0[at] {
            Some(known) if known.run.is_some() => {}
            Some(_) | None => {
                let new = occasion();
                if self.0[at].is_none() || new.run.is_some() {
                    self.0[at] = Some(new);
                }
            }
        }
    }

    fn hear_entry(&mut self, session: &Session, entry: &Entry) {
        let Entry { scene, choice, judgement, .. } = entry;
        let mut hear = |choice, finding: &Finding| {
            let occasion = || Occasion {
                rule: finding.rule,
                verdict: finding.verdict,
                worker: session.worker(),
                scene: *scene,
                choice,
                run: Some(session.log().clone()),
            };
            self.hear(finding, occasion);
        };
        judgement.lapsed.iter().for_each(|finding| hear(None, finding));
        judgement.findings.iter().for_each(|finding| hear(*choice, finding));
        for alternative in &judgement.alternatives {
            alternative.findings.iter().for_each(|finding| hear(Some(alternative.choice), finding));
        }
    }
}

/// Goes through the case, and hears what the rules say of all that is on offer.
fn play(session: &mut Session, dice: &mut Dice, found: &mut Found) {
    for _ in 0..MOST_STEPS {
        let Some(decision) = any_decision(session, dice) else { return };
        if session.decide(decision).is_err() {
            return;
        }
        // Every other time the player thinks again, and takes the best that is on offer.
        if dice.roll(2) == 0
            && let Some(better) = best_choice(session)
            && session.undo()
            && session.decide(better).is_err()
        {
            return;
        }
        if let Some(entry) = session.entries().last() {
            found.hear_entry(session, entry);
        }
    }
}

fn any<T>(items: Vec<T>, dice: &mut Dice) -> Option<T> {
    let at = dice.roll(u32::try_from(items.len()).unwrap_or(1).max(1)) as usize;
    items.into_iter().nth(at)
}

fn any_decision(session: &Session, dice: &mut Dice) -> Option<Decision> {
    if session.is_over() {
        return None;
    }
    match &session.scene().kind {
        SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => {
            let choices = session.choices().map(|(_, choice)| Decision::Choose(choice.id.clone(), None));
            let leave = matches!(session.scene().kind, SceneKind::Inquiry { .. }).then_some(Decision::Leave);
            any(choices.chain(leave).collect(), dice)
        }
        SceneKind::Goal { .. } => Some(Decision::Goal(any_goal(session, dice)?.into())),
        SceneKind::Plan { least, most, .. } => {
            Some(Decision::Plan(any_plan(session, usize::from(*least), usize::from(*most), dice)))
        }
        SceneKind::Note { .. } => Some(Decision::Note("Seen at home.".to_owned())),
    }
}

/// A goal, good or bad, of anybody's.
fn any_goal(session: &Session, dice: &mut Dice) -> Option<GoalText> {
    let quotes = session.scenario().goal_quotes().map(|(_, quote)| quote.text.clone());
    let own = quotes.flat_map(|words| {
        let words = words.trim_end_matches('.').to_owned();
        [format!("{words}: I do one step on it twice a week until 30 June."), words]
    });
    let bad =
        ["Client will cope better.", "She stops being late.", "I take a walk twice a week until 30 June."];
    let text = any(own.chain(bad.map(str::to_owned)).collect(), dice)?;
    let source = any(GoalSource::ALL.to_vec(), dice)?;
    Some(GoalText::new(text, source, Vec::new()))
}

/// A plan: the best of a family, or any.
fn any_plan(session: &Session, least: usize, most: usize, dice: &mut Dice) -> Vec<Pick> {
    let scenario = session.scenario();
    let pick = |id, mode| Pick { item: scenario.plan_item(id).id.clone(), mode };
    if dice.roll(2) == 0
        && let Some(range) = judge::plan_range(scenario, session.case(), session.log().seed)
        && let Some(family) = any(Family::ALL.to_vec(), dice)
    {
        return range.best_plan(family).iter().map(|(id, mode)| pick(*id, *mode)).collect();
    }
    let mut board: Vec<_> = session.board().collect();
    let wanted = least + dice.roll(u32::try_from(most.saturating_sub(least) + 1).unwrap_or(1)) as usize;
    let mut picks = Vec::new();
    while picks.len() < wanted && !board.is_empty() {
        let id = board.swap_remove(dice.roll(u32::try_from(board.len()).unwrap_or(1)) as usize);
        picks.extend(any(scenario.plan_item(id).modes.clone(), dice).map(|mode| pick(id, mode)));
    }
    picks
}

/// The best that was on offer beside the last decision, all families together.
fn best_choice(session: &Session) -> Option<Decision> {
    let entry = session.entries().last()?;
    let worth = |points: &[i16]| points.iter().map(|points| i32::from(*points)).sum::<i32>();
    let best = entry.judgement.alternatives.iter().max_by_key(|alternative| worth(&alternative.points))?;
    let choice = session.scenario().scene(entry.scene).choices.get(best.choice.index())?;
    Some(Decision::Choose(choice.id.clone(), None))
}

/// Judges everything there is, whatever its condition, with nothing done before and with everything.
fn out_of_turn(scenario: &Scenario, worker: WorkerId, found: &mut Found) {
    let bare = Case::new(scenario, worker);
    let mut full = bare;
    let choices = scenario.scenes.iter().flat_map(|scene| &scene.choices);
    choices.flat_map(|choice| &choice.acts).for_each(|act| full.perform(scenario, act));
    scenario.facts().for_each(|(id, _)| {
        full.known.insert(id);
    });
    for before in [bare, full] {
        for (at, scene) in scenario.scenes.iter().enumerate() {
            let mut before = before;
            before.owed = u128::MAX;
            before.arrive(scenario, SceneId(at as u16));
            for (place, choice) in scene.choices.iter().enumerate() {
                let id = ChoiceId(place as u16);
                hear_out_of_turn(scenario, &before, Some(id), &choice.acts, found);
            }
            if let SceneKind::Plan { board, .. } = &scene.kind {
                let items = board.iter().map(|id| scenario.plan_item(*id));
                for (item, mode) in items.flat_map(|item| item.modes.iter().map(move |mode| (item, *mode))) {
                    hear_out_of_turn(scenario, &before, None, &[item.act(mode)], found);
                }
            }
        }
    }
}

fn hear_out_of_turn(
    scenario: &Scenario,
    before: &Case,
    choice: Option<ChoiceId>,
    acts: &[Act],
    found: &mut Found,
) {
    let after = match choice {
        Some(choice) => step::choose(scenario, before, choice, 0).after,
        None => *before,
    };
    let moment = Moment {
        scenario,
        worker: scenario.worker(before.worker),
        scene: scenario.scene(before.scene),
        acts,
        before,
        after: &after,
        board: None,
        goal: None,
        ranked_by: None,
    };
    // A duty that the case never lets anybody do is never missed.
    let mut lapsed = rules::duties_due(&moment).1;
    lapsed
        .retain(|finding| finding.rule.rule().duty.as_ref().is_some_and(|duty| can_be_done(scenario, duty)));
    for finding in rules::judge(&moment).iter().chain(&lapsed) {
        found.hear(finding, || Occasion {
            rule: finding.rule,
            verdict: finding.verdict,
            worker: before.worker,
            scene: before.scene,
            choice,
            run: None,
        });
    }
}

fn can_be_done(scenario: &Scenario, duty: &Duty) -> bool {
    let choices = scenario.scenes.iter().flat_map(|scene| &scene.choices);
    choices.flat_map(|choice| &choice.acts).any(duty.done_by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::Judgement;
    use crate::scenario::load;
    use std::collections::BTreeSet;

    fn case(text: &str) -> (Arc<Scenario>, Vec<Occasion>) {
        let scenario = Arc::new(load(text).unwrap_or_else(|faults| panic!("{}", faults[0])));
        let found = occasions(&scenario);
        (scenario, found)
    }

    fn says(findings: &[Finding], occasion: &Occasion) -> bool {
        findings.iter().any(|said| (said.rule, said.verdict) == (occasion.rule, occasion.verdict))
    }

    /// What is said to have been heard in a run is heard again when the run's log is played.
    #[test]
    fn rules_that_are_listed_as_heard_really_spoke() {
        let (scenario, found) = case(include_str!("../scenarios/after-the-layoff/scenario.json"));
        let in_a_run: Vec<_> = found.iter().filter_map(|o| Some((o, o.run.as_ref()?))).collect();
        assert!(in_a_run.len() > 40, "{}", in_a_run.len());
        for (occasion, log) in in_a_run {
            let code = occasion.rule.rule().code;
            let (session, stopped) = Session::replay(Arc::clone(&scenario), log).expect("the same scenario");
            assert!(stopped.is_none(), "{code}: {stopped:?}");
            let entry = session.entries().last().expect("a decision");
            assert_eq!((entry.scene, session.worker()), (occasion.scene, occasion.worker), "{code}");
            let Judgement { findings, lapsed, alternatives, .. } = &entry.judgement;
            let beside = alternatives.iter().find(|beside| Some(beside.choice) == occasion.choice);
            let heard = says(findings, occasion) && entry.choice == occasion.choice
                || says(lapsed, occasion)
                || beside.is_some_and(|beside| says(&beside.findings, occasion));
            assert!(heard, "{code} {:?} was not heard in {}", occasion.verdict, log.write());
        }
    }

    #[test]
    fn a_case_with_next_to_nothing_in_it_gives_next_to_no_occasion() {
        let text = include_str!("../tests/fixtures/scenarios/small/scenario.json");
        let (_, small) = case(text);
        let codes: BTreeSet<_> = small.iter().map(|occasion| occasion.rule.rule().code).collect();
        assert_eq!(codes.len(), small.len(), "one occasion for each rule");
        assert!(codes.contains("EC103") && codes.contains("CC07"), "{codes:?}");
        for silent in ["EC108", "EC109", "EC113", "EC208", "LAW01"] {
            assert!(!codes.contains(silent), "{silent}");
        }
        // Act by act: what the case comes to offer, its rule comes to speak of.
        let (_, more) = case(&text.replacen(r#"["summarise"]"#, r#"["summarise", "speak_frankly"]"#, 1));
        let more: BTreeSet<_> = more.iter().map(|occasion| occasion.rule.rule().code).collect();
        assert_eq!(more.difference(&codes).collect::<Vec<_>>(), [&"EC404"]);
    }
}
