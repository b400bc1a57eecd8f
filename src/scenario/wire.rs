//! The scenario file, as it is written: the only mirror of the format in the code.
//!
//! Everything that refers to something else holds a [`Name`]; everything in a list is an [`Item`], so that
//! all faults of a file are found in one go.

#[cfg(not(feature = "app"))]
use super::describe::{
    Body, ConsentName, DangerName, Describe, FactName, Field, FlagName, Id, MeasureName, NeedName, OneOf,
    PersonName, QuoteName, Record, ResourceName, SceneName, Several, Shape, Speaker, StandardName, Target,
    VariableName, Way, When, Whole, WorkerName,
};
use super::read::{List, Name, Slot, Table, alone, body, fill, unknown_word, variant};
use super::report::Report;
use crate::act::{Act, ActKind, PlanMode, Refs, WordSet};
use crate::json::Node;
use crate::practice::{
    Cautions, ClientSystem, DiagnosisLaw, Domain, Importance, Instruments, Level, Licence, Method, NeedKind,
    Obligation, Reportable, RiskPart, Role, ServiceBasis, Settings, Stage, StageLayout,
};

/// Defines a wire type that is an object, how it is filled, and what the schema and the guide say of it: the comments
/// below are what an author reads in the editor. Each field says first whether it has to be there (`need`) or may be left
/// out (`may`); `as` says more closely what may stand in it than its type does.
macro_rules! record {
    (
        $(#[doc = $about:literal])+ $(#[derive($($derive:ident),+)])? $name:ident {
            $($(#[doc = $fdoc:literal])+ $how:ident $key:literal $field:ident: $type:ty $(as $told:ty)?,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Default $($(, $derive)+)?)]
        pub struct $name { $($(#[doc = $fdoc])+ pub $field: $type,)+ }
        impl Slot for $name {
            fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                fill(node, report, &mut [$(($key, needed!($how), &mut self.$field),)+])
            }
        }
        #[cfg(not(feature = "app"))]
        impl Describe for $name {
            fn shape() -> Shape {
                Shape::Record(Record {
                    name: stringify!($name),
                    about: concat!($($about),+),
                    fields: vec![$(field!($how $key [$($fdoc),+] $type $(, $told)?),)+],
                })
            }
        }
    };
}

/// What is told of a field.
#[cfg(not(feature = "app"))]
macro_rules! field {
    ($how:ident $key:literal [$($doc:literal),+] $type:ty) => {
        Field { name: $key, needed: needed!($how), about: concat!($($doc),+), shape: <$type>::shape() }
    };
    ($how:ident $key:literal [$($doc:literal),+] $type:ty, $told:ty) => {
        field!($how $key [$($doc),+] $told)
    };
}

/// Defines the kinds of moment that a scene can be: one that its word says all about, and those with fields.
macro_rules! kinds {
    (
        $(#[doc = $about:literal])+ $name:ident {
            $(#[doc = $adoc:literal])+ alone $aword:literal $alone:ident;
            $($(#[doc = $vdoc:literal])+ $word:literal $variant:ident {
                $($(#[doc = $fdoc:literal])+ $how:ident $key:literal $field:ident: $type:ty $(as $told:ty)?,)+
            })+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Default)]
        pub enum $name {
            $(#[doc = $adoc])+
            #[default]
            $alone,
            $($(#[doc = $vdoc])+ $variant { $($(#[doc = $fdoc])+ $field: $type,)+ },)+
        }
        impl $name {
            const WORDS: &[&str] = &[$aword, $($word,)+];

            fn fill_kind(&mut self, word: &str, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                match word {
                    $($word => {
                        $(let mut $field = <$type>::default();)+
                        let good = fill(node, report, &mut [$(($key, needed!($how), &mut $field),)+]);
                        *self = Self::$variant { $($field),+ };
                        good
                    })+
                    _ => false,
                }
            }
        }
        impl Slot for $name {
            fn fill(&mut self, node: &Node<'_>, report: &mut Report<'_>) -> bool {
                let Some((word, place, rest)) = variant(node, report) else { return false };
                if word == $aword {
                    return alone(word, rest, report);
                }
                if !Self::WORDS.contains(&word) {
                    unknown_word(place, report, word, Self::WORDS);
                    return false;
                }
                let Some(rest) = body(word, place, rest, report, "") else { return false };
                self.fill_kind(word, rest, report)
            }
        }
        #[cfg(not(feature = "app"))]
        impl Describe for $name {
            fn shape() -> Shape {
                Shape::OneOf(OneOf {
                    name: stringify!($name),
                    about: concat!($($about),+),
                    ways: vec![
                        Way { word: $aword, about: concat!($($adoc),+).into(), alone: true, body: Body::Nothing },
                        $(Way {
                            word: $word,
                            about: concat!($($vdoc),+).into(),
                            alone: false,
                            body: Body::Fields(vec![$(field!($how $key [$($fdoc),+] $type $(, $told)?),)+]),
                        },)+
                    ],
                })
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
    /// A case: who the client is, what is true of them, who the student can be, and the scenes in which they meet.
    ScenarioFile {
        /// Where the editor finds the description of this format, such as `../scenario.schema.json`. It has no part in the play.
        may "$schema" _schema: Option<String>,
        /// The version of the format. There is one so far: 1.
        need "format" _format: u32 as Whole<1, 1>,
        /// The name of the case in links: lower-case words joined by hyphens, the same as the name of its folder.
        need "id" id: Name as Id,
        /// The title in the library.
        need "title" title: String,
        /// Two or three sentences for the library: who comes, with what, and how long the work lasts.
        need "summary" summary: String,
        /// The language of the case as a BCP 47 tag, such as `en` or `en-GB`.
        need "language" language: String,
        /// Who wrote the case.
        need "authors" authors: Vec<String>,
        /// The licence under which others may use the case, such as `CC-BY-4.0`.
        need "licence" licence: String,
        /// How long a run takes, in minutes.
        need "minutes" minutes: u16,
        /// The size of the system that the case works with.
        need "level" level: Level,
        /// Who the client is: one person, a family, a group.
        need "client_system" client_system: ClientSystem,
        /// Where the work takes place, in a few words.
        need "setting" setting: String,
        /// What a reader may want to know beforehand, one thing a line: losses, violence, anything that may come close.
        may "content_notes" content_notes: Vec<String>,
        /// What is practised, by competency.
        need "objectives" objectives: List<Objective>,
        /// Concepts that the case practises, by their numbers in the reference, such as `R225`.
        may "concepts" concepts: Vec<String>,
        /// The standards of the NASW Code of Ethics that the case practises: `1.03`, or `1.03 Informed Consent`.
        may "standards" standards: Vec<Name> as Vec<StandardName>,
        /// What the law asks where the case is set. What is left out is not known to the student either.
        may "jurisdiction" jurisdiction: Option<Jurisdiction>,
        /// Why the client is here; `voluntary` where it is left out.
        may "service_basis" service_basis: ServiceBasis,
        /// Into how many steps the helping process is laid out.
        need "stages" stages: StageLayout,
        /// How long the work may last.
        need "sessions" sessions: Sessions,
        /// Who the student can be: at least one.
        need "practitioners" practitioners: List<Practitioner> as Several<Practitioner>,
        /// `student` lets the student choose who they are; the id of a practitioner decides it for them.
        need "pick" pick: Name as WorkerName,
        /// The people of the case. At least one of them is a client.
        need "people" people: List<Person> as Several<Person>,
        /// What the client needs.
        need "needs" needs: List<Need>,
        /// What is true, whether the student finds it out or not. At most 256.
        need "facts" facts: List<Fact>,
        /// What could do grave harm, where there is more than one such thing or somebody else is threatened.
        may "dangers" dangers: List<Danger>,
        /// Where the five variables of every client start, and variables of your own.
        may "variables" variables: List<Variable>,
        /// Names for things that are so or not so; effects set and clear them, and conditions ask for them.
        may "flags" flags: Vec<Name> as Vec<Id>,
        /// What can be consented to beside `service`, which is always there.
        may "consents" consents: List<Consent>,
        /// Services and things that can be had.
        may "resources" resources: List<Resource>,
        /// What happens by itself between two scenes.
        may "events" events: List<Event>,
        /// What can be counted, so that evaluation has data.
        may "measures" measures: List<Measure>,
        /// The first scene.
        need "start" start: Name as SceneName,
        /// The scenes: at least one.
        need "scenes" scenes: List<Scene> as Several<Scene>,
    }
}

record! {
    /// What a student practises in this case.
    Objective {
        /// The competency of EPAS 2022, from 1 to 9.
        need "epas" epas: u8 as Whole<1, 9>,
        /// In your words, as something that the student does.
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
        /// The age, in years, from which people consent to this service for themselves: 18 where it is left out.
        may "consent_age" consent_age: Option<u8> as Whole<1, 21>,
        /// Who may diagnose a mental disorder; `under_supervision` where it is left out.
        may "diagnosis" diagnosis: DiagnosisLaw,
    }
}

record! {
    /// How long the work may last.
    #[derive(Clone, Copy)]
    Sessions {
        /// The number of sessions.
        need "count" count: u8,
        /// The number of weeks from the first meeting to the follow-up.
        need "weeks" weeks: u16,
    }
}

record! {
    /// Somebody whom the student can be: a role, a training, a supervisor.
    Practitioner {
        /// The name for links, play scripts and the condition `practitioner(…)`.
        need "id" id: Name as Id,
        /// The role, which decides which methods are open.
        need "role" role: Role,
        /// The title on the badge, as the client may hear it.
        need "title" title: String,
        /// Shown before the start: two or three sentences, addressed to the student.
        need "about" about: String,
        /// The methods they are trained in.
        may "trained" trained: Vec<Method>,
        /// The instruments they are trained in. Those that anybody may give need not be named.
        may "instruments" instruments: Instruments,
        /// Where they work. Some methods are open only in a certified team or a special placement; say it here.
        may "settings" settings: Settings,
        /// Whether the licence holds where the case is set; `valid` where it is left out. A clinical licence that
        /// does not hold leaves what the master's level may do.
        may "licence" licence: Licence,
        /// Who supervises them.
        may "supervisor" supervisor: Option<Supervisor>,
    }
}

record! {
    /// Who supervises a practitioner. What the supervisor is not competent in cannot be done under supervision.
    Supervisor {
        /// The name, for the text.
        need "name" name: String,
        /// The role.
        need "role" role: Role,
        /// The methods in which the supervisor is competent.
        may "competent_in" competent_in: Vec<Method>,
    }
}

record! {
    /// Somebody in the case.
    Person {
        /// The name for lines and acts: `who` and `with`.
        need "id" id: Name as Id,
        /// The name that people use.
        need "name" name: String,
        /// Such as `she/her`.
        may "pronouns" pronouns: String,
        /// In years.
        may "age" age: Option<u8>,
        /// Whether this is a client. The first client is the one whose variables are followed.
        may "client" client: bool,
        /// What can be seen, or is known from the referral: one or two sentences.
        may "about" about: String,
        /// What they are to the client, for the ecomap: `daughter`, `landlord`.
        may "relation" relation: String,
        /// How this client differs from an ordinary one: for a kind of act, by how many points it moves the variables.
        may "temperament" temperament: Table<ActKind, Table<Name, i8>> as Table<ActKind, Table<VariableName, i8>>,
        /// Things they say that are worth keeping: reflections take them up, and goals are built on them.
        may "voice" voice: List<Quote>,
    }
}

record! {
    /// Something that somebody says, in their own words.
    Quote {
        /// The name for facts, reflections and goals.
        need "id" id: Name as Id,
        /// The words.
        need "text" text: String,
        /// Whether a goal can be built on it: it says what the client wants.
        may "goal" goal: bool,
    }
}

record! {
    /// Something that the client needs.
    Need {
        /// The name for plans, goals and priorities.
        need "id" id: Name as Id,
        /// In a few words.
        need "text" text: String,
        /// What it is about, which decides what methods and resources fit.
        need "kind" kind: NeedKind,
        /// `true` if it presses now, `false` if it is a longer aim.
        need "now" now: bool,
        /// Whether it is what the client came with.
        may "presenting" presenting: bool,
    }
}

record! {
    /// Something true of the case, known to the student once it has come to light.
    Fact {
        /// The name for acts, plans and the condition `knows(…)`.
        need "id" id: Name as Id,
        /// The part of life that it belongs to.
        need "domain" domain: Domain,
        /// As a worker would note it.
        need "text" text: String,
        /// The client's own words for it, if they said it.
        may "quote" quote: Option<Name> as QuoteName,
        /// How much the work needs it.
        need "importance" importance: Importance,
        /// Whether it is known from the referral, before the first word.
        may "known" known: bool,
        /// What it takes to bring it to light. Left out, any act about it does that lets the client tell.
        may "reveal" reveal: Reveal,
        /// Whether it hints at danger and calls for a plain question.
        may "cue" cue: bool,
        /// Whether it is a sensitive matter, before which the limits of confidentiality should be clear.
        may "sensitive" sensitive: bool,
        /// Which of the three conditions of acting against a choice it establishes, of the danger that it is part of.
        may "establishes" establishes: WordSet<RiskPart>,
        /// The danger that it is part of; only with `establishes`. Left out, it is the client's danger to themselves.
        may "danger" danger: Option<Name> as DangerName,
        /// Whose abuse or neglect it lets suspect: whoever knows it has ground for a report, without proof. In a case
        /// that marks no fact so, any known risk is ground enough, and nothing has to be reported.
        may "reportable" reportable: Option<Reportable>,
        /// The consents that the client can't decide about, as this fact shows. Age or diagnosis alone shows none.
        may "lacks_capacity_for" lacks_capacity_for: Vec<Name> as Vec<ConsentName>,
        /// What it signals that speaks against some methods, however well trained the worker is.
        may "signals" signals: Cautions,
        /// Facts that it answers: once this one is known, those no longer signal or establish anything. So a case says
        /// that he has moved out, or that the tablets are gone; reveal it when that is so.
        may "settles" settles: Vec<Name> as Vec<FactName>,
    }
}

record! {
    /// Something that could do grave harm. Parts of different dangers never add up to one.
    Danger {
        /// The name for facts.
        need "id" id: Name as Id,
        /// The person whom it threatens. Left out, there are others, and nobody can say who.
        may "threatens" threatens: Option<Name> as PersonName,
    }
}

record! {
    /// What it takes to bring a fact to light.
    Reveal {
        /// The trust that it needs, from 0 to 100.
        may "trust" trust: u8 as Whole<0, 100>,
        /// The kinds of act that do it. Left out, any act about it does that lets the client tell.
        may "by" by: Vec<ActKind>,
    }
}

record! {
    /// A variable, from 0 to 100.
    Variable {
        /// `trust`, `distress`, `hope`, `agency`, `understanding`, or a name of your own.
        need "id" id: Name as VariableName,
        /// The label that students see; the five have labels already.
        may "label" label: String,
        /// Where it starts.
        need "start" start: u8 as Whole<0, 100>,
    }
}

record! {
    /// Something that can be consented to, apart from the service itself.
    Consent {
        /// The name for acts and for the conditions `consented(…)` and `withdrawn(…)`.
        need "id" id: Name as Id,
        /// In a few words: `talking with the landlord about the arrears`.
        need "text" text: String,
    }
}

record! {
    /// A service or a thing that can be had.
    Resource {
        /// The name for plans.
        need "id" id: Name as Id,
        /// The name that students see.
        need "name" name: String,
        /// What it gives, to whom, and after how long.
        need "about" about: String,
        /// The kinds of need that it meets.
        need "meets" meets: Vec<NeedKind>,
    }
}

record! {
    /// Something that happens by itself when the student moves from one scene to another; once in a run at most.
    Event {
        /// The name for the condition `happened(…)`.
        need "id" id: Name as Id,
        /// The condition under which it can happen: `flag(spring)`.
        need "when" when: Name as When,
        /// How likely it is each time, in per cent; 100 where it is left out.
        may "chance" chance: Option<u8> as Whole<1, 100>,
        /// The scene that it leads to; the choices there come back with `"to": "@back"`.
        need "to" to: Name as SceneName,
        /// What it changes.
        may "effects" effects: Effects,
    }
}

record! {
    /// Something that can be counted, week by week.
    Measure {
        /// The name for acts, goals and review scenes.
        need "id" id: Name as Id,
        /// The name that students see.
        need "name" name: String,
        /// The unit, in the plural: `evenings a week`.
        need "unit" unit: String,
        /// The value at the beginning.
        need "baseline" baseline: i16,
        /// The value that the client hopes for.
        need "target" target: i16,
        /// The first and the last week in which it is taken, such as `[1, 9]`.
        need "weeks" weeks: [u16; 2],
        /// What moves it, and by how much in all.
        need "moves" moves: List<Movement>,
        /// The largest random deviation of one reading; 0 where it is left out.
        may "noise" noise: u8,
    }
}

record! {
    /// What moves a measure.
    Movement {
        /// The condition under which it does: `planned(budget)`.
        need "when" when: Name as When,
        /// By how much in all, by the last week.
        need "by" by: i16,
    }
}

record! {
    /// One moment of a stage: what is seen and heard, and what can be said or done.
    Scene {
        /// The name for choices, events and play scripts.
        need "id" id: Name as Id,
        /// The stage of the process.
        need "stage" stage: Stage,
        /// A heading: `Her kitchen table, Tuesday`.
        may "title" title: String,
        /// The session in which it takes place, from 1.
        may "session" session: Option<u8>,
        /// The week, counted from the first meeting as week 1.
        may "week" week: Option<u16> as Whole<1, 520>,
        /// What kind of moment it is; `talk` where it is left out.
        may "kind" kind: SceneKind,
        /// What is seen and heard on arrival.
        may "lines" lines: List<Line>,
        /// What changes on arrival.
        may "effects" effects: Effects,
        /// What can be said or done. A goal, plan or note scene has none: it leads on by itself. At most 64.
        may "choices" choices: List<Choice>,
        /// The student may write a reply in their own words before they take a choice.
        may "own_words" own_words: bool,
    }
}

kinds! {
    /// What kind of moment a scene is.
    SceneKind {
        /// A conversation: one choice leads on.
        alone "talk" Talk;
        /// A pool of questions, of which a number can be asked; then on.
        "inquiry" Inquiry {
            /// How many questions there is time for, from 1 to 60.
            need "questions" questions: u8 as Whole<1, 60>,
            /// The scene that follows when the time is up or the student ends it; or `@end`.
            need "to" to: Name as Target,
        }
        /// The student writes a goal.
        "goal" Goal {
            /// What the student is asked.
            need "prompt" prompt: String,
            /// The need that the goal is for.
            need "need" need: Name as NeedName,
            /// What the goal is measured by, where it can be measured.
            may "measure" measure: Option<Name> as MeasureName,
            /// The scene that follows; or `@end`.
            need "to" to: Name as Target,
        }
        /// The student builds a plan from a board.
        "plan" Plan {
            /// What the student is asked.
            need "prompt" prompt: String,
            /// How many items a plan holds: the least and the most, such as `[1, 3]`. At most 16.
            need "pick" pick: [u8; 2] as [Whole<0, 16>; 2],
            /// What is on the board.
            need "board" board: List<PlanItem>,
            /// The scene that follows; or `@end`.
            need "to" to: Name as Target,
        }
        /// The student reads the data of a measure and decides what follows from it.
        "review" Review {
            /// The measure that is shown.
            need "measure" measure: Name as MeasureName,
        }
        /// The student writes a note for the record; it is kept, not judged.
        "note" Note {
            /// What the student is asked.
            need "prompt" prompt: String,
            /// The scene that follows; or `@end`.
            need "to" to: Name as Target,
        }
    }
}

record! {
    /// One line of what is seen and heard.
    Line {
        /// Who speaks: a person's id, or `worker` for the student. Left out, the line says what is seen.
        may "who" who: Option<Name> as Speaker,
        /// Plain text; `*emphasis*` and `**strong**` are understood.
        need "text" text: String,
        /// The condition under which the line is shown: `not knows(debt)`.
        may "when" when: Option<Name> as When,
    }
}

record! {
    /// One thing that the student can say or do. It has one of `say` and `do`, and leads on by `to` or by `outcomes`.
    Choice {
        /// The name for play scripts; unique in its scene.
        need "id" id: Name as Id,
        /// The words that the worker says. Either this or `do`.
        may "say" say: Option<String>,
        /// What the worker does, if nothing is said. Either this or `say`.
        may "do" deed: Option<String>,
        /// What that is, in the vocabulary of acts. The rules read this, and never the words.
        need "acts" acts: List<Act<Names>>,
        /// The condition under which it is offered: `trust >= 40 and knows(debt)`.
        may "when" when: Option<Name> as When,
        /// What it changes, beside what its acts do.
        may "effects" effects: Effects,
        /// What comes back.
        may "reply" reply: List<Line>,
        /// Where it leads: a scene, `@back` or `@end`. In an inquiry it may be left out: the inquiry goes on.
        may "to" to: Option<Name> as Target,
        /// What may come of it, by weight, in place of `to`.
        may "outcomes" outcomes: List<Outcome>,
        /// What is special about this choice with this client, for the debrief. Every breach deserves one.
        may "why" why: Option<String>,
        /// Why reasoned workers differ here. Set it on each of the choices that can be defended.
        may "defensible" defensible: Option<String>,
    }
}

record! {
    /// One of several things that may come of a choice.
    Outcome {
        /// How likely it is, beside the weights of the others.
        need "weight" weight: u8 as Whole<1, 255>,
        /// Where it leads: a scene, `@back` or `@end`.
        need "to" to: Name as Target,
        /// What comes back.
        may "reply" reply: List<Line>,
        /// What it changes.
        may "effects" effects: Effects,
    }
}

record! {
    /// One item on a plan board: either a method or a resource.
    PlanItem {
        /// The name for play scripts and the condition `planned(…)`; unique in the file.
        need "id" id: Name as Id,
        /// What would be done, by whom, by when: one sentence.
        need "text" text: String,
        /// The method, if it is one. Either this or `resource`.
        may "method" method: Option<Method>,
        /// The resource, if it is one. Either this or `method`.
        may "resource" resource: Option<Name> as ResourceName,
        /// The need that it serves.
        need "need" need: Name as NeedName,
        /// The facts that it rests on: a plan fits this client because of what is known of them.
        may "cites" cites: Vec<Name> as Vec<FactName>,
        /// The ways in which it can be done, for the student to choose from: at least one.
        need "modes" modes: Vec<PlanMode> as Several<PlanMode>,
        /// The condition under which it is offered.
        may "when" when: Option<Name> as When,
        /// What it changes when it is on the plan.
        may "effects" effects: Effects,
        /// What is special about it with this client, for the debrief.
        may "why" why: Option<String>,
        /// Why reasoned workers differ here.
        may "defensible" defensible: Option<String>,
    }
}

record! {
    /// What changes in the case.
    Effects {
        /// By how many points variables move, such as `{"hope": 3, "distress": -5}`.
        may "change" change: Table<Name, i8> as Table<VariableName, i8>,
        /// Facts that come to light, whatever the trust.
        may "reveal" reveal: Vec<Name> as Vec<FactName>,
        /// Flags that become so.
        may "set" set: Vec<Name> as Vec<FlagName>,
        /// Flags that cease to be so.
        may "clear" clear: Vec<Name> as Vec<FlagName>,
        /// Consents that the client takes back.
        may "withdraw" withdraw: Vec<Name> as Vec<ConsentName>,
        /// Weeks that pass.
        may "weeks" weeks: u16,
    }
}
