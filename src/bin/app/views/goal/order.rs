//! More than one goal: adding them, putting them in order, and saying who did.

use super::faults::Place;
use super::fields::fault;
use super::{Desk, MOST};
use crate::dom::{El, button, el, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use crate::store::drafts::GoalDraft;
use practicum::act::Ranker;

const PLACES: [&str; MOST] = ["First", "Second", "Third"];

const RANKERS: [(Ranker, &str); 2] = [(Ranker::Client, "The client did"), (Ranker::Worker, "I did")];

/// What a sheet is called, where there are several.
pub fn title(desk: Desk, slot: usize) -> Option<String> {
    desk.order.with(|order| {
        let at = order.iter().position(|other| *other == slot).filter(|_| order.len() > 1)?;
        Some(PLACES[at].to_owned() + " goal")
    })
}

/// For those who listen, where there are several: of which goal a part of the page is.
pub fn of(desk: Desk, slot: usize) -> El {
    let of = move || {
        title(desk, slot).map(|title| [" (", &*title.to_lowercase(), ")"].concat()).unwrap_or_default()
    };
    el("span").class("visually-hidden").live(of)
}

/// The head of a sheet, where there are several: which it is, and buttons that move it or take it away.
pub fn head(desk: Desk, slot: usize) -> Option<El> {
    let title = title(desk, slot)?;
    let order = desk.order.get_untracked();
    let at = order.iter().position(|other| *other == slot)?;
    let id = |what: &str| [what, "-", &slot.to_string()].concat();
    let deed = |what: &'static str, label: &'static str, call: Box<dyn Fn()>| {
        let of = piece("span", "visually-hidden", [" the ", &title.to_lowercase()].concat());
        button("button button--quiet", label, call).child(of).attr("id", id(what))
    };
    let up = (at > 0).then(|| deed("up", "Move up", Box::new(move || moved(desk, slot, at, at - 1))));
    let down = (at + 1 < order.len())
        .then(|| deed("down", "Move down", Box::new(move || moved(desk, slot, at, at + 1))));
    let away = deed("away", "Take away", Box::new(move || taken_away(desk, at)));
    Some(piece("div", "sheet__head", plain("h3", title.clone())).child(up).child(down).child(away))
}

fn moved(desk: Desk, slot: usize, from: usize, to: usize) {
    desk.order.update(|order| order.swap(from, to));
    desk.keep();
    desk.say(["This goal comes ", &PLACES[to].to_lowercase(), " now."].concat());
    let buttons = ["up", "down"].map(|what| ["#", what, "-", &slot.to_string()].concat());
    // It goes with the goal, as far as that can be moved on; the names of both would find the first on the page.
    let [near, far] = if to < from { [0, 1] } else { [1, 0] };
    clock::soon(move || _ = page::focus(&buttons[near]) || page::focus(&buttons[far]));
}

fn taken_away(desk: Desk, at: usize) {
    desk.order.update(|order| _ = order.remove(at));
    desk.faults.set(Vec::new());
    desk.keep();
    desk.say("The goal is taken away; it can be brought back below.");
    clock::soon(|| _ = page::focus("#bring-back") || page::focus("#add-goal"));
}

/// A sheet that is not in use: one with what was taken away, or a blank one.
fn spare(desk: Desk, written: bool) -> Option<usize> {
    let order = desk.order.get();
    let is_written = |slot: usize| desk.sheets[slot].draft() != GoalDraft::default();
    (0..MOST).find(|slot| !order.contains(slot) && is_written(*slot) == written)
}

/// Below the goals: another one, one that was taken away, and who put them in this order.
pub fn further(desk: Desk) -> El {
    let add = move || {
        let blank = spare(desk, false);
        let slot = blank.or_else(|| spare(desk, true))?;
        let add = button("button", "Add another goal", move || {
            desk.sheets[slot].lay_out(&GoalDraft::default());
            put(desk, slot, "A sheet for another goal is added.");
        });
        Some(add.attr("id", "add-goal"))
    };
    let back = move || {
        let slot = spare(desk, true)?;
        let back = button("button button--quiet", "Bring back the goal that you took away", move || {
            put(desk, slot, "The goal is back.")
        });
        Some(back.attr("id", "bring-back"))
    };
    let hint = "One goal well chosen is enough. If the client wants more, the first is the one that the case goes on with.";
    el("div")
        .class("further")
        .child(el("div").class("deeds").live(add).live(back))
        .child(piece("p", "hint", hint))
        .live(move || desk.several().then(|| ranker(desk)))
}

fn put(desk: Desk, slot: usize, said: &'static str) {
    desk.order.update(|order| order.push(slot));
    desk.keep();
    desk.say(said);
    let id = ["#", &Place::Text(slot).id()].concat();
    clock::soon(move || _ = page::focus(&id));
}

fn ranker(desk: Desk) -> El {
    let at = Place::Ranker;
    let mut options = el("fieldset")
        .class("options options--row")
        .attr("aria-describedby", ["fault-", &at.id()].concat())
        .child(plain("legend", "Who put them in this order?"));
    for (place, (value, name)) in RANKERS.into_iter().enumerate() {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "ranker")
            .attr("value", value.name())
            .attr_if("id", (place == 0).then(|| at.id()))
            .live_flag("checked", move || desk.ranked_by.get() == Some(value))
            .on("change", move |_| {
                desk.ranked_by.set(Some(value));
                desk.mend(at);
                desk.keep();
            });
        options = options.child(piece("label", "option", radio).child(piece("span", "option__name", name)));
    }
    options.child(fault(desk, at))
}
