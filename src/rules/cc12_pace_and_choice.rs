//! CC12: pace and choice.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC12",
    name: "pace-and-choice",
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
    concepts: &["R018", "R046", "R047", "R153"],
    summary: "The client decides whether, when and how much to tell.",
    why: "Painful things are told when it is safe to tell them, to somebody who could also bear not hearing. \
         If you press, you may get the story and lose the person: they go home with everything stirred up \
         and nobody to hold it. Offer the choice aloud, “you needn't go into it now”, and mean it. Most \
         people tell more, and better, when they hold the door handle themselves.",
    exceptions: "A plain question about danger is asked at once, and is no pressing. Facts that the law or a \
                form demands are asked for with the reason why.",
    examples: &[
        Example::upheld(
            "“We can stay on the outside of that, or leave it for today. You choose.”",
            r#"["offer_choice"]"#,
        ),
        Example::breach(
            "“I need to know exactly what he did to you.”",
            r#"[{"press":{"about":["old_love"]}}]"#,
        ),
        Example::near_miss(
            "“Are you thinking of ending your life?”",
            r#"[{"screen_risk":{"about":["has_plan"]}}]"#,
        ),
    ],
};

says! {
    LEFT_TO_THEM = "You left it to them whether, when and how much to tell.";
    PRESSED = "You pressed for what hurts. They may answer and not come back; offer to leave it, and it can be \
        told in time.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::OfferChoice => verdicts.upheld(LEFT_TO_THEM),
            Act::Press { .. } => verdicts.breach(PRESSED),
            _ => {}
        }
    }
}
