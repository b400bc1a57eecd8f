//! The map of a scenario: its scenes, what leads from one to another, and what nothing leads to.
//!
//! The map looks at no condition, so it is made at once for any size. What it calls unreachable is so in every run;
//! what it calls reachable may still be closed by conditions, which only a walk can tell.

use crate::scenario::{ChoiceId, EventId, Scenario, SceneId, SceneKind, Target};

/// What makes a way from one scene to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A choice.
    Choice(ChoiceId),
    /// What else is done there: an inquiry is left, a goal, a plan or a note is written.
    Done,
    /// An event that comes between.
    Event(EventId),
}

/// A way on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    /// The scene that it leads out of; `None` for an event, which can come between anywhere.
    pub from: Option<SceneId>,
    /// Where it leads.
    pub to: Target,
    /// What makes it.
    pub by: By,
    /// Whether it leads back to a scene from which it came: it closes a loop.
    pub closes_loop: bool,
}

/// The map.
#[derive(Debug)]
pub struct Map {
    /// All ways, by the scene that they lead out of and in the order of the file; then the events.
    pub paths: Vec<Path>,
    /// For each scene whether anything leads to it from the first.
    pub reachable: Vec<bool>,
}

impl Map {
    /// Draws up the map of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut paths = Vec::new();
        for (at, scene) in scenario.scenes.iter().enumerate() {
            let from = Some(SceneId(at as u16));
            let mut add = |to, by| {
                let path = Path { from, to, by, closes_loop: false };
                // Several outcomes of a choice may lead to one scene; they stand side by side.
                if paths.iter().rev().take_while(|known: &&Path| known.by == by).all(|known| *known != path) {
                    paths.push(path);
                }
            };
            for (at, choice) in scene.choices.iter().enumerate() {
                let by = By::Choice(ChoiceId(at as u16));
                choice.outcomes.iter().for_each(|outcome| add(outcome.to, by));
            }
            match &scene.kind {
                SceneKind::Inquiry { to, .. }
                | SceneKind::Goal { to, .. }
                | SceneKind::Plan { to, .. }
                | SceneKind::Note { to, .. } => add(*to, By::Done),
                SceneKind::Talk | SceneKind::Review { .. } => {}
            }
        }
        for (at, event) in scenario.events.iter().enumerate().filter(|(_, event)| event.chance > 0) {
            let by = By::Event(EventId(at as u16));
            paths.push(Path { from: None, to: Target::Scene(event.to), by, closes_loop: false });
        }
        let mut map = Self { paths, reachable: Vec::new() };
        map.find_reachable(scenario);
        map.find_loops(scenario);
        map
    }

    /// The scenes that nothing leads to.
    pub fn unreachable(&self) -> impl Iterator<Item = SceneId> {
        let at = self.reachable.iter().enumerate().filter(|(_, reached)| !**reached);
        at.map(|(at, _)| SceneId(at as u16))
    }

    /// For each scene the places of the ways that lead out of it.
    fn out_of(&self, scenario: &Scenario) -> Vec<Vec<usize>> {
        let mut out = vec![Vec::new(); scenario.scenes.len()];
        for (at, path) in self.paths.iter().enumerate() {
            if let Some(from) = path.from {
                out[from.index()].push(at);
            }
        }
        out
    }

    fn find_reachable(&mut self, scenario: &Scenario) {
        let out = self.out_of(scenario);
        let scene = |path: &Path| if let Target::Scene(to) = path.to { Some(to) } else { None };
        let mut reached = vec![false; scenario.scenes.len()];
        let mut open = vec![scenario.start];
        open.extend(self.paths.iter().filter(|path| path.from.is_none()).filter_map(scene));
        while let Some(id) = open.pop() {
            if !std::mem::replace(&mut reached[id.index()], true) {
                open.extend(out[id.index()].iter().filter_map(|at| scene(&self.paths[*at])));
            }
        }
        self.reachable = reached;
    }

    /// Marks the ways that lead back: within a loop, to a scene that comes no later by stage and in the file. Every loop
    /// has such a way.
    fn find_loops(&mut self, scenario: &Scenario) {
        let out = self.out_of(scenario);
        let next = |scene: usize, turn: usize| match self.paths.get(*out[scene].get(turn)?)?.to {
            Target::Scene(to) => Some(Some(to)),
            Target::Back | Target::End => Some(None),
        };
        let part = parts(scenario.scenes.len(), |scene, turn| Some(next(scene, turn)?.map(SceneId::index)));
        let when = |scene: SceneId| (scenario.head.stages.step(scenario.scene(scene).stage), scene);
        for path in &mut self.paths {
            if let (Some(from), Target::Scene(to)) = (path.from, path.to) {
                path.closes_loop = part[from.index()] == part[to.index()] && when(to) <= when(from);
            }
        }
    }
}

/// For each scene a number that it shares with those from which and to which something leads. `next` gives the ways on
/// of a scene in turn.
///
/// This is Tarjan's search for strongly connected parts, with a list instead of recursion.
fn parts(count: usize, next: impl Fn(usize, usize) -> Option<Option<usize>>) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let (mut part, mut seen, mut low) = (vec![NONE; count], vec![NONE; count], vec![0; count]);
    let (mut clock, mut open, mut trail) = (0, Vec::new(), Vec::new());
    for first in 0..count {
        if seen[first] == NONE {
            trail.push((first, 0));
        }
        while let Some((scene, turn)) = trail.pop() {
            if turn == 0 {
                (seen[scene], low[scene]) = (clock, clock);
                clock += 1;
                open.push(scene);
            }
            match next(scene, turn) {
                Some(to) => {
                    trail.push((scene, turn + 1));
                    match to {
                        Some(to) if seen[to] == NONE => trail.push((to, 0)),
                        Some(to) if part[to] == NONE => low[scene] = low[scene].min(seen[to]),
                        _ => {}
                    }
                }
                None => {
                    if low[scene] == seen[scene] {
                        while let Some(member) = open.pop() {
                            part[member] = scene;
                            if member == scene {
                                break;
                            }
                        }
                    }
                    if let Some((before, _)) = trail.last() {
                        low[*before] = low[*before].min(low[scene]);
                    }
                }
            }
        }
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;
    use crate::synthetic::paths;
    use serde_json::{Value, json};

    fn map(change: impl FnOnce(&mut Value)) -> (Scenario, Map) {
        let mut file: Value = serde_json::from_str(&paths(4)).expect("a made-up scenario is JSON");
        change(&mut file);
        let scenario = load(&file.to_string()).expect("it loads");
        let map = Map::new(&scenario);
        (scenario, map)
    }

    fn loops(map: &Map) -> Vec<(usize, Target)> {
        let closing = map.paths.iter().filter(|path| path.closes_loop);
        closing.filter_map(|path| Some((path.from?.index(), path.to))).collect()
    }

    #[test]
    fn without_a_way_back_there_is_no_loop() {
        let (scenario, map) = map(|_| {});
        assert_eq!(map.paths.len(), 12);
        assert_eq!(map.unreachable().count(), 0);
        assert!(loops(&map).is_empty());
        assert_eq!(map.paths.iter().filter(|path| path.to == Target::End).count(), 3);
        assert_eq!(scenario.scenes.len(), 4);
    }

    #[test]
    fn the_way_back_closes_a_loop_and_the_ways_on_do_not() {
        let (_, map) = map(|file| {
            file["scenes"][2]["choices"][1]["to"] = json!("s1");
            file["scenes"][3]["choices"][0]["to"] = json!("s3");
        });
        let scene = |at| Target::Scene(SceneId(at));
        assert_eq!(loops(&map), [(2, scene(1)), (3, scene(3))]);
    }

    #[test]
    fn an_island_is_unreachable_even_if_it_leads_to_itself_or_on() {
        let (_, map) = map(|file| {
            let mut island = file["scenes"][1].clone();
            island["id"] = json!("island");
            island["choices"][0]["to"] = json!("island");
            file["scenes"].as_array_mut().expect("scenes").push(island);
        });
        assert_eq!(map.unreachable().collect::<Vec<_>>(), [SceneId(4)]);
        assert_eq!(loops(&map), [(4, Target::Scene(SceneId(4)))]);
    }
}
