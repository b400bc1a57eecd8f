//! CC20: success defined by client.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Definer;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC20",
    name: "success-defined-by-client",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.02")],
    epas: &[7, 9],
    concepts: &["R059", "R062", "R120"],
    summary: "The client says what success will look like.",
    why: "“Stable” to you may mean a lease; to her it may mean an evening when nobody knocks. If you decide \
         what success is, you may reach it while she is still waiting, or miss that she has been there for \
         weeks. Ask how she would know that it worked: what would she do, see, hear on an ordinary day? \
         That is what you then look for together.",
    exceptions: "A funder or a court may count something else. Report it, and keep the client's measure \
                beside it.",
    examples: &[
        Example::upheld(
            "“How would you notice, on an ordinary Tuesday, that this has worked?”",
            r#"[{"define_success":"client"}]"#,
        )
        .scene("planning_talk"),
        Example::breach(
            "“We'll call it a success when you hold a job for six months.”",
            r#"[{"define_success":"worker"}]"#,
        )
        .scene("planning_talk"),
        Example::near_miss("“What would you like to be different?”", r#"[{"ask":{"form":"open"}}]"#),
    ],
};

says! {
    CLIENT_DEFINES = "They said how they would know that it has worked.";
    WORKER_DEFINES = "You decided what counts as success. Ask how they would notice, on an ordinary day.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::DefineSuccess(Definer::Client) => {
                verdicts.upheld(CLIENT_DEFINES)
            }
            Act::DefineSuccess(Definer::Worker) => {
                verdicts.breach(WORKER_DEFINES);
            }
            _ => {}
        }
    }
}
