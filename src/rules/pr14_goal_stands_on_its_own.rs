//! PR14: goal stands on its own.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::GoalSource;
use crate::goals::Criterion;
use crate::practice::Standard;

pub(super) static RULE: Rule = Rule {
    code: "PR14",
    name: "goal-stands-on-its-own",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02"), Standard("3.04")],
    epas: &[7, 8],
    concepts: &["R050", "R052", "R061", "R063"],
    summary: "A goal says one thing that the client will do or have, in a way that somebody who was not there \
              could picture.",
    why: "A colleague takes over, or the client finds the paper in a drawer in March. What stands there has to be \
         enough: who does what, one thing at a time, something within reach. “Stops shouting” is a goal that \
         somebody asleep would meet; say what will be there instead. “Attends counselling” is what the service \
         does, and can be kept for a year while nothing changes. Two aims in one sentence let the easy one hide \
         the hard one.",
    exceptions: "What will stop may be named as a reason, or where there is a count to bring down. Going to \
                something for its own sake, such as a course the client wants, is the client's own act. Where the \
                reading of a sentence is less than certain, the rule praises what it finds and does not object.",
    examples: &[
        Example::upheld("one thing that she does, and that anybody could picture", "[]").goal(
            "I keep my own front door: I pay 50 off the arrears every month until 30 June.",
            GoalSource::Client,
        ),
        Example::breach("what will stop, and nothing that will be there", "[]")
            .goal("I will stop avoiding the post until 30 June.", GoalSource::Client),
        Example::breach("what the service does", "[]")
            .goal("Ada will attend counselling sessions weekly for 8 weeks.", GoalSource::Worker),
        Example::near_miss("a wish that is still wide open, which other rules speak of", "[]")
            .goal("I want to feel more at home behind my own front door.", GoalSource::Client),
        Example::near_miss(
            "a goal that is agreed in talk and not yet written",
            r#"[{"set_goal":{"source":"client"}}]"#,
        ),
    ],
};

says! {
    STANDS = "It says one thing that the client does or has, so it can be worked on by anybody who reads it.";
    STOPS = "It says what will stop. Ask what will be there instead, and write that.";
    SERVICE = "This is what the service does. What will be different for the client if it helps? That is the goal.";
    BOTH_OFF = "It says what a service does or what will stop, and not yet what the client will do or have.";
}

/// What is praised when all of it is there. Of each, at least 95 of 100 that the analyser finds to be there are, on goals
/// that it was not made with (`docs/goals.md`).
pub const PRAISED: [Criterion; 5] = [
    Criterion::Specific,
    Criterion::Single,
    Criterion::Achievable,
    Criterion::Positive,
    Criterion::NotIntervention,
];

/// What is objected to when it is missing: only where at least 95 of 100 that the analyser finds missing are.
pub const OBJECTED_TO: [Criterion; 2] = [Criterion::Positive, Criterion::NotIntervention];

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let Some(goal) = moment.goal else { return };
    match OBJECTED_TO.map(|criterion| goal.lacks(criterion)) {
        [true, true] => {
            verdicts.breach(BOTH_OFF)
        }
        [true, false] => verdicts.breach(STOPS),
        [false, true] => {
            verdicts.breach(SERVICE);
        }
        [false, false] => {
            if PRAISED.iter().all(|criterion| goal.meets(*criterion)) {
                verdicts.upheld(STANDS);
            }
        }
    }
}
