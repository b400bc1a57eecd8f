//! Puts nodes on the page and keeps their living parts up to date.

use super::draw::{self, Ear, Key, Stroke, hand_over, stroke, with_text};
use crate::dom::{El, Growing, Happening, Node, Setting};
use crate::signals::{Owner, RenderEffect, on_cleanup, untrack};
use send_wrapper::SendWrapper;
use std::any::Any;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// What something happened to. Each of these is asked only of what has it.
    pub type Target;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Target) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn checked(this: &Target) -> bool;
    #[wasm_bindgen(method, getter)]
    fn open(this: &Target) -> bool;
}

thread_local! {
    /// Between which marks the view stands on the page.
    static PAGE: RefCell<Option<(Key, Key)>> = const { RefCell::new(None) };
}

impl Happening {
    /// What stands in the field that it happened to.
    pub fn value(&self) -> String {
        self.0.value().unwrap_or_default()
    }
    /// Whether the box that it happened to is ticked.
    pub fn checked(&self) -> bool {
        self.0.checked()
    }
    /// Whether the part that it happened to is unfolded.
    pub fn is_open(&self) -> bool {
        self.0.open()
    }
}

/// Puts a view at the end of the page, for as long as the page lives.
pub fn mount(view: Node) {
    let begin = Key::of_mark();
    build(view);
    PAGE.set(Some((begin, Key::of_mark())));
    hand_over();
}

/// Takes the view from the page, with all that it listens to.
#[cfg(not(feature = "whole"))]
pub fn unmount() {
    PAGE.with_borrow(|page| {
        if let Some((begin, end)) = page {
            clear(begin, end);
        }
    });
    hand_over();
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

/// A row of a growing list: its key, where it begins, and the owner of what lives in it.
struct Row {
    key: u64,
    begin: Key,
    owner: Option<Owner>,
}

/// Builds a node at the place that was reached.
fn build(node: Node) {
    match node {
        Node::Empty => {}
        Node::Text(text) => with_text(Stroke::Text, &text),
        Node::Many(nodes) => nodes.into_iter().for_each(build),
        Node::Element(described) => element(described),
        Node::Live(make) => live(make),
        Node::Growing(list) => growing(*list),
    }
}

/// Builds a node, and keeps the place where it begins: an element itself, and a mark before all else. A text will not
/// do, since a browser's translator puts others in its place.
fn begun(node: Node) -> Key {
    if let Node::Element(described) = node {
        element(described);
        return Key::of_last();
    }
    let begin = Key::of_mark();
    build(node);
    begin
}

fn live(mut make: Box<dyn FnMut() -> Node>) {
    // All from the one to the other is the part's.
    let mut part: Option<(Key, Key)> = None;
    let mut was_text = false;
    follow(Box::new(move || {
        let node = make();
        let is_text = matches!(node, Node::Text(_));
        match (&mut part, node) {
            (None, node) => part = Some((begun(node), Key::of_mark())),
            (Some((begin, end)), Node::Text(text)) if was_text => {
                begin.stroke(Stroke::Write);
                end.number();
                draw::text(&text);
            }
            (Some((begin, end)), node) => {
                clear(begin, end);
                *begin = begun(node);
            }
        }
        was_text = is_text;
    }));
}

fn growing(mut list: Growing) {
    let mut rows: Vec<Row> = Vec::new();
    let mut end: Option<Key> = None;
    // Rows outlive a turn of the effect, so their owners are children of whoever owns the list.
    let whole = Owner::current().unwrap_or_default();
    follow(Box::new(move || {
        let keys = (list.keys)();
        let same = rows.iter().zip(&keys).take_while(|(row, key)| row.key == **key).count();
        if let Some(end) = &end {
            match rows.get(same) {
                Some(first) => clear(&first.begin, end),
                None => end.stroke(Stroke::Before),
            }
        }
        for gone in rows.drain(same..) {
            if let Some(owner) = gone.owner {
                owner.cleanup();
            }
        }
        if same < keys.len() {
            // What is new at one time lives in rows of its own, but has one owner, which the first of them holds.
            let owner = whole.child();
            let nodes = owner.with(|| untrack(|| (list.make)(same)));
            let mut held = Some(owner.clone());
            for (key, node) in keys.into_iter().skip(same).zip(nodes) {
                let begin = owner.with(|| begun(node));
                rows.push(Row { key, begin, owner: held.take() });
            }
        }
        end.get_or_insert_with(Key::of_mark);
    }));
}

/// Takes away everything from one place up to another, and stays there.
fn clear(from: &Key, to: &Key) {
    from.stroke(Stroke::Clear);
    to.number();
    to.stroke(Stroke::Before);
}

fn element(described: El) {
    let described = *described.0;
    with_text(Stroke::Begin, described.tag);
    let lives = described.settings.iter().any(|(_, setting)| !matches!(setting, Setting::Attribute(_)));
    let key = lives.then(|| Rc::new(Key::of_last()));
    // Children come before settings: a selected value has to be there before it can be selected.
    described.children.into_iter().for_each(build);
    for (name, setting) in described.settings {
        set(key.clone(), name, setting);
    }
    for (event, call) in described.listeners {
        keep(Box::new(Ear::new(event, call)));
    }
    stroke(Stroke::End);
}

fn attribute(name: &str, value: &str) {
    with_text(Stroke::Set, name);
    draw::text(value);
}

/// Sets what it is told of the element that was begun; what lives goes to it again by its key.
fn set(key: Option<Rc<Key>>, name: &'static str, setting: Setting) {
    let go = move || {
        if let Some(key) = &key {
            key.stroke(Stroke::To);
        }
    };
    match setting {
        Setting::Attribute(value) => attribute(name, &value),
        Setting::LiveAttribute(mut value) => {
            let mut before: Option<Cow<'static, str>> = None;
            follow(Box::new(move || {
                let value = value();
                if before != value {
                    go();
                    match &value {
                        Some(value) => attribute(name, value),
                        None => with_text(Stroke::Unset, name),
                    }
                    before = value;
                }
            }));
        }
        Setting::LiveFlag(mut value) => follow(Box::new(move || {
            let on = value();
            go();
            stroke(Stroke::Switch);
            draw::number(u32::from(on));
            draw::text(name);
        })),
    }
}
