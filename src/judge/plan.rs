//! Judges a plan: each item beside the other ways to do it or leave it, and the plan as a whole.

use super::tried::Tried;
use super::{Harm, Judgement, Mark, Points, Worth, harm, moment, points, soften};
use crate::act::PlanMode;
use crate::case::Case;
use crate::rules::{self, Board, Family, Finding, Moment};
use crate::scenario::{PlanItem, PlanItemId, Scenario, SceneKind};
use crate::step::{self, Chance};
use std::cell::RefCell;

type Picked = (PlanItemId, PlanMode);

/// The least and the most that a board offers in each family.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanRange {
    worst: Points,
    best: Points,
    /// Whether there is a plan that does no lasting harm.
    harmless: Harm,
    plans: [Vec<Picked>; Family::ALL.len()],
    poor: [Vec<Picked>; Family::ALL.len()],
}

impl PlanRange {
    /// A plan than which none is better in the family.
    #[must_use]
    pub fn best_plan(&self, family: Family) -> &[(PlanItemId, PlanMode)] {
        &self.plans[family as usize]
    }
    /// A plan than which none is worse in the family, as far as the search has seen.
    #[must_use]
    pub fn worst_plan(&self, family: Family) -> &[(PlanItemId, PlanMode)] {
        &self.poor[family as usize]
    }
    /// What a best plan is worth.
    #[must_use]
    pub const fn most(&self, family: Family) -> i16 {
        self.best[family as usize]
    }
}

/// Judges a plan.
#[must_use]
pub fn plan<'c>(
    scenario: &Scenario,
    before: &Case,
    picks: &[Picked],
    chance: impl Into<Chance<'c>>,
) -> Judgement {
    let Some(table) = Table::new(scenario, before, chance.into()) else { return Judgement::default() };
    table.judge(picks, &table.range())
}

/// The least and the most that the board of the case's scene offers; `None` where there is no board.
///
/// It does not depend on what is picked, so whoever judges many plans of one case asks once.
#[must_use]
pub fn plan_range<'c>(
    scenario: &Scenario,
    before: &Case,
    chance: impl Into<Chance<'c>>,
) -> Option<PlanRange> {
    Table::new(scenario, before, chance.into()).map(|table| table.range())
}

/// One way to do one item, judged as if it were all of the plan.
#[derive(Debug, Clone)]
pub struct Way {
    /// How it is done.
    pub mode: PlanMode,
    /// What the rules say of it.
    pub findings: Vec<Finding>,
    /// What it is worth.
    pub points: Points,
    harm: Harm,
}

impl Way {
    /// What it is worth beside other ways: first that it does no lasting harm, then its points in all families.
    #[must_use]
    pub fn worth(&self) -> (bool, i16) {
        (!self.harm.contains(&true), self.points.iter().sum())
    }
}

/// Every way to do an item of the board, in the order of the file.
#[must_use]
pub fn item_ways<'c>(
    scenario: &Scenario,
    before: &Case,
    id: PlanItemId,
    chance: impl Into<Chance<'c>>,
) -> Vec<Way> {
    let chance = chance.into();
    let modes = scenario.plan_item(id).modes.iter();
    modes.map(|mode| way(scenario, before, chance, id, *mode)).collect()
}

/// The board as it stands before the decision, with every way to do every item judged.
pub(crate) struct Table<'a> {
    scenario: &'a Scenario,
    before: &'a Case,
    chance: Chance<'a>,
    least: usize,
    most: usize,
    ways: Vec<(PlanItemId, Vec<Way>)>,
    offered: Vec<&'a PlanItem>,
    /// What the plans that were tried are worth: the searches of all families try much the same ones.
    tried: RefCell<Tried>,
}

/// A plan as places in the table, item and way, in the order of the board.
pub(super) type Places = Vec<(usize, usize)>;

impl<'a> Table<'a> {
    pub(crate) fn new(scenario: &'a Scenario, before: &'a Case, chance: Chance<'a>) -> Option<Self> {
        let SceneKind::Plan { least, most, board, .. } = &scenario.scene(before.scene).kind else {
            return None;
        };
        let on_offer =
            board.iter().copied().filter(|id| before.holds(scenario, &scenario.plan_item(*id).when));
        let ways: Vec<_> = on_offer.map(|id| (id, item_ways(scenario, before, id, chance))).collect();
        let offered = ways.iter().map(|(id, _)| scenario.plan_item(*id)).collect();
        Some(Self {
            scenario,
            before,
            chance,
            least: usize::from(*least),
            most: usize::from(*most),
            ways,
            offered,
            tried: RefCell::default(),
        })
    }

    /// What the rules say of a plan as a whole, and of duties that fall due with it.
    fn whole(&self, picks: &[Picked]) -> (Vec<Finding>, (u128, Vec<Finding>)) {
        let step = step::make_plan(self.scenario, self.before, picks, self.chance);
        let picked: Vec<(&PlanItem, PlanMode)> = picks
            .iter()
            .filter(|(_, mode)| *mode != PlanMode::Decline)
            .map(|(id, mode)| (self.scenario.plan_item(*id), *mode))
            .collect();
        let board = Some(Board { picked: &picked, offered: &self.offered });
        let whole = Moment { board, ..moment(self.scenario, self.before, &step, &[]) };
        (rules::judge(&whole), rules::duties_due(&whole))
    }

    pub(crate) fn judge(&self, picks: &[Picked], range: &PlanRange) -> Judgement {
        let places: Places = picks.iter().filter_map(|pick| self.place(*pick)).collect();
        let (whole, (due, lapsed)) = self.whole(picks);
        let (value, harms) = self.value(&places, &whole);
        let marks = std::array::from_fn(|family| {
            // The search for the range may miss the very best plan, but never the student's own.
            let own = Worth { points: value[family], harms: harms[family] };
            let best = Worth { points: range.best[family], harms: !range.harmless[family] };
            let worst = Worth { points: range.worst[family], harms: true };
            Mark::beside(own, [own, best, worst].into_iter(), 1, None)
        });
        let mut findings: Vec<Finding> = Vec::new();
        places.iter().for_each(|(item, way)| findings.extend(&self.ways[*item].1[*way].findings));
        findings.extend(whole);
        let mut tempted = 0;
        for (_, ways) in &self.ways {
            ways.iter().for_each(|way| tempted |= rules::broken(&way.findings));
        }
        Judgement { findings, marks, lapsed, due, ..Judgement::default() }.with_kept(tempted)
    }

    fn place(&self, (id, mode): Picked) -> Option<(usize, usize)> {
        let item = self.ways.iter().position(|(known, _)| *known == id)?;
        Some((item, self.ways[item].1.iter().position(|way| way.mode == mode)?))
    }

    fn picks(&self, places: &Places) -> Vec<Picked> {
        places.iter().map(|(item, way)| (self.ways[*item].0, self.ways[*item].1[*way].mode)).collect()
    }

    fn value(&self, places: &[(usize, usize)], whole: &[Finding]) -> (Points, Harm) {
        let (mut value, mut harms) = (points(whole), harm(whole));
        for (item, way) in places {
            let way = &self.ways[*item].1[*way];
            for family in 0..Family::ALL.len() {
                value[family] += way.points[family];
                harms[family] |= way.harm[family];
            }
        }
        (value, harms)
    }

    /// What a plan is worth.
    fn worth(&self, places: &Places) -> (Points, Harm) {
        let known = self.tried.borrow().get(places);
        known.unwrap_or_else(|| {
            let worth = self.value(places, &self.whole(&self.picks(places)).0);
            self.tried.borrow_mut().keep(places.clone(), worth);
            worth
        })
    }

    pub(crate) fn range(&self) -> PlanRange {
        let mut range = PlanRange::default();
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for family in 0..Family::ALL.len() {
            let plan = self.search(family, 1, &good);
            let (best, harms) = self.worth(&plan);
            range.best[family] = best[family];
            range.harmless[family] = !harms[family];
            range.plans[family] = self.picks(&plan);
            good.push(plan);
            let plan = self.search(family, -1, &bad);
            range.worst[family] = self.worth(&plan).0[family];
            range.poor[family] = self.picks(&plan);
            bad.push(plan);
        }
        range
    }

    /// Looks for the plan that is worth most in a family, or least if `sign` is -1.
    ///
    /// There are too many plans to try them all. Begins with the items that are worth most one by one, or with a
    /// plan that was found for another family; and goes on to the best plan that differs by one item or one way,
    /// until none is better. Each plan tried is a plan that the student could have made.
    fn search(&self, family: usize, sign: i16, found: &[Places]) -> Places {
        let rank = |places: &Places| {
            let (value, harms) = self.worth(places);
            // What does no harm comes first where the best is sought.
            (sign > 0 && !harms[family], sign * value[family])
        };
        let mut here = self.greedy(family, sign);
        let mut best = rank(&here);
        let others = found.iter().map(|places| (rank(places), places));
        if let Some((other, places)) = others.max_by_key(|(rank, _)| *rank).filter(|(rank, _)| *rank >= best)
        {
            (best, here) = (other, places.clone());
        }
        loop {
            let tried = self.neighbours(&here).into_iter().map(|places| (rank(&places), places));
            match tried.max_by_key(|(rank, _)| *rank) {
                Some((better, places)) if better > best => (best, here) = (better, places),
                _ => return here,
            }
        }
    }

    fn greedy(&self, family: usize, sign: i16) -> Places {
        let worth = |way: &Way| (sign > 0 && !way.harm[family], sign * way.points[family]);
        let mut items: Vec<_> = (0..self.ways.len())
            .filter_map(|item| {
                let ways = self.ways[item].1.iter().enumerate();
                ways.map(|(at, way)| (worth(way), (item, at)))
                    .max_by_key(|(worth, (_, at))| (*worth, usize::MAX - at))
            })
            .collect();
        let mut places = Places::new();
        while places.len() < self.most {
            // Of items that are worth the same, the first on the board is taken.
            let best = (0..items.len()).max_by_key(|at| (items[*at].0, usize::MAX - at));
            let Some((worth, place)) = best.map(|at| items.remove(at)) else { break };
            if places.len() >= self.least && worth.1 <= 0 {
                break;
            }
            insert(&mut places, place);
        }
        places
    }

    /// Every plan that has one item more, one less, or one other.
    fn neighbours(&self, here: &Places) -> Vec<Places> {
        let mut found = Vec::new();
        for (item, (_, ways)) in self.ways.iter().enumerate() {
            let on_plan = here.iter().position(|(picked, _)| *picked == item);
            for way in 0..ways.len() {
                match on_plan {
                    Some(at) if here[at].1 == way => {}
                    Some(at) => found.push(replaced(here, at, (item, way))),
                    None => {
                        found.extend((0..here.len()).map(|at| replaced(here, at, (item, way))));
                        if here.len() < self.most {
                            let mut more = here.clone();
                            insert(&mut more, (item, way));
                            found.push(more);
                        }
                    }
                }
            }
            if let Some(at) = on_plan.filter(|_| here.len() > self.least) {
                found.push(
                    here.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, p)| *p).collect(),
                );
            }
        }
        found
    }
}

fn replaced(here: &Places, at: usize, place: (usize, usize)) -> Places {
    let mut places = here.clone();
    places.remove(at);
    insert(&mut places, place);
    places
}

/// Puts a place where it belongs in the order of the board.
fn insert(places: &mut Places, place: (usize, usize)) {
    let at = places.partition_point(|before| *before < place);
    places.insert(at, place);
}

/// Judges one item in one mode, as if it were all of the plan.
fn way(scenario: &Scenario, before: &Case, chance: Chance<'_>, id: PlanItemId, mode: PlanMode) -> Way {
    let item = scenario.plan_item(id);
    let step = step::make_plan(scenario, before, &[(id, mode)], chance);
    let acts = [item.act(mode)];
    let mut findings = rules::judge(&moment(scenario, before, &step, &acts));
    soften(&mut findings, item.defensible.is_some());
    let (points, harm) = (points(&findings), harm(&findings));
    Way { mode, findings, points, harm }
}
