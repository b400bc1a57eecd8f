//! The review: the data of the goal, and a decision.

use super::case::{Choices, Coach, Conversation};
use super::work::Desk;
use crate::components::chart;
use crate::store::Store;
use leptos::prelude::*;
use practicum::goals::Criterion;
use practicum::review::readings;
use practicum::scenario::SceneKind;
use practicum::session::Session;

/// The review.
#[component]
pub fn ReviewView() -> impl IntoView {
    let store = Store::get();
    let data = move || store.session.with(|session| session.as_ref().map(show));
    view! {
        <Desk view="review">
            <Conversation />
            <Coach />
            <section class="review" aria-labelledby="data">
                <h2 id="data">"What the numbers say"</h2>
                {data}
            </section>
            <Choices />
        </Desk>
    }
    .into_any()
}

fn show(session: &Session) -> AnyView {
    let scenario = session.scenario();
    let SceneKind::Review { measure } = &session.scene().kind else { return ().into_any() };
    let case = session.case();
    let goal = session.goal_text().map(|goal| view! { <p class="goal-text">{goal.text.clone()}</p> });
    let wanting = case.goal.source.is_some() && case.goal.lacks(Criterion::Measurable);
    let body = if wanting {
        view! {
            <p class="notice" data-testid="no-measure">
                "The goal, as it was written, has nothing that can be counted or ticked off. Neither you nor the client can \
                 tell from it whether things have moved; you have only impressions to go by. The readings below are what a \
                 measure would have shown."
            </p>
        }
        .into_any()
    } else {
        ().into_any()
    };
    let chart = chart::of(scenario.measure(*measure), readings(scenario, case, *measure, session.log().seed));
    view! { {goal} {body} {chart} }.into_any()
}
