//! Wordings of a goal beside each other: the present one and up to three from before, by the ten criteria.

use super::faults::Place;
use super::sheet::Sheet;
use super::{Desk, order};
use crate::components::{changes, compared};
use crate::dom::{El, Node, button, el, keyed, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use practicum::goals::GoalReading;

/// The most wordings that are put aside.
const MOST: usize = 3;

/// The button that puts the wording aside, and below it those that were.
pub fn wordings(desk: Desk, sheet: Sheet) -> El {
    let keep = button("button", "Keep this wording and try another", move || put_aside(desk, sheet));
    el("div")
        .class("wordings")
        .child(keep.attr("id", sheet.name("keep-wording")))
        .child(keyed(move || sheet.aside.filled.get(), move || side_by_side(desk, sheet)))
}

fn put_aside(desk: Desk, sheet: Sheet) {
    let text = sheet.text.now.get_untracked();
    let mut aside = sheet.aside.now.get_untracked();
    let said = if text.trim().is_empty() {
        "There is nothing to keep yet: write a wording first."
    } else if aside.contains(&text) {
        "This wording is kept already: change it to try another."
    } else if aside.len() == MOST {
        "Three wordings are kept; let go of one of them first."
    } else {
        aside.push(text);
        sheet.aside.fill(aside);
        desk.keep();
        "The wording is kept below. Write another; the first stays until you do."
    };
    desk.say(said);
    // The old wording is marked, so that the first letter takes its place and an arrow key keeps it.
    let id = ["#", &Place::Text(sheet.slot).id()].concat();
    clock::soon(move || page::select(&id));
}

fn side_by_side(desk: Desk, sheet: Sheet) -> Node {
    let aside = sheet.aside.now.get_untracked();
    if aside.is_empty() {
        return Node::Empty;
    }
    let id = sheet.name("aside");
    let present = el("p").class("goal-text").live(move || sheet.text.rested.get());
    let mut list = el("ol").class("wordings__list").attr("role", "list");
    list = list.child(piece("li", "wording", piece("p", "wording__number", "Now")).child(present));
    for (at, text) in aside.iter().enumerate() {
        list = list.child(one(desk, sheet, at, text));
    }
    let table = move || {
        let now = now(desk, sheet)?;
        let read = aside.iter().map(|text| desk.reading(text)).collect::<Option<Vec<_>>>()?;
        Some(compared(&now, &read))
    };
    el("section")
        .attr("aria-labelledby", id.clone())
        .child(
            plain("h3", "Kept wordings, beside the one you have now")
                .child(order::of(desk, sheet.slot))
                .attr("id", id),
        )
        .child(list)
        .live(table)
        .into()
}

/// How the present wording reads, once there is one.
fn now(desk: Desk, sheet: Sheet) -> Option<GoalReading> {
    let text = sheet.text.rested.get();
    desk.reading(&text).filter(|_| !text.trim().is_empty())
}

fn one(desk: Desk, sheet: Sheet, at: usize, text: &str) -> El {
    let number = (at + 1).to_string();
    let before = text.to_owned();
    let difference = move || Some(changes(&desk.reading(&before)?, &now(desk, sheet)?));
    let of = || piece("span", "visually-hidden", [" (kept wording ", &*number, ")"].concat());
    let back = button("button", "Take it back", move || take_back(desk, sheet, at)).child(of());
    let away = button("button button--quiet", "Let it go", move || let_go(desk, sheet, at)).child(of());
    el("li")
        .class("wording")
        .child(piece("p", "wording__number", ["Kept wording ", &*number].concat()))
        .child(piece("p", "goal-text", text.to_owned()))
        .live(difference)
        .child(piece("div", "deeds", back).child(away))
}

/// Puts a wording from before in the place of the present one, and that in its place.
fn take_back(desk: Desk, sheet: Sheet, at: usize) {
    let now = sheet.text.now.get_untracked();
    let mut aside = sheet.aside.now.get_untracked();
    if at >= aside.len() {
        return;
    }
    let back = aside.remove(at);
    if !now.trim().is_empty() && now != back && !aside.contains(&now) {
        aside.insert(at, now);
    }
    sheet.text.fill(back);
    sheet.aside.fill(aside);
    desk.mend(Place::Text(sheet.slot));
    desk.keep();
    desk.say("The wording is back; the one you had is kept in its place.");
    let id = ["#", &Place::Text(sheet.slot).id()].concat();
    clock::soon(move || _ = page::focus(&id));
}

fn let_go(desk: Desk, sheet: Sheet, at: usize) {
    let mut aside = sheet.aside.now.get_untracked();
    if at < aside.len() {
        aside.remove(at);
    }
    sheet.aside.fill(aside);
    desk.keep();
    desk.say("The kept wording is let go.");
    let id = ["#", &sheet.name("keep-wording")].concat();
    clock::soon(move || _ = page::focus(&id));
}
