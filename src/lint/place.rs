//! Where in a file something of the checked scenario stands.

use crate::json::{Node, Place};
use std::fmt;

/// One step down the tree of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Field(&'static str),
    Index(usize),
}

/// The most steps to anything that a lint speaks of: `scenes[0].choices[1].outcomes[0].reply[2].text`.
const DEEPEST: usize = 10;

/// A path from the top of a file: cheap to copy, so that a walk over all texts can carry one along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    steps: [Step; DEEPEST],
    length: usize,
}

impl Path {
    /// The top of the file.
    pub const TOP: Self = Self { steps: [Step::Index(0); DEEPEST], length: 0 };

    fn then(mut self, step: Step) -> Self {
        if let Some(slot) = self.steps.get_mut(self.length) {
            *slot = step;
            self.length += 1;
        }
        self
    }
    /// A field of it.
    #[must_use]
    pub fn field(self, name: &'static str) -> Self {
        self.then(Step::Field(name))
    }
    /// An element of it.
    #[must_use]
    pub fn index(self, at: usize) -> Self {
        self.then(Step::Index(at))
    }
    /// An element of a list that is a field of it.
    #[must_use]
    pub fn item(self, list: &'static str, at: usize) -> Self {
        self.field(list).index(at)
    }
    /// A scene.
    #[must_use]
    pub fn scene(at: usize) -> Self {
        Self::TOP.item("scenes", at)
    }
    /// A choice of a scene.
    #[must_use]
    pub fn choice(scene: usize, at: usize) -> Self {
        Self::scene(scene).item("choices", at)
    }
    /// Where this stands in a file. Of what is not there, the nearest thing around it that is.
    #[must_use]
    pub fn place(&self, file: &Node<'_>) -> Place {
        let mut node = file;
        for step in self.steps() {
            let next = match step {
                Step::Field(name) => node.field(name),
                Step::Index(at) => node.list().and_then(|list| list.get(*at)),
            };
            let Some(next) = next else { break };
            node = next;
        }
        node.place
    }
    fn steps(&self) -> &[Step] {
        self.steps.get(..self.length).unwrap_or_default()
    }
}

/// As the loader tells it: `scenes[0].choices[1].say`.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps().iter().enumerate() {
            match step {
                Step::Field(name) if at == 0 => f.write_str(name)?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(at) => write!(f, "[{at}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_path_is_told_as_the_loader_does_and_leads_to_its_place() {
        let text = r#"{"scenes": [{}, {"choices": [{"say": "Hello."}]}]}"#;
        let file = json::parse(text).unwrap();
        let path = Path::choice(1, 0).field("say");
        assert_eq!(path.to_string(), "scenes[1].choices[0].say");
        assert_eq!(path.place(&file).0, text.find("\"Hello").unwrap());
        assert_eq!(path.field("why").place(&file), path.place(&file), "what is not there stands in what is");
        assert_eq!(Path::TOP.field("content_notes").place(&file).0, 0);
        assert_eq!(Path::TOP.to_string(), "");
    }
}
