//! The pages of the standards: number, title, and what it asks in our own words.

use super::cases::{self, CaseUse};
use super::page::{Block, Line, Page};
use super::rules;
use crate::practice::{BEFORE_2018, STANDARD_NOTES, STANDARDS, Standard};
use crate::rules::RuleId;

/// Whom the six sections of the Code are about.
const SECTIONS: [(&str, &str); 6] = [
    ("1.", "Towards clients"),
    ("2.", "Towards colleagues"),
    ("3.", "In practice settings"),
    ("4.", "As professionals"),
    ("5.", "Towards the profession"),
    ("6.", "Towards society"),
];

const SOURCE: &str = "Numbers and titles follow the NASW Code of Ethics, revision of 2021; the words are ours, shorter \
    than the Code and no substitute for it. ";

/// The standards and the list of them.
pub(super) fn pages(cases: &[CaseUse]) -> Vec<Page> {
    let mut list = Page::new("list", "standards", "Standards of the NASW Code of Ethics").with(Block::Lede(
        "Fifty-one standards, by number and title, each put in our own words. Read the Code itself, too."
            .into(),
    ));
    for (start, heading) in SECTIONS {
        let here = STANDARDS.iter().filter(|(number, _)| number.starts_with(start));
        list = list.listed(heading, here.map(|(number, _)| link(Line::default(), number)).collect());
    }
    let mut pages = vec![list.signed(SOURCE)];
    pages.extend(STANDARDS.iter().map(|(number, title)| page(number, title, cases)));
    pages
}

/// A link to a standard.
pub(super) fn link(line: Line, number: &str) -> Line {
    let title = STANDARDS.iter().find(|(known, _)| *known == number).map_or("", |(_, title)| *title);
    line.page(number, format!("{number} {title}"))
}

fn page(number: &'static str, title: &str, cases: &[CaseUse]) -> Page {
    let mut page = Page::new("standard", number, format!("{number} {title}"));
    page = page.with(Block::Lede(Standard(number).in_our_words().unwrap_or_default().into()));
    for notes in STANDARD_NOTES.iter().filter(|notes| notes.number == number) {
        page = page.told("What goes against it", notes.breaks).told("Where it gives way", notes.unless);
    }
    let resting = || RuleId::all().filter(|id| id.doc().cites.contains(&Standard(number)));
    let page =
        page.listed("Rules that rest on it", resting().map(|id| rules::link(Line::default(), id)).collect());
    let mut page = cases::practised(page, cases, |case| resting().any(|id| case.rules.contains(&id)));
    // Both what the number stood for then, and the number that this standard had.
    for (then, title, now) in BEFORE_2018.iter().filter(|(then, _, now)| [*then, *now].contains(&number)) {
        page =
            page.with(Block::Note(format!("Before 2018, {then} was {title}; today that is {now}.").into()));
    }
    page.signed(SOURCE)
}
