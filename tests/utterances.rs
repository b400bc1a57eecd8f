//! Holds the reader of replies against labelled replies.
//!
//! `cargo test --test utterances -- --nocapture` prints precision and recall of every kind, and every disagreement on
//! the replies that are for developing. Those put aside are not shown, so that nobody tunes to them.
//! `cargo test --test utterances -- --ignored` writes the figures into `docs/utterances.md`.

use practicum::utterance::{Kind, read_utterance};
use serde::Deserialize;

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

/// How often a label was said where another stood: first what stood, then what was said.
struct Table([[u32; 15]; 14]);

impl Table {
    fn of(set: &[Labelled], show: bool) -> Self {
        let mut table = [[0; 15]; 14];
        for item in set {
            let reading = read_utterance(&item.utterance, &item.client);
            let said = reading.label.map_or(14, |kind| kind as usize);
            table[item.label as usize][said] += 1;
            if show && said != item.label as usize {
                let said = reading.label.map_or("-", Kind::name);
                println!("  {} read as {said}: {} | {}", item.label.name(), item.utterance, reading.why);
            }
        }
        Self(table)
    }

    /// Of the replies said to be of a kind, how many are.
    fn precision(&self, kind: Kind) -> f64 {
        let said: u32 = self.0.iter().map(|row| row[kind as usize]).sum();
        f64::from(self.0[kind as usize][kind as usize]) / f64::from(said.max(1))
    }

    /// Of the replies of a kind, how many are found.
    fn recall(&self, kind: Kind) -> f64 {
        let row = &self.0[kind as usize];
        f64::from(row[kind as usize]) / f64::from(row.iter().sum::<u32>().max(1))
    }
}

fn print(name: &str, table: &Table) {
    println!("\n{name:<28} precision recall");
    for kind in Kind::ALL {
        println!("{:<28} {:.3}     {:.3}", kind.name(), table.precision(*kind), table.recall(*kind));
    }
}

#[test]
fn labelled_replies_are_read_as_their_labels_say() {
    for (name, file, show) in [("for developing", DEV, true), ("put aside", HELD_OUT, false)] {
        if !show && std::env::var_os("HELD").is_none() {
            continue;
        }
        print(name, &Table::of(&labelled(file), show));
    }
}
