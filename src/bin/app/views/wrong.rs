//! What is wrong with a case that was asked for: everything, each with its place and what to do.

use crate::dom::{El, Node, button, el, piece, plain};
use crate::signals::*;
use crate::store::{Opened, Problem, Store};
use practicum::diagnostic::Told;

/// What is wrong.
pub fn wrong() -> Node {
    let store = Store::get();
    let Opened::Wrong(problem) = store.opened.get() else { return Node::Empty };
    let back = button("button button--main", "Back to the cases", move || store.put_away());
    el("main")
        .class("page")
        .attr("data-view", "library")
        .attr("data-wrong", "true")
        .children(body(&problem))
        .child(back)
        .into()
}

fn body(problem: &Problem) -> [Node; 3] {
    let count = problem.faults.len();
    let summary = match count {
        0 => problem.about.clone(),
        1 => "One thing is wrong with the file. Mend it and open the file again.".to_owned(),
        _ => {
            count.to_string()
                + " things are wrong with the file. Mend them and open it again; nothing of yours was changed."
        }
    };
    let faults = el("ul").class("faults").attr("role", "list").attr("data-testid", "faults");
    [
        plain("h1", problem.title.clone()).attr("tabindex", "-1").into(),
        plain("p", summary).attr("role", "alert").into(),
        faults.children(problem.faults.iter().map(|fault| row(fault).into())).into(),
    ]
}

fn row(fault: &Told) -> El {
    let place = [" line ", &fault.line, ", column ", &fault.column].concat();
    let path = (!fault.path.is_empty())
        .then(|| Node::Many(vec![" · ".into(), plain("code", fault.path.clone()).into()]));
    el("li")
        .class("fault")
        .attr("data-severity", fault.severity.clone())
        .child(
            el("p")
                .class("fault__place")
                .child(piece("span", "fault__code", fault.code.clone()))
                .child(place)
                .child(path),
        )
        .child(piece("p", "fault__message", fault.message.clone()))
        .child(piece("p", "fault__help", fault.help.clone()))
}
