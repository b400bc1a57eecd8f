//! What conditions can still ask of a case, by the scene in which it stands.
//!
//! A variable that is asked for in the first stage only makes no difference afterwards. Rules never see variables or
//! flags, and of the plan only whether there is one; so where no scene that can still come asks for one of them, cases
//! that differ in it alone are the same.

use super::map::{By, Map};
use crate::case::{Case, UNSEEN, WORDS};
use crate::scenario::{
    Act, Condition, FactId, Number, Question, Scenario, Scene, SceneId, SceneKind, Target,
};

/// What conditions ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The variables, as bits by place.
    pub variables: u32,
    /// The flags, as bits by place.
    pub flags: u64,
    /// The plan items, as bits by place.
    pub planned: u64,
    /// One more than the largest week that is compared with; 0 if none is.
    pub last_week: u16,
}

impl Asked {
    pub fn note(&mut self, condition: &Condition) {
        for question in condition.questions() {
            match question {
                Question::Compare(Number::Variable(id), ..) => self.variables |= 1 << id.0,
                Question::Compare(Number::Week, _, with) => {
                    let beyond = u16::try_from(with.saturating_add(1).max(1)).unwrap_or(u16::MAX);
                    self.last_week = self.last_week.max(beyond);
                }
                Question::Planned(item) => self.planned |= 1 << item.0,
                Question::Flag(flag) => self.flags |= 1 << flag.0,
                _ => {}
            }
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            variables: self.variables | other.variables,
            flags: self.flags | other.flags,
            planned: self.planned | other.planned,
            last_week: self.last_week.max(other.last_week),
        }
    }

    /// What is asked for in a scene itself.
    fn in_scene(scenario: &Scenario, scene: &Scene) -> Self {
        let mut asked = Self::default();
        conditions_in(scenario, scene).for_each(|condition| asked.note(condition));
        // A fact is told from a certain trust on, if it is asked for.
        let takes_trust = |fact: FactId| scenario.fact(fact).trust > 0;
        let hears = |act: &Act| match act {
            Act::Affirm { strength: Some(strength) } => takes_trust(*strength),
            act => act.about().iter().any(takes_trust),
        };
        if scene.choices.iter().flat_map(|choice| &choice.acts).any(hears) {
            asked.variables |= 1;
        }
        asked
    }
}

/// Every condition on which it depends what can be done and what is said in a scene.
fn conditions_in<'a>(scenario: &'a Scenario, scene: &'a Scene) -> impl Iterator<Item = &'a Condition> {
    let choices = scene.choices.iter().flat_map(|choice| {
        let outcomes = choice.outcomes.iter().flat_map(|outcome| &outcome.reply);
        std::iter::once(&choice.when).chain(choice.reply.iter().chain(outcomes).map(|line| &line.when))
    });
    let board = if let SceneKind::Plan { board, .. } = &scene.kind { &board[..] } else { &[] };
    let items = board.iter().map(|item| &scenario.plan_item(*item).when);
    scene.lines.iter().map(|line| &line.when).chain(choices).chain(items)
}

/// Every condition on which it depends what can be done and what is said.
pub(super) fn conditions(scenario: &Scenario) -> impl Iterator<Item = &Condition> {
    let scenes = scenario.scenes.iter().flat_map(|scene| conditions_in(scenario, scene));
    scenes.chain(scenario.events.iter().map(|event| &event.when))
}

/// What can still be asked for of flags and variables, as masks for the words that hold them.
type Unseen = [u64; WORDS - UNSEEN];

/// What can still be asked for.
#[derive(Debug)]
pub(super) struct Live {
    /// All that is ever asked for.
    all: Asked,
    /// By scene, and what of the plan.
    scenes: Vec<(Unseen, u64)>,
}

impl Live {
    pub fn new(scenario: &Scenario) -> Self {
        let scenes = scenario.scenes.iter().map(|scene| Asked::in_scene(scenario, scene));
        let mut live: Vec<Asked> = scenes.collect();
        // An event may come between anywhere: its condition is asked for in every scene, and what its own scene asks for
        // is too. The way back from there is kept in the case.
        let map = Map::new(scenario);
        let mut before = vec![Vec::new(); live.len()];
        let mut always = Asked::default();
        scenario.events.iter().for_each(|event| always.note(&event.when));
        let mut entries = Vec::new();
        for path in &map.paths {
            match (path.from, path.to, path.by) {
                (Some(from), Target::Scene(to), _) => before[to.index()].push(from.index()),
                (None, Target::Scene(to), By::Event(_)) => entries.push(to.index()),
                _ => {}
            }
        }
        let mut open: Vec<usize> = (0..live.len()).collect();
        live.iter_mut().for_each(|asked| *asked = asked.and(always));
        // What is asked for after events stands for itself, so that not every scene has to be told of every event.
        let mut after_events = Asked::default();
        while let Some(scene) = open.pop() {
            for earlier in &before[scene] {
                let more = live[*earlier].and(live[scene]);
                if more != live[*earlier] {
                    live[*earlier] = more;
                    open.push(*earlier);
                }
            }
            if entries.contains(&scene) {
                after_events = after_events.and(live[scene]);
            }
        }
        let live = live.into_iter().map(|asked| asked.and(after_events));
        let live: Vec<Asked> = live.collect();
        let all = live.iter().fold(always, |all, asked| all.and(*asked));
        let masks = live.iter().map(|asked| (masks(*asked), asked.planned));
        Self { all, scenes: masks.collect() }
    }

    /// All that is ever asked for.
    pub fn all(&self) -> Asked {
        self.all
    }

    fn of(&self, scene: SceneId) -> (Unseen, u64) {
        self.scenes.get(scene.index()).copied().unwrap_or_default()
    }

    /// What can still be asked for of the flags and variables of a case.
    pub fn unseen(&self, case: &Case) -> Unseen {
        let (mut here, _) = self.of(case.scene);
        if let Some(scene) = case.resume {
            here.iter_mut().zip(self.of(scene).0).for_each(|(here, back)| *here |= back);
        }
        here
    }

    /// What can still be asked for of its plan.
    pub fn planned(&self, case: &Case) -> u64 {
        self.of(case.scene).1 | case.resume.map_or(0, |scene| self.of(scene).1)
    }
}

/// The words of [`Case::words`] from the first that rules do not see: the flags, then the variables, a byte each.
fn masks(asked: Asked) -> Unseen {
    let eight = |from: u32| {
        (0..8)
            .filter(|at| asked.variables >> (from + at) & 1 == 1)
            .fold(0, |mask, at| mask | 0xff << (8 * at))
    };
    [asked.flags, eight(0), eight(8)]
}
