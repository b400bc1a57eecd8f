//! EC110: touch.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC110",
    name: "touch",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.10")],
    epas: &[1, 6],
    concepts: &["R046", "R166"],
    summary: "No touch without asking, and none that may harm.",
    why: "A hand on the arm can comfort, and it can take somebody back to the worst hour of their life; you \
         can't see which from the outside. The client can't easily say no to the person who decides about \
         the form. So the boundary is yours to hold: mostly without touch, and where custom or grief call \
         for it, asked first, brief, and such that anybody could walk in.",
    exceptions: "A handshake, or an embrace that the client seeks and that is usual where they live, needs \
                no form. Stopping somebody from stepping in front of a car needs no question.",
    examples: &[
        Example::upheld("You sit with her as she cries, and keep your hands where they are.", r#"["silence"]"#)
            .instead_of(r#"[{"touch":{"asked":false}}]"#, ""),
        Example::breach("You put your arm around her as she cries.", r#"[{"touch":{"asked":false}}]"#),
        Example::near_miss("“Would a hand on your shoulder be all right?”", r#"[{"touch":{"asked":true}}]"#),
        Example::near_miss("You stay quiet, and push the tissues nearer.", r#"["silence"]"#),
    ],
};

says! {
    UNASKED = "You touched them unasked. What comforts one person frightens another: ask, or stay near without \
        it.";
    KEPT = "You could have touched them unasked, and left the choice with them.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        if matches!(act, Act::Touch { asked: false }) {
            verdicts.breach(UNASKED);
        }
    }
}
