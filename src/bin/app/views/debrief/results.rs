//! The results: scores beside the student's own rating, what the talk looked like, the client's course.

use crate::components::Course;
use crate::platform::{clock, files, page};
use crate::routes::Route;
use crate::store::Store;
use leptos::prelude::*;
use practicum::scoring::{CRITICAL_CAP, Score, Talk, all_findings, scores, talk};
use practicum::session::Session;

/// The results.
#[component]
pub fn Results() -> impl IntoView {
    let store = Store::get();
    let body = move || store.session.with(|session| session.as_ref().map(|session| show(store, session)));
    view! { {body} }.into_any()
}

fn show(store: Store, session: &Session) -> AnyView {
    let rating = session.log().self_rating.unwrap_or_default();
    let all = scores(session.entries());
    let rows = all.iter().map(|score| score_row(score, rating[score.family as usize])).collect_view();
    let critical: Vec<_> = session
        .entries()
        .iter()
        .flat_map(all_findings)
        .filter(|finding| finding.is_critical())
        .map(|finding| view! { <li><strong>{finding.rule.rule().name.replace('-', " ")} ": "</strong> {finding.say}</li> })
        .collect();
    let critical = (!critical.is_empty()).then(|| {
        view! {
            <section class="critical" aria-labelledby="critical">
                <h2 id="critical">"First of all"</h2>
                <p>"These can do lasting harm. Each caps its family at " {CRITICAL_CAP} " of 100, whatever else went well."</p>
                <ul class="plain">{critical}</ul>
            </section>
        }
    });
    let mut course = vec![session.first().course()];
    course.extend(session.entries().iter().map(|entry| entry.after().course()));
    let title = if session.is_over() { "What it was" } else { "What it was, so far" };
    let unfinished = (!session.is_over()).then(|| {
        view! { <p class="notice"><a href=Route::Case(store.case_ref()).href()>"The case is not over: go on"</a></p> }
    });
    let id = session.scenario().head.id.clone();
    let log = session.log().write();
    let keep = move |_| files::give(&format!("{id}-{}.json", clock::today()), "application/json", &log);
    view! {
        <h1 tabindex="-1">{title}</h1>
        {unfinished}
        {critical}
        <section aria-labelledby="scores">
            <h2 id="scores">"What you won of what was on offer"</h2>
            <table class="scores">
                <thead><tr>
                    <th scope="col">"Family"</th><th scope="col">"The rules"</th><th scope="col">"You"</th><th scope="col">"From"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="hint">
                "Each decision is compared with the best and the worst that was on offer at that moment. It is feedback for \
                 learning, not a grade of you, and says nothing about any exam."
            </p>
        </section>
        <section aria-labelledby="course">
            <h2 id="course">"How it was for the client"</h2>
            <Course values=course />
        </section>
        {talk_table(talk(session))}
        <p class="deeds">
            <button type="button" class="button" on:click=keep>"Take this run away as a file"</button>
            <button type="button" class="button" on:click=move |_| page::print()>"Print"</button>
            <a class="button" href=Route::Start(store.case_ref()).href()>"Play it again"</a>
        </p>
    }
    .into_any()
}

fn score_row(score: &Score, own: u8) -> AnyView {
    let value = score.value();
    let shown = value.map_or_else(|| "not in play".to_owned(), |value| value.to_string());
    let written = shown.clone();
    let bar = value.map(|value| {
        view! { <meter class="scores__bar" min="0" max="100" value=value.to_string() aria-hidden="true"></meter> }
    });
    let from = format!("{} of {} points in {} decisions", score.won, score.on_offer, score.decisions);
    view! {
        <tr data-family=score.family.name() data-score=written>
            <th scope="row">{score.family.title()}</th>
            <td class="scores__value">{shown} {score.capped.then_some(" (capped)")} {bar}</td>
            <td>{own}</td>
            <td class="scores__from">{from}</td>
        </tr>
    }
    .into_any()
}

fn talk_table(talk: Talk) -> AnyView {
    let questions = talk.open + talk.closed;
    let reflections = talk.simple + talk.complex;
    let rows = [
        ("Open questions", talk.open, "of", questions, "questions"),
        ("Reflections", reflections, "to", questions, "questions"),
        ("Complex reflections", talk.complex, "of", reflections, "reflections"),
        (
            "Advice with permission",
            talk.advice_asked,
            "of",
            talk.advice_asked + talk.advice_unasked,
            "pieces of advice",
        ),
    ]
    .map(|(name, count, word, of, what)| {
        view! { <tr><th scope="row">{name}</th><td>{count} " " {word} " " {of} " " {what}</td></tr> }
    });
    view! {
        <section aria-labelledby="talk">
            <h2 id="talk">"What the talk looked like"</h2>
            <table class="plain-table"><tbody>{rows}</tbody></table>
            <p class="hint">
                "Counted from the choices you took: an analogue of how motivational interviews are coded, not a coded score."
            </p>
        </section>
    }
    .into_any()
}
