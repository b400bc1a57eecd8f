//! CB11: instruments need training.

use super::{Doc, Example, Family, Moment, Rule, Verdicts};
use crate::act::Source;
use crate::practice::{InstrumentClass, Standard};
use crate::scenario::Act;

pub(super) static RULE: Rule = Rule {
    code: "CB11",
    name: "instruments-need-training",
    family: Family::CompetenceBoundary,
    weight: 3,
    critical: false,
    kept: None,
    judge,
    duty: None,
};

pub(super) static DOC: Doc = Doc {
    cites: &[Standard("1.04")],
    epas: &[1, 7],
    concepts: &["R036", "R038", "R168"],
    summary: "Give only the questionnaires that you were taught to give, score and talk about.",
    why: "A screening looks like a page of boxes to tick. Then the total is high, somebody asks “What does that \
         mean?”, and the answer matters for years. Who was shown how to give it knows what to say beforehand, what a \
         score can't tell, and what to do when the ninth box is ticked. That takes an afternoon, so take the \
         afternoon. Tests of the mind take years and belong to those who have spent them.",
    exceptions: "A scale from nought to ten, a mood chart or a feedback form asks for no training. A colleague who is \
                trained may give the screening; a plain question about danger needs no form, and never waits for one.",
    examples: &[
        Example::upheld(
            "A student gives the depression screening that she was trained in.",
            r#"[{"gather":{"by":"questionnaire","about":["low"],"instrument":"depression_screen"}}]"#,
        )
        .scene("assessment"),
        Example::breach(
            "A student finds a trauma screening online and tries it.",
            r#"[{"gather":{"by":"questionnaire","about":["low"],"instrument":"trauma_screen"}}]"#,
        )
        .scene("assessment"),
        Example::breach(
            "A clinician borrows a memory test from the psychologist's shelf.",
            r#"[{"gather":{"by":"questionnaire","about":["low"],"instrument":"psychological_test"}}]"#,
        )
        .scene("assessment")
        .worker("lcsw"),
        Example::near_miss(
            "“From nought to ten, how were the nights?”",
            r#"[{"gather":{"by":"questionnaire","about":["sleep"],"instrument":"rating_scale"}}]"#,
        )
        .scene("assessment"),
        Example::near_miss(
            "“Have you thought of ending your life?”",
            r#"[{"screen_risk":{"about":["dark_thoughts"]}}]"#,
        )
        .scene("assessment"),
        Example::near_miss(
            "A questionnaire of which the case says no more.",
            r#"[{"gather":{"by":"questionnaire","about":["sleep"]}}]"#,
        )
        .scene("assessment"),
    ],
};

says! {
    KNOWN_TOOL = "You know this tool: how to give it, what a score says, and what it can't.";
    NOT_TRAINED = "You were not shown how to give this and what a score means. Learn it first, or ask somebody who was.";
    OTHERS_TEST = "This test belongs to another profession. Refer for it, and write down what you see yourself.";
}

fn judge(moment: &Moment<'_>, verdicts: &mut Verdicts) {
    for act in moment.acts {
        let Act::Gather { by: Source::Questionnaire, instrument: Some(instrument), .. } = act else { continue };
        match instrument.class() {
            InstrumentClass::Plain => {}
            InstrumentClass::Screening if moment.worker.instruments.has(*instrument) => {
                verdicts.upheld(KNOWN_TOOL);
            }
            InstrumentClass::Screening => verdicts.breach(NOT_TRAINED),
            InstrumentClass::Clinical => verdicts.breach(OTHERS_TEST),
        }
    }
}
