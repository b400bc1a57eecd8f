//! PR11: keep the record.

use super::{Doc, Duty, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Record};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "PR11",
    name: "keep-the-record",
    family: Family::Process,
    weight: 2,
    critical: false,
    kept: None,
    judge,
    duty: Some(Duty {
        done_by: |act| matches!(act, Act::Document(Record::Factual)),
        is_met: |moment| moment.after.did(ActKind::Document),
        falls_due: |moment| moment.ends(),
        say: NOTHING_WRITTEN,
    }),
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("3.04")],
    epas: &[1],
    concepts: &["R097", "R198", "R207", "R215"],
    summary: "What was done is written down, in time for the next person to need it.",
    why: "A note is for the day when you are ill, the client rings, and a colleague has two minutes to \
         understand. It is also how you find out what you think. Write what was seen, said, decided and \
         why, soon, and no more than the work needs. If it isn't in the record, the client will have to \
         tell it again.",
    exceptions: "A note that you wrote in your own words is in the record, whatever it says. Not everything private belongs in a file. How a note is worded, and its date, are the \
                matter of the ethics rules.",
    examples: &[
        Example::upheld("You write up the visit the same day.", r#"[{"document":"factual"}]"#)
            .scene("intervention"),
        Example::missed("You close the file, with not a note in it.", r#"[{"close":"goals_met"}]"#)
            .scene("termination")
            .to("end"),
        Example::near_miss("You write it up, and date it last week.", r#"[{"document":"back_dated"}]"#)
            .scene("intervention"),
    ],
};

says! {
    NOTHING_WRITTEN = "The case ended with nothing in the record. There was a moment to write down what was done and why.";
    WRITTEN = "It is written down, as it was, for whoever needs it next.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    if moment.acts.iter().any(|act| matches!(act, Act::Document(Record::Factual))) {
        verdicts.upheld(WRITTEN);
    }
}
