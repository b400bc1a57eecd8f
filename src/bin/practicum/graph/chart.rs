//! What is on the picture, in words: bands of cards, and on each card rows from which lines lead to other cards.

use crate::output::counted;
use practicum::explore::map::{By, Map};
use practicum::practice::Stage;
use practicum::scenario::{Scenario, Scene, SceneId, SceneKind, Target};

/// More scenes than these make no picture that anybody could read.
const MOST_SCENES: usize = 400;
/// More rows than these are told as one.
const MOST_ROWS: usize = 12;

/// The picture.
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// What is on it, in a sentence.
    pub summary: String,
    /// The stages, in order, each with its cards.
    pub bands: Vec<Band>,
    pub cards: Vec<Card>,
    /// Whether the cards are stages, because the scenes are too many.
    pub folded: bool,
}

/// A stage.
pub struct Band {
    pub title: String,
    /// Its cards, as places in [`Chart::cards`].
    pub cards: Vec<usize>,
}

/// A scene; or a stage, where the scenes are too many.
#[derive(Default)]
pub struct Card {
    pub title: String,
    pub id: String,
    /// What kind of moment it is, if not a talk.
    pub kind: String,
    pub rows: Vec<Row>,
    pub starts: bool,
    pub unreachable: bool,
    /// The events that come between with it.
    pub events: Vec<String>,
}

impl Card {
    /// Whether it has a title beside its id.
    pub fn has_title(&self) -> bool {
        !self.title.trim().is_empty()
    }
}

/// A row of a card.
#[derive(Default)]
pub struct Row {
    /// What stands in it: the id of a choice.
    pub text: String,
    /// The same in full.
    pub tip: String,
    /// The cards that it leads to, and whether that closes a loop.
    pub leads: Vec<(usize, bool)>,
    /// Whether it ends the case.
    pub ends: bool,
    /// Whether it leads back to where the student was going.
    pub back: bool,
}

impl Chart {
    pub fn new(scenario: &Scenario, map: &Map) -> Self {
        let step = |scene: &Scene| scenario.head.stages.step(scene.stage);
        let folded = scenario.scenes.len() > MOST_SCENES;
        let (cards, bands) = if folded { stages(scenario, map) } else { scenes(scenario, map) };
        let choices: usize = scenario.scenes.iter().map(|scene| scene.choices.len()).sum();
        let lost: Vec<&str> = map.unreachable().map(|id| &*scenario.scene(id).id).collect();
        let reach = match &lost[..] {
            [] => "Something leads to every scene.".to_owned(),
            lost if lost.len() > 8 => format!("Nothing leads to {} of the scenes.", lost.len()),
            lost => format!("Nothing leads to: {}.", lost.join(", ")),
        };
        let stages =
            scenario.head.stages.steps().filter(|stage| scenario.scenes.iter().any(|s| step(s) == *stage));
        let summary = format!(
            "{} in {}, {}, {}. {reach}",
            counted(scenario.scenes.len(), "scene"),
            counted(stages.count(), "stage"),
            counted(choices, "choice"),
            counted(scenario.events.len(), "event"),
        );
        Self { title: scenario.head.title.clone(), summary, bands, cards, folded }
    }
}

fn steps(scenario: &Scenario) -> Vec<Stage> {
    scenario.head.stages.steps().collect()
}

/// A card for each scene.
fn scenes(scenario: &Scenario, map: &Map) -> (Vec<Card>, Vec<Band>) {
    let mut cards: Vec<Card> = scenario.scenes.iter().map(|scene| card(scenario, scene)).collect();
    cards[scenario.start.index()].starts = true;
    map.unreachable().for_each(|id| cards[id.index()].unreachable = true);
    for path in &map.paths {
        let (Some(from), By::Choice(_) | By::Done) = (path.from, path.by) else {
            if let (Target::Scene(to), By::Event(event)) = (path.to, path.by) {
                cards[to.index()].events.push(scenario.events[event.index()].id.clone());
            }
            continue;
        };
        let scene = scenario.scene(from);
        let (text, tip) = match path.by {
            By::Choice(choice) => {
                (scene.choices[choice.index()].id.clone(), &*scene.choices[choice.index()].text)
            }
            _ => (done(scene).to_owned(), ""),
        };
        let rows = &mut cards[from.index()].rows;
        if rows.last().is_none_or(|row| row.text != text) {
            rows.push(Row { text, tip: tip.to_owned(), ..Row::default() });
        }
        let Some(row) = rows.last_mut() else { continue };
        match path.to {
            Target::Scene(to) => row.leads.push((to.index(), path.closes_loop)),
            Target::End => row.ends = true,
            Target::Back => row.back = true,
        }
    }
    cards.iter_mut().for_each(|card| shorten(&mut card.rows));
    let bands = steps(scenario).into_iter().map(|stage| {
        let is_here = |at: &usize| scenario.head.stages.step(scenario.scenes[*at].stage) == stage;
        Band { title: stage.title().to_owned(), cards: (0..cards.len()).filter(is_here).collect() }
    });
    let bands = bands.filter(|band| !band.cards.is_empty()).collect();
    (cards, bands)
}

fn card(scenario: &Scenario, scene: &Scene) -> Card {
    let kind = match &scene.kind {
        SceneKind::Talk => String::new(),
        SceneKind::Inquiry { questions, .. } => {
            let pool = counted(scene.choices.len(), "question");
            format!("{pool}, time for {questions}")
        }
        SceneKind::Goal { .. } => "a goal".into(),
        SceneKind::Plan { board, .. } => format!("a plan, {}", counted(board.len(), "item")),
        SceneKind::Review { measure } => format!("review of {}", scenario.measure(*measure).id),
        SceneKind::Note { .. } => "a note".into(),
    };
    Card { title: scene.title.clone(), id: scene.id.clone(), kind, ..Card::default() }
}

/// What leads on where no choice does.
fn done(scene: &Scene) -> &'static str {
    match scene.kind {
        SceneKind::Inquiry { .. } => "when time is up",
        SceneKind::Goal { .. } => "when it is written",
        SceneKind::Plan { .. } => "when it is made",
        _ => "then",
    }
}

/// Tells all beyond the most rows as one.
fn shorten(rows: &mut Vec<Row>) {
    if rows.len() <= MOST_ROWS {
        return;
    }
    let more = rows.split_off(MOST_ROWS - 1);
    let names: Vec<&str> = more.iter().map(|row| &*row.text).collect();
    let mut rest = Row { text: format!("and {} more", more.len()), tip: names.join(", "), ..Row::default() };
    for row in &more {
        rest.ends |= row.ends;
        rest.back |= row.back;
        for lead in &row.leads {
            if !rest.leads.contains(lead) {
                rest.leads.push(*lead);
            }
        }
    }
    rows.push(rest);
}

/// A card for each stage, with a row for each stage that a way leads to.
fn stages(scenario: &Scenario, map: &Map) -> (Vec<Card>, Vec<Band>) {
    let all = steps(scenario);
    let of_scene: Vec<Stage> = scenario.scenes.iter().map(|s| scenario.head.stages.step(s.stage)).collect();
    let step = |id: SceneId| of_scene[id.index()];
    let has_scenes = |stage: &Stage| of_scene.contains(stage);
    let all: Vec<Stage> = all.into_iter().filter(has_scenes).collect();
    let place = |stage: Stage| all.iter().position(|known| *known == stage);
    let mut cards: Vec<Card> = Vec::new();
    for stage in &all {
        let here = || of_scene.iter().zip(&map.reachable).filter(|(known, _)| *known == stage);
        let lost = here().filter(|(_, reached)| !**reached).count();
        let mut card = Card {
            title: counted(here().count(), "scene"),
            id: stage.name().to_owned(),
            kind: if lost == 0 { String::new() } else { format!("{lost} unreachable") },
            starts: step(scenario.start) == *stage,
            unreachable: lost > 0,
            ..Card::default()
        };
        let mut to = vec![0_usize; all.len()];
        let (mut ends, mut loops) = (0, 0);
        for path in map.paths.iter().filter(|path| path.from.is_some_and(|from| step(from) == *stage)) {
            match path.to {
                Target::Scene(next) => {
                    loops += usize::from(path.closes_loop);
                    to[place(step(next)).unwrap_or(0)] += 1;
                }
                Target::End => ends += 1,
                Target::Back => {}
            }
        }
        for (at, count) in to.iter().enumerate().filter(|(_, count)| **count > 0) {
            let here = all[at] == *stage;
            let looped = if here && loops > 0 { format!(", {loops} in loops") } else { String::new() };
            let text = if here { "within".to_owned() } else { format!("to {}", all[at].name()) };
            let leads =
                if here { Vec::new() } else { vec![(at, place(*stage).is_some_and(|from| at < from))] };
            card.rows.push(Row { text: format!("{text}: {count}{looped}"), leads, ..Row::default() });
        }
        if ends > 0 {
            card.rows.push(Row { text: format!("to the end: {ends}"), ends: true, ..Row::default() });
        }
        cards.push(card);
    }
    let band = |(at, stage): (usize, &Stage)| Band { title: stage.title().to_owned(), cards: vec![at] };
    let bands = all.iter().enumerate().map(band).collect();
    (cards, bands)
}
