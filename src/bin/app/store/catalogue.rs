//! The catalogue of cases that lies beside the page.

use serde::Deserialize;

/// What the library shows of a case. Words that it only shows stay words here; the engine checks them when the case
/// is opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// The scenario's name.
    pub id: String,
    /// The title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// Size of the system.
    #[serde(default)]
    pub level: String,
    /// Where the work takes place.
    #[serde(default)]
    pub setting: String,
    /// How long a run takes.
    #[serde(default)]
    pub minutes: u16,
    /// What a reader may want to know beforehand.
    #[serde(default)]
    pub content_notes: Vec<String>,
    /// Layout of the process.
    #[serde(default)]
    pub stages: String,
}

/// The catalogue.
#[derive(Debug, Deserialize)]
pub struct Catalogue {
    /// The cases, in the order in which they are shown.
    pub scenarios: Vec<Card>,
}
