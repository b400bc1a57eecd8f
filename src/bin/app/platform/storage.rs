//! What the browser keeps for this page.

use gloo_storage::{LocalStorage, Storage};

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The browser keeps nothing for this page, as in some private windows.
    Denied,
    /// There is no room left.
    Full,
}

/// Whether the browser keeps anything for this page at all. `LocalStorage` panics where it doesn't, so nothing here
/// touches it before asking.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// Keeps a text under a name.
pub fn keep(name: &str, text: &str) -> Result<(), Refused> {
    if !is_there() {
        return Err(Refused::Denied);
    }
    LocalStorage::raw().set_item(name, text).map_err(|_| Refused::Full)
}

/// What is kept under a name.
pub fn kept(name: &str) -> Option<String> {
    if !is_there() {
        return None;
    }
    LocalStorage::raw().get_item(name).ok().flatten()
}

/// Forgets what is kept under a name.
pub fn forget(name: &str) {
    if is_there() {
        LocalStorage::delete(name);
    }
}

/// The names under which something is kept, sorted.
pub fn names() -> Vec<String> {
    if !is_there() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let mut names: Vec<String> =
        (0..LocalStorage::length()).filter_map(|at| storage.key(at).ok().flatten()).collect();
    names.sort();
    names
}
