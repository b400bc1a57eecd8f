//! The page around the app: its title, where the focus is, how it looks.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Sets the title of the page.
pub fn title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets a `data-` attribute of the root, by which the style sheet knows the student's settings.
pub fn mark(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Moves the focus, and with it a screen reader, to the first element that a selector finds; `false` if it finds none.
pub fn focus(selector: &str) -> bool {
    find(selector).is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to a field that a selector finds, and marks all that stands in it.
pub fn select(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
        element.unchecked_into::<HtmlTextAreaElement>().select();
    }
}

/// Takes the focus from whatever has it, for the moment until it is set anew; but not from what will stay.
pub fn let_go_of_focus(stays: &str) {
    let active = document().and_then(|document| document.active_element());
    if let Some(element) = active.filter(|element| !element.matches(stays).unwrap_or(false)) {
        let _ = element.unchecked_into::<HtmlElement>().blur();
    }
}

/// Brings the last element that a selector finds to the top of what is seen.
pub fn show_last(selector: &str) {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return;
    };
    let Some(last) = found.length().checked_sub(1).and_then(|last| found.item(last)) else { return };
    last.unchecked_into::<HtmlElement>().scroll_into_view();
}

/// Goes to the top of the page.
pub fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Prints the page.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Moves the focus only if it is nowhere, as when what had it is gone.
pub fn focus_if_lost(selector: &str) {
    if focus_is_nowhere() {
        focus(selector);
    }
}

/// Whether nothing has the focus.
pub fn focus_is_nowhere() -> bool {
    document().is_some_and(|document| {
        document.active_element().is_none_or(|at| document.body().is_some_and(|body| *body == at))
    })
}

/// Whether there is an element that a selector finds.
pub fn has(selector: &str) -> bool {
    find(selector).is_some()
}

fn find(selector: &str) -> Option<HtmlElement> {
    // What our selectors find is HTML, and so is what can have the focus.
    Some(document()?.query_selector(selector).ok()??.unchecked_into())
}
