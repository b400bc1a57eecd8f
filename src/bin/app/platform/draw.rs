//! What is to change on the page, as strokes for `draw.js`, which makes them all in one go.
//!
//! Each call from here to the page has a price, and so has each text that is handed over by itself; together they cost
//! more than what they do. So strokes and texts are gathered, and handed over when nothing is left to redraw.

use super::life;
use super::render::Target;
use crate::dom::{Happening, Listener};
use crate::signals::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Makes the strokes.
    #[wasm_bindgen(js_namespace = practicum)]
    fn draw(strokes: &[u32], texts: &str, call: &JsValue);
}

/// What can be done to the page. The numbers are those of `draw.js`.
#[derive(Clone, Copy)]
pub enum Stroke {
    /// Begins an element with a tag; what follows is put into it. Takes a text.
    Begin,
    /// Ends the element, and puts it where it was begun.
    End,
    /// Puts a text. Takes a text.
    Text,
    /// Puts a comment, which marks a place.
    Mark,
    /// Keeps what was last begun, ended or put. Takes a key.
    Keep,
    /// Goes before a place. Takes a key.
    Before,
    /// Takes away everything from one place up to another. Takes two keys.
    Clear,
    /// Writes another text between two marks. Takes two keys and a text.
    Write,
    /// Goes to an element. Takes a key.
    To,
    /// Sets an attribute of the element. Takes two texts.
    Set,
    /// Takes away an attribute of the element. Takes a text.
    Unset,
    /// Switches a property of the element. Takes 1 for on or 0 for off, and a text.
    Switch,
    /// Listens to the element. Takes the number of the listener and a text.
    Listen,
}

/// What has been gathered, and what the page comes back to.
#[derive(Default)]
struct Sheet {
    strokes: Vec<u32>,
    texts: String,
    /// Whether somebody will hand over what is gathered.
    awaited: bool,
    /// How many keys there have ever been at one time.
    keys: u32,
    /// Those of them that are free again.
    free: Vec<u32>,
    /// How many listeners there have ever been. A number is never used twice: what was taken from the page can still
    /// have something to say.
    heard: u32,
    listeners: Vec<(u32, Rc<RefCell<Listener>>)>,
}

thread_local! {
    static SHEET: RefCell<Sheet> = RefCell::default();
    /// What `draw.js` calls when something happens: with the number of who listens, and what it happened to.
    static CALL: JsValue = Closure::<dyn Fn(u32, Target)>::new(happened).into_js_value();
}

/// Begins a stroke; the numbers and texts that it takes follow. Each of these is a call and no more, since views are
/// drawn by nothing but such calls.
#[inline(never)]
pub fn stroke(stroke: Stroke) {
    number(stroke as u32);
    let first = SHEET.with_borrow_mut(|sheet| !std::mem::replace(&mut sheet.awaited, true));
    if first {
        // Tasks are done in turn: those that redraw the rest of the page come before this one.
        spawn_local(async { hand_over() });
    }
}

/// A number that the stroke takes.
#[inline(never)]
pub fn number(number: u32) {
    SHEET.with_borrow_mut(|sheet| sheet.strokes.push(number));
}

/// A text that the stroke takes.
#[inline(never)]
pub fn text(text: &str) {
    number(units(text));
    SHEET.with_borrow_mut(|sheet| sheet.texts.push_str(text));
}

/// A stroke that takes a text.
#[inline(never)]
pub fn with_text(kind: Stroke, said: &str) {
    stroke(kind);
    text(said);
}

/// The length of a text as scripts count it, in units of UTF-16: one for each letter, and two for those of four bytes.
fn units(text: &str) -> u32 {
    text.bytes().map(|byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0)).sum()
}

/// Hands over what has been gathered.
pub fn hand_over() {
    let gathered = SHEET.with_borrow_mut(|sheet| {
        sheet.awaited = false;
        (std::mem::take(&mut sheet.strokes), std::mem::take(&mut sheet.texts))
    });
    if life::goes_on() {
        CALL.with(|call| draw(&gathered.0, &gathered.1, call));
    }
}

/// Passes on what has happened. Whoever listens may change the page, and with it who listens.
fn happened(number: u32, target: Target) {
    let listener = SHEET.with_borrow(|sheet| {
        let found = sheet.listeners.iter().find(|(known, _)| *known == number);
        found.map(|(_, listener)| listener.clone())
    });
    if let Some(listener) = listener
        && life::goes_on()
        && let Ok(mut call) = listener.try_borrow_mut()
    {
        call(Happening(target));
    }
}

/// A node of the page to come back to, for as long as this lives.
pub struct Key(u32);

impl Key {
    /// Keeps what was last begun, ended or put.
    pub fn of_last() -> Self {
        let free = SHEET.with_borrow_mut(|sheet| {
            sheet.free.pop().unwrap_or_else(|| {
                sheet.keys += 1;
                sheet.keys - 1
            })
        });
        let key = Self(free);
        key.stroke(Stroke::Keep);
        key
    }

    /// Puts a mark and keeps it.
    pub fn of_mark() -> Self {
        stroke(Stroke::Mark);
        Self::of_last()
    }

    /// A stroke that takes this key, and perhaps more.
    #[inline(never)]
    pub fn stroke(&self, kind: Stroke) {
        stroke(kind);
        self.number();
    }

    /// The key as what a stroke takes.
    pub fn number(&self) {
        number(self.0);
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        SHEET.with_borrow_mut(|sheet| sheet.free.push(self.0));
    }
}

/// Somebody who listens, for as long as this lives.
pub struct Ear(u32);

impl Ear {
    /// Listens to the element that was begun last and has not ended.
    pub fn new(event: &'static str, call: Listener) -> Self {
        let heard = SHEET.with_borrow_mut(|sheet| {
            sheet.heard += 1;
            sheet.listeners.push((sheet.heard, Rc::new(RefCell::new(call))));
            sheet.heard
        });
        stroke(Stroke::Listen);
        number(heard);
        text(event);
        Self(heard)
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        // What a listener holds is let go of outside: it may be more to forget.
        let gone = SHEET.with_borrow_mut(|sheet| {
            let place = sheet.listeners.iter().position(|(number, _)| *number == self.0);
            place.map(|place| sheet.listeners.swap_remove(place))
        });
        drop(gone);
    }
}
