//! Every text of a scenario that people read, with its place and whose words it is.

use super::place::Path;
use crate::scenario::{Line, Scenario, SceneKind, Speaker};

/// Whose words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A client's own.
    Client,
    /// Somebody else's in the case.
    Other,
    /// The student's: what a choice says or does, or a line that is theirs.
    Student,
    /// The author's, to the student: what is seen, facts, prompts, names.
    Author,
    /// The author's, about the case as a whole: title, summary, objectives.
    Front,
    /// The author's, in the debrief.
    Debrief,
}

/// One text.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Where it stands.
    pub path: Path,
    /// Whose words it is.
    pub voice: Voice,
    /// The words.
    pub text: &'a str,
    /// The choice that it belongs to, by scene and place.
    pub choice: Option<(usize, usize)>,
}

/// Hands every text that is not empty to `read`, in the order of the scenario. Content notes are left out: they speak
/// of the other texts.
pub fn each<'a>(scenario: &'a Scenario, mut read: impl FnMut(Text<'a>)) {
    let mut walk = Walk { scenario, choice: None, read: &mut read };
    walk.head();
    for (at, scene) in scenario.scenes.iter().enumerate() {
        let path = Path::scene(at);
        walk.say(path.field("title"), Voice::Author, &scene.title);
        walk.kind(path.field("kind"), &scene.kind);
        walk.lines(path, "lines", &scene.lines);
        for (place, choice) in scene.choices.iter().enumerate() {
            walk.choice = Some((at, place));
            let path = Path::choice(at, place);
            let field = if choice.spoken { "say" } else { "do" };
            walk.say(path.field(field), Voice::Student, &choice.text);
            walk.lines(path, "reply", &choice.reply);
            let outcomes = choice.outcomes.iter().enumerate();
            outcomes.for_each(|(at, outcome)| walk.lines(path.item("outcomes", at), "reply", &outcome.reply));
            walk.debrief(path, choice.why.as_deref(), choice.defensible.as_deref());
        }
        walk.choice = None;
    }
}

struct Walk<'a, 'r> {
    scenario: &'a Scenario,
    choice: Option<(usize, usize)>,
    read: &'r mut dyn FnMut(Text<'a>),
}

impl<'a> Walk<'a, '_> {
    fn say(&mut self, path: Path, voice: Voice, text: &'a str) {
        if !text.is_empty() {
            (self.read)(Text { path, voice, text, choice: self.choice });
        }
    }

    fn debrief(&mut self, path: Path, why: Option<&'a str>, defensible: Option<&'a str>) {
        self.say(path.field("why"), Voice::Debrief, why.unwrap_or_default());
        self.say(path.field("defensible"), Voice::Debrief, defensible.unwrap_or_default());
    }

    fn lines(&mut self, path: Path, list: &'static str, lines: &'a [Line]) {
        for (at, line) in lines.iter().enumerate() {
            let voice = match line.who {
                Speaker::Person(id) if self.scenario.person(id).client => Voice::Client,
                Speaker::Person(_) => Voice::Other,
                Speaker::Worker => Voice::Student,
                Speaker::Scene => Voice::Author,
            };
            self.say(path.item(list, at).field("text"), voice, &line.text);
        }
    }

    fn kind(&mut self, path: Path, kind: &'a SceneKind) {
        match kind {
            SceneKind::Talk | SceneKind::Inquiry { .. } | SceneKind::Review { .. } => {}
            SceneKind::Goal { prompt, .. } => {
                self.say(path.field("goal").field("prompt"), Voice::Author, prompt);
            }
            SceneKind::Note { prompt, .. } => {
                self.say(path.field("note").field("prompt"), Voice::Author, prompt);
            }
            SceneKind::Plan { prompt, board, .. } => {
                let path = path.field("plan");
                self.say(path.field("prompt"), Voice::Author, prompt);
                for (at, id) in board.iter().enumerate() {
                    let (item, path) = (self.scenario.plan_item(*id), path.item("board", at));
                    self.say(path.field("text"), Voice::Author, &item.text);
                    self.debrief(path, item.why.as_deref(), item.defensible.as_deref());
                }
            }
        }
    }

    fn head(&mut self) {
        let scenario = self.scenario;
        let (head, top) = (&scenario.head, Path::TOP);
        self.say(top.field("title"), Voice::Front, &head.title);
        self.say(top.field("summary"), Voice::Front, &head.summary);
        self.say(top.field("setting"), Voice::Front, &head.setting);
        for (at, (_, text)) in head.objectives.iter().enumerate() {
            self.say(top.item("objectives", at).field("text"), Voice::Front, text);
        }
        for (at, worker) in scenario.workers.iter().enumerate() {
            let path = top.item("practitioners", at);
            self.say(path.field("title"), Voice::Author, &worker.title);
            self.say(path.field("about"), Voice::Author, &worker.about);
        }
        let mut quotes = scenario.quotes.iter().peekable();
        for (at, person) in scenario.people.iter().enumerate() {
            let path = top.item("people", at);
            self.say(path.field("about"), Voice::Author, &person.about);
            self.say(path.field("relation"), Voice::Author, &person.relation);
            let voice = if person.client { Voice::Client } else { Voice::Other };
            let mut place = 0;
            // Quotes are kept in the order of the people who say them.
            while let Some(quote) = quotes.next_if(|quote| quote.who.index() == at) {
                self.say(path.item("voice", place).field("text"), voice, &quote.text);
                place += 1;
            }
        }
        for (at, need) in scenario.needs.iter().enumerate() {
            self.say(top.item("needs", at).field("text"), Voice::Author, &need.text);
        }
        for (at, fact) in scenario.facts.iter().enumerate() {
            self.say(top.item("facts", at).field("text"), Voice::Author, &fact.text);
        }
        // The first consent is the one to the service, which no file declares.
        for (at, consent) in scenario.consents.iter().skip(1).enumerate() {
            self.say(top.item("consents", at).field("text"), Voice::Author, &consent.text);
        }
        for (at, resource) in scenario.resources.iter().enumerate() {
            let path = top.item("resources", at);
            self.say(path.field("name"), Voice::Author, &resource.name);
            self.say(path.field("about"), Voice::Author, &resource.about);
        }
        for (at, measure) in scenario.measures.iter().enumerate() {
            self.say(top.item("measures", at).field("name"), Voice::Author, &measure.name);
        }
    }
}
