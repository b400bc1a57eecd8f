//! The part of the address after `#`, which says where the student is.

use super::life;
use wasm_bindgen::{JsCast, prelude::Closure};

/// What stands after `#`.
pub fn hash() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The address of the app, without the part after `#`.
pub fn without_hash() -> String {
    let whole = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to another place of the app; the browser's back button returns.
pub fn go(hash: &str) {
    if let Some(window) = web_sys::window() {
        // Setting a hash can only fail on a page that is being left.
        let _ = window.location().set_hash(hash);
    }
}

/// Goes to another place in the stead of this one, so that the back button does not lead back here.
pub fn replace(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let _ = window.location().replace(&format!("#{hash}"));
}

/// Calls back whenever the part after `#` changes, for as long as the page lives.
pub fn on_change(call: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(move || {
        if life::goes_on() {
            call();
        }
    });
    let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    listener.forget();
}
