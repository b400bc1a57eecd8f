//! Finds the phrase that a goal shares with a quote.
//!
//! Two ways lead to a shared phrase. Telling words can stand close together in both, in any inflection,
//! with small words changed or left out. Or a run of words, small ones included, is taken over as it was
//! said; pronouns may shift ("my own two feet", "her own two feet"). Both ways walk over a bounded number of
//! words, so the work stays small for any input.

use super::Span;
use super::lexicon::Class;
use super::token::Text;

/// Weight at which a phrase counts as kept; a telling word weighs 2, a common one or a name 1.
pub(super) const ENOUGH: u32 = 4;
/// How far apart two words of a phrase may stand, in words that carry matter.
const NEAR: usize = 3;
/// How many words of a goal and of a quote are compared.
const MOST_GOAL: usize = 600;
const MOST_QUOTE: usize = 400;

/// A shared phrase: how much it weighs and where it stands in the goal.
pub(super) struct Shared {
    pub weight: u32,
    pub spans: Vec<Span>,
}

/// A quote, ready to be compared.
pub(super) struct Quote<'a> {
    text: Text<'a>,
    words: Vec<Word>,
}

/// One word of a quote or goal.
#[derive(Copy, Clone)]
struct Word {
    token: usize,
    /// 0 for a small word, 1 for a common one or a name, 2 for a telling one.
    weight: u32,
    pronoun: bool,
    /// Part of what the client wants, as opposed to what they turn down.
    wanted: bool,
    /// Shortly after "I want to" and the like.
    anchor: bool,
    /// Place among the words that carry matter.
    place: usize,
}

impl<'a> Quote<'a> {
    pub fn new(raw: &'a str) -> Self {
        let text = Text::new(raw);
        let wanted = wanted(&text);
        let mut words = words(&text, MOST_QUOTE);
        for word in &mut words {
            word.wanted = wanted.get(word.token).copied().unwrap_or(true);
            word.anchor = anchored(&text, word.token);
        }
        Quote { text, words }
    }

    /// The heaviest phrase that the goal shares with this quote.
    pub fn strongest(&self, goal: &Text<'_>) -> Option<Shared> {
        let words = words(goal, MOST_GOAL);
        let telling = self.telling(goal, &words);
        let run = self.run(goal, &words);
        match (telling, run) {
            (Some(a), Some(b)) => Some(if b.weight > a.weight { b } else { a }),
            (a, b) => a.or(b),
        }
    }

    fn same(&self, goal: &Text<'_>, g: &Word, q: &Word) -> bool {
        if g.pronoun || q.pronoun {
            return g.pronoun && q.pronoun;
        }
        close(goal.stem(g.token), self.text.stem(q.token))
    }

    /// Telling words that stand close together in both.
    fn telling(&self, goal: &Text<'_>, words: &[Word]) -> Option<Shared> {
        let quoted: Vec<&Word> = self.words.iter().filter(|w| w.weight > 0 && w.wanted).collect();
        let mut best: Option<(u32, Vec<usize>)> = None;
        // The run so far: its weight, the last goal place and quote place, and its goal tokens.
        let mut run: Option<(u32, usize, usize, Vec<usize>)> = None;
        for g in words.iter().filter(|w| w.weight > 0) {
            let mut near = None;
            let mut first = None;
            for q in quoted.iter().filter(|q| self.same(goal, g, q)) {
                first = first.or(Some(*q));
                if near.is_none()
                    && let Some((_, at, reached, _)) = &run
                {
                    near = step(g.place - at, *reached, q.place).map(|loss| (*q, loss));
                }
            }
            match (near, first, run.as_mut()) {
                (Some((q, loss)), _, Some((sum, at, reached, tokens))) => {
                    let seen = tokens.iter().any(|t| goal.stem(*t) == goal.stem(g.token));
                    *sum += if seen { 0 } else { q.weight.min(g.weight).saturating_sub(loss) };
                    (*at, *reached) = (g.place, q.place);
                    tokens.push(g.token);
                }
                (_, Some(q), _) => run = Some((q.weight.min(g.weight), g.place, q.place, vec![g.token])),
                _ => continue,
            }
            if let Some((sum, _, _, tokens)) = &run
                && best.as_ref().is_none_or(|b| *sum > b.0)
            {
                best = Some((*sum, tokens.clone()));
            }
        }
        let (weight, tokens) = best?;
        Some(Shared { weight, spans: tokens.iter().filter_map(|t| goal.span(*t, t + 1)).collect() })
    }

    /// A run of words taken over as they were said.
    fn run(&self, goal: &Text<'_>, words: &[Word]) -> Option<Shared> {
        #[derive(Copy, Clone, Default)]
        struct Run {
            len: usize,
            telling: u32,
            common: u32,
            anchored: bool,
        }
        let mut above = vec![Run::default(); self.words.len() + 1];
        for (i, g) in words.iter().enumerate() {
            let mut row = vec![Run::default(); self.words.len() + 1];
            for (j, q) in self.words.iter().enumerate() {
                if !q.wanted || !self.same(goal, g, q) {
                    continue;
                }
                let mut run = above.get(j).copied().unwrap_or_default();
                run.len += 1;
                run.telling += u32::from(q.weight == 2);
                run.common += u32::from(q.weight == 1);
                run.anchored |= q.anchor;
                let matter = run.telling + run.common;
                let kept = (run.len >= 4 && run.telling >= 1 && matter >= 2)
                    || (run.len >= 5 && matter >= 2)
                    || (run.anchored && run.len >= 3 && matter >= 1 && (run.telling >= 1 || run.len >= 4))
                    || (run.anchored && run.len == 2 && matter == 2 && run.telling >= 1);
                if kept {
                    let first = words.get(i + 1 - run.len).map_or(g.token, |w| w.token);
                    let spans = goal.span(first, g.token + 1).into_iter().collect();
                    return Some(Shared { weight: ENOUGH, spans });
                }
                if let Some(slot) = row.get_mut(j + 1) {
                    *slot = run;
                }
            }
            above = row;
        }
        None
    }
}

/// Whether two places are near enough for one phrase, and how much weight the step loses.
fn step(goal_gap: usize, reached: usize, place: usize) -> Option<u32> {
    let gap = place.abs_diff(reached);
    if gap == 0 || gap > NEAR || goal_gap > NEAR {
        return None;
    }
    if place < reached {
        // Turned round ("the rent paid" for "pay the rent") only when next to nothing stands between.
        return (gap <= 2 && goal_gap <= 2).then_some(u32::from(gap > 1 || goal_gap > 1));
    }
    // Another word where theirs stood is no longer quite their phrase.
    Some(u32::from(gap > 1 && goal_gap > 1))
}

/// The words of a text without articles and symbols.
fn words(text: &Text<'_>, most: usize) -> Vec<Word> {
    let mut out = Vec::new();
    let mut place = 0;
    for token in 0..text.len() {
        let number = text.is_number(token);
        if (!number && !text.is_word(token)) || text.is_any(token, "a an the") {
            continue;
        }
        let pronoun = text.has(token, Class::Pronoun);
        let weight = weight(text, token);
        if weight > 0 {
            place += 1;
        }
        out.push(Word { token, weight, pronoun, wanted: true, anchor: false, place });
        if out.len() >= most {
            break;
        }
    }
    out
}

/// How much a word tells: 0 for a small word, 1 for a common one or a name, 2 for a telling one.
pub(super) fn weight(text: &Text<'_>, at: usize) -> u32 {
    const COMMON: [Class; 8] = [
        Class::Generic,
        Class::NumberWord,
        Class::LongUnit,
        Class::ShortUnit,
        Class::Month,
        Class::Weekday,
        Class::Often,
        Class::Auxiliary,
    ];
    let matter = text.is_word(at) || text.is_number(at);
    if !matter || text.has_any(at, &[Class::Function, Class::Pronoun]) {
        return 0;
    }
    let name = text.capital(at) && !text.sentence_start(at);
    let common = text.is_number(at) || name || text.has_any(at, &COMMON);
    if common { 1 } else { 2 }
}

/// Equal, or a slip of one letter in a long word.
pub(super) fn close(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    if a.len() < 6
        || b.len() < 6
        || a.len().abs_diff(b.len()) > 1
        || a.as_bytes().first() != b.as_bytes().first()
    {
        return false;
    }
    let head = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    let tail = a.bytes().rev().zip(b.bytes().rev()).take_while(|(x, y)| x == y).count();
    let longer = a.len().max(b.len());
    let swapped = head + tail + 2 == longer
        && a.len() == b.len()
        && a.as_bytes().get(head) == b.as_bytes().get(head + 1)
        && a.as_bytes().get(head + 1) == b.as_bytes().get(head);
    head + tail + 1 >= longer || swapped
}

/// Whether a token is among the first after "want to", "if I could just" and the like.
fn anchored(text: &Text<'_>, at: usize) -> bool {
    (1..=5)
        .map_while(|back| at.checked_sub(back))
        .take_while(|i| text.symbol(*i).is_none())
        .any(|i| text.is_any(i, "want wants wanted wanna wish need hope could like love just miss dream"))
}

/// For each token of a quote, whether it can name the thing wanted. What a client is tired of is not;
/// what they fear to lose, or do without, is.
fn wanted(text: &Text<'_>) -> Vec<bool> {
    let mut out = Vec::with_capacity(text.len());
    let mut down = false;
    for i in 0..text.len() {
        let stop = text.marks(i, ".!?;,—–") || text.is_any(i, "but just so");
        let contrast = text.is(i, "not") && text.marks(i.wrapping_sub(1), ",—–");
        let refuses = contrast
            || text.has(i, Class::Unwanted)
            || (text.is(i, "not") && text.is_any(i + 1, "want need like care wanna"))
            || text.phrase(i, "no more");
        if stop {
            down = false;
        } else if refuses {
            down = true;
        } else if down && (text.is_any(i, "not without") || text.stem_any(i, "los miss leav")) {
            down = false;
        }
        out.push(!down);
    }
    out
}
