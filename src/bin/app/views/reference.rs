//! The reference: pages made of a few kinds of block, as `practicum reference` writes them. One small view shows all.

use crate::dom::{Node, button, el, link, piece, plain};
use crate::platform::fetch::Fetched;
use crate::routes::{FIRST_PAGE, Route};
use crate::signals::*;
use crate::store::Store;
use practicum::json;

/// The kinds of block and part: as they are called in the file, the element, and an attribute with its value. What is
/// not in this list is not shown, so a file can bring in nothing else.
const KINDS: [(&str, &str, &str, &str); 15] = [
    ("p", "p", "", ""),
    ("li", "li", "", ""),
    ("td", "td", "", ""),
    ("tr", "tr", "", ""),
    ("row", "th", "scope", "row"),
    ("col", "th", "scope", "col"),
    ("b", "strong", "", ""),
    ("a", "a", "", ""),
    ("h2", "h2", "", ""),
    ("ul", "ul", "class", "plain"),
    ("note", "p", "class", "hint"),
    ("lede", "p", "class", "lede"),
    ("table", "table", "", ""),
    ("thead", "thead", "", ""),
    ("tbody", "tbody", "", ""),
];

/// The page that came, or why it did not.
pub fn reference() -> Node {
    let store = Store::get();
    let id = store.route.with(|route| match route {
        Route::Reference(id) => id.clone(),
        _ => String::new(),
    });
    let back = store
        .session
        .with_untracked(Option::is_some)
        .then(|| link("", Route::Case(store.case_ref()).href(), "Back to your case"));
    let up =
        (id != FIRST_PAGE).then(|| link("", Route::Reference(FIRST_PAGE.to_owned()).href(), "Reference"));
    let mut shown = el("main")
        .class("page reference")
        .attr("data-view", "reference")
        .child(piece("p", "deeds", up).child(back))
        .child(plain("h1", title(store)).attr("tabindex", "-1"));
    let text = store.page.get().unwrap_or_default();
    match json::parse(&text).ok().as_ref().and_then(|file| file.field("blocks")?.list()) {
        Some(blocks) => {
            for block in blocks {
                shown = shown.child(show(block));
            }
        }
        None => {
            let why = match store.page_state.get() {
                Fetched::Failed(why) => why,
                _ => "The page is damaged.".to_owned(),
            };
            let again = button("button button--main", "Try again", move || store.fetch_page(&id));
            shown = shown
                .child(piece("p", "notice", why).attr("role", "alert"))
                .child(again.attr("data-testid", "fetch-page"));
        }
    }
    shown.into()
}

/// The heading of the page that came.
pub fn title(store: Store) -> String {
    let text = store.page.get().unwrap_or_default();
    let file = json::parse(&text).ok();
    let title = file.as_ref().and_then(|file| file.field("title")?.text());
    title.unwrap_or("This page did not come").to_owned()
}

/// A block or a part of one: text, or a list that begins with its kind.
fn show(part: &json::Node<'_>) -> Node {
    if let Some(text) = part.text() {
        return text.to_owned().into();
    }
    let Some([kind, parts @ ..]) = part.list() else { return Node::Empty };
    let known = KINDS.iter().find(|known| kind.text() == Some(known.0));
    let Some(&(_, tag, name, value)) = known else { return Node::Empty };
    let mut shown = el(tag).attr_if(name, (!name.is_empty()).then_some(value));
    let mut parts = parts;
    if tag == "a"
        && let [place, rest @ ..] = parts
    {
        parts = rest;
        shown = shown.attr("href", "#/".to_owned() + place.text().unwrap_or_default());
    }
    for part in parts {
        shown = shown.child(show(part));
    }
    shown.into()
}
