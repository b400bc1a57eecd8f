//! The views: one for each thing that a student does. They show the store and ask it for changes.

mod case;
mod choices;
mod debrief;
mod desk;
mod goal;
mod library;
mod panels;
mod plan;
mod reference;
mod review;
mod settings;
mod shell;
mod start;
mod talk;
mod wrong;

use crate::dom::{Node, keyed};
use crate::platform::fetch::Fetched;
use crate::platform::{clock, keys, page};
use crate::routes::Route;
use crate::signals::*;
use crate::store::{Opened, Store};

/// What is on the screen. The root of every view says which it is, by `data-view`; the desk says what lies on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Library,
    Waiting,
    Wrong,
    Start,
    Desk,
    Debrief,
    Settings,
    Reference,
}

/// The app.
pub fn app() -> Node {
    let store = Store::get();
    store.follow_address();
    keys::number_keys_choose();
    keys::escape_closes(move || store.put_notice_away());
    let mut first = true;
    let view = keyed(
        // A file with faults, or a page, that is opened while another is shown is another screen.
        move || screen(store) as u64 + 16 * u64::from(store.problems.get()),
        move || {
            let screen = screen(store);
            page::title(&title(store, screen));
            // When the page has just been opened, the focus stays where a browser puts it.
            if !std::mem::take(&mut first) {
                clock::soon(move || arrive(screen));
            }
            match screen {
                Screen::Library => library::library(),
                Screen::Waiting => shell::waiting(),
                Screen::Wrong => wrong::wrong(),
                Screen::Start => start::start(),
                Screen::Desk => desk::desk(),
                Screen::Debrief => debrief::debrief(),
                Screen::Settings => settings::settings(),
                Screen::Reference => reference::reference(),
            }
        },
    );
    vec![shell::skip(), shell::bar(), shell::notices(), view, shell::foot()].into()
}

/// On a new screen the focus goes to its heading, and with it a screen reader; in a case that goes on, to what can be
/// done next.
fn arrive(screen: Screen) {
    page::to_top();
    if screen == Screen::Desk && page::has("[data-mine]") {
        desk::after_decision();
    } else {
        page::focus("h1");
    }
}

fn title(store: Store, screen: Screen) -> String {
    let view = match screen {
        Screen::Library => "Cases",
        Screen::Waiting => "Opening",
        Screen::Wrong => "This cannot be played",
        Screen::Start => "Before you start",
        Screen::Desk => "The case",
        Screen::Debrief => "Debrief",
        Screen::Settings => "Settings",
        Screen::Reference => &reference::title(store),
    };
    let mut title = view.to_owned();
    if matches!(screen, Screen::Start | Screen::Desk | Screen::Debrief) {
        store.opened.with(|opened| {
            if let Opened::Here(scenario) = opened {
                title.push_str(" · ");
                title.push_str(&scenario.head.title);
            }
        });
    }
    title.push_str(" · Practicum");
    title
}

fn screen(store: Store) -> Screen {
    let route = store.route.get();
    let asks_for_case = matches!(route, Route::Start(_) | Route::Case(_) | Route::Debrief(_));
    let wrong = store.opened.with(|opened| matches!(opened, Opened::Wrong(_)));
    if wrong && (asks_for_case || route == Route::Problem) {
        return Screen::Wrong;
    }
    if asks_for_case && !store.opened.with(|opened| matches!(opened, Opened::Here(_))) {
        return Screen::Waiting;
    }
    match route {
        Route::Library | Route::Problem => Screen::Library,
        Route::Settings => Screen::Settings,
        Route::Reference(_) if store.page_state.get() == Fetched::Away => Screen::Waiting,
        Route::Reference(_) => Screen::Reference,
        Route::Start(_) => Screen::Start,
        Route::Case(_) | Route::Debrief(_) => store.session.with(|session| match session {
            None => Screen::Waiting,
            Some(session) if session.is_over() || matches!(route, Route::Debrief(_)) => Screen::Debrief,
            Some(_) => Screen::Desk,
        }),
    }
}
