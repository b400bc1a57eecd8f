//! The plan board: what is put on the plan, and in which way each part is done.

use super::choices::take;
use super::panels::mode_word;
use crate::components::rich;
use crate::dom::{El, Node, button, el, piece, plain};
use crate::signals::*;
use crate::store::Store;
use practicum::act::PlanMode;
use practicum::log::{Decision, Pick};
use practicum::scenario::{Means, PlanItem, Scenario};
use practicum::session::Session;

/// The ways in which the items of the board are to be done, by their place; `None` for what is not on the plan.
type Picks = RwSignal<Vec<Option<PlanMode>>>;

/// The plan board.
pub fn board(store: Store, session: &Session, prompt: &str, least: usize, most: usize) -> Node {
    let scenario = session.scenario();
    let items: Vec<&PlanItem> = session.board().map(|id| scenario.plan_item(id)).collect();
    let picks: Picks = RwSignal::new(vec![None; items.len()]);
    let missing = RwSignal::new(String::new());
    let mut list = el("ul").class("board__items").attr("role", "list");
    for (at, item) in items.iter().enumerate() {
        list = list.child(item_card(scenario, item, at, picks));
    }
    let names: Vec<String> = items.iter().map(|item| item.id.clone()).collect();
    let range = move || {
        let count = picks.with(|picks| picks.iter().flatten().count());
        format!("{count} on the plan; choose {least} to {most}.")
    };
    let make = move || {
        let picks = picks.get_untracked();
        let made: Vec<Pick> = names
            .iter()
            .zip(picks)
            .filter_map(|(name, mode)| mode.map(|mode| Pick { item: name.clone(), mode }))
            .collect();
        if made.len() < least || made.len() > most {
            missing.set(format!("The plan has {} parts; choose {least} to {most}.", made.len()));
            return;
        }
        take(store, Decision::Plan(made));
    };
    let foot = el("div")
        .class("board__foot")
        .child(el("p").class("board__count").attr("role", "status").live(range))
        .child(el("p").class("field-error").attr("role", "alert").live(move || missing.get()))
        .child(button("button button--main", "Agree on this plan", make).attr("data-testid", "submit-plan"));
    el("section")
        .class("board")
        .attr("aria-labelledby", "next")
        .child(plain("h2", "Make the plan").attr("id", "next").attr("tabindex", "-1"))
        .child(plain("p", rich(prompt)))
        .child(list)
        .child(foot)
        .into()
}

fn item_card(scenario: &Scenario, item: &PlanItem, at: usize, picks: Picks) -> El {
    let (mut means, about) = match item.means {
        Means::Method(method) => (method.title().to_owned(), None),
        Means::Resource(id) => {
            let resource = scenario.resource(id);
            (resource.name.clone(), Some(resource.about.clone()))
        }
    };
    means.push_str(", for: ");
    means.push_str(&scenario.need(item.need).text);
    let first = item.modes.first().copied();
    let tick = el("input")
        .attr("type", "checkbox")
        .live_flag("checked", move || picked(picks, at).is_some())
        .on("change", move |happening| set(picks, at, first.filter(|_| happening.checked())));
    let label = piece("label", "option", tick)
        .child(piece("span", "option__name", rich(&item.text)))
        .child(" ")
        .child(piece("span", "option__about", means))
        .child(about.map(|about| Node::Many(vec![" ".into(), piece("span", "option__about", about).into()])));
    let card = el("li").class("board__item").attr("data-item", item.id.clone()).child(label);
    if item.modes.len() < 2 {
        return card.child(first.map(|mode| piece("p", "board__way", mode_word(mode))));
    }
    let mut ways = el("fieldset")
        .class("ways")
        .live_attr("data-on", move || picked(picks, at).map(|_| "true".into()))
        .child(plain("legend", "How?"));
    for mode in item.modes.iter().copied() {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "way-".to_owned() + &item.id)
            .attr("value", mode.name())
            .live_flag("checked", move || picked(picks, at) == Some(mode))
            .on("change", move |_| set(picks, at, Some(mode)));
        ways = ways.child(piece("label", "way", radio).child(plain("span", mode_word(mode))));
    }
    card.child(ways)
}

fn picked(picks: Picks, at: usize) -> Option<PlanMode> {
    picks.with(|picks| picks.get(at).copied().flatten())
}

fn set(picks: Picks, at: usize, mode: Option<PlanMode>) {
    picks.update(|picks| {
        if let Some(pick) = picks.get_mut(at) {
            *pick = mode;
        }
    });
}
