//! CC03: start where the client is.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::ActKind;
use crate::practice::{NeedKind, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC03",
    name: "start-where-the-client-is",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.01"), Standard("1.02")],
    epas: &[6, 7],
    concepts: &["R026", "R032", "R058", "R062"],
    summary: "What the client came with comes first; only safety goes before it.",
    why: "Somebody who came about the rent hears little else until the rent has been taken seriously. If you \
         begin with what interests you more, they learn that this place has its own list. Begin where they \
         are, even when you see something bigger behind it: being helped with the first thing is why people \
         trust you with the next. The same holds for each moment: what was just said comes before what you \
         wanted to ask.",
    exceptions: "Danger to life goes before everything. When a subject has to wait, say so and say when you \
                will come back to it. Speaking of yourself briefly and for the client's sake is no turning \
                away.",
    examples: &[
        Example::upheld("“Then let's begin with the rent.”", r#"[{"prioritise":{"need":"rent"}}]"#),
        Example::breach("“First we should look at your worry.”", r#"[{"prioritise":{"need":"worry"}}]"#),
        Example::breach("“Mm. Anyway, about the form …”", r#"["steer_away"]"#),
        Example::breach(
            "“When I was out of work, I …”, for ten minutes",
            r#"[{"self_disclose":{"for_client":false}}]"#,
        ),
        Example::near_miss(
            "“And now the claim?”, once the rent is under way",
            r#"[{"prioritise":{"need":"claim"}}]"#,
        )
        .given(r#"[{"prioritise":{"need":"rent"}}]"#),
        Example::near_miss(
            "“I know that office; they were fair to me.”",
            r#"[{"self_disclose":{"for_client":true}}]"#,
        ),
    ],
};

says! {
    WALKED_PAST = "They had just opened a door, and you walked past. Stay with it, or say when you will come back to \
        it.";
    TURNED_TO_ONESELF = "The talk turned to you, and they had to listen. Bring it back to what they came with.";
    BEGAN_THERE = "You began with what they came for.";
    BEGAN_ELSEWHERE = "This is not what they came with. Begin with that; it earns you the rest.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let mut begun = moment.before.did(ActKind::Prioritise);
    for act in moment.acts {
        match act {
            Act::SteerAway => verdicts.breach(WALKED_PAST),
            Act::SelfDisclose { for_client: false } => {
                verdicts.breach(TURNED_TO_ONESELF);
            }
            Act::Prioritise { need } => {
                let need = moment.scenario.need(*need);
                if need.presenting {
                    verdicts.upheld(BEGAN_THERE);
                } else if !begun
                    && need.kind != NeedKind::Safety
                    && moment.scenario.needs.iter().any(|n| n.presenting)
                {
                    verdicts
                        .breach(BEGAN_ELSEWHERE);
                }
                begun = true;
            }
            _ => {}
        }
    }
}
