//! The reader of goals: the analyser as a WebAssembly program of its own.
//!
//! A run can be begun, and most of it played, without it; so it is no part of the app, which fetches it once the
//! first choice can be taken. It keeps nothing from one goal to the next.

// Nothing is done when the program has come; a start would bring the standard library's own along.
#![cfg_attr(target_arch = "wasm32", no_main)]

use practicum::goals::{GoalContext, read_goal, wire};
use practicum::packing;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Memory is asked for and given back in small pieces, goal by goal: the plainest allocator will do, and it weighs a
/// quarter of the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

/// Reads a goal for a client. `words` is what the client said, from [`packing::pack`]; the answer is for
/// [`wire::decode`].
#[wasm_bindgen]
pub fn read(goal: &str, client: &str, words: &str) -> String {
    // Words that cannot be unpacked were not packed by our app; then the goal is read without them.
    let words = packing::unpack(words).unwrap_or_default();
    wire::encode(&read_goal(goal, &GoalContext { client, client_words: &words }))
}
