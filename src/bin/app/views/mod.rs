//! The views: one for each thing that a student does. They show the store and ask it for changes.

mod case;
mod debrief;
mod goal;
mod library;
mod plan;
mod review;
mod settings;
mod shell;
mod start;
mod work;

use crate::platform::keys;
use crate::routes::Route;
use crate::store::{Opened, Store};
use leptos::prelude::*;
use practicum::scenario::SceneKind;

/// What is on the screen; one of these is the root of every view, by `data-view`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Library,
    Waiting,
    Wrong,
    Start,
    Case,
    Goal,
    Plan,
    Review,
    Debrief,
    Settings,
}

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new();
    provide_context(store);
    store.follow_address();
    keys::number_keys_choose();
    let screen = Memo::new(move |_| screen(store));
    view! {
        <shell::Bar />
        <shell::NoticeBar />
        {move || match screen.get() {
            Screen::Library => view! { <library::Library /> }.into_any(),
            Screen::Waiting => view! { <shell::Waiting /> }.into_any(),
            Screen::Wrong => view! { <shell::Wrong /> }.into_any(),
            Screen::Start => view! { <start::Start /> }.into_any(),
            Screen::Case => view! { <case::CaseView /> }.into_any(),
            Screen::Goal => view! { <goal::GoalView /> }.into_any(),
            Screen::Plan => view! { <plan::PlanView /> }.into_any(),
            Screen::Review => view! { <review::ReviewView /> }.into_any(),
            Screen::Debrief => view! { <debrief::Debrief /> }.into_any(),
            Screen::Settings => view! { <settings::SettingsView /> }.into_any(),
        }}
        <shell::Foot />
    }
}

fn screen(store: Store) -> Screen {
    let route = store.route.get();
    let asks_for_case = matches!(route, Route::Start(_) | Route::Case(_) | Route::Debrief(_));
    let wrong = store.opened.with(|opened| matches!(opened, Opened::Wrong(_)));
    if wrong && (asks_for_case || route == Route::Library) {
        return Screen::Wrong;
    }
    if asks_for_case && !store.opened.with(|opened| matches!(opened, Opened::Here(_))) {
        return Screen::Waiting;
    }
    match route {
        Route::Library => Screen::Library,
        Route::Settings => Screen::Settings,
        Route::Start(_) => Screen::Start,
        Route::Case(_) | Route::Debrief(_) => store.session.with(|session| match session {
            None => Screen::Waiting,
            Some(session) if session.is_over() || matches!(route, Route::Debrief(_)) => Screen::Debrief,
            Some(session) => match session.scene().kind {
                SceneKind::Goal { .. } => Screen::Goal,
                SceneKind::Plan { .. } => Screen::Plan,
                SceneKind::Review { .. } => Screen::Review,
                SceneKind::Talk | SceneKind::Inquiry { .. } | SceneKind::Note { .. } => Screen::Case,
            },
        }),
    }
}
