//! The debrief: first how it felt, then what it was.

mod rating;
mod results;
mod timeline;

use crate::store::Store;
use leptos::prelude::*;

/// The debrief. The results wait until the student has rated the run: comparing the two is half of the learning.
#[component]
pub fn Debrief() -> impl IntoView {
    let store = Store::get();
    let rated = Memo::new(move |_| {
        store
            .session
            .with(|session| session.as_ref().is_some_and(|session| session.log().self_rating.is_some()))
    });
    view! {
        <main class="page debrief" data-view="debrief">
            {move || if rated.get() {
                view! { <results::Results /> <timeline::Timeline /> }.into_any()
            } else {
                view! { <rating::Rating /> }.into_any()
            }}
        </main>
    }
    .into_any()
}
