//! How a goal reads: its sentence with the words that decided, and each criterion with what it says.

use crate::dom::{El, Node, el, piece, plain};
use practicum::goals::{Criterion, GoalReading};

/// The name of a criterion that people read.
fn title(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Specific => "Specific",
        Criterion::Measurable => "Can be measured",
        Criterion::Achievable => "Within reach",
        Criterion::Relevant => "What this client wants",
        Criterion::TimeBound => "Has a time",
        Criterion::ClientWorded => "In the client's words",
        Criterion::Single => "One thing",
        Criterion::Positive => "Says what will be there",
        Criterion::NotIntervention => "The client's step, not a service",
        Criterion::JargonFree => "In plain words",
    }
}

/// The name of a criterion within a sentence.
fn within(criterion: Criterion) -> String {
    let title = title(criterion);
    title[..1].to_ascii_lowercase() + &title[1..]
}

/// The criteria of a goal, each with the words that decided it. A goal that is still empty has all its rows already,
/// so that nothing jumps when the first word is read.
pub fn criteria(goal: &str, reading: &GoalReading) -> Node {
    let blank = goal.trim().is_empty();
    let mut list = el("ul").class("criteria__list").attr("role", "list");
    for judged in &reading.judgements {
        let (state, sign) = match (blank, judged.met) {
            (true, _) => ("blank", "–"),
            (_, true) => ("met", "Yes"),
            (_, false) => ("open", "Not yet"),
        };
        let mut words = el("span").class("criterion__words");
        if !blank {
            for span in &judged.spans {
                if let Some(word) = goal.get(span.start..span.end) {
                    words = words.child(plain("mark", word.to_owned())).child(" ");
                }
            }
        }
        let say = if blank { String::new() } else { judged.say.clone() };
        list = list.child(
            el("li")
                .class("criterion")
                .attr("data-state", state)
                .attr("data-criterion", judged.criterion.name())
                .child(piece("span", "criterion__name", title(judged.criterion)))
                .child(" ")
                .child(piece("span", "criterion__state", sign))
                .child(" ")
                .child(words)
                .child(piece("span", "criterion__say", say)),
        );
    }
    list.into()
}

/// How many criteria are met, in a sentence for a screen reader.
pub fn criteria_count(reading: &GoalReading) -> String {
    let met = reading.judgements.iter().filter(|judged| judged.met).count();
    met.to_string() + " of " + &reading.judgements.len().to_string() + " criteria are met."
}

/// The goal's sentence, with the words that a criterion rests on marked and named after it.
pub fn marked_goal(goal: &str, reading: &GoalReading) -> El {
    let spans = || reading.judgements.iter().flat_map(|judged| &judged.spans);
    let mut sentence = el("p").class("goal-text goal-text--read");
    let mut end = 0;
    while end < goal.len() {
        // From one end of a span to the next, all words are marked alike.
        let start = end;
        let ends = spans().flat_map(|span| [span.start, span.end]).filter(|end| *end > start);
        end = ends.min().unwrap_or(goal.len()).min(goal.len());
        let Some(text) = goal.get(start..end) else { continue };
        let (mut names, mut state) = (String::new(), "met");
        let mut told = String::new();
        for judged in &reading.judgements {
            if judged.spans.iter().any(|span| span.start <= start && end <= span.end) {
                names.push_str(if names.is_empty() { "" } else { " " });
                names.push_str(judged.criterion.name());
                told.push_str(match (told.is_empty(), judged.met) {
                    (true, true) => " (marked for: ",
                    (true, false) => " (marked for: not yet ",
                    (false, true) => ", ",
                    (false, false) => ", not yet ",
                });
                told.push_str(&within(judged.criterion));
                // What is open on any ground wants mending, whatever else it serves.
                state = if judged.met { state } else { "open" };
            }
        }
        told.push(')');
        let text = Node::from(text.to_owned());
        sentence = sentence.child(if names.is_empty() {
            text
        } else {
            // A screen reader passes over a line below words, so it is told what the line says.
            let told = piece("span", "visually-hidden", told);
            plain("mark", text).child(told).attr("data-criteria", names).attr("data-state", state).into()
        });
    }
    sentence
}

/// How a small goal reads, in short: how many criteria it meets, and each of the others with what to do.
pub fn criteria_short(reading: &GoalReading) -> (String, El) {
    let all = reading.judgements.len();
    let mut list = el("ul").class("criteria__short").attr("role", "list");
    let mut open = 0;
    for judged in reading.judgements.iter().filter(|judged| !judged.met) {
        open += 1;
        let name = piece("span", "criterion__name", title(judged.criterion));
        let say = piece("span", "criterion__say", judged.say.clone());
        let row = el("li").attr("data-criterion", judged.criterion.name()).attr("data-state", "open");
        list = list.child(row.child(name).child(" ").child(say));
    }
    let count = (all - open).to_string() + " of " + &all.to_string() + " criteria are met";
    let more = if open == 0 { "." } else { "; see what is not yet there" };
    (count + more, list)
}

/// What was gained and lost from one wording to another, criterion by criterion.
pub fn changes(before: &GoalReading, now: &GoalReading) -> El {
    let turned = |met: bool| {
        let turned = now.judgements.iter().filter(|judged| {
            judged.met == met && before.get(judged.criterion).is_some_and(|before| before.met != met)
        });
        turned.map(|judged| within(judged.criterion)).collect::<Vec<_>>().join(", ")
    };
    let (gained, lost) = (turned(true), turned(false));
    let mut list = el("ul").class("changes").attr("role", "list");
    if gained.is_empty() && lost.is_empty() {
        list = list.child(plain("li", "All ten criteria read the same in what you have now."));
    }
    for (state, lead, what) in [("met", "Gained since: ", gained), ("open", "Lost since: ", lost)] {
        if !what.is_empty() {
            let lead = piece("span", "changes__lead", lead);
            list = list.child(plain("li", lead).child(what).attr("data-state", state));
        }
    }
    list
}

/// Wordings beside each other: a row for each criterion, and a column for the present wording and for each from before.
pub fn compared(now: &GoalReading, before: &[GoalReading]) -> El {
    let mut head = plain("tr", plain("th", "Criterion").attr("scope", "col"));
    head = head.child(plain("th", "Now").attr("scope", "col"));
    for at in 1..=before.len() {
        let kept = piece("span", "visually-hidden", "Kept wording ");
        head = head.child(plain("th", kept).child(at.to_string()).attr("scope", "col"));
    }
    let mut body = el("tbody");
    for judged in &now.judgements {
        let name = plain("th", title(judged.criterion)).attr("scope", "row");
        let mut row = plain("tr", name);
        let mut differs = false;
        let kept = before.iter().map(|reading| reading.met(judged.criterion));
        for met in std::iter::once(judged.met).chain(kept) {
            differs |= met != judged.met;
            let (state, word) = if met { ("met", "Yes") } else { ("open", "Not yet") };
            row = row.child(plain("td", piece("span", "visually-hidden", word)).attr("data-state", state));
        }
        body = body.child(row.attr_if("data-differs", differs.then_some("")));
    }
    let caption = piece("caption", "visually-hidden", "The criteria of each wording");
    piece("table", "compared", caption).child(plain("thead", head)).child(body)
}
