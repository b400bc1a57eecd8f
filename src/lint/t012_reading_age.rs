//! T012: a client who speaks like an office.

use super::reading_age::Count;
use super::texts::{self, Voice};
use super::{Doc, Example, Lint, Path, Remarks, Severity, Subject};

pub(super) static LINT: Lint = Lint {
    code: "T012",
    name: "clients-speak-plainly",
    severity: Severity::Note,
    check,
    doc: Doc {
        summary: "A client's line, or all that a client says, reads far above plain speech.",
        why: "Students learn to listen for a person's own words and to hand them back. A client who says “I experience \
              difficulties in meeting my financial obligations” has been written by somebody with a file in front of \
              them, and leaves nothing to translate. Plain talk lies at about the sixth to the eighth grade, which is \
              also what American health agencies ask of texts for patients; measured by Flesch and Kincaid's formula of \
              1975.",
        what_to_do: "Read the line aloud. Say it as this person would say it at a kitchen table: short words, what \
                     happened, what it cost. Then look whether the `text` of a fact says the rest better.",
        exceptions: "A line is found from the 12th grade on, if it has twenty words or more and its words are long \
                     (1.5 syllables and more); somebody who talks on and on in short words is not found. All lines of a \
                     client together are found from the 9th grade on, if they are 150 words or more. Only cases in \
                     English are measured. A client who does speak like that, such as a lawyer, is a reason to allow it.",
        examples: &[
            Example::bad(
                "“I am currently experiencing considerable difficulties in meeting my financial obligations …”",
                r#"{"scenes":[{"lines":[{"who":"ada","text":"I am currently experiencing considerable difficulties in meeting my financial obligations, and the continuing uncertainty regarding accommodation is negatively affecting my psychological wellbeing."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "The same in short words, and without a stop to breathe.",
                r#"{"scenes":[{"lines":[{"who":"ada","text":"I owe him two months and I can't sleep and then I get up and count it all again and it's still two months and the kids want to know if we have to go and I say no and I don't know."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
            Example::good(
                "An office letter may sound like one.",
                r#"{"scenes":[{"lines":[{"text":"The letter says: In consideration of the documentation submitted, the administrative determination regarding eligibility for unemployment compensation remains unaltered until further notification."}],
                    "choices":[{"say":"Go on.","acts":["silence"]},{"say":"And then?","acts":[]}]}]}"#,
            ),
        ],
    },
};

/// The last year of school, and the words that a line needs before it is measured.
const HARD_LINE: (f64, u32) = (12.0, 20);
/// Syllables a word: below, a line is long and not hard.
const LONG_WORDS: f64 = 1.5;
/// Above what texts for everybody should ask, and the words that a whole needs before it is measured.
const HARD_VOICE: (f64, u32) = (9.0, 150);

fn check(subject: &Subject<'_>, remarks: &mut Remarks) {
    let scenario = subject.scenario;
    if !subject.is_english() {
        return;
    }
    let mut all = Count::default();
    texts::each(scenario, |text| {
        if text.voice != Voice::Client {
            return;
        }
        let count = Count::of(text.text);
        all = all.and(count);
        let (grade, words) = HARD_LINE;
        if count.words >= words && count.grade() >= grade && count.weight() >= LONG_WORDS {
            remarks.say(text.path, || {
                (
                    format!("This line asks for {:.0} years of school; plain speech for six to eight.", count.grade()),
                    "Say it as this person would at a kitchen table: shorter words, what happened.".to_owned(),
                )
            });
        }
    });
    let (grade, words) = HARD_VOICE;
    if all.words >= words && all.grade() >= grade {
        remarks.say(Path::TOP.item("people", scenario.client.index()), || {
            (
                format!(
                    "All that the client says asks for {:.0} years of school; plain speech for six to eight.",
                    all.grade()
                ),
                "Read the lines aloud, and say them as this person would.".to_owned(),
            )
        });
    }
}
