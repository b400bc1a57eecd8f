//! What stands around every view: the bar, notices, the foot; and the views for waiting and for what went wrong.

use crate::routes::Route;
use crate::store::{Opened, Store};
use leptos::prelude::*;

/// The bar at the top.
#[component]
pub fn Bar() -> impl IntoView {
    let store = Store::get();
    let title = move || {
        let in_case = matches!(store.route.get(), Route::Case(_) | Route::Debrief(_) | Route::Start(_));
        store.opened.with(|opened| match opened {
            Opened::Here(scenario) if in_case => scenario.head.title.clone(),
            _ => String::new(),
        })
    };
    view! {
        <header class="bar">
            <a class="bar__home" href=Route::Library.href()>"Practicum"</a>
            <span class="bar__case">{title}</span>
            <nav class="bar__nav" aria-label="Practicum">
                <a href=Route::Library.href()>"Cases"</a>
                <a href=Route::Settings.href()>"Settings"</a>
            </nav>
        </header>
    }
    .into_any()
}

/// What the student is told, until they put it away.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let store = Store::get();
    view! {
        <div class="notices" role="status">
            {move || store.notice.get().map(|notice| {
                let file = notice.offers_file.then(|| view! {
                    <button type="button" class="button" data-testid="take-away" on:click=move |_| store.export()>
                        "Take the run away as a file"
                    </button>
                });
                view! {
                    <div class="notice" data-testid="notice">
                        <p>{notice.text}</p>
                        <div class="notice__deeds">
                            {file}
                            <button type="button" class="button button--quiet" on:click=move |_| store.notice.set(None)>
                                "Close"
                            </button>
                        </div>
                    </div>
                }
            })}
        </div>
    }
    .into_any()
}

/// What Practicum is and is not.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <p>
                "Practicum is for learning. It does not predict an exam and does not diagnose anyone. It is not affiliated \
                 with NASW, CSWE or ASWB; standards are named by number and title and put in our own words. Clinical \
                 cautions are teaching material."
            </p>
        </footer>
    }
    .into_any()
}

/// While a case is on its way.
#[component]
pub fn Waiting() -> impl IntoView {
    view! {
        <main class="page" data-view="start">
            <h1 tabindex="-1">"Opening the case…"</h1>
        </main>
    }
    .into_any()
}

/// What is wrong with a case that was asked for: everything, each with its place and what to do.
#[component]
pub fn Wrong() -> impl IntoView {
    let store = Store::get();
    let body = move || {
        let Opened::Wrong(problem) = store.opened.get() else { return ().into_any() };
        let count = problem.faults.len();
        let rows = problem
            .faults
            .into_iter()
            .map(|fault| {
                view! {
                    <li class="fault" data-severity=fault.severity.name()>
                        <p class="fault__place">
                            <span class="fault__code">{fault.fault.code()}</span>
                            " line " {fault.line} ", column " {fault.column}
                            {(!fault.path.is_empty()).then(|| view! { " · " <code>{fault.path}</code> })}
                        </p>
                        <p class="fault__message">{fault.message}</p>
                        <p class="fault__help">{fault.help}</p>
                    </li>
                }
            })
            .collect_view();
        let summary = match count {
            0 => String::new(),
            1 => "One thing is wrong with the file. Mend it and open the file again.".to_owned(),
            _ => format!(
                "{count} things are wrong with the file. Mend them and open it again; nothing of yours was changed."
            ),
        };
        view! {
            <h1 tabindex="-1">{problem.title}</h1>
            <p>{summary}</p>
            <ul class="faults" role="list" data-testid="faults">{rows}</ul>
        }
        .into_any()
    };
    view! {
        <main class="page" data-view="library" data-wrong="true">
            <div role="alert">{body}</div>
            <button type="button" class="button" on:click=move |_| store.put_away()>"Back to the cases"</button>
        </main>
    }
    .into_any()
}
