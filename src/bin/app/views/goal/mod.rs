//! The goal desk: the client's words beside, goals in their order with what belongs to each, and how they read.

mod faults;
mod fields;
mod ladder;
mod objectives;
mod order;
mod sheet;
mod wordings;

use super::choices::take;
use crate::components::rich;
use crate::dom::{El, Node, button, el, growing, piece, plain};
use crate::platform::clock;
use crate::platform::fetch::Fetched;
use crate::platform::page;
use crate::signals::*;
use crate::store::Store;
use crate::store::drafts::{Draft, Place};
use faults::{Fault, Place as At};
use practicum::act::Ranker;
use practicum::goals::GoalReading;
use practicum::log::{Decision, GoalList, Mode};
use practicum::session::Session;
use sheet::Sheet;

/// The most goals on the desk: more at once than three, and nobody works on any of them.
const MOST: usize = 3;

/// What lies on the desk.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    /// Whether the criteria answer while one writes.
    live: bool,
    sheets: [Sheet; MOST],
    /// The sheets that are written on, by their place in `sheets`, in the goals' order.
    order: RwSignal<Vec<usize>>,
    /// Who put them in this order.
    ranked_by: RwSignal<Option<Ranker>>,
    /// What is missing or wrong, since the goals were last handed in.
    faults: RwSignal<Vec<Fault>>,
    /// What a screen reader is told of what was done.
    said: RwSignal<String>,
    /// Where the draft is kept.
    place: RwSignal<Place>,
    /// How often the desk was laid out anew, and whether that was with something from before.
    laid: RwSignal<(u64, bool)>,
    /// What lay on the desk before it was emptied.
    emptied: RwSignal<Option<Draft>>,
}

/// The goal desk of a scene.
pub fn editor(store: Store, session: &Session, prompt: &str) -> Node {
    let mut place = Place::here(store);
    let draft = store.open_draft(&mut place);
    let desk = Desk {
        store,
        live: session.log().mode == Mode::Coaching,
        sheets: std::array::from_fn(Sheet::blank),
        order: RwSignal::new(vec![0]),
        ranked_by: RwSignal::new(None),
        faults: RwSignal::new(Vec::new()),
        said: RwSignal::new(String::new()),
        place: RwSignal::new(place),
        laid: RwSignal::new((0, false)),
        emptied: RwSignal::new(None),
    };
    if let Some(draft) = draft {
        desk.lay_out(&draft);
    }
    // If it did not come after the case was opened, the connection may be better by now.
    store.fetch_reader();
    let sheets = growing(
        move || {
            let (laid, _) = desk.laid.get();
            desk.order.with(|order| order.iter().map(|slot| laid * 8 + *slot as u64).collect())
        },
        move |from| {
            let order = desk.order.get_untracked();
            order.into_iter().skip(from).map(|slot| sheet::sheet(desk, slot)).collect()
        },
    );
    let label = move || match store.reader.get() {
        Fetched::Coming => "Wait a moment: what reads goals is on its way",
        _ if desk.several() => "Set these goals",
        _ => "Set this goal",
    };
    let set = button("button button--main", "", move || desk.hand_in())
        .live(label)
        .live_flag("disabled", move || store.reader.get() != Fetched::Here);
    el("section")
        .class("goal-editor")
        .attr("aria-labelledby", "next")
        .child(plain("h2", "Write the goal").attr("id", "next").attr("tabindex", "-1"))
        .child(plain("p", rich(prompt)))
        .live(move || desk.laid_before())
        .child(sheets)
        .child(order::further(desk))
        .child(el("p").class("visually-hidden").attr("role", "status").live(move || desk.said.get()))
        .live(move || no_reader(store))
        .child(set.attr("data-testid", "submit-goal"))
        .into()
}

/// What to do when the reader of goals did not come.
fn no_reader(store: Store) -> Option<El> {
    let Fetched::Failed(what) = store.reader.get() else { return None };
    let text = "What reads goals did not come, so the goal cannot be set yet. What you wrote stays here. "
        .to_owned();
    let again =
        button("button", "Try again", move || store.fetch_reader_again()).attr("data-testid", "fetch-reader");
    let shown = piece("div", "notice", plain("p", text + &what)).attr("role", "alert");
    Some(shown.child(piece("div", "notice__deeds", again)))
}

impl Desk {
    /// Whether there is more than one goal.
    fn several(self) -> bool {
        self.order.with(|order| order.len() > 1)
    }

    /// What the analyser reads in a text. Before the reader has come nothing is read; when it has, what stands there is.
    fn reading(self, text: &str) -> Option<GoalReading> {
        if self.store.reader.get() != Fetched::Here {
            return None;
        }
        self.store.session.with_untracked(|session| session.as_ref().map(|session| session.read_goal(text)))
    }

    /// Tells a screen reader what was done.
    fn say(self, what: impl Into<String>) {
        self.said.set(what.into());
    }

    /// Everything as it stands.
    fn draft(self) -> Draft {
        let goals: Vec<_> =
            self.order.get_untracked().into_iter().map(|slot| self.sheets[slot].draft()).collect();
        let draft = Draft { goals, ranked_by: self.ranked_by.get_untracked() };
        let blank = draft.goals.iter().all(|goal| *goal == Default::default());
        if blank && draft.goals.len() == 1 { Draft::default() } else { draft }
    }

    /// Keeps everything as it stands: after every letter, since the next may not come.
    fn keep(self) {
        self.store.keep_draft(self.place, &self.draft());
    }

    /// Lays a draft on the desk.
    fn lay_out(self, draft: &Draft) {
        let goals = draft.goals.iter().take(MOST);
        let slots: Vec<usize> = goals.clone().enumerate().map(|(slot, _)| slot).collect();
        for (slot, goal) in goals.enumerate() {
            self.sheets[slot].lay_out(goal);
        }
        self.ranked_by.set(draft.ranked_by);
        self.faults.set(Vec::new());
        let nothing = slots.is_empty();
        if nothing {
            self.sheets[0].lay_out(&Default::default());
        }
        self.order.set(if nothing { vec![0] } else { slots });
        self.laid.update(|(times, before)| (*times, *before) = (*times + 1, !nothing));
    }

    /// That what was written before is here again, or was put away, or that another tab has written something else.
    fn laid_before(self) -> Option<El> {
        let (_, before) = self.laid.get();
        let others = self.place.with_untracked(Place::others).is_some();
        let emptied = self.emptied.with(Option::is_some);
        let (text, label) = match (others, emptied, before) {
            (true, ..) => {
                ("Something else was written here in another tab, and both are kept.", "Show the other")
            }
            (_, true, _) => ("What was here is put away.", "Bring it back"),
            (.., true) => ("What you had written here is back.", "Begin with an empty sheet"),
            _ => return None,
        };
        let deed = move || {
            let now = self.draft();
            if others {
                if let Some(draft) = self.store.exchange_draft(self.place, &now) {
                    self.lay_out(&draft);
                }
            } else {
                let put = self.emptied.get_untracked();
                // What was written meanwhile is put away in its turn.
                self.emptied.set(Some(now).filter(|now| *now != Draft::default()));
                self.lay_out(&put.unwrap_or_default());
                self.keep();
            }
            clock::soon(|| _ = page::focus("[data-testid=goal-text]"));
        };
        let deed = button("button button--quiet", label, deed).attr("data-testid", "draft");
        Some(piece("p", "hint draft", text).child(" ").child(deed))
    }

    /// Sets the goals, or says what is missing, at each field, and goes to the first of them.
    fn hand_in(self) {
        let faults = faults::of(self);
        if let Some(first) = faults.first() {
            let id = ["#", &first.at.id()].concat();
            // A field that is folded away is unfolded, so that the focus can go there.
            for fault in &faults {
                match fault.at {
                    At::Objective(slot, _) => self.sheets[slot].shows_objectives.set(true),
                    At::Level(slot, _) => self.sheets[slot].shows_ladder.set(true),
                    _ => {}
                }
            }
            self.faults.set(faults);
            clock::soon(move || _ = page::focus(&id));
            return;
        }
        let order = self.order.get_untracked();
        let mut goals = order.iter().filter_map(|slot| self.sheets[*slot].goal());
        let Some(first) = goals.next() else { return };
        let further: Vec<_> = goals.collect();
        let ranked_by = self.ranked_by.get_untracked().filter(|_| !further.is_empty());
        let list = GoalList { first, further, ranked_by };
        let place = self.place.get_untracked();
        self.store.forget_draft_after(place, || take(self.store, Decision::Goal(list)));
    }
}
