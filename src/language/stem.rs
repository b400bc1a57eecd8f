//! A light stemmer: enough to see that "paying", "paid" and "pays" are one word.
//!
//! It strips endings by rule and knows the irregular forms that students use. Two words that share a
//! stem are treated as the same word, so it prefers stripping too little to stripping too much. It also
//! brings British and American spellings together.

use std::sync::OnceLock;

/// Irregular forms, each followed by its stem; sorted by form for binary search.
const IRREGULAR: &str = "\
    am be are be ate eat attendance attend became becom been be began begin begun begin bought buy brought \
    bring built build came com caught catch children child chose choos chosen choos colour color did do does \
    do doing do done do drank drink driven driv drove driv drunk drink eaten eat evening evening fallen fall \
    feet foot fell fall felt feel forgave forgiv forgiven forgiv fought fight found find gave giv given giv \
    gone go got get gotten get grew grow grown grow had hav has hav heard hear hearing hearing hearings \
    hearing held hold is be kept keep kids kid knew know known know learnt learn led lead left leav lost los \
    made mak meant mean meeting meeting meetings meeting men man met meet mom mum mommy mum moms mum morning \
    morning mummy mum news news nothing nothing paid pay payment pay people people ran run rang ring read read \
    said say sang sing sat sit saw see seen see sent send shown show slept sleep slipt slip sold sell \
    something something spent spend spoke speak spoken speak spring spring stood stand sung sing swam swim \
    swum swim taken tak taught teach thing thing this this thought think told tell took tak was be wedding \
    wedding went go were be woke wak woken wak women woman won win wore wear worn wear written writ wrote writ";

/// They are parted at the first word: as pairs in the program, each would weigh sixteen bytes more.
static PAIRS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();

fn pairs() -> Vec<(&'static str, &'static str)> {
    let mut words = IRREGULAR.split(' ');
    let mut pairs = Vec::new();
    while let (Some(form), Some(stem)) = (words.next(), words.next()) {
        pairs.push((form, stem));
    }
    pairs
}

/// The stem of a lower-case word. Words that are not plain ASCII letters are their own stems.
pub(crate) fn stem(word: &str) -> String {
    let irregular = PAIRS.get_or_init(pairs);
    if let Ok(found) = irregular.binary_search_by(|(form, _)| (*form).cmp(word)) {
        return irregular.get(found).map_or_else(String::new, |(_, stem)| (*stem).to_owned());
    }
    if word.len() <= 3 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    finish(strip(word))
}

fn vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn has_vowel(s: &str) -> bool {
    s.bytes().any(vowel)
}

/// Takes off one inflection: plural, third person, past or "-ing".
fn strip(word: &str) -> String {
    for (ending, put) in [("ies", "y"), ("ied", "y")] {
        if let Some(base) = word.strip_suffix(ending)
            && base.len() >= 2
        {
            return [base, put].concat();
        }
    }
    for ending in ["ing", "ings", "ed"] {
        if let Some(base) = word.strip_suffix(ending)
            && base.len() >= 2
            && has_vowel(base)
            && !base.ends_with('e')
        {
            return undouble(base);
        }
    }
    for ending in ["sses", "shes", "ches", "xes", "zes"] {
        if word.ends_with(ending) {
            return word.get(..word.len() - 2).unwrap_or(word).to_owned();
        }
    }
    if word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        return word.get(..word.len() - 1).unwrap_or(word).to_owned();
    }
    word.to_owned()
}

/// "stopp" (from "stopping") is "stop"; "call" and "pass" keep their double letter.
fn undouble(base: &str) -> String {
    let b = base.as_bytes();
    if let [.., x, y] = b
        && x == y
        && !vowel(*y)
        && !matches!(y, b'l' | b's' | b'z' | b'f')
    {
        return base.get(..base.len() - 1).unwrap_or(base).to_owned();
    }
    base.to_owned()
}

/// Brings spellings together: final "e" off, "-ise" and "-ize", "-our" and "-or", "-tre" and "-ter".
fn finish(mut s: String) -> String {
    if s.len() > 5 && s.ends_with("our") {
        s.truncate(s.len() - 2);
        s.push('r');
    } else if s.ends_with("tre") {
        s.truncate(s.len() - 2);
        s.push_str("er");
    } else if s.ends_with("amme") {
        s.truncate(s.len() - 2);
    }
    if s.len() > 3 && s.ends_with('e') {
        s.pop();
    }
    if s.len() > 4 && s.ends_with("iz") {
        s.truncate(s.len() - 1);
        s.push('s');
    }
    if s.len() > 4 && s.ends_with("enc") {
        s.truncate(s.len() - 1);
        s.push('s');
    }
    if s.len() > 4 && s.ends_with("ll") {
        s.pop();
    }
    s
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn irregulars_are_sorted() {
        assert!(pairs().is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(IRREGULAR.split(' ').count() % 2, 0);
    }

    #[test]
    fn forms_of_one_word_meet() {
        for group in [
            &["pay", "pays", "paid", "paying"][..],
            &["stop", "stops", "stopped", "stopping"],
            &["worry", "worries", "worried", "worrying"],
            &["move", "moves", "moved", "moving"],
            &["enrol", "enroll", "enrolled", "enrolls"],
            &["organise", "organize", "organizing"],
            &["neighbour", "neighbors", "neighbor"],
            &["centre", "center", "centers"],
            &["licence", "license", "licenses"],
            &["programme", "program", "programs"],
            &["apply", "applied", "applies", "applying"],
            &["call", "calls", "called", "calling"],
            &["dress", "dresses", "dressed"],
        ] {
            for word in group {
                assert_eq!(stem(word), stem(group.first().unwrap_or(&"")), "{word}");
            }
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (a, b) in
            [("four", "for"), ("bus", "bu"), ("this", "thi"), ("sing", "s"), ("need", "ne"), ("bed", "b")]
        {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }
}
