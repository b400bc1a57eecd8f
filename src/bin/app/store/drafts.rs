//! What is half written: goals with all that belongs to them, or a note, kept from the first letter until they are set, so that a
//! reload or a killed tab takes nothing away.
//!
//! A draft belongs to a run and a scene. Like a run, it is never overwritten by something that does not follow from it:
//! what another tab wrote goes beside it and can be taken up, and what cannot be read is set aside.

use super::{Store, saves};
use crate::platform::clock;
use crate::platform::storage::{self, Text};
use crate::routes::CaseRef;
use crate::signals::*;
use practicum::act::{GoalSource, Ranker};
use practicum::json::{self, Node, push_text};
use practicum::log::{Decision, GoalText};
use practicum::session::Session;

const DRAFT: &str = "practicum/draft/";
const BESIDE: &str = "/beside";

/// The goals of a scene, as far as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// The goals, in their order.
    pub goals: Vec<GoalDraft>,
    /// Who put them in this order.
    pub ranked_by: Option<Ranker>,
}

/// A goal, as far as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalDraft {
    /// Its text.
    pub text: String,
    /// Whose idea it is.
    pub source: Option<GoalSource>,
    /// The quotes that it rests on, by name.
    pub quotes: Vec<String>,
    /// Its objectives.
    pub objectives: Vec<String>,
    /// The levels of its ladder, from the lowest; empty without one.
    pub ladder: Vec<String>,
    /// Other wordings of it, put aside to compare.
    pub aside: Vec<String>,
}

/// Where a draft is kept, and what this tab kept there last.
#[derive(Clone)]
pub struct Place {
    name: String,
    last: Option<Text>,
}

impl Place {
    /// The place for what is written in the present scene of the run.
    pub fn here(store: Store) -> Self {
        let case = store.case_ref();
        let nowhere = Self { name: String::new(), last: None };
        store
            .session
            .with_untracked(|session| session.as_ref().map_or(nowhere, |session| Self::of(&case, session)))
    }

    fn of(case: &CaseRef, session: &Session) -> Self {
        let seed = session.log().seed.to_string();
        let name = [DRAFT, &saves::case_name(case), "/", &seed, "/", &session.scene().id].concat();
        Self { name, last: None }
    }

    /// The draft that is kept here. One that cannot be read is set aside, and under which name is the error.
    fn open(&mut self) -> Result<Option<Draft>, String> {
        let Some(text) = storage::kept(&self.name) else { return Ok(None) };
        let Some(draft) = read(&text) else {
            let aside = saves::free_name(&self.name.replacen("practicum/", saves::DAMAGED, 1));
            // Only when the copy is safe may the original's place be taken.
            if storage::keep(&aside, &text).is_ok() {
                storage::forget(&self.name);
            }
            return Err(aside);
        };
        self.last = Some((&*text).into());
        Ok(Some(draft))
    }

    /// Keeps a draft; an empty one needs no keeping. What another tab wrote goes beside it.
    fn keep(&mut self, draft: &Draft) -> Result<(), storage::Refused> {
        if let Some(there) = storage::unexpected(&self.name, self.last.as_ref()) {
            storage::keep(&self.beside(), &there)?;
        }
        if *draft == Draft::default() {
            storage::forget(&self.name);
            self.last = None;
            return Ok(());
        }
        let text = Text::from(&*write(draft));
        storage::keep_text(&self.name, &text)?;
        self.last = Some(text);
        Ok(())
    }

    /// What another tab wrote here, if it is something else.
    pub fn others(&self) -> Option<Draft> {
        storage::kept(&self.beside()).and_then(|text| read(&text))
    }

    /// Puts the draft beside, and what another tab wrote in its place.
    fn exchange(&mut self, draft: &Draft) -> Result<Option<Draft>, storage::Refused> {
        let Some(others) = self.others() else { return Ok(None) };
        let text = Text::from(&*write(&others));
        storage::keep(&self.beside(), &write(draft))?;
        storage::keep_text(&self.name, &text)?;
        self.last = Some(text);
        Ok(Some(others))
    }

    /// Forgets the draft, since what was written is set. What another tab wrote goes with it only if it is the same.
    fn forget(&mut self) {
        if storage::unexpected(&self.name, self.last.as_ref()).is_none() {
            storage::forget(&self.name);
        }
        self.last = None;
    }

    fn beside(&self) -> String {
        [&*self.name, BESIDE].concat()
    }
}

/// Takes back the last decision of a run. What was written in it is a draft again, since whoever takes back a goal wants
/// to write it better, and seldom from the beginning.
pub fn undo(case: &CaseRef, session: &mut Session) {
    let draft = session.log().decisions.last().and_then(|logged| match &logged.decision {
        Decision::Goal(goals) => {
            Some(Draft { goals: goals.all().map(GoalDraft::from).collect(), ranked_by: goals.ranked_by })
        }
        Decision::Note(text) => {
            let note = GoalDraft { text: text.clone(), ..GoalDraft::default() };
            Some(Draft { goals: vec![note], ranked_by: None })
        }
        _ => None,
    });
    session.undo();
    if let Some(draft) = draft {
        // If there is no room, saving the run says so.
        let _ = Place::of(case, session).keep(&draft);
    }
}

impl From<&GoalText> for GoalDraft {
    fn from(goal: &GoalText) -> Self {
        let GoalText { text, source, quotes, objectives, ladder } = goal.clone();
        Self { text, source: Some(source), quotes, objectives, ladder, aside: Vec::new() }
    }
}

impl Store {
    /// Keeps a draft, or says that there is no room for it.
    pub fn keep_draft(self, place: RwSignal<Place>, draft: &Draft) {
        let mut kept = Ok(());
        // Nothing follows what was kept last, so nobody is told.
        place.update_untracked(|place| kept = place.keep(draft));
        if let Err(refused) = kept {
            self.cannot_save(refused);
        }
    }

    /// Puts the draft beside what another tab wrote, and answers with that.
    pub fn exchange_draft(self, place: RwSignal<Place>, draft: &Draft) -> Option<Draft> {
        let mut others = Ok(None);
        place.update_untracked(|place| others = place.exchange(draft));
        others.unwrap_or_else(|refused| {
            self.cannot_save(refused);
            None
        })
    }

    /// The draft that is kept at a place; says so if it cannot be read.
    pub fn open_draft(self, place: &mut Place) -> Option<Draft> {
        place.open().unwrap_or_else(|aside| {
            let what = "What you had begun to write here could not be read. It is not deleted: it is set aside in this browser under “";
            let text = [what, &aside, "”, and is part of every export."].concat();
            // In a moment: views ask for drafts while they are being made.
            clock::soon(move || self.tell(&text));
            None
        })
    }

    /// Sets what was written, and forgets its draft if it is set: what was refused is still to be written.
    pub fn forget_draft_after(self, mut place: Place, set: impl FnOnce()) {
        let decisions =
            || self.session.with_untracked(|it| it.as_ref().map_or(0, |it| it.log().decisions.len()));
        let before = decisions();
        set();
        if decisions() > before {
            place.forget();
        }
    }
}

/// Writes a draft: `{"version":1,"goals":[{"text":["…"],"source":["client"],…}],"ranked_by":["client"]}`. Each field is a
/// list of texts, so that what is not there is an empty one.
fn write(draft: &Draft) -> String {
    let mut out = String::from("{\"version\":1,\"goals\":[");
    for (at, goal) in draft.goals.iter().enumerate() {
        out.push_str(if at == 0 { "{" } else { ",{" });
        let source: Vec<String> = goal.source.map(|source| source.name().to_owned()).into_iter().collect();
        let text = std::slice::from_ref(&goal.text);
        let fields: [(&str, &[String]); 6] = [
            ("\"text\":", text),
            (",\"source\":", &source),
            (",\"quotes\":", &goal.quotes),
            (",\"objectives\":", &goal.objectives),
            (",\"ladder\":", &goal.ladder),
            (",\"aside\":", &goal.aside),
        ];
        for (name, texts) in fields {
            out.push_str(name);
            list(&mut out, texts);
        }
        out.push('}');
    }
    out.push_str("],\"ranked_by\":");
    let ranked_by: Vec<String> = draft.ranked_by.map(|by| by.name().to_owned()).into_iter().collect();
    list(&mut out, &ranked_by);
    out.push('}');
    out
}

fn list(out: &mut String, texts: &[String]) {
    out.push('[');
    for (at, text) in texts.iter().enumerate() {
        out.push_str(if at == 0 { "" } else { "," });
        push_text(out, text);
    }
    out.push(']');
}

/// Reads what [`write`] wrote; nothing if it did not write it.
fn read(text: &str) -> Option<Draft> {
    let file = json::parse(text).ok()?;
    if file.field("version")?.whole()? != 1 {
        return None;
    }
    let goals = file.field("goals")?.list()?.iter().map(goal).collect::<Option<_>>()?;
    let ranked_by = match texts(&file, "ranked_by")?.first() {
        Some(by) => Some(Ranker::parse(by)?),
        None => None,
    };
    Some(Draft { goals, ranked_by })
}

fn goal(node: &Node<'_>) -> Option<GoalDraft> {
    let source = match texts(node, "source")?.first() {
        Some(source) => Some(GoalSource::parse(source)?),
        None => None,
    };
    let ladder = texts(node, "ladder")?;
    if !matches!(ladder.len(), 0 | 5) {
        return None;
    }
    Some(GoalDraft {
        text: texts(node, "text")?.into_iter().next()?,
        source,
        quotes: texts(node, "quotes")?,
        objectives: texts(node, "objectives")?,
        ladder,
        aside: texts(node, "aside")?,
    })
}

fn texts(node: &Node<'_>, name: &str) -> Option<Vec<String>> {
    node.field(name)?.list()?.iter().map(|text| text.text().map(str::to_owned)).collect()
}
