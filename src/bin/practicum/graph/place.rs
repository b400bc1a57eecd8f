//! Where each card lies: in its band, in columns that are the same all over the picture.
//!
//! Each band is laid out by itself, from left to right, by what leads to what within it; then its columns are broken
//! into rows, as text into lines, so that a long stage does not make a picture that nobody can hold. Between columns
//! and between rows there is room for lines, so no line crosses a card.

use super::chart::{Band, Chart};
use dagre::graph::{Graph, GraphOptions};
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, layout};
use std::collections::{BTreeSet, VecDeque};

/// The most columns in a row.
pub const MOST_COLUMNS: usize = 6;
/// The most cards one under the other.
const MOST_STACKED: usize = 6;
/// Where a band has more lines than these within it, only the first to each card counts for where it lies: so many lines
/// cannot be drawn without crossings anyway, and it would take minutes to try.
const MOST_LINES: usize = 120;

/// Where a card lies.
#[derive(Clone, Copy, Default)]
pub struct Place {
    pub column: usize,
    /// Counted over the whole picture.
    pub row: usize,
    /// How many cards lie above it in its column and row.
    pub stacked: usize,
}

/// All places.
pub struct Places {
    /// For each card.
    pub of: Vec<Place>,
    /// For each row the band that it belongs to.
    pub rows: Vec<usize>,
    /// How many columns there are.
    pub columns: usize,
}

pub fn place(chart: &Chart) -> Places {
    let mut places = Places { of: vec![Place::default(); chart.cards.len()], rows: Vec::new(), columns: 1 };
    for (at, band) in chart.bands.iter().enumerate() {
        let columns = columns(chart, band);
        let rows = columns.len().div_ceil(MOST_COLUMNS).max(1);
        // Rows of about the same length look better than full ones and a rest.
        let width = columns.len().div_ceil(rows).max(1);
        for (row, chunk) in columns.chunks(width).enumerate() {
            for (column, cards) in chunk.iter().enumerate() {
                for (stacked, card) in cards.iter().enumerate() {
                    places.of[*card] = Place { column, row: places.rows.len() + row, stacked };
                }
            }
            places.columns = places.columns.max(chunk.len());
        }
        places.rows.extend(std::iter::repeat_n(at, columns.chunks(width).len()));
    }
    places
}

/// The cards of a band by column, each column from top to bottom.
fn columns(chart: &Chart, band: &Band) -> Vec<Vec<usize>> {
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: false, compound: false });
    let lines = lines(chart, band);
    let mut linked = vec![false; chart.cards.len()];
    for (from, to) in &lines {
        (linked[*from], linked[*to]) = (true, true);
    }
    for card in band.cards.iter().filter(|card| linked[**card]) {
        let size = NodeLabel { width: 100.0, height: 100.0, ..NodeLabel::default() };
        graph.set_node(card.to_string(), Some(size));
    }
    for (from, to) in &lines {
        graph.set_edge(from.to_string(), to.to_string(), Some(EdgeLabel::default()), None);
    }
    let options = LayoutOptions { rankdir: RankDir::LR, ..LayoutOptions::default() };
    if graph.node_count() > 0 {
        layout(&mut graph, Some(options));
    }
    // Cards of one column have the same x.
    let mut laid: Vec<(i64, i64, usize)> = Vec::new();
    for card in band.cards.iter().filter(|card| linked[**card]) {
        let node = graph.node(&card.to_string());
        let at = |get: fn(&NodeLabel) -> Option<f64>| node.and_then(get).unwrap_or(0.0).round() as i64;
        laid.push((at(|node| node.x), at(|node| node.y), *card));
    }
    laid.sort_unstable();
    let mut columns: Vec<Vec<usize>> = Vec::new();
    for same in laid.chunk_by(|a, b| a.0 == b.0) {
        let cards: Vec<usize> = same.iter().map(|(_, _, card)| *card).collect();
        columns.extend(cards.chunks(MOST_STACKED).map(<[usize]>::to_vec));
    }
    // What is bound to nothing in its band follows, in the order of the file.
    columns.extend(band.cards.iter().filter(|card| !linked[**card]).map(|card| vec![*card]));
    columns
}

/// The lines within a band that count for where its cards lie, each once.
fn lines(chart: &Chart, band: &Band) -> Vec<(usize, usize)> {
    let here: BTreeSet<usize> = band.cards.iter().copied().collect();
    let leads = |from: usize| chart.cards[from].rows.iter().flat_map(|row| &row.leads).map(|(to, _)| *to);
    let all = band.cards.iter().flat_map(|from| leads(*from).map(|to| (*from, to)));
    let mut seen = BTreeSet::new();
    let all = all.filter(|(from, to)| from != to && here.contains(to) && seen.insert((*from, *to)));
    let all: Vec<(usize, usize)> = all.collect();
    if all.len() <= MOST_LINES {
        return all;
    }
    // From what nothing leads to, and then from whatever is left, in the order of the file: breadth first.
    let led_to: BTreeSet<usize> = all.iter().map(|(_, to)| *to).collect();
    let (mut reached, mut first) = (BTreeSet::new(), Vec::new());
    let roots = band.cards.iter().filter(|card| !led_to.contains(card));
    for root in roots.chain(&band.cards) {
        let mut open = VecDeque::from([*root]);
        reached.insert(*root);
        while let Some(from) = open.pop_front() {
            for to in leads(from).filter(|to| here.contains(to)) {
                if reached.insert(to) {
                    first.push((from, to));
                    open.push_back(to);
                }
            }
        }
    }
    first
}
