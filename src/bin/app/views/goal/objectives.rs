//! Objectives: smaller steps on the way to a goal, each read like a goal and none of them scored.

use super::Desk;
use super::faults::Place;
use super::fields::{field, fold};
use super::sheet::Sheet;
use crate::components::criteria_short;
use crate::dom::{El, Node, button, el, keyed, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;

/// The most objectives of a goal on the desk.
const MOST: usize = 5;

const ABOUT: &str = "What would be done on the way, each small enough to be seen done. Objectives are read like the goal, and \
    not scored: they change as the work goes on.";

/// The objectives of a goal, folded away until they are wanted.
pub fn objectives(desk: Desk, sheet: Sheet) -> El {
    let Sheet { objectives, .. } = sheet;
    let summary = move || {
        objectives.filled.get();
        match objectives.now.with_untracked(Vec::len) {
            0 => "Objectives: smaller steps on the way".to_owned(),
            1 => "Objectives: one smaller step on the way".to_owned(),
            count => ["Objectives: ", &count.to_string(), " smaller steps on the way"].concat(),
        }
    };
    let rows = move || {
        let count = objectives.now.with_untracked(Vec::len);
        let rows = (0..count).map(|at| row(desk, sheet, at).into()).collect::<Vec<Node>>();
        if rows.is_empty() {
            Node::Empty
        } else {
            el("ol").class("steps").attr("role", "list").children(rows).into()
        }
    };
    let add = button("button button--quiet", "Add an objective", move || add(desk, sheet));
    fold(sheet.shows_objectives, el("summary").live(summary), |_| {})
        .attr("data-fold", "objectives")
        .child(piece("p", "hint", ABOUT))
        .child(keyed(move || objectives.filled.get(), rows))
        .child(add.attr("id", sheet.name("add-objective")))
}

fn row(desk: Desk, sheet: Sheet, at: usize) -> El {
    let Sheet { slot, objectives, .. } = sheet;
    let text = move |all: &Vec<String>| all.get(at).cloned().unwrap_or_default();
    let label = ["Objective ", &(at + 1).to_string()].concat();
    let written = field(
        desk,
        Place::Objective(slot, at),
        label.clone(),
        "2",
        RwSignal::new(0),
        move || objectives.now.with_untracked(text),
        move |written| {
            objectives.write(|all| {
                if let Some(one) = all.get_mut(at) {
                    *one = written;
                }
            });
        },
    );
    let of = piece("span", "visually-hidden", [" ", &*label.to_lowercase()].concat());
    let away = button("button button--quiet", "Take away", move || take_away(desk, sheet, at)).child(of);
    let reads = move || {
        let text = objectives.rested.with(text);
        desk.reading(&text).filter(|_| !text.trim().is_empty())
    };
    let short = desk.live.then(|| {
        let count = move || reads().map(|reading| criteria_short(&reading).0);
        let open = move || reads().map(|reading| criteria_short(&reading).1);
        let hidden = move || reads().is_none();
        piece("details", "short", el("summary").live(count)).live(open).live_flag("hidden", hidden)
    });
    plain("li", written)
        .child(short)
        .child(away.attr("id", ["away-", &Place::Objective(slot, at).id()].concat()))
}

fn add(desk: Desk, sheet: Sheet) {
    let mut all = sheet.objectives.now.get_untracked();
    if all.len() == MOST {
        desk.say("Five objectives are enough for one goal.");
        return;
    }
    all.push(String::new());
    let id = ["#", &Place::Objective(sheet.slot, all.len() - 1).id()].concat();
    sheet.objectives.fill(all);
    desk.keep();
    clock::soon(move || _ = page::focus(&id));
}

fn take_away(desk: Desk, sheet: Sheet, at: usize) {
    let mut all = sheet.objectives.now.get_untracked();
    if at < all.len() {
        all.remove(at);
    }
    // What is wrong is named by place, and the places have moved.
    desk.faults.update(|faults| {
        faults.retain(|fault| !matches!(fault.at, Place::Objective(other, _) if other == sheet.slot));
    });
    sheet.objectives.fill(all);
    desk.keep();
    desk.say("The objective is taken away.");
    let id = ["#", &sheet.name("add-objective")].concat();
    clock::soon(move || _ = page::focus(&id));
}
