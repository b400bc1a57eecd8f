//! The run as a play script, which an author keeps beside a case and `practicum play` plays again.

use crate::dom::{Node, button, el, piece, plain};
use crate::platform::{clock, files, page};
use crate::signals::*;
use crate::store::Store;
use practicum::playscript;

/// What became of the script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser did not let it be copied, so it is shown.
    No,
}

/// Copies the run as a script; where the browser does not allow that, shows it to be copied by hand.
pub fn script(store: Store) -> Node {
    let copied = RwSignal::new(Copied::NotYet);
    let written = move || {
        store.session.with_untracked(|session| {
            session.as_ref().map(|session| playscript::record(session.log())).unwrap_or_default()
        })
    };
    let copy = button("button", "Copy this run as a script", move || {
        spawn_local(async move {
            let went = files::copy(&written()).await;
            // The debrief may be gone by now, and its signals with it.
            copied.try_set(if went { Copied::Yes } else { Copied::No });
            if !went {
                clock::soon(|| page::select("[data-testid=script]"));
            }
        });
    });
    let told = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Yes => "The script is copied.",
        Copied::No => "The browser did not let it be copied. Here it is, to copy by hand.",
    };
    let by_hand = move || {
        let shown = el("textarea")
            .attr("rows", "8")
            .attr("readonly", "")
            .attr("data-testid", "script")
            .child(written());
        let field = || piece("label", "field", plain("span", "The script")).child(shown);
        (copied.get() == Copied::No).then(field)
    };
    let about = "A play script holds every decision of the run, and plays it again: whoever writes cases keeps such \
        scripts beside them, and has them played with “practicum play”.";
    vec![
        piece("p", "hint", about).into(),
        piece("p", "deeds", copy.attr("data-testid", "copy-script")).into(),
        el("p").attr("role", "status").live(told).into(),
        Node::Live(Box::new(move || by_hand().into())),
    ]
    .into()
}
