//! The case file: what the worker has learned, by part of life, as it fills in.

use leptos::prelude::*;
use practicum::case::Case;
use practicum::practice::Domain;
use practicum::scenario::Scenario;
use std::sync::Arc;

const SHELVES: [(Domain, &str); 9] = [
    (Domain::Biological, "Body"),
    (Domain::Psychological, "Mind"),
    (Domain::Social, "Home, work, money"),
    (Domain::Cultural, "Culture"),
    (Domain::Spiritual, "Faith and meaning"),
    (Domain::Strength, "Strengths"),
    (Domain::Resource, "Who and what helps"),
    (Domain::Barrier, "What stands in the way"),
    (Domain::Risk, "Risk"),
];

/// What is known. `fresh` is the case before the last decision: what came to light since is marked as new.
#[component]
pub fn CaseFile(scenario: Arc<Scenario>, case: Case, fresh: Case) -> impl IntoView {
    let shelves = SHELVES
        .iter()
        .map(|(domain, title)| {
            let known: Vec<_> = scenario
                .facts()
                .filter(|(id, fact)| fact.domain == *domain && case.known.has(*id))
                .map(|(id, fact)| {
                    let new = !fresh.known.has(id);
                    let quote = fact.quote.map(|quote| {
                        view! { <q class="fact__quote">{scenario.quote(quote).text.clone()}</q> }
                    });
                    view! {
                        <li class="fact" data-new=new.then_some("true")>
                            <span class="fact__text">{fact.text.clone()}</span>
                            {quote}
                        </li>
                    }
                })
                .collect();
            let empty = known.is_empty();
            view! {
                <section class="shelf" data-domain=domain.name() data-empty=empty.then_some("true")>
                    <h3 class="shelf__title">{*title}</h3>
                    {if empty {
                        view! { <p class="shelf__blank">"Nothing noted yet."</p> }.into_any()
                    } else {
                        view! { <ul role="list">{known}</ul> }.into_any()
                    }}
                </section>
            }
        })
        .collect_view();
    view! { <div class="casefile">{shelves}</div> }.into_any()
}
