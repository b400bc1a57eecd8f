//! EC105: cultural humility.

use super::cc07_no_judgement::JUDGING;
use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::{ActKind, Interpreter};
use crate::practice::Standard;
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "EC105",
    name: "cultural-humility",
    family: Family::EthicsCode,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.05"), Standard("1.03")],
    epas: &[3, 1],
    concepts: &["R174", "R175", "R177", "R125"],
    summary: "Own a wrong guess about somebody's world, and see that everybody is heard in their own \
             language.",
    why: "Nobody is free of pictures of other people's lives; humility means noticing yours, saying so, and \
         letting yourself be put right. It also means seeing to it that the service can be understood. A \
         cousin or a child who interprets leaves things out, adds things, and carries home what was never \
         theirs to carry. A trained interpreter lets the client speak as an adult, about everything.",
    exceptions: "In an emergency anybody who can make themselves understood may help until an interpreter is \
                there. Some clients will want a relative: explain the risks and let them choose.",
    examples: &[
        Example::upheld(
            "“I took it that your church would mind. That was my picture, not yours.”",
            r#"["repair"]"#,
        )
        .given(r#"["assume_culture"]"#),
        Example::upheld(
            "You book a trained interpreter for the next meeting.",
            r#"[{"arrange_interpreter":"qualified"}]"#,
        ),
        Example::breach("“Your sister can translate, can't she?”", r#"[{"arrange_interpreter":"relative"}]"#),
        Example::near_miss("“I was late, and I'm sorry.”", r#"["repair"]"#),
    ],
};

says! {
    GUESS_TAKEN_BACK = "You took your guess back, and let them say how it is.";
    QUALIFIED = "With a trained interpreter they can speak for themselves, about everything.";
    RELATIVE = "A relative leaves things out and hears what wasn't for them. Arrange for a trained interpreter.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    let did = |kind| moment.before.did(kind);
    for act in moment.acts {
        match act {
            Act::Repair if did(ActKind::AssumeCulture) && !JUDGING.into_iter().any(did) => {
                verdicts.upheld(GUESS_TAKEN_BACK);
            }
            Act::ArrangeInterpreter(Interpreter::Qualified) => {
                verdicts
                    .upheld(QUALIFIED);
            }
            Act::ArrangeInterpreter(Interpreter::Relative) if !moment.danger().is_established() => verdicts
                .breach(RELATIVE),
            _ => {}
        }
    }
}
