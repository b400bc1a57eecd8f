//! Fields that are written in: what stands there, what stood there when the hands last rested, and what is wrong.

use super::Desk;
use super::faults::Place;
use crate::dom::{El, Happening, Node, el, keyed, piece, plain};
use crate::platform::clock;
use crate::signals::*;

/// How long the student's hands must rest before something is read, in milliseconds.
const REST: i32 = 350;

/// What is written in one field, or in several that belong together.
pub struct Written<T: Send + Sync + 'static> {
    /// What stands there.
    pub now: RwSignal<T>,
    /// What stood there when the hands last rested.
    pub rested: RwSignal<T>,
    /// How often it was filled by something else than writing, so that the fields are made anew.
    pub filled: RwSignal<u64>,
}

// Signals are names of what they hold, and can be copied whatever that is.
impl<T: Send + Sync + 'static> Copy for Written<T> {}
impl<T: Send + Sync + 'static> Clone for Written<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + PartialEq + Default + Send + Sync + 'static> Written<T> {
    /// A blank one.
    pub fn blank() -> Self {
        Self {
            now: RwSignal::new(T::default()),
            rested: RwSignal::new(T::default()),
            filled: RwSignal::new(0),
        }
    }

    /// Takes in what is written, and has it read when the hands rest.
    pub fn write(self, change: impl FnOnce(&mut T)) {
        self.now.update(change);
        let then = self.now.get_untracked();
        clock::later(REST, move || {
            // The desk may be gone by now, and its signals with it.
            if self.now.try_with_untracked(|now| *now == then) == Some(true) {
                self.rested.set(then);
            }
        });
    }

    /// Fills it, with something that can be read at once.
    pub fn fill(self, with: T) {
        self.now.set(with.clone());
        self.rested.set(with);
        self.filled.update(|times| *times += 1);
    }
}

/// A field: its label, room to write, and what is wrong with what was handed in. `text` is what stands in it when it is
/// made, which it is again whenever `filled` says so.
pub fn field(
    desk: Desk,
    at: Place,
    label: impl Into<Node>,
    rows: &'static str,
    filled: RwSignal<u64>,
    text: impl Fn() -> String + 'static,
    write: impl Fn(String) + Copy + 'static,
) -> El {
    let area = move || {
        area(desk, at, rows)
            .child(text())
            .on("input", move |happening| {
                write(happening.value());
                desk.mend(at);
                desk.keep();
            })
            .into()
    };
    el("div")
        .class("field")
        .child(plain("label", label.into()).attr("for", at.id()))
        .child(keyed(move || filled.get(), area))
        .child(fault(desk, at))
}

/// A part that is folded away; `turned` is told when it was folded or unfolded by hand.
pub fn fold(open: RwSignal<bool>, summary: El, turned: impl Fn(bool) + 'static) -> El {
    let turn = move |happening: Happening| {
        let now = happening.is_open();
        if now != open.get_untracked() {
            open.set(now);
            turned(now);
        }
    };
    piece("details", "fold", summary).live_flag("open", move || open.get()).on("toggle", turn)
}

fn area(desk: Desk, at: Place, rows: &'static str) -> El {
    let id = at.id();
    let described = ["length-", &*id, " fault-", &*id].concat();
    el("textarea")
        .attr("rows", rows)
        .attr_if("data-testid", matches!(at, Place::Text(_)).then_some("goal-text"))
        .attr("aria-describedby", described)
        .attr("id", id)
        .live_attr("aria-invalid", move || desk.has_fault(at).then(|| "true".into()))
}

/// What is wrong at a place.
pub fn fault(desk: Desk, at: Place) -> El {
    let what = move || {
        desk.faults.with(|faults| {
            faults.iter().find(|fault| fault.at == at).map(|fault| fault.what.to_string()).unwrap_or_default()
        })
    };
    el("p").class("field-error").attr("id", ["fault-", &at.id()].concat()).live(what)
}

/// How much room is left, once it becomes little.
pub fn room(at: Place, text: RwSignal<String>, most: usize) -> El {
    let left = move || {
        let long = text.with(|text| text.chars().count());
        match most.checked_sub(long) {
            Some(left) if left > 60 => String::new(),
            Some(left) => left.to_string() + " letters left",
            None => (long - most).to_string() + " letters too many",
        }
    };
    el("p").class("hint field__room").attr("id", ["length-", &at.id()].concat()).live(left)
}
