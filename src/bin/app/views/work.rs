//! What stands beside the work in every scene: stage track, case file, plan and course; and the tabs of a phone.

use crate::components::{CaseFile, Course, StageTrack};
use crate::routes::Route;
use crate::store::Store;
use leptos::prelude::*;
use practicum::session::Session;

/// Which part of the desk a phone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Talk,
    File,
    Track,
}

/// The desk: the work in the middle, the file on one side, track and plan on the other. `view` names the view.
#[component]
pub fn Desk(view: &'static str, children: Children) -> impl IntoView {
    let tab = RwSignal::new(Tab::Talk);
    let show = move || match tab.get() {
        Tab::Talk => "talk",
        Tab::File => "file",
        Tab::Track => "track",
    };
    let tabs = [(Tab::Talk, "Talk"), (Tab::File, "Case file"), (Tab::Track, "Track and plan")].map(
        |(value, name)| {
            view! {
                <button
                    type="button"
                    class="tab"
                    aria-pressed=move || (tab.get() == value).to_string()
                    on:click=move |_| tab.set(value)
                >
                    {name}
                </button>
            }
        },
    );
    view! {
        <main class="desk" data-view=view data-tab=show>
            <div class="tabs" role="group" aria-label="Parts of the case">{tabs}</div>
            <div class="desk__work">{children()}</div>
            <aside class="desk__file" aria-label="Case file">
                <h2>"Case file"</h2>
                {side(|session| {
                    let fresh = session.entries().last().map_or(*session.first(), |entry| entry.before);
                    view! { <CaseFile scenario=session.scenario().clone() case=*session.case() fresh /> }.into_any()
                })}
            </aside>
            <aside class="desk__track" aria-label="Track and plan">
                {side(track)}
            </aside>
        </main>
    }
    .into_any()
}

/// Shows something of the session, anew after every decision.
fn side(show: fn(&Session) -> AnyView) -> impl Fn() -> Option<AnyView> + Send + 'static {
    let store = Store::get();
    move || store.session.with(|session| session.as_ref().map(show))
}

fn track(session: &Session) -> AnyView {
    let store = Store::get();
    let case = *session.case();
    let scenario = session.scenario();
    let head = &scenario.head;
    let mut course = vec![session.first().course()];
    course.extend(session.entries().iter().map(|entry| entry.after().course()));
    let goal = session.goal_text().map(|goal| {
        view! { <section class="panel"><h2>"Goal"</h2><p class="goal-text">{goal.text.clone()}</p></section> }
    });
    let plan = session.plan().map(|picks| {
        let items = picks
            .iter()
            .filter_map(|pick| scenario.plan_items.iter().find(|item| item.id == pick.item).map(|item| (item, pick.mode)))
            .map(|(item, mode)| view! { <li>{item.text.clone()} <span class="mode">{mode_word(mode)}</span></li> })
            .collect_view();
        view! { <section class="panel"><h2>"Plan"</h2><ul class="plain">{items}</ul></section> }
    });
    let last = session.entries().len().checked_sub(1);
    let undo = last.map(|_| {
        view! {
            <button type="button" class="button button--quiet" data-testid="undo" on:click=move |_| store.undo()>
                "Take back the last decision"
            </button>
        }
    });
    view! {
        <section class="panel">
            <h2>"Where you are"</h2>
            <StageTrack layout=head.stages now=session.scene().stage case />
            <p class="hint">
                "Week " {case.week} " of " {head.sessions.weeks} ", session " {case.session} " of " {head.sessions.count}
            </p>
        </section>
        {goal}
        {plan}
        <section class="panel">
            <h2>"How it is for the client"</h2>
            <Course values=course />
        </section>
        <p class="desk__deeds">
            {undo}
            <a class="button button--quiet" href=Route::Library.href()>"Leave; it is all kept"</a>
        </p>
    }
    .into_any()
}

/// The words for a way of doing a plan item.
pub fn mode_word(mode: practicum::act::PlanMode) -> &'static str {
    use practicum::act::PlanMode;
    match mode {
        PlanMode::Deliver => "I do it",
        PlanMode::Supervised => "I do it under supervision, and the client knows",
        PlanMode::TrainFirst => "I train first, under supervision",
        PlanMode::InRolePart => "I do the part that is my role",
        PlanMode::ReferWarm => "I introduce them, with consent, and follow up",
        PlanMode::ReferCold => "I give them the number",
        PlanMode::Decline => "I say no",
    }
}
