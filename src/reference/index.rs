//! Where the reference begins, and how scores are made.

use super::cases::CaseUse;
use super::page::{Block, Line, Page};
use crate::practice::{CONCEPTS, Method, STANDARDS};
use crate::rules::RuleId;
use crate::scoring::CRITICAL_CAP;

/// The first page, and the key to the scores.
pub(super) fn pages(cases: &[CaseUse]) -> Vec<Page> {
    vec![first(cases), scores()]
}

fn first(cases: &[CaseUse]) -> Page {
    let about = "What the cases are judged by, and what there is to learn from them.";
    let concepts: usize = CONCEPTS.iter().map(|(_, concepts)| concepts.len()).sum();
    let to = |id, name, what: String| Line::default().page(id, name).text(": ").text(what);
    let rules = RuleId::all().count();
    let lists = vec![
        to(
            "rules",
            "Rules by family",
            format!("{rules} rules, each with its reasons, exceptions and examples."),
        ),
        to("rules-by-stage", "Rules by stage", "the same rules along the work.".into()),
        to("scores", "How scores are made", "the whole key.".into()),
        to(
            "standards",
            "Standards",
            format!("{} standards of the NASW Code, in our own words.", STANDARDS.len()),
        ),
        to("methods", "Methods", format!("{} methods, and who may use them.", Method::ALL.len())),
        to("concepts", "Concepts", format!("{concepts} of them, with where they are practised.")),
        to("acts", "Acts", "what choices are described by.".into()),
        to("goal-attainment", "Goal attainment scaling", "levels, T-score, and what they are worth.".into()),
    ];
    let caution = "Where a page names a clinical caution, that is teaching material and replaces neither training nor \
        supervision. Laws differ between places; ask your supervisor.";
    Page::new("list", "index", "Reference")
        .with(Block::Lede(about.into()))
        .with(Block::List(lists))
        .listed("Cases", cases.iter().map(|case| Line::default().case(&case.id, &case.title)).collect())
        .signed(&(caution.to_owned() + " "))
}

fn scores() -> Page {
    let cap = format!(
        "A breach of a critical rule can do lasting harm. It counts twice, nothing that was done well in the same \
         moment makes up for it, and its family's score is then {CRITICAL_CAP} at most. A student who could do no other \
         is not held to account for it."
    );
    Page::new("list", "scores", "How scores are made")
        .with(Block::Lede("Points are compared, not counted: each decision is held against what was on offer.".into()))
        .with(Block::List(vec![
            "A rule that is kept counts its weight, from 1 to 5, for you. One that is broken counts it against you.".into(),
            "Where something that a rule forbids was on offer and you left it alone, the rule says so and counts 0: what \
             you did instead is already held against it."
                .into(),
            "A decision is worth the sum of these, for each family by itself.".into(),
            "Its mark is where that lies between the worst and the best choice on offer at that moment.".into(),
            "Where you have time for three questions, each of the three best is as good as the best: the order is yours.".into(),
            "A duty, such as explaining the limits of confidentiality, is missed when it falls due undone although doing \
             it was the better choice before. It then adds its weight to what was on offer, and wins nothing. A duty that \
             could never be done is never missed."
                .into(),
            "Where reasoned workers differ, the decision is shown as defensible and counts as the best on offer; a \
             critical breach is never defensible."
                .into(),
            "A plan is held against the best and the worst plan that the board allows, a goal against one that meets all \
             criteria in the client's own words and one that meets none."
                .into(),
            "A family's score is what you won of what was on offer, from 0 to 100. The best choice everywhere is 100, on \
             every path."
                .into(),
        ]))
        .part("Critical breaches", Block::Paragraph(cap.into()))
        .part(
            "What the talk looked like",
            Block::Paragraph(
                "Beside the scores stand open to closed questions, reflections to questions, how many reflections were \
                 complex, and how much advice came with permission. They are counted from the choices that were taken. \
                 Interviews are coded in a like way, but by people who listen to every word; this is an analogue of \
                 such a coding, not a coded score."
                    .into(),
            ),
        )
        .part(
            "What a score is not",
            Block::Paragraph(
                "It is feedback for learning: no grade of you, and no forecast of any exam.".into(),
            ),
        )
        .signed("")
}
