//! Keys that choose.

use super::life;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// Lets the number keys 1 to 9 take the choice of that place, for as long as the page lives.
pub fn number_keys_choose() {
    on_key(Box::new(|event| {
        let Some(place) = event.key().parse::<u32>().ok().filter(|place| (1..=9).contains(place)) else {
            return;
        };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
        let writing = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let writing =
            writing.is_some_and(|at| at.matches("input, textarea, select, dialog *").unwrap_or(false));
        if held || writing {
            return;
        }
        let document = web_sys::window().and_then(|window| window.document());
        let choices = document.and_then(|document| document.query_selector_all("[data-choice]").ok());
        let choice = choices.and_then(|choices| choices.item(place - 1));
        if let Some(button) = choice {
            event.prevent_default();
            button.unchecked_into::<HtmlElement>().click();
        }
    }));
}

/// Calls back when Escape is pressed, for as long as the page lives.
pub fn escape_closes(call: impl Fn() + 'static) {
    on_key(Box::new(move |event| {
        if event.key() == "Escape" {
            call();
        }
    }));
}

fn on_key(call: Box<dyn Fn(KeyboardEvent)>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event| {
        if life::goes_on() {
            call(event);
        }
    });
    let _ = document.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    listener.forget();
}
