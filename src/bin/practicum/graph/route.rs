//! Which way each line takes: straight to the next column, or through the room between columns and rows.

use super::chart::{Card, Chart};
use super::place::{Place, Places};
use std::fmt::Write;

pub const CARD_WIDTH: f64 = 204.0;
const GAP: f64 = 72.0;
const MARGIN: f64 = 24.0;
/// The room above the first band, for title, summary and key.
pub const TOP: f64 = 124.0;
const BAND_HEAD: f64 = 34.0;
const BAND_SPACE: f64 = 14.0;
const STACK_SPACE: f64 = 22.0;
/// The least room between two rows.
const GUTTER: f64 = 18.0;
const LANE: f64 = 7.0;
pub const ROW_HEIGHT: f64 = 18.0;
const ROUND: f64 = 7.0;
/// How far below a card's top lines arrive.
const ENTRY: f64 = 22.0;

/// The lines of a card's title, and how high its head is.
pub fn head_lines(card: &Card) -> Vec<String> {
    let title = if card.has_title() { &card.title } else { &card.id };
    super::svg::wrapped(title, 23, 2)
}

pub fn head_height(card: &Card) -> f64 {
    let kind = if card.kind.is_empty() { 0.0 } else { 15.0 };
    let events = 16.0 * card.events.len().min(1) as f64;
    let id = if card.has_title() { 15.0 } else { 0.0 };
    14.0 + 17.0 * head_lines(card).len() as f64 + id + kind + events + 6.0
}

fn height(card: &Card) -> f64 {
    let rows = if card.rows.is_empty() { 0.0 } else { 8.0 + ROW_HEIGHT * card.rows.len() as f64 };
    head_height(card) + rows
}

/// The edges of something drawn.
#[derive(Clone, Copy, Default)]
pub struct Frame {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A line from a row of a card to a card.
pub struct Line {
    pub from: usize,
    pub to: usize,
    pub row: usize,
    pub closes_loop: bool,
    /// As an SVG path.
    pub path: String,
}

/// The picture in numbers.
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub bands: Vec<Frame>,
    pub cards: Vec<Frame>,
    pub lines: Vec<Line>,
}

fn left(column: usize) -> f64 {
    MARGIN + GAP + column as f64 * (CARD_WIDTH + GAP)
}

/// A stretch of a strip: where it begins and ends, and which two cards it joins.
type Stretch = (usize, usize, (usize, usize));

/// Stretches of one strip between columns or rows, each in the first lane in which it meets no other.
#[derive(Default)]
struct Strip {
    lanes: Vec<Vec<Stretch>>,
}

impl Strip {
    /// The lane of a stretch. Lines from one card to one other go together.
    fn lane(&mut self, a: usize, b: usize, who: (usize, usize)) -> usize {
        let (begin, end) = (a.min(b), a.max(b));
        let is_free =
            |lane: &Vec<Stretch>| lane.iter().all(|(from, to, by)| *by == who || *to < begin || end < *from);
        let lane = self.lanes.iter().position(is_free).unwrap_or(self.lanes.len());
        if lane == self.lanes.len() {
            self.lanes.push(Vec::new());
        }
        self.lanes[lane].push((begin, end, who));
        lane
    }
}

/// The way of a line before it is known how high things are.
enum Way {
    /// To the next column of the same row.
    Across,
    /// Down or up between two columns: the strip and the lane.
    Between(usize, usize),
    /// Through the room above the row of the card that it leads to: strip and lane out, lane across, strip and lane in.
    Around((usize, usize), usize, (usize, usize)),
}

pub fn draw(chart: &Chart, places: &Places) -> Drawing {
    let mut beside: Vec<Strip> = (0..=places.columns).map(|_| Strip::default()).collect();
    let mut above: Vec<Strip> = places.rows.iter().map(|_| Strip::default()).collect();
    let mut ways = Vec::new();
    for (from, card) in chart.cards.iter().enumerate() {
        for (row, (to, closes_loop)) in
            card.rows.iter().enumerate().flat_map(|(at, row)| row.leads.iter().map(move |lead| (at, *lead)))
        {
            let way = way(places.of[from], places.of[to], (from, to), &mut beside, &mut above);
            ways.push((from, row, to, closes_loop, way));
        }
    }
    let Heights { bands, rows, bottom } = heights(chart, places, &above);
    let cards = cards(chart, places, &rows);
    let strip = |at: usize, lane: usize| {
        let count = beside[at].lanes.len();
        let room = GAP - 34.0;
        let space = if count < 2 { 0.0 } else { (room / (count - 1) as f64).min(LANE) };
        left(at) - GAP + 12.0 + space * lane as f64
    };
    let gutter = |row: usize, lane: usize| rows[row].0 + GUTTER / 2.0 + LANE * lane as f64;
    let lines = ways.into_iter().map(|(from, row, to, closes_loop, way)| {
        let card = &cards[from];
        let begin = (
            card.x + card.width,
            card.y + head_height(&chart.cards[from]) + 4.0 + ROW_HEIGHT * (row as f64 + 0.5),
        );
        let end = (cards[to].x - 2.0, cards[to].y + ENTRY);
        let path = match way {
            Way::Across => {
                let reach = (end.0 - begin.0) * 0.5;
                format!(
                    "M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}",
                    begin.0,
                    begin.1,
                    begin.0 + reach,
                    begin.1,
                    end.0 - reach,
                    end.1,
                    end.0,
                    end.1
                )
            }
            Way::Between(at, lane) => {
                let x = strip(at, lane);
                rounded(&[begin, (x, begin.1), (x, end.1), end])
            }
            Way::Around(out, across, into) => {
                let (x, y, back) =
                    (strip(out.0, out.1), gutter(places.of[to].row, across), strip(into.0, into.1));
                rounded(&[begin, (x, begin.1), (x, y), (back, y), (back, end.1), end])
            }
        };
        Line { from, to, row, closes_loop, path }
    });
    let lines = lines.collect();
    let width = (left(places.columns) + MARGIN).max(1080.0);
    let bands =
        bands.into_iter().map(|(y, height)| Frame { x: MARGIN / 2.0, y, width: width - MARGIN, height });
    Drawing { width, height: bottom + MARGIN / 2.0, bands: bands.collect(), cards, lines }
}

fn way(from: Place, to: Place, who: (usize, usize), beside: &mut [Strip], above: &mut [Strip]) -> Way {
    let (out, into) = (from.column + 1, to.column);
    if out == into && from.row == to.row {
        return Way::Across;
    }
    // Rows and the room above them in turn: the room has the even numbers.
    let (here, there, gutter) = (2 * from.row + 1, 2 * to.row + 1, 2 * to.row);
    if out == into {
        return Way::Between(out, beside[out].lane(here, there, who));
    }
    let first = beside[out].lane(here, gutter, who);
    let across = above[to.row].lane(out, into, who);
    Way::Around((out, first), across, (into, beside[into].lane(gutter, there, who)))
}

/// How high things are.
#[derive(Default)]
struct Heights {
    /// Top and height of each band.
    bands: Vec<(f64, f64)>,
    /// Top of each row, and of the cards in it.
    rows: Vec<(f64, f64)>,
    /// Where the last band ends.
    bottom: f64,
}

fn heights(chart: &Chart, places: &Places, above: &[Strip]) -> Heights {
    let mut body = vec![vec![0.0_f64; places.columns]; places.rows.len()];
    for (card, place) in chart.cards.iter().zip(&places.of) {
        let space = if place.stacked > 0 { STACK_SPACE } else { 0.0 };
        body[place.row][place.column] += space + height(card);
    }
    let (Heights { mut bands, mut rows, .. }, mut y) = (Heights::default(), TOP);
    for (row, band) in places.rows.iter().enumerate() {
        if row == 0 || places.rows[row - 1] != *band {
            if let Some(before) = bands.last_mut() {
                y += 16.0;
                before.1 = y - before.0;
                y += BAND_SPACE;
            }
            bands.push((y, 0.0));
            y += BAND_HEAD;
        }
        let gutter = GUTTER + LANE * above[row].lanes.len() as f64;
        rows.push((y, y + gutter));
        y += gutter + body[row].iter().copied().fold(0.0, f64::max);
    }
    if let Some(last) = bands.last_mut() {
        y += 16.0;
        last.1 = y - last.0;
    }
    Heights { bands, rows, bottom: y }
}

fn cards(chart: &Chart, places: &Places, rows: &[(f64, f64)]) -> Vec<Frame> {
    let mut frames = vec![Frame::default(); chart.cards.len()];
    let mut order: Vec<usize> = (0..chart.cards.len()).collect();
    order.sort_by_key(|at| (places.of[*at].row, places.of[*at].column, places.of[*at].stacked));
    let mut y = 0.0;
    for at in order {
        let Place { column, row, stacked } = places.of[at];
        if stacked == 0 {
            y = rows[row].1;
        }
        let height = height(&chart.cards[at]);
        frames[at] = Frame { x: left(column), y, width: CARD_WIDTH, height };
        y += height + STACK_SPACE;
    }
    frames
}

/// A path through the points with its corners rounded.
fn rounded(points: &[(f64, f64)]) -> String {
    let mut path = format!("M{:.1} {:.1}", points[0].0, points[0].1);
    for three in points.windows(3) {
        let (a, b, c) = (three[0], three[1], three[2]);
        let length = |p: (f64, f64), q: (f64, f64)| (p.0 - q.0).abs() + (p.1 - q.1).abs();
        let round = ROUND.min(length(a, b) / 2.0).min(length(b, c) / 2.0);
        let toward = |p: (f64, f64)| {
            let by = round / length(b, p).max(0.1);
            (b.0 + (p.0 - b.0) * by, b.1 + (p.1 - b.1) * by)
        };
        let (before, after) = (toward(a), toward(c));
        // Writing into a string cannot fail.
        let _ = write!(
            path,
            "L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
            before.0, before.1, b.0, b.1, after.0, after.1
        );
    }
    if let Some(end) = points.last() {
        let _ = write!(path, "L{:.1} {:.1}", end.0, end.1);
    }
    path
}
