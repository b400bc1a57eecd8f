//! The key: how a decision was counted, to the last point.

use super::what_if::{folded, mark, signed, table};
use crate::components::{rule_name, verdict_word};
use crate::dom::{El, Node, el, piece, plain};
use crate::store::Store;
use practicum::rules::{Family, Verdict};
use practicum::scenario::SceneKind;
use practicum::scoring::all_findings;
use practicum::session::{Entry, Session};

/// How the decision at a place was counted; nothing where nothing was.
pub fn key(store: Store, place: usize, entry: &Entry) -> Option<El> {
    let counted =
        entry.judgement.marks.iter().any(|mark| mark.in_play()) || !entry.judgement.lapsed.is_empty();
    counted.then(|| folded(store, "How this was counted".to_owned(), place, counting))
}

fn counting(_: Store, session: &Session, _: usize, entry: &Entry) -> Node {
    let mut rows = Vec::new();
    for family in Family::ALL {
        let it = entry.judgement.marks[family as usize];
        if it.in_play() {
            let mut row = plain("tr", plain("th", family.title()).attr("scope", "row"));
            for points in [signed(it.worst), signed(it.value), signed(it.best), mark(it)] {
                row = row.child(plain("td", points));
            }
            rows.push(row.into());
        }
    }
    let mut list = el("ul").class("plain");
    for finding in all_findings(entry) {
        let rule = finding.rule.rule();
        let points = if finding.verdict == Verdict::Missed {
            "0 of ".to_owned() + &rule.weight.to_string()
        } else {
            signed(finding.worth())
        };
        let name = [verdict_word(finding.verdict), ": ", &rule_name(rule), " ", rule.code, ", "].concat();
        list = list.child(plain("li", name + &points));
    }
    let against = match session.scenario().scene(entry.scene).kind {
        SceneKind::Goal { .. } => {
            "Held against a goal of the client's own that meets every criterion, and one of the worker's that meets \
                none. A goal is in your own words, so there is no list of others."
        }
        SceneKind::Plan { .. } => "Held against the best and the worst plan that this board allows.",
        _ => "Held against all that was on offer at this moment.",
    };
    let table = table(&["", "Worst", "Yours", "Best", "Won"], rows);
    vec![table, list.into(), piece("p", "hint", against).into()].into()
}
