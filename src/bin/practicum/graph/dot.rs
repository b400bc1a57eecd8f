//! The map as text for Graphviz: every scene, every choice, stages as clusters.

use practicum::explore::map::{By, Map};
use practicum::scenario::{Scenario, Target};
use std::fmt::Write;

/// Writes the map. Writing into a string cannot fail, so the results of `write!` here are passed over.
pub fn write(scenario: &Scenario, map: &Map) -> String {
    let mut out = format!("digraph {} {{\n", quoted(&scenario.head.id));
    let _ = write!(
        out,
        "  label={};\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n  \
         edge [fontname=\"sans-serif\", fontsize=10];\n",
        quoted(&scenario.head.title)
    );
    for stage in scenario.head.stages.steps() {
        let scenes = || {
            let all = scenario.scenes.iter().enumerate();
            all.filter(|(_, scene)| scenario.head.stages.step(scene.stage) == stage)
        };
        if scenes().next().is_none() {
            continue;
        }
        let _ =
            write!(out, "  subgraph \"cluster_{}\" {{\n    label={};\n", stage.name(), quoted(stage.title()));
        for (at, scene) in scenes() {
            let label = if scene.title.is_empty() { &scene.id } else { &scene.title };
            let lost =
                if map.reachable[at] { "" } else { ", color=red, fontcolor=red, style=\"rounded,dashed\"" };
            let start = if scenario.start.index() == at { ", penwidth=2" } else { "" };
            let _ = writeln!(out, "    {} [label={}{lost}{start}];", quoted(&scene.id), quoted(label));
        }
        out.push_str("  }\n");
    }
    if map.paths.iter().any(|path| path.to == Target::End) {
        out.push_str("  \"@end\" [label=\"the end\", shape=doublecircle];\n");
    }
    if map.paths.iter().any(|path| path.to == Target::Back) {
        out.push_str("  \"@back\" [label=\"back\", shape=plaintext];\n");
    }
    for path in &map.paths {
        let to = match path.to {
            Target::Scene(to) => quoted(&scenario.scene(to).id),
            Target::End => quoted("@end"),
            Target::Back => quoted("@back"),
        };
        let (from, label) = match (path.from, path.by) {
            (Some(from), By::Choice(choice)) => {
                let scene = scenario.scene(from);
                (quoted(&scene.id), scene.choices[choice.index()].id.clone())
            }
            (Some(from), _) => (quoted(&scenario.scene(from).id), String::new()),
            (None, By::Event(event)) => {
                let event = &scenario.events[event.index()];
                let name = quoted(&format!("@event {}", event.id));
                let _ = writeln!(out, "  {name} [label={}, shape=ellipse, style=dashed];", quoted(&event.id));
                (name, format!("{} %", event.chance))
            }
            (None, _) => continue,
        };
        let label = if label.is_empty() { String::new() } else { format!("label={}", quoted(&label)) };
        let loops = if path.closes_loop { "style=dashed, constraint=false" } else { "" };
        let both = if label.is_empty() || loops.is_empty() { "" } else { ", " };
        let _ = writeln!(out, "  {from} -> {to} [{label}{both}{loops}];");
    }
    out.push_str("}\n");
    out
}

/// A text in quotes; a backslash in it is one, and no line of the file is broken.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
