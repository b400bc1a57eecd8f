//! The map as data.

use practicum::explore::map::{By, Map};
use practicum::scenario::{Scenario, Target};
use serde::Serialize;
use std::io;

#[derive(Serialize)]
struct Told<'a> {
    scenario: &'a str,
    start: &'a str,
    stages: Vec<&'static str>,
    nodes: Vec<Node<'a>>,
    edges: Vec<Edge<'a>>,
    unreachable_scenes: Vec<&'a str>,
}

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    title: &'a str,
    stage: &'static str,
    reachable: bool,
    /// Whether something ends the case here.
    ends: bool,
}

#[derive(Serialize)]
struct Edge<'a> {
    /// `null` for an event, which can come between anywhere.
    from: Option<&'a str>,
    /// A scene, `@end` or `@back`.
    to: &'a str,
    choice: Option<&'a str>,
    event: Option<&'a str>,
    closes_loop: bool,
}

pub fn json(scenario: &Scenario, map: &Map) -> io::Result<String> {
    let nodes = scenario.scenes.iter().enumerate().map(|(at, scene)| Node {
        id: &scene.id,
        title: &scene.title,
        stage: scenario.head.stages.step(scene.stage).name(),
        reachable: map.reachable[at],
        ends: false,
    });
    let mut nodes: Vec<Node<'_>> = nodes.collect();
    for path in map.paths.iter().filter(|path| path.to == Target::End) {
        if let Some(from) = path.from {
            nodes[from.index()].ends = true;
        }
    }
    let edges = map.paths.iter().map(|path| Edge {
        from: path.from.map(|from| &*scenario.scene(from).id),
        to: match path.to {
            Target::Scene(to) => &scenario.scene(to).id,
            Target::End => "@end",
            Target::Back => "@back",
        },
        choice: match (path.from, path.by) {
            (Some(from), By::Choice(choice)) => Some(&*scenario.scene(from).choices[choice.index()].id),
            _ => None,
        },
        event: if let By::Event(event) = path.by { Some(&*scenario.events[event.index()].id) } else { None },
        closes_loop: path.closes_loop,
    });
    let told = Told {
        scenario: &scenario.head.id,
        start: &scenario.scene(scenario.start).id,
        stages: scenario.head.stages.steps().map(|stage| stage.name()).collect(),
        nodes,
        edges: edges.collect(),
        unreachable_scenes: map.unreachable().map(|id| &*scenario.scene(id).id).collect(),
    };
    Ok(serde_json::to_string_pretty(&told)? + "\n")
}
