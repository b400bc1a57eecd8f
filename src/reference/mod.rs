//! The reference: every rule, standard, method and concept as a page that people read.
//!
//! A page is a title and a few kinds of block. `practicum explain` prints the blocks, and `practicum reference`
//! writes the same blocks as files that the app fetches when somebody asks for one; so there is one text of each.
//! The app itself names nothing of this module, or every page would be linked into it.

mod acts;
mod cases;
mod concepts;
mod goals;
mod index;
mod methods;
mod page;
mod rules;
mod standards;
mod write;

pub use cases::CaseUse;
pub use page::{Block, Line, Page, Piece};
pub use write::{page_json, says_json};

/// Of when the contents are; standards and laws change.
pub const DATED: &str = "November 2026";

/// Every page, with the cases that practise it.
#[must_use]
pub fn pages(cases: &[CaseUse]) -> Vec<Page> {
    let mut pages = index::pages(cases);
    pages.extend(rules::pages(cases));
    pages.extend(standards::pages(cases));
    pages.extend(methods::pages(cases));
    pages.extend(concepts::pages(cases));
    pages.push(acts::page());
    pages.push(goals::page());
    pages
}

/// The page of a rule, standard, method or concept, by its code, number or name in any case; or of a list such as
/// `standards`.
#[must_use]
pub fn find(word: &str) -> Option<Page> {
    let named = |page: &Page| page.id.eq_ignore_ascii_case(word) || page.also == Some(word);
    pages(&[]).into_iter().find(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{CONCEPTS, Method, STANDARDS};
    use crate::rules::RuleId;

    /// Where the links of a page lead within the reference.
    fn links(page: &Page) -> Vec<String> {
        let pieces = page.lines().into_iter().flat_map(|line| &line.0);
        let inside = |piece: &Piece| match piece {
            Piece::Link { to, .. } => to.strip_prefix("reference/").map(str::to_owned),
            _ => None,
        };
        pieces.filter_map(inside).collect()
    }

    #[test]
    fn everything_has_a_page_and_file_names_differ_in_more_than_case() {
        let pages = pages(&[]);
        let mut names: Vec<String> = pages.iter().map(Page::file_name).collect();
        let concepts = CONCEPTS.iter().flat_map(|(_, concepts)| *concepts).map(|(id, _)| *id);
        let known = RuleId::all().map(|id| id.rule().code);
        let known = known.chain(STANDARDS.iter().map(|(number, _)| *number)).chain(concepts);
        for word in known.chain(Method::ALL.iter().map(|method| method.name())) {
            assert!(find(word).is_some(), "{word}");
        }
        names.sort();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count, "two pages would be one file");
    }

    #[test]
    fn no_link_leads_nowhere_and_every_page_is_reached() {
        let pages = pages(&[]);
        let mut reached = vec!["index".to_owned()];
        for page in &pages {
            for to in links(page) {
                assert!(pages.iter().any(|page| page.id == to), "{}: {to}", page.id);
                reached.push(to);
            }
        }
        for page in &pages {
            assert!(reached.contains(&page.id), "nothing leads to {}", page.id);
        }
    }

    #[test]
    fn a_page_says_when_it_is_of_and_whose_it_is_not() {
        for page in pages(&[]) {
            let text: String = page.lines().into_iter().map(Line::plain).collect();
            assert!(text.contains(DATED), "{}", page.id);
            let foot = "Not affiliated with NASW, CSWE or ASWB";
            assert!(text.contains(foot), "{}", page.id);
        }
    }

    #[test]
    fn a_rule_is_found_by_its_name_too() {
        assert_eq!(find("confidentiality").map(|page| page.id), Some("EC107".to_owned()));
        assert_eq!(find("ec107").map(|page| page.id), Some("EC107".to_owned()));
        assert!(find("").is_none());
    }
}
