//! EC101: client first.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Interest;
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC101",
    name: "client-first",
    family: Family::EthicsCode,
    weight: 4,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("3.09")],
    epas: &[1],
    concepts: &["R183", "R187", "R111"],
    summary: "The client's good comes before the agency's, the family's and your own.",
    why: "Every decision has several people who would like it to go one way: a manager with full beds, a \
         mother who worries, a worker who wants to be home by five. Their interests are real, and you may \
         name them. But the client came to you and trusts that in this room somebody is on their side. If \
         something else has to go first, it is law or a serious danger, and you say so.",
    exceptions: "A report that the law demands, or a grave and near danger to somebody else, can outrank the \
                client's wish. Tell clients from the start that this can happen.",
    examples: &[
        Example::upheld(
            "“What would have to be there for you, before we finish?”, with the end of the month near",
            r#"[{"ask":{"form":"open"}}]"#,
        )
        .instead_of(r#"[{"put_first":"agency"}]"#, ""),
        Example::breach(
            "“Our figures need this closed by the end of the month.”",
            r#"[{"put_first":"agency"}]"#,
        ),
        Example::breach(
            "“Your mother has asked me to see that you stay at home.”",
            r#"[{"put_first":"family"}]"#,
        ),
        Example::near_miss(
            "“I have to report this, and I want you to hear it from me.”",
            r#"[{"mandated_report":{"client_told":true}}]"#,
        ),
        Example::near_miss(
            "The children are fetched from school before anything else: she means to do it tonight.",
            r#"[{"put_first":"family"}]"#,
        )
        .given(r#"[{"screen_risk":{"about":["has_plan","tonight"]}}]"#),
    ],
};

says! {
    AGENCY_FIRST = "Here the agency's convenience came first. Name the pressure, and speak up for the client.";
    FAMILY_FIRST = "Here the family's wish came before the client's. Hear the family, and follow the client.";
    ONESELF_FIRST = "Here your own comfort came first, and they will have felt it. Take it to supervision.";
    KEPT = "Somebody else's interest could have come first here, and you kept to the client's.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::PutFirst(interest) = act else { continue };
        match interest {
            Interest::Family if moment.danger().is_established() => {}
            Interest::Agency => {
                verdicts.breach(AGENCY_FIRST);
            }
            Interest::Family => {
                verdicts.breach(FAMILY_FIRST);
            }
            Interest::Worker => {
                verdicts.breach(ONESELF_FIRST);
            }
        }
    }
}
