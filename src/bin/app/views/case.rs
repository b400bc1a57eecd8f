//! The case: the conversation, and what can be said or done next.

use super::work::Desk;
use crate::components::{Findings, rich};
use crate::platform::{clock, page};
use crate::store::Store;
use leptos::prelude::*;
use practicum::log::{Decision, Mode};
use practicum::scenario::{Choice, Line, Scenario, SceneKind, Speaker};
use practicum::scoring::all_findings;
use practicum::session::{Session, Turn};

/// A turn of the conversation, ready to show.
#[derive(Clone)]
struct Shown {
    /// Place in the conversation and length of the log when it came: together they tell turns apart after an undo.
    key: (usize, usize, usize),
    place: usize,
}

/// The case.
#[component]
pub fn CaseView() -> impl IntoView {
    view! {
        <Desk view="case">
            <Conversation />
            <Coach />
            <Choices />
        </Desk>
    }
    .into_any()
}

/// What was seen, heard and done. Only what is new is added, so that a screen reader reads just that.
#[component]
pub fn Conversation() -> impl IntoView {
    let store = Store::get();
    let turns = move || {
        store.session.with(|session| {
            let turns = session.as_ref().map(Session::transcript).unwrap_or_default();
            let keys = turns
                .iter()
                .enumerate()
                .map(|(place, turn)| Shown { key: (place, kind(turn), identity(turn)), place });
            keys.collect::<Vec<_>>()
        })
    };
    view! {
        <div class="talk" role="log" aria-label="Conversation" tabindex="0">
            <For each=turns key=|shown| shown.key children=move |shown| {
                store.session.with_untracked(|session| {
                    let session = session.as_ref()?;
                    let turn = *session.transcript().get(shown.place)?;
                    Some(show(session, &turn))
                })
            } />
        </div>
    }
    .into_any()
}

fn kind(turn: &Turn<'_>) -> usize {
    match turn {
        Turn::Scene(..) => 0,
        Turn::Line(_) => 1,
        Turn::Decision(..) => 2,
    }
}

/// Which scene, line or choice it is: scenes and lines stay at their place in memory while a case is open.
fn identity(turn: &Turn<'_>) -> usize {
    match turn {
        Turn::Scene(scene, _) => std::ptr::from_ref(*scene) as usize,
        Turn::Line(line) => std::ptr::from_ref(*line) as usize,
        Turn::Decision(place, entry) => place << 16 | entry.choice.map_or(0xffff, |choice| choice.index()),
    }
}

fn show(session: &Session, turn: &Turn<'_>) -> AnyView {
    let scenario = session.scenario();
    match turn {
        Turn::Scene(scene, event) => {
            let title =
                if scene.title.is_empty() { scene.stage.title().to_owned() } else { scene.title.clone() };
            let note = event.map(|_| view! { <span class="scene__event">"Something has happened. "</span> });
            view! { <h2 class="scene" data-scene=scene.id.clone()><span class="scene__stage">{scene.stage.title()}</span> {note} {title}</h2> }.into_any()
        }
        Turn::Line(line) => show_line(scenario, line),
        Turn::Decision(place, entry) => {
            let text = match (
                entry.taken(scenario),
                session.log().decisions.get(*place).map(|logged| &logged.decision),
            ) {
                (Some(choice), _) => return show_choice(choice),
                (_, Some(Decision::Goal(goal))) => format!("You wrote the goal: {}", goal.text),
                (_, Some(Decision::Plan(picks))) => format!("You made a plan of {} parts.", picks.len()),
                (_, Some(Decision::Note(text))) => format!("You noted: {text}"),
                _ => "You left it at that.".to_owned(),
            };
            view! { <p class="line line--deed">{text}</p> }.into_any()
        }
    }
}

fn show_choice(choice: &Choice) -> AnyView {
    let (class, you) = if choice.spoken { ("line line--you", "You") } else { ("line line--deed", "You") };
    view! { <div class=class data-mine="true"><span class="line__who">{you}</span><p>{rich(&choice.text)}</p></div> }.into_any()
}

/// A line of the case.
pub fn show_line(scenario: &Scenario, line: &Line) -> AnyView {
    let text = rich(&line.text);
    match line.who {
        Speaker::Scene => view! { <p class="line line--seen">{text}</p> }.into_any(),
        Speaker::Worker => {
            view! { <div class="line line--you"><span class="line__who">"You"</span><p>{text}</p></div> }
                .into_any()
        }
        Speaker::Person(id) => {
            let person = scenario.person(id);
            view! {
                <div class="line line--said" data-client=person.client.then_some("true")>
                    <span class="line__who">{person.name.clone()}</span>
                    <p>{text}</p>
                </div>
            }
            .into_any()
        }
    }
}

/// What the rules say of the last decision, when the student wants to hear it as the case goes.
#[component]
pub fn Coach() -> impl IntoView {
    let store = Store::get();
    let said = move || {
        store.session.with(|session| {
            let session = session.as_ref().filter(|session| session.log().mode == Mode::Coaching)?;
            let entry = session.entries().last()?;
            let findings: Vec<_> = all_findings(entry).copied().collect();
            let taken = entry.taken(session.scenario());
            let why = taken.and_then(|choice| choice.why.clone());
            let defensible = taken.and_then(|choice| choice.defensible.clone());
            if findings.is_empty() && why.is_none() && defensible.is_none() {
                return None;
            }
            let worst = findings.iter().map(|finding| finding.worth()).min().unwrap_or(0);
            let tone = if defensible.is_some() || worst >= 0 { "kept" } else { "broken" };
            let summary = match (&defensible, worst >= 0) {
                (Some(_), _) => "Reasoned workers differ here",
                (None, true) => "What that did well",
                (None, false) => "Something to look at",
            };
            let open = worst < 0 && defensible.is_none();
            Some(view! {
                <details class="coach" data-tone=tone open=open>
                    <summary>{summary}</summary>
                    {defensible.map(|text| view! { <p class="findings__why">{text}</p> })}
                    <Findings findings why />
                </details>
            })
        })
    };
    view! { <div class="coach-place" aria-live="polite">{said}</div> }.into_any()
}

/// What can be said or done, or written, next.
#[component]
pub fn Choices() -> impl IntoView {
    let store = Store::get();
    let body = move || {
        store.session.with(|session| {
            let session = session.as_ref()?;
            Some(match &session.scene().kind {
                SceneKind::Note { prompt, .. } => note(store, prompt),
                _ => buttons(store, session),
            })
        })
    };
    view! { <section class="choices" aria-labelledby="next">{body}</section> }.into_any()
}

fn buttons(store: Store, session: &Session) -> AnyView {
    let heading = match session.questions_left() {
        Some(1) => "Time for one more question".to_owned(),
        Some(left) => format!("Time for {left} questions"),
        None => "What do you do?".to_owned(),
    };
    let items = session
        .choices()
        .enumerate()
        .map(|(place, (_, choice))| {
            let id = choice.id.clone();
            let number =
                (place < 9).then(|| view! { <kbd class="choice__key" aria-hidden="true">{place + 1}</kbd> });
            let class = if choice.spoken { "choice choice--say" } else { "choice" };
            let take = {
                let id = id.clone();
                move |_| {
                    store.decide(Decision::Choose(id.clone()));
                    after_decision();
                }
            };
            view! {
                <li>
                    <button type="button" class=class data-choice=id on:click=take>
                        {number}
                        <span class="choice__text">{rich(&choice.text)}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    let leave = session.questions_left().map(|_| {
        let leave = move |_| {
            store.decide(Decision::Leave);
            after_decision();
        };
        view! { <button type="button" class="button button--quiet" data-testid="leave" on:click=leave>"Leave it at that"</button> }
    });
    let stuck = (session.choices().next().is_none() && leave.is_none()).then(|| {
        view! {
            <p class="notice">
                "Nothing is on offer here: the case has a gap. Take back the last decision, or tell its author."
            </p>
        }
    });
    view! {
        <h2 id="next" class="choices__title" tabindex="-1">{heading}</h2>
        <ol class="choices__list" role="list">{items}</ol>
        {leave}
        {stuck}
    }
    .into_any()
}

fn note(store: Store, prompt: &str) -> AnyView {
    let text = RwSignal::new(String::new());
    let keep = move |_| {
        store.decide(Decision::Note(text.get_untracked()));
        after_decision();
    };
    view! {
        <h2 id="next" class="choices__title" tabindex="-1">"Write in the record"</h2>
        <p>{rich(prompt)}</p>
        <label class="field">
            <span>"Your note"</span>
            <textarea rows="5" maxlength="2000" data-testid="note-text" prop:value=text on:input=move |event| text.set(event_target_value(&event))></textarea>
        </label>
        <p class="hint">"It is kept with the run, and not judged."</p>
        <button type="button" class="button button--main" data-testid="submit-note" on:click=keep>"Keep the note"</button>
    }
    .into_any()
}

/// After a decision the focus goes to what can be done next, and the student's own line to the top of the talk.
pub fn after_decision() {
    clock::soon(|| {
        page::focus("#next, h1");
        page::show_last("[data-mine]");
    });
}
