//! The checked scenario: every reference resolved, nothing left to go wrong while it is played.
//!
//! Fields are public to read; a [`Scenario`] is only ever made by the loader and never changed afterwards.

use super::condition::Condition;
use super::ids::*;
pub use super::wire::{Jurisdiction, Sessions};
use crate::act::{ActKind, PlanMode, Shift};
use crate::practice::{
    Cautions, ClientSystem, DiagnosisLaw, Domain, Importance, Instruments, Level, Licence, Method, NeedKind,
    Obligation, Reportable, RiskPart, Role, ServiceBasis, Settings, Stage, StageLayout, Standard,
};

/// A checked scenario.
#[derive(Debug)]
#[non_exhaustive]
pub struct Scenario {
    /// What the library shows.
    pub head: Head,
    /// Who the student can be; never empty.
    pub workers: Vec<Worker>,
    /// Whether the student chooses among the practitioners.
    pub student_picks: bool,
    /// Who is given where the student does not choose; otherwise the first.
    pub given: WorkerId,
    /// The people.
    pub people: Vec<Person>,
    /// The client, the first if there are several.
    pub client: PersonId,
    /// What the client needs.
    pub needs: Vec<Need>,
    /// What is true.
    pub facts: Vec<Fact>,
    /// What could do grave harm; the first is the client's own danger, and threatens the client.
    pub dangers: Vec<Danger>,
    /// The facts that give ground for a report, and whose abuse or neglect it is; at most [`MOST_REPORTABLE`].
    pub reportable: Vec<(FactId, Reportable)>,
    /// Facts that answer others: once the one is known, the others no longer signal or establish anything.
    pub settling: Vec<(FactId, FactSet)>,
    /// What is said, worth keeping.
    pub quotes: Vec<Quote>,
    /// The variables; the first five are those of [`Shift`].
    pub variables: Vec<Variable>,
    /// Names of the flags.
    pub flags: Vec<String>,
    /// What can be consented to; the first is the service itself.
    pub consents: Vec<Consent>,
    /// Services and things that can be had.
    pub resources: Vec<Resource>,
    /// What happens by itself.
    pub events: Vec<Event>,
    /// What can be measured.
    pub measures: Vec<Measure>,
    /// The scenes; never empty.
    pub scenes: Vec<Scene>,
    /// Items of all plan boards.
    pub plan_items: Vec<PlanItem>,
    /// Where it begins.
    pub start: SceneId,
    /// How each kind of act moves this client, by the place of the kind in [`ActKind::ALL`].
    pub temperament: Vec<Shift>,
    /// A fingerprint of the file's text.
    pub hash: u64,
}

/// What the library shows of a scenario.
#[derive(Debug, Clone)]
pub struct Head {
    /// The name.
    pub id: String,
    /// The title.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// A BCP 47 tag.
    pub language: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Under which licence.
    pub licence: String,
    /// How long a run takes.
    pub minutes: u16,
    /// Size of the system.
    pub level: Level,
    /// Who the client is.
    pub client_system: ClientSystem,
    /// Where the work takes place.
    pub setting: String,
    /// What a reader may want to know beforehand.
    pub content_notes: Vec<String>,
    /// What is practised: EPAS competency and text.
    pub objectives: Vec<(u8, String)>,
    /// Concepts of the source documents.
    pub concepts: Vec<String>,
    /// Standards of the code of ethics that are practised.
    pub standards: Vec<Standard>,
    /// What the law asks here.
    pub jurisdiction: Jurisdiction,
    /// What the service rests on.
    pub service_basis: ServiceBasis,
    /// Layout of the process.
    pub stages: StageLayout,
    /// How long the work may last.
    pub sessions: Sessions,
}

/// A practitioner that the student can be.
#[derive(Debug)]
pub struct Worker {
    /// The name for links and conditions.
    pub id: String,
    /// Role and licence.
    pub role: Role,
    /// The title on the badge.
    pub title: String,
    /// Two or three sentences.
    pub about: String,
    /// Methods trained in.
    pub trained: Vec<Method>,
    /// Instruments trained in.
    pub instruments: Instruments,
    /// Where they work.
    pub settings: Settings,
    /// Whether the licence holds where the case is set.
    pub licence: Licence,
    /// Who supervises.
    pub supervisor: Option<Supervisor>,
}

impl Worker {
    /// The role whose gates hold: a clinical licence that does not hold here leaves the master's level.
    #[must_use]
    pub const fn acts_as(&self) -> Role {
        match (self.role, self.licence) {
            (Role::Lcsw, Licence::Pending | Licence::Lapsed | Licence::Elsewhere) => Role::Lmsw,
            (role, _) => role,
        }
    }
    /// Whether this worker is trained in a method.
    #[must_use]
    pub fn is_trained(&self, method: Method) -> bool {
        self.trained.contains(&method)
    }
    /// Whether the supervisor is competent in a method.
    #[must_use]
    pub fn is_covered(&self, method: Method) -> bool {
        self.supervisor.as_ref().is_some_and(|s| s.competent_in.contains(&method))
    }
}

/// Who supervises a practitioner.
#[derive(Debug)]
pub struct Supervisor {
    /// The name.
    pub name: String,
    /// Role and licence.
    pub role: Role,
    /// Methods in which the supervisor is competent.
    pub competent_in: Vec<Method>,
}

/// Somebody in the case.
#[derive(Debug)]
pub struct Person {
    /// The name in the file.
    pub id: String,
    /// As people call them.
    pub name: String,
    /// Pronouns; may be empty.
    pub pronouns: String,
    /// Age in years.
    pub age: Option<u8>,
    /// Whether this is a client.
    pub client: bool,
    /// What is known from the start.
    pub about: String,
    /// The relation to the client.
    pub relation: String,
}

/// Something that somebody says.
#[derive(Debug)]
pub struct Quote {
    /// The name in the file.
    pub id: String,
    /// The words.
    pub text: String,
    /// Who says it.
    pub who: PersonId,
    /// Whether a goal can be built on it.
    pub goal: bool,
}

/// What the client needs.
#[derive(Debug)]
pub struct Need {
    /// The name in the file.
    pub id: String,
    /// In a few words.
    pub text: String,
    /// What it is about.
    pub kind: NeedKind,
    /// Whether it presses now.
    pub now: bool,
    /// Whether it is what the client came with.
    pub presenting: bool,
}

/// Something true of the case.
#[derive(Debug)]
pub struct Fact {
    /// The name in the file.
    pub id: String,
    /// Part of life.
    pub domain: Domain,
    /// As a worker would note it.
    pub text: String,
    /// The client's own words.
    pub quote: Option<QuoteId>,
    /// How much the work needs it.
    pub importance: Importance,
    /// Known from the referral.
    pub known: bool,
    /// Trust needed before it is told.
    pub trust: u8,
    /// Kinds of act that bring it to light.
    pub by: KindSet,
    /// Whether it hints at danger.
    pub cue: bool,
    /// Whether limits of confidentiality come first.
    pub sensitive: bool,
    /// What it signals that speaks against some methods.
    pub signals: Cautions,
}

/// How many facts can give ground for a report: the case keeps which of them were reported in one word.
pub const MOST_REPORTABLE: usize = 16;

/// Something that could do grave harm.
#[derive(Debug)]
pub struct Danger {
    /// Whom it threatens; `None` for others, of whom nobody can say who they are.
    pub threatens: Option<PersonId>,
    /// The facts that establish each part, by the place of the part in [`RiskPart::ALL`].
    pub shown_by: [FactSet; RiskPart::ALL.len()],
}

/// A set of kinds of act.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct KindSet(u128);

impl KindSet {
    /// The set with a kind in it.
    #[must_use]
    pub const fn with(self, kind: ActKind) -> Self {
        Self(self.0 | 1 << kind as u32)
    }
    /// The set as bits by the place of the kind.
    pub(crate) const fn bits(self) -> u128 {
        self.0
    }
    /// The set of these bits.
    pub(crate) const fn of_bits(bits: u128) -> Self {
        Self(bits)
    }
    /// Whether the kind is in the set.
    #[must_use]
    pub const fn has(self, kind: ActKind) -> bool {
        self.0 & (1 << kind as u32) != 0
    }
    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<ActKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = ActKind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Self::default(), Self::with)
    }
}

/// A variable, from 0 to 100.
#[derive(Debug)]
pub struct Variable {
    /// The name in the file.
    pub id: String,
    /// The name that people read.
    pub label: String,
    /// Where it starts.
    pub start: u8,
}

/// The five variables of every case, in their order.
pub const VARIABLES: [(&str, &str, u8); 5] = [
    ("trust", "Trust", 30),
    ("distress", "Distress", 60),
    ("hope", "Hope", 35),
    ("agency", "Agency", 40),
    ("understanding", "Understanding", 30),
];

/// Something that can be consented to.
#[derive(Debug)]
pub struct Consent {
    /// The name in the file.
    pub id: String,
    /// In a few words.
    pub text: String,
    /// The facts of which any one shows that the client can't decide about it.
    pub beyond: FactSet,
}

/// A service or a thing that can be had.
#[derive(Debug)]
pub struct Resource {
    /// The name in the file.
    pub id: String,
    /// Shown to people.
    pub name: String,
    /// What it gives.
    pub about: String,
    /// Kinds of need that it meets.
    pub meets: Vec<NeedKind>,
}

/// Something that happens by itself.
#[derive(Debug)]
pub struct Event {
    /// The name in the file.
    pub id: String,
    /// When it can happen.
    pub when: Condition,
    /// How likely, in per cent.
    pub chance: u8,
    /// Where it leads.
    pub to: SceneId,
    /// What it changes.
    pub effects: Effects,
}

/// Something that can be counted.
#[derive(Debug)]
pub struct Measure {
    /// The name in the file.
    pub id: String,
    /// Shown to people.
    pub name: String,
    /// Unit, in the plural.
    pub unit: String,
    /// Value at the beginning.
    pub baseline: i16,
    /// Value that the client hopes for.
    pub target: i16,
    /// First week of readings.
    pub first_week: u16,
    /// Last week of readings.
    pub last_week: u16,
    /// How it moves, under which conditions.
    pub moves: Vec<(Condition, i16)>,
    /// Largest random deviation of a reading.
    pub noise: u8,
}

/// One moment of a stage.
#[derive(Debug)]
pub struct Scene {
    /// The name in the file.
    pub id: String,
    /// Stage of the process.
    pub stage: Stage,
    /// A heading; may be empty.
    pub title: String,
    /// Session in which it takes place, where it says so.
    pub session: Option<u8>,
    /// Week in which it takes place, where it says so.
    pub week: Option<u16>,
    /// What kind of moment it is.
    pub kind: SceneKind,
    /// What is seen and heard on arrival.
    pub lines: Vec<Line>,
    /// What changes on arrival.
    pub effects: Effects,
    /// What can be said or done; at most 64.
    pub choices: Vec<Choice>,
    /// Whether the student may write a reply in their own words before they take a choice.
    pub own_words: bool,
}

/// What kind of moment a scene is.
#[derive(Debug)]
pub enum SceneKind {
    /// A conversation.
    Talk,
    /// A pool of questions and a limited time.
    Inquiry {
        /// How many questions there is time for.
        questions: u8,
        /// Where it leads.
        to: Target,
    },
    /// A goal is written.
    Goal {
        /// What the student is asked.
        prompt: String,
        /// For which need.
        need: NeedId,
        /// What the goal is measured by.
        measure: Option<MeasureId>,
        /// Where it leads.
        to: Target,
    },
    /// A plan is built.
    Plan {
        /// What the student is asked.
        prompt: String,
        /// Least number of items.
        least: u8,
        /// Most items.
        most: u8,
        /// What is on the board.
        board: Vec<PlanItemId>,
        /// Where it leads.
        to: Target,
    },
    /// Data are read and a decision is taken.
    Review {
        /// The measure.
        measure: MeasureId,
    },
    /// A note is written.
    Note {
        /// What the student is asked.
        prompt: String,
        /// Where it leads.
        to: Target,
    },
}

/// Where something leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To a scene.
    Scene(SceneId),
    /// Back to where the student was going when an event came between.
    Back,
    /// To the end of the case.
    End,
}

/// Who says a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// A person of the case.
    Person(PersonId),
    /// The student.
    Worker,
    /// Nobody: it is what is seen.
    Scene,
}

/// One line of what is seen and heard.
#[derive(Debug)]
pub struct Line {
    /// Who says it.
    pub who: Speaker,
    /// The text, in the minimal markup.
    pub text: String,
    /// When it is shown.
    pub when: Condition,
}

/// One thing that the student can say or do.
#[derive(Debug)]
pub struct Choice {
    /// The name in the file, unique in its scene.
    pub id: String,
    /// What is said or done.
    pub text: String,
    /// Whether it is said rather than done.
    pub spoken: bool,
    /// What it is.
    pub acts: Vec<Act>,
    /// When it is offered.
    pub when: Condition,
    /// What it changes, beside what its acts do.
    pub effects: Effects,
    /// What comes back, whatever the outcome.
    pub reply: Vec<Line>,
    /// Where it leads: nowhere within an inquiry; one outcome, or several by weight.
    pub outcomes: Vec<Outcome>,
    /// What is special about it here.
    pub why: Option<String>,
    /// Why reasoned workers differ.
    pub defensible: Option<String>,
}

/// One of the things that may come of a choice.
#[derive(Debug)]
pub struct Outcome {
    /// How likely, beside the others' weights; never 0.
    pub weight: u8,
    /// Where it leads.
    pub to: Target,
    /// What comes back.
    pub reply: Vec<Line>,
    /// What it changes.
    pub effects: Effects,
}

/// What a plan item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// A method.
    Method(Method),
    /// A resource.
    Resource(ResourceId),
}

/// One item on a plan board.
#[derive(Debug)]
pub struct PlanItem {
    /// The name in the file.
    pub id: String,
    /// What would be done.
    pub text: String,
    /// With what.
    pub means: Means,
    /// For which need.
    pub need: NeedId,
    /// Resting on which facts.
    pub cites: FactSet,
    /// In which ways; never empty.
    pub modes: Vec<PlanMode>,
    /// When it is offered.
    pub when: Condition,
    /// What it changes.
    pub effects: Effects,
    /// What is special about it here.
    pub why: Option<String>,
    /// Why reasoned workers differ.
    pub defensible: Option<String>,
}

impl PlanItem {
    /// The item as an act, carried out in one of its modes.
    #[must_use]
    pub fn act(&self, mode: PlanMode) -> Act {
        let (method, resource) = match self.means {
            Means::Method(method) => (Some(method), None),
            Means::Resource(resource) => (None, Some(resource)),
        };
        Act::Plan { method, resource, need: Some(self.need), cites: self.cites, mode }
    }
}

/// What changes in the case.
#[derive(Debug, Default)]
pub struct Effects {
    /// Variables, by how many points.
    pub change: Vec<(VariableId, i8)>,
    /// Facts that come to light.
    pub reveal: Vec<FactId>,
    /// Flags that become so.
    pub set: Vec<FlagId>,
    /// Flags that cease to be so.
    pub clear: Vec<FlagId>,
    /// Consents that are withdrawn.
    pub withdraw: Vec<ConsentId>,
    /// Weeks that pass.
    pub weeks: u16,
}

impl Scenario {
    /// What the law says of diagnosis where the case is set.
    #[must_use]
    pub fn diagnosis_law(&self) -> DiagnosisLaw {
        self.head.jurisdiction.diagnosis
    }
    /// Of the known facts, those that no other known fact has settled: what was settled is history.
    #[must_use]
    pub fn standing(&self, known: FactSet) -> FactSet {
        let settled = self.settling.iter().filter(|(by, _)| known.has(*by));
        settled.fold(known, |standing, (_, facts)| standing.without(*facts))
    }
    /// What the known facts signal together that speaks against some methods.
    #[must_use]
    pub fn cautions(&self, known: FactSet) -> Cautions {
        let standing = self.standing(known);
        let signalled = self.facts().filter(|(id, _)| standing.has(*id));
        signalled.fold(Cautions::default(), |cautions, (_, fact)| cautions.and(fact.signals))
    }
    /// The scene of an index.
    #[must_use]
    pub fn scene(&self, id: SceneId) -> &Scene {
        &self.scenes[id.index()]
    }
    /// The fact of an index.
    #[must_use]
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.index()]
    }
    /// The quote of an index.
    #[must_use]
    pub fn quote(&self, id: QuoteId) -> &Quote {
        &self.quotes[id.index()]
    }
    /// The need of an index.
    #[must_use]
    pub fn need(&self, id: NeedId) -> &Need {
        &self.needs[id.index()]
    }
    /// The person of an index.
    #[must_use]
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }
    /// The practitioner of an index.
    #[must_use]
    pub fn worker(&self, id: WorkerId) -> &Worker {
        &self.workers[id.index()]
    }
    /// The practitioner of a name.
    #[must_use]
    pub fn worker_named(&self, id: &str) -> Option<WorkerId> {
        self.workers.iter().position(|worker| worker.id == id).map(|at| WorkerId(at as u16))
    }
    /// The plan item of an index.
    #[must_use]
    pub fn plan_item(&self, id: PlanItemId) -> &PlanItem {
        &self.plan_items[id.index()]
    }
    /// The measure of an index.
    #[must_use]
    pub fn measure(&self, id: MeasureId) -> &Measure {
        &self.measures[id.index()]
    }
    /// The resource of an index.
    #[must_use]
    pub fn resource(&self, id: ResourceId) -> &Resource {
        &self.resources[id.index()]
    }
    /// The consent of an index.
    #[must_use]
    pub fn consent(&self, id: ConsentId) -> &Consent {
        &self.consents[id.index()]
    }
    /// What the law of the place asks about reporting the abuse or neglect of somebody; `None` where the case
    /// does not say.
    #[must_use]
    pub fn reporting(&self, whose: Reportable) -> Option<Obligation> {
        let law = &self.head.jurisdiction;
        match whose {
            Reportable::Child => law.mandated_reporting,
            Reportable::Adult => law.adult_reporting.or(law.mandated_reporting),
        }
    }
    /// Whether the client is of an age to consent for themselves; whoever has no age is.
    #[must_use]
    pub fn is_of_age(&self) -> bool {
        let from = self.head.jurisdiction.consent_age.unwrap_or(18);
        self.person(self.client).age.is_none_or(|age| age >= from)
    }
    /// The facts with their indices.
    pub fn facts(&self) -> impl Iterator<Item = (FactId, &Fact)> {
        self.facts.iter().enumerate().map(|(at, fact)| (FactId(at as u16), fact))
    }
    /// What whoever reads a goal is told of the client: the name, what is known of them from the start, and what they
    /// came with. It is the same in every case of the scenario, so a goal reads the same on whatever way it is reached.
    #[must_use]
    pub fn about_client(&self) -> String {
        let client = self.person(self.client);
        let mut about = client.name.clone();
        let came_with = self.needs.iter().filter(|need| need.presenting).map(|need| &need.text);
        for (at, text) in
            std::iter::once(&client.about).chain(came_with).filter(|text| !text.is_empty()).enumerate()
        {
            // Before the first comma stands who the client is.
            about.push_str(if at == 0 { ", " } else { ". " });
            about.push_str(text);
        }
        about
    }
    /// The words of the client beside which a goal is read: those that a goal can be built on, and those that are
    /// known from the referral. Words that only some ways bring to light are left out, or a goal would be held against
    /// something that the student has not heard.
    #[must_use]
    pub fn client_words(&self) -> Vec<&str> {
        let told = |at: usize| {
            let known = self.facts.iter().filter(|fact| fact.known).filter_map(|fact| fact.quote);
            known.into_iter().any(|quote| quote.index() == at)
        };
        let words = self
            .quotes
            .iter()
            .enumerate()
            .filter(|(at, quote)| quote.goal || (self.person(quote.who).client && told(*at)));
        words.map(|(_, quote)| quote.text.as_str()).collect()
    }
    /// The words of the client that a goal can be built on.
    pub fn goal_quotes(&self) -> impl Iterator<Item = (QuoteId, &Quote)> {
        self.quotes
            .iter()
            .enumerate()
            .filter(|(_, quote)| quote.goal)
            .map(|(at, quote)| (QuoteId(at as u16), quote))
    }
}
