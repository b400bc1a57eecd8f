//! Judges a decision beside all that was on offer instead of it.

mod plan;

pub use plan::{PlanRange, plan, plan_range};

use crate::act::GoalSource;
use crate::case::{Case, Goal};
use crate::goals::Criterion;
use crate::rules::{self, Family, Finding, Moment, Verdict};
use crate::scenario::{Act, Choice, ChoiceId, Scenario, SceneKind};
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
    /// Whether the decision can do lasting harm, and something that can't was on offer.
    pub harms: bool,
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

/// Whether a finding of a family is a breach that can do lasting harm.
type Harm = [bool; Family::ALL.len()];

fn points(findings: &[Finding]) -> Points {
    let (mut points, harm) = (Points::default(), harm(findings));
    for finding in findings {
        let family = finding.rule.rule().family as usize;
        // Nothing that is done well beside it makes up for lasting harm.
        points[family] += if harm[family] { finding.worth().min(0) } else { finding.worth() };
    }
    points
}

fn harm(findings: &[Finding]) -> Harm {
    let mut harm = Harm::default();
    let critical = findings.iter().filter(|finding| finding.is_critical());
    critical.for_each(|finding| harm[finding.rule.rule().family as usize] = true);
    harm
}

impl Mark {
    /// The mark of one decision beside all that could have been decided, each as points and harm, where the
    /// `time_for` best are as good as each other.
    ///
    /// The best is sought among what does no lasting harm, if there is any such thing; so a decision that does
    /// harm is never the best one, and a student who could do no other is not held to account for it.
    fn beside(
        value: i16,
        harms: bool,
        all: impl Iterator<Item = (i16, bool)> + Clone,
        time_for: usize,
    ) -> Self {
        let worst = all.clone().map(|(points, _)| points).min().unwrap_or(value);
        let mut good: Vec<i16> = all.clone().filter(|(_, harms)| !harms).map(|(points, _)| points).collect();
        let avoidable = !good.is_empty();
        if !avoidable {
            good = all.map(|(points, _)| points).collect();
        }
        // Taking away the best as often as there is time for leaves the last that is as good as the best.
        let spare = (time_for.max(1) - 1).min(good.len().saturating_sub(1));
        for _ in 0..spare {
            if let Some(at) = (0..good.len()).max_by_key(|at| good[*at]) {
                good.swap_remove(at);
            }
        }
        let best = good.into_iter().max().unwrap_or(value);
        Self { value: value.clamp(worst, best), worst, best, harms: harms && avoidable }
    }
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
    let (mut judgement, mut moved) = (Judgement::default(), true);
    for (id, choice) in step::offered(scenario, before) {
        let step = step::choose(scenario, before, id, seed);
        let moment = moment(scenario, before, &step, &choice.acts);
        let mut findings = rules::judge(&moment);
        soften(&mut findings, choice.defensible.is_some());
        if id == at {
            (judgement.due, judgement.lapsed) = rules::duties_due(&moment);
            moved = step.moved;
        }
        let points = points(&findings);
        alternatives.push((choice, Alternative { choice: id, findings, points }));
    }
    let Some((chosen, taken)) = alternatives.iter().find(|(_, alternative)| alternative.choice == at) else {
        return judgement;
    };
    let critical = taken.findings.iter().any(Finding::is_critical);
    let forgiven = chosen.defensible.is_some() && !critical;
    // What leads out of an inquiry takes all the time that was left.
    let time_for = if moved { 1 } else { questions_left(scenario, before) };
    for (family, mark) in judgement.marks.iter_mut().enumerate() {
        let all = alternatives
            .iter()
            .map(|(_, alternative)| (alternative.points[family], harm(&alternative.findings)[family]));
        *mark = Mark::beside(taken.points[family], harm(&taken.findings)[family], all, time_for);
        if forgiven {
            mark.value = mark.best;
        }
    }
    judgement.findings.clone_from(&taken.findings);
    for id in rules::RuleId::all() {
        let Some(duty) = &id.rule().duty else { continue };
        let family = id.rule().family as usize;
        let does = |acts: &[Act]| acts.iter().any(duty.done_by);
        // A duty is owed from the moment when doing it was the better thing to do in its family, and was not done.
        let Mark { value, best, .. } = judgement.marks[family];
        // A question that can still be asked is not passed over, and one that is as good as the best is no neglect.
        let better = |(choice, alternative): &(&Choice, Alternative)| {
            does(&choice.acts) && alternative.points[family] > value
        };
        let passed_over = moved && value < best && alternatives.iter().any(better);
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
    let best = judged(all_criteria(GoalSource::Client, true)).0;
    let worst = judged(all_criteria(GoalSource::Worker, false)).0;
    let (findings, (due, lapsed)) = judged(goal);
    let all = [&best, &worst, &findings].map(|findings| (points(findings), harm(findings)));
    let marks = std::array::from_fn(|family| {
        let ways = all.iter().map(|(points, harm)| (points[family], harm[family]));
        Mark::beside(all[2].0[family], all[2].1[family], ways, 1)
    });
    Judgement { findings, marks, lapsed, due, ..Judgement::default() }
}
