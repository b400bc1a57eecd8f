//! Time and chance from outside; the engine has neither.

use super::life;

/// A fresh seed, below 2^53.
pub fn seed() -> u64 {
    // Any number will do: a seed need not be secret, only different from run to run.
    (js_sys::Math::random() * 9_007_199_254_740_991.0) as u64
}

/// Today, such as `2026-11-21`.
pub fn today() -> String {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    text.chars().take(10).collect()
}

/// Runs something after the browser has painted what changed.
pub fn soon(call: impl FnOnce() + 'static) {
    later(0, call);
}

/// Runs something after some milliseconds.
pub fn later(milliseconds: i32, call: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let call = wasm_bindgen::prelude::Closure::once_into_js(move || {
        if life::goes_on() {
            call();
        }
    });
    let function = wasm_bindgen::JsCast::unchecked_ref(&call);
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
}
