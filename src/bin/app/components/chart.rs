//! Charts in plain SVG, each with a table beside it.

use leptos::prelude::*;
use practicum::review::Reading;
use practicum::scenario::Measure;

const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 220.0;
const LEFT: f64 = 34.0;
const BOTTOM: f64 = 26.0;

/// The readings of a measure, with baseline and target.
#[component]
pub fn MeasureChart(
    readings: Vec<Reading>,
    name: String,
    unit: String,
    baseline: i16,
    target: i16,
) -> impl IntoView {
    let values = readings.iter().map(|reading| reading.value).chain([baseline, target, 0]);
    let top = f64::from(values.max().unwrap_or(1).max(1));
    let first = readings.first().map_or(1, |reading| reading.week);
    let weeks = f64::from(readings.last().map_or(first + 1, |reading| reading.week.max(first + 1)) - first);
    let x = move |week: u16| LEFT + f64::from(week - first) / weeks * (WIDTH - LEFT - 12.0);
    let y = move |value: i16| 10.0 + (1.0 - f64::from(value) / top) * (HEIGHT - BOTTOM - 10.0);
    let line: Vec<String> = readings.iter().map(|r| format!("{:.1},{:.1}", x(r.week), y(r.value))).collect();
    let dots = readings
        .iter()
        .map(|r| view! { <circle class="chart__dot" cx=format!("{:.1}", x(r.week)) cy=format!("{:.1}", y(r.value)) r="4" /> })
        .collect_view();
    let week_labels = readings
        .iter()
        .map(|r| {
            view! { <text class="chart__label" x=format!("{:.1}", x(r.week)) y=HEIGHT - 6.0 text-anchor="middle">{r.week}</text> }
        })
        .collect_view();
    let level = |value: i16, class: &'static str, label: &'static str| {
        let at = format!("{:.1}", y(value));
        view! {
            <line class=class x1=LEFT x2=WIDTH - 12.0 y1=at.clone() y2=at.clone() />
            <text class="chart__label" x=WIDTH - 14.0 y=format!("{:.1}", y(value) - 5.0) text-anchor="end">{label} " " {value}</text>
        }
    };
    let rows = readings
        .iter()
        .map(|r| view! { <tr><th scope="row">"Week " {r.week}</th><td>{r.value}</td></tr> })
        .collect_view();
    let caption = format!("{name}, in {unit}");
    let label =
        format!("{caption}. Baseline {baseline}, hoped for {target}. The numbers are in the table below.");
    view! {
        <figure class="chart">
            <figcaption class="chart__caption">{caption.clone()}</figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img" aria-label=label>
                <line class="chart__axis" x1=LEFT x2=LEFT y1="10" y2=HEIGHT - BOTTOM />
                <line class="chart__axis" x1=LEFT x2=WIDTH - 12.0 y1=HEIGHT - BOTTOM y2=HEIGHT - BOTTOM />
                <text class="chart__label" x=LEFT - 6.0 y="16" text-anchor="end">{top as i16}</text>
                <text class="chart__label" x=LEFT - 6.0 y=HEIGHT - BOTTOM text-anchor="end">"0"</text>
                {level(baseline, "chart__baseline", "Baseline")}
                {level(target, "chart__target", "Hoped for")}
                <polyline class="chart__line" points=line.join(" ") />
                {dots}
                {week_labels}
            </svg>
            <details class="chart__data">
                <summary>"The numbers"</summary>
                <table>
                    <caption>{caption}</caption>
                    <thead><tr><th scope="col">"Week"</th><th scope="col">{unit}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </details>
        </figure>
    }
    .into_any()
}

const NAMES: [&str; 5] = ["Trust", "Distress", "Hope", "Agency", "Understanding"];

/// The client's course: five small lines, one value for each decision.
#[component]
pub fn Course(values: Vec<[u8; 5]>) -> impl IntoView {
    let rows = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let last = values.last().map_or(0, |v| v[at]);
            let first = values.first().map_or(0, |v| v[at]);
            let steps = values.len().saturating_sub(1).max(1);
            let points: Vec<String> = values
                .iter()
                .enumerate()
                .map(|(step, v)| format!("{:.1},{:.1}", step as f64 / steps as f64 * 100.0, 26.0 - f64::from(v[at]) * 0.24))
                .collect();
            let label = format!("{name}: from {first} to {last} of 100");
            view! {
                <li class="course__row" data-variable=name.to_lowercase()>
                    <span class="course__name">{*name}</span>
                    <svg class="course__line" viewBox="0 0 100 28" preserveAspectRatio="none" role="img" aria-label=label>
                        <polyline points=points.join(" ") vector-effect="non-scaling-stroke" />
                    </svg>
                    <span class="course__value">{last}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="course" role="list">{rows}</ul> }.into_any()
}

/// The chart of a measure of a scenario.
pub fn of(measure: &Measure, readings: Vec<Reading>) -> AnyView {
    view! {
        <MeasureChart
            readings
            name=measure.name.clone()
            unit=measure.unit.clone()
            baseline=measure.baseline
            target=measure.target
        />
    }
    .into_any()
}
