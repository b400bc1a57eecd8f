//! The views: one for each thing that a student does. They show the store and ask it for changes.

#[cfg(feature = "whole")]
mod at_hand;
mod case;
mod choices;
#[cfg(feature = "whole")]
mod debrief;
mod desk;
#[cfg(feature = "whole")]
mod goal;
mod library;
#[cfg(feature = "whole")]
mod more;
#[cfg(not(feature = "whole"))]
#[path = "rest.rs"]
mod more;
#[cfg(feature = "whole")]
mod note;
#[cfg(feature = "whole")]
mod own_words;
mod panels;
#[cfg(feature = "whole")]
mod plan;
#[cfg(feature = "whole")]
mod reference;
#[cfg(feature = "whole")]
mod review;
#[cfg(feature = "whole")]
mod settings;
mod shell;
mod start;
mod talk;
#[cfg(feature = "whole")]
mod wrong;

use crate::dom::{Node, keyed};
#[cfg(feature = "whole")]
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
    /// A run that only the whole app can bring back.
    #[cfg(not(feature = "whole"))]
    Run,
}

/// The app. `opening` says that the page has just been opened: then the focus stays where a browser puts it.
pub fn app(opening: bool) -> Node {
    let store = Store::get();
    store.follow_address();
    keys::number_keys_choose();
    keys::escape_closes(move || store.put_notice_away());
    let mut opening = opening;
    let view = keyed(
        // A file with faults, or a page, that is opened while another is shown is another screen.
        move || screen(store) as u64 + 16 * u64::from(store.problems.get()),
        move || {
            let screen = screen(store);
            page::title(&title(store, screen));
            let opening = std::mem::take(&mut opening);
            if !opening {
                clock::soon(move || arrive(screen));
            }
            match screen {
                Screen::Library => library::library(),
                Screen::Waiting => shell::waiting(),
                Screen::Start => start::start(),
                Screen::Desk => desk::desk(),
                // From here the halves part: the whole has the view, and the first has the whole come.
                _ => more::screen(screen, opening),
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
        Screen::Reference => &more::page_title(store),
        #[cfg(not(feature = "whole"))]
        Screen::Run => "Opening",
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
    if store.opened.with(|opened| matches!(opened, Opened::Faulty(_))) {
        // The first half cannot tell why; the whole is about to.
        let here = cfg!(feature = "whole");
        if asks_for_case || route == Route::Problem {
            return if here { Screen::Waiting } else { Screen::Wrong };
        }
    }
    if asks_for_case && !store.opened.with(|opened| matches!(opened, Opened::Here(_))) {
        return Screen::Waiting;
    }
    match route {
        Route::Library | Route::Problem => Screen::Library,
        Route::Settings => Screen::Settings,
        #[cfg(feature = "whole")]
        Route::Reference(_) if store.page_state.get() == Fetched::Away => Screen::Waiting,
        Route::Reference(_) => Screen::Reference,
        Route::Start(_) => Screen::Start,
        Route::Case(_) | Route::Debrief(_) => store.session.with(|session| match session {
            #[cfg(not(feature = "whole"))]
            None if store.whole.run.get().is_some() => Screen::Run,
            None => Screen::Waiting,
            Some(session) if session.is_over() || matches!(route, Route::Debrief(_)) => Screen::Debrief,
            Some(_) => Screen::Desk,
        }),
    }
}
