//! The reader of goals: the analyser as a WebAssembly program of its own.
//!
//! A run can be begun, and most of it played, without it; so it is no part of the app, which fetches it once the
//! first choice can be taken. It keeps nothing from one goal to the next.

use practicum::goals::{GoalContext, read_goal, wire};
use practicum::packing;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Reads a goal for a client. `words` is what the client said, from [`packing::pack`]; the answer is for
/// [`wire::decode`].
#[wasm_bindgen]
pub fn read(goal: &str, client: &str, words: &str) -> String {
    // Words that cannot be unpacked were not packed by our app; then the goal is read without them.
    let words = packing::unpack(words).unwrap_or_default();
    wire::encode(&read_goal(goal, &GoalContext { client, client_words: &words }))
}
