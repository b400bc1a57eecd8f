//! The sheet of a goal: the quotes that it rests on, the goal itself, how it reads, and whose idea it is.

use super::faults::{LONGEST_GOAL, Place};
use super::fields::{Written, fault, field, room};
use super::{Desk, ladder, objectives, order, wordings};
use crate::components::{criteria, criteria_count, marked_goal};
use crate::dom::{El, Node, el, piece, plain};
use crate::signals::*;
use crate::store::drafts::GoalDraft;
use practicum::act::GoalSource;
use practicum::log::GoalText;

const SOURCES: [(GoalSource, &str); 4] = [
    (GoalSource::Client, "The client said it"),
    (GoalSource::Shared, "We found it together"),
    (GoalSource::Worker, "It is my idea"),
    (GoalSource::ThirdParty, "Somebody else wants it"),
];

/// What is written on a sheet.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// Its place among the sheets of the desk, which stays whatever order the goals are in.
    pub slot: usize,
    /// The goal.
    pub text: Written<String>,
    /// Its objectives.
    pub objectives: Written<Vec<String>>,
    /// The levels of its ladder, from the lowest; empty without one.
    pub ladder: Written<Vec<String>>,
    /// The wording from which the ladder was proposed.
    pub ladder_of: RwSignal<String>,
    /// The levels that stood there before another ladder was proposed.
    pub ladder_before: RwSignal<Vec<String>>,
    /// Whose idea it is.
    pub source: RwSignal<Option<GoalSource>>,
    /// The quotes that it rests on, by name.
    pub quotes: RwSignal<Vec<String>>,
    /// Other wordings of it, put aside to compare.
    pub aside: Written<Vec<String>>,
    /// Whether its objectives are unfolded.
    pub shows_objectives: RwSignal<bool>,
    /// Whether its ladder is unfolded.
    pub shows_ladder: RwSignal<bool>,
}

impl Sheet {
    /// A blank sheet.
    pub fn blank(slot: usize) -> Self {
        Self {
            slot,
            text: Written::blank(),
            objectives: Written::blank(),
            ladder: Written::blank(),
            ladder_of: RwSignal::new(String::new()),
            ladder_before: RwSignal::new(Vec::new()),
            source: RwSignal::new(None),
            quotes: RwSignal::new(Vec::new()),
            aside: Written::blank(),
            shows_objectives: RwSignal::new(false),
            shows_ladder: RwSignal::new(false),
        }
    }

    /// Puts on it what was written before.
    pub fn lay_out(self, draft: &GoalDraft) {
        self.text.fill(draft.text.clone());
        self.objectives.fill(draft.objectives.clone());
        self.ladder.fill(draft.ladder.clone());
        self.ladder_of.set(draft.text.clone());
        self.ladder_before.set(Vec::new());
        self.source.set(draft.source);
        self.quotes.set(draft.quotes.clone());
        self.aside.fill(draft.aside.clone());
        self.shows_objectives.set(!draft.objectives.is_empty());
        self.shows_ladder.set(!draft.ladder.is_empty());
    }

    /// What is written on it.
    pub fn draft(self) -> GoalDraft {
        GoalDraft {
            text: self.text.now.get_untracked(),
            source: self.source.get_untracked(),
            quotes: self.quotes.get_untracked(),
            objectives: self.objectives.now.get_untracked(),
            ladder: self.ladder.now.get_untracked(),
            aside: self.aside.now.get_untracked(),
        }
    }

    /// The goal, if it is said whose idea it is.
    pub fn goal(self) -> Option<GoalText> {
        let GoalDraft { text, source, quotes, objectives, ladder, aside: _ } = self.draft();
        Some(GoalText { text, source: source?, quotes, objectives, ladder })
    }

    /// A name for things of this sheet: the bare one on the first.
    pub fn name(self, bare: &'static str) -> String {
        if self.slot == 0 { bare.to_owned() } else { [bare, "-", &self.slot.to_string()].concat() }
    }
}

/// The sheet in a slot.
pub fn sheet(desk: Desk, slot: usize) -> Node {
    let sheet = desk.sheets[slot];
    let at = Place::Text(slot);
    let text = field(
        desk,
        at,
        "The goal",
        "3",
        sheet.text.filled,
        move || sheet.text.now.get_untracked(),
        move |text| sheet.text.write(|now| *now = text),
    );
    el("section")
        .class("sheet")
        .attr("data-sheet", slot.to_string())
        .live_attr("aria-label", move || order::title(desk, slot).map(Into::into))
        .live(move || order::head(desk, slot))
        .child(quotes(desk, sheet))
        .child(text.child(room(at, sheet.text.now, LONGEST_GOAL)))
        .child(desk.live.then(|| how_it_reads(desk, sheet)))
        .child(desk.live.then(|| wordings::wordings(desk, sheet)))
        .child(sources(desk, sheet))
        .child(objectives::objectives(desk, sheet))
        .child(ladder::ladder(desk, sheet))
        .into()
}

fn quotes(desk: Desk, sheet: Sheet) -> El {
    let mut boxes =
        el("fieldset").class("options").child(plain("legend", "The client's words that it rests on"));
    let quotes = desk.store.session.with_untracked(|session| {
        let quotes = session.iter().flat_map(|session| session.scenario().goal_quotes());
        quotes.map(|(_, quote)| (quote.id.clone(), quote.text.clone())).collect::<Vec<_>>()
    });
    for (id, text) in quotes {
        let (known, turned) = (id.clone(), id.clone());
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("name", sheet.name("quote"))
            .attr("value", id)
            .live_flag("checked", move || sheet.quotes.with(|quotes| quotes.contains(&known)))
            .on("change", move |_| {
                sheet.quotes.update(|quotes| match quotes.iter().position(|quote| *quote == turned) {
                    Some(at) => _ = quotes.remove(at),
                    None => quotes.push(turned.clone()),
                });
                desk.keep();
            });
        boxes = boxes.child(piece("label", "option option--quote", tick).child(plain("q", text)));
    }
    boxes
}

fn sources(desk: Desk, sheet: Sheet) -> El {
    let at = Place::Source(sheet.slot);
    let mut options = el("fieldset")
        .class("options options--row")
        .attr("aria-describedby", ["fault-", &at.id()].concat())
        .child(plain("legend", "Whose idea is it?"));
    for (place, (value, name)) in SOURCES.into_iter().enumerate() {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", sheet.name("source"))
            .attr("value", value.name())
            .attr_if("id", (place == 0).then(|| at.id()))
            .live_flag("checked", move || sheet.source.get() == Some(value))
            .on("change", move |_| {
                sheet.source.set(Some(value));
                desk.mend(at);
                desk.keep();
            });
        options = options.child(piece("label", "option", radio).child(piece("span", "option__name", name)));
    }
    options.child(fault(desk, at))
}

fn how_it_reads(desk: Desk, sheet: Sheet) -> El {
    let rows = move || {
        let text = sheet.text.rested.get();
        let reading = desk.reading(&text)?;
        Some(Node::Many(vec![marked_goal(&text, &reading).into(), criteria(&text, &reading)]))
    };
    let count = move || {
        let text = sheet.text.rested.get();
        desk.reading(&text).filter(|_| !text.trim().is_empty()).map(|reading| criteria_count(&reading))
    };
    let id = sheet.name("reads");
    el("section")
        .class("criteria")
        .attr("aria-labelledby", id.clone())
        .child(plain("h3", "How it reads").child(order::of(desk, sheet.slot)).attr("id", id))
        .child(piece(
            "p",
            "hint",
            "Write, and rest a moment: what the sentence has and what it lacks shows here.",
        ))
        .live(rows)
        .child(el("p").class("visually-hidden").attr("role", "status").live(count))
}
