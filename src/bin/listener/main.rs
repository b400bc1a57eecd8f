//! The listener to replies: the reader of own words as a WebAssembly program of its own.
//!
//! Only a case that lets students say things in their own words needs it, so neither the app nor the reader of goals
//! carries it. It keeps nothing from one reply to the next.

use practicum::utterance::{read_utterance, wire};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// Reads a reply to what the client has just said, for [`wire::decode`].
#[wasm_bindgen]
pub fn hear(reply: &str, client: &str) -> String {
    wire::encode(&read_utterance(reply, client))
}
