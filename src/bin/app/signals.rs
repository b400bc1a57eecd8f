//! What the app takes from Leptos: its signals, owners and effects, from the very crates that Leptos is made of. The
//! `leptos` crate itself would bring its server functions along, whose exports stay in the program unused.

pub use any_spawner::Executor;
pub use reactive_graph::effect::RenderEffect;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, expect_context, on_cleanup, provide_context};
pub use reactive_graph::signal::RwSignal;
pub use reactive_graph::traits::{
    Get, GetUntracked, Notify, Set, Update, UpdateUntracked, With, WithUntracked,
};

/// Does something that has to wait, beside all else.
pub fn spawn_local(work: impl Future<Output = ()> + 'static) {
    Executor::spawn_local(work);
}
