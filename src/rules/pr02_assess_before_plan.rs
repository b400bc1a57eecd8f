//! PR02: assess before plan.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Importance, Stage, Standard};
use crate::scenario::{FactSet, SceneKind};

pub(super) static RULE: Rule = Rule {
    code: "PR02",
    name: "assess-before-plan",
    family: Family::Process,
    weight: 3,
    critical: false,
    cites: &[Standard("1.01"), Standard("4.01")],
    epas: &[7],
    concepts: &["R005", "R030", "R042", "R043", "R044"],
    summary: "Find out what the plan will need before you make one.",
    judge,
    duty: Some(Duty {
        done_by: |act| !act.about().is_empty(),
        is_met,
        falls_due: |moment| moment.enters(Stage::GoalSetting) || leaves_early(moment),
        owed_by: leaves_early,
        say: "The plan begins with much still unknown that it will need. There was time to ask, and it went \
             elsewhere.",
    }),
};

pub(super) static DOC: Doc = Doc {
    why: "Every case has a few facts without which the plan goes wrong: the date on the letter, the danger \
         at home, the one who could help. You have an hour, and ten things that you could ask. Spend it on \
         those that would change what you do. Cover the person and what surrounds them: body, mood, people, \
         money, faith, strengths, what stands in the way. What you don't know when you plan, you will find \
         out when it fails.",
    exceptions: "In a crisis the assessment is short and goes on as you work. Nobody has to know everything: \
                two thirds of what matters is enough. While there is time for the rest, the order in which \
                you ask is yours.",
    examples: &[
        Example::upheld("“How far behind is the rent?”", r#"[{"ask":{"form":"open","about":["debt"]}}]"#)
            .scene("assessment"),
        Example::missed("“Then let's set a goal.”", r#"[{"inform":{"style":"plain"}}]"#)
            .scene("assessment")
            .to("goal_setting"),
        Example::near_miss("“How do you sleep?”", r#"[{"ask":{"form":"open","about":["sleep"]}}]"#)
            .scene("assessment"),
        Example::near_miss(
            "“How far behind is the rent?”, once you know",
            r#"[{"ask":{"form":"open","about":["debt"]}}]"#,
        )
        .scene("assessment")
        .given(r#"[{"ask":{"form":"open","about":["debt"]}}]"#),
    ],
};

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.stage() >= Stage::Planning || moment.answers_an_event() || has_time_to_spare(moment) {
        return;
    }
    if !essential(moment, moment.learns()).is_empty() {
        verdicts.upheld("You found out something that the plan can't do without.");
    }
}

/// Those of the facts without which the plan goes wrong.
fn essential(moment: &Moment<'_>, facts: FactSet) -> FactSet {
    facts.iter().filter(|fact| moment.scenario.fact(*fact).importance == Importance::Essential).collect()
}

/// How many of the questions on offer would bring something essential to light.
fn to_ask(moment: &Moment<'_>) -> u32 {
    let (mut questions, mut facts) = (0, FactSet::EMPTY);
    for (at, choice) in moment.scene.choices.iter().enumerate() {
        if moment.before.asked & (1 << at) != 0 || !moment.before.holds(moment.scenario, &choice.when) {
            continue;
        }
        let asked: FactSet = choice.acts.iter().flat_map(|act| act.about().iter()).collect();
        let new = essential(moment, asked.without(moment.before.known));
        questions += u32::from(!new.is_empty());
        new.iter().for_each(|fact| {
            facts.insert(fact);
        });
    }
    questions.min(facts.len())
}

/// Whether, in a session with so many questions, there is time for this one and for all that the plan needs.
fn has_time_to_spare(moment: &Moment<'_>) -> bool {
    let SceneKind::Inquiry { questions, .. } = moment.scene.kind else { return false };
    u32::from(questions) > moment.before.asked.count_ones() + to_ask(moment)
}

/// Whether at least two thirds of what the plan needs are known.
fn is_met(moment: &Moment<'_>) -> bool {
    let essential = moment.scenario.facts().filter(|(_, fact)| fact.importance == Importance::Essential);
    let (all, known) = essential
        .fold((0, 0), |(all, known), (id, _)| (all + 1, known + u32::from(moment.after.known.has(id))));
    known * 3 >= all * 2
}

/// Whether an inquiry is left before its time, with essential questions unasked.
fn leaves_early(moment: &Moment<'_>) -> bool {
    matches!(moment.scene.kind, SceneKind::Inquiry { .. })
        && moment.acts.is_empty()
        && moment.stage() < Stage::GoalSetting
        && to_ask(moment) > 0
}
