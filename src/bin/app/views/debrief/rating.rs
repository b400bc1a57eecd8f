//! The student's own rating, before any result is shown.

use crate::platform::{clock, page};
use crate::store::Store;
use leptos::prelude::*;
use practicum::rules::Family;

const ASKS: [&str; 4] = [
    "Was it the client's work, in the client's words, at the client's pace?",
    "Did you keep to the code of ethics?",
    "Did you stay inside what you are competent to do?",
    "Was the work of each stage done?",
];

const STEPS: [(u8, &str); 5] =
    [(0, "Hardly"), (25, "Little"), (50, "Partly"), (75, "Mostly"), (100, "Fully")];

/// The student's own rating.
#[component]
pub fn Rating() -> impl IntoView {
    let store = Store::get();
    let rating = RwSignal::new([None::<u8>; 4]);
    let rows = Family::ALL
        .into_iter()
        .zip(ASKS)
        .map(|(family, asks)| {
            let steps = STEPS.map(|(value, name)| {
                view! {
                    <label class="step">
                        <input type="radio" name=format!("rating-{}", family.name()) value=value.to_string()
                            on:change=move |_| rating.update(|rating| rating[family as usize] = Some(value)) />
                        <span>{name}</span>
                    </label>
                }
            });
            view! {
                <fieldset class="rating" data-family=family.name()>
                    <legend><span class="rating__family">{family.title()}</span> {asks}</legend>
                    <div class="rating__steps">{steps}</div>
                </fieldset>
            }
        })
        .collect_view();
    let all = move || rating.with(|rating| rating.iter().all(Option::is_some));
    let show = move |_| {
        store.rate(rating.get_untracked().map(|value| value.unwrap_or(50)));
        clock::soon(|| {
            page::to_top();
            page::focus("h1");
        });
    };
    view! {
        <h1 tabindex="-1">"Before the results: how was it?"</h1>
        <p class="lede">"Rate your own work first. Comparing what you thought with what the rules say is where most of the learning is."</p>
        {rows}
        <button type="button" class="button button--main" data-testid="rate" prop:disabled=move || !all() on:click=show>
            "Show the results"
        </button>
        <p class="hint">{move || (!all()).then_some("Answer all four first.")}</p>
    }
    .into_any()
}
