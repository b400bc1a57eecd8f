//! What this client wants and what they have turned down, as far as their words and what is known of them tell.
//!
//! A word of the goal is tied to the client when they use it too, in any inflection, or when it speaks of the same
//! matter as one of theirs (`lexicon/topics.txt`). What they refuse ("I'm not taking any more tablets") is kept apart
//! from what they fear ("I don't want to lose the flat") and from what they suffer ("I'm not sleeping"): only the
//! first speaks against a goal.

use super::GoalContext;
use super::lexicon::{Class, Topics};
use super::phrase::{close, weight};
use super::token::Text;

/// How many quotes and how many words of each are read.
const MOST_QUOTES: usize = 64;
const MOST_WORDS: usize = 400;

/// How firmly a word is turned down.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Stance {
    /// Not turned down.
    Open,
    /// "I hate", "sick of": it may be what should change.
    Disliked,
    /// "I don't want", "I'm not going to", "no more".
    Refused,
    /// "Nobody throws out my letters": the deed, and only with that thing.
    HandsOff,
}

/// A quote, or what is known of the client.
struct Source<'a> {
    text: Text<'a>,
    stances: Vec<Stance>,
    /// Before this token the names are the client's own.
    named: usize,
}

/// All that is known of what the client wants.
pub(super) struct Wishes<'a> {
    sources: Vec<Source<'a>>,
}

/// The words of a goal that a client has spoken against.
pub(super) struct Against<'a> {
    pub tokens: Vec<usize>,
    /// What they said.
    pub said: &'a str,
}

impl<'a> Wishes<'a> {
    pub fn new(context: &GoalContext<'a>) -> Self {
        let mut sources = Vec::new();
        let quotes = context.client_words.iter().copied().take(MOST_QUOTES).map(|quote| (quote, false));
        for (raw, about) in quotes.chain([(context.client, true)]) {
            let mut text = Text::new(raw);
            text.tokens.truncate(MOST_WORDS);
            let comma = (0..text.len()).find(|i| text.symbol(*i) == Some(','));
            let named = if about { comma.unwrap_or(text.len()) } else { 0 };
            let stances = stances(&text);
            sources.push(Source { text, stances, named });
        }
        Wishes { sources }
    }

    /// The quotes and what is known of the client, read.
    pub fn texts(&self) -> impl Iterator<Item = &Text<'a>> {
        self.sources.iter().map(|source| &source.text)
    }

    /// Whether there is anything to hold a goal against.
    pub fn known(&self) -> bool {
        self.sources.iter().any(|s| (0..s.text.len()).any(|i| s.tells(i) || !s.topics(i).is_empty()))
    }

    /// The words of the goal that are tied to what is known of the client.
    pub fn ties(&self, goal: &Text<'_>, among: impl Iterator<Item = usize>) -> Vec<usize> {
        among.filter(|g| self.sources.iter().any(|s| s.tied(goal, *g))).collect()
    }

    /// Where the client speaks of what is their own: "in my own bed", "at home".
    pub fn own_home(&self) -> Option<&'a str> {
        self.sources.iter().find_map(|s| {
            let own = |i: usize| {
                s.stances.get(i) == Some(&Stance::Open)
                    && ((s.text.is(i, "own")
                        && s.text.is_any(i + 1, "home bed house flat place bedroom chair"))
                        || (s.text.is(i, "at") && s.text.is(i + 1, "home")))
            };
            (0..s.text.len()).any(own).then_some(s.text.raw)
        })
    }

    /// All that is spoken of here, and what lies near it.
    pub fn about(&self) -> Topics {
        let all = self.sources.iter().flat_map(|s| (0..s.text.len()).map(|i| s.topics(i)));
        all.fold(Topics::default(), Topics::with).widened()
    }

    /// The words of the goal that this client has turned down, given the words that promise something.
    pub fn against(&self, goal: &Text<'_>, promised: &[usize], used: bool) -> Option<Against<'a>> {
        self.sources.iter().find_map(|source| {
            let tokens = source.refused(goal, promised, used, self);
            (!tokens.is_empty()).then_some(Against { tokens, said: source.text.raw })
        })
    }

    /// Whether a word is used in what is known of the client, outside of what they said.
    pub fn about_person(&self, stem: &str) -> bool {
        self.sources.last().is_some_and(|about| (0..about.text.len()).any(|i| about.text.stem(i) == stem))
    }

    /// Where the client says that something shall stay: the topics of what follows "stay" or "keep".
    pub fn staying(&self) -> Option<(Topics, &'a str)> {
        self.sources.iter().find_map(|s| {
            let at = (0..s.text.len()).find(|i| {
                s.text.stem_any(*i, "stay keep remain")
                    && s.stances.get(*i) == Some(&Stance::Open)
                    && !s.text.is_any(i.wrapping_sub(1), "they he she it")
            })?;
            let topics = (at + 1..at + 6).fold(Topics::default(), |all, i| all.with(s.topics(i)));
            (!topics.is_empty()).then_some((topics, s.text.raw))
        })
    }

    /// Whether a word is used outside of what is turned down.
    fn wanted(&self, stem: &str) -> bool {
        self.sources.iter().any(|s| {
            (0..s.text.len()).any(|i| s.stances.get(i) == Some(&Stance::Open) && s.text.stem(i) == stem)
        })
    }
}

impl Source<'_> {
    /// A telling word, or a name that is not the client's own.
    fn tells(&self, at: usize) -> bool {
        let Some(token) = self.text.get(at) else { return false };
        let own = token.capital
            && (at < self.named
                || (0..self.named)
                    .any(|i| self.text.get(i).is_some_and(|t| t.capital && t.norm == token.norm)));
        let name = token.capital && self.text.is_word(at) && !self.text.sentence_start(at);
        !own && self.text.is_word(at)
            && match weight(&self.text, at) {
                0 => false,
                1 => name && token.norm.len() > 1,
                _ => true,
            }
    }

    fn topics(&self, at: usize) -> Topics {
        matter(&self.text, at)
    }

    fn tied(&self, goal: &Text<'_>, at: usize) -> bool {
        let (topics, telling) = (matter(goal, at), weight(goal, at) > 0);
        (0..self.text.len()).any(|i| {
            (telling && self.tells(i) && close(goal.stem(at), self.text.stem(i)))
                || (self.stances.get(i) != Some(&Stance::Refused) && topics.meets(self.topics(i)))
        })
    }

    /// The promised words that are turned down here: one that is offered to people under any of its names, or at
    /// least half of what was said.
    fn refused(&self, goal: &Text<'_>, promised: &[usize], used: bool, wishes: &Wishes<'_>) -> Vec<usize> {
        let mut all = 0;
        let mut hit = 0;
        let mut tokens = Vec::new();
        let (mut offered, mut whole, mut disliked) = (false, false, false);
        for i in 0..self.text.len() {
            let stance = self.stances.get(i).copied().unwrap_or(Stance::Open);
            let service = self.text.topics(i).both(Topics::OFFERED);
            disliked |= stance == Stance::Disliked;
            let counts = match stance {
                Stance::Open => false,
                Stance::Disliked => true,
                Stance::Refused | Stance::HandsOff => true,
            };
            let telling = weight(&self.text, i) == 2 && !wishes.wanted(self.text.stem(i));
            whole |= stance == Stance::HandsOff;
            if !counts || (!telling && service.is_empty()) {
                continue;
            }
            all += 1;
            let same: Vec<usize> = promised
                .iter()
                .copied()
                .filter(|g| goal.stem(*g) == self.text.stem(i) || goal.topics(*g).meets(service))
                .collect();
            offered |= same.iter().any(|g| goal.topics(*g).meets(service));
            hit += u32::from(!same.is_empty());
            tokens.extend(same);
        }
        let enough = if whole { hit == all } else { 2 * hit >= all };
        // What they hate may be what should change, unless they are to use it, or it is named in full.
        let enough = enough && (!disliked || used || (hit == all && hit > 1));
        if (offered && (!disliked || used)) || (hit > 0 && enough) { tokens } else { Vec::new() }
    }
}

/// The topics of a word, unless it only counts or tells the time.
pub(super) fn matter(text: &Text<'_>, at: usize) -> Topics {
    const ASIDE: [Class; 6] =
        [Class::LongUnit, Class::ShortUnit, Class::NumberWord, Class::Weekday, Class::Function, Class::Month];
    if text.has_any(at, &ASIDE) { Topics::default() } else { text.topics(at) }
}

/// How each word of a text is meant.
fn stances(text: &Text<'_>) -> Vec<Stance> {
    let mut out = vec![Stance::Open; text.len()];
    let mut now = Stance::Open;
    let mut start = 0;
    for i in 0..text.len() {
        let mark = text.marks(i, ".!?;,—–");
        if mark || text.is_any(i, "but just so when if because how unless until") {
            // "My mum weighs me and I hate it": what came before is meant.
            if text.is_any(i.wrapping_sub(1), "it that") && now != Stance::Open {
                out.iter_mut().take(i).skip(start).for_each(|stance| *stance = now);
            }
            now = Stance::Open;
            start = i + 1;
            continue;
        }
        if let Some(stance) = turns_down(text, i) {
            now = stance;
            continue;
        }
        if now == Stance::HandsOff && text.is_any(i, "to from into") {
            now = Stance::Open;
        }
        let turned = text.is_any(i, "not without") || text.stem_any(i, "los miss leav");
        let others = text.is_any(i, "he she they you it we") && !text.is_any(i.wrapping_sub(1), "and not");
        if now != Stance::Open && (turned || others) && !text.is_any(i, "it") {
            now = Stance::Open;
        }
        if let Some(slot) = out.get_mut(i) {
            *slot = now;
        }
    }
    if now != Stance::Open && text.is_any(text.len().wrapping_sub(2), "it that") {
        out.iter_mut().skip(start).for_each(|stance| *stance = now);
    }
    // Whom one holds dear is never what is turned down.
    for (i, slot) in out.iter_mut().enumerate() {
        const DEAR: &str =
            "child kid son daughter mum mother dad father sister brother baby grandson granddaughter";
        if text.stem_any(i, DEAR) {
            *slot = Stance::Open;
        }
    }
    out
}

/// Whether a refusal starts at `at`.
fn turns_down(text: &Text<'_>, at: usize) -> Option<Stance> {
    use Stance::{Disliked, Refused};
    if text.phrase(at, "not stand") {
        return Some(Disliked);
    }
    // "We're not a therapy group."
    if text.is(at, "not") && text.is_any(at + 1, "a an") && text.is_any(at.wrapping_sub(1), "am are") {
        return Some(Refused);
    }
    if text.is(at, "not") {
        let next = at + 1;
        let mut verb = next;
        while text.is_any(verb, "going gonna want wants wanna need needs to really even ever be like") {
            verb += 1;
        }
        // What they fear or suffer is no refusal.
        let fear = text.is_any(
            verb,
            "become end get go lose die feel have know sleep eat cope manage work leave miss let sleeping eating coping \
             working getting managing sure able good happy well",
        ) && !text.phrase(verb, "have a");
        let wanting = text.is_any(next, "want wants need needs like going gonna wanna");
        let willing = text.is_any(at.wrapping_sub(1), "will would am ai is are")
            && (text.ends(next, "ing") || text.is_any(at.wrapping_sub(1), "will would"))
            && !text.has(verb, Class::InnerState);
        let asked = text.is_any(at.wrapping_sub(1), "do")
            && (at < 2 || text.sentence_start(at - 1))
            && text.is_any(next, "send make put give tell talk ask bring");
        return ((wanting || willing || asked) && !fear).then_some(Refused);
    }
    // "No tablets."
    if text.is(at, "no")
        && text.sentence_start(at)
        && !text.is_any(at + 1, "one idea time money way")
        && (at + 2..at + 4).any(|i| i >= text.len() || text.marks(i, ".!,"))
    {
        return Some(Refused);
    }
    if text.phrase_any(at, "no more,done with,not interested in").is_some() {
        return Some(Refused);
    }
    let hands_off =
        text.is_any(at, "nobody noone") && text.stem_any(at + 1, "throw touch tak mov sell send put cut");
    if hands_off && text.sentence_start(at) {
        return Some(Stance::HandsOff);
    }
    if text.stem_any(at, "refus oppos declin reject")
        || (text.is(at, "against") && !text.has(at.wrapping_sub(1), Class::Auxiliary))
    {
        return Some(Refused);
    }
    if text.is(at, "stop") && text.sentence_start(at) {
        return Some(Refused);
    }
    let dislike = text.stem_any(at, "hat loath dread detest dislik")
        || (text.is_any(at, "sick fed") && text.is_any(at + 1, "of up"))
        || (text.is(at, "tired") && text.is(at + 1, "of"));
    dislike.then_some(Disliked)
}
