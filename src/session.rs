//! A run: a scenario, a log, and everything that follows from the two.

use crate::act::{GoalSource, PlanMode};
use crate::case::{Case, Goal};
use crate::goals::{GoalContext, GoalReading, read_goal};
use crate::judge::{self, Judgement};
use crate::log::{Decision, GoalList, GoalText, Log, Logged, Mode, Pick};
use crate::scenario::{
    Choice, ChoiceId, EventId, Line, PlanItemId, QuoteId, Scenario, Scene, SceneId, SceneKind, WorkerId,
};
use crate::step::{self, Step};
use std::fmt;
use std::sync::Arc;

/// The longest goal, note or reply in own words, in bytes.
pub const LONGEST_TEXT: usize = 4000;

/// The most goals that are written at once.
pub const MOST_GOALS: usize = 4;

/// The most objectives that a goal has.
pub const MOST_OBJECTIVES: usize = 8;

/// Why a decision cannot be taken. The run stays as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The case is closed.
    Ended,
    /// The choice is not on offer here.
    NotOffered(String),
    /// The scene asks for something else.
    WrongKind,
    /// The text is empty.
    Empty,
    /// The text is longer than [`LONGEST_TEXT`].
    TooLong,
    /// There are more goals than [`MOST_GOALS`], or a goal has more objectives than [`MOST_OBJECTIVES`].
    TooMany,
    /// There are several goals, and it is not said who put them in order.
    Unranked,
    /// A ladder has other than five levels.
    WrongLadder,
    /// There is no such quote of the client.
    UnknownQuote(String),
    /// The item is not on the board.
    UnknownItem(String),
    /// The item is on the plan twice.
    Twice(String),
    /// The item cannot be done in this way.
    WrongMode(String),
    /// The plan has too few or too many items: found, least, most.
    PlanSize(usize, u8, u8),
    /// The log was played in another scene: in the log, here.
    WrongScene(String, String),
    /// The scenario has no such practitioner.
    UnknownPractitioner(String),
    /// The log is of another scenario.
    OtherScenario(String),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ended => f.write_str("The case is closed."),
            Self::NotOffered(id) => write!(f, "The choice `{id}` is not on offer here."),
            Self::WrongKind => f.write_str("This scene asks for something else."),
            Self::Empty => f.write_str("Write something first."),
            Self::TooLong => write!(f, "The text is too long: at most {LONGEST_TEXT} bytes."),
            Self::TooMany => {
                write!(
                    f,
                    "At most {MOST_GOALS} goals are written at once, with {MOST_OBJECTIVES} objectives each."
                )
            }
            Self::Unranked => f.write_str("It is not said who put the goals in order."),
            Self::WrongLadder => f.write_str("A ladder has five levels."),
            Self::UnknownQuote(id) => write!(f, "There is no quote `{id}` to build a goal on."),
            Self::UnknownItem(id) => write!(f, "There is no item `{id}` on this board."),
            Self::Twice(id) => write!(f, "The item `{id}` is on the plan twice."),
            Self::WrongMode(id) => write!(f, "The item `{id}` cannot be done in this way."),
            Self::PlanSize(found, least, most) => {
                write!(f, "The plan has {found} items; it should have {least} to {most}.")
            }
            Self::WrongScene(logged, here) => {
                write!(f, "The decision belongs to the scene `{logged}`, and this is `{here}`.")
            }
            Self::UnknownPractitioner(id) => write!(f, "The scenario has no practitioner `{id}`."),
            Self::OtherScenario(id) => write!(f, "The run is of the scenario `{id}`."),
        }
    }
}

/// A decision that was taken, and what it did.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it was taken.
    pub scene: SceneId,
    /// The choice, if it was one.
    pub choice: Option<ChoiceId>,
    /// The case before.
    pub before: Case,
    /// What followed.
    pub step: Step,
    /// What the rules say.
    pub judgement: Judgement,
    /// What the analyser read in the goals, in their order; empty if it was another decision.
    pub readings: Vec<ReadGoal>,
}

/// What the analyser read in a goal and in its objectives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadGoal {
    /// The goal.
    pub goal: GoalReading,
    /// Its objectives, in their order.
    pub objectives: Vec<GoalReading>,
}

impl ReadGoal {
    /// What the case keeps of the goal.
    fn kept(&self, source: GoalSource) -> Goal {
        let marks = self.goal.judgements.iter();
        marks.fold(Goal::of(source), |goal, judged| goal.judged(judged.criterion, judged.met))
    }
}

impl Entry {
    /// The choice that was taken, if it was one.
    #[must_use]
    pub fn taken<'a>(&self, scenario: &'a Scenario) -> Option<&'a Choice> {
        scenario.scene(self.scene).choices.get(self.choice?.index())
    }

    /// What came back.
    #[must_use]
    pub fn replies<'a>(&self, scenario: &'a Scenario) -> Vec<&'a Line> {
        let Some(choice) = self.taken(scenario) else { return Vec::new() };
        let outcome =
            choice.outcomes.get(self.step.outcome).map(|outcome| &outcome.reply[..]).unwrap_or_default();
        let lines = choice.reply.iter().chain(outcome);
        lines.filter(|line| self.step.answered.holds(scenario, &line.when)).collect()
    }

    /// The case after.
    #[must_use]
    pub const fn after(&self) -> &Case {
        &self.step.after
    }
}

/// One piece of what was seen, heard and done, in order.
#[derive(Debug, Clone, Copy)]
pub enum Turn<'a> {
    /// A scene begins, perhaps because of an event.
    Scene(&'a Scene, Option<EventId>),
    /// A line.
    Line(&'a Line),
    /// A decision, by its place in the log.
    Decision(usize, &'a Entry),
}

/// Who reads the goals of a run: [`read_goal`], or something that calls it elsewhere.
///
/// The page reads goals in a program of its own, which is fetched after the first choice can be taken; so a program
/// that names its reader does not carry the analyser.
pub type GoalReader = fn(&str, &GoalContext<'_>) -> GoalReading;

/// A run.
#[derive(Debug, Clone)]
pub struct Session {
    scenario: Arc<Scenario>,
    reader: GoalReader,
    worker: WorkerId,
    log: Log,
    first: Case,
    entries: Vec<Entry>,
}

impl Session {
    /// Begins a run.
    ///
    /// # Errors
    /// When the scenario has no such practitioner.
    pub fn start(
        scenario: Arc<Scenario>,
        practitioner: &str,
        seed: u64,
        mode: Mode,
    ) -> Result<Self, Refusal> {
        Self::start_with(read_goal, scenario, practitioner, seed, mode)
    }

    /// Begins a run whose goals are read by `reader`.
    ///
    /// # Errors
    /// When the scenario has no such practitioner.
    pub fn start_with(
        reader: GoalReader,
        scenario: Arc<Scenario>,
        practitioner: &str,
        seed: u64,
        mode: Mode,
    ) -> Result<Self, Refusal> {
        let Some(worker) = scenario.worker_named(practitioner) else {
            return Err(Refusal::UnknownPractitioner(practitioner.to_owned()));
        };
        let log = Log::new(&scenario, practitioner, seed, mode);
        let first = Case::new(&scenario, worker);
        Ok(Self { scenario, reader, worker, log, first, entries: Vec::new() })
    }

    /// Plays a log again, as far as it goes.
    ///
    /// # Errors
    /// When the log is of another scenario or practitioner. A decision that no longer fits ends the replay: the
    /// session up to it is returned with its place and the reason.
    pub fn replay(scenario: Arc<Scenario>, log: &Log) -> Result<(Self, Option<(usize, Refusal)>), Refusal> {
        Self::replay_with(read_goal, scenario, log)
    }

    /// Plays a log again, as [`Session::replay`] does, with goals read by `reader`.
    ///
    /// # Errors
    /// As [`Session::replay`].
    pub fn replay_with(
        reader: GoalReader,
        scenario: Arc<Scenario>,
        log: &Log,
    ) -> Result<(Self, Option<(usize, Refusal)>), Refusal> {
        if scenario.head.id != log.scenario {
            return Err(Refusal::OtherScenario(log.scenario.clone()));
        }
        let mut session = Self::start_with(reader, scenario, &log.practitioner, log.seed, log.mode)?;
        session.log.self_rating = log.self_rating;
        for (at, logged) in log.decisions.iter().enumerate() {
            let here = &session.scene().id;
            let refusal = if logged.scene == *here {
                session.decide(logged.decision.clone()).err()
            } else {
                Some(Refusal::WrongScene(logged.scene.clone(), here.clone()))
            };
            if let Some(refusal) = refusal {
                return Ok((session, Some((at, refusal))));
            }
        }
        Ok((session, None))
    }

    /// The scenario.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }
    /// The log.
    #[must_use]
    pub const fn log(&self) -> &Log {
        &self.log
    }
    /// The case as it stands.
    #[must_use]
    pub fn case(&self) -> &Case {
        self.entries.last().map_or(&self.first, Entry::after)
    }
    /// The case before the first decision.
    #[must_use]
    pub const fn first(&self) -> &Case {
        &self.first
    }
    /// The practitioner.
    #[must_use]
    pub const fn worker(&self) -> WorkerId {
        self.worker
    }
    /// The decisions so far.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
    /// The scene in which the run stands.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        self.scenario.scene(self.case().scene)
    }
    /// Whether the case is closed.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.case().ended
    }
    /// What is seen and heard in the scene.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        let case = self.arrival();
        self.scene().lines.iter().filter(move |line| case.holds(&self.scenario, &line.when))
    }
    /// The choices on offer.
    pub fn choices(&self) -> impl Iterator<Item = (ChoiceId, &Choice)> {
        let over = self.is_over();
        step::offered(&self.scenario, self.case()).filter(move |_| !over)
    }
    /// The items on the plan board of this scene.
    pub fn board(&self) -> impl Iterator<Item = PlanItemId> {
        let board = match &self.scene().kind {
            SceneKind::Plan { board, .. } => &board[..],
            _ => &[],
        };
        board
            .iter()
            .copied()
            .filter(|id| self.case().holds(&self.scenario, &self.scenario.plan_item(*id).when))
    }
    /// How many questions an inquiry has left; `None` elsewhere.
    #[must_use]
    pub fn questions_left(&self) -> Option<u32> {
        match &self.scene().kind {
            SceneKind::Inquiry { questions, .. } => {
                Some(u32::from(*questions).saturating_sub(self.case().asked.count_ones()))
            }
            _ => None,
        }
    }

    /// The case at the moment when the current scene was entered.
    fn arrival(&self) -> &Case {
        let moved = self.entries.iter().rev().find(|entry| entry.step.moved);
        moved.map_or(&self.first, Entry::after)
    }

    /// What the analyser reads in a goal for this client.
    #[must_use]
    pub fn read_goal(&self, text: &str) -> GoalReading {
        let words = self.scenario.client_words();
        (self.reader)(text, &GoalContext { client: &self.scenario.about_client(), client_words: &words })
    }

    /// What the analyser reads in a goal and its objectives.
    fn read_whole(&self, goal: &GoalText) -> ReadGoal {
        let objectives = goal.objectives.iter().map(|text| self.read_goal(text)).collect();
        ReadGoal { goal: self.read_goal(&goal.text), objectives }
    }

    /// The last goals that were written.
    #[must_use]
    pub fn goals(&self) -> Option<&GoalList> {
        self.log.decisions.iter().rev().find_map(|logged| match &logged.decision {
            Decision::Goal(goals) => Some(goals),
            _ => None,
        })
    }

    /// The first of the last goals that were written.
    #[must_use]
    pub fn goal_text(&self) -> Option<&GoalText> {
        self.goals().map(|goals| &goals.first)
    }

    /// The last plan that was made.
    #[must_use]
    pub fn plan(&self) -> Option<&[Pick]> {
        self.log.decisions.iter().rev().find_map(|logged| match &logged.decision {
            Decision::Plan(picks) => Some(&picks[..]),
            _ => None,
        })
    }

    /// Takes a decision.
    ///
    /// # Errors
    /// When it is not on offer; the run stays as it was.
    pub fn decide(&mut self, decision: Decision) -> Result<&Entry, Refusal> {
        if self.is_over() {
            return Err(Refusal::Ended);
        }
        let (scenario, before, seed) = (&*self.scenario, *self.case(), self.log.seed);
        let mut entry = Entry {
            scene: before.scene,
            choice: None,
            before,
            step: Step { answered: before, after: before, outcome: 0, event: None, moved: false },
            judgement: Judgement::default(),
            readings: Vec::new(),
        };
        match (&decision, &scenario.scene(before.scene).kind) {
            (
                Decision::Choose(id, words),
                SceneKind::Talk | SceneKind::Inquiry { .. } | SceneKind::Review { .. },
            ) => {
                let found = step::offered(scenario, &before).find(|(_, choice)| choice.id == *id);
                let Some((at, _)) = found else { return Err(Refusal::NotOffered(id.clone())) };
                if let Some(words) = words {
                    if !scenario.scene(before.scene).own_words {
                        return Err(Refusal::WrongKind);
                    }
                    check_text(&words.text)?;
                }
                entry.choice = Some(at);
                (entry.step, entry.judgement) = judge::choice(scenario, &before, at, seed);
            }
            (Decision::Leave, SceneKind::Inquiry { .. }) => {
                (entry.step, entry.judgement) = judge::leaving(scenario, &before, seed);
            }
            (Decision::Goal(goals), SceneKind::Goal { .. }) => {
                check_goals(scenario, goals)?;
                entry.readings = goals.all().map(|goal| self.read_whole(goal)).collect();
                let sources = goals.all().map(|goal| goal.source);
                let kept: Vec<Goal> =
                    entry.readings.iter().zip(sources).map(|(read, source)| read.kept(source)).collect();
                let first = kept.first().copied().unwrap_or_default();
                entry.step = step::set_goal(scenario, &before, first, seed);
                entry.judgement = judge::goals(scenario, &before, &kept, goals.ranked_by, seed);
            }
            (Decision::Plan(picks), SceneKind::Plan { least, most, .. }) => {
                let picks = self.check_plan(picks, *least, *most)?;
                entry.step = step::make_plan(scenario, &before, &picks, seed);
                entry.judgement = judge::plan(scenario, &before, &picks, seed);
            }
            (Decision::Note(text), SceneKind::Note { .. }) => {
                check_text(text)?;
                entry.step = step::write_note(scenario, &before, seed);
                entry.judgement = judge::note(scenario, &before, &entry.step);
            }
            _ => return Err(Refusal::WrongKind),
        }
        entry.step.after.owed = entry.step.after.owed & !entry.judgement.done | entry.judgement.owed;
        entry.step.after.settled |= entry.judgement.due;
        let scene = self.scene().id.clone();
        self.log.decisions.push(Logged { scene, decision });
        self.entries.push(entry);
        self.entries.last().ok_or(Refusal::Ended)
    }

    fn check_plan(
        &self,
        picks: &[Pick],
        least: u8,
        most: u8,
    ) -> Result<Vec<(PlanItemId, PlanMode)>, Refusal> {
        let mut found: Vec<(PlanItemId, PlanMode)> = Vec::new();
        for pick in picks {
            let id = self.board().find(|id| self.scenario.plan_item(*id).id == pick.item);
            let Some(id) = id else { return Err(Refusal::UnknownItem(pick.item.clone())) };
            if found.iter().any(|(known, _)| *known == id) {
                return Err(Refusal::Twice(pick.item.clone()));
            }
            if !self.scenario.plan_item(id).modes.contains(&pick.mode) {
                return Err(Refusal::WrongMode(pick.item.clone()));
            }
            found.push((id, pick.mode));
        }
        if found.len() < usize::from(least) || found.len() > usize::from(most) {
            return Err(Refusal::PlanSize(found.len(), least, most));
        }
        Ok(found)
    }

    /// Takes back the last decision; `false` if there is none.
    pub fn undo(&mut self) -> bool {
        let undone = self.entries.pop().is_some();
        if undone {
            self.log.decisions.pop();
        }
        undone
    }

    /// Takes back all decisions from a place in the log on.
    pub fn rewind(&mut self, to: usize) {
        self.entries.truncate(to);
        self.log.decisions.truncate(to);
        // What was rated is no longer this run.
        self.log.self_rating = None;
    }

    /// Keeps the student's own rating of the run.
    pub fn rate(&mut self, rating: [u8; 4]) {
        self.log.self_rating = Some(rating.map(|value| value.min(100)));
    }

    /// All that was seen, heard and done, up to now.
    #[must_use]
    pub fn transcript(&self) -> Vec<Turn<'_>> {
        let scenario = &*self.scenario;
        let mut turns = Vec::new();
        arrive(&mut turns, scenario, &self.first, None);
        for (at, entry) in self.entries.iter().enumerate() {
            turns.push(Turn::Decision(at, entry));
            turns.extend(entry.replies(scenario).into_iter().map(Turn::Line));
            if entry.step.moved && !entry.after().ended {
                arrive(&mut turns, scenario, entry.after(), entry.step.event);
            }
        }
        turns
    }
}

fn arrive<'a>(turns: &mut Vec<Turn<'a>>, scenario: &'a Scenario, case: &Case, event: Option<EventId>) {
    let scene = scenario.scene(case.scene);
    turns.push(Turn::Scene(scene, event));
    turns.extend(scene.lines.iter().filter(|line| case.holds(scenario, &line.when)).map(Turn::Line));
}

fn check_text(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if text.len() > LONGEST_TEXT {
        return Err(Refusal::TooLong);
    }
    Ok(())
}

fn check_goals(scenario: &Scenario, goals: &GoalList) -> Result<(), Refusal> {
    if goals.further.len() >= MOST_GOALS {
        return Err(Refusal::TooMany);
    }
    if goals.ranked_by.is_none() && !goals.further.is_empty() {
        return Err(Refusal::Unranked);
    }
    for goal in goals.all() {
        if goal.objectives.len() > MOST_OBJECTIVES {
            return Err(Refusal::TooMany);
        }
        if !matches!(goal.ladder.len(), 0 | 5) {
            return Err(Refusal::WrongLadder);
        }
        let texts = std::iter::once(&goal.text).chain(&goal.objectives).chain(&goal.ladder);
        texts.into_iter().try_for_each(|text| check_text(text))?;
        quotes_of(scenario, goal)?;
    }
    Ok(())
}

fn quotes_of(scenario: &Scenario, goal: &GoalText) -> Result<Vec<QuoteId>, Refusal> {
    let find = |name: &String| scenario.goal_quotes().find(|(_, quote)| quote.id == *name).map(|(id, _)| id);
    goal.quotes.iter().map(|name| find(name).ok_or_else(|| Refusal::UnknownQuote(name.clone()))).collect()
}
