//! The catalogue of cases that lies beside the page.

use practicum::json::{self, Node};

/// What the library shows of a case. Words that it only shows stay words here; the engine checks them when the case
/// is opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// The scenario's name.
    pub id: String,
    /// The title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// Size of the system.
    pub level: String,
    /// Where the work takes place.
    pub setting: String,
    /// How long a run takes.
    pub minutes: u64,
    /// What a reader may want to know beforehand.
    pub content_notes: Vec<String>,
    /// Layout of the process.
    pub stages: String,
}

/// The cases of a catalogue, in the order in which they are shown; nothing if it is damaged.
pub fn read(text: &str) -> Option<Vec<Card>> {
    let node = json::parse(text).ok()?;
    node.field("scenarios")?.list()?.iter().map(card).collect()
}

fn card(node: &Node<'_>) -> Option<Card> {
    let text = |name| node.field(name).and_then(Node::text).map(str::to_owned);
    let notes = node.field("content_notes").and_then(Node::list).unwrap_or_default();
    Some(Card {
        id: text("id")?,
        title: text("title")?,
        summary: text("summary")?,
        level: text("level").unwrap_or_default(),
        setting: text("setting").unwrap_or_default(),
        minutes: node.field("minutes").and_then(Node::whole).unwrap_or(0),
        content_notes: notes.iter().filter_map(|note| note.text().map(str::to_owned)).collect(),
        stages: text("stages").unwrap_or_default(),
    })
}
