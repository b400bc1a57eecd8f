//! EC107P: ask only what is needed.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::{Importance, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC107P",
    name: "ask-only-what-is-needed",
    family: Family::EthicsCode,
    weight: 2,
    critical: false,
    kept: Some(KEPT),
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.07")],
    epas: &[1, 7],
    concepts: &["R180", "R083"],
    summary: "Ask for what the work needs, and leave the rest private.",
    why: "Assessment is no licence to be curious. Whatever is asked will be answered by somebody who needs \
         your help and doesn't feel free to say no, and whatever is answered ends in a file. Before a \
         private question, finish the sentence “I need to know this because …”. If you can't, leave it. \
         Clients notice who asks for what matters, and who only asks because they can.",
    exceptions: "What the client brings up is theirs to tell: listening and reflecting are no prying. A \
                private matter that later turns out to matter can be asked about then, with the reason.",
    examples: &[
        Example::upheld(
            "You ask about the rent, and not why he left her.",
            r#"[{"ask":{"form":"closed","about":["debt"]}}]"#,
        )
        .instead_of(r#"[{"ask":{"form":"open","about":["old_love"]}}]"#, ""),
        Example::breach(
            "“And why did he leave you at the altar?”",
            r#"[{"ask":{"form":"open","about":["old_love"]}}]"#,
        ),
        Example::near_miss(
            "“That still hurts”, after she told you of it herself",
            r#"[{"reflect":{"depth":"simple","about":["old_love"]}}]"#,
        ),
        Example::near_miss("“How much is owed by now?”", r#"[{"ask":{"form":"closed","about":["debt"]}}]"#),
    ],
};

says! {
    INTRUSIVE = "The work doesn't need this, and they can hardly refuse to answer. Ask what the plan will use.";
    KEPT = "There was a private matter to be curious about, and you left it theirs.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        if let Act::Ask { about, .. } | Act::AskCulture { about } | Act::Gather { about, .. } = act
            && !about.is_empty()
            && about.iter().any(|fact| moment.scenario.fact(fact).importance == Importance::Intrusive)
        {
            verdicts.breach(INTRUSIVE);
        }
    }
}
