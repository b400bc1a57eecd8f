//! What if I had said …: beside a decision, what each other one on offer would have changed. It is worked out when
//! somebody unfolds it.

use super::timeline::points;
use crate::components::{findings, rich};
use crate::dom::{El, Node, button, el, piece, plain};
use crate::platform::{clock, page};
use crate::signals::*;
use crate::store::Store;
use crate::views::panels::mode_word;
use practicum::case::Case;
use practicum::judge::Mark;
use practicum::log::Decision;
use practicum::rules::Family;
use practicum::scenario::{Scenario, VARIABLES};
use practicum::session::{Entry, Session};
use practicum::what_if::{Leads, LeftOut, Other, WhatIf, left_out, others, what_if};

const PLAN: &str = "There are more plans than can be listed. These are the items that yours left out, each by itself in \
    the way that the rules like best; what a plan as a whole is worth does not follow from that.";

/// Of the client's course, the one of which less is better.
const DISTRESS: usize = 1;

/// What else was on offer at a place of the run; nothing where nothing was.
pub fn instead(store: Store, session: &Session, place: usize, entry: &Entry) -> Option<El> {
    let scenario = session.scenario();
    let choices = others(scenario, entry).len();
    let (count, title) = match choices {
        0 => (left_out(scenario, entry, session.log().seed).len(), "What the plan left out"),
        count => (count, "What if I had said …"),
    };
    if count == 0 {
        return None;
    }
    Some(folded(store, format!("{title} ({count})"), place, all))
}

/// A part of the debrief that is made when somebody unfolds it.
pub fn folded(
    store: Store,
    summary: String,
    place: usize,
    make: fn(Store, &Session, usize, &Entry) -> Node,
) -> El {
    let unfolded = RwSignal::new(false);
    let shown = move || {
        if !unfolded.get() {
            return Node::Empty;
        }
        store.session.with_untracked(|session| {
            let Some(session) = session else { return Node::Empty };
            session.entries().get(place).map_or(Node::Empty, |entry| make(store, session, place, entry))
        })
    };
    piece("details", "others", plain("summary", summary)).live(shown).on("toggle", move |_| {
        if !unfolded.get_untracked() {
            unfolded.set(true);
        }
    })
}

fn all(store: Store, session: &Session, place: usize, entry: &Entry) -> Node {
    let (scenario, seed) = (session.scenario(), session.log().seed);
    let mut list = el("ul").attr("role", "list");
    for other in others(scenario, entry) {
        list = list.child(one(store, scenario, place, entry, &what_if(scenario, entry, other, seed)));
    }
    let left = left_out(scenario, entry, seed);
    let about = (!left.is_empty()).then(|| piece("p", "hint", PLAN));
    for left in &left {
        list = list.child(item(scenario, left));
    }
    vec![about.into(), list.into()].into()
}

/// An item that a plan left out.
fn item(scenario: &Scenario, left: &LeftOut) -> El {
    let item = scenario.plan_item(left.item);
    let why = item.why.as_deref().or(item.defensible.as_deref());
    piece("li", "other", piece("p", "other__text", rich(&item.text)))
        .child(
            piece("p", "other__points", mode_word(left.way.mode)).child(". ").child(points(&left.way.points)),
        )
        .child(findings(&left.way.findings, why))
}

/// Another decision: what it says, what differs, what the rules say, and the way to play on with it.
fn one(store: Store, scenario: &Scenario, place: usize, entry: &Entry, what: &WhatIf) -> El {
    let choice = match what.other {
        Other::Choice(id) => scenario.scene(entry.scene).choices.get(id.index()),
        Other::Leave => None,
    };
    let text = choice.map_or("Leave it at that.", |choice| &choice.text);
    let decision = choice.map_or(Decision::Leave, |choice| Decision::Choose(choice.id.clone(), None));
    let said: Vec<_> = what.judgement.findings.iter().chain(&what.judgement.lapsed).copied().collect();
    let why = choice.and_then(|choice| choice.why.as_deref().or(choice.defensible.as_deref()));
    let play = button("button button--quiet", "Play on with this", move || {
        store.replay_from(place, Some(decision.clone()));
        // Where this ends the case, the debrief stays and only what is on it changes.
        clock::soon(|| page::focus_if_lost("#next, h1"));
    });
    piece("li", "other", piece("p", "other__text", rich(text)))
        .child(numbers(entry, what))
        .child(changes(scenario, what))
        .child(findings(&said, why))
        .child(play.attr("data-testid", "play-with"))
}

/// What can be counted, side by side: the families that were in play, and the client's course where it differs.
fn numbers(entry: &Entry, what: &WhatIf) -> Node {
    let mut rows = Vec::new();
    for family in Family::ALL {
        let [yours, this] =
            [&entry.judgement, &what.judgement].map(|judgement| judgement.marks[family as usize]);
        if yours.in_play() || this.in_play() {
            let by = this.value - yours.value;
            rows.push(row(family.title(), mark(yours), mark(this), by, by));
        }
    }
    let courses = [entry.after(), &what.step.after].map(Case::course);
    for (at, by) in what.difference.course.into_iter().enumerate() {
        if by != 0 {
            let [yours, this] = courses.map(|course| course[at].to_string());
            rows.push(row(VARIABLES[at].1, yours, this, by, if at == DISTRESS { -by } else { by }));
        }
    }
    if rows.is_empty() {
        return piece("p", "other__points", "Nothing that is counted would differ.").into();
    }
    table(&["", "Yours", "This"], rows)
}

/// A table with a heading for each column.
pub fn table(head: &[&'static str], rows: Vec<Node>) -> Node {
    let mut cells = el("tr");
    for name in head {
        // A heading with nothing in it would be one for nobody.
        let cell = if name.is_empty() { el("td") } else { plain("th", *name).attr("scope", "col") };
        cells = cells.child(cell);
    }
    piece("table", "beside", plain("thead", cells)).child(el("tbody").children(rows)).into()
}

/// A row: yours, this, by how much that is more, and by how much it is better.
fn row(name: &'static str, yours: String, mut this: String, by: i16, better: i16) -> Node {
    if by != 0 {
        this.push_str(" (");
        this.push_str(&signed(by));
        this.push(')');
    }
    el("tr")
        .attr_if("data-by", (better != 0).then_some(if better > 0 { "better" } else { "worse" }))
        .child(plain("th", name).attr("scope", "row"))
        .child(plain("td", yours))
        .child(plain("td", this))
        .into()
}

/// A number with its sign.
pub fn signed(points: i16) -> String {
    let sign = match points {
        0 => "",
        points if points > 0 => "+",
        _ => "−",
    };
    sign.to_owned() + &points.unsigned_abs().to_string()
}

/// A mark in words.
pub fn mark(mark: Mark) -> String {
    let mut text = mark.won().to_string() + " of " + &mark.on_offer().to_string();
    if mark.harms {
        text.push_str(", harm");
    }
    text
}

/// What would have opened and closed, in words.
fn changes(scenario: &Scenario, what: &WhatIf) -> Node {
    let it = &what.difference;
    let mut lines = Lines { done: Vec::new(), name: "", line: el("li") };
    match it.leads {
        Some(Leads::End) => lines.add("Leads to: ", "the end of the case"),
        Some(Leads::Scene(id)) => {
            let scene = scenario.scene(id);
            lines.add("Leads to: ", if scene.title.is_empty() { scene.stage.title() } else { &scene.title });
        }
        None => {}
    }
    for (name, facts) in [("Brings to light: ", it.learned), ("Leaves in the dark: ", it.unlearned)] {
        for (id, fact) in scenario.facts() {
            if facts.has(id) {
                lines.add(name, &fact.text);
            }
        }
    }
    for (name, consents) in [("Agreed to: ", it.consented), ("Not agreed to: ", it.unconsented)] {
        for (at, consent) in scenario.consents.iter().enumerate() {
            if consents.has(at) {
                lines.add(name, &consent.text);
            }
        }
    }
    for (name, choices) in [("Opens: ", it.opened), ("Closes: ", it.closed)] {
        for (at, choice) in scenario.scene(choices.scene).choices.iter().enumerate() {
            if choices.has(at) {
                lines.add(name, &choice.text);
            }
        }
    }
    lines.list()
}

/// Lines of a name and one text or several.
struct Lines {
    done: Vec<Node>,
    name: &'static str,
    line: El,
}

impl Lines {
    #[inline(never)]
    fn add(&mut self, name: &'static str, text: &str) {
        let mut line = std::mem::replace(&mut self.line, el("li"));
        if name == self.name {
            line = line.child("; ");
        } else {
            if !self.name.is_empty() {
                self.done.push(line.into());
            }
            self.name = name;
            line = plain("li", plain("strong", name));
        }
        self.line = line.child(rich(text));
    }
    fn list(mut self) -> Node {
        if self.name.is_empty() {
            return Node::Empty;
        }
        self.done.push(self.line.into());
        el("ul").class("plain").children(self.done).into()
    }
}
