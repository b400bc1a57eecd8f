//! Ways through the scenes, as far as they can be followed without playing.

use crate::act::Topic;
use crate::scenario::{Condition, Question, Scenario, SceneId, SceneKind, Target};

/// With more different questions than this in a condition it is taken to hold sometimes.
const MOST_QUESTIONS: usize = 10;

/// Whether a condition can hold, where `known` answers some of its questions and the others can go either way.
pub fn may_hold(condition: &Condition, known: impl Fn(Question) -> Option<bool>) -> bool {
    let mut open: Vec<Question> = Vec::new();
    for question in condition.questions() {
        if known(question).is_none() && !open.contains(&question) {
            open.push(question);
        }
    }
    // A condition of which nothing is known was written to hold sometimes.
    if open.len() > MOST_QUESTIONS || condition.questions().all(|question| known(question).is_none()) {
        return true;
    }
    (0..1_u32 << open.len()).any(|answers| {
        condition.holds(|question| {
            let place = open.iter().position(|asked| *asked == question).unwrap_or(0);
            known(question).unwrap_or(answers >> place & 1 == 1)
        })
    })
}

/// What can be answered of a condition while a topic has never been explained.
pub fn unexplained(topic: Topic) -> impl Fn(Question) -> Option<bool> + Copy {
    move |question| (question == Question::Explained(topic)).then_some(false)
}

/// The scenes that can be come to from the start through none of the scenes at which to `stop`; those in which one
/// stops are among them. Only choices that `may` be on offer are followed, and no events: what comes between comes
/// back.
pub fn before(
    scenario: &Scenario,
    stop: impl Fn(SceneId) -> bool,
    may: impl Fn(Question) -> Option<bool> + Copy,
) -> Vec<bool> {
    let mut seen = vec![false; scenario.scenes.len()];
    let mut open = vec![scenario.start];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut seen[at.index()], true) || stop(at) {
            continue;
        }
        let scene = scenario.scene(at);
        let on = match &scene.kind {
            SceneKind::Inquiry { to, .. }
            | SceneKind::Goal { to, .. }
            | SceneKind::Plan { to, .. }
            | SceneKind::Note { to, .. } => Some(*to),
            SceneKind::Talk | SceneKind::Review { .. } => None,
        };
        let offered = scene.choices.iter().filter(|choice| may_hold(&choice.when, may));
        let outcomes = offered.flat_map(|choice| &choice.outcomes).map(|outcome| outcome.to);
        open.extend(outcomes.chain(on).filter_map(|to| match to {
            Target::Scene(scene) => Some(scene),
            Target::Back | Target::End => None,
        }));
    }
    seen
}
