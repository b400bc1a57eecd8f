//! From a place in the text to the path of what stands there: for whoever tells people, so the app never names it.

use super::{Node, Place, Value};

/// The way from the top of a document to one of its values.
#[derive(Debug, Clone)]
pub struct Spot<'n, 'a> {
    /// The value at its end.
    pub node: &'n Node<'a>,
    /// The way in words: `scenes.first_call.choices.greet.to`. An element of a list goes by its `id` where it has a
    /// good one, and otherwise by its number, from 0: `lines[2]`.
    pub path: String,
}

impl<'n, 'a> Spot<'n, 'a> {
    /// The top of a document.
    #[must_use]
    pub fn top(node: &'n Node<'a>) -> Self {
        Self { node, path: String::new() }
    }

    /// One step down: the last child that does not begin behind the place.
    fn step(&mut self, place: Place) -> bool {
        match &self.node.value {
            Value::List(nodes) => {
                let Some(at) = nodes.partition_point(|node| node.place <= place).checked_sub(1) else {
                    return false;
                };
                let node = &nodes[at];
                match node.field("id").and_then(Node::text).filter(|id| is_name(id)) {
                    Some(id) => self.name(id),
                    None => self.path += &format!("[{at}]"),
                }
                self.node = node;
            }
            Value::Map(fields) => {
                let Some(at) = fields.partition_point(|field| field.place <= place).checked_sub(1) else {
                    return false;
                };
                self.name(&fields[at].name);
                self.node = &fields[at].node;
            }
            _ => return false,
        }
        true
    }

    fn name(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(name);
    }

    /// Goes down to the value, or the name of a field, that stands at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        while self.step(place) {}
        self
    }

    /// Goes down to the object that begins at a place, or else to the innermost one around it.
    #[must_use]
    pub fn object(mut self, place: Place) -> Self {
        let mut object = self.clone();
        loop {
            if let Value::Map(_) = self.node.value {
                object = self.clone();
                if self.node.place == place {
                    return object;
                }
            }
            if !self.step(place) {
                return object;
            }
        }
    }

    /// Goes down by names of fields, with points between them, as far as they are there.
    #[must_use]
    pub fn field(mut self, names: &str) -> Self {
        for name in names.split('.').filter(|name| !name.is_empty()) {
            let Some(node) = self.node.field(name) else { break };
            self.name(name);
            self.node = node;
        }
        self
    }
}

/// Whether a path can carry this name so that it reads as one step.
fn is_name(id: &str) -> bool {
    (1..=80).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        && !id.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn every_value_and_every_name_has_its_path() {
        let text = r#"{"scenes": [{"id": "door", "choices": [{"id": "ask", "to": "x"}, {"id": "a b"}, 7]}], "n": 1}"#;
        let top = parse(text).unwrap();
        let at = |part: &str| Spot::top(&top).at(Place(text.find(part).unwrap())).path;
        assert_eq!(at("\"x\""), "scenes.door.choices.ask.to");
        assert_eq!(at("\"to\""), "scenes.door.choices.ask.to");
        assert_eq!(at("\"a b\""), "scenes.door.choices[1].id");
        assert_eq!(at("7]"), "scenes.door.choices[2]");
        assert_eq!(at("\"n\""), "n");
        let object = |part: &str, field| {
            let spot = Spot::top(&top).object(Place(text.find(part).unwrap())).field(field);
            (spot.path, spot.node.place.0)
        };
        assert_eq!(
            object("\"door\"", "choices"),
            ("scenes.door.choices".into(), text.find("[{\"id\": \"ask").unwrap())
        );
        assert_eq!(object("\"door\"", "").0, "scenes.door");
        assert_eq!(object("{\"id\": \"ask", "reply.text").0, "scenes.door.choices.ask");
        assert_eq!(object("{\"sc", "n"), ("n".into(), text.len() - 2));
    }
}
