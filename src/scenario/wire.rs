//! The scenario file, as it is written: the only mirror of the format in the code.
//!
//! Everything that refers to something else holds a [`Name`]; everything in a list is an [`Item`], so that
//! all faults of a file are found in one go.

use super::read::{List, Name, Slot, Table, alone, body, fill, unknown_word, variant};
use super::report::Report;
use crate::act::{Act, ActKind, PlanMode, Refs, WordSet};
use crate::json::Node;
use crate::practice::{
    Cautions, ClientSystem, DiagnosisLaw, Domain, Importance, Instruments, Level, Licence, Method, NeedKind,
    Obligation, Reportable, RiskPart, Role, ServiceBasis, Settings, Stage, StageLayout,
};

/// Defines a wire type that is an object, and how it is filled. Each field says first whether it has to be there
/// (`need`) or may be left out (`may`).
macro_rules! record {
    ($(#[$meta:meta])* $name:ident { $($(#[$fdoc:meta])* $how:ident $key:literal $field:ident: $type:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Default)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)+ }
        impl Slot for $name {
            fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                fill(node, report, &mut [$(($key, needed!($how), &mut self.$field),)+])
            }
        }
    };
}

/// Whether a field has to be there.
macro_rules! needed {
    (need) => {
        true
    };
    (may) => {
        false
    };
}

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

record! {
    /// A whole scenario file.
    ScenarioFile {
        /// Where an editor finds the JSON Schema; not used here.
        may "$schema" _schema: Option<String>,
        /// Version of the format: 1.
        need "format" _format: u32,
        /// Lower-case words joined by hyphens; the name of the folder.
        need "id" id: Name,
        /// Shown in the library.
        need "title" title: String,
        /// Two or three sentences for the library.
        need "summary" summary: String,
        /// A BCP 47 tag, such as `en`.
        need "language" language: String,
        /// Who wrote the case.
        need "authors" authors: Vec<String>,
        /// Under which licence it may be used.
        need "licence" licence: String,
        /// How long a run takes, in minutes.
        need "minutes" minutes: u16,
        /// Size of the system.
        need "level" level: Level,
        /// Who the client is.
        need "client_system" client_system: ClientSystem,
        /// Where the work takes place, in a few words.
        need "setting" setting: String,
        /// What a reader may want to know beforehand.
        may "content_notes" content_notes: Vec<String>,
        /// What is practised.
        need "objectives" objectives: List<Objective>,
        /// Concepts of the source documents, such as `R225`.
        may "concepts" concepts: Vec<String>,
        /// Standards of the NASW Code of Ethics that are practised: `1.03`, or `1.03 Informed Consent`.
        may "standards" standards: Vec<Name>,
        /// What the law asks here.
        may "jurisdiction" jurisdiction: Option<Jurisdiction>,
        /// Why the client is here: `voluntary` where it is left out.
        may "service_basis" service_basis: ServiceBasis,
        /// Layout of the process.
        need "stages" stages: StageLayout,
        /// How long the work may last.
        need "sessions" sessions: Sessions,
        /// Who the student can be.
        need "practitioners" practitioners: List<Practitioner>,
        /// `student` lets the student choose; or the id of one practitioner.
        need "pick" pick: Name,
        /// The people of the case; at least one is a client.
        need "people" people: List<Person>,
        /// What the client needs.
        need "needs" needs: List<Need>,
        /// What is true.
        need "facts" facts: List<Fact>,
        /// What could do grave harm, where there is more than one such thing or somebody else is threatened.
        may "dangers" dangers: List<Danger>,
        /// Start values of the five variables, and the author's own.
        may "variables" variables: List<Variable>,
        /// Things that are so or not so: names for conditions and effects.
        may "flags" flags: Vec<Name>,
        /// What can be consented to. `service` is always there.
        may "consents" consents: List<Consent>,
        /// Services and things that can be had.
        may "resources" resources: List<Resource>,
        /// What happens by itself.
        may "events" events: List<Event>,
        /// What can be measured.
        may "measures" measures: List<Measure>,
        /// The first scene.
        need "start" start: Name,
        /// The scenes.
        need "scenes" scenes: List<Scene>,
    }
}

record! {
    /// A learning objective.
    Objective {
        /// The EPAS 2022 competency, 1 to 9.
        need "epas" epas: u8,
        /// In the author's words.
        need "text" text: String,
    }
}

record! {
    /// What the law asks where the case is set. What is left out is not known to the student either: they are
    /// expected to ask at once.
    #[derive(Clone, Copy)]
    Jurisdiction {
        /// Reporting suspected abuse or neglect of a child; and of adults, where nothing else is said of them.
        may "mandated_reporting" mandated_reporting: Option<Obligation>,
        /// Reporting suspected abuse or neglect of an elder or a dependent adult.
        may "adult_reporting" adult_reporting: Option<Obligation>,
        /// Protecting people from a client's threat.
        may "duty_to_protect" duty_to_protect: Option<Obligation>,
        /// From which age, in years, people consent to this service for themselves: 18 where it is left out.
        may "consent_age" consent_age: Option<u8>,
        /// Diagnosing a mental disorder; `under_supervision` where nothing is said.
        may "diagnosis" diagnosis: DiagnosisLaw,
    }
}

record! {
    /// How long the work may last.
    #[derive(Clone, Copy)]
    Sessions {
        /// Number of sessions.
        need "count" count: u8,
        /// Number of weeks from the first meeting to the follow-up.
        need "weeks" weeks: u16,
    }
}

record! {
    /// Who the student can be.
    Practitioner {
        /// Name for links and conditions.
        need "id" id: Name,
        /// Role and licence.
        need "role" role: Role,
        /// The title on the badge.
        need "title" title: String,
        /// Shown before the start: two or three sentences.
        need "about" about: String,
        /// Methods trained in.
        may "trained" trained: Vec<Method>,
        /// Instruments trained in. Those that anybody may give need not be named.
        may "instruments" instruments: Instruments,
        /// Where they work. Some methods are open only in a certified team or a special placement; say it here.
        may "settings" settings: Settings,
        /// Whether the licence holds where the case is set; `valid` where nothing is said. A clinical licence that
        /// does not hold leaves what the master's level may do.
        may "licence" licence: Licence,
        /// Who supervises.
        may "supervisor" supervisor: Option<Supervisor>,
    }
}

record! {
    /// Who supervises the practitioner.
    Supervisor {
        /// Name, for the text.
        need "name" name: String,
        /// Role and licence.
        need "role" role: Role,
        /// Methods in which the supervisor is competent.
        may "competent_in" competent_in: Vec<Method>,
    }
}

record! {
    /// Somebody in the case.
    Person {
        /// Name for lines and acts.
        need "id" id: Name,
        /// As people call them.
        need "name" name: String,
        /// Such as `she/her`.
        may "pronouns" pronouns: String,
        /// In years.
        may "age" age: Option<u8>,
        /// Whether this is a client.
        may "client" client: bool,
        /// What can be seen or is known from the referral: one or two sentences.
        may "about" about: String,
        /// The relation to the client, for the ecomap: `daughter`, `landlord`.
        may "relation" relation: String,
        /// How this client differs from an ordinary one: kind of act to shift of the variables.
        may "temperament" temperament: Table<ActKind, Table<Name, i8>>,
        /// What they say, worth keeping.
        may "voice" voice: List<Quote>,
    }
}

record! {
    /// Something that the client says.
    Quote {
        /// Name for reflections and goals.
        need "id" id: Name,
        /// The words.
        need "text" text: String,
        /// Whether a goal can be built on it.
        may "goal" goal: bool,
    }
}

record! {
    /// What the client needs.
    Need {
        /// Name for plans and priorities.
        need "id" id: Name,
        /// In a few words.
        need "text" text: String,
        /// What it is about.
        need "kind" kind: NeedKind,
        /// Whether it presses now or is a longer aim.
        need "now" now: bool,
        /// Whether it is what the client came with.
        may "presenting" presenting: bool,
    }
}

record! {
    /// Something true of the case.
    Fact {
        /// Name for acts and conditions.
        need "id" id: Name,
        /// Part of life.
        need "domain" domain: Domain,
        /// As a worker would note it.
        need "text" text: String,
        /// The client's own words, where they said it.
        may "quote" quote: Option<Name>,
        /// How much the work needs it.
        need "importance" importance: Importance,
        /// Known from the referral, before the first word.
        may "known" known: bool,
        /// What brings it to light.
        may "reveal" reveal: Reveal,
        /// Whether it hints at danger and calls for a plain question.
        may "cue" cue: bool,
        /// Whether it is a sensitive matter, before which the limits of confidentiality should be clear.
        may "sensitive" sensitive: bool,
        /// Which conditions of acting against a choice it establishes, of the danger that it is part of.
        may "establishes" establishes: WordSet<RiskPart>,
        /// The danger that it is part of. Left out, it is the client's own: a danger to themselves.
        may "danger" danger: Option<Name>,
        /// Whose abuse or neglect it lets suspect: whoever knows it has ground for a report, without proof. In a case
        /// that marks no fact so, any known risk is ground enough, and nothing has to be reported.
        may "reportable" reportable: Option<Reportable>,
        /// The consents that the client can't decide about, as it shows. Age or diagnosis alone shows none.
        may "lacks_capacity_for" lacks_capacity_for: Vec<Name>,
        /// What it signals that speaks against some methods, however well trained the worker is.
        may "signals" signals: Cautions,
        /// Facts that it answers: once this one is known, those no longer signal or establish anything. So a case says
        /// that he has moved out, or that the tablets are gone; reveal it when that is so.
        may "settles" settles: Vec<Name>,
    }
}

record! {
    /// Something that could do grave harm. Parts of different dangers never add up to one.
    Danger {
        /// Name for facts.
        need "id" id: Name,
        /// Whom it threatens: a person's id. Left out, there are others, and nobody can say who.
        may "threatens" threatens: Option<Name>,
    }
}

record! {
    /// What brings a fact to light.
    Reveal {
        /// Trust needed, 0 to 100.
        may "trust" trust: u8,
        /// Kinds of act that do it; with none given, any act about it that lets the client tell.
        may "by" by: Vec<ActKind>,
    }
}

record! {
    /// A variable, from 0 to 100.
    Variable {
        /// `trust`, `distress`, `hope`, `agency`, `understanding`, or the author's own.
        need "id" id: Name,
        /// Shown to people; the five have names of their own.
        may "label" label: String,
        /// Where it starts.
        need "start" start: u8,
    }
}

record! {
    /// Something that can be consented to.
    Consent {
        /// Name for acts and conditions.
        need "id" id: Name,
        /// In a few words: `talking with the landlord about the arrears`.
        need "text" text: String,
    }
}

record! {
    /// A service or a thing that can be had.
    Resource {
        /// Name for plans.
        need "id" id: Name,
        /// Shown to people.
        need "name" name: String,
        /// What it gives, to whom, after how long.
        need "about" about: String,
        /// The kinds of need that it meets.
        need "meets" meets: Vec<NeedKind>,
    }
}

record! {
    /// Something that happens by itself when the student moves from one scene to another.
    Event {
        /// Name for conditions.
        need "id" id: Name,
        /// When it can happen.
        need "when" when: Name,
        /// How likely it is each time, in per cent.
        may "chance" chance: Option<u8>,
        /// The scene that it leads to; its choices come back with `"to": "@back"`.
        need "to" to: Name,
        /// What it changes.
        may "effects" effects: Effects,
    }
}

record! {
    /// Something that can be counted.
    Measure {
        /// Name for acts and review scenes.
        need "id" id: Name,
        /// Shown to people.
        need "name" name: String,
        /// The unit, in the plural: `evenings a week`.
        need "unit" unit: String,
        /// Value at the beginning.
        need "baseline" baseline: i16,
        /// Value that the client hopes for.
        need "target" target: i16,
        /// First and last week in which it is taken.
        need "weeks" weeks: [u16; 2],
        /// How it moves by the last week.
        need "moves" moves: List<Movement>,
        /// Largest random deviation of one reading.
        may "noise" noise: u8,
    }
}

record! {
    /// How a measure moves.
    Movement {
        /// Under which condition.
        need "when" when: Name,
        /// By how much in all.
        need "by" by: i16,
    }
}

record! {
    /// One moment of a stage.
    Scene {
        /// Name for choices and events.
        need "id" id: Name,
        /// Stage of the process.
        need "stage" stage: Stage,
        /// A heading: `Her kitchen table, Tuesday`.
        may "title" title: String,
        /// Session in which it takes place.
        may "session" session: Option<u8>,
        /// Week, counted from the first meeting as week 1.
        may "week" week: Option<u16>,
        /// What kind of moment it is.
        may "kind" kind: SceneKind,
        /// What is seen and heard on arrival.
        may "lines" lines: List<Line>,
        /// What changes on arrival.
        may "effects" effects: Effects,
        /// What can be said or done.
        may "choices" choices: List<Choice>,
    }
}

/// What kind of moment a scene is.
#[derive(Debug, Default)]
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

const KINDS: [&str; 6] = ["talk", "inquiry", "goal", "plan", "review", "note"];

impl Slot for SceneKind {
    fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let Some((word, place, rest)) = variant(node, report) else { return false };
        if word == "talk" {
            return alone(word, rest, report);
        }
        if !KINDS.contains(&word) {
            unknown_word(place, report, word, &KINDS);
            return false;
        }
        let Some(rest) = body(word, place, rest, report, "") else { return false };
        self.fill_kind(word, rest, report)
    }
}

impl SceneKind {
    fn fill_kind(&mut self, word: &str, node: &Node<'_>, report: &mut Report<'_>) -> bool {
        let (mut prompt, mut to) = (String::new(), Name::default());
        match word {
            "inquiry" => {
                let mut questions = 0;
                let good =
                    fill(node, report, &mut [("questions", true, &mut questions), ("to", true, &mut to)]);
                *self = Self::Inquiry { questions, to };
                good
            }
            "goal" => {
                let (mut need, mut measure) = (Name::default(), None::<Name>);
                let good = fill(
                    node,
                    report,
                    &mut [
                        ("prompt", true, &mut prompt),
                        ("need", true, &mut need),
                        ("measure", false, &mut measure),
                        ("to", true, &mut to),
                    ],
                );
                *self = Self::Goal { prompt, need, measure, to };
                good
            }
            "plan" => {
                let (mut pick, mut board) = ([0; 2], List::new());
                let good = fill(
                    node,
                    report,
                    &mut [
                        ("prompt", true, &mut prompt),
                        ("pick", true, &mut pick),
                        ("board", true, &mut board),
                        ("to", true, &mut to),
                    ],
                );
                *self = Self::Plan { prompt, pick, board, to };
                good
            }
            "review" => {
                let mut measure = Name::default();
                let good = fill(node, report, &mut [("measure", true, &mut measure)]);
                *self = Self::Review { measure };
                good
            }
            _ => {
                let good = fill(node, report, &mut [("prompt", true, &mut prompt), ("to", true, &mut to)]);
                *self = Self::Note { prompt, to };
                good
            }
        }
    }
}

record! {
    /// One line of what is seen and heard.
    Line {
        /// A person's id; `worker` for the student; without it, what is seen.
        may "who" who: Option<Name>,
        /// Plain text; `*emphasis*` and `**strong**` are understood.
        need "text" text: String,
        /// Shown only then.
        may "when" when: Option<Name>,
    }
}

record! {
    /// One thing that the student can say or do: one of `say` and `do`.
    Choice {
        /// Name, unique in the scene.
        need "id" id: Name,
        /// The words that the worker says.
        may "say" say: Option<String>,
        /// What the worker does.
        may "do" deed: Option<String>,
        /// What that is, in the vocabulary of acts.
        need "acts" acts: List<Act<Names>>,
        /// Offered only then.
        may "when" when: Option<Name>,
        /// What it changes, beside what its acts do.
        may "effects" effects: Effects,
        /// What comes back.
        may "reply" reply: List<Line>,
        /// Where it leads: a scene, `@back` or `@end`. In an inquiry it may be left out: the inquiry goes on.
        may "to" to: Option<Name>,
        /// What may come of it, by weight, in place of `to`.
        may "outcomes" outcomes: List<Outcome>,
        /// What is special about this choice in this case, for the debrief.
        may "why" why: Option<String>,
        /// Why reasoned workers differ here. Set it on each of the choices that can be defended.
        may "defensible" defensible: Option<String>,
    }
}

record! {
    /// One of several things that may come of a choice.
    Outcome {
        /// How likely, beside the others' weights.
        need "weight" weight: u8,
        /// Where it leads.
        need "to" to: Name,
        /// What comes back.
        may "reply" reply: List<Line>,
        /// What it changes.
        may "effects" effects: Effects,
    }
}

record! {
    /// One item on the plan board: a method or a resource.
    PlanItem {
        /// Name for the condition `planned(id)`; unique in the file.
        need "id" id: Name,
        /// What would be done, by whom, by when: one sentence.
        need "text" text: String,
        /// The method, if it is one.
        may "method" method: Option<Method>,
        /// The resource, if it is one.
        may "resource" resource: Option<Name>,
        /// Which need it serves.
        need "need" need: Name,
        /// The facts that it rests on.
        may "cites" cites: Vec<Name>,
        /// In which ways it can be done, for the student to choose from.
        need "modes" modes: Vec<PlanMode>,
        /// Offered only then.
        may "when" when: Option<Name>,
        /// What it changes when it is on the plan.
        may "effects" effects: Effects,
        /// What is special about it in this case, for the debrief.
        may "why" why: Option<String>,
        /// Why reasoned workers differ here.
        may "defensible" defensible: Option<String>,
    }
}

record! {
    /// What changes in the case.
    Effects {
        /// Variables, by how many points.
        may "change" change: Table<Name, i8>,
        /// Facts that come to light whatever the trust.
        may "reveal" reveal: Vec<Name>,
        /// Flags that become so.
        may "set" set: Vec<Name>,
        /// Flags that cease to be so.
        may "clear" clear: Vec<Name>,
        /// Consents that the client withdraws.
        may "withdraw" withdraw: Vec<Name>,
        /// Weeks that pass.
        may "weeks" weeks: u16,
    }
}
