//! Charts in plain SVG, each with its numbers in words beside it. All places are whole numbers.

use crate::dom::{El, Node, el, piece, plain};
use practicum::review::Reading;
use practicum::scenario::Measure;
use std::rc::Rc;

const WIDTH: i32 = 560;
const HEIGHT: i32 = 220;
const LEFT: i32 = 34;
const RIGHT: i32 = WIDTH - 12;
const TOP: i32 = 10;
const FLOOR: i32 = HEIGHT - 26;

/// The readings of a measure, with baseline and target.
pub fn measure(measure: &Measure, readings: &[Reading]) -> Node {
    let (baseline, target) = (i32::from(measure.baseline), i32::from(measure.target));
    let highest = readings.iter().map(|reading| i32::from(reading.value)).max().unwrap_or(0);
    let top = highest.max(baseline).max(target).max(1);
    let first = readings.first().map_or(1, |reading| i32::from(reading.week));
    let last = readings.last().map_or(first, |reading| i32::from(reading.week)).max(first + 1);
    let x = |week: u16| LEFT + (i32::from(week) - first) * (RIGHT - LEFT) / (last - first);
    let y = |value: i32| TOP + (top - value) * (FLOOR - TOP) / top;

    let mut caption = measure.name.clone();
    caption.push_str(", in ");
    caption.push_str(&measure.unit);
    let label =
        format!("{caption}. Baseline {baseline}, hoped for {target}. The numbers are in the table below.");
    let mut svg = el("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", label)
        .child(line("chart__axis", LEFT, TOP, LEFT, FLOOR))
        .child(line("chart__axis", LEFT, FLOOR, RIGHT, FLOOR))
        .child(label_at(LEFT - 6, 16, "end", top.to_string()))
        .child(label_at(LEFT - 6, FLOOR, "end", "0".to_owned()));
    let levels = [(baseline, "chart__baseline", "Baseline "), (target, "chart__target", "Hoped for ")];
    // Their names stand over the line of the readings, at the left where it begins.
    let mut names = Vec::new();
    for (value, class, name) in levels {
        let text = name.to_owned() + &value.to_string();
        svg = svg.child(line(class, LEFT, y(value), RIGHT, y(value)));
        names.push(label_at(LEFT + 8, y(value) - 5, "start", text).into());
    }
    let mut points = String::new();
    let mut dots = Vec::new();
    let mut rows = Vec::new();
    for reading in readings {
        let (at, up) = (x(reading.week), y(i32::from(reading.value)));
        push_point(&mut points, at, up);
        dots.push(circle("chart__dot", at, up, 4).into());
        dots.push(label_at(at, HEIGHT - 6, "middle", reading.week.to_string()).into());
        let week = plain("th", "Week ".to_owned() + &reading.week.to_string()).attr("scope", "row");
        rows.push(el("tr").child(week).child(plain("td", reading.value.to_string())).into());
    }
    let svg =
        svg.child(el("polyline").class("chart__line").attr("points", points)).children(dots).children(names);
    let head = el("tr")
        .child(plain("th", "Week").attr("scope", "col"))
        .child(plain("th", measure.unit.clone()).attr("scope", "col"));
    let table = el("table")
        .child(plain("caption", caption.clone()))
        .child(plain("thead", head))
        .child(el("tbody").children(rows));
    el("figure")
        .class("chart")
        .child(piece("figcaption", "chart__caption", caption))
        .child(svg)
        .child(piece("details", "chart__data", plain("summary", "The numbers")).child(table))
        .into()
}

const NAMES: [&str; 5] = ["Trust", "Distress", "Hope", "Agency", "Understanding"];

/// The client's course: five small lines, one value for each decision. The lines follow the values without being made
/// anew, since they change with every decision.
pub fn course(values: impl Fn() -> Vec<[u8; 5]> + 'static) -> Node {
    let values: Rc<dyn Fn() -> Vec<[u8; 5]>> = Rc::new(values);
    let mut list = el("ul").class("course").attr("role", "list");
    for (at, name) in NAMES.into_iter().enumerate() {
        let [points, ends, last] = [values.clone(), values.clone(), values.clone()];
        let svg = el("svg")
            .class("course__line")
            .attr("viewBox", "0 0 1000 280")
            .attr("preserveAspectRatio", "none")
            .attr("role", "img")
            .live_attr("aria-label", move || Some(course_label(name, at, &ends()).into()))
            .child(
                el("polyline")
                    .live_attr("points", move || Some(course_points(at, &points()).into()))
                    .attr("vector-effect", "non-scaling-stroke"),
            );
        let value = el("span").class("course__value");
        list = list.child(
            el("li")
                .class("course__row")
                .attr("data-variable", name.to_ascii_lowercase())
                .child(piece("span", "course__name", name))
                .child(svg)
                .child(value.live(move || last().last().map_or(0, |value| value[at]).to_string())),
        );
    }
    list.into()
}

fn course_label(name: &str, at: usize, values: &[[u8; 5]]) -> String {
    let first = values.first().map_or(0, |value| value[at]);
    let last = values.last().map_or(0, |value| value[at]);
    format!("{name}: from {first} to {last} of 100")
}

fn course_points(at: usize, values: &[[u8; 5]]) -> String {
    let steps = i32::try_from(values.len().saturating_sub(1)).unwrap_or(1).max(1);
    let mut points = String::new();
    for (step, value) in (0..).zip(values) {
        push_point(&mut points, step * 1000 / steps, 260 - i32::from(value[at]) * 24 / 10);
    }
    points
}

/// Puts a point at the end of a line. The lines of a long run have hundreds, after every decision.
pub fn push_point(points: &mut String, x: i32, y: i32) {
    push_number(points, x);
    points.push(',');
    push_number(points, y);
    points.push(' ');
}

/// Writes a number from 0 to 9999, as all places in a chart are; the library's way makes a text of its own for each.
fn push_number(out: &mut String, number: i32) {
    let number = number.unsigned_abs();
    for unit in [1000, 100, 10, 1] {
        if number >= unit || unit == 1 {
            out.push((b'0' + (number / unit % 10) as u8) as char);
        }
    }
}

/// A straight line.
pub fn line(class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) -> El {
    el("line")
        .class(class)
        .attr("x1", x1.to_string())
        .attr("y1", y1.to_string())
        .attr("x2", x2.to_string())
        .attr("y2", y2.to_string())
}

/// A circle.
pub fn circle(class: &'static str, x: i32, y: i32, radius: i32) -> El {
    el("circle")
        .class(class)
        .attr("cx", x.to_string())
        .attr("cy", y.to_string())
        .attr("r", radius.to_string())
}

/// A word in a chart.
pub fn label_at(x: i32, y: i32, anchor: &'static str, text: String) -> El {
    piece("text", "chart__label", text)
        .attr("x", x.to_string())
        .attr("y", y.to_string())
        .attr("text-anchor", anchor)
}
