//! The whole app, of which this program is the first half: a program of its own beside the page. boot.js knows where it
//! is and how it is fetched.

use super::{life, page, render};
use practicum::goals::{GoalContext, GoalReading};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Fetches the program, and the reader of goals with it if there will be goals.
    #[wasm_bindgen(js_namespace = practicum, js_name = whole, catch)]
    async fn come(goals: bool) -> Result<JsValue, JsValue>;
    /// Lets the program begin with what it is handed.
    #[wasm_bindgen(js_namespace = practicum)]
    fn over(handed: &str);
}

/// Fetches the whole app, and in its wake the reader of goals if the case has `goals`; `false` if it does not come.
pub async fn fetch(goals: bool) -> bool {
    come(goals).await.is_ok()
}

/// Hands the page over, in one go: the browser paints nothing between the one and the other.
pub fn hand_over(handed: &str) {
    if life::goes_on() {
        page::let_go_of_focus("html");
        render::unmount();
        life::end();
        over(handed);
    }
}

/// Reads no goal: a goal is written in the whole app, and a run with a goal in it is brought back there.
pub fn read(_: &str, _: &GoalContext<'_>) -> GoalReading {
    GoalReading { judgements: Vec::new(), measure: None }
}
