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
        for judged in &reading.judgements {
            if judged.spans.iter().any(|span| span.start <= start && end <= span.end) {
                names.push_str(if names.is_empty() { "" } else { " " });
                names.push_str(judged.criterion.name());
                // What is open on any ground wants mending, whatever else it serves.
                state = if judged.met { state } else { "open" };
            }
        }
        let text = Node::from(text.to_owned());
        sentence = sentence.child(if names.is_empty() {
            text
        } else {
            plain("mark", text).attr("data-criteria", names).attr("data-state", state).into()
        });
    }
    sentence
}
