//! CC19: plain language.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Style;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC19",
    name: "plain-language",
    family: Family::ClientCentred,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.03")],
    epas: &[6, 8],
    concepts: &["R019", "R025", "R075", "R115"],
    summary: "Say it in words that the client uses, and hear what arrived.",
    why: "“We'll do a psychosocial and triage you to intake” is three closed doors in one sentence. People \
         nod at words they don't know, because asking is embarrassing, and then agree to what they didn't \
         understand. Say it as you would across a kitchen table. Then ask them to tell it back or what is \
         still unclear, as a test of your explaining, not of their listening.",
    exceptions: "A term that the client will meet again, on a letter or in court, is worth teaching: say it \
                once, with its meaning.",
    examples: &[
        Example::upheld(
            "“The fund pays the landlord directly, once, up to two months.”",
            r#"[{"inform":{"style":"plain"}}]"#,
        ),
        Example::upheld(
            "“I've talked a lot. What have you got from it so far?”",
            r#"["check_understanding"]"#,
        ),
        Example::breach(
            "“We'll triage you to intake for a psychosocial.”",
            r#"[{"inform":{"style":"jargon"}}]"#,
        ),
        Example::near_miss(
            "“I'm a student here; Omar supervises me.”",
            r#"[{"explain":["student_status"]}]"#,
        ),
    ],
};

says! {
    PLAIN = "You told it in words that they use themselves.";
    JARGON = "Those are the profession's words. They will nod and not know; say it as at a kitchen table.";
    CHECKED = "You checked what had arrived, and not only what you had said.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::Inform { style: Style::Plain } => {
                verdicts.upheld(PLAIN)
            }
            Act::Inform { style: Style::Jargon } => {
                verdicts.breach(JARGON);
            }
            Act::CheckUnderstanding => {
                verdicts.upheld(CHECKED)
            }
            _ => {}
        }
    }
}
