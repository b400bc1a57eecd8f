//! The listener to replies: a program of its own beside the page, which only cases with scenes for own words need.
//! boot.js knows where it is and how it is fetched.

use js_sys::Function;
use practicum::utterance::{UtteranceReading, wire};
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Fetches the program and answers with its function.
    #[wasm_bindgen(js_namespace = practicum, js_name = listener, catch)]
    async fn come() -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The program's function, once it has come.
    static HEAR: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Fetches the listener, unless it is here; `false` if it does not come.
pub async fn fetch() -> bool {
    if HEAR.with_borrow(Option::is_none)
        && let Ok(hear) = come().await.and_then(JsValue::dyn_into::<Function>)
    {
        HEAR.set(Some(hear));
    }
    HEAR.with_borrow(Option::is_some)
}

/// Reads a reply to what the client has just said. Without the listener nothing is read, and the student takes a choice
/// all the same.
pub fn hear(reply: &str, client: &str) -> Option<UtteranceReading> {
    let answer = HEAR.with_borrow(|hear| {
        let answer = hear.as_ref()?.call2(&JsValue::NULL, &reply.into(), &client.into());
        answer.ok()?.as_string()
    });
    wire::decode(&answer?)
}
