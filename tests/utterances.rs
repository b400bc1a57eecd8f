//! Holds the reader of replies against labelled replies.
//!
//! `cargo test --test utterances -- --nocapture` prints precision and recall of every kind, and every disagreement on
//! the replies that are for developing. Those put aside are not shown, so that nobody tunes to them.
//! `cargo test --test utterances -- --ignored` writes the figures into `docs/utterances.md`.

use practicum::utterance::{Kind, MAX_READ, read_utterance};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
struct Labelled {
    utterance: String,
    #[serde(default)]
    client: String,
    label: Kind,
}

fn labelled(file: &str) -> Vec<Labelled> {
    file.lines().map(|line| serde_json::from_str(line).expect("a labelled reply")).collect()
}

const DEV: &str = include_str!("fixtures/utterances/dev.jsonl");
const HELD_OUT: &str = include_str!("fixtures/utterances/held_out.jsonl");
/// Written later, each in another voice, and since then for developing.
const SECOND: &str = include_str!("fixtures/utterances/second.jsonl");
const THIRD: &str = include_str!("fixtures/utterances/third.jsonl");
const FOURTH: &str = include_str!("fixtures/utterances/fourth.jsonl");
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/utterances.md");

/// Where no label was given.
const NONE: usize = Kind::ALL.len();

/// How often a label was given where another stood: first what stood, then what was given.
struct Table([[u32; NONE + 1]; NONE]);

impl Table {
    fn of(set: &[Labelled], show: bool) -> Self {
        let mut table = [[0; NONE + 1]; NONE];
        for Labelled { utterance, client, label } in set {
            let reading = read_utterance(utterance, client);
            let given = reading.label.map_or(NONE, |kind| kind as usize);
            table[*label as usize][given] += 1;
            if show && given != *label as usize {
                println!("  {} read as {:?}: {utterance} | {}", label.name(), reading.label, reading.why);
            }
        }
        Self(table)
    }

    fn right(&self) -> u32 {
        (0..NONE).map(|at| self.0[at][at]).sum()
    }

    /// Of the replies said to be of a kind, how many are.
    fn precision(&self, kind: Kind) -> f64 {
        let given = self.0.iter().map(|row| row[kind as usize]).sum();
        share(self.0[kind as usize][kind as usize], given)
    }

    /// Of the replies of a kind, how many are found.
    fn recall(&self, kind: Kind) -> f64 {
        let row = &self.0[kind as usize];
        share(row[kind as usize], row.iter().sum())
    }
}

fn share(part: u32, all: u32) -> f64 {
    if all == 0 { 1.0 } else { f64::from(part) / f64::from(all) }
}

fn print(name: &str, table: &Table) {
    println!("\n{name:<28} precision recall");
    for kind in Kind::ALL {
        println!("{:<28} {:.3}     {:.3}", kind.name(), table.precision(*kind), table.recall(*kind));
    }
}

/// The page with the figures of the half that is put aside.
fn page_with_figures(page: &str) -> String {
    const OPEN: &str = "<!-- figures -->\n";
    const CLOSE: &str = "<!-- end -->";
    let (before, rest) = page.split_once(OPEN).expect("a place for the figures");
    let (_, after) = rest.split_once(CLOSE).expect("its end");
    let set = labelled(HELD_OUT);
    let table = Table::of(&set, false);
    let mut text =
        format!("Today {} of the {} replies put aside are read as labelled:\n\n", table.right(), set.len());
    text += "| kind | precision | recall |\n|---|---|---|\n";
    for kind in Kind::ALL {
        text +=
            &format!("| {} | {:.3} | {:.3} |\n", kind.name(), table.precision(*kind), table.recall(*kind));
    }
    text +=
        "\nWhat stood, by line, and what was said, by column in the same order; the last is no label:\n\n| |";
    text += &(1..=NONE).map(|at| format!(" {at} |")).collect::<String>();
    text += " – |\n|---|";
    text += &"---|".repeat(NONE + 1);
    for (at, row) in table.0.iter().enumerate() {
        text += &format!("\n| {} {} |", at + 1, Kind::ALL[at].name());
        text +=
            &row.iter().map(|n| if *n == 0 { " |".into() } else { format!(" {n} |") }).collect::<String>();
    }
    text += "\n";
    [before, OPEN, &text, CLOSE, after].concat()
}

#[test]
fn the_page_has_todays_figures() {
    let page = std::fs::read_to_string(PAGE).expect("docs/utterances.md");
    let current = page == page_with_figures(&page);
    assert!(
        current,
        "`cargo test --test utterances -- --ignored` writes the figures into docs/utterances.md"
    );
}

#[test]
#[ignore = "writes docs/utterances.md"]
fn write_the_figures() {
    let page = std::fs::read_to_string(PAGE).expect("docs/utterances.md");
    std::fs::write(PAGE, page_with_figures(&page)).expect("docs/utterances.md can be written");
}

#[test]
fn the_set_is_large_and_has_every_kind() {
    let (dev, held_out) = (labelled(DEV), labelled(HELD_OUT));
    assert!(dev.len() + held_out.len() >= 280 && dev.len().abs_diff(held_out.len()) <= 1);
    for kind in Kind::ALL {
        let own = |set: &[Labelled]| set.iter().filter(|item| item.label == *kind).count();
        assert!(own(&dev) >= 10 && own(&held_out) >= 10, "{}", kind.name());
    }
    let files = [DEV, HELD_OUT, SECOND, THIRD, FOURTH].map(labelled);
    let all: Vec<&Labelled> = files.iter().flatten().collect();
    let texts: BTreeSet<(&str, &str)> = all.iter().map(|item| (&*item.utterance, &*item.client)).collect();
    assert_eq!(texts.len(), all.len(), "a reply stands twice");
}

#[test]
fn labelled_replies_are_read_as_their_labels_say() {
    let sets = [
        ("for developing", DEV),
        ("the second", SECOND),
        ("the third", THIRD),
        ("the fourth", FOURTH),
        ("put aside", HELD_OUT),
    ];
    let mut low = Vec::new();
    for (name, file) in sets {
        let set = labelled(file);
        let table = Table::of(&set, file != HELD_OUT);
        print(name, &table);
        if share(table.right(), set.len() as u32) < 0.92 {
            low.push((name, table.right()));
        }
        if file == HELD_OUT {
            // Three of eleven wrong is what the weakest kind may have.
            let weak = |kind: &&Kind| table.precision(**kind) < 0.72 || table.recall(**kind) < 0.72;
            low.extend(Kind::ALL.iter().filter(weak).map(|kind| (kind.name(), 0)));
        }
    }
    assert!(low.is_empty(), "below the floor: {low:?}");
}

fn label(text: &str) -> Option<Kind> {
    read_utterance(text, "").label
}

/// The order in which kinds decide, each beside what it outweighs.
#[test]
fn one_label_is_settled_by_the_order() {
    use Kind::*;
    for (text, kind) in [
        ("You were angry, weren't you? What did you do then?", StackedQuestion),
        ("Wouldn't it be better if you told her?", LeadingQuestion),
        ("Have you thought about moving out?", AdviceWithoutPermission),
        ("Why don't you move out?", AdviceWithoutPermission),
        ("Why don't you like the flat?", OpenQuestion),
        ("You say you want to stop, but you were drunk again on Monday.", Confrontation),
        ("Part of you wants to stop, and part of you would miss it.", ReflectionComplex),
        ("It sounds like you're worn out. What would help most?", OpenQuestion),
        ("It sounds like you're worn out, is that right?", ReflectionSimple),
        ("Thank you for telling me. How long has this been going on?", ClosedQuestion),
        ("I've been divorced too. How are you holding up?", SelfDisclosure),
        ("Would you rather meet on Monday or on Friday?", ClosedQuestion),
        ("Tell me about your mother.", OpenQuestion),
        ("How many children do you have?", ClosedQuestion),
    ] {
        assert_eq!(label(text), Some(kind), "{text}");
    }
}

#[test]
fn what_the_client_said_tells_simple_from_complex_and_asked_from_unasked() {
    let read = |client: &str, text: &str| read_utterance(text, client).label;
    let echo = "You are scared of losing the flat.";
    assert_eq!(read("I'm so scared of losing the flat.", echo), Some(Kind::ReflectionSimple));
    assert_eq!(read("The landlord rang again this morning.", echo), Some(Kind::ReflectionComplex));
    let advice = "You could ring the landlord.";
    assert_eq!(read("What should I do?", advice), Some(Kind::AdviceWithPermission));
    assert_eq!(read("He rang again.", advice), Some(Kind::AdviceWithoutPermission));
}

#[test]
fn writing_does_not_change_the_kind() {
    let plain = "Don't you think it's your mother who is hurt?";
    let written = [
        "“Don’t you think it’s your mother who is hurt?”",
        "Worker: Don't you think it's your mother who is hurt?",
        "I would say: \"Don't you think it's your mother who is hurt?\"",
        "DON'T YOU THINK IT'S YOUR MOTHER WHO IS HURT?",
        "dont u think its your mother who is hurt??",
        "Hmm, don't you think it's your mother who is hurt? 🙂",
    ];
    for text in written.iter().chain([&plain]) {
        assert_eq!(label(text), Some(Kind::LeadingQuestion), "{text}");
    }
}

#[test]
fn where_there_is_no_english_nothing_is_suggested() {
    for text in ["Как вы себя чувствуете?", "您感觉怎么样？", "كيف حالك؟"] {
        let reading = read_utterance(text, "");
        assert_eq!((reading.label, &*reading.why), (None, "Only English is read."), "{text}");
    }
    for text in ["", " \n", "🙂", "?!", "12"] {
        assert_eq!(read_utterance(text, "").label, None, "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_its_spans_are_sound(text in "\\PC*", client in "\\PC*") {
        sound(&text, &client);
    }

    #[test]
    fn any_mix_of_telling_words_is_read(words in proptest::collection::vec(0usize..PIECES.len(), 0..60)) {
        let text: Vec<&str> = words.iter().map(|at| PIECES[*at]).collect();
        sound(&text.join(" "), "What should I do?");
        sound(&text.concat(), &text.join(" "));
    }
}

/// Pieces that the reader looks at, so that random mixtures reach into every corner.
const PIECES: &[&str] = &[
    "you",
    "You",
    "I",
    "have",
    "been",
    "managed",
    "do",
    "don't",
    "don’t",
    "think",
    "what",
    "How",
    "many",
    "tell me",
    "about",
    "?",
    ".",
    "!",
    ",",
    "…",
    ";",
    ":",
    "“",
    "”",
    "\"",
    "and",
    "or",
    "but",
    "it",
    "sounds like",
    "on the one hand",
    "part of",
    "if I were",
    "should",
    "why",
    "not",
    "right",
    "is that",
    "at least",
    "my mother",
    "would it be ok if",
    "let me see",
    "🙂",
    "é",
    "\n",
    "said",
    "yet",
    "u",
    "Worker:",
    "3",
    "sure",
    "everything",
    "will be fine",
    "how about",
    "calling",
    "call",
    "so",
    "first",
    "then",
];

fn sound(text: &str, client: &str) {
    let reading = read_utterance(text, client);
    assert!(reading.why.ends_with('.'), "{:?}", reading.why);
    assert!(reading.label.is_none_or(|label| !reading.also.contains(&label)));
    assert!(reading.also.is_sorted());
    let mut reached = 0;
    for span in &reading.spans {
        assert!(span.start >= reached && span.start < span.end, "{:?} in {text:?}", reading.spans);
        assert!(text.get(span.start..span.end).is_some(), "{span:?} cuts a character of {text:?}");
        reached = span.end;
    }
}

#[test]
fn a_megabyte_is_read_in_no_time() {
    let pieces = [
        "how do you ",
        "you ",
        "a ",
        "\u{1F642}",
        "not ",
        "and you, ",
        "don't you? ",
        "1,",
        ". ",
        "\"",
        "й ",
        "you say , you ",
        "when , ",
    ];
    for piece in pieces {
        let text = piece.repeat(1_000_000 / piece.len());
        sound(&text, &text);
        assert!(text.len() > MAX_READ);
    }
}
