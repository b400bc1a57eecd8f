//! The page about goal attainment: the ladder, where its level comes from, and the T-score with what it is worth.

use super::page::{Block, Line, Page};
use crate::attainment::Factor;
use crate::goals::scale::Level;

/// Goal attainment scaling.
pub(super) fn page() -> Page {
    let about = "A goal gets five levels before the work begins, from how things are to much more than is hoped for. At \
        the review, client and worker see together which one it stands at.";
    let what = |level: Level| match level {
        Level::MuchLess => "as it was when the work began, or further off",
        Level::Less => "some of the way; it counts, and is said so",
        Level::AsHoped => "the goal as it stands",
        Level::More => "beyond the goal by half of the way again, or it has lasted",
        Level::MuchMore => "beyond it by the whole way again, or it has lasted without the service",
    };
    let levels = Level::ALL.into_iter().rev().map(|level| {
        let sign = format!("{:+}", level.value()).replace('-', "−").replace("+0", "0");
        vec![sign.into(), level.title().into(), what(level).into()]
    });
    let head = ["Level", "In words", "What is seen"].map(str::to_owned).to_vec();
    let weights = Factor::ALL.map(|factor| {
        Line::default().strong(factor.title()).text(format!(": {} of 100 points.", factor.weight()))
    });
    Page::new("list", "goal-attainment", "Goal attainment scaling")
        .with(Block::Lede(about.into()))
        .part("The ladder", Block::Table(head, levels.collect()))
        .with(Block::Paragraph(
            "From a goal with a measure a ladder is proposed; client and worker put it into their own words. Which level \
             is reached follows from the goal's measure, whatever the words of the levels."
                .into(),
        ))
        .part(
            "Without a measure",
            Block::Paragraph(
                "If nothing in a goal can be counted or seen, nobody can tell whether it moved, and no level is given. A \
                 goal cannot be measured backwards: agree on something to count, and begin from today."
                    .into(),
            ),
        )
        .part(
            "Where the numbers come from here",
            Block::Paragraph(
                "Each run makes data for the goals as they were written. How far things come is twice the points below \
                 less 30, in per cent of the way, and up to 45 more or less by luck that follows from the number of the \
                 run. It is a model for learning, and no forecast."
                    .into(),
            ),
        )
        .with(Block::List(weights.to_vec()))
        .part(
            "The T-score",
            Block::Paragraph(
                "Several goals can be put into one number: T = 50 + 10 Σwx ∕ √(0.7 Σw² + 0.3 (Σw)²), with levels x and \
                 weights w; here the first goal weighs 3, the second 2, each further one 1. 50 says that all went as \
                 hoped for."
                    .into(),
            ),
        )
        .with(Block::Paragraph(
            "It is contested. Levels are an order and no distances, so to add them up is more than they can bear; that \
             goals hang together by 0.3 is an assumption; and whoever sets easy levels scores high. For one person the \
             levels say more than the number."
                .into(),
        ))
        .listed(
            "Sources",
            SOURCES.iter().map(|source| (*source).into()).collect(),
        )
        .signed("")
}

const SOURCES: [&str; 5] = [
    "Kiresuk, T. J., and Sherman, R. E. (1968). Goal attainment scaling. Community Mental Health Journal, 4(6).",
    "Kiresuk, T. J., Smith, A., and Cardillo, J. E. (Eds.) (1994). Goal attainment scaling: Applications, theory, and \
     measurement. Erlbaum.",
    "MacKay, G., Somerville, W., and Lundie, J. (1996). Reflections on goal attainment scaling (GAS): Cautionary notes and \
     proposals for development. Educational Research, 38(2).",
    "Tennant, A. (2007). Goal attainment scaling: Current methodological challenges. Disability and Rehabilitation, \
     29(20–21).",
    "Turner-Stokes, L. (2009). Goal attainment scaling (GAS) in rehabilitation: A practical guide. Clinical \
     Rehabilitation, 23(4).",
];
