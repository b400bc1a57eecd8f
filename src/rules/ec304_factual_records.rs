//! EC304: factual records.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Record;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC304",
    name: "factual-records",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("3.04"), Standard("4.04")],
    epas: &[1],
    concepts: &["R097", "R187", "R207"],
    summary: "The record says what happened, when it happened.",
    why: "A note is a promise to everybody who reads it later: this is how it was. Writing it on Friday with \
         Tuesday's date on it breaks the promise, even if every word is right, because from then on nobody \
         can trust any date in the file. Late is human: write the date on which you write, say what day you \
         write about, and leave the earlier pages alone.",
    exceptions: "A late entry that is marked as late is a good record. So is a correction that leaves the \
                first text readable.",
    examples: &[
        Example::upheld(
            "You write the note on Friday, and say that it is late.",
            r#"[{"document":"factual"}]"#,
        )
        .instead_of(r#"[{"document":"back_dated"}]"#, ""),
        Example::breach(
            "You write Tuesday's note on Friday, and date it Tuesday.",
            r#"[{"document":"back_dated"}]"#,
        ),
        Example::near_miss("“Late entry, Friday, for Tuesday's visit: …”", r#"[{"document":"factual"}]"#),
        Example::near_miss(
            "“I haven't written it up yet; I'll do it tonight.”",
            r#"[{"inform":{"style":"plain"}}]"#,
        ),
    ],
};

says! {
    BACK_DATED = "A date that isn't true makes the whole file doubtful. Write it late, and say that it is late.";
    KEPT = "There was a date to be bent here, and you kept the record true.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        if matches!(act, Act::Document(Record::BackDated)) {
            verdicts.breach(BACK_DATED);
        }
    }
}
