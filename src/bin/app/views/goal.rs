//! The goal editor: the client's words beside, one's own sentence, and how it reads.

use super::case::{Conversation, after_decision};
use super::work::Desk;
use crate::components::rich;
use crate::platform::clock;
use crate::store::Store;
use leptos::prelude::*;
use practicum::act::GoalSource;
use practicum::goals::{Criterion, GoalReading};
use practicum::log::{Decision, GoalText, Mode};
use practicum::scenario::SceneKind;

/// How long the student's hands must rest before a goal is read, in milliseconds.
const REST: i32 = 350;

/// The goal editor.
#[component]
pub fn GoalView() -> impl IntoView {
    let store = Store::get();
    let text = RwSignal::new(String::new());
    let read = RwSignal::new(None::<GoalReading>);
    let source = RwSignal::new(None::<GoalSource>);
    let quotes = RwSignal::new(Vec::<String>::new());
    let missing = RwSignal::new(None::<&'static str>);
    let (prompt, voices, live) = store
        .session
        .with_untracked(|session| {
            let session = session.as_ref()?;
            let prompt = match &session.scene().kind {
                SceneKind::Goal { prompt, .. } => prompt.clone(),
                _ => String::new(),
            };
            let voices: Vec<_> =
                session.scenario().goal_quotes().map(|(_, q)| (q.id.clone(), q.text.clone())).collect();
            Some((prompt, voices, session.log().mode == Mode::Coaching))
        })
        .unwrap_or_default();
    let typed = move |event| {
        let now = event_target_value(&event);
        text.set(now.clone());
        missing.set(None);
        if live {
            clock::later(REST, move || {
                if text.with_untracked(|text| *text == now) {
                    read.set(reading(store, &now));
                }
            });
        }
    };
    let hand_in = move |_| {
        let written = text.get_untracked();
        let Some(from) = source.get_untracked() else {
            missing.set(Some("Say whose idea the goal is."));
            return;
        };
        if written.trim().is_empty() {
            missing.set(Some("Write the goal first."));
            return;
        }
        store.decide(Decision::Goal(GoalText {
            text: written,
            source: from,
            quotes: quotes.get_untracked(),
        }));
        after_decision();
    };
    let quote_boxes = voices
        .into_iter()
        .map(|(id, words)| {
            let toggle = move |event| {
                let on = event_target_checked(&event);
                let id = id.clone();
                quotes.update(|quotes| {
                    quotes.retain(|known| *known != id);
                    if on {
                        quotes.push(id);
                    }
                });
            };
            view! {
                <label class="option option--quote">
                    <input type="checkbox" name="quote" on:change=toggle />
                    <q>{words}</q>
                </label>
            }
        })
        .collect_view();
    let sources = [
        (GoalSource::Client, "The client said it"),
        (GoalSource::Shared, "We found it together"),
        (GoalSource::Worker, "It is my idea"),
        (GoalSource::ThirdParty, "Somebody else wants it"),
    ]
    .map(|(value, name)| {
        view! {
            <label class="option">
                <input type="radio" name="source" value=value.name() on:change=move |_| { source.set(Some(value)); missing.set(None); } />
                <span class="option__name">{name}</span>
            </label>
        }
    });
    let criteria = live.then(|| view! {
        <section class="criteria" aria-label="How the goal reads">
            <h2>"How it reads"</h2>
            {move || match read.get() {
                Some(reading) => Criteria(CriteriaProps { goal: text.get_untracked(), reading }).into_any(),
                None => view! { <p class="hint">"Write, and rest a moment: what the sentence has and what it lacks shows here."</p> }.into_any(),
            }}
        </section>
    });
    view! {
        <Desk view="goal">
            <Conversation />
            <section class="goal-editor" aria-labelledby="next">
                <h2 id="next" tabindex="-1">"Write the goal"</h2>
                <p>{rich(&prompt)}</p>
                <fieldset class="options">
                    <legend>"The client's words that it rests on"</legend>
                    {quote_boxes}
                </fieldset>
                <label class="field">
                    <span>"The goal"</span>
                    <textarea rows="3" maxlength="600" data-testid="goal-text" prop:value=text on:input=typed></textarea>
                </label>
                {criteria}
                <fieldset class="options options--row">
                    <legend>"Whose idea is it?"</legend>
                    {sources}
                </fieldset>
                <p class="field-error" role="alert">{move || missing.get()}</p>
                <button type="button" class="button button--main" data-testid="submit-goal" on:click=hand_in>"Set this goal"</button>
            </section>
        </Desk>
    }
    .into_any()
}

fn reading(store: Store, text: &str) -> Option<GoalReading> {
    if text.trim().is_empty() {
        return None;
    }
    store.session.with_untracked(|session| session.as_ref().map(|session| session.read_goal(text)))
}

/// The name of a criterion that people read.
fn title(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Specific => "Specific",
        Criterion::Measurable => "Can be measured",
        Criterion::Achievable => "Within reach",
        Criterion::Relevant => "What this client wants",
        Criterion::TimeBound => "Has a time",
        Criterion::ClientWorded => "In the client's words",
        Criterion::Single => "One thing",
        Criterion::Positive => "Says what will be there",
        Criterion::NotIntervention => "The client's step, not a service",
        Criterion::JargonFree => "In plain words",
    }
}

/// The criteria of a goal, each with the words that decided it.
#[component]
pub fn Criteria(goal: String, reading: GoalReading) -> impl IntoView {
    let rows = reading
        .judgements
        .iter()
        .map(|judged| {
            let words: Vec<&str> =
                judged.spans.iter().filter_map(|span| goal.get(span.start..span.end)).collect();
            let words = (!words.is_empty()).then(|| {
                let marks =
                    words.into_iter().map(|word| view! { <mark>{word.to_owned()}</mark> " " }).collect_view();
                view! { <span class="criterion__words">{marks}</span> }
            });
            let (state, sign) = if judged.met { ("met", "Yes") } else { ("open", "Not yet") };
            view! {
                <li class="criterion" data-state=state data-criterion=judged.criterion.name()>
                    <span class="criterion__name">{title(judged.criterion)}</span>
                    <span class="criterion__state">{sign}</span>
                    {words}
                    <span class="criterion__say">{judged.say.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="criteria__list" role="list" aria-live="polite">{rows}</ul> }.into_any()
}
