//! T013: the text speaks of something that no content note names.

use super::lexicon::Lexicon;
use super::texts::{self, Voice};
use super::{Doc, Example, Lint, Remarks, Severity, Subject};
use std::sync::OnceLock;

pub(super) static LINT: Lint = Lint {
    code: "T013",
    name: "content-note-missing",
    severity: Severity::Warning,
    check,
    doc: Doc {
        summary: "The text speaks of something that weighs on many readers, and no content note names it.",
        why: "Some students have lived through what a case tells of. A note beforehand takes nothing away from the \
              lesson; it lets them choose when and with whom they meet it, as we ask them to let clients choose. It is \
              informed consent (1.03 of the Code), practised on students.",
        what_to_do: "Add a line to `content_notes` that names the matter in plain words, and how far it goes: “A remark \
                     that needs a plain question about suicide; she is not suicidal”. If the word was only a figure of \
                     speech, find another one.",
        exceptions: "It knows a dozen topics by words that mean hardly anything else, in English; what is told without \
                     such a word it cannot see. Title, summary and objectives are not looked at, since one reads them \
                     beforehand. One remark is made for each topic, at the first place.",
        examples: &[
            Example::bad(
                "A question about suicide, and no note.",
                r#"{"scenes":[{"choices":[{"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{}}]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "The note says what is coming.",
                r#"{"content_notes":["A remark that needs a plain question about suicide"],
                    "scenes":[{"choices":[{"say":"Are you thinking of ending your life?","acts":[{"screen_risk":{}}]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "Nobody's life is in danger here.",
                r#"{"scenes":[{"lines":[{"who":"ada","text":"It would kill me to miss the concert."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

pub(super) fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| Lexicon::read(include_str!("lexicon/content.txt")))
}

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let (scenario, lexicon) = (subject.scenario, lexicon());
    if !subject.is_english() {
        return;
    }
    let notes = &scenario.head.content_notes;
    let mut done: Vec<bool> =
        lexicon.entries.iter().map(|entry| notes.iter().any(|note| entry.is_named(note))).collect();
    texts::each(scenario, |text| {
        if text.voice == Voice::Front {
            return;
        }
        for found in lexicon.find(text.text) {
            if std::mem::replace(&mut done[found.entry], true) {
                continue;
            }
            let (topic, word) = (lexicon.entries[found.entry].says, &text.text[found.from..found.to]);
            remarks.say(text.path, || {
                (
                    format!("The text speaks of {topic} (“{word}”), and no content note names it."),
                    "Add a line to `content_notes` that says so in plain words, and how far it goes.".to_owned(),
                )
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use super::lexicon;

    #[test]
    fn the_list_finds_what_it_says_and_nothing_else() {
        super::super::lexicon::tests::holds(lexicon());
    }

    #[test]
    fn every_topic_is_named_by_its_own_name() {
        for entry in &lexicon().entries {
            assert!(entry.is_named(entry.says), "{}", entry.says);
            assert!(!entry.is_named("Money trouble and the threat of losing a home"), "{}", entry.says);
        }
    }
}
