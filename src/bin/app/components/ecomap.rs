//! The ecomap: the client in the middle, and around them the people whom the worker has come to know of.

use super::chart::{circle, line};
use crate::dom::{El, Node, el, piece, plain};
use practicum::scenario::{Person, Scenario};

const WIDTH: i32 = 320;
const HEIGHT: i32 = 230;

/// A turn in 24 steps, from the top: a hundred times the sine and the cosine. Whole numbers weigh less than geometry.
const TURN: [(i32, i32); 24] = [
    (0, 100),
    (26, 97),
    (50, 87),
    (71, 71),
    (87, 50),
    (97, 26),
    (100, 0),
    (97, -26),
    (87, -50),
    (71, -71),
    (50, -87),
    (26, -97),
    (0, -100),
    (-26, -97),
    (-50, -87),
    (-71, -71),
    (-87, -50),
    (-97, -26),
    (-100, 0),
    (-97, 26),
    (-87, 50),
    (-71, 71),
    (-50, 87),
    (-26, 97),
];

/// The map of the people who are known, as bits by their place; with the same in words.
pub fn ecomap(scenario: &Scenario, known: u64) -> Node {
    let client = scenario.person(scenario.client);
    let around = scenario.people.iter().enumerate().filter(|(at, _)| *at < 64 && known & 1 << at != 0);
    let around: Vec<&Person> = around.map(|(_, person)| person).collect();
    let title = piece("h3", "shelf__title", "People");
    if around.is_empty() {
        let blank = piece("p", "shelf__blank", "Nobody but the client yet.");
        return piece("section", "shelf shelf--people", title).attr("data-empty", "true").child(blank).into();
    }
    let (x, y) = (WIDTH / 2, HEIGHT / 2);
    let mut ties = Vec::new();
    let mut faces = Vec::new();
    let mut list = el("ul").class("ecomap__list").attr("role", "list");
    for (at, person) in around.iter().enumerate() {
        let (across, up) = TURN[(at * TURN.len() / around.len()) % TURN.len()];
        let (to_x, to_y) = (x + across * 118 / 100, y - up * 88 / 100);
        ties.push(line("ecomap__tie", x, y, to_x, to_y).into());
        faces.push(circle("ecomap__face", to_x, to_y, 5).into());
        faces.push(name("ecomap__person", to_x, to_y + if up > 0 { -9 } else { 20 }, person).into());
        list = list.child(
            plain("li", plain("strong", person.name.clone())).child(", ").child(person.relation.clone()),
        );
    }
    let label = "The people around ".to_owned() + &client.name + ". They are listed below.";
    let svg = el("svg")
        .class("ecomap")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .children(ties)
        .child(circle("ecomap__centre", x, y, 30))
        .children(faces)
        .child(name("ecomap__client", x, y + 5, client));
    piece("section", "shelf shelf--people", title).child(svg).child(list).into()
}

fn name(class: &'static str, x: i32, y: i32, person: &Person) -> El {
    piece("text", class, short(&person.name).to_owned())
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("text-anchor", "middle")
}

/// The first name; with a title, such as “Ms. Tran”, the whole.
fn short(name: &str) -> &str {
    match name.split_once(' ') {
        Some((first, _)) if !first.ends_with('.') => first,
        _ => name,
    }
}

/// Whether a text speaks of somebody.
pub fn names(text: &str, person: &Person) -> bool {
    person.name.split(' ').any(|word| !word.ends_with('.') && text.contains(word))
}
