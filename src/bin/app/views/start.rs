//! Before a case begins: who the student is, what is practised, what the case contains, when to hear feedback.

use crate::platform::clock;
use crate::routes::Route;
use crate::store::{Opened, Store};
use leptos::prelude::*;
use practicum::log::Mode;
use practicum::scenario::Worker;

/// Before a case begins.
#[component]
pub fn Start() -> impl IntoView {
    let store = Store::get();
    let Opened::Here(scenario) = store.opened.get_untracked() else { return ().into_any() };
    let picked = RwSignal::new(scenario.workers.first().map(|worker| worker.id.clone()).unwrap_or_default());
    let mode = RwSignal::new(store.settings.with_untracked(|settings| settings.mode));
    let workers = scenario.workers.iter().map(|worker| worker_card(worker, picked)).collect_view();
    let modes = [
        (Mode::Coaching, "Coaching", "You hear what the rules say after each decision."),
        (Mode::Assessment, "Assessment", "You hear it all at the end."),
    ]
    .map(|(value, name, about)| {
        view! {
            <label class="option">
                <input type="radio" name="mode" prop:checked=move || mode.get() == value on:change=move |_| mode.set(value) />
                <span class="option__name">{name}</span>
                <span class="option__about">{about}</span>
            </label>
        }
    });
    let begin = move |_| {
        let chosen = mode.get_untracked();
        if store.settings.with_untracked(|settings| settings.mode != chosen) {
            store.set(|settings| settings.mode = chosen);
        }
        store.begin(&picked.get_untracked(), chosen, clock::seed());
        store.go(&Route::Case(store.case_ref()));
    };
    let going = store.session.with_untracked(|session| {
        session.as_ref().filter(|session| !session.is_over()).map(|session| session.log().decisions.len())
    });
    let resume = going.filter(|count| *count > 0).map(|count| {
        view! {
            <p class="notice">
                "You are " {count} " decisions into this case. "
                <a href=Route::Case(store.case_ref()).href()>"Go on where you were"</a>
                ". Beginning anew keeps that run among your past runs."
            </p>
        }
    });
    let head = &scenario.head;
    let notes = (!head.content_notes.is_empty()).then(|| {
        let notes = head.content_notes.iter().map(|note| view! { <li>{note.clone()}</li> }).collect_view();
        view! { <section><h2>"What the case contains"</h2><ul class="plain">{notes}</ul></section> }
    });
    let objectives = head
        .objectives
        .iter()
        .map(|(epas, text)| view! { <li>{text.clone()} <span class="cite">" EPAS " {*epas}</span></li> })
        .collect_view();
    let facts = format!(
        "{} · {} · about {} minutes · {} sessions over {} weeks",
        head.level.name(),
        head.setting,
        head.minutes,
        head.sessions.count,
        head.sessions.weeks
    );
    view! {
        <main class="page start" data-view="start">
            <h1 tabindex="-1">{head.title.clone()}</h1>
            <p class="card__facts">{facts}</p>
            <p class="lede">{head.summary.clone()}</p>
            {resume}
            <section>
                <fieldset class="options">
                    <legend>"Who you are"</legend>
                    {workers}
                </fieldset>
            </section>
            <section>
                <fieldset class="options">
                    <legend>"When you hear what the rules say"</legend>
                    {modes}
                </fieldset>
            </section>
            <section>
                <h2>"What you practise"</h2>
                <ul class="plain">{objectives}</ul>
            </section>
            {notes}
            <p class="start__deeds">
                <button type="button" class="button button--main" data-testid="begin" on:click=begin>"Begin"</button>
                <span class="hint">"You can leave at any time; every decision is kept in this browser."</span>
            </p>
        </main>
    }
    .into_any()
}

fn worker_card(worker: &Worker, picked: RwSignal<String>) -> AnyView {
    let id = worker.id.clone();
    let checked = {
        let id = id.clone();
        move || picked.with(|picked| *picked == id)
    };
    let trained: Vec<&str> = worker.trained.iter().map(|method| method.title()).collect();
    let supervisor = worker.supervisor.as_ref().map(|supervisor| {
        let covers: Vec<&str> = supervisor.competent_in.iter().map(|method| method.title()).collect();
        view! {
            <span class="option__about">
                "Supervised by " {supervisor.name.clone()} ", " {supervisor.role.title()}
                {(!covers.is_empty()).then(|| format!("; competent in {}", covers.join(", ")))} "."
            </span>
        }
    });
    view! {
        <label class="option">
            <input type="radio" name="practitioner" value=id.clone() prop:checked=checked on:change=move |_| picked.set(id.clone()) />
            <span class="option__name">{worker.title.clone()}</span>
            <span class="option__about">{worker.about.clone()}</span>
            {(!trained.is_empty()).then(|| view! { <span class="option__about">"Trained in " {trained.join(", ")} "."</span> })}
            {supervisor}
        </label>
    }
    .into_any()
}
