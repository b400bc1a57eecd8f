//! The results: scores beside the student's own rating, what the talk looked like, the client's course.

use super::goals::goals;
use crate::components::{chart, rule_link, said};
use crate::dom::{El, Node, el, link, piece, plain};
use crate::routes::Route;
use crate::store::Store;
use crate::views::panels::course_of;
use practicum::rules::Finding;
use practicum::scoring::{CRITICAL_CAP, Score, Talk, all_findings, scores, talk};
use practicum::session::Session;

const SCORES: &str = "Each decision is compared with the best and the worst that was on offer at that moment. It is \
    feedback for learning, not a grade of you, and says nothing about any exam.";
const TALK: &str = "Counted from the choices you took: an analogue of how motivational interviews are coded, not a \
    coded score. Closed are also leading, stacked and why questions.";

/// The results.
pub fn results(store: Store, session: &Session) -> Vec<Node> {
    let title = if session.is_over() { "What it was" } else { "What it was, so far" };
    let unfinished = (!session.is_over()).then(|| {
        let back = link("", Route::Case(store.case_ref()).href(), "The case is not over: go on");
        piece("p", "notice", back)
    });
    let values = course_of(session);
    vec![
        plain("h1", title).attr("tabindex", "-1").into(),
        unfinished.into(),
        critical(session).into(),
        score_table(session),
        goals(session).into(),
        section("course", "How it was for the client").child(chart::course(move || values.clone())).into(),
        talk_table(talk(session)),
    ]
}

/// A section of the debrief with its heading.
pub fn section(id: &'static str, title: &'static str) -> El {
    el("section").attr("aria-labelledby", id).child(plain("h2", title).attr("id", id))
}

/// Breaches that can do lasting harm stand before everything else.
fn critical(session: &Session) -> Option<El> {
    let found = session.entries().iter().flat_map(all_findings).filter(|finding| finding.is_critical());
    let items: Vec<Node> = found.map(|finding| critical_row(finding).into()).collect();
    if items.is_empty() {
        return None;
    }
    let about = format!(
        "These can do lasting harm. Each caps its family at {CRITICAL_CAP} of 100, whatever else went well."
    );
    let list = el("ul").class("plain").children(items);
    Some(section("critical", "First of all").class("critical").child(plain("p", about)).child(list))
}

fn critical_row(finding: &Finding) -> El {
    plain("li", plain("strong", rule_link(finding.rule.rule()))).child(": ").child(said(finding.place()))
}

fn score_table(session: &Session) -> Node {
    let rating = session.log().self_rating.unwrap_or_default();
    let mut head = el("tr");
    for name in ["Family", "The rules", "You", "From"] {
        head = head.child(plain("th", name).attr("scope", "col"));
    }
    let mut body = el("tbody");
    for score in &scores(session.entries()) {
        body = body.child(score_row(score, rating[score.family as usize]));
    }
    section("scores", "What you won of what was on offer")
        .child(piece("table", "scores", plain("thead", head)).child(body))
        .child(piece("p", "hint", SCORES).child(" ").child(link(
            "",
            Route::Reference("scores".to_owned()).href(),
            "How scores are made",
        )))
        .into()
}

fn score_row(score: &Score, own: u8) -> El {
    let value = score.value();
    let written = value.map_or_else(|| "not in play".to_owned(), |value| value.to_string());
    let mut shown = piece("td", "scores__value", written.clone());
    if score.capped {
        shown = shown.child(" (capped)");
    }
    let bar = value.map(|value| {
        el("meter")
            .class("scores__bar")
            .attr("min", "0")
            .attr("max", "100")
            .attr("value", value.to_string())
            .attr("aria-hidden", "true")
    });
    let from = format!("{} of {} points in {} decisions", score.won, score.on_offer, score.decisions);
    el("tr")
        .attr("data-family", score.family.name())
        .attr("data-score", written)
        .child(plain("th", score.family.title()).attr("scope", "row"))
        .child(shown.child(" ").child(bar))
        .child(piece("td", "scores__own", own.to_string()))
        .child(piece("td", "scores__from", from))
}

fn talk_table(talk: Talk) -> Node {
    let questions = talk.open + talk.closed;
    let reflections = talk.simple + talk.complex;
    let advice = talk.advice_asked + talk.advice_unasked;
    let rows = [
        ("Open questions", talk.open, "to", talk.closed, "closed ones"),
        ("Reflections", reflections, "to", questions, "questions"),
        ("Complex reflections", talk.complex, "of", reflections, "reflections"),
        ("Advice with permission", talk.advice_asked, "of", advice, "pieces of advice"),
    ];
    let mut body = el("tbody");
    for (name, count, word, of, what) in rows {
        let name = plain("th", name).attr("scope", "row");
        body = body.child(el("tr").child(name).child(plain("td", format!("{count} {word} {of} {what}"))));
    }
    section("talk", "What the talk looked like")
        .child(piece("table", "plain-table", body))
        .child(piece("p", "hint", TALK))
        .into()
}
