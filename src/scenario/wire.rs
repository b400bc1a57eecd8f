//! The scenario file, as it is written: the only mirror of the format in the code.
//!
//! Everything that refers to something else holds a [`Name`]; everything in a list is an [`Item`], so that
//! all faults of a file are found in one go.

use super::located::{Item, Name};
use crate::act::{Act, ActKind, PlanMode, Refs};
use crate::practice::{
    ClientSystem, Domain, Importance, Level, Method, NeedKind, Obligation, RiskPart, Role, Stage, StageLayout,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// References by name, as a file holds them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Names;

impl Refs for Names {
    type Fact = Name;
    type Facts = Vec<Name>;
    type Quote = Name;
    type Consent = Name;
    type Need = Name;
    type Resource = Name;
    type Person = Name;
    type Measure = Name;
}

/// A list in which each element is read on its own.
pub type List<T> = Vec<Item<T>>;

/// A whole scenario file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Where an editor finds the JSON Schema; not used here.
    #[serde(rename = "$schema", default)]
    _schema: Option<String>,
    /// Version of the format: 1.
    pub format: u32,
    /// Lower-case words joined by hyphens; the name of the folder.
    pub id: Name,
    /// Shown in the library.
    pub title: String,
    /// Two or three sentences for the library.
    pub summary: String,
    /// A BCP 47 tag, such as `en`.
    pub language: String,
    /// Who wrote the case.
    pub authors: Vec<String>,
    /// Under which licence it may be used.
    pub licence: String,
    /// How long a run takes, in minutes.
    pub minutes: u16,
    /// Size of the system.
    pub level: Level,
    /// Who the client is.
    pub client_system: ClientSystem,
    /// Where the work takes place, in a few words.
    pub setting: String,
    /// What a reader may want to know beforehand.
    #[serde(default)]
    pub content_notes: Vec<String>,
    /// What is practised.
    pub objectives: List<Objective>,
    /// Concepts of the source documents, such as `R225`.
    #[serde(default)]
    pub concepts: Vec<String>,
    /// What the law asks here.
    #[serde(default)]
    pub jurisdiction: Option<Jurisdiction>,
    /// Layout of the process.
    pub stages: StageLayout,
    /// How long the work may last.
    pub sessions: Sessions,
    /// Who the student can be.
    pub practitioners: List<Practitioner>,
    /// `student` lets the student choose; or the id of one practitioner.
    pub pick: Name,
    /// The people of the case; at least one is a client.
    pub people: List<Person>,
    /// What the client needs.
    pub needs: List<Need>,
    /// What is true.
    pub facts: List<Fact>,
    /// Start values of the five variables, and the author's own.
    #[serde(default)]
    pub variables: List<Variable>,
    /// Things that are so or not so: names for conditions and effects.
    #[serde(default)]
    pub flags: Vec<Name>,
    /// What can be consented to. `service` is always there.
    #[serde(default)]
    pub consents: List<Consent>,
    /// Services and things that can be had.
    #[serde(default)]
    pub resources: List<Resource>,
    /// What happens by itself.
    #[serde(default)]
    pub events: List<Event>,
    /// What can be measured.
    #[serde(default)]
    pub measures: List<Measure>,
    /// The first scene.
    pub start: Name,
    /// The scenes.
    pub scenes: List<Scene>,
}

/// A learning objective.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// The EPAS 2022 competency, 1 to 9.
    pub epas: u8,
    /// In the author's words.
    pub text: String,
}

/// What the law asks where the case is set.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Jurisdiction {
    /// Reporting suspected abuse or neglect.
    pub mandated_reporting: Obligation,
    /// Protecting people from a client's threat.
    pub duty_to_protect: Obligation,
}

/// How long the work may last.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sessions {
    /// Number of sessions.
    pub count: u8,
    /// Number of weeks from the first meeting to the follow-up.
    pub weeks: u16,
}

/// Who the student can be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practitioner {
    /// Name for links and conditions.
    pub id: Name,
    /// Role and licence.
    pub role: Role,
    /// The title on the badge.
    pub title: String,
    /// Shown before the start: two or three sentences.
    pub about: String,
    /// Methods trained in.
    #[serde(default)]
    pub trained: Vec<Method>,
    /// Who supervises.
    #[serde(default)]
    pub supervisor: Option<Supervisor>,
}

/// Who supervises the practitioner.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supervisor {
    /// Name, for the text.
    pub name: String,
    /// Role and licence.
    pub role: Role,
    /// Methods in which the supervisor is competent.
    #[serde(default)]
    pub competent_in: Vec<Method>,
}

/// Somebody in the case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name for lines and acts.
    pub id: Name,
    /// As people call them.
    pub name: String,
    /// Such as `she/her`.
    #[serde(default)]
    pub pronouns: String,
    /// In years.
    #[serde(default)]
    pub age: Option<u8>,
    /// Whether this is a client.
    #[serde(default)]
    pub client: bool,
    /// What can be seen or is known from the referral: one or two sentences.
    #[serde(default)]
    pub about: String,
    /// The relation to the client, for the ecomap: `daughter`, `landlord`.
    #[serde(default)]
    pub relation: String,
    /// How this client differs from an ordinary one: kind of act to shift of the variables.
    #[serde(default)]
    pub temperament: BTreeMap<ActKind, BTreeMap<String, i8>>,
    /// What they say, worth keeping.
    #[serde(default)]
    pub voice: List<Quote>,
}

/// Something that the client says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Name for reflections and goals.
    pub id: Name,
    /// The words.
    pub text: String,
    /// Whether a goal can be built on it.
    #[serde(default)]
    pub goal: bool,
}

/// What the client needs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Name for plans and priorities.
    pub id: Name,
    /// In a few words.
    pub text: String,
    /// What it is about.
    pub kind: NeedKind,
    /// Whether it presses now or is a longer aim.
    pub now: bool,
    /// Whether it is what the client came with.
    #[serde(default)]
    pub presenting: bool,
}

/// Something true of the case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Name for acts and conditions.
    pub id: Name,
    /// Part of life.
    pub domain: Domain,
    /// As a worker would note it.
    pub text: String,
    /// The client's own words, where they said it.
    #[serde(default)]
    pub quote: Option<Name>,
    /// How much the work needs it.
    pub importance: Importance,
    /// Known from the referral, before the first word.
    #[serde(default)]
    pub known: bool,
    /// What brings it to light.
    #[serde(default)]
    pub reveal: Reveal,
    /// Whether it hints at danger and calls for a plain question.
    #[serde(default)]
    pub cue: bool,
    /// Whether it is a sensitive matter, before which the limits of confidentiality should be clear.
    #[serde(default)]
    pub sensitive: bool,
    /// Which conditions of acting against a choice it establishes.
    #[serde(default)]
    pub establishes: Vec<RiskPart>,
}

/// What brings a fact to light.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reveal {
    /// Trust needed, 0 to 100.
    #[serde(default)]
    pub trust: u8,
    /// Kinds of act that do it; with none given, any act about it that lets the client tell.
    #[serde(default)]
    pub by: Vec<ActKind>,
}

/// A variable, from 0 to 100.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// `trust`, `distress`, `hope`, `agency`, `understanding`, or the author's own.
    pub id: Name,
    /// Shown to people; the five have names of their own.
    #[serde(default)]
    pub label: String,
    /// Where it starts.
    pub start: u8,
}

/// Something that can be consented to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Name for acts and conditions.
    pub id: Name,
    /// In a few words: `talking with the landlord about the arrears`.
    pub text: String,
}

/// A service or a thing that can be had.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Name for plans.
    pub id: Name,
    /// Shown to people.
    pub name: String,
    /// What it gives, to whom, after how long.
    pub about: String,
    /// The kinds of need that it meets.
    pub meets: Vec<NeedKind>,
}

/// Something that happens by itself when the student moves from one scene to another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Name for conditions.
    pub id: Name,
    /// When it can happen.
    pub when: Name,
    /// How likely it is each time, in per cent.
    #[serde(default = "always")]
    pub chance: u8,
    /// The scene that it leads to; its choices come back with `"to": "@back"`.
    pub to: Name,
    /// What it changes.
    #[serde(default)]
    pub effects: Effects,
}

fn always() -> u8 {
    100
}

/// Something that can be counted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Name for acts and review scenes.
    pub id: Name,
    /// Shown to people.
    pub name: String,
    /// The unit, in the plural: `evenings a week`.
    pub unit: String,
    /// Value at the beginning.
    pub baseline: i16,
    /// Value that the client hopes for.
    pub target: i16,
    /// First and last week in which it is taken.
    pub weeks: [u16; 2],
    /// How it moves by the last week.
    pub moves: List<Movement>,
    /// Largest random deviation of one reading.
    #[serde(default)]
    pub noise: u8,
}

/// How a measure moves.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Movement {
    /// Under which condition.
    pub when: Name,
    /// By how much in all.
    pub by: i16,
}

/// One moment of a stage.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Name for choices and events.
    pub id: Name,
    /// Stage of the process.
    pub stage: Stage,
    /// A heading: `Her kitchen table, Tuesday`.
    #[serde(default)]
    pub title: String,
    /// Session in which it takes place.
    #[serde(default)]
    pub session: Option<u8>,
    /// Week, counted from the first meeting as week 1.
    #[serde(default)]
    pub week: Option<u16>,
    /// What kind of moment it is.
    #[serde(default)]
    pub kind: SceneKind,
    /// What is seen and heard on arrival.
    #[serde(default)]
    pub lines: List<Line>,
    /// What changes on arrival.
    #[serde(default)]
    pub effects: Effects,
    /// What can be said or done.
    #[serde(default)]
    pub choices: List<Choice>,
}

/// What kind of moment a scene is.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SceneKind {
    /// A conversation: one choice leads on.
    #[default]
    Talk,
    /// A pool of questions, of which a number can be asked; then on.
    Inquiry {
        /// How many questions there is time for.
        questions: u8,
        /// Where it leads when the time is up or the student ends it.
        to: Name,
    },
    /// The student writes a goal.
    Goal {
        /// What the student is asked.
        prompt: String,
        /// For which need.
        need: Name,
        /// What the goal is measured by, where it can be measured.
        #[serde(default)]
        measure: Option<Name>,
        /// Where it leads.
        to: Name,
    },
    /// The student builds a plan from a board.
    Plan {
        /// What the student is asked.
        prompt: String,
        /// How many items a plan holds: least and most.
        pick: [u8; 2],
        /// What is on the board.
        board: List<PlanItem>,
        /// Where it leads.
        to: Name,
    },
    /// The student reads the data and decides.
    Review {
        /// Which measure is shown.
        measure: Name,
    },
    /// The student writes a note for the record; it is kept, not judged.
    Note {
        /// What the student is asked.
        prompt: String,
        /// Where it leads.
        to: Name,
    },
}

/// One line of what is seen and heard.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// A person's id; `worker` for the student; without it, what is seen.
    #[serde(default)]
    pub who: Option<Name>,
    /// Plain text; `*emphasis*` and `**strong**` are understood.
    pub text: String,
    /// Shown only then.
    #[serde(default)]
    pub when: Option<Name>,
}

/// One thing that the student can say or do: one of `say` and `do`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Name, unique in the scene.
    pub id: Name,
    /// The words that the worker says.
    #[serde(default)]
    pub say: Option<String>,
    /// What the worker does.
    #[serde(default, rename = "do")]
    pub deed: Option<String>,
    /// What that is, in the vocabulary of acts.
    pub acts: List<Act<Names>>,
    /// Offered only then.
    #[serde(default)]
    pub when: Option<Name>,
    /// What it changes, beside what its acts do.
    #[serde(default)]
    pub effects: Effects,
    /// What comes back.
    #[serde(default)]
    pub reply: List<Line>,
    /// Where it leads: a scene, `@back` or `@end`. In an inquiry it may be left out: the inquiry goes on.
    #[serde(default)]
    pub to: Option<Name>,
    /// What may come of it, by weight, in place of `to`.
    #[serde(default)]
    pub outcomes: List<Outcome>,
    /// What is special about this choice in this case, for the debrief.
    #[serde(default)]
    pub why: Option<String>,
    /// Why reasoned workers differ here. Set it on each of the choices that can be defended.
    #[serde(default)]
    pub defensible: Option<String>,
}

/// One of several things that may come of a choice.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// How likely, beside the others' weights.
    pub weight: u8,
    /// Where it leads.
    pub to: Name,
    /// What comes back.
    #[serde(default)]
    pub reply: List<Line>,
    /// What it changes.
    #[serde(default)]
    pub effects: Effects,
}

/// One item on the plan board: a method or a resource.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanItem {
    /// Name for the condition `planned(id)`; unique in the file.
    pub id: Name,
    /// What would be done, by whom, by when: one sentence.
    pub text: String,
    /// The method, if it is one.
    #[serde(default)]
    pub method: Option<Method>,
    /// The resource, if it is one.
    #[serde(default)]
    pub resource: Option<Name>,
    /// Which need it serves.
    pub need: Name,
    /// The facts that it rests on.
    #[serde(default)]
    pub cites: Vec<Name>,
    /// In which ways it can be done, for the student to choose from.
    pub modes: Vec<PlanMode>,
    /// Offered only then.
    #[serde(default)]
    pub when: Option<Name>,
    /// What it changes when it is on the plan.
    #[serde(default)]
    pub effects: Effects,
    /// What is special about it in this case, for the debrief.
    #[serde(default)]
    pub why: Option<String>,
    /// Why reasoned workers differ here.
    #[serde(default)]
    pub defensible: Option<String>,
}

/// What changes in the case.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Effects {
    /// Variables, by how many points.
    pub change: BTreeMap<String, i8>,
    /// Facts that come to light whatever the trust.
    pub reveal: Vec<Name>,
    /// Flags that become so.
    pub set: Vec<Name>,
    /// Flags that cease to be so.
    pub clear: Vec<Name>,
    /// Consents that the client withdraws.
    pub withdraw: Vec<Name>,
    /// Weeks that pass.
    pub weeks: u16,
}
