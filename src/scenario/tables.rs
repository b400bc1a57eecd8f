//! The names of a scenario, so that references can be resolved and near misses suggested.

use super::read::Name;
use super::report::near;
use std::collections::BTreeMap;

/// The names of one kind of thing.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What the things are, for messages: `fact`.
    pub what: &'static str,
    places: BTreeMap<String, u16>,
}

impl Table {
    fn new(what: &'static str) -> Self {
        Self { what, places: BTreeMap::new() }
    }
    pub fn find(&self, name: &str) -> Option<u16> {
        self.places.get(name).copied()
    }
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.places.keys().map(String::as_str)
    }
    /// Adds a name at the next place; `false` if it was there already.
    pub fn add(&mut self, name: &str) -> bool {
        let place = u16::try_from(self.places.len()).unwrap_or(u16::MAX);
        if self.places.contains_key(name) {
            return false;
        }
        self.places.insert(name.to_owned(), place);
        true
    }
    pub fn len(&self) -> usize {
        self.places.len()
    }
    /// Message and help for a name that is not there.
    pub fn unknown(&self, name: &str) -> (String, String) {
        let message = told!("There is no {} `{name}`.", self.what);
        let help = match near(name, self.names()) {
            Some(near) => told!("Did you mean `{near}`?"),
            None if self.places.is_empty() => told!("This scenario declares no {} yet.", self.what),
            None => told!("Declare it, or use the name of a {} that is there.", self.what),
        };
        (message, help)
    }
    pub fn resolve(&self, name: &Name) -> Result<u16, (String, String)> {
        self.find(&name.text).ok_or_else(|| self.unknown(&name.text))
    }
}

/// All names of a scenario.
#[derive(Debug)]
pub(super) struct Tables {
    pub facts: Table,
    pub dangers: Table,
    pub quotes: Table,
    pub consents: Table,
    pub needs: Table,
    pub resources: Table,
    pub people: Table,
    pub measures: Table,
    pub variables: Table,
    pub flags: Table,
    pub events: Table,
    pub scenes: Table,
    pub workers: Table,
    pub plan_items: Table,
}

impl Tables {
    pub fn new() -> Self {
        Self {
            facts: Table::new("fact"),
            dangers: Table::new("danger"),
            quotes: Table::new("quote"),
            consents: Table::new("consent"),
            needs: Table::new("need"),
            resources: Table::new("resource"),
            people: Table::new("person"),
            measures: Table::new("measure"),
            variables: Table::new("variable"),
            flags: Table::new("flag"),
            events: Table::new("event"),
            scenes: Table::new("scene"),
            workers: Table::new("practitioner"),
            plan_items: Table::new("plan item"),
        }
    }

    /// Makes a name known in every table, after all that could be read: what it names is in the file, but misread.
    pub fn add_everywhere(&mut self, name: &str) {
        let Self { facts, dangers, quotes, consents, needs, resources, people, measures, .. } = self;
        for table in [facts, dangers, quotes, consents, needs, resources, people, measures] {
            table.add(name);
        }
        let Self { variables, flags, events, scenes, workers, plan_items, .. } = self;
        for table in [variables, flags, events, scenes, workers, plan_items] {
            table.add(name);
        }
    }
}
