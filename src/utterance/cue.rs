//! The turns of phrase that tell one kind of reply from another: a file of patterns for each.

use super::pattern::{Field, Pattern};
use std::sync::OnceLock;

macro_rules! cues {
    ($($(#[$doc:meta])* $cue:ident $file:literal;)*) => {
        /// What a turn of phrase speaks for; one variant and one file each.
        #[derive(Copy, Clone, PartialEq, Eq, Debug)]
        pub(super) enum Cue { $($(#[$doc])* $cue,)* }
        const FILES: &[(Cue, &str)] = &[$((Cue::$cue, include_str!(concat!("cues/", $file))),)*];
    };
}

cues! {
    Advice "advice.txt";
    Affirm "affirm.txt";
    Announce "announce.txt";
    Check "check.txt";
    Confront "confront.txt";
    Disclose "disclose.txt";
    Hedge "hedge.txt";
    Inform "inform.txt";
    Invite "invite.txt";
    Leading "leading.txt";
    Meaning "meaning.txt";
    NotDisclose "not_disclose.txt";
    OpenAnyway "open_anyway.txt";
    OwnPermission "own_permission.txt";
    Permission "permission.txt";
    Reassure "reassure.txt";
    Summary "summary.txt";
    Thanks "thanks.txt";
    ToldClosed "told_closed.txt";
}

/// A turn of phrase that was found, from one token up to but without another.
#[derive(Copy, Clone, Debug)]
pub(super) struct Hit {
    pub cue: Cue,
    pub from: usize,
    pub to: usize,
}

struct Table {
    patterns: Vec<(Cue, Pattern)>,
    /// The words with which patterns begin; sorted.
    firsts: Vec<(&'static str, usize)>,
    /// The patterns that can begin with any word.
    anywhere: Vec<usize>,
}

/// Read once and kept: the files are constant, so this is a cache and not state.
static TABLE: OnceLock<Table> = OnceLock::new();

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

fn build() -> Table {
    let mut table = Table { patterns: Vec::new(), firsts: Vec::new(), anywhere: Vec::new() };
    for (cue, file) in FILES {
        for pattern in lines(file).filter_map(Pattern::new) {
            let place = table.patterns.len();
            match pattern.begins_with() {
                Some(words) => table.firsts.extend(words.into_iter().map(|word| (word, place))),
                None => table.anywhere.push(place),
            }
            table.patterns.push((*cue, pattern));
        }
    }
    table.firsts.sort_unstable();
    table.firsts.dedup();
    table
}

/// Every turn of phrase that starts at a token.
pub(super) fn hits(field: &Field<'_, '_>, at: usize, found: &mut Vec<Hit>) {
    let table = TABLE.get_or_init(build);
    let word = field.text.word(at);
    let from = table.firsts.partition_point(|(first, _)| *first < word);
    let first =
        table.firsts.iter().skip(from).take_while(|(first, _)| *first == word).map(|(_, place)| place);
    for place in first.chain(&table.anywhere) {
        let Some((cue, pattern)) = table.patterns.get(*place) else { continue };
        // One is enough of each cue at a place.
        if found.last().is_some_and(|hit| hit.cue == *cue && hit.from == at) {
            continue;
        }
        if let Some(to) = pattern.matches(field, at) {
            found.push(Hit { cue: *cue, from: at, to });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_explained_and_every_line_is_a_pattern() {
        for (cue, file) in FILES {
            assert!(file.starts_with("# "), "{cue:?} says what it is for");
            for line in lines(file) {
                assert!(Pattern::new(line).is_some(), "{cue:?}: {line}");
            }
        }
    }
}
