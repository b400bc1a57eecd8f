//! A scenario to walk: every scene leads to the next in three ways, and what tells the ways apart adds up.

use super::{HEAD, Mill, stage};
use std::fmt::Write;

/// What a choice of each place does. Something well done, something done less well, and something not done well.
const WAYS: [&[&str]; 3] = [
    &[
        r#"{"ask":{"form":"open","about":["debt"]}}"#,
        r#"{"reflect":{"depth":"complex","quote":"tired"}}"#,
        r#"{"explain":["role","purpose","right_to_refuse","limits_of_confidentiality"]},{"obtain_consent":{"for":"service","from":"client"}}"#,
        r#""summarise""#,
    ],
    &[r#"{"reflect":{"depth":"simple"}}"#, r#"{"inform":{"style":"plain"}}"#],
    &[r#"{"advise":{"permission":false}}"#, r#""reassure""#],
];

/// The largest number of scenes whose text is no larger than a scenario file may be.
pub const MOST_PATHS: usize = 30_000;

/// The text of a scenario of so many scenes, at least one, with three choices in each that lead to the next scene and
/// move two variables of the author's, and a line in each whose showing hangs on both.
#[must_use]
pub fn paths(scenes: usize) -> String {
    let scenes = scenes.max(1);
    let mut dice = Mill(scenes as u64);
    let mut out =
        HEAD.trim_end().replace("\"synthetic\"", "\"paths\"").replace("planned(budget)", "knows(debt)");
    for at in 0..scenes {
        out.push_str(if at == 0 { "\n    " } else { ",\n    " });
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            r#"{{"id":"s{at}","stage":"{}","title":"Moment {at}","lines":[{{"text":"A room, a table, two chairs."}},{{"who":"ada","text":"This is what I wanted to say, {at}.","when":"arrears >= {} and savings < {}"}}],"choices":["#,
            stage(at, scenes).name(),
            20 + dice.roll(60),
            20 + dice.roll(60),
        );
        let to = if at + 1 < scenes { format!("s{}", at + 1) } else { "@end".to_owned() };
        for (choice, ways) in WAYS.iter().enumerate() {
            let comma = if choice == 0 { "" } else { "," };
            let mut by = || [-2, -1, 1, 2][dice.roll(4)];
            let (arrears, savings) = (by(), by());
            let _ = write!(
                out,
                "{comma}\n      {{\"id\":\"c{choice}\",\"say\":\"I say one thing or another to you, number {choice}.\",\"acts\":[{}],\"effects\":{{\"change\":{{\"arrears\":{arrears},\"savings\":{savings}}}}},\"to\":\"{to}\"}}",
                ways[at % ways.len()],
            );
        }
        out.push_str("]}");
    }
    out.push_str("\n  ]\n}\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load;

    #[test]
    fn every_size_loads() {
        for scenes in [0, 1, 2, 9, 30, 500] {
            let scenario = load(&paths(scenes)).unwrap_or_else(|faults| panic!("{scenes}: {}", faults[0]));
            assert_eq!(scenario.scenes.len(), scenes.max(1));
        }
    }
}
