//! Checks scenes, choices and plan boards.

use super::check::Check;
use super::ids::*;
use super::model::*;
use super::read::List;
use super::read::Name;
use super::report::Report;
use super::wire;
use crate::diagnostic::Fault;
use crate::json::Place;

/// A scene's choices are kept as bits of one word.
const MOST_CHOICES: usize = 64;

impl Check<'_, '_> {
    pub(super) fn scene(&mut self, scene: wire::Scene, items: &mut Vec<PlanItem>) -> Option<Scene> {
        let place = scene.id.place;
        let inquiry = matches!(scene.kind, wire::SceneKind::Inquiry { .. });
        let led_on = matches!(
            scene.kind,
            wire::SceneKind::Goal { .. } | wire::SceneKind::Plan { .. } | wire::SceneKind::Note { .. }
        );
        if let Some(week) = scene.week {
            self.range(place, "week", i64::from(week), 1, 520);
        }
        let lines = self.lines(scene.lines);
        let effects = self.effects(scene.effects);
        if scene.choices.len() > MOST_CHOICES {
            let help = "Split the scene in two.";
            self.report.error_in(
                Fault::TooMany,
                place,
                "choices",
                told!("A scene can offer at most {MOST_CHOICES} choices."),
                help,
            );
        }
        if scene.choices.is_empty() && !led_on && !self.report.is_misread(place, &["choices"]) {
            let help = "Add choices; the last scene ends with a choice that leads to `@end`.";
            self.report.error_of(
                Fault::DeadEnd,
                place,
                told!("In `{}` there is nothing to do.", scene.id.text),
                help,
            );
        }
        if !scene.choices.is_empty() && led_on {
            let help = "Move them to a scene of their own; this kind of scene leads on by its `to`.";
            self.report.error_of(
                Fault::Contradiction,
                place,
                "A goal, plan or note scene has no choices.",
                help,
            );
        }
        if scene.own_words && !matches!(scene.kind, wire::SceneKind::Talk) {
            let help = "Leave `own_words` out here, or make it a scene of the kind `talk`.";
            self.report.error(
                Fault::Contradiction,
                place,
                "Only in a conversation can something be said in one's own words.",
                help,
            );
        }
        // What is beyond the most was reported as too much: it need not be compared with all that is before it.
        for (at, choice) in scene.choices.iter().enumerate().take(MOST_CHOICES) {
            let Name { text, place } = &choice.value.id;
            if scene.choices[..at].iter().any(|before| before.value.id.text == *text) {
                let message = told!("There are two choices of the name `{text}` in this scene.");
                self.report.error_of(Fault::DuplicateName, *place, message, "Rename one of them.");
            }
        }
        let choices = self.all(scene.choices, |check, _, choice: wire::Choice| check.choice(choice, inquiry));
        let kind = self.kind(scene.kind, place, items);
        Some(Scene {
            id: scene.id.text,
            stage: scene.stage,
            title: scene.title,
            session: scene.session,
            week: scene.week,
            kind: kind?,
            lines,
            effects,
            choices,
            own_words: scene.own_words,
        })
    }

    fn kind(&mut self, kind: wire::SceneKind, place: Place, items: &mut Vec<PlanItem>) -> Option<SceneKind> {
        Some(match kind {
            wire::SceneKind::Talk => SceneKind::Talk,
            wire::SceneKind::Inquiry { questions, to } => {
                self.range(place, "kind.inquiry.questions", i64::from(questions), 1, 60);
                SceneKind::Inquiry { questions, to: self.target(&to)? }
            }
            wire::SceneKind::Goal { prompt, need, measure, to } => {
                let need = self.resolve(&need, |t| &t.needs).map(NeedId);
                let measure = measure.and_then(|name| self.resolve(&name, |t| &t.measures)).map(MeasureId);
                let to = self.target(&to);
                SceneKind::Goal { prompt, need: need?, measure, to: to? }
            }
            wire::SceneKind::Plan { prompt, pick: [least, most], board, to } => {
                self.range(place, "kind.plan.pick", i64::from(most), i64::from(least.max(1)), 16);
                let (from, written) = (items.len(), board.len());
                let found = self.all(board, |check, _, item: wire::PlanItem| check.plan_item(item));
                // Counted as written: an item with a fault of its own is not missing as well.
                let misread = |report: &Report<'_>| report.is_misread(place, &["kind.plan.board"]);
                if usize::from(least) > written && !misread(self.report) {
                    let message = told!("The plan needs {least} items, and the board has {written}.");
                    let help = "Lower `pick`, or add items.";
                    self.report.error_in(Fault::OutOfRange, place, "kind.plan.pick", message, help);
                }
                items.extend(found);
                let board =
                    (from..items.len()).filter_map(|at| u16::try_from(at).ok()).map(PlanItemId).collect();
                SceneKind::Plan { prompt, least, most, board, to: self.target(&to)? }
            }
            wire::SceneKind::Review { measure } => {
                let at = self.resolve(&measure, |t| &t.measures)?;
                SceneKind::Review { measure: MeasureId(at) }
            }
            wire::SceneKind::Note { prompt, to } => SceneKind::Note { prompt, to: self.target(&to)? },
        })
    }

    fn lines(&mut self, list: List<wire::Line>) -> Vec<Line> {
        self.all(list, |check, _, line: wire::Line| {
            let who = match &line.who {
                None => Speaker::Scene,
                Some(name) if name.text == "worker" => Speaker::Worker,
                Some(name) => Speaker::Person(PersonId(check.resolve(name, |t| &t.people)?)),
            };
            let when = check.condition(line.when.as_ref());
            Some(Line { who, text: line.text, when })
        })
    }

    fn choice(&mut self, choice: wire::Choice, inquiry: bool) -> Option<Choice> {
        let place = choice.id.place;
        self.id_name(&choice.id);
        let (text, spoken) = match (choice.say, choice.deed) {
            (Some(say), None) => (say, true),
            (None, Some(deed)) => (deed, false),
            (None, None) if self.report.is_misread(place, &["say", "do"]) => (String::new(), true),
            (both, _) => {
                let message = match both {
                    Some(_) => "A choice is either said or done, not both.",
                    None => "A choice needs words or a deed.",
                };
                self.report.error_of(Fault::Contradiction, place, message, "Give it `say` or `do`.");
                (String::new(), true)
            }
        };
        let acts = self.all(choice.acts, |check, _, act| check.act(act));
        let when = self.condition(choice.when.as_ref());
        let effects = self.effects(choice.effects);
        let reply = self.lines(choice.reply);
        let several = !choice.outcomes.is_empty();
        let mut outcomes = self.all(choice.outcomes, |check, _, outcome: wire::Outcome| {
            check.range(outcome.to.place, "weight", i64::from(outcome.weight), 1, 255);
            let to = check.target(&outcome.to);
            let reply = check.lines(outcome.reply);
            let effects = check.effects(outcome.effects);
            Some(Outcome { weight: outcome.weight.max(1), to: to?, reply, effects })
        });
        match (choice.to.as_ref(), several) {
            (Some(to), false) => outcomes.extend(self.only_outcome(to)),
            (None, true) => {}
            (None, false) if inquiry || self.report.is_misread(place, &["outcomes"]) => {}
            (Some(_), true) => {
                let help = "Keep one of the two.";
                self.report.error_of(
                    Fault::Contradiction,
                    place,
                    "A choice leads to a scene or to outcomes, not both.",
                    help,
                );
            }
            (None, false) => {
                let message = told!("The choice `{}` leads nowhere.", choice.id.text);
                self.report.error_of(
                    Fault::LeadsNowhere,
                    place,
                    message,
                    "Give it a `to`: a scene, `@back` or `@end`.",
                );
            }
        }
        let Name { text: id, .. } = choice.id;
        Some(Choice {
            id,
            text,
            spoken,
            acts,
            when,
            effects,
            reply,
            outcomes,
            why: choice.why,
            defensible: choice.defensible,
        })
    }

    fn only_outcome(&mut self, to: &Name) -> Option<Outcome> {
        let to = self.target(to)?;
        Some(Outcome { weight: 1, to, reply: Vec::new(), effects: Effects::default() })
    }

    fn plan_item(&mut self, item: wire::PlanItem) -> Option<PlanItem> {
        let place = item.id.place;
        let means = match (item.method, &item.resource) {
            (Some(method), None) => Some(Means::Method(method)),
            (None, Some(name)) => {
                self.resolve(name, |t| &t.resources).map(|at| Means::Resource(ResourceId(at)))
            }
            (None, None) if self.report.is_misread(place, &[]) => None,
            _ => {
                let help = "Give it `method` or `resource`.";
                self.report.error_of(
                    Fault::Contradiction,
                    place,
                    "A plan item is a method or a resource.",
                    help,
                );
                None
            }
        };
        if item.modes.is_empty() && !self.report.is_misread(place, &["modes"]) {
            let help = "Name at least one: deliver, supervised, train_first, in_role_part, refer_warm, refer_cold, decline.";
            self.report.error_of(
                Fault::Missing,
                place,
                "A plan item needs a mode in which it can be done.",
                help,
            );
        }
        let need = self.resolve(&item.need, |t| &t.needs).map(NeedId);
        let cites = self.resolve_all(&item.cites, |t| &t.facts, FactId).into_iter().collect();
        let when = self.condition(item.when.as_ref());
        let effects = self.effects(item.effects);
        Some(PlanItem {
            id: item.id.text,
            text: item.text,
            means: means?,
            need: need?,
            cites,
            modes: item.modes,
            when,
            effects,
            why: item.why,
            defensible: item.defensible,
        })
    }
}
