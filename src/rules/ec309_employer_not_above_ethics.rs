//! EC309: employer not above ethics.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Answer;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC309",
    name: "employer-not-above-ethics",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("3.09"), Standard("1.01")],
    epas: &[1, 5],
    concepts: &["R177", "R182"],
    summary: "“The agency told me to” explains what you did, and does not settle whether it was right.",
    why: "You owe your employer honest work, and most rules of a house have a reason. But a rule that harms \
         the client in front of you doesn't become right by being printed. Ask what it is for, say what it \
         does here, and propose another way: often nobody had thought of it. If you have to do it all the \
         same, tell the client so, and take it further. Those who hide behind an order teach clients that \
         nobody is responsible.",
    exceptions: "A fair rule is followed even when it is tiresome. Where a rule only costs you time, that is \
                no conflict of ethics. Students ask their field instructor first.",
    examples: &[
        Example::upheld(
            "“I can't turn her away for a missing form. May I hand it in on Thursday?”",
            r#"[{"answer_instruction":"question"}]"#,
        ),
        Example::breach(
            "“I know that it's hard on you. I was told to close it.”",
            r#"[{"answer_instruction":"obey"}]"#,
        ),
        Example::near_miss(
            "Home visits are made in pairs here, so you wait for your colleague.",
            r#"[{"answer_instruction":"follow_fair"}]"#,
        ),
        Example::near_miss(
            "You write to the council about the rule itself.",
            r#"[{"advocate":"policy"}]"#,
        ),
    ],
};

says! {
    QUESTIONED = "You asked what the order does to the client, and looked for another way.";
    OBEYED = "An order is no answer to whether it is right. Ask what it is for, say what it does here, propose another way.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::AnswerInstruction(Answer::Question) => verdicts.upheld(QUESTIONED),
            Act::AnswerInstruction(Answer::Obey) => verdicts.breach(OBEYED),
            _ => {}
        }
    }
}
