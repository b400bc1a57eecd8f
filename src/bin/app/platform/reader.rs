//! The reader of goals and the checker of files: programs of their own beside the page. boot.js knows where they are
//! and how they are fetched.

use js_sys::Function;
use practicum::diagnostic::{Told, told};
use practicum::goals::{GoalContext, GoalReading, wire};
use practicum::packing;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Fetches the program and answers with its function.
    #[wasm_bindgen(js_namespace = practicum, js_name = reader, catch)]
    async fn come() -> Result<JsValue, JsValue>;
    /// Fetches the checker of files and answers with what it says of one.
    #[wasm_bindgen(js_namespace = practicum, js_name = faults, catch)]
    async fn ask_faults(text: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The program's function, once it has come.
    static READ: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Whether the reader has come.
pub fn is_here() -> bool {
    READ.with_borrow(Option::is_some)
}

/// Fetches the reader, unless it is here.
pub async fn fetch() -> Result<(), String> {
    if is_here() {
        return Ok(());
    }
    let come = come().await.and_then(JsValue::dyn_into::<Function>);
    let read = come.map_err(|_| "Check the connection and try again.".to_owned())?;
    READ.set(Some(read));
    Ok(())
}

/// What is wrong with a scenario file; nothing if the checker of files does not come to tell it.
pub async fn faults(text: &str) -> Option<Vec<Told>> {
    told(&ask_faults(text).await.ok()?.as_string()?)
}

/// Reads a goal. Without the reader nothing is judged: the store lets no goal be set before it has come.
pub fn read(goal: &str, context: &GoalContext<'_>) -> GoalReading {
    let words = packing::pack(context.client_words);
    let answer = READ.with_borrow(|read| {
        let read = read.as_ref()?;
        let answer = read.call3(&JsValue::NULL, &goal.into(), &context.client.into(), &words.into());
        answer.ok()?.as_string()
    });
    let reading = answer.and_then(|answer| wire::decode(&answer));
    reading.unwrap_or_else(|| GoalReading { judgements: Vec::new(), measure: None })
}
