//! Remarks on citations by the numbers that standards had before 2018: for authors, so only the command line asks.
//!
//! Most of the old numbers are numbers of other standards today: 1.16 was termination and is referral. So a number in
//! running text is only remarked on where the same sentence speaks of what it stood for then, and not of what it
//! stands for now. Old course books are where such numbers come from, and authors copy them in good faith.

use super::load::{Notation, document, plain};
use super::report::Report;
use crate::diagnostic::{Diagnostic, Fault};
use crate::json::{Node, Place, Value};
use crate::practice::{BEFORE_2018, Cited, Standard};

/// The part of a standard's title by which a sentence is known to speak of it.
const STEMS: &[(&str, &str)] = &[
    ("Termination of Services", "terminat"),
    ("Referral for Services", "refer"),
    ("Sexual Relationships", "sexual relation"),
    ("Sexual Harassment", "harass"),
    ("Impairment of Colleagues", "impair"),
    ("Incompetence of Colleagues", "incompeten"),
    ("Unethical Conduct of Colleagues", "unethical"),
];

/// What an author should know of a scenario that can be played all the same. A text that is not JSON has no remarks:
/// the loader says what is wrong with it.
#[must_use]
pub fn remarks(text: &str) -> Vec<Diagnostic> {
    remarks_as(text, Notation::Json)
}

/// What an author should know of a scenario in any notation, as [`remarks`] says it.
#[must_use]
pub fn remarks_as(text: &str, notation: Notation) -> Vec<Diagnostic> {
    let text = plain(text);
    let Ok(top) = document(text, notation) else { return Vec::new() };
    let mut report = Report::of(text, &top);
    for field in top.fields() {
        if field.name == "standards" {
            cited(&field.node, &mut report);
        } else {
            walk(&field.node, &mut report);
        }
    }
    report.found
}

fn cited(list: &Node<'_>, report: &mut Report<'_>) {
    for node in list.list().unwrap_or_default() {
        let Value::Text(text) = &node.value else { continue };
        match Cited::read(text) {
            Cited::Before2018(standard) => remark(node.place, text, standard, report),
            Cited::Today(standard) if text.trim() == standard.0 => unclear(node.place, standard, report),
            _ => {}
        }
    }
}

/// Walks over all texts. A file nests no deeper than its parser allows.
fn walk(node: &Node<'_>, report: &mut Report<'_>) {
    match &node.value {
        Value::Text(text) => {
            for (then, now) in outdated(text) {
                remark(node.place, then, now, report);
            }
        }
        Value::List(nodes) => nodes.iter().for_each(|node| walk(node, report)),
        Value::Map(fields) => fields.iter().for_each(|field| walk(&field.node, report)),
        _ => {}
    }
}

fn remark(place: Place, cited: &str, today: Standard, report: &mut Report<'_>) {
    let title = today.title().unwrap_or_default();
    let message = told!("“{cited}” is how this standard was numbered before 2018.");
    report.error(Fault::OldStandard, place, message, told!("Today it is {} {title}: write that.", today.0));
}

/// A number alone that stood for another standard before 2018 may mean either; a title settles it.
fn unclear(place: Place, today: Standard, report: &mut Report<'_>) {
    let Some((then, title, now)) = BEFORE_2018.iter().find(|(then, ..)| *then == today.0) else { return };
    let message = told!("Before 2018, {then} was {title}; today that is {now}.");
    let own = today.title().unwrap_or_default();
    let help = told!("Write `{now} {title}`, or `{then} {own}` if you mean that.");
    report.error(Fault::OldStandard, place, message, help);
}

/// The old numbers in a text, each with the standard that is meant.
fn outdated(text: &str) -> impl Iterator<Item = (&'static str, Standard)> {
    // A text without a digit cites nothing, and nearly all texts are without.
    let sentences: Vec<String> =
        if text.contains(|c: char| c.is_ascii_digit()) { sentences(text) } else { Vec::new() };
    BEFORE_2018.iter().filter_map(move |(then, title, now)| {
        let means = |sentence: &String| {
            let speaks_of = |title| stem(title).is_some_and(|stem| sentence.contains(stem));
            has_number(sentence, then)
                && !has_number(sentence, now)
                && speaks_of(*title)
                && !Standard(then).title().is_some_and(speaks_of)
        };
        sentences.iter().any(means).then_some((*then, Standard(now)))
    })
}

fn stem(title: &str) -> Option<&'static str> {
    STEMS.iter().find(|(known, _)| *known == title).map(|(_, stem)| *stem)
}

/// The sentences of a text, in lower case. A full stop within a number ends none.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if let Some(sentence) = sentences.last_mut() {
            sentence.extend(letter.to_lowercase());
        }
        let ends = matches!(letter, '.' | '!' | '?' | ';' | '\n');
        if ends && letters.peek().is_none_or(|next| next.is_whitespace()) {
            sentences.push(String::new());
        }
    }
    sentences
}

/// Whether a number stands in a sentence by itself: `1.16`, and neither `21.16` nor `1.161` nor `$1.16`.
fn has_number(sentence: &str, number: &str) -> bool {
    sentence.match_indices(number).any(|(at, _)| {
        let before = sentence[..at].chars().next_back();
        let mut after = sentence[at + number.len()..].chars();
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '.' | '$' | '£' | '€');
        let next = after.next();
        let goes_on = match next {
            Some('.') => after.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_alphanumeric() || c == '%',
            None => false,
        };
        !before.is_some_and(joins) && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, &'static str)> {
        outdated(text).map(|(then, now)| (then, now.0)).collect()
    }

    #[test]
    fn an_old_number_is_known_by_what_the_sentence_speaks_of() {
        assert_eq!(found("See NASW 1.16 Termination of Services."), [("1.16", "1.17")]);
        assert_eq!(found("You owe them notice before you terminate (1.16)."), [("1.16", "1.17")]);
        assert_eq!(found("Code 2.06: refer when others know more."), [("2.06", "1.16")]);
        assert_eq!(found("Unethical conduct, 2.11, is taken up with the colleague."), [("2.11", "2.10")]);
        assert_eq!(
            found("Hello. 2.10 is on incompetence! And 2.09? On impairment, 2.09."),
            [("2.09", "2.08"), ("2.10", "2.09")]
        );
    }

    #[test]
    fn a_number_of_today_is_left_alone() {
        for text in [
            "Refer in good time (1.16).",
            "Referral is 1.16, and termination is 1.17.",
            "Terminate with notice. Then see 1.16.",
            "The bus costs 2.11, and she was referred.",
            "It came to $2.06 after the referral.",
            "Sexual relationships with supervisees are 2.06.",
            "Referred on 12.06, back on 21.16.",
            "terminate 1.160, or 1.16.2",
            "1.16",
            "",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn every_renumbered_title_has_a_stem_of_its_own() {
        for (then, title, _) in BEFORE_2018 {
            let stem = stem(title).unwrap_or_else(|| panic!("{title} has no stem"));
            assert!(title.to_lowercase().contains(stem), "{title}");
            let others = STEMS.iter().filter(|(other, _)| other != title);
            assert_eq!(others.filter(|(other, _)| other.to_lowercase().contains(stem)).count(), 0, "{then}");
        }
    }
}
