//! The goal editor: the client's words beside, one's own sentence, and how it reads.

use super::choices::take;
use crate::components::{criteria, criteria_count, marked_goal, rich};
use crate::dom::{El, Node, button, el, piece, plain};
use crate::platform::clock;
use crate::platform::fetch::Fetched;
use crate::signals::*;
use crate::store::Store;
use practicum::act::GoalSource;
use practicum::log::{Decision, GoalText, Mode};
use practicum::session::Session;

/// How long the student's hands must rest before a goal is read, in milliseconds.
const REST: i32 = 350;

const SOURCES: [(GoalSource, &str); 4] = [
    (GoalSource::Client, "The client said it"),
    (GoalSource::Shared, "We found it together"),
    (GoalSource::Worker, "It is my idea"),
    (GoalSource::ThirdParty, "Somebody else wants it"),
];

/// What the student has written so far.
#[derive(Clone, Copy)]
struct Draft {
    text: RwSignal<String>,
    /// What was last read, when the hands rested.
    read: RwSignal<String>,
    source: RwSignal<Option<GoalSource>>,
    /// The quotes it rests on, as bits by their place.
    quotes: RwSignal<usize>,
    missing: RwSignal<&'static str>,
}

/// The goal editor.
pub fn editor(store: Store, session: &Session, prompt: &str) -> Node {
    let draft = Draft {
        text: RwSignal::new(String::new()),
        read: RwSignal::new(String::new()),
        source: RwSignal::new(None),
        quotes: RwSignal::new(0),
        missing: RwSignal::new(""),
    };
    let live = session.log().mode == Mode::Coaching;
    let names: Vec<String> = session.scenario().goal_quotes().map(|(_, quote)| quote.id.clone()).collect();
    let field = el("textarea")
        .attr("rows", "3")
        .attr("maxlength", "600")
        .attr("data-testid", "goal-text")
        .on("input", move |happening| typed(draft, happening.value()));
    // If it did not come after the case was opened, the connection may be better by now.
    store.fetch_reader();
    let label = move || match store.reader.get() {
        Fetched::Coming => "Wait a moment: what reads goals is on its way",
        _ => "Set this goal",
    };
    let hand_in = button("button button--main", "", move || hand_in(store, draft, &names))
        .live(label)
        .live_flag("disabled", move || store.reader.get() != Fetched::Here);
    el("section")
        .class("goal-editor")
        .attr("aria-labelledby", "next")
        .child(plain("h2", "Write the goal").attr("id", "next").attr("tabindex", "-1"))
        .child(plain("p", rich(prompt)))
        .child(quotes(session, draft))
        .child(piece("label", "field", plain("span", "The goal")).child(field))
        .child(live.then(|| how_it_reads(store, draft)))
        .child(sources(draft))
        .child(el("p").class("field-error").attr("role", "alert").live(move || draft.missing.get()))
        .live(move || no_reader(store))
        .child(hand_in.attr("data-testid", "submit-goal"))
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

fn quotes(session: &Session, draft: Draft) -> El {
    let mut boxes =
        el("fieldset").class("options").child(plain("legend", "The client's words that it rests on"));
    for (at, (_, quote)) in session.scenario().goal_quotes().enumerate().take(usize::BITS as usize) {
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("name", "quote")
            .attr("value", quote.id.clone())
            .on("change", move |_| draft.quotes.update(|quotes| *quotes ^= 1 << at));
        boxes =
            boxes.child(piece("label", "option option--quote", tick).child(plain("q", quote.text.clone())));
    }
    boxes
}

fn sources(draft: Draft) -> El {
    let mut options =
        el("fieldset").class("options options--row").child(plain("legend", "Whose idea is it?"));
    for (value, name) in SOURCES {
        let radio = el("input").attr("type", "radio").attr("name", "source").attr("value", value.name());
        let radio = radio.on("change", move |_| {
            draft.source.set(Some(value));
            draft.missing.set("");
        });
        options = options.child(piece("label", "option", radio).child(piece("span", "option__name", name)));
    }
    options
}

fn typed(draft: Draft, now: String) {
    draft.text.set(now.clone());
    draft.missing.set("");
    clock::later(REST, move || {
        // The editor may be gone by now, and its signals with it.
        if draft.text.try_with_untracked(|text| *text == now) == Some(true) {
            draft.read.set(now);
        }
    });
}

fn how_it_reads(store: Store, draft: Draft) -> El {
    let reading = move |text: &str| {
        // Before the reader has come nothing is read; when it has, what stands there is.
        if store.reader.get() != Fetched::Here {
            return None;
        }
        store.session.with_untracked(|session| session.as_ref().map(|session| session.read_goal(text)))
    };
    let rows = move || {
        let text = draft.read.get();
        let reading = reading(&text)?;
        Some(Node::Many(vec![marked_goal(&text, &reading).into(), criteria(&text, &reading)]))
    };
    let count = move || {
        let text = draft.read.get();
        reading(&text).filter(|_| !text.trim().is_empty()).map(|reading| criteria_count(&reading))
    };
    el("section")
        .class("criteria")
        .attr("aria-labelledby", "reads")
        .child(plain("h3", "How it reads").attr("id", "reads"))
        .child(piece(
            "p",
            "hint",
            "Write, and rest a moment: what the sentence has and what it lacks shows here.",
        ))
        .live(rows)
        .child(el("p").class("visually-hidden").attr("role", "status").live(count))
}

fn hand_in(store: Store, draft: Draft, names: &[String]) {
    let text = draft.text.get_untracked();
    if text.trim().is_empty() {
        draft.missing.set("Write the goal first.");
        return;
    }
    let Some(source) = draft.source.get_untracked() else {
        draft.missing.set("Say whose idea the goal is.");
        return;
    };
    let chosen = draft.quotes.get_untracked();
    let quotes = names.iter().enumerate().filter(|(at, _)| chosen & 1 << at != 0);
    let quotes = quotes.map(|(_, name)| name.clone()).collect();
    take(store, Decision::Goal(GoalText::new(text, source, quotes).into()));
}
