//! What can be found on a walk, each with a place in one list: scenes, choices, lines, events, endings, and what each
//! rule can say.

use super::expand::Following;
use super::moves::Move;
use crate::case::Case;
use crate::rules::{RuleId, Verdict};
use crate::scenario::{ChoiceId, EventId, Line, Scenario, SceneId};
use std::ops::Range;

/// Something that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A scene is entered.
    Scene(SceneId),
    /// A choice is on offer.
    Choice(SceneId, ChoiceId),
    /// The case is closed in a scene, by a choice or by what else can be done there.
    Ending(SceneId, Option<ChoiceId>),
    /// An event comes between.
    Event(EventId),
    /// A rule says something.
    Says(RuleId, Verdict),
    /// A line that has a condition is shown; its place in [`Items::lines`].
    Line(usize),
}

const VERDICTS: [Verdict; 4] = [Verdict::Upheld, Verdict::Breach, Verdict::Missed, Verdict::Defensible];

/// Where a line with a condition stands.
#[derive(Debug, Clone, Copy)]
pub struct LineAt {
    /// The scene.
    pub scene: SceneId,
    /// The choice that it answers, and the outcome, if it is not the scene's own.
    pub choice: Option<(ChoiceId, Option<usize>)>,
    /// Its place among the lines there.
    pub at: usize,
}

/// The list.
#[derive(Debug)]
pub struct Items {
    scenes: usize,
    events: usize,
    /// For each scene the place of its first choice among all choices.
    choices: Vec<usize>,
    all_choices: usize,
    /// The lines with a condition.
    pub lines: Vec<LineAt>,
    /// For each scene which of them are its own.
    of_scene: Vec<Range<usize>>,
    /// For each choice which of them answer it.
    of_choice: Vec<Range<usize>>,
}

impl Items {
    /// The list of a scenario.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        let mut items = Self {
            scenes: scenario.scenes.len(),
            events: scenario.events.len(),
            choices: Vec::new(),
            all_choices: 0,
            lines: Vec::new(),
            of_scene: Vec::new(),
            of_choice: Vec::new(),
        };
        for (at, scene) in scenario.scenes.iter().enumerate() {
            let id = SceneId(at as u16);
            let range = items.add(id, None, &scene.lines);
            items.of_scene.push(range);
            items.choices.push(items.all_choices);
            items.all_choices += scene.choices.len();
            for (at, choice) in scene.choices.iter().enumerate() {
                let choice_id = ChoiceId(at as u16);
                let begin = items.add(id, Some((choice_id, None)), &choice.reply).start;
                for (at, outcome) in choice.outcomes.iter().enumerate() {
                    items.add(id, Some((choice_id, Some(at))), &outcome.reply);
                }
                items.of_choice.push(begin..items.lines.len());
            }
        }
        items
    }

    fn add(
        &mut self,
        scene: SceneId,
        choice: Option<(ChoiceId, Option<usize>)>,
        lines: &[Line],
    ) -> Range<usize> {
        let begin = self.lines.len();
        let asked = lines.iter().enumerate().filter(|(_, line)| !line.when.is_always());
        self.lines.extend(asked.map(|(at, _)| LineAt { scene, choice, at }));
        begin..self.lines.len()
    }

    /// How many things can be found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.place(Item::Line(self.lines.len()))
    }

    /// The place of something in the list.
    #[must_use]
    pub fn place(&self, item: Item) -> usize {
        let choice = |scene: SceneId, choice: ChoiceId| self.choices[scene.index()] + choice.index();
        let endings = self.scenes + self.all_choices;
        let events = endings + self.scenes + self.all_choices;
        let rules = events + self.events;
        match item {
            Item::Scene(scene) => scene.index(),
            Item::Choice(scene, at) => self.scenes + choice(scene, at),
            Item::Ending(scene, None) => endings + scene.index(),
            Item::Ending(scene, Some(at)) => endings + self.scenes + choice(scene, at),
            Item::Event(event) => events + event.index(),
            Item::Says(rule, verdict) => rules + said(rule, verdict),
            Item::Line(line) => rules + said_count() + line,
        }
    }

    /// Everything in the list, in its order.
    pub fn all<'a>(&'a self, scenario: &'a Scenario) -> impl Iterator<Item = Item> + 'a {
        let scenes = || (0..scenario.scenes.len()).map(|at| SceneId(at as u16));
        let choices = move |scene: SceneId| {
            (0..scenario.scene(scene).choices.len()).map(move |at| (scene, ChoiceId(at as u16)))
        };
        let endings = scenes().map(|scene| Item::Ending(scene, None));
        let by_choice = scenes().flat_map(choices).map(|(scene, at)| Item::Ending(scene, Some(at)));
        scenes()
            .map(Item::Scene)
            .chain(scenes().flat_map(choices).map(|(scene, at)| Item::Choice(scene, at)))
            .chain(endings.chain(by_choice))
            .chain((0..self.events).map(|at| Item::Event(EventId(at as u16))))
            .chain(RuleId::all().flat_map(|rule| VERDICTS.map(|verdict| Item::Says(rule, verdict))))
            .chain((0..self.lines.len()).map(Item::Line))
    }

    /// The line at a place of the list.
    #[must_use]
    pub fn line<'a>(&self, scenario: &'a Scenario, at: usize) -> Option<&'a Line> {
        let LineAt { scene, choice, at } = *self.lines.get(at)?;
        let scene = scenario.scene(scene);
        let lines = match choice {
            None => &scene.lines,
            Some((choice, None)) => &scene.choices.get(choice.index())?.reply,
            Some((choice, Some(outcome))) => &scene.choices.get(choice.index())?.outcomes.get(outcome)?.reply,
        };
        lines.get(at)
    }

    /// Names what is found with a case that one arrives in, of what `is_new` says was not found before.
    pub fn arriving(
        &self,
        scenario: &Scenario,
        case: &Case,
        is_new: impl Fn(usize) -> bool,
        mut found: impl FnMut(Item),
    ) {
        found(Item::Scene(case.scene));
        for line in self.of_scene[case.scene.index()].clone() {
            if is_new(self.place(Item::Line(line)))
                && self.line(scenario, line).is_some_and(|line| case.holds(scenario, &line.when))
            {
                found(Item::Line(line));
            }
        }
    }

    /// Names what is found with something that follows.
    pub fn following(
        &self,
        scenario: &Scenario,
        next: &Following<'_>,
        is_new: impl Fn(usize) -> bool,
        mut found: impl FnMut(Item),
    ) {
        let scene = next.before.scene;
        let choice = if let Move::Choose(at) = next.by { Some(*at) } else { None };
        if let Some(choice) = choice {
            found(Item::Choice(scene, choice));
            for at in self.of_choice[self.choices[scene.index()] + choice.index()].clone() {
                let outcome = self.lines[at].choice.and_then(|(_, outcome)| outcome);
                if is_new(self.place(Item::Line(at)))
                    && outcome.is_none_or(|outcome| outcome == next.step.outcome)
                    && self
                        .line(scenario, at)
                        .is_some_and(|line| next.step.answered.holds(scenario, &line.when))
                {
                    found(Item::Line(at));
                }
            }
        }
        if let Some(event) = next.step.event {
            found(Item::Event(event));
        }
        if next.after.ended {
            found(Item::Ending(scene, choice));
        } else if next.step.moved {
            self.arriving(scenario, next.after, is_new, &mut found);
        }
        next.judged.findings.iter().for_each(|finding| found(Item::Says(finding.rule, finding.verdict)));
    }
}

/// The place of a verdict of a rule among all that rules can say.
#[must_use]
pub fn said(rule: RuleId, verdict: Verdict) -> usize {
    rule.place() * VERDICTS.len() + verdict as usize
}

/// How much the rules can say.
#[must_use]
pub fn said_count() -> usize {
    RuleId::all().count() * VERDICTS.len()
}
