//! The whole app: the source of `src/bin/app/` with the feature `whole`, and so with all its views.
//!
//! The first half fetches it when the first choice has been on the page for a moment, and hands over when the student
//! comes to something that only this one can show.

#[path = "../app/components/mod.rs"]
mod components;
#[path = "../app/dom.rs"]
mod dom;
#[path = "../app/platform/mod.rs"]
mod platform;
#[path = "../app/routes.rs"]
mod routes;
#[path = "../app/says.rs"]
mod says;
#[path = "../app/signals.rs"]
mod signals;
#[path = "../app/store/mod.rs"]
mod store;
#[path = "../app/views/mod.rs"]
mod views;

use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Goes on where the first half was, with what that hands over.
#[wasm_bindgen]
pub fn start(handed: &str) {
    let handed = handed.to_owned();
    leptos::mount::mount_to_body(move || {
        let opening = store::Store::get().take_over(&handed);
        platform::render::mount(views::app(opening));
    });
}
