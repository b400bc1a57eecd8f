//! T006: a stage that asks for no decision.

use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};
use crate::practice::Stage;
use crate::scenario::{Scene, SceneKind};

pub(super) static LINT: Lint = Lint {
    code: "T006",
    name: "stage-without-decision",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "A stage is passed through, or passed over, without a decision of the student's.",
        why: "Students are asked what a stage is for by doing its work. A stage that only goes by, in a scene with one \
              choice or a note, tells them that nothing is decided there; a stage that is left out between two others \
              tells them that it can be left out. Working through the stages in order is what the process rules look \
              after (concepts R001 to R003).",
        what_to_do: "Give the stage a scene with a decision in it: choices that differ, a goal to write, or a plan to \
                     build. If it is folded into another stage, choose that layout in `stages`.",
        exceptions: "An exercise may begin late and end early: only stages between the first and the last that the case \
                     has are missed. A stage that the layout folds into another counts with that. A note is written and \
                     not judged, so it is no decision.",
        examples: &[
            Example::bad(
                "The assessment is one scene with one choice.",
                r#"{"scenes":[
                    {"stage":"engagement","choices":[{"say":"Good morning.","acts":[]},{"say":"Sit down.","acts":[]}]},
                    {"stage":"assessment","choices":[{"say":"Go on.","acts":[]}]},
                    {"stage":"goal_setting","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::bad(
                "From the first meeting straight into the work.",
                r#"{"scenes":[
                    {"stage":"engagement","choices":[{"say":"Good morning.","acts":[]},{"say":"Sit down.","acts":[]}]},
                    {"stage":"intervention","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "An exercise of two stages that follow each other.",
                r#"{"scenes":[
                    {"stage":"engagement","choices":[{"say":"Good morning.","acts":[]},{"say":"Sit down.","acts":[]}]},
                    {"stage":"assessment","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "In six steps, setting goals is part of planning.",
                r#"{"stages":"six","scenes":[
                    {"stage":"assessment","choices":[{"say":"Good morning.","acts":[]},{"say":"Sit down.","acts":[]}]},
                    {"stage":"planning","choices":[{"say":"What next?","acts":[]},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    let layout = scenario.head.stages;
    let scenes = || scenario.scenes.iter().enumerate();
    let steps = || scenes().map(|(_, scene)| layout.step(scene.stage));
    let (Some(first), Some(last)) = (steps().min(), steps().max()) else { return };
    let mut decides = [false; Stage::ALL.len()];
    scenes().filter(|(_, scene)| asks(scene)).for_each(|(_, s)| decides[layout.step(s.stage) as usize] = true);
    for stage in layout.steps().filter(|stage| (first..=last).contains(stage) && !decides[*stage as usize]) {
        let name = stage.name().replace('_', " ");
        let at = scenes().find(|(_, scene)| layout.step(scene.stage) == stage);
        let path = at.map_or(Path::TOP.field("scenes"), |(at, _)| Path::scene(at).field("stage"));
        remarks.say(path, || {
            let message = match at {
                Some(_) => format!("The stage of {name} asks the student for no decision."),
                None => format!("No scene belongs to the stage of {name}, though the case goes on beyond it."),
            };
            (message, "Give it choices that differ, a goal to write or a plan to build.".to_owned())
        });
    }
}

fn asks(scene: &Scene) -> bool {
    match scene.kind {
        SceneKind::Goal { .. } | SceneKind::Plan { .. } => true,
        SceneKind::Note { .. } => false,
        SceneKind::Talk | SceneKind::Review { .. } | SceneKind::Inquiry { .. } => scene.choices.len() >= 2,
    }
}
