//! PR02: assess before plan.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Importance, Stage, Standard};

pub(super) static RULE: Rule = Rule {
    code: "PR02",
    name: "assess-before-plan",
    family: Family::Process,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| !act.about().is_empty(),
        is_met,
        falls_due: |moment| moment.enters(Stage::GoalSetting),
        say: TOO_LITTLE_KNOWN,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("4.01")],
    epas: &[7],
    concepts: &["R005", "R030", "R042", "R043", "R044"],
    summary: "Find out what the plan will need before you make one.",
    why: "Every case has a few facts without which the plan goes wrong: the date on the letter, the danger \
         at home, the one who could help. You have an hour, and ten things that you could ask. Spend it on \
         those that would change what you do. Cover the person and what surrounds them: body, mood, people, \
         money, faith, strengths, what stands in the way. What you don't know when you plan, you will find \
         out when it fails.",
    exceptions: "In a crisis the assessment is short and goes on as you work. Nobody has to know everything: \
                two thirds of what matters is enough. The order in which you ask is yours.",
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

says! {
    TOO_LITTLE_KNOWN = "The plan begins with much still unknown that it will need. There was time to ask, and it went \
        elsewhere.";
    FOUND_OUT = "You found out something that the plan can't do without.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.stage() >= Stage::Planning || moment.answers_an_event() {
        return;
    }
    let essential = |fact| moment.scenario.fact(fact).importance == Importance::Essential;
    if moment.learns().iter().any(essential) {
        verdicts.upheld(FOUND_OUT);
    }
}

/// Whether at least two thirds of what the plan needs are known.
fn is_met(moment: &Moment<'_>) -> bool {
    let essential = moment.scenario.facts().filter(|(_, fact)| fact.importance == Importance::Essential);
    let (all, known) = essential
        .fold((0, 0), |(all, known), (id, _)| (all + 1, known + u32::from(moment.after.known.has(id))));
    known * 3 >= all * 2
}
