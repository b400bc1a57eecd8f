//! The checker of files: what says which faults a file has, as a WebAssembly program of its own.
//!
//! Nearly everybody opens cases without a fault, so the app's loader only knows whether a file is right. When it is not,
//! the app fetches this.

use practicum::diagnostic;
use practicum::scenario;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// All that is wrong with a scenario file, for [`diagnostic::told`].
#[wasm_bindgen]
pub fn faults(text: &str) -> String {
    diagnostic::tell(&scenario::load(text).err().unwrap_or_default())
}
