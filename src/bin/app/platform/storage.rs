//! What the browser keeps for this page.

use gloo_storage::{LocalStorage, Storage as _};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The browser keeps nothing for this page, as in some private windows.
    Denied,
    /// There is no room left.
    Full,
}

/// A text as the browser has it: kept and compared without being carried into this program, since a run is long and
/// is looked at with every decision. Nobody but the page's one thread ever has it.
#[derive(Clone)]
pub struct Text(SendWrapper<JsValue>);

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(SendWrapper::new(text.into()))
    }
}

impl Text {
    /// The text, carried into this program.
    #[cfg(not(feature = "whole"))]
    pub fn read(&self) -> String {
        self.0.as_string().unwrap_or_default()
    }
}

// What is done with every decision asks the browser itself: where it keeps nothing for this page, the very sight of
// its storage throws, which `LocalStorage` takes for a panic; and a text stays where it is.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = localStorage, js_name = getItem, catch)]
    fn get(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = localStorage, js_name = setItem, catch)]
    fn set(name: &str, text: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = localStorage, js_name = key, catch)]
    fn name_at(place: u32) -> Result<JsValue, JsValue>;
}

/// Keeps a text under a name.
pub fn keep(name: &str, text: &str) -> Result<(), Refused> {
    keep_text(name, &text.into())
}

/// Keeps a text that the browser has under a name.
pub fn keep_text(name: &str, text: &Text) -> Result<(), Refused> {
    set(name, &text.0).map_err(|_| if get(name).is_ok() { Refused::Full } else { Refused::Denied })
}

/// What is kept under a name.
pub fn kept(name: &str) -> Option<String> {
    get(name).ok()?.as_string()
}

/// What is kept under a name, if it is something else than what was expected.
pub fn unexpected(name: &str, expected: Option<&Text>) -> Option<String> {
    let there = get(name).ok()?;
    if expected.is_some_and(|expected| *expected.0 == there) { None } else { there.as_string() }
}

/// Forgets what is kept under a name.
pub fn forget(name: &str) {
    if get(name).is_ok() {
        LocalStorage::delete(name);
    }
}

/// The names under which something is kept, sorted.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for place in 0.. {
        let Some(name) = name_at(place).ok().and_then(|name| name.as_string()) else { break };
        // There are few; the library's way of sorting weighs kilobytes.
        let sorted = names.partition_point(|known| *known < name);
        names.insert(sorted, name);
    }
    names
}
