//! What the app takes from Leptos: its signals, owners, effects and tasks. Views are values of our own (`dom`), so the
//! rest of Leptos' prelude stays out of sight.

pub use leptos::prelude::{
    Get, GetUntracked, Notify, Owner, RwSignal, Set, Update, UpdateUntracked, With, WithUntracked,
    on_cleanup, untrack,
};
pub use leptos::reactive::effect::RenderEffect;
pub use leptos::task::spawn_local;
