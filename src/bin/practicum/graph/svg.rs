//! The picture as SVG: one file that names no other, in both schemes, with words for those who do not see it.

use super::chart::{Card, Chart, Row};
use super::place::place;
use super::route::{Drawing, Frame, Line, ROW_HEIGHT, draw, head_height, head_lines};
use std::fmt::Write;

const STYLE: &str = include_str!("map.css");

/// Draws the picture. Writing into a string cannot fail, so the results of `write!` here are passed over.
pub fn write(chart: &Chart) -> String {
    let drawing = draw(chart, &place(chart));
    let Drawing { width, height, bands, cards, lines } = &drawing;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" \
         height=\"{height:.0}\" role=\"img\" aria-labelledby=\"map-title map-desc\">\n\
         <title id=\"map-title\">{title}: map of scenes</title>\n<desc id=\"map-desc\">{desc}</desc>\n\
         <style>{STYLE}</style>\n<defs>",
        title = escaped(&chart.title),
        desc = escaped(&chart.summary)
    );
    for name in ["way", "loop", "lost"] {
        let _ = write!(
            out,
            "<marker id=\"{name}-tip\" class=\"{name}-tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" \
             markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0.5L8 4L0 7.5Z\"/></marker>"
        );
    }
    let _ = write!(out, "</defs>\n<rect class=\"paper\" width=\"{width:.0}\" height=\"{height:.0}\"/>\n");
    let _ = write!(
        out,
        "<text class=\"title\" x=\"24\" y=\"40\">{}</text>\n<text class=\"summary\" x=\"24\" y=\"64\">{}</text>\n",
        escaped(&chart.title),
        escaped(&chart.summary)
    );
    key(&mut out, chart);
    for (band, Frame { x, y, width, height }) in chart.bands.iter().zip(bands) {
        let _ = writeln!(
            out,
            "<g><rect class=\"band\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"10\"/>\
             <text class=\"stage\" x=\"{:.1}\" y=\"{:.1}\">{}</text></g>",
            x + 14.0,
            y + 24.0,
            escaped(&band.title)
        );
    }
    for line in lines {
        way(&mut out, chart, line);
    }
    for (at, (card, frame)) in chart.cards.iter().zip(cards).enumerate() {
        draw_card(&mut out, at, card, *frame);
    }
    out.push_str("</svg>\n");
    out
}

fn way(out: &mut String, chart: &Chart, line: &Line) {
    let (from, to) = (&chart.cards[line.from], &chart.cards[line.to]);
    let row = &from.rows[line.row];
    let kind = match () {
        () if from.unreachable && !chart.folded => "lost",
        () if line.closes_loop => "loop",
        () => "way",
    };
    let back = if line.closes_loop { " (leads back)" } else { "" };
    let _ = writeln!(
        out,
        "<path class=\"{kind}\" marker-end=\"url(#{kind}-tip)\" d=\"{}\"><title>{} / {} to {}{back}</title></path>",
        line.path,
        escaped(&from.id),
        escaped(&row.text),
        escaped(&to.id)
    );
}

fn draw_card(out: &mut String, at: usize, card: &Card, frame: Frame) {
    let Frame { x, y, width, height } = frame;
    let lost = if card.unreachable { " unreachable" } else { "" };
    let ends = if card.rows.iter().any(|row| row.ends) { " ending" } else { "" };
    let _ = write!(
        out,
        "<g id=\"card-{at}\" class=\"card{lost}{ends}\"><title>{}</title>\
         <rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"7\"/>",
        escaped(&told(card))
    );
    let inside = x + 12.0;
    let mut base = y + 22.0;
    if card.starts {
        let _ = write!(out, "<path class=\"start\" d=\"M{:.1} {:.1}v14l11 -7z\"/>", x - 17.0, y + 15.0);
    }
    for (turn, line) in head_lines(card).iter().enumerate() {
        base = y + 22.0 + 17.0 * turn as f64;
        text(out, if card.has_title() { "name" } else { "name id" }, (inside, base), line);
    }
    if card.has_title() {
        base += 15.0;
        text(out, "id", (inside, base), &fit(&card.id, 27));
    }
    if card.unreachable && !card.kind.contains("unreachable") {
        let _ = write!(
            out,
            "<text class=\"lost-word\" x=\"{:.1}\" y=\"{base:.1}\" text-anchor=\"end\">unreachable</text>",
            x + width - 12.0
        );
    }
    if !card.kind.is_empty() {
        base += 15.0;
        text(out, "kind", (inside, base), &fit(&card.kind, 30));
    }
    if !card.events.is_empty() {
        base += 16.0;
        text(out, "event", (inside, base), &fit(&format!("event {}", card.events.join(", ")), 28));
        let _ = write!(
            out,
            "<path class=\"stub\" marker-end=\"url(#loop-tip)\" d=\"M{:.1} {:.1}h24\"/>",
            x - 26.0,
            base - 4.0
        );
    }
    if card.rows.is_empty() {
        out.push_str("</g>\n");
        return;
    }
    let line = y + head_height(card);
    let _ = write!(out, "<path class=\"rule\" d=\"M{x:.1} {line:.1}h{width:.1}\"/>");
    for (turn, row) in card.rows.iter().enumerate() {
        draw_row(out, row, (x, width), line + 4.0 + ROW_HEIGHT * (turn as f64 + 0.5));
    }
    out.push_str("</g>\n");
}

fn draw_row(out: &mut String, row: &Row, (x, width): (f64, f64), middle: f64) {
    let right = x + width;
    let tip = if row.tip.is_empty() { &row.text } else { &row.tip };
    let _ = write!(
        out,
        "<g><title>{}</title><text class=\"choice\" x=\"{:.1}\" y=\"{:.1}\">{}</text>",
        escaped(tip),
        x + 12.0,
        middle + 4.0,
        escaped(&fit(&row.text, 23))
    );
    let mut sign = right - 14.0;
    if row.ends {
        let _ = write!(
            out,
            "<rect class=\"end\" x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"8\"/>",
            sign - 4.0,
            middle - 4.0
        );
        sign -= 16.0;
    }
    if row.back {
        let _ = write!(
            out,
            "<path class=\"back\" d=\"M{:.1} {:.1}h5a3.5 3.5 0 0 0 0 -7h-8m3 -3l-3 3l3 3\"/>",
            sign - 3.0,
            middle + 4.0
        );
    }
    if !row.leads.is_empty() {
        let _ = write!(out, "<circle class=\"port\" cx=\"{right:.1}\" cy=\"{middle:.1}\" r=\"2.5\"/>");
    }
    out.push_str("</g>");
}

/// A card as a sentence.
fn told(card: &Card) -> String {
    let mut told = if card.has_title() { format!("{} ({})", card.title, card.id) } else { card.id.clone() };
    let lost = if card.unreachable { "unreachable" } else { "" };
    let events = card.events.join(", ");
    for (what, words) in [("", lost), ("", &*card.kind), ("event ", &*events)] {
        if !words.is_empty() {
            let _ = write!(told, "; {what}{words}");
        }
    }
    told
}

/// What the signs mean; only those that are on the picture.
fn key(out: &mut String, chart: &Chart) {
    let rows = || chart.cards.iter().flat_map(|card| &card.rows);
    let mut x = 24.0;
    let y = 94.0;
    let mut entry = |is_on: bool, sign: &str, words: &str| {
        if is_on {
            let _ = writeln!(
                out,
                "<g transform=\"translate({x:.0} {y})\">{sign}<text class=\"key\" x=\"30\" y=\"4\">{words}</text></g>"
            );
            x += 52.0 + 6.4 * words.chars().count() as f64;
        }
    };
    entry(true, "<path class=\"start\" d=\"M8 -7v14l11 -7z\"/>", "the case begins");
    let choice = if chart.folded { "ways to another stage" } else { "a choice leads on" };
    entry(true, "<path class=\"way\" marker-end=\"url(#way-tip)\" d=\"M0 0h24\"/>", choice);
    entry(
        rows().any(|row| row.leads.iter().any(|(_, closes_loop)| *closes_loop)),
        "<path class=\"loop\" marker-end=\"url(#loop-tip)\" d=\"M0 0h24\"/>",
        "leads back: a loop",
    );
    entry(
        rows().any(|row| row.ends),
        "<rect class=\"end\" x=\"10\" y=\"-4\" width=\"8\" height=\"8\"/>",
        "ends the case",
    );
    entry(
        chart.cards.iter().any(|card| !card.events.is_empty()),
        "<path class=\"stub\" marker-end=\"url(#loop-tip)\" d=\"M0 0h24\"/>",
        "comes as an event",
    );
    entry(
        rows().any(|row| row.back),
        "<path class=\"back\" d=\"M9 4h5a3.5 3.5 0 0 0 0 -7h-8m3 -3l-3 3l3 3\"/>",
        "back to where it came between",
    );
    entry(
        chart.cards.iter().any(|card| card.unreachable),
        "<g class=\"card unreachable\"><rect x=\"3\" y=\"-8\" width=\"20\" height=\"16\" rx=\"4\"/></g>",
        if chart.folded { "with scenes that nothing leads to" } else { "nothing leads here" },
    );
}

fn text(out: &mut String, class: &str, (x, y): (f64, f64), words: &str) {
    let _ = write!(out, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>", escaped(words));
}

/// How much room a character takes, beside a Latin letter.
fn room(c: char) -> usize {
    if u32::from(c) >= 0x1100 { 2 } else { 1 }
}

/// As much of a text as fits, with an ellipsis where that is not all.
fn fit(text: &str, most: usize) -> String {
    if text.chars().map(room).sum::<usize>() <= most {
        return text.to_owned();
    }
    let (mut short, mut left) = (String::new(), most - 1);
    for c in text.chars() {
        if room(c) > left {
            break;
        }
        left -= room(c);
        short.push(c);
    }
    short.trim_end().to_owned() + "…"
}

/// A text in at most so many lines.
pub fn wrapped(text: &str, width: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let full = |line: &String| line.chars().chain(word.chars()).map(room).sum::<usize>() + 1 > width;
        let is_last = lines.len() == most;
        match lines.last_mut() {
            Some(line) if !full(line) => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if is_last => {
                let rest: Vec<&str> = std::iter::once(word).chain(words.by_ref()).collect();
                *line = fit(&format!("{line} {}", rest.join(" ")), width);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.iter().map(|line| fit(line, width)).collect()
}

/// A text as XML holds it: nothing in it is markup, and nothing that XML has no place for is left.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
