//! CC13: ask culture do not assume.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CC13",
    name: "ask-culture-do-not-assume",
    family: Family::ClientCentred,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.05")],
    epas: &[3, 6],
    concepts: &["R045", "R095", "R176", "R178"],
    summary: "Ask what something means to this client; don't work it out from where they come from.",
    why: "Knowing about a culture helps you to ask better questions; it tells you nothing certain about the \
         person in front of you. From a surname, a headscarf or a choir you can guess, and half of it will \
         be wrong, and the wrong half will be remembered. Clients are the experts on their own lives. Ask \
         what faith, family or custom mean here, to them, for this matter.",
    exceptions: "Background knowledge is welcome as long as it stays a question. It is not the client's task \
                to teach you what any book could.",
    examples: &[
        Example::upheld(
            "“What does the choir mean to you in a month like this?”",
            r#"[{"ask_culture":{"about":["church"]}}]"#,
        ),
        Example::breach("“In your community one doesn't take help, I know.”", r#"["assume_culture"]"#),
        Example::near_miss("“Who could mind the children?”", r#"[{"ask":{"form":"open"}}]"#),
    ],
};

says! {
    ASKED = "You asked what it means to them, and let them be the expert.";
    SUPPOSED = "You supposed what this means to them. Guesses about a people miss the person: ask.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        match act {
            Act::AskCulture { .. } => {
                verdicts.upheld(ASKED)
            }
            Act::AssumeCulture => {
                verdicts.breach(SUPPOSED);
            }
            _ => {}
        }
    }
}
