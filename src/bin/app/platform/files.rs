//! Files that the student opens or takes away.

use super::life;
use super::render::Target;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Larger files are not read into memory at all, in bytes.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;

/// The text of the file that was chosen in a file input. The input is emptied, so that the same file can be
/// chosen again after it was mended.
pub async fn chosen(target: Target) -> Option<Result<String, String>> {
    let input: HtmlInputElement = target.unchecked_into();
    let file = input.files()?.get(0)?;
    if file.size() > LARGEST {
        input.set_value("");
        return Some(Err(format!(
            "The file has {} MB. A case has a few at most.",
            (file.size() / 1_048_576.0) as u32
        )));
    }
    let read = JsFuture::from(file.text()).await;
    if !life::goes_on() {
        return None;
    }
    input.set_value("");
    Some(match read.ok().and_then(|text| text.as_string()) {
        Some(text) => Ok(text),
        None => Err("The browser could not read this file.".to_owned()),
    })
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
}

/// Puts a text where the student can paste it from; `false` if the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    write_text(text).await.is_ok()
}

/// Gives the student a file to keep.
pub fn give(name: &str, kind: &str, text: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let parts = js_sys::Array::of1(&text.into());
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &bag) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document.create_element("a").map(|link| link.unchecked_into::<HtmlAnchorElement>()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    let _ = Url::revoke_object_url(&address);
}
