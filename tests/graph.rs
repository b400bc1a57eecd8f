//! `practicum graph` as its users meet it: the picture, the text for Graphviz and the data.
#![cfg(feature = "cli")]

use expect_test::expect_file;
use practicum::synthetic::{paths, synthetic};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output};

const SMALL: &str = "tests/fixtures/scenarios/small";
const SHIPPED: &str = "scenarios/after-the-layoff";

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_practicum"));
    command.arg("graph").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command.output().expect("the program runs")
}

fn drawn(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it writes UTF-8")
}

fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("a temporary file");
    path.to_str().expect("a path").to_owned()
}

/// A made-up case with an island, a loop, and a title that is full of what SVG and DOT have a meaning for.
fn odd(name: &str) -> String {
    let mut made: Value = serde_json::from_str(&paths(4)).expect("JSON");
    let mut island = made["scenes"][1].clone();
    island["id"] = json!("island");
    island["title"] = json!("</title><script>alert(\"1\")</script> & \\n");
    made["scenes"].as_array_mut().expect("scenes").push(island);
    made["scenes"][2]["choices"][1]["to"] = json!("s1");
    file(name, &made.to_string())
}

fn with_class<'a>(svg: &'a roxmltree::Document<'_>, class: &str) -> Vec<roxmltree::Node<'a, 'a>> {
    let has = |node: &roxmltree::Node<'_, '_>| {
        node.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
    };
    svg.descendants().filter(has).collect()
}

#[test]
fn each_scene_is_on_the_picture_once() {
    for case in [SMALL, SHIPPED] {
        let svg = drawn(&[case]);
        let svg = roxmltree::Document::parse(&svg).expect("well-formed XML");
        let data: Value = serde_json::from_str(&drawn(&[case, "--format", "json"])).expect("JSON");
        let mut drawn: Vec<&str> = with_class(&svg, "id").iter().filter_map(roxmltree::Node::text).collect();
        let mut scenes: Vec<&str> =
            data["nodes"].as_array().expect("nodes").iter().filter_map(|node| node["id"].as_str()).collect();
        drawn.sort_unstable();
        scenes.sort_unstable();
        assert_eq!(drawn, scenes);
        // Each choice that leads to a scene is a line.
        let leads =
            |edge: &&Value| !edge["from"].is_null() && !edge["to"].as_str().expect("a name").starts_with('@');
        let edges = data["edges"].as_array().expect("edges").iter().filter(leads).count();
        assert_eq!(
            svg.descendants().filter(|node| node.has_attribute("marker-end") && node.has_children()).count(),
            edges
        );
        // Whoever does not see it is told what it is.
        let root = svg.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        for part in root.attribute("aria-labelledby").expect("a label").split(' ') {
            let told =
                svg.descendants().find(|node| node.attribute("id") == Some(part)).expect("it is there");
            assert!(told.text().is_some_and(|text| !text.is_empty()));
        }
    }
}

#[test]
fn cards_lie_on_no_other_card_and_within_the_picture() {
    let svg = drawn(&[&file("graph-many.json", &synthetic(60, 1))]);
    let svg = roxmltree::Document::parse(&svg).expect("well-formed XML");
    let number = |node: roxmltree::Node<'_, '_>, name| {
        node.attribute(name).expect("a number").parse::<f64>().expect("it is one")
    };
    let frames: Vec<[f64; 4]> = with_class(&svg, "card")
        .iter()
        .filter_map(|card| card.children().find(|child| child.has_tag_name("rect")))
        .filter(|rect| {
            rect.has_attribute("height") && rect.parent().is_some_and(|card| card.has_attribute("id"))
        })
        .map(|rect| ["x", "y", "width", "height"].map(|name| number(rect, name)))
        .collect();
    assert_eq!(frames.len(), 60);
    let (width, height) = (number(svg.root_element(), "width"), number(svg.root_element(), "height"));
    for (at, a) in frames.iter().enumerate() {
        assert!(a[0] > 0.0 && a[1] > 0.0 && a[0] + a[2] < width && a[1] + a[3] < height, "{a:?}");
        for b in &frames[..at] {
            let apart = a[0] + a[2] < b[0] || b[0] + b[2] < a[0] || a[1] + a[3] < b[1] || b[1] + b[3] < a[1];
            assert!(apart, "{a:?} {b:?}");
        }
    }
}

#[test]
fn what_nothing_leads_to_and_what_leads_back_is_marked() {
    let text = drawn(&[&odd("graph-odd.json")]);
    let svg = roxmltree::Document::parse(&text).expect("well-formed XML");
    let cards = with_class(&svg, "card");
    let lost: Vec<_> = cards
        .iter()
        .filter(|card| {
            card.has_attribute("id") && card.attribute("class").is_some_and(|c| c.contains("unreachable"))
        })
        .collect();
    assert_eq!(lost.len(), 1);
    assert!(lost[0].descendants().any(|node| node.text() == Some("island")));
    assert!(lost[0].descendants().any(|node| node.text() == Some("unreachable")), "not by colour alone");
    let looped = with_class(&svg, "loop");
    let tip = "s2 / c1 to s1 (leads back)";
    assert!(looped.iter().any(|way| way.descendants().any(|node| node.text() == Some(tip))));
    assert!(with_class(&svg, "ending").len() == 1);
    // What an author writes is never markup.
    assert!(!svg.descendants().any(|node| node.has_tag_name("script")));
    assert!(
        lost[0].descendants().any(|node| node.text().is_some_and(|text| text.contains("</title><script>")))
    );
}

#[test]
fn graphviz_gets_every_scene_and_choice() {
    expect_file!["fixtures/cli/graph.dot"].assert_eq(&drawn(&[SMALL, "--as", "dot"]));
    let odd = drawn(&[&odd("graph-odd-dot.json"), "--as", "dot"]);
    assert!(
        odd.contains(r#""island" [label="</title><script>alert(\"1\")</script> & \\n", color=red"#),
        "{odd}"
    );
    assert!(odd.contains(r#""s2" -> "s1" [label="c1", style=dashed, constraint=false];"#), "{odd}");
}

#[test]
fn the_same_case_gives_the_same_picture() {
    let case = file("graph-same.json", &synthetic(60, 1));
    assert_eq!(drawn(&[&case]), drawn(&[&case]));
}

#[test]
fn ten_thousand_scenes_are_drawn_by_stage() {
    let case = file("graph-huge.json", &synthetic(10_000, 1));
    let output = run(&[&case]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("10000 scenes are too many for one picture"));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let svg = roxmltree::Document::parse(&text).expect("well-formed XML");
    assert_eq!(with_class(&svg, "card").len(), 8);
    assert!(drawn(&[&case, "--as", "dot"]).contains("\"s9999\" -> \"@end\""));
}

/// Everything leads everywhere: no layout can make that pretty, but it is drawn all the same.
#[test]
fn a_tangle_is_drawn_too() {
    let mut made: Value = serde_json::from_str(&paths(200)).expect("JSON");
    for (at, scene) in made["scenes"].as_array_mut().expect("scenes").iter_mut().enumerate() {
        scene["stage"] = json!("engagement");
        for (turn, choice) in scene["choices"].as_array_mut().expect("choices").iter_mut().enumerate() {
            choice["to"] = json!(format!("s{}", (at * 67 + turn * 31 + 1) % 200));
        }
    }
    made["scenes"][7]["choices"][0]["to"] = json!("@end");
    let text = drawn(&[&file("graph-tangle.json", &made.to_string())]);
    let svg = roxmltree::Document::parse(&text).expect("well-formed XML");
    assert_eq!(with_class(&svg, "id").len(), 200);
}

#[test]
fn the_map_goes_into_a_file_or_says_why_not() {
    let target = file("graph-out.svg", "");
    assert_eq!(drawn(&[SMALL, "-o", &target]), "");
    assert_eq!(std::fs::read_to_string(&target).expect("it is there"), drawn(&[SMALL]));
    let output = run(&[SMALL, "-o", "no/such/folder/map.svg"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .starts_with("practicum: no/such/folder/map.svg: It cannot be written")
    );
    assert_eq!(run(&["no/such/case"]).status.code(), Some(2));
}
