//! The library: the cases, and what the student has done with them.

use crate::platform::files;
use crate::routes::{CaseRef, Route};
use crate::store::Store;
use crate::store::catalogue::Card;
use crate::store::saves::{self, Kept};
use leptos::prelude::*;

/// The cases.
#[component]
pub fn Library() -> impl IntoView {
    let store = Store::get();
    let search = RwSignal::new(String::new());
    let open = move |event| {
        leptos::task::spawn_local(async move {
            match files::chosen(event).await {
                Some(Ok(text)) => store.open_file(&text),
                Some(Err(why)) => store.tell(&why),
                None => {}
            }
        });
    };
    let cards = move || match store.cards.get() {
        None => view! { <p role="status">"Fetching the cases…"</p> }.into_any(),
        Some(Err(why)) => view! {
            <p class="notice" role="alert">"The list of cases did not come. " {why}</p>
        }
        .into_any(),
        Some(Ok(cards)) => {
            let wanted = search.get().to_lowercase();
            let own = saves::own_names().into_iter().map(|id| own_card(&id));
            let shown: Vec<_> = cards
                .into_iter()
                .map(|card| (card, false))
                .chain(own)
                .filter(|(card, _)| matches(card, &wanted))
                .map(|(card, own)| case_card(card, own))
                .collect();
            if shown.is_empty() {
                view! { <p>"No case speaks of this. Try another word."</p> }.into_any()
            } else {
                view! { <ul class="cards" role="list">{shown}</ul> }.into_any()
            }
        }
    };
    view! {
        <main class="page library" data-view="library">
            <section class="welcome">
                <h1 tabindex="-1">"Meet the client before you meet the client."</h1>
                <p class="lede">
                    "Take on a case from the first handshake to the check-in months later. Say what you would say; \
                     then see what it did, and which rule of the profession speaks to it."
                </p>
            </section>
            <div class="library__tools">
                <label class="field">
                    <span>"Find a case"</span>
                    <input type="search" prop:value=search on:input=move |event| search.set(event_target_value(&event)) />
                </label>
                <label class="field field--file">
                    <span>"Open a case from a file"</span>
                    <input type="file" accept=".json,application/json" data-testid="open-scenario" on:change=open />
                </label>
            </div>
            {cards}
        </main>
    }
    .into_any()
}

fn matches(card: &Card, wanted: &str) -> bool {
    let text = [&card.title, &card.summary, &card.level, &card.setting];
    wanted.split_whitespace().all(|word| text.iter().any(|text| text.to_lowercase().contains(word)))
}

/// A case from a file of the student's own, of which only the name is at hand.
fn own_card(id: &str) -> (Card, bool) {
    let card = Card {
        id: id.to_owned(),
        title: id.replace(['-', '_'], " "),
        summary: "A case from a file of your own.".to_owned(),
        level: String::new(),
        setting: String::new(),
        minutes: 0,
        content_notes: Vec::new(),
        stages: String::new(),
    };
    (card, true)
}

fn case_card(card: Card, own: bool) -> AnyView {
    let case = CaseRef { id: card.id.clone(), own, ..CaseRef::default() };
    let going = match saves::run(&case) {
        Kept::Run(log, _) => Some(log.decisions.len()),
        Kept::Nothing | Kept::Damaged(_) => None,
    };
    let past = saves::past(&case).len();
    let done = match (going, past) {
        (Some(count), _) if count > 0 => Some(format!("You are {count} decisions in.")),
        (_, 0) => None,
        (_, 1) => Some("You have played it once.".to_owned()),
        (_, times) => Some(format!("You have played it {times} times.")),
    };
    let resumes = going.is_some_and(|count| count > 0);
    let resume = resumes.then(|| {
        view! {
            <a class="button button--main" data-testid="continue" href=Route::Case(case.clone()).href()>"Go on where you were"</a>
        }
    });
    let (start_word, start_class) =
        if resumes { ("Begin anew", "button") } else { ("Take the case", "button button--main") };
    let facts: Vec<String> = [
        Some(card.level.clone()),
        Some(card.setting.clone()),
        (card.minutes > 0).then(|| format!("about {} minutes", card.minutes)),
        (!card.stages.is_empty()).then(|| format!("{} stages", card.stages)),
    ]
    .into_iter()
    .flatten()
    .filter(|text| !text.is_empty())
    .collect();
    let notes = (!card.content_notes.is_empty()).then(|| {
        view! { <p class="card__notes"><span>"Content: "</span> {card.content_notes.join("; ")}</p> }
    });
    view! {
        <li class="card">
            <h2 class="card__title">{card.title}</h2>
            <p class="card__facts">{facts.join(" · ")}</p>
            <p class="card__summary">{card.summary}</p>
            {notes}
            {done.map(|done| view! { <p class="card__done">{done}</p> })}
            <p class="card__deeds">
                {resume}
                <a class=start_class href=Route::Start(case).href()>{start_word}</a>
            </p>
        </li>
    }
    .into_any()
}
