//! Fetches files that lie beside the page.

use super::life;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How far something that is fetched has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fetched {
    /// Nobody needed it yet.
    Away,
    /// It is on its way.
    Coming,
    /// It is here.
    Here,
    /// It did not come; why, or what can be done about it.
    Failed(String),
}

/// What is done with a text that came, or with why it did not.
pub type Then = Box<dyn FnOnce(Result<String, String>)>;

/// Fetches the text of a file beside the page. All who fetch wait here, so that the code for it is there once.
pub fn text(address: String, then: Then) {
    spawn_local(async move {
        let came = come(&address).await;
        if life::goes_on() {
            then(came);
        }
    });
}

async fn come(address: &str) -> Result<String, String> {
    let fetched = async {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let response = JsFuture::from(window.fetch_with_str(address)).await?;
        let response: web_sys::Response = response.dyn_into()?;
        if !response.ok() {
            return Err(JsValue::from_f64(f64::from(response.status())));
        }
        let text = JsFuture::from(response.text()?).await?;
        Ok::<_, JsValue>(text.as_string().unwrap_or_default())
    };
    fetched.await.map_err(|error| match error.as_f64() {
        Some(404.0) => "There is no such file beside the page.".to_owned(),
        // As a whole number: writing a fraction would bring kilobytes of code along.
        Some(status) => format!("The server answered {}.", status as u16),
        None => "The file did not come. Check the connection and try again.".to_owned(),
    })
}
