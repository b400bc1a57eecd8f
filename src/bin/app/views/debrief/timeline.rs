//! The timeline: every decision, what the rules said of it, and what the alternatives would have brought.

use crate::components::{Findings, rich, verdict_word};
use crate::store::Store;
use leptos::prelude::*;
use practicum::judge::Alternative;
use practicum::log::Decision;
use practicum::rules::Family;
use practicum::scoring::all_findings;
use practicum::session::{Entry, Session};

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let store = Store::get();
    let items = move || {
        store.session.with(|session| {
            session.as_ref().map(|session| {
                let entries = session.entries().iter().enumerate();
                entries.map(|(place, entry)| item(store, session, place, entry)).collect_view()
            })
        })
    };
    view! {
        <section aria-labelledby="timeline">
            <h2 id="timeline">"Decision by decision"</h2>
            <ol class="timeline" role="list">{items}</ol>
        </section>
    }
    .into_any()
}

fn item(store: Store, session: &Session, place: usize, entry: &Entry) -> AnyView {
    let scenario = session.scenario();
    let scene = scenario.scene(entry.scene);
    let text =
        match (entry.taken(scenario), session.log().decisions.get(place).map(|logged| &logged.decision)) {
            (Some(choice), _) => choice.text.clone(),
            (_, Some(Decision::Goal(goal))) => format!("Goal: {}", goal.text),
            (_, Some(Decision::Plan(picks))) => format!("A plan of {} parts", picks.len()),
            (_, Some(Decision::Note(note))) => format!("Note: {note}"),
            _ => "Left it at that".to_owned(),
        };
    let taken = entry.taken(scenario);
    let findings: Vec<_> = all_findings(entry).copied().collect();
    let worst = findings.iter().map(|finding| finding.worth()).min();
    let defensible = taken.and_then(|choice| choice.defensible.clone());
    let tone = match worst {
        _ if defensible.is_some() => "defensible",
        Some(worth) if worth < 0 => "broken",
        Some(_) => "kept",
        None => "silent",
    };
    let marks = Family::ALL
        .into_iter()
        .filter_map(|family| {
            let mark = entry.judgement.marks[family as usize];
            mark.in_play().then(|| format!("{} {}/{}", family.title(), mark.won(), mark.on_offer()))
        })
        .collect::<Vec<_>>()
        .join(" · ");
    let others: Vec<_> = entry
        .judgement
        .alternatives
        .iter()
        .filter(|alternative| Some(alternative.choice) != entry.choice)
        .map(|alternative| other(session, entry, alternative))
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <details class="others">
                <summary>"What else was on offer (" {others.len()} ")"</summary>
                <ul role="list">{others}</ul>
            </details>
        }
    });
    view! {
        <li class="moment" data-tone=tone>
            <p class="moment__place"><span>{place + 1}</span> {scene.stage.title()} {(!scene.title.is_empty()).then(|| format!(" · {}", scene.title))}</p>
            <p class="moment__text">{rich(&text)}</p>
            {(!marks.is_empty()).then(|| view! { <p class="moment__marks">{marks}</p> })}
            {defensible.map(|text| view! { <p class="moment__defensible"><strong>"Reasoned workers differ. "</strong> {text}</p> })}
            <Findings findings why=taken.and_then(|choice| choice.why.clone()) />
            {others}
            <button type="button" class="button button--quiet" data-testid="replay" on:click=move |_| store.replay_from(place)>
                "Play on from here"
            </button>
        </li>
    }
    .into_any()
}

fn other(session: &Session, entry: &Entry, alternative: &Alternative) -> AnyView {
    let scenario = session.scenario();
    let choice = scenario.scene(entry.scene).choices.get(alternative.choice.index());
    let text = choice.map(|choice| choice.text.clone()).unwrap_or_default();
    let why = choice.and_then(|choice| choice.why.clone().or_else(|| choice.defensible.clone()));
    let said = alternative
        .findings
        .iter()
        .map(|finding| {
            let rule = finding.rule.rule();
            view! {
                <li data-verdict=finding.verdict.name()>
                    <span class="finding__verdict">{verdict_word(finding.verdict)}</span> " " {rule.code} ": " {finding.say}
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="other">
            <p class="other__text">{rich(&text)}</p>
            {why.map(|why| view! { <p class="findings__why">{rich(&why)}</p> })}
            <ul class="plain">{said}</ul>
        </li>
    }
    .into_any()
}
