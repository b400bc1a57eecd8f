//! Judges a decision beside all that was on offer instead of it.

mod plan;
mod tried;

pub(crate) use plan::Table as PlanTable;
pub use plan::{PlanRange, Way, item_ways, plan, plan_range};

use crate::act::{GoalSource, Ranker};
use crate::case::{Case, Goal};
use crate::goals::Criterion;
use crate::rules::{self, Family, Finding, Moment, Verdict};
use crate::scenario::{Act, Choice, ChoiceId, Scenario, SceneKind};
use crate::step::{self, Chance, Step};

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
    /// Duties that it did: what was passed over before is made up for.
    pub(crate) done: u128,
    /// Duties that fell due with it, as bits by rule.
    pub(crate) due: u128,
}

impl Judgement {
    /// Says also which rules were kept that only forbid, given which could have been broken, as bits by rule.
    fn with_kept(mut self, tempted: u128) -> Self {
        let met = self.lapsed.iter().fold(self.due, |met, lapsed| met & !lapsed.rule.bit());
        rules::say_kept(&mut self.findings, tempted | met);
        self
    }
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

/// What one decision is worth in one family, and whether it can do lasting harm there.
#[derive(Debug, Clone, Copy)]
struct Worth {
    points: i16,
    harms: bool,
}

impl Mark {
    /// The mark of one decision beside all that could have been decided, where the `time_for` best are as good as each
    /// other, but none is better than `leaving` where one could leave it at that.
    ///
    /// The best is sought among what does no lasting harm, if there is any such thing; so a decision that does
    /// harm is never the best one, and a student who could do no other is not held to account for it.
    fn beside(
        decided: Worth,
        all: impl Iterator<Item = Worth> + Clone,
        time_for: usize,
        leaving: Option<Worth>,
    ) -> Self {
        let everything = all.clone().chain(leaving);
        let worst = everything.clone().map(|worth| worth.points).min().unwrap_or(decided.points);
        let avoidable = everything.clone().any(|worth| !worth.harms);
        let counts = |worth: &Worth| !(avoidable && worth.harms);
        let mut good: Vec<i16> = all.filter(counts).map(|worth| worth.points).collect();
        // Taking away the best as often as there is time for leaves the last that is as good as the best.
        let spare = (time_for.max(1) - 1).min(good.len().saturating_sub(1));
        for _ in 0..spare {
            if let Some(at) = (0..good.len()).max_by_key(|at| good[*at]) {
                good.swap_remove(at);
            }
        }
        let least = leaving.filter(counts).map(|worth| worth.points);
        let best = good.into_iter().chain(least).max().unwrap_or(decided.points);
        let value = decided.points.clamp(worst, best);
        Self { value, worst, best, harms: decided.harms && avoidable }
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
        ranked_by: None,
    }
}

/// One of the things that could be done: a choice, or leaving an inquiry at that.
struct Offer<'a> {
    choice: Option<(ChoiceId, &'a Choice)>,
    step: Step,
    findings: Vec<Finding>,
    points: Points,
    /// The duties that its acts do, or part of them, as bits by rule.
    does: u128,
}

impl<'a> Offer<'a> {
    fn new(
        scenario: &'a Scenario,
        before: &Case,
        choice: Option<(ChoiceId, &'a Choice)>,
        chance: Chance<'_>,
    ) -> Self {
        let step = match choice {
            Some((id, _)) => step::choose(scenario, before, id, chance),
            None => step::leave(scenario, before, chance),
        };
        Self::of(scenario, before, choice, step)
    }
    fn of(scenario: &'a Scenario, before: &Case, choice: Option<(ChoiceId, &'a Choice)>, step: Step) -> Self {
        let mut offer = Self { choice, step, findings: Vec::new(), points: Points::default(), does: 0 };
        offer.findings = rules::judge(&offer.moment(scenario, before));
        let defensible = offer.is_defensible();
        soften(&mut offer.findings, defensible);
        offer.points = points(&offer.findings);
        for id in rules::RuleId::all() {
            let duty = id.rule().duty.as_ref();
            let does = duty.is_some_and(|duty| offer.acts().iter().any(duty.done_by));
            offer.does |= if does { id.bit() } else { 0 };
        }
        offer
    }
    fn acts(&self) -> &'a [Act] {
        self.choice.map_or(&[], |(_, choice)| &choice.acts)
    }
    fn moment<'m>(&'m self, scenario: &'m Scenario, before: &'m Case) -> Moment<'m>
    where
        'a: 'm,
    {
        moment(scenario, before, &self.step, self.acts())
    }
    fn is_defensible(&self) -> bool {
        self.choice.is_some_and(|(_, choice)| choice.defensible.is_some())
    }
    fn worth(&self, family: usize) -> Worth {
        Worth { points: self.points[family], harms: harm(&self.findings)[family] }
    }
}

/// Takes a choice, and judges it.
#[must_use]
pub fn choice<'c>(
    scenario: &Scenario,
    before: &Case,
    at: ChoiceId,
    chance: impl Into<Chance<'c>>,
) -> (Step, Judgement) {
    among_all(scenario, before, Some(at), chance.into())
}

/// Leaves an inquiry before its time, and judges that beside the questions that could still have been asked.
#[must_use]
pub fn leaving<'c>(scenario: &Scenario, before: &Case, chance: impl Into<Chance<'c>>) -> (Step, Judgement) {
    among_all(scenario, before, None, chance.into())
}

fn among_all(
    scenario: &Scenario,
    before: &Case,
    at: Option<ChoiceId>,
    chance: Chance<'_>,
) -> (Step, Judgement) {
    let inquiry = matches!(scenario.scene(before.scene).kind, SceneKind::Inquiry { .. });
    let choices: Vec<Offer<'_>> = step::offered(scenario, before)
        .map(|choice| Offer::new(scenario, before, Some(choice), chance))
        .collect();
    let leave = inquiry.then(|| Offer::new(scenario, before, None, chance));
    let offers = Offers { scenario, before, choices, leave };
    let Some(taken) = offers.all().find(|offer| offer.choice.map(|(id, _)| id) == at) else {
        // Asked for what is not on offer, it says what the step would be, and judges nothing.
        let step = at.map_or_else(
            || step::leave(scenario, before, chance),
            |at| step::choose(scenario, before, at, chance),
        );
        return (step, Judgement::default());
    };
    let (step, mut judgement) = (taken.step, offers.judge(taken));
    judgement.alternatives = offers
        .choices
        .into_iter()
        .filter_map(|Offer { choice, findings, points, .. }| {
            choice.map(|(choice, _)| Alternative { choice, findings, points })
        })
        .collect();
    (step, judgement)
}

/// All that could be done at one moment, each judged by itself.
pub(crate) struct Offers<'a> {
    scenario: &'a Scenario,
    before: &'a Case,
    choices: Vec<Offer<'a>>,
    leave: Option<Offer<'a>>,
}

impl<'a> Offers<'a> {
    /// All that could be done, each with the step that it would be; leaving an inquiry is no choice.
    pub(crate) fn of_steps(
        scenario: &'a Scenario,
        before: &'a Case,
        steps: impl Iterator<Item = (Option<ChoiceId>, Step)>,
    ) -> Self {
        let scene = scenario.scene(before.scene);
        let mut offers = Self { scenario, before, choices: Vec::new(), leave: None };
        for (at, step) in steps {
            let choice = at.and_then(|at| scene.choices.get(at.index()).map(|choice| (at, choice)));
            let offer = Offer::of(scenario, before, choice, step);
            if choice.is_some() { offers.choices.push(offer) } else { offers.leave = Some(offer) }
        }
        offers
    }

    /// Each judged beside the others: the choices in their order, then leaving.
    pub(crate) fn judgements(&self) -> impl Iterator<Item = Judgement> {
        self.all().map(|offer| self.judge(offer))
    }

    fn all(&self) -> impl Iterator<Item = &Offer<'a>> {
        self.choices.iter().chain(&self.leave)
    }

    /// Judges what was taken beside the rest; the alternatives are left to the caller.
    fn judge(&self, taken: &Offer<'a>) -> Judgement {
        let (scenario, before) = (self.scenario, self.before);
        let mut judgement = Judgement::default();
        (judgement.due, judgement.lapsed) = rules::duties_due(&taken.moment(scenario, before));
        judgement.findings.clone_from(&taken.findings);
        let forgiven = taken.is_defensible() && !taken.findings.iter().any(Finding::is_critical);
        // What leads out of an inquiry takes all the time that was left.
        let moved = taken.step.moved;
        let time_for = if moved { 1 } else { questions_left(scenario, before) };
        for (family, mark) in judgement.marks.iter_mut().enumerate() {
            let choices = self.choices.iter().map(|offer| offer.worth(family));
            let leave = self.leave.as_ref().map(|offer| offer.worth(family));
            *mark = Mark::beside(taken.worth(family), choices, time_for, leave);
            if forgiven {
                mark.value = mark.best;
            }
        }
        for id in rules::RuleId::all() {
            let Some(duty) = &id.rule().duty else { continue };
            let family = id.rule().family as usize;
            // A duty is owed from the moment when doing it was the better thing to do in its family, and was not
            // done.
            let Mark { value, best, .. } = judgement.marks[family];
            // A question that can still be asked is not passed over, and one that is as good as the best is no
            // neglect.
            let passed_over = moved
                && value < best
                && self.all().any(|offer| offer.does & id.bit() != 0 && offer.points[family] > value);
            if taken.does & id.bit() == 0 {
                judgement.owed |= if passed_over { id.bit() } else { 0 };
            } else if (duty.is_met)(&taken.moment(scenario, before)) {
                judgement.done |= id.bit();
            }
        }
        let tempted = self.all().fold(0, |bits, offer| bits | rules::broken(&offer.findings));
        judgement.with_kept(tempted)
    }
}

/// Judges a note, beside which nothing was on offer.
#[must_use]
pub fn note(scenario: &Scenario, before: &Case, step: &Step) -> Judgement {
    let moment = moment(scenario, before, step, &[]);
    let (due, lapsed) = rules::duties_due(&moment);
    Judgement { due, lapsed, ..Judgement::default() }.with_kept(0)
}

/// Judges a goal beside the best and the worst that could have been written.
#[must_use]
pub fn goal<'c>(scenario: &Scenario, before: &Case, goal: Goal, chance: impl Into<Chance<'c>>) -> Judgement {
    goals(scenario, before, &[goal], None, chance)
}

/// Judges goals that were written at once, in their order, beside the best and the worst that could have been written.
///
/// Each is judged as if it were the only one. Together they are worth what they are worth on average, and never more
/// than the first: to pad a poor goal with good ones wins nothing, and a poor one beside a good one costs its part.
/// Of what a rule says of them the gravest counts.
#[must_use]
pub fn goals<'c>(
    scenario: &Scenario,
    before: &Case,
    goals: &[Goal],
    ranked_by: Option<Ranker>,
    chance: impl Into<Chance<'c>>,
) -> Judgement {
    let chance = chance.into();
    let first = goals.first().copied().unwrap_or_default();
    let ranked_by = ranked_by.filter(|_| goals.len() > 1);
    let judged = |goal: Goal, ranked_by| {
        let step = step::set_goal(scenario, before, goal, chance);
        let acts: Vec<Act> = goal.source.map(|source| Act::SetGoal { source }).into_iter().collect();
        let moment = Moment { goal: Some(goal), ranked_by, ..moment(scenario, before, &step, &acts) };
        (rules::judge(&moment), rules::duties_due(&moment))
    };
    let all_criteria = |source, met| {
        let criteria =
            Criterion::ALL.iter().filter(|criterion| first.meets(**criterion) || first.lacks(**criterion));
        criteria.fold(Goal::of(source), |goal, criterion| goal.judged(*criterion, met))
    };
    let best = judged(all_criteria(GoalSource::Client, true), None).0;
    let worst = judged(all_criteria(GoalSource::Worker, false), None).0;
    let (mut findings, (due, lapsed)) = judged(first, ranked_by);
    let ends = [&best, &worst].map(|findings| (points(findings), harm(findings)));
    let (alone, mut harms) = (points(&findings), harm(&findings));
    let mut sum = alone;
    for goal in goals.iter().skip(1) {
        let found = judged(*goal, ranked_by).0;
        sum.iter_mut().zip(points(&found)).for_each(|(sum, more)| *sum += more);
        harms.iter_mut().zip(harm(&found)).for_each(|(harms, more)| *harms |= more);
        for finding in found {
            match findings.iter_mut().find(|known| known.rule == finding.rule) {
                Some(known) if finding.worth() < known.worth() => *known = finding,
                Some(_) => {}
                None => findings.push(finding),
            }
        }
    }
    findings.sort_by_key(|finding| finding.rule);
    let count = i16::try_from(goals.len()).unwrap_or(1).max(1);
    let marks = std::array::from_fn(|family| {
        let mean = sum[family].div_euclid(count);
        let decided = Worth { points: alone[family].min(mean), harms: harms[family] };
        let ways = ends.map(|(points, harm)| Worth { points: points[family], harms: harm[family] });
        Mark::beside(decided, ways.into_iter().chain([decided]), 1, None)
    });
    Judgement { findings, marks, lapsed, due, ..Judgement::default() }.with_kept(0)
}
