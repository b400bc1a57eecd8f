//! Judges a decision beside all that was on offer instead of it.

use crate::act::{GoalSource, PlanMode};
use crate::case::{Case, Goal};
use crate::goals::Criterion;
use crate::rules::{self, Board, Family, Finding, Moment, Verdict};
use crate::scenario::{Act, ChoiceId, PlanItem, PlanItemId, Scenario, SceneKind};
use crate::step::{self, Step};

/// Points of a decision in each family, by the place of the family in [`Family::ALL`].
pub type Points = [i16; Family::ALL.len()];

/// What a decision won in one family, between the least and the most that was on offer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// What the decision is worth.
    pub value: i16,
    /// What the worst that was on offer is worth.
    pub worst: i16,
    /// What the best that was on offer is worth.
    pub best: i16,
}

impl Mark {
    /// Whether there was anything to win or to lose.
    #[must_use]
    pub const fn in_play(self) -> bool {
        self.best > self.worst
    }
    /// Points won above the worst.
    #[must_use]
    pub const fn won(self) -> i16 {
        self.value - self.worst
    }
    /// Points between worst and best.
    #[must_use]
    pub const fn on_offer(self) -> i16 {
        self.best - self.worst
    }
}

/// Something else that could have been chosen, and what the rules would have said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// Which choice.
    pub choice: ChoiceId,
    /// What the rules say of it.
    pub findings: Vec<Finding>,
    /// What it is worth.
    pub points: Points,
}

/// The judgement of one decision.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Judgement {
    /// What the rules say of what was decided.
    pub findings: Vec<Finding>,
    /// Duties that fell due with it undone, though they could have been done.
    pub lapsed: Vec<Finding>,
    /// What it won, by family.
    pub marks: [Mark; Family::ALL.len()],
    /// The choices on offer, the taken one among them; empty for goals, plans and notes.
    pub alternatives: Vec<Alternative>,
    /// Duties that the decision passed over, as bits by rule.
    pub(crate) owed: u128,
    /// Duties that fell due with it, as bits by rule.
    pub(crate) due: u128,
}

fn points(findings: &[Finding]) -> Points {
    let mut points = Points::default();
    for finding in findings {
        points[finding.rule.rule().family as usize] += finding.worth();
    }
    points
}

/// An author's note that reasoned workers differ turns breaches into defensible decisions, but never a critical one.
fn soften(findings: &mut [Finding], defensible: bool) {
    if defensible {
        let breaches = findings.iter_mut().filter(|finding| finding.verdict == Verdict::Breach);
        breaches
            .filter(|finding| !finding.is_critical())
            .for_each(|finding| finding.verdict = Verdict::Defensible);
    }
}

/// In an inquiry the order of the questions is the student's own: with time for three, each of the three best is as
/// good as the best. Elsewhere one thing is said.
fn questions_left(scenario: &Scenario, case: &Case) -> usize {
    match scenario.scene(case.scene).kind {
        SceneKind::Inquiry { questions, .. } => {
            usize::from(questions).saturating_sub(case.asked.count_ones() as usize).max(1)
        }
        _ => 1,
    }
}

fn moment<'a>(scenario: &'a Scenario, before: &'a Case, step: &'a Step, acts: &'a [Act]) -> Moment<'a> {
    Moment {
        scenario,
        worker: scenario.worker(before.worker),
        scene: scenario.scene(before.scene),
        acts,
        before,
        after: &step.after,
        board: None,
        goal: None,
    }
}

/// Judges a choice.
#[must_use]
pub fn choice(scenario: &Scenario, before: &Case, at: ChoiceId, seed: u64) -> Judgement {
    let mut alternatives = Vec::new();
    let mut judgement = Judgement::default();
    for (id, choice) in step::offered(scenario, before) {
        let step = step::choose(scenario, before, id, seed);
        let moment = moment(scenario, before, &step, &choice.acts);
        let mut findings = rules::judge(&moment);
        soften(&mut findings, choice.defensible.is_some());
        if id == at {
            (judgement.due, judgement.lapsed) = rules::duties_due(&moment);
        }
        let points = points(&findings);
        alternatives.push((choice, Alternative { choice: id, findings, points }));
    }
    let Some((chosen, taken)) = alternatives.iter().find(|(_, alternative)| alternative.choice == at) else {
        return judgement;
    };
    let critical = taken.findings.iter().any(Finding::is_critical);
    let forgiven = chosen.defensible.is_some() && !critical;
    let time_for = questions_left(scenario, before);
    for (family, mark) in judgement.marks.iter_mut().enumerate() {
        let mut all: Vec<i16> =
            alternatives.iter().map(|(_, alternative)| alternative.points[family]).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        mark.worst = all.last().copied().unwrap_or(0);
        mark.best = all.get(time_for.saturating_sub(1)).or(all.last()).copied().unwrap_or(0);
        mark.value = if forgiven { mark.best } else { taken.points[family].min(mark.best) };
    }
    judgement.findings.clone_from(&taken.findings);
    for id in rules::RuleId::all() {
        let Some(duty) = &id.rule().duty else { continue };
        let family = id.rule().family as usize;
        let does = |acts: &[Act]| acts.iter().any(duty.done_by);
        // A duty is owed from the moment when doing it was the better thing to do in its family, and was not done.
        let passed_over = alternatives.iter().any(|(choice, alternative)| {
            does(&choice.acts) && alternative.points[family] > judgement.marks[family].value
        });
        if passed_over && !does(&chosen.acts) {
            judgement.owed |= id.bit();
        }
    }
    judgement.alternatives = alternatives.into_iter().map(|(_, alternative)| alternative).collect();
    judgement
}

/// Judges a step that carries no acts, such as leaving an inquiry or writing a note.
#[must_use]
pub fn passage(scenario: &Scenario, before: &Case, step: &Step) -> Judgement {
    let moment = moment(scenario, before, step, &[]);
    let (due, lapsed) = rules::duties_due(&moment);
    Judgement { due, lapsed, ..Judgement::default() }
}

/// Judges a goal beside the best and the worst that could have been written.
#[must_use]
pub fn goal(scenario: &Scenario, before: &Case, goal: Goal, seed: u64) -> Judgement {
    let judged = |goal: Goal| {
        let step = step::set_goal(scenario, before, goal, seed);
        let acts: Vec<Act> = goal.source.map(|source| Act::SetGoal { source }).into_iter().collect();
        let moment = Moment { goal: Some(goal), ..moment(scenario, before, &step, &acts) };
        (rules::judge(&moment), rules::duties_due(&moment))
    };
    let all_criteria = |source, met| {
        let criteria =
            Criterion::ALL.iter().filter(|criterion| goal.meets(**criterion) || goal.lacks(**criterion));
        criteria.fold(Goal::of(source), |goal, criterion| goal.judged(*criterion, met))
    };
    let best = points(&judged(all_criteria(GoalSource::Client, true)).0);
    let worst = points(&judged(all_criteria(GoalSource::Worker, false)).0);
    let (findings, (due, lapsed)) = judged(goal);
    let value = points(&findings);
    let mut judgement = Judgement { findings, lapsed, due, ..Judgement::default() };
    for (family, mark) in judgement.marks.iter_mut().enumerate() {
        let (low, high) = (worst[family].min(value[family]), best[family].max(value[family]));
        *mark = Mark { value: value[family], worst: low, best: high };
    }
    judgement
}

/// Judges a plan: each item beside the other ways to do it or leave it, and the plan as a whole.
#[must_use]
pub fn plan(scenario: &Scenario, before: &Case, picks: &[(PlanItemId, PlanMode)], seed: u64) -> Judgement {
    let scene = scenario.scene(before.scene);
    let SceneKind::Plan { least, most, board, .. } = &scene.kind else { return Judgement::default() };
    let step = step::make_plan(scenario, before, picks, seed);
    let on_offer: Vec<PlanItemId> =
        board.iter().copied().filter(|id| before.holds(scenario, &scenario.plan_item(*id).when)).collect();
    let item_findings = |item: &PlanItem, mode: PlanMode| {
        let acts = [item.act(mode)];
        let mut findings = rules::judge(&moment(scenario, before, &step, &acts));
        soften(&mut findings, item.defensible.is_some());
        findings
    };
    let mut judgement = Judgement::default();
    let mut ranges = Vec::new();
    for id in on_offer.iter().copied() {
        let item = scenario.plan_item(id);
        let ways: Vec<_> = item.modes.iter().map(|mode| (*mode, item_findings(item, *mode))).collect();
        let way_points: Vec<Points> = ways.iter().map(|(_, findings)| points(findings)).collect();
        ranges.push(way_points.clone());
        let Some((_, mode)) = picks.iter().find(|(picked, _)| *picked == id) else { continue };
        if let Some(at) = ways.iter().position(|(way, _)| way == mode) {
            for (family, mark) in judgement.marks.iter_mut().enumerate() {
                mark.value += way_points[at][family];
            }
            judgement
                .findings
                .extend(ways.into_iter().nth(at).map(|(_, findings)| findings).unwrap_or_default());
        }
    }
    for (family, mark) in judgement.marks.iter_mut().enumerate() {
        let best = ranges.iter().map(|ways| ways.iter().map(|way| way[family]).max().unwrap_or(0));
        let worst = ranges.iter().map(|ways| ways.iter().map(|way| way[family]).min().unwrap_or(0));
        mark.best = most_of(best, *least, *most);
        mark.worst = -most_of(worst.map(|value| -value), *least, *most);
    }
    let picked: Vec<(&PlanItem, PlanMode)> = picks
        .iter()
        .filter(|(_, mode)| *mode != PlanMode::Decline)
        .map(|(id, mode)| (scenario.plan_item(*id), *mode))
        .collect();
    let offered: Vec<&PlanItem> = on_offer.iter().map(|id| scenario.plan_item(*id)).collect();
    let whole = Moment {
        board: Some(Board { picked: &picked, offered: &offered }),
        ..moment(scenario, before, &step, &[])
    };
    for finding in rules::judge(&whole) {
        // A plan as a whole either keeps such a rule or doesn't, so both were on offer.
        let mark = &mut judgement.marks[finding.rule.rule().family as usize];
        let weight = i16::from(finding.rule.rule().weight);
        mark.value += finding.worth();
        mark.best += weight;
        mark.worst += finding.worth().min(-weight);
        judgement.findings.push(finding);
    }
    for mark in &mut judgement.marks {
        mark.worst = mark.worst.min(mark.value);
        mark.best = mark.best.max(mark.value);
    }
    (judgement.due, judgement.lapsed) = rules::duties_due(&whole);
    judgement
}

/// The largest sum of at least `least` and at most `most` of the values.
fn most_of(values: impl Iterator<Item = i16>, least: u8, most: u8) -> i16 {
    let mut values: Vec<i16> = values.collect();
    values.sort_unstable_by(|a, b| b.cmp(a));
    let wanted = values.iter().enumerate().take(usize::from(most));
    wanted.filter(|(at, value)| *at < usize::from(least) || **value > 0).map(|(_, value)| *value).sum()
}
