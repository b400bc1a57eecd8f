//! T011: words that make a problem of a person.

use super::lexicon::{Lexicon, is_quoted};
use super::texts::{self, Voice};
use super::{Doc, Example, Lint, Remarks, Severity, Subject};
use std::sync::OnceLock;

pub(super) static LINT: Lint = Lint {
    code: "T011",
    name: "person-first-words",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "The author's own text calls a person by their problem.",
        why: "Students take their words from the cases that they read. A file that calls somebody an addict or \
              non-compliant teaches the very notes that 1.12 of the Code and EC112 object to (concept R185: dignity and \
              worth). Put the person first and the problem where it belongs: something that somebody has, does or \
              lives with.",
        what_to_do: "Use what the lint suggests, or better, say what the person does. If it is somebody else's word, put \
                     it in quotation marks or let them say it in a line of theirs.",
        exceptions: "What people of the case say is theirs, the client's own words before all, and is never looked at; \
                     nor is what stands in quotation marks. A choice that the rules hold to be a breach may use such a \
                     word: there it is the mistake. The list is short and in English; words that communities have taken \
                     for themselves, such as autistic or Deaf, are not on it.",
        examples: &[
            Example::bad(
                "“Her brother, an addict, sleeps on the sofa.”",
                r#"{"scenes":[{"lines":[{"text":"Her brother, an addict, sleeps on the sofa."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "She says it herself, and it is hers to say.",
                r#"{"scenes":[{"lines":[{"who":"ada","text":"My brother's an addict. He sleeps on the sofa."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "A choice that labels him is wrong for just that.",
                r#"{"scenes":[{"choices":[{"say":"So he's an addict.","acts":["label"],"why":"A name is no brother."},{"say":"And then?","acts":[{"ask":{"form":"open"}}]}]}]}"#,
            ),
            Example::good(
                "The author speaks of the word, in quotation marks.",
                r#"{"scenes":[{"choices":[{"say":"Go on.","acts":["silence"],"why":"The file says “addict”; she says Ray."},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::read(include_str!("lexicon/person_first.txt")))
}

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let lexicon = lexicon();
    if !subject.is_english() {
        return;
    }
    texts::each(subject.scenario, |text| {
        if matches!(text.voice, Voice::Client | Voice::Other) {
            return;
        }
        for found in lexicon.find(text.text).filter(|found| !is_quoted(text.text, found.from)) {
            let mistake = text.voice == Voice::Student && text.choice.is_some_and(|at| subject.is_breach(at));
            if mistake {
                continue;
            }
            let word = &text.text[found.from..found.to];
            remarks.say(text.path, || {
                (
                    format!("“{word}” makes a problem of a person."),
                    format!("Say what the person has or does, such as: {}.", lexicon.entries[found.entry].says),
                )
            });
        }
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_finds_what_it_says_and_nothing_else() {
        super::super::lexicon::tests::holds(super::lexicon());
    }
}
