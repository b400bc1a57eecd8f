//! What is missing or wrong with goals that are handed in: all of it at once, each at its field.

use super::Desk;
use super::sheet::Sheet;
use crate::signals::*;
use practicum::goals::ladder::{self, Ladder, LadderFault};
use practicum::goals::scale::Level;
use std::borrow::Cow;

/// How long a goal can be, in letters: a sentence or two, and then some.
pub const LONGEST_GOAL: usize = 600;

/// How long an objective or a level can be, in letters.
pub const LONGEST_PART: usize = 300;

/// A place on the desk where something can be missing or wrong. Sheets are named by their slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The text of a goal.
    Text(usize),
    /// Whose idea it is.
    Source(usize),
    /// One of its objectives.
    Objective(usize, usize),
    /// One of the levels of its ladder, from the lowest.
    Level(usize, usize),
    /// Who put the goals in order.
    Ranker,
}

impl Place {
    /// The name of the field on the page.
    pub fn id(self) -> String {
        let (name, sheet, part) = match self {
            Self::Text(sheet) => ("goal-", sheet, None),
            Self::Source(sheet) => ("source-", sheet, None),
            Self::Objective(sheet, at) => ("objective-", sheet, Some(at)),
            Self::Level(sheet, at) => ("level-", sheet, Some(at)),
            Self::Ranker => ("ranker-", 0, None),
        };
        let mut id = name.to_owned() + &sheet.to_string();
        if let Some(part) = part {
            id.push('-');
            id.push_str(&part.to_string());
        }
        id
    }
}

/// Something that is missing or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: Place,
    /// What, and what to do.
    pub what: Cow<'static, str>,
}

impl Desk {
    /// Whether something is wrong at a place.
    pub fn has_fault(self, at: Place) -> bool {
        self.faults.with(|faults| faults.iter().any(|fault| fault.at == at))
    }

    /// Takes away what was wrong at a place, since it is being mended.
    pub fn mend(self, at: Place) {
        if self.faults.with_untracked(|faults| faults.iter().any(|fault| fault.at == at)) {
            self.faults.update(|faults| faults.retain(|fault| fault.at != at));
        }
    }
}

/// Everything that is wrong on the desk, in the order of the page.
pub fn of(desk: Desk) -> Vec<Fault> {
    let order = desk.order.get_untracked();
    let mut faults = Vec::new();
    // All that was said so far, to find what is said twice.
    let mut said: Vec<String> = Vec::new();
    for slot in &order {
        let mut wrong = |at, what| faults.push(Fault { at, what });
        let sheet = desk.sheets[*slot];
        let text = sheet.text.now.get_untracked();
        if let Some(what) = text_fault(&text, LONGEST_GOAL, &mut said, order.len() > 1) {
            wrong(Place::Text(*slot), what);
        }
        if sheet.source.get_untracked().is_none() {
            wrong(Place::Source(*slot), "Say whose idea the goal is.".into());
        }
        for (at, text) in sheet.objectives.now.get_untracked().iter().enumerate() {
            if let Some(what) = text_fault(text, LONGEST_PART, &mut said, true) {
                wrong(Place::Objective(*slot, at), what);
            }
        }
        faults.append(&mut of_ladder(sheet));
    }
    if order.len() > 1 && desk.ranked_by.get_untracked().is_none() {
        faults.push(Fault { at: Place::Ranker, what: "Say who put the goals in this order.".into() });
    }
    faults
}

/// What is wrong with a text that is a goal or an objective.
fn text_fault(text: &str, most: usize, said: &mut Vec<String>, spare: bool) -> Option<Cow<'static, str>> {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let long = text.chars().count();
    if plain.is_empty() {
        return Some(if spare { "Write it, or take it away." } else { "Write the goal first." }.into());
    }
    if long > most {
        let over = (long - most).to_string();
        return Some(
            ["It is too long by ", &over, " letters. Say it shorter; nothing was cut."].concat().into(),
        );
    }
    if said.contains(&plain) {
        return Some("It says the same as one above: change it, or take it away.".into());
    }
    said.push(plain);
    None
}

/// What is wrong with the ladder on a sheet, if there is one.
pub fn of_ladder(sheet: Sheet) -> Vec<Fault> {
    let levels = sheet.ladder.now.get_untracked();
    let mut faults = Vec::new();
    for (at, level) in levels.iter().enumerate() {
        if level.chars().count() > LONGEST_PART {
            let what = "It is too long: a level is one sentence that two people would agree on.".into();
            faults.push(Fault { at: Place::Level(sheet.slot, at), what });
        }
    }
    let Ok(levels) = Ladder::try_from(levels) else { return faults };
    for fault in ladder::faults(&levels) {
        let level = match fault {
            LadderFault::Empty(level) | LadderFault::Same(_, level) => level,
            LadderFault::NotInOrder => Level::MuchMore,
        };
        let at = Place::Level(sheet.slot, level as usize);
        faults.push(Fault { at, what: fault.to_string().into() });
    }
    faults
}
