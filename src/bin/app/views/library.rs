//! The library: the cases, and what the student has done with them.

use crate::dom::{El, Node, el, link, piece, plain};
use crate::platform::files;
use crate::routes::{CaseRef, Route};
use crate::signals::*;
use crate::store::Store;
use crate::store::catalogue::Card;
use crate::store::saves;

/// The cases.
pub fn library() -> Node {
    let store = Store::get();
    let search = RwSignal::new(String::new());
    let welcome = "Take on a case from the first handshake to the check-in months later. Say what you would say; then \
        see what it did, and which rule of the profession speaks to it.";
    let find = el("input").attr("type", "search").on("input", move |happening| search.set(happening.value()));
    let open = file_input("open-scenario", |store, text| store.open_file(&text), store);
    el("main")
        .class("page library")
        .attr("data-view", "library")
        .child(
            el("section")
                .class("welcome")
                .child(plain("h1", "Meet the client before you meet the client.").attr("tabindex", "-1"))
                .child(piece("p", "lede", welcome)),
        )
        .live(move || cards(store, &search.get()))
        .child(
            el("div")
                .class("library__tools")
                .child(piece("label", "field", plain("span", "Find a case")).child(find))
                .child(
                    piece("label", "field field--file", plain("span", "Open a case from a file")).child(open),
                ),
        )
        .into()
}

/// A field that takes a file's text.
pub fn file_input(id: &'static str, taken: fn(Store, String), store: Store) -> El {
    el("input").attr("type", "file").attr("accept", ".json,application/json").attr("data-testid", id).on(
        "change",
        move |happening| {
            spawn_local(async move {
                match files::chosen(happening.0).await {
                    Some(Ok(text)) => taken(store, text),
                    Some(Err(why)) => store.tell(&why),
                    None => {}
                }
            });
        },
    )
}

fn cards(store: Store, wanted: &str) -> Node {
    let wanted = wanted.to_ascii_lowercase();
    store.cards.with(|cards| match cards {
        None => plain("p", "Fetching the cases…").attr("role", "status").into(),
        Some(read) => {
            let damaged = read.as_ref().err().map(|why| {
                piece("p", "notice", "The list of cases did not come. ".to_owned() + why)
                    .attr("role", "alert")
            });
            let own: Vec<Card> = saves::own_names().iter().map(|id| own_card(id)).collect();
            let listed = read.as_deref().unwrap_or_default().iter().map(|card| (card, false));
            let all = listed.chain(own.iter().map(|card| (card, true)));
            let shown: Vec<Node> = all
                .filter(|(card, _)| matches(card, &wanted))
                .map(|(card, own)| case_card(card, own).into())
                .collect();
            let list: Node = if shown.is_empty() && damaged.is_none() {
                plain("p", "No case speaks of this. Try another word.").attr("role", "status").into()
            } else {
                el("ul").class("cards").attr("role", "list").children(shown).into()
            };
            vec![damaged.into(), list].into()
        }
    })
}

fn matches(card: &Card, wanted: &str) -> bool {
    let text = [&card.title, &card.summary, &card.level, &card.setting];
    wanted.split_whitespace().all(|word| text.iter().any(|text| text.to_ascii_lowercase().contains(word)))
}

/// A case from a file of the student's own, of which only the name is at hand.
fn own_card(id: &str) -> Card {
    Card {
        id: id.to_owned(),
        title: id.replace(['-', '_'], " "),
        summary: "A case from a file of your own.".to_owned(),
        ..Card::default()
    }
}

fn case_card(card: &Card, own: bool) -> El {
    let case = CaseRef { id: card.id.clone(), own, ..CaseRef::default() };
    let going = saves::peek(&case).filter(|log| !log.decisions.is_empty());
    let rated = going.as_ref().is_some_and(|log| log.self_rating.is_some());
    let past = saves::past(&case).len();
    let done = match (&going, past) {
        (Some(_), _) if rated => Some("You have played it to a debrief.".to_owned()),
        (Some(log), _) => Some(format!("You are {} decisions in.", log.decisions.len())),
        (_, 0) => None,
        (_, 1) => Some("You have played it once.".to_owned()),
        (_, times) => Some(format!("You have played it {times} times.")),
    };
    let resume = going.map(|_| {
        let word = if rated { "Read the debrief again" } else { "Go on where you were" };
        let to = if rated { Route::Debrief(case.clone()) } else { Route::Case(case.clone()) };
        link("button button--main", to.href(), word).attr("data-testid", "continue")
    });
    let (start_word, start_class) =
        if resume.is_some() { ("Begin anew", "button") } else { ("Take the case", "button button--main") };
    let start = link(start_class, Route::Start(case).href(), start_word).attr("data-testid", "take");
    let mut facts = Vec::new();
    facts.extend([card.level.clone(), card.setting.clone()]);
    if card.minutes > 0 {
        facts.push(format!("about {} minutes", card.minutes));
    }
    if !card.stages.is_empty() {
        facts.push(card.stages.clone() + " stages");
    }
    facts.retain(|text| !text.is_empty());
    let notes = (!card.content_notes.is_empty())
        .then(|| piece("p", "card__notes", plain("span", "Content: ")).child(card.content_notes.join("; ")));
    el("li")
        .class("card")
        .child(piece("h2", "card__title", card.title.clone()))
        .child(piece("p", "card__facts", facts.join(" · ")))
        .child(piece("p", "card__summary", card.summary.clone()))
        .child(notes)
        .child(done.map(|done| piece("p", "card__done", done)))
        .child(el("p").class("card__deeds").child(resume).child(" ").child(start))
}
