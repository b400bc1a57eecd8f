//! Splits a goal into what is promised and what only gives a reason, a condition or a comparison, and finds
//! the verb of each promise.
//!
//! This is a walk from left to right, not a parse. It knows how goals start ("I will", "Ana wants to", "My
//! goal is to", "Pay …") and which words open a stretch that promises nothing ("because", "so that", "if",
//! "instead of").

use super::lexicon::Class;
use super::time::Mention;
use super::token::Text;

/// What a token is part of.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// The promise itself.
    Main,
    /// Why: "because …", "since …".
    Reason,
    /// What for: "so that …", "in order to …", "to avoid …".
    Purpose,
    /// When or if: "when I feel …".
    Condition,
    /// Which: "a place that …".
    Relative,
    /// What not: "instead of …", "rather than …".
    Contrast,
    /// How: "by walking …".
    Means,
}

/// The verb of a promise.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) struct Head {
    /// Where its clause starts: its subject, if it has one, stands between here and the verb.
    pub from: usize,
    /// The verb, or the first word of a goal without one.
    pub at: usize,
    /// The end of its clause: the token after its last.
    pub to: usize,
    /// "be able to", "can": what follows is an ability.
    pub able: bool,
    /// Where a "not", "never" or "no longer" before the verb starts.
    pub negated: Option<usize>,
    /// "continue to", "work on", "try to": an effort and not its result.
    pub effort: bool,
}

/// The goal taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Clauses {
    /// One role for each token.
    pub roles: Vec<Role>,
    pub heads: Vec<Head>,
}

impl Clauses {
    pub fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::Main)
    }
}

/// Takes a goal apart.
pub(super) fn clauses(text: &Text<'_>, times: &[Mention]) -> Clauses {
    let mut walk = Walk { text, times, next_time: 0, out: Clauses::default() };
    walk.out.roles.resize(text.len(), Role::Main);
    let mut at = 0;
    while at < text.len() {
        let mut end = at + 1;
        while end < text.len() && !text.sentence_start(end) {
            end += 1;
        }
        walk.sentence(at, end);
        at = end;
    }
    walk.out
}

struct Walk<'t, 'a> {
    text: &'t Text<'a>,
    times: &'t [Mention],
    next_time: usize,
    out: Clauses,
}

impl Walk<'_, '_> {
    fn sentence(&mut self, from: usize, end: usize) {
        let mut at = self.after_label(from, end);
        let mut seek = true;
        while at < end {
            if seek {
                let (next, found) = self.head(at, end);
                at = next;
                seek = false;
                if !found {
                    return;
                }
                continue;
            }
            if let Some(to) = self.time_at(at) {
                at = to;
            } else if let Some(role) = self.opens(at, true) {
                at = self.mark(at, end, role, true);
            } else if self.unfolds(at, end) {
                self.close(at);
                at += 1;
                seek = true;
            } else if let Some(start) = self.another(at, end) {
                self.close(at);
                at = start;
                seek = true;
            } else {
                at += 1;
            }
        }
        self.close(end);
    }

    /// Ends the clause of the last head.
    fn close(&mut self, at: usize) {
        if let Some(head) = self.out.heads.last_mut()
            && head.to == usize::MAX
        {
            head.to = at;
        }
    }

    /// Passes over "Goal 1:" and list marks.
    fn after_label(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        for i in from..end.min(from + 5) {
            if self.text.symbol(i) == Some(':') && !self.text.glued(i + 1) {
                at = i + 1;
            }
        }
        let list = self.text.is_number(at) && self.text.marks(at + 1, ").");
        if list {
            at += 2;
        }
        while at < end && self.text.symbol(at).is_some() {
            at += 1;
        }
        at
    }

    /// The end of the phrase of time that starts at `at`.
    fn time_at(&mut self, at: usize) -> Option<usize> {
        while self.times.get(self.next_time).is_some_and(|m| m.from < at) {
            self.next_time += 1;
        }
        self.times.get(self.next_time).filter(|m| m.from == at).map(|m| m.to)
    }

    /// Finds the verb from the start of a clause on; where to go on, and whether one was found.
    fn head(&mut self, from: usize, end: usize) -> (usize, bool) {
        let text = self.text;
        let (mut able, mut negated, mut effort, mut subject) = (false, None, false, false);
        let mut at = from;
        while at < end {
            if let Some(to) = self.time_at(at) {
                at = to;
                continue;
            }
            if text.symbol(at).is_some() || text.is_any(at, "and but then so") {
                at += 1;
                continue;
            }
            if let Some(to) = aside(text, at) {
                at = to;
                continue;
            }
            if let Some(role) = self.opens(at, false).filter(|_| !subject)
                && (role != Role::Purpose || self.comma_subject(at, end))
            {
                at = self.mark(at, end, role, false);
                continue;
            }
            if text.is_any(at, "not never") || text.phrase(at, "no longer") {
                let aside = text.is_any(at + 1, "only just too");
                if !aside && negated.is_none() {
                    negated = Some(at);
                }
                at += if text.is(at, "no") { 2 } else { 1 };
                continue;
            }
            able |= text.is_any(at, "able can could");
            if text.is(at, "for") && text.is(at.wrapping_sub(1), "is") {
                at = self.past_to(at, end);
                continue;
            }
            if let Some(to) = self.leads_on(at, end) {
                effort |= text.is_any(at, "try trying continue work working focus strive attempt");
                able |= text.is_any(at, "learn learns");
                subject = true;
                at = to;
                continue;
            }
            if !subject && let Some(to) = self.subject(at, end) {
                subject = true;
                at = to;
                continue;
            }
            let light = text.has_any(at, &[Class::Auxiliary, Class::Adverb])
                || text.is(at, "to")
                || (text.has(at, Class::Pronoun) && !subject_det(text, at));
            if light && at + 1 < end && (text.is_word(at + 1)) && !state(text, at) {
                subject |= text.has_any(at, &[Class::Pronoun, Class::Auxiliary]);
                at += 1;
                continue;
            }
            effort |= text.is_any(at, "try continue focus strive attempt")
                || (text.is(at, "keep") && text.ends(at + 1, "ing"))
                || (text.is_any(at, "work working") && text.is_any(at + 1, "on toward towards at"));
            self.out.heads.push(Head { from, at, to: usize::MAX, able, negated, effort });
            return (at + 1, true);
        }
        (at, false)
    }

    /// "want to", "goal is to", "would like my son to": past the "to".
    fn leads_on(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        if !text.has(at, Class::Govern) || text.is_any(at, "go goes went") {
            return None;
        }
        if text.is_any(at, "plan target focus help")
            && text.has(at + 1, Class::Determiner)
            && text.is_any(at + 1, "a an the")
        {
            return None;
        }
        for i in at + 1..end.min(at + 6) {
            if text.is(i, "to") && text.is_word(i + 1) && !text.has(i + 1, Class::Determiner) {
                let direct = i == at + 1
                    || text.is_any(
                        at,
                        "want wants like goal objective aim need needs hope help wanted plan target focus",
                    );
                return direct.then_some(i + 1);
            }
            if text.symbol(i).is_some() || text.is_any(i, "on about with so that and") {
                return None;
            }
        }
        None
    }

    fn past_to(&self, at: usize, end: usize) -> usize {
        self.text.find(at, end.min(at + 8), "to").map_or(at + 1, |i| i + 1)
    }

    /// A subject in nouns: "The client will", "Maria and I are", "My son sleeps".
    fn subject(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let verb = |i: usize| {
            text.has_any(i, &[Class::Telic, Class::Contact, Class::Ceasing, Class::VagueVerb, Class::Govern])
        };
        if text.has(at, Class::Auxiliary) {
            return None;
        }
        if let Some(to) = named(text, at, end) {
            return Some(to);
        }
        let determined = text.has(at, Class::Determiner);
        let named = determined || text.capital(at);
        for i in at..end.min(at + 7) {
            if i > at && text.has(i, Class::Auxiliary) && (determined || !verb(at) || i == at + 1) {
                return Some(i);
            }
            let within = i > at
                && ((text.has(i, Class::Pronoun) && !text.is(i - 1, "and"))
                    || (text.has(i, Class::Preposition) && !text.is_any(i, "of from")));
            let stop = within
                || text.symbol(i).is_some()
                || text.is_any(i, "to so that what which because when if by for even though unless until");
            if stop {
                break;
            }
        }
        if text.has(at, Class::Determiner) {
            return (at + 1..end.min(at + 5)).find(|i| verb(*i) && *i > at + 1);
        }
        // "Maria pays", "Maria wants to".
        let third = text.ends(at + 1, "s") || text.has(at + 1, Class::Govern);
        (named && !verb(at) && verb(at + 1) && third).then_some(at + 1)
    }

    /// The role of the stretch that a word opens, if it opens one.
    fn opens(&self, at: usize, after_head: bool) -> Option<Role> {
        let text = self.text;
        let as_they =
            text.is(at, "as") && text.has(at + 1, Class::Pronoun) && !text.is(at.wrapping_sub(2), "as");
        let so_that = after_head
            && text.is(at, "so")
            && text.is_word(at + 1)
            && !text.is_any(at + 1, "far much many on");
        let that = after_head
            && text.is(at, "that")
            && !text.is_any(at.wrapping_sub(1), "so sure ensure ensuring certain see is");
        if as_they || text.is_any(at, "because cause cuz since due") {
            Some(Role::Reason)
        } else if so_that || text.phrase(at, "in order") {
            Some(Role::Purpose)
        } else if text.is_any(at, "if when whenever unless although though while whether even") {
            Some(Role::Condition)
        } else if that || text.is_any(at, "who whose which where what how") {
            Some(Role::Relative)
        } else if text.is_any(at, "instead rather") {
            Some(Role::Contrast)
        } else if text.is_any(at, "by")
            && (text.ends(at + 1, "ing") || (text.is(at + 1, "not") && text.ends(at + 2, "ing")))
        {
            Some(Role::Means)
        } else if text.is_any(at, "to") && after_head {
            self.purpose(at).then_some(Role::Purpose)
        } else if text.is_any(at, "to") {
            Some(Role::Purpose)
        } else if text.is_any(at, "for of about with on in from")
            && after_head
            && text.has(at + 1, Class::Ceasing)
        {
            Some(Role::Means)
        } else {
            None
        }
    }

    /// "to" before a verb, after the promise: "walk daily to reduce stress".
    fn purpose(&self, at: usize) -> bool {
        let text = self.text;
        let next = if text.is_any(at + 1, "help not better further") { at + 2 } else { at + 1 };
        text.has(next, Class::Ceasing)
            || (text.has(next, Class::VagueVerb) && !text.is(next, "work"))
            || text.is_any(next, "be have get keep make give feel me stay not never")
    }

    /// Whether a comma and then a subject follow: "To avoid eviction, I will …".
    fn comma_subject(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        (at..end).any(|i| {
            text.symbol(i) == Some(',')
                && text.within(i + 1, end.min(i + 5), "will i she he they we wants plans")
        })
    }

    /// Marks a stretch with its role and returns its end.
    fn mark(&mut self, from: usize, end: usize, role: Role, after_head: bool) -> usize {
        let text = self.text;
        let mut at = from;
        while at < end {
            let stop = text.symbol(at) == Some(',') && at > from;
            let aside = role == Role::Condition || text.is_any(at + 1, "at by until within for on in");
            if stop && (!after_head || aside || self.another(at, end).is_some()) {
                break;
            }
            if after_head && at > from && text.is_any(at, "and but") && self.modal_follows(at, end) {
                break;
            }
            // "rest when he rests and go back": the plain verb belongs to the promise again.
            let theirs = || {
                (from + 2..at).any(|i| {
                    let doer = text.is_any(i - 1, "he she it") || text.has(i - 1, Class::Person);
                    doer && text.ends(i, "s") && text.word(i).len() > 3
                })
            };
            if after_head && role == Role::Condition && theirs() && self.another(at, end).is_some() {
                break;
            }
            if let Some(slot) = self.out.roles.get_mut(at) {
                *slot = role;
            }
            at += 1;
        }
        at
    }

    /// "Be less alone: ring Dot on Mondays": what stands behind the colon says the same in deeds.
    fn unfolds(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let mark =
            text.symbol(at) == Some(':') || (text.marks(at, "-–—") && !text.glued(at) && !text.glued(at + 1));
        let next = at + 1;
        let subject = text.is_any(next, "i we she he they");
        mark && next < end && (subject || (verbal(text, next) && !text.ends(next, "s")))
    }

    fn modal_follows(&self, at: usize, end: usize) -> bool {
        self.text.within(at + 1, end.min(at + 4), "will would shall")
    }

    /// Where a second promise starts after "and", "but", "then" or a comma, if one does.
    fn another(&self, at: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let joint = text.is_any(at, "and but then or plus") || text.marks(at, ",&+");
        if !joint {
            return None;
        }
        let mut i = at + 1;
        while i < end && (text.is_any(i, "and but then also to") || text.has(i, Class::Adverb)) {
            i += 1;
        }
        let subject = text.is_any(i, "i he she they we it");
        if subject || self.modal_follows(i.wrapping_sub(1), end) {
            return Some(i);
        }
        let comma_not = text.symbol(at) == Some(',') && text.is(i, "not");
        if text.is(i, "not") && text.has(i + 1, Class::Preposition) && !text.is(i + 1, "to") {
            return None;
        }
        if text.is_any(i, "not never stop quit no") {
            return (!comma_not && !text.is(i, "no")).then_some(i);
        }
        let verb = text.has_any(i, &[Class::Telic, Class::Contact, Class::Ceasing, Class::VagueVerb]);
        // "and exercise" may be a thing; "and exercise with Jo" is done.
        let goes_on =
            text.is_word(i + 1) && !text.is_any(i + 1, "and or by in within until before for every each");
        let plain =
            text.is(at, "and") && (text.has(i, Class::Verb) || (text.has(i, Class::Habit) && goes_on));
        let third = text.is_any(at, "and then") && verbal(text, i) && text.ends(i, "s") && goes_on;
        if third && (text.has_any(i + 1, &[Class::Determiner, Class::Preposition])) {
            return Some(i);
        }
        let verb = verb
            || plain
            || text.is_any(i, "be have get keep")
            || (text.is(at, "and") && text.is_any(i + 1, "more less better") && !text.is_word(i + 2));
        let noun = text.ends(i, "s") || text.ends(i, "ing") || text.ends(i, "ion");
        (verb && !noun && !text.is(at, "or")).then_some(i)
    }
}

/// "Harold, 70," or "Maya (15)": a name with an age behind it, which is no verb; the token after both.
fn aside(text: &Text<'_>, at: usize) -> Option<usize> {
    let name = text.is_word(at) && text.capital(at);
    let open = text.marks(at + 1, ",(");
    let close = text.marks(at + 3, ",)");
    (name && open && text.is_number(at + 2) && close).then_some(at + 4)
}

/// A word that can be what is done.
fn verbal(text: &Text<'_>, at: usize) -> bool {
    const VERBS: [Class; 6] =
        [Class::Telic, Class::Contact, Class::Habit, Class::Ceasing, Class::VagueVerb, Class::Verb];
    text.has_any(at, &VERBS)
}

/// "Linh to call", "Tanya and Bree sign up", "Samir gets": the end of names that are the subject.
fn named(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    let name = |i: usize| {
        let person = text.has_any(i, &[Class::Person, Class::Relative]);
        let capital = text.capital(i);
        let known = verbal(text, i) || text.has_any(i, &[Class::Determiner, Class::Function]);
        text.is_word(i) && (person || text.is_any(i, "client clients people") || (capital && !known))
    };
    let mut i = at;
    let mut names = 0;
    while i < end && name(i) && names < 6 {
        names += 1;
        i += 1;
        if (text.is(i, "and") || text.symbol(i) == Some('&')) && name(i + 1) {
            i += 1;
            names += 1;
        }
    }
    if names == 0 || !text.sentence_start(at) {
        return None;
    }
    let several = names > 1;
    let to = text.is(i, "to") && verbal(text, i + 1);
    let third = text.ends(i, "s") && verbal(text, i);
    (to || third || (several && verbal(text, i) && !text.ends(i, "ing"))).then_some(i)
}

/// A possessive opens a noun phrase, so the noun after it is not yet the verb.
fn subject_det(text: &Text<'_>, at: usize) -> bool {
    text.is_any(at, "my our their his your its")
}

/// "be", "have" and "do" as main verbs: what follows is no verb.
fn state(text: &Text<'_>, at: usize) -> bool {
    let next = at + 1;
    if text.is_any(at, "have has had having") {
        // "will have handed in the form": the perfect, so the verb is still to come.
        let perfect = text.ends(next, "ed") || text.has(next, Class::DoneState);
        return !perfect && !text.is_any(next, "to been not");
    }
    if text.is_any(at, "be is are being been") {
        return !text.is_any(next, "able to going not for that");
    }
    if text.is_any(at, "do does doing") {
        return !text.is_any(next, "not");
    }
    false
}
