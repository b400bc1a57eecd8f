//! The plan board: what is put on the plan, and in which way each part is done.

use super::case::{Conversation, after_decision};
use super::work::{Desk, mode_word};
use crate::components::rich;
use crate::store::Store;
use leptos::prelude::*;
use practicum::act::PlanMode;
use practicum::log::{Decision, Pick};
use practicum::scenario::{Means, PlanItem, Scenario, SceneKind};

/// The plan board.
#[component]
pub fn PlanView() -> impl IntoView {
    let store = Store::get();
    let picks = RwSignal::new(Vec::<Pick>::new());
    let missing = RwSignal::new(None::<String>);
    let shown = store.session.with_untracked(|session| {
        let session = session.as_ref()?;
        let SceneKind::Plan { prompt, least, most, .. } = &session.scene().kind else { return None };
        let scenario = session.scenario();
        let items =
            session.board().map(|id| item_card(scenario, scenario.plan_item(id), picks)).collect_view();
        Some((prompt.clone(), usize::from(*least), usize::from(*most), items))
    });
    let Some((prompt, least, most, items)) = shown else { return ().into_any() };
    let make = move |_| {
        let made = picks.get_untracked();
        if made.len() < least || made.len() > most {
            missing.set(Some(format!("The plan has {} parts; choose {least} to {most}.", made.len())));
            return;
        }
        store.decide(Decision::Plan(made));
        after_decision();
    };
    let count = move || {
        let count = picks.with(Vec::len);
        format!("{count} on the plan; choose {least} to {most}.")
    };
    view! {
        <Desk view="plan">
            <Conversation />
            <section class="board" aria-labelledby="next">
                <h2 id="next" tabindex="-1">"Make the plan"</h2>
                <p>{rich(&prompt)}</p>
                <ul class="board__items" role="list">{items}</ul>
                <div class="board__foot">
                    <p class="board__count" role="status">{count}</p>
                    <p class="field-error" role="alert">{move || missing.get()}</p>
                    <button type="button" class="button button--main" data-testid="submit-plan" on:click=make>"Agree on this plan"</button>
                </div>
            </section>
        </Desk>
    }
    .into_any()
}

fn item_card(scenario: &Scenario, item: &PlanItem, picks: RwSignal<Vec<Pick>>) -> AnyView {
    let (means, about) = match item.means {
        Means::Method(method) => (method.title().to_owned(), None),
        Means::Resource(id) => {
            let resource = scenario.resource(id);
            (resource.name.clone(), Some(resource.about.clone()))
        }
    };
    let need = &scenario.need(item.need).text;
    let set = move |id: &str, mode: Option<PlanMode>| {
        picks.update(|picks| {
            picks.retain(|pick| pick.item != id);
            picks.extend(mode.map(|mode| Pick { item: id.to_owned(), mode }));
        });
    };
    let first = item.modes.first().copied();
    let id = item.id.clone();
    let on = {
        let id = id.clone();
        move || picks.with(|picks| picks.iter().any(|pick| pick.item == id))
    };
    let toggle = {
        let id = id.clone();
        move |event| set(&id, first.filter(|_| event_target_checked(&event)))
    };
    let several = item.modes.len() > 1;
    let ways: Vec<_> = item
        .modes
        .iter()
        .map(|mode| {
            let (mode, id, shown) = (*mode, item.id.clone(), item.id.clone());
            view! {
                <label class="way">
                    <input
                        type="radio"
                        name=format!("way-{id}")
                        value=mode.name()
                        prop:checked=move || picks.with(|picks| picks.iter().any(|pick| pick.item == shown && pick.mode == mode))
                        on:change=move |_| set(&id, Some(mode))
                    />
                    <span>{mode_word(mode)}</span>
                </label>
            }
        })
        .collect();
    let only = (!several).then(|| first.map(|mode| view! { <p class="board__way">{mode_word(mode)}</p> }));
    let ways = several.then(|| {
        let shows = on.clone();
        view! {
            <fieldset class="ways" data-on=move || shows().then_some("true")>
                <legend>"How?"</legend>
                {ways}
            </fieldset>
        }
    });
    view! {
        <li class="board__item" data-item=id>
            <label class="option">
                <input type="checkbox" prop:checked=on on:change=toggle />
                <span class="option__name">{item.text.clone()}</span>
                <span class="option__about">{means} ", for " {need.clone()} "."</span>
                {about.map(|about| view! { <span class="option__about">{about}</span> })}
            </label>
            {only}
            {ways}
        </li>
    }
    .into_any()
}
