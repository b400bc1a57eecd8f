//! What the browser keeps for this page.

use gloo_storage::{LocalStorage, Storage as _};
use web_sys::Storage;

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// The browser keeps nothing for this page, as in some private windows.
    Denied,
    /// There is no room left.
    Full,
}

/// The storage, unless the browser keeps nothing for this page: then the very sight of it throws, and `LocalStorage`
/// would panic.
fn storage() -> Result<Storage, Refused> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(Refused::Denied),
    }
}

/// Keeps a text under a name.
pub fn keep(name: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(name, text).map_err(|_| Refused::Full)
}

/// What is kept under a name.
pub fn kept(name: &str) -> Option<String> {
    storage().ok()?.get_item(name).ok().flatten()
}

/// Forgets what is kept under a name.
pub fn forget(name: &str) {
    if let Ok(storage) = storage() {
        // It can only fail where there is nothing to forget.
        let _ = storage.remove_item(name);
    }
}

/// The names under which something is kept, sorted.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let Ok(storage) = storage() else { return names };
    for at in 0..storage.length().unwrap_or(0) {
        if let Ok(Some(name)) = storage.key(at) {
            // There are few; the library's way of sorting weighs kilobytes.
            let place = names.partition_point(|known| *known < name);
            names.insert(place, name);
        }
    }
    names
}
