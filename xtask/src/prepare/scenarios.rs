//! The scenarios as they are served, and the catalogue of them, both from the authors' files: one source.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{entries, json::compact, name};
use crate::failure::Failure;

/// What the library shows of a case before it is opened.
const CARD: [&str; 9] =
    ["id", "title", "summary", "level", "client_system", "setting", "minutes", "content_notes", "stages"];

/// One scenario: its folder's name, its text without spare space, and its entry in the catalogue.
pub struct Scenario {
    pub id: String,
    pub text: String,
    card: Value,
}

/// Every `scenarios/ID/scenario.json`. Whether the case itself is right is for `practicum lint` to say; here it only
/// has to be JSON and to know its own name.
pub fn collect(folder: &Path) -> Result<Vec<Scenario>, Failure> {
    let files =
        entries(folder)?.into_iter().map(|path| path.join("scenario.json")).filter(|path| path.is_file());
    files.map(|path| read(&path)).collect()
}

/// The text of `catalogue.json`: `{"format": 1, "scenarios": [{"id": …, "title": …, …}]}`.
pub fn catalogue(scenarios: &[Scenario]) -> String {
    let cards: Vec<&Value> = scenarios.iter().map(|scenario| &scenario.card).collect();
    json!({ "format": 1, "scenarios": cards }).to_string()
}

fn read(path: &Path) -> Result<Scenario, Failure> {
    let id = path.parent().map(name).unwrap_or_default().to_owned();
    let text = fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))?;
    let value: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::failed(format!("{} is not JSON: {error}", path.display())))?;
    let card = card(&value);
    if card.get("id").and_then(Value::as_str) != Some(&id) {
        return Err(Failure::failed(format!(
            "{}: the scenario's `id` must be the name of its folder, `{id}`, since the app fetches it by that name",
            path.display()
        )));
    }
    Ok(Scenario { id, text: compact(&text), card: Value::Object(card) })
}

fn card(scenario: &Value) -> Map<String, Value> {
    CARD.iter().filter_map(|key| Some(((*key).to_owned(), scenario.get(*key)?.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_has_the_head_only() {
        let scenario = json!({ "id": "x", "title": "X", "minutes": 20, "scenes": [1, 2, 3] });
        assert_eq!(Value::Object(card(&scenario)), json!({ "id": "x", "title": "X", "minutes": 20 }));
    }
}
