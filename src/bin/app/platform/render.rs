//! Puts nodes on the page and keeps their living parts up to date.

use crate::dom::{El, Growing, Happening, Node, Setting};
use crate::signals::{Owner, RenderEffect, on_cleanup, untrack};
use send_wrapper::SendWrapper;
use std::any::Any;
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Comment, Document, Element, HtmlInputElement, HtmlTextAreaElement, Node as Dom};

/// An event of the page.
pub use web_sys::Event;

const SVG: &str = "http://www.w3.org/2000/svg";

impl Happening {
    /// What stands in the field that it happened to.
    pub fn value(&self) -> String {
        let Some(target) = self.0.target() else { return String::new() };
        match target.dyn_into::<HtmlInputElement>() {
            Ok(input) => input.value(),
            Err(other) => {
                other.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()
            }
        }
    }
    /// Whether the box that it happened to is ticked.
    pub fn checked(&self) -> bool {
        let target = self.0.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        target.is_some_and(|input| input.checked())
    }
}

/// Puts a view at the end of the page, for as long as the page lives.
pub fn mount(view: Node) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if let Some(body) = document.body() {
        Page { document }.build(view, &body, None, false);
    }
}

/// Lets something live as long as the owner that is current: a view's part, or the page. Boxed, so that the code for
/// it is there once.
fn keep(thing: Box<dyn Any>) {
    let thing = SendWrapper::new(thing);
    on_cleanup(move || drop(thing));
}

/// Does something now, and again whenever a signal that it reads has changed. All effects have one type.
fn follow(mut act: Box<dyn FnMut()>) {
    keep(Box::new(RenderEffect::new(move |_: Option<()>| act())));
}

#[derive(Clone)]
struct Page {
    document: Document,
}

/// A row of a growing list: its key, the mark before it, and the owner of what lives in it.
struct Row {
    key: u64,
    mark: Comment,
    owner: Option<Owner>,
}

impl Page {
    /// Builds a node before `before` in `parent`.
    ///
    /// Only a page that is being left refuses these calls, and then nobody sees the result; so refusals are ignored.
    fn build(&self, node: Node, parent: &Dom, before: Option<&Dom>, svg: bool) {
        match node {
            Node::Empty => {}
            Node::Text(text) => {
                let _ = parent.insert_before(&self.document.create_text_node(&text), before);
            }
            Node::Many(nodes) => nodes.into_iter().for_each(|node| self.build(node, parent, before, svg)),
            Node::Element(element) => {
                if let Some(element) = self.element(element, svg) {
                    let _ = parent.insert_before(&element, before);
                }
            }
            Node::Live(make) => {
                let start = self.mark(parent, before);
                let end = self.mark(parent, before);
                self.live(make, start, end, svg);
            }
            Node::Growing(list) => {
                let end = self.mark(parent, before);
                self.growing(*list, end, svg);
            }
        }
    }

    /// A comment that marks where a living part begins or ends. All that lies between its two marks is the part's.
    fn mark(&self, parent: &Dom, before: Option<&Dom>) -> Comment {
        let mark = self.document.create_comment("");
        let _ = parent.insert_before(&mark, before);
        mark
    }

    fn live(&self, mut make: Box<dyn FnMut() -> Node>, start: Comment, end: Comment, svg: bool) {
        let page = self.clone();
        follow(Box::new(move || {
            let node = make();
            clear(&start, &end);
            if let Some(parent) = end.parent_node() {
                page.build(node, &parent, Some(&end), svg);
            }
        }));
    }

    fn growing(&self, mut list: Growing, end: Comment, svg: bool) {
        let page = self.clone();
        let mut rows: Vec<Row> = Vec::new();
        // Rows outlive a turn of the effect, so their owners are children of whoever owns the list.
        let whole = Owner::current().unwrap_or_default();
        follow(Box::new(move || {
            let keys = (list.keys)();
            let same = rows.iter().zip(&keys).take_while(|(row, key)| row.key == **key).count();
            if let Some(first) = rows.get(same) {
                clear(&first.mark, &end);
            }
            for gone in rows.drain(same..) {
                remove(&gone.mark);
                if let Some(owner) = gone.owner {
                    owner.cleanup();
                }
            }
            let Some(parent) = end.parent_node() else { return };
            if same == keys.len() {
                return;
            }
            // What is new at one time lives in rows of its own, but has one owner, which the first of them holds.
            let owner = whole.child();
            let nodes = owner.with(|| untrack(|| (list.make)(same)));
            let mut held = Some(owner.clone());
            for (key, node) in keys.into_iter().skip(same).zip(nodes) {
                let mark = page.mark(&parent, Some(&end));
                owner.with(|| page.build(node, &parent, Some(&end), svg));
                rows.push(Row { key, mark, owner: held.take() });
            }
        }));
    }

    fn element(&self, described: El, svg: bool) -> Option<Element> {
        let described = *described.0;
        let svg = svg || described.tag == "svg";
        let element = if svg {
            self.document.create_element_ns(Some(SVG), described.tag).ok()?
        } else {
            self.document.create_element(described.tag).ok()?
        };
        // Children come before settings: a selected value has to be there before it can be selected.
        for child in described.children {
            self.build(child, &element, None, svg);
        }
        for (name, setting) in described.settings {
            set(&element, name, setting);
        }
        for (event, mut call) in described.listeners {
            let closure = Closure::<dyn FnMut(Event)>::new(move |event| call(Happening(event)));
            let _ = element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
            keep(Box::new(closure));
        }
        Some(element)
    }
}

/// Takes away all that lies between two marks.
fn clear(start: &Comment, end: &Comment) {
    let end: &Dom = end;
    while let Some(next) = start.next_sibling().filter(|next| next != end) {
        if !remove(&next) {
            return;
        }
    }
}

fn remove(node: &Dom) -> bool {
    node.parent_node().is_some_and(|parent| parent.remove_child(node).is_ok())
}

fn set(element: &Element, name: &'static str, setting: Setting) {
    let element = element.clone();
    match setting {
        Setting::Attribute(value) => {
            let _ = element.set_attribute(name, &value);
        }
        Setting::LiveAttribute(mut value) => {
            let mut before: Option<Cow<'static, str>> = None;
            follow(Box::new(move || {
                let value = value();
                if before != value {
                    let _ = match &value {
                        Some(value) => element.set_attribute(name, value),
                        None => element.remove_attribute(name),
                    };
                    before = value;
                }
            }));
        }
        Setting::LiveFlag(mut value) => {
            follow(Box::new(move || property(&element, name, &value().into())));
        }
    }
}

fn property(element: &Element, name: &str, value: &JsValue) {
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}
