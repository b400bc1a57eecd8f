//! What was counted of a goal: a chart, with the amounts of its ladder at the right edge, and the same as a table.

use super::chart::{circle, label_at, line, push_point};
use super::ladder::level_sign;
use crate::dom::{El, Node, el, piece, plain};
use practicum::attainment::{Reading, Series};
use practicum::goals::scale::{Direction, Level};

const WIDTH: i32 = 560;
const HEIGHT: i32 = 290;
const LEFT: i32 = 8;
/// To the right of it stand the amounts and levels of the ladder.
const RIGHT: i32 = WIDTH - 108;
const TOP: i32 = 24;
const FLOOR: i32 = HEIGHT - 40;

/// No two labels at the right edge stand nearer to each other.
const LABEL: i32 = 24;

/// More weeks than these are folded away below the chart.
const MOST_ROWS: usize = 13;

/// The chart of a goal and its table. `until` is when it is due, in the goal's own words.
pub fn goal_series(series: &Series, until: &str) -> Node {
    let chart = piece("div", "series__drawing", drawing(series, until));
    let (long, table) = (series.readings.len() > MOST_ROWS, table(series));
    let table: Node = if long {
        piece("details", "chart__data", plain("summary", "The numbers, week by week")).child(table).into()
    } else {
        table.into()
    };
    // How it is laid out follows from the room that it has itself.
    piece("div", "series", piece("figure", "chart series__parts", chart).child(table)).into()
}

/// Where weeks and amounts stand in the drawing.
struct Place {
    weeks: (i32, i32),
    amounts: (i64, i64),
}

impl Place {
    fn of(series: &Series) -> Self {
        let first = series.readings.first().map_or(1, |reading| i32::from(reading.week));
        let counted = series.readings.last().map_or(first, |reading| i32::from(reading.week)).max(first + 1);
        // The time that is left is shown as long as it takes no more room than the time that has passed.
        let due = series.due.map(i32::from).filter(|due| *due - counted <= counted - first);
        let rungs: Vec<i64> = series.rung_amounts().map(|(_, amount)| i64::from(amount)).collect();
        let values = series.readings.iter().filter_map(|reading| reading.value).map(i64::from);
        let all = || rungs.iter().copied().chain(values.clone());
        let (lowest, highest) = (all().min().unwrap_or(0), all().max().unwrap_or(1));
        let nearest = rungs.windows(2).map(|two| (two[0] - two[1]).abs()).min().unwrap_or(1);
        // From nothing up, unless the levels would then lie too close to be told apart.
        let floor = if nearest * 9 >= highest { 0 } else { lowest };
        Self { weeks: (first, due.unwrap_or(counted).max(counted)), amounts: (floor, highest.max(floor + 1)) }
    }

    fn x(&self, week: u16) -> i32 {
        let (first, last) = self.weeks;
        LEFT + (i32::from(week) - first) * (RIGHT - LEFT) / (last - first).max(1)
    }

    fn y(&self, amount: u32) -> i32 {
        let (floor, top) = self.amounts;
        TOP + i32::try_from((top - i64::from(amount)) * i64::from(FLOOR - TOP) / (top - floor)).unwrap_or(0)
    }

    fn shows(&self, week: u16) -> bool {
        i32::from(week) <= self.weeks.1
    }
}

fn drawing(series: &Series, until: &str) -> El {
    let place = Place::of(series);
    let target = place.y(series.target);
    let up = series.direction == Direction::Up;
    // Where the goal is met, and more than met.
    let (from, to) = if up { (TOP - 8, target) } else { (target, FLOOR) };
    let met = el("rect")
        .class("chart__met")
        .attr("x", LEFT.to_string())
        .attr("y", from.to_string())
        .attr("width", (RIGHT - LEFT).to_string())
        .attr("height", (to - from).max(0).to_string());
    let mut svg = el("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", alternative(series, until))
        .child(met)
        .child(line("chart__axis", LEFT, FLOOR, RIGHT, FLOOR))
        .children(rungs(series, &place));
    if let Some(due) = series.due.filter(|due| place.shows(*due)) {
        let x = place.x(due);
        svg = svg.child(line("chart__due", x, TOP - 8, x, FLOOR)).child(label_at(
            x - 6,
            FLOOR - 8,
            "end",
            "Due".to_owned(),
        ));
    }
    let [began, hoped] = [series.began.amount(), series.target].map(|amount| series.amount_alone(amount));
    // What was counted begins at the left where it began, and has moved away from there at the right; so each name
    // stands at the end of its line where there is room.
    let beside = place.y(series.began.amount()) + if up { -8 } else { 19 };
    svg.children(readings(series, &place))
        .children(weeks(series, &place))
        .child(words(RIGHT - 8, beside, "end", "Began at ".to_owned() + &began))
        .child(words(LEFT + 6, target - 8, "start", "Hoped for ".to_owned() + &hoped))
}

/// Words that stand over lines.
fn words(x: i32, y: i32, anchor: &'static str, text: String) -> El {
    label_at(x, y, anchor, text).class("chart__label chart__word")
}

/// A hairline for each level, with its amount and its sign at the right edge. Where they would stand on each other, the
/// goal comes first, then the level that is reached, then the beginning.
fn rungs(series: &Series, place: &Place) -> Vec<Node> {
    let mut all: Vec<(Level, u32)> = series.rung_amounts().collect();
    all.sort_by_key(|(level, _)| match level {
        Level::AsHoped => 0,
        level if *level == series.level => 1,
        Level::MuchLess => 2,
        _ => 3,
    });
    let mut taken: Vec<i32> = Vec::new();
    let mut nodes = Vec::new();
    for (level, amount) in all {
        let y = place.y(amount);
        let class = match level {
            Level::AsHoped => "chart__target",
            Level::MuchLess => "chart__baseline",
            _ => "chart__rung",
        };
        nodes.push(line(class, LEFT, y, RIGHT, y).into());
        if taken.iter().any(|other| (other - y).abs() < LABEL) {
            continue;
        }
        taken.push(y);
        let reached = (level == series.level).then_some("true");
        let amount = label_at(RIGHT + 8, y + 5, "start", short(amount));
        let sign = label_at(WIDTH, y + 5, "end", level_sign(level));
        nodes.extend([amount, sign].map(|label| label.attr_if("data-reached", reached).into()));
    }
    nodes
}

/// An amount in little room.
fn short(amount: u32) -> String {
    match amount {
        ..10_000 => amount.to_string(),
        10_000..1_000_000 => (amount / 1000).to_string() + "k",
        _ => (amount / 1_000_000).to_string() + "m",
    }
}

/// The line of what was counted. Over weeks that nobody wrote down it is dotted.
fn readings(series: &Series, place: &Place) -> Vec<Node> {
    let known: Vec<(usize, &Reading, u32)> =
        (0..).zip(&series.readings).filter_map(|(at, reading)| Some((at, reading, reading.value?))).collect();
    let mut nodes = Vec::new();
    let mut points = String::new();
    for (at, (order, reading, value)) in known.iter().enumerate() {
        let here = (place.x(reading.week), place.y(*value));
        if let Some((before, then, amount)) = at.checked_sub(1).map(|at| &known[at])
            && before + 1 != *order
        {
            nodes.push(line("chart__gap", place.x(then.week), place.y(*amount), here.0, here.1).into());
            nodes.extend(part(&mut points));
        }
        push_point(&mut points, here.0, here.1);
    }
    nodes.extend(part(&mut points));
    for (_, reading, value) in &known {
        nodes.push(circle("chart__dot", place.x(reading.week), place.y(*value), 5).into());
    }
    nodes
}

fn part(points: &mut String) -> Option<Node> {
    let points = std::mem::take(points);
    (!points.is_empty()).then(|| el("polyline").class("chart__line").attr("points", points).into())
}

/// The weeks below the drawing, of many only some; and the week in which the goal is due.
fn weeks(series: &Series, place: &Place) -> Vec<Node> {
    /// From one number to the next, so that they do not touch where the drawing is small.
    const APART: i32 = 76;
    let mut free = i32::MIN;
    let mut nodes = Vec::new();
    let mut put = |week: u16, word: &str| {
        let x = place.x(week);
        if x >= free {
            let anchor = if word.is_empty() { "middle" } else { "start" };
            free = x + if word.is_empty() { APART / 2 } else { APART };
            nodes.push(label_at(x, HEIGHT - 14, anchor, word.to_owned() + &week.to_string()).into());
        }
    };
    for (at, reading) in series.readings.iter().enumerate() {
        put(reading.week, if at == 0 { "Week " } else { "" });
    }
    if let Some(due) = series.due.filter(|due| place.shows(*due)) {
        put(due, "");
    }
    nodes
}

/// The whole chart in words.
fn alternative(series: &Series, until: &str) -> String {
    let [began, target] = [series.began.amount(), series.target].map(|amount| series.amount(amount));
    let mut text = format!("What was counted. It began at {began}; {target} is hoped for. ");
    for (at, reading) in series.readings.iter().enumerate() {
        text.push_str(if at == 0 { "Week " } else { ", week " });
        text.push_str(&reading.week.to_string());
        text.push_str(": ");
        text.push_str(&value(series, reading));
    }
    let (sign, words) = (level_sign(series.level), series.level.title());
    text.push_str(&format!(". Level reached: {sign}, {words}."));
    if let Some(due) = due(series, until) {
        text.push(' ');
        text.push_str(&due);
    }
    text
}

/// When the goal is due, in a sentence.
pub fn due(series: &Series, until: &str) -> Option<String> {
    match (series.due, until) {
        (None, "") => None,
        (None, until) => Some(format!("Due: {}.", within(until))),
        (Some(week), "") => Some(format!("Due in week {week}.")),
        (Some(week), until) => Some(format!("Due: {}, which is week {week}.", within(until))),
    }
}

/// The goal's words for a time within a sentence: a goal may begin with them. Names of months and days keep their
/// capitals.
fn within(until: &str) -> String {
    const BEFORE: [&str; 9] = ["By", "Before", "Within", "In", "On", "Until", "Till", "Over", "For"];
    let first = until.split(' ').next().unwrap_or_default();
    if BEFORE.contains(&first) {
        return first.to_lowercase() + &until[first.len()..];
    }
    until.to_owned()
}

fn value(series: &Series, reading: &Reading) -> String {
    reading.value.map_or_else(|| "not written down".to_owned(), |value| series.amount_alone(value))
}

fn table(series: &Series) -> El {
    // A sign of money or of per cent stands with each number.
    let named = series.unit.contains(char::is_alphabetic) && !series.unit.starts_with('%');
    let unit = if named { series.unit.clone() } else { "Amount".to_owned() };
    let head = el("tr")
        .child(plain("th", "Week").attr("scope", "col"))
        .child(plain("th", unit).attr("scope", "col"));
    let rows = series.readings.iter().map(|reading| {
        let missing = reading.value.is_none().then_some("true");
        let week = plain("th", reading.week.to_string()).attr("scope", "row");
        el("tr")
            .child(week)
            .child(plain("td", value(series, reading)).attr_if("data-missing", missing))
            .into()
    });
    el("table")
        .class("series__table")
        .child(plain("caption", "What was counted"))
        .child(plain("thead", head))
        .child(el("tbody").children(rows))
}
