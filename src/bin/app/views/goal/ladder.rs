//! The ladder of a goal: five levels that client and worker agree on before the work begins.

use super::Desk;
use super::faults::{self, Place};
use super::fields::{field, fold};
use super::sheet::Sheet;
use crate::dom::{El, Node, button, el, keyed, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use practicum::attainment::begins_with;
use practicum::goals::ladder::propose;
use practicum::goals::scale::Level;

const ABOUT: &str = "Five levels that you and the client put into words now, so that later both can tell how far things have \
    come, and some of the way counts. After goal attainment scaling (Kiresuk and Sherman, 1968).";

const NO_MEASURE: &str = "No ladder can be made yet: the goal says nothing that could be counted or seen done, so its levels could not be told apart.";

/// What each level is, from the lowest.
const LEVELS: [&str; 5] = [
    "−2: as it began, or worse",
    "−1: some of the way",
    "0: as hoped, the goal itself",
    "+1: more than hoped",
    "+2: much more than hoped",
];

/// The ladder of a goal, folded away until it is wanted.
pub fn ladder(desk: Desk, sheet: Sheet) -> El {
    let Sheet { ladder, .. } = sheet;
    let unfolded = move |open| {
        // In assessment nothing is read before it is handed in, so nothing is proposed.
        if open && desk.live && ladder.now.with_untracked(Vec::is_empty) {
            fill(desk, sheet, false);
        }
    };
    fold(sheet.shows_ladder, plain("summary", "A ladder for this goal"), unfolded)
        .attr("data-fold", "ladder")
        .child(piece("p", "hint", ABOUT))
        .child(keyed(move || ladder.filled.get(), move || levels(desk, sheet)))
        .live(move || state(desk, sheet))
}

fn levels(desk: Desk, sheet: Sheet) -> Node {
    let Sheet { slot, ladder, .. } = sheet;
    if ladder.now.with_untracked(Vec::is_empty) {
        return Node::Empty;
    }
    let mut rungs = el("ol").class("rungs").attr("role", "list");
    for at in (0..LEVELS.len()).rev() {
        let rung = field(
            desk,
            Place::Level(slot, at),
            LEVELS[at],
            "2",
            RwSignal::new(0),
            move || ladder.now.with_untracked(|levels| levels.get(at).cloned().unwrap_or_default()),
            move |text| {
                ladder.write(|levels| {
                    if let Some(level) = levels.get_mut(at) {
                        *level = text;
                    }
                });
                check(desk, sheet);
            },
        );
        rungs = rungs.child(piece("li", "rung", rung).attr("data-level", (at as i64 - 2).to_string()));
    }
    rungs.into()
}

/// Says what is wrong with the levels when the hands have rested.
fn check(desk: Desk, sheet: Sheet) {
    let then = sheet.ladder.now.get_untracked();
    clock::later(700, move || {
        if desk.live && sheet.ladder.now.try_with_untracked(|now| *now == then) == Some(true) {
            let mut found = faults::of_ladder(sheet);
            desk.faults.update(|faults| {
                faults.retain(|fault| !matches!(fault.at, Place::Level(slot, _) if slot == sheet.slot));
                faults.append(&mut found);
            });
        }
    });
}

/// What can be done with the ladder as it stands.
fn state(desk: Desk, sheet: Sheet) -> Node {
    sheet.ladder.filled.get();
    let none = sheet.ladder.now.with_untracked(Vec::is_empty);
    let propose =
        |label| button("button", label, move || propose_anew(desk, sheet)).attr("id", sheet.name("propose"));
    if !desk.live {
        let label = "Write a ladder";
        let write = button("button", label, move || propose_anew(desk, sheet));
        return if none { write.into() } else { leave_out(desk, sheet).into() };
    }
    let text = sheet.text.rested.get();
    let measured = desk.reading(&text).is_some_and(|reading| reading.measure.is_some());
    let stale = !none && sheet.ladder_of.get() != text;
    let hint = match (measured, none, stale) {
        (false, true, _) => Some(NO_MEASURE),
        (false, false, _) => Some("The goal can no longer be measured; the levels stay as you wrote them."),
        (true, _, true) => {
            Some("The goal has changed since: have the levels proposed again, or mend them by hand.")
        }
        _ => None,
    };
    let deed = measured.then(|| propose(if none { "Propose a ladder" } else { "Propose again" }));
    let before = sheet.ladder_before.with(|before| !before.is_empty()).then(|| {
        button("button button--quiet", "Back to the levels before", move || {
            let now = sheet.ladder.now.get_untracked();
            let before = sheet.ladder_before.get_untracked();
            sheet.ladder_before.set(now);
            put(desk, sheet, before, "The levels are back.");
        })
    });
    let out = (!none).then(|| leave_out(desk, sheet));
    let hint = hint.map(|hint| piece("p", "hint", hint).into());
    let deeds = el("div").class("deeds").child(deed).child(before).child(out);
    Node::Many(hint.into_iter().chain([deeds.into()]).collect())
}

fn leave_out(desk: Desk, sheet: Sheet) -> El {
    button("button button--quiet", "Leave the ladder out", move || {
        let now = sheet.ladder.now.get_untracked();
        sheet.ladder_before.set(now);
        put(desk, sheet, Vec::new(), "The ladder is left out.");
        let fold = ["[data-sheet=\"", &sheet.slot.to_string(), "\"] [data-fold=ladder] > summary"].concat();
        clock::soon(move || _ = page::focus(&fold));
    })
}

fn propose_anew(desk: Desk, sheet: Sheet) {
    fill(desk, sheet, true);
    let id = ["#", &Place::Level(sheet.slot, Level::MuchMore as usize).id()].concat();
    clock::soon(move || _ = page::focus(&id));
}

/// Puts a ladder there: as it is proposed, or in assessment with the goal in its middle and room around it.
fn fill(desk: Desk, sheet: Sheet, aloud: bool) {
    let text = sheet.text.now.get_untracked();
    let proposed = if desk.live {
        let Some(measure) = untrack(|| desk.reading(&text)).and_then(|reading| reading.measure) else {
            return;
        };
        let began = desk.store.session.with_untracked(|session| {
            session.as_ref().map(|session| begins_with(session, &text, &measure).amount())
        });
        propose(&text, &measure, began).to_vec()
    } else {
        let mut blank = vec![String::new(); LEVELS.len()];
        blank[Level::AsHoped as usize].clone_from(&text);
        blank
    };
    let now = sheet.ladder.now.get_untracked();
    // Levels that somebody wrote are not lost to a proposal.
    sheet.ladder_before.set(if now == proposed { Vec::new() } else { now });
    sheet.text.rested.set(text.clone());
    sheet.ladder_of.set(text);
    put(desk, sheet, proposed, if aloud { "Five levels are proposed; change them as you like." } else { "" });
}

fn put(desk: Desk, sheet: Sheet, levels: Vec<String>, said: &'static str) {
    desk.faults.update(|faults| {
        faults.retain(|fault| !matches!(fault.at, Place::Level(slot, _) if slot == sheet.slot));
    });
    sheet.ladder.fill(levels);
    desk.keep();
    desk.say(said);
}
