//! Checks a file that has the right shape: names, ranges, references; and builds the model.

use super::check_fact::Grounds;
use super::condition::Condition;
use super::ids::*;
use super::model::{self, *};
use super::parse;
use super::read::{Item, List, Name, Pair};
use super::report::Report;
use super::tables::{Table, Tables};
use super::wire::{self, ScenarioFile, SceneKind as WireKind};
use crate::act::{ActKind, Shift};
use crate::diagnostic::Fault;
use crate::json::Place;

/// One walk over a file.
pub(super) struct Check<'r, 'a> {
    pub report: &'r mut Report<'a>,
    pub tables: Tables,
    /// Where the element of a list begins that is checked just now.
    pub here: Place,
}

impl<'r, 'a> Check<'r, 'a> {
    pub fn new(report: &'r mut Report<'a>) -> Self {
        Self { report, tables: Tables::new(), here: Place(0) }
    }

    /// Builds the model; `None` only where something is missing that nothing can stand in for.
    pub fn scenario(mut self, file: ScenarioFile, hash: u64) -> Option<Scenario> {
        self.collect_names(&file);
        self.id_name(&file.id);
        let head = self.head(&file);
        let workers = self.all(file.practitioners, Self::worker);
        let student_picks = file.pick.text == "student";
        let given = self.tables.workers.find(&file.pick.text);
        if !student_picks && given.is_none() {
            let mut unknown = self.tables.workers.unknown(&file.pick.text);
            unknown.1.push_str(" Or write \"student\" to let the student choose.");
            self.report.unknown(&file.pick, unknown);
        }
        let mut quotes = Vec::new();
        let mut temperament: Vec<Shift> = ActKind::ALL.iter().map(|kind| kind.usual_shift()).collect();
        let mut client = None;
        let people = self.all(file.people, |check, at, person: wire::Person| {
            check.person(PersonId(at), person, &mut quotes, &mut client, &mut temperament)
        });
        let needs = self.all(file.needs, |_, _, need: wire::Need| {
            Some(Need {
                id: need.id.text,
                text: need.text,
                kind: need.kind,
                now: need.now,
                presenting: need.presenting,
            })
        });
        let mut grounds = Grounds::default();
        grounds.dangers.push(Danger { threatens: client, shown_by: Default::default() });
        grounds.dangers.extend(self.all(file.dangers, Self::danger));
        let new = |id, text| Consent { id, text, beyond: FactSet::EMPTY };
        grounds.consents.push(new("service".into(), "the service itself".into()));
        grounds.consents.extend(
            self.all(file.consents, |_, _, consent: wire::Consent| Some(new(consent.id.text, consent.text))),
        );
        let facts = self.all(file.facts, |check, at, fact: wire::Fact| {
            check.grounds(FactId(at), &fact, &mut grounds);
            check.fact(fact)
        });
        let Grounds { dangers, consents, reportable, settling } = grounds;
        let variables = self.variables(file.variables);
        let resources = self.all(file.resources, |_, _, resource: wire::Resource| {
            let wire::Resource { id, name, about, meets } = resource;
            Some(Resource { id: id.text, name, about, meets })
        });
        let events = self.all(file.events, Self::event);
        let measures = self.all(file.measures, Self::measure);
        let mut plan_items = Vec::new();
        let scenes =
            self.all(file.scenes, |check, _, scene: wire::Scene| check.scene(scene, &mut plan_items));
        let start = self.resolve(&file.start, |tables| &tables.scenes);
        if workers.is_empty() {
            self.lacking("practitioners", "practitioner", "Add who the student plays.");
        }
        if client.is_none() {
            self.lacking("people", "client", "Mark one person with `\"client\": true`.");
        }
        if scenes.is_empty() {
            self.lacking("scenes", "scene", "Add the first scene.");
        }
        Some(Scenario {
            head,
            workers,
            student_picks,
            given: WorkerId(given.unwrap_or(0)),
            people,
            client: client?,
            needs,
            facts,
            dangers,
            reportable,
            settling,
            quotes,
            variables,
            flags: file.flags.into_iter().map(|flag| flag.text).collect(),
            consents,
            resources,
            events,
            measures,
            scenes,
            plan_items,
            start: SceneId(start?),
            temperament,
            hash,
        })
    }

    fn lacking(&mut self, list: &str, what: &str, help: &str) {
        if !self.report.is_misread(Place(0), &[list]) {
            let message = told!("The scenario has no {what}.");
            self.report.error_in(Fault::Missing, Place(0), list, message, help);
        }
    }

    /// Reads the names of everything first, so that references may point forwards.
    fn collect_names(&mut self, file: &ScenarioFile) {
        let Self { report, tables, .. } = self;
        for (id, _, _) in VARIABLES {
            tables.variables.add(id);
        }
        tables.consents.add("service");
        let own = good(&file.variables);
        let mut own =
            own.filter(|variable| !VARIABLES.iter().any(|(id, ..)| *id == variable.id.text)).map(|v| &v.id);
        add_names(report, &mut tables.variables, &mut own, 16);
        add_names(report, &mut tables.flags, &mut file.flags.iter(), 64);
        // One loop for all kinds of things: each kind gives its names one by one.
        let kinds: [(&mut Table, usize, &mut dyn Iterator<Item = &Name>); 10] = [
            (&mut tables.facts, MOST_FACTS, &mut good(&file.facts).map(|v| &v.id)),
            (&mut tables.dangers, 16, &mut good(&file.dangers).map(|v| &v.id)),
            (&mut tables.consents, 32, &mut good(&file.consents).map(|v| &v.id)),
            (&mut tables.needs, 32, &mut good(&file.needs).map(|v| &v.id)),
            (&mut tables.resources, 64, &mut good(&file.resources).map(|v| &v.id)),
            (&mut tables.people, 64, &mut good(&file.people).map(|v| &v.id)),
            (&mut tables.measures, 16, &mut good(&file.measures).map(|v| &v.id)),
            (&mut tables.events, 32, &mut good(&file.events).map(|v| &v.id)),
            (&mut tables.workers, 16, &mut good(&file.practitioners).map(|v| &v.id)),
            (&mut tables.scenes, 60_000, &mut good(&file.scenes).map(|v| &v.id)),
        ];
        for (table, most, names) in kinds {
            add_names(report, table, names, most);
        }
        let mut voices = good(&file.people).flat_map(|person| good(&person.voice)).map(|v| &v.id);
        add_names(report, &mut tables.quotes, &mut voices, 1000);
        let boards = good(&file.scenes).filter_map(|scene| match &scene.kind {
            WireKind::Plan { board, .. } => Some(board),
            _ => None,
        });
        let mut items = boards.flat_map(|board| good(board)).map(|v| &v.id);
        add_names(report, &mut tables.plan_items, &mut items, 64);
        for name in std::mem::take(&mut report.misread) {
            tables.add_everywhere(&name);
        }
    }

    fn head(&mut self, file: &ScenarioFile) -> Head {
        let mut objectives = Vec::new();
        for Item { place, value, .. } in &file.objectives {
            if (1..=9).contains(&value.epas) {
                objectives.push((value.epas, value.text.clone()));
                continue;
            }
            let message = told!("There is no EPAS competency {}.", value.epas);
            let help = "EPAS 2022 counts competencies from 1 to 9.";
            self.report.error_in(Fault::OutOfRange, *place, "epas", message, help);
        }
        let jurisdiction = file.jurisdiction.unwrap_or_default();
        if let Some(age) = jurisdiction.consent_age {
            self.range(file.id.place, "jurisdiction.consent_age", i64::from(age), 1, 21);
        }
        Head {
            id: file.id.text.clone(),
            title: file.title.clone(),
            summary: file.summary.clone(),
            language: file.language.clone(),
            authors: file.authors.clone(),
            licence: file.licence.clone(),
            minutes: file.minutes,
            level: file.level,
            client_system: file.client_system,
            setting: file.setting.clone(),
            content_notes: file.content_notes.clone(),
            objectives,
            concepts: file.concepts.clone(),
            standards: self.standards(&file.standards),
            jurisdiction,
            service_basis: file.service_basis,
            stages: file.stages,
            sessions: file.sessions,
        }
    }

    /// Checks each element of a list; those that fail are reported and left out.
    pub fn all<T: Default, M>(
        &mut self,
        mut list: List<T>,
        mut check: impl FnMut(&mut Self, u16, T) -> Option<M>,
    ) -> Vec<M> {
        let mut out = Vec::with_capacity(list.len());
        // Values are taken out of their places: taking the list apart would need code of its own for every kind.
        for Item { index, value, place } in &mut list {
            self.here = *place;
            // Names are checked to be in their tables; an index beyond them is of an element that was reported.
            let checked = check(self, u16::try_from(*index).unwrap_or(u16::MAX), std::mem::take(value));
            if let Some(checked) = checked {
                out.push(checked);
            }
        }
        out
    }

    pub fn resolve(&mut self, name: &Name, table: fn(&Tables) -> &Table) -> Option<u16> {
        if self.report.is_full() {
            return table(&self.tables).find(&name.text);
        }
        match table(&self.tables).resolve(name) {
            Ok(place) => Some(place),
            Err(unknown) => {
                self.report.unknown(name, unknown);
                None
            }
        }
    }

    pub fn resolve_all<T>(
        &mut self,
        names: &[Name],
        table: fn(&Tables) -> &Table,
        make: fn(u16) -> T,
    ) -> Vec<T> {
        self.places(names, table).into_iter().map(make).collect()
    }

    /// The places of those names that are known: one walk for all kinds of things.
    fn places(&mut self, names: &[Name], table: fn(&Tables) -> &Table) -> Vec<u16> {
        names.iter().filter_map(|name| self.resolve(name, table)).collect()
    }

    pub fn condition(&mut self, when: Option<&Name>) -> Condition {
        let Some(name) = when.filter(|_| !self.report.is_full()) else { return Condition::default() };
        match parse::parse(&name.text, &self.tables) {
            Ok(condition) => condition,
            Err(fault) => {
                let place = self.report.inside(name, fault.offset);
                self.report.error(Fault::BadCondition, place, fault.message, fault.help);
                Condition::default()
            }
        }
    }

    pub fn target(&mut self, name: &Name) -> Option<Target> {
        match name.text.as_str() {
            "@end" => Some(Target::End),
            "@back" => Some(Target::Back),
            _ => self.resolve(name, |tables| &tables.scenes).map(|at| Target::Scene(SceneId(at))),
        }
    }

    /// Checks a number in a field of the object that has something at this place.
    pub fn range(&mut self, place: Place, field: &str, value: i64, least: i64, most: i64) {
        if !(least..=most).contains(&value) {
            let message = told!("{value} is out of range.");
            let help = told!("It should be from {least} to {most}.");
            self.report.error_in(Fault::OutOfRange, place, field, message, help);
        }
    }

    pub fn id_name(&mut self, name: &Name) {
        if !is_good_name(&name.text) {
            self.report.error(Fault::BadName, name.place, bad_name(&name.text), NAME_HELP);
        }
    }

    pub fn effects(&mut self, effects: wire::Effects) -> model::Effects {
        let mut change = Vec::new();
        for Pair(name, by) in &effects.change.0 {
            change.extend(self.resolve(name, |t| &t.variables).map(|at| (VariableId(at), *by)));
        }
        model::Effects {
            change,
            reveal: self.resolve_all(&effects.reveal, |t| &t.facts, FactId),
            set: self.resolve_all(&effects.set, |t| &t.flags, FlagId),
            clear: self.resolve_all(&effects.clear, |t| &t.flags, FlagId),
            withdraw: self.resolve_all(&effects.withdraw, |t| &t.consents, ConsentId),
            weeks: effects.weeks,
        }
    }

    fn variables(&mut self, list: List<wire::Variable>) -> Vec<Variable> {
        let mut variables: Vec<Variable> = VARIABLES
            .iter()
            .map(|(id, label, start)| Variable { id: (*id).into(), label: (*label).into(), start: *start })
            .collect();
        let mut given: u8 = 0;
        self.all(list, |check, _, variable: wire::Variable| {
            let wire::Variable { id: Name { text: id, place }, label, start } = variable;
            check.range(place, "start", i64::from(start), 0, 100);
            match VARIABLES.iter().position(|(usual, ..)| *usual == id) {
                Some(at) => {
                    if given >> at & 1 != 0 {
                        check.report.error(Fault::DuplicateName, place, twice(&id), "Rename one of them.");
                    }
                    given |= 1 << at;
                    variables[at].start = start;
                }
                None => variables.push(Variable { id, label, start }),
            }
            None::<()>
        });
        variables
    }

    fn worker(&mut self, _: u16, worker: wire::Practitioner) -> Option<Worker> {
        let wire::Practitioner {
            id,
            role,
            title,
            about,
            trained,
            instruments,
            settings,
            licence,
            supervisor,
        } = worker;
        let supervisor =
            supervisor.map(|s| Supervisor { name: s.name, role: s.role, competent_in: s.competent_in });
        Some(Worker { id: id.text, role, title, about, trained, instruments, settings, licence, supervisor })
    }

    fn person(
        &mut self,
        at: PersonId,
        person: wire::Person,
        quotes: &mut Vec<Quote>,
        client: &mut Option<PersonId>,
        temperament: &mut [Shift],
    ) -> Option<Person> {
        if person.client && client.is_none() {
            *client = Some(at);
            self.temperament(&person, temperament);
        }
        quotes.extend(self.all(person.voice, |_, _, quote: wire::Quote| {
            Some(Quote { id: quote.id.text, text: quote.text, who: at, goal: quote.goal })
        }));
        Some(Person {
            id: person.id.text,
            name: person.name,
            pronouns: person.pronouns,
            age: person.age,
            client: person.client,
            about: person.about,
            relation: person.relation,
        })
    }

    fn temperament(&mut self, person: &wire::Person, temperament: &mut [Shift]) {
        for Pair(kind, shifts) in &person.temperament.0 {
            let Some(shift) = temperament.get_mut(*kind as usize) else { continue };
            for Pair(variable, by) in &shifts.0 {
                match variable.text.as_str() {
                    "trust" => shift.trust = *by,
                    "distress" => shift.distress = *by,
                    "hope" => shift.hope = *by,
                    "agency" => shift.agency = *by,
                    "understanding" => shift.understanding = *by,
                    _ => {
                        let message = told!(
                            "A temperament moves the five variables of every case, not `{}`.",
                            variable.text
                        );
                        let help =
                            "Use trust, distress, hope, agency or understanding; move others by effects.";
                        self.report.error(Fault::UnknownName, variable.place, message, help);
                    }
                }
            }
        }
    }

    fn event(&mut self, _: u16, event: wire::Event) -> Option<Event> {
        let chance = event.chance.unwrap_or(100);
        let when = self.condition(Some(&event.when));
        self.range(event.id.place, "chance", i64::from(chance), 1, 100);
        let to = self.resolve(&event.to, |t| &t.scenes);
        let effects = self.effects(event.effects);
        Some(Event { id: event.id.text, when, chance, to: SceneId(to?), effects })
    }

    fn measure(&mut self, _: u16, measure: wire::Measure) -> Option<Measure> {
        let [first_week, last_week] = measure.weeks;
        self.range(
            measure.id.place,
            "weeks",
            i64::from(last_week),
            i64::from(first_week) + 1,
            i64::from(first_week) + 104,
        );
        let moves = self.all(measure.moves, |check, _, movement: wire::Movement| {
            Some((check.condition(Some(&movement.when)), movement.by))
        });
        Some(Measure {
            id: measure.id.text,
            name: measure.name,
            unit: measure.unit,
            baseline: measure.baseline,
            target: measure.target,
            first_week,
            last_week,
            moves,
            noise: measure.noise,
        })
    }
}

const NAME_HELP: &str = "Use lower-case letters, digits, `_` and `-`, and begin with a letter.";

fn bad_name(name: &str) -> String {
    told!("“{name}” cannot be a name.")
}

fn twice(name: &str) -> String {
    told!("There are two of the name `{name}`.")
}

/// Whether something in a case can have this name.
#[must_use]
pub fn is_good_name(name: &str) -> bool {
    name.len() <= 80
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// The elements of a list that could be read.
fn good<T>(list: &[Item<T>]) -> impl Iterator<Item = &T> {
    list.iter().map(|item| &item.value)
}

/// Reads names into a table; what is doubled, malformed or too much is reported.
fn add_names(
    report: &mut Report<'_>,
    table: &mut Table,
    names: &mut dyn Iterator<Item = &Name>,
    most: usize,
) {
    for name in names {
        if !is_good_name(&name.text) {
            report.error(Fault::BadName, name.place, bad_name(&name.text), NAME_HELP);
        }
        if table.len() >= most {
            let message = told!("A case can hold at most {most} of these.");
            report.error(Fault::TooMany, name.place, message, "Leave out what the case does not need.");
            break;
        }
        if !table.add(&name.text) {
            report.error(Fault::DuplicateName, name.place, twice(&name.text), "Rename one of them.");
        }
    }
}
