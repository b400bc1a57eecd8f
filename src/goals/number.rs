//! Numbers in digits and in words: "3", "twenty-one", "a couple of", "2-3", "two hundred".

use super::lexicon::Class;
use super::token::Text;

/// A number and the token after its last.
#[derive(Copy, Clone, PartialEq, Debug)]
pub(super) struct Number {
    /// The value; of a range, the lower end.
    pub value: f64,
    /// The first token that does not belong to it.
    pub to: usize,
}

/// The cardinal number that starts at `at`, ranges taken as one.
pub(super) fn number_at(text: &Text<'_>, at: usize) -> Option<Number> {
    let first = single(text, at)?;
    let dash = text.marks(first.to, "-–—");
    let joined = dash || text.is_any(first.to, "to or");
    if joined
        && let Some(second) = single(text, first.to + 1)
        && first.value < second.value
        && first.value * 20.0 > second.value
    {
        return Some(Number { value: first.value, to: second.to });
    }
    Some(first)
}

fn single(text: &Text<'_>, at: usize) -> Option<Number> {
    if let Some(value) = text.number(at) {
        if ordinal_suffix(text, at + 1) {
            return None;
        }
        if text.glued(at + 1) && text.is(at + 1, "k") {
            return Some(Number { value: value * 1000.0, to: at + 2 });
        }
        return Some(Number { value, to: at + 1 });
    }
    if text.is_any(at, "a an") {
        // "a couple of", "a dozen", "a hundred"
        let value =
            if text.is_any(at + 1, "couple") && (text.is_any(at + 2, "of more") || text.ends(at + 2, "s")) {
                // "a couple of walks" and "a couple more", but not "be a couple again"
                2.0
            } else if text.is_any(at + 1, "dozen") {
                12.0
            } else if text.is_any(at + 1, "hundred") {
                100.0
            } else if text.is_any(at + 1, "thousand") {
                1000.0
            } else {
                return None;
            };
        let to = if text.is(at + 2, "of") { at + 3 } else { at + 2 };
        return Some(Number { value, to });
    }
    let pair = text.is(at, "couple") && text.is(at.wrapping_sub(1), "a") && !text.is_any(at + 1, "of more");
    if !text.has(at, Class::NumberWord) || (pair && !text.ends(at + 1, "s")) {
        return None;
    }
    let mut value = word_value(text.word(at))?;
    let mut to = at + 1;
    if (20.0..100.0).contains(&value) {
        let next = if text.symbol(to) == Some('-') { to + 1 } else { to };
        if let Some(unit) = word_value(text.word(next))
            && (1.0..10.0).contains(&unit)
        {
            value += unit;
            to = next + 1;
        }
    }
    while let Some(scale @ (12.0 | 100.0 | 1000.0)) = word_value(text.word(to)) {
        value *= scale;
        to += 1;
    }
    Some(Number { value, to })
}

/// "12th", "1st": the letters glued to a number that make it a place in an order.
pub(super) fn ordinal_suffix(text: &Text<'_>, at: usize) -> bool {
    text.glued(at) && text.is_any(at, "st nd rd th")
}

/// An ordinal in letters or digits, and the token after it.
pub(super) fn ordinal_at(text: &Text<'_>, at: usize) -> Option<usize> {
    const WORDS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth fifteenth twentieth thirtieth final last";
    if text.is_number(at) && ordinal_suffix(text, at + 1) {
        return Some(at + 2);
    }
    text.is_any(at, WORDS).then_some(at + 1)
}

#[inline(never)]
fn word_value(word: &str) -> Option<f64> {
    const WORDS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety fourty couple dozen hundred thousand";
    const FROM_TWENTY: [u16; 13] = [20, 30, 40, 50, 60, 70, 80, 90, 40, 2, 12, 100, 1000];
    let place = WORDS.split(' ').position(|w| w == word)?;
    let above = place.checked_sub(20).and_then(|above| FROM_TWENTY.get(above));
    Some(above.map_or(place as f64, |value| f64::from(*value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> Option<(f64, usize)> {
        number_at(&Text::new(raw), 0).map(|n| (n.value, n.to))
    }

    #[test]
    fn numbers_in_every_dress() {
        assert_eq!(read("3 jobs"), Some((3.0, 1)));
        assert_eq!(read("twenty-one days"), Some((21.0, 3)));
        assert_eq!(read("two hundred pounds"), Some((200.0, 2)));
        assert_eq!(read("a couple of friends"), Some((2.0, 3)));
        assert_eq!(read("2-3 walks"), Some((2.0, 3)));
        assert_eq!(read("two or three walks"), Some((2.0, 3)));
        assert_eq!(read("5k"), Some((5000.0, 2)));
    }

    #[test]
    fn ordinals_are_not_amounts() {
        assert_eq!(read("12th"), None);
        assert_eq!(read("first"), None);
        assert_eq!(read("a walk"), None);
    }
}
