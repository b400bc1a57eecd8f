//! **specific**: who does what that anyone could see, where or with whom.
//!
//! Held against a goal: a vague verb doing the work ("improve", "cope", "work on"), a feeling or quality as its whole
//! content ("be happier", "have better communication"), and a bare verb without anything to picture ("exercise
//! more"). One thing that can be seen is enough: a vague beginning is mended by a number of something visible
//! ("increase evenings at the table from one to three") or by how it is done ("cope by ringing Jo").

use super::Verdict;
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::phrase::weight;
use crate::goals::reading::Reading;
use crate::goals::time::TimeKind;
use crate::goals::token::Text;

/// Why a promise cannot be pictured.
enum Vague {
    /// A verb that says nothing visible.
    Verb(usize),
    /// A feeling, a quality, a comparison.
    Quality(usize, usize),
    /// Too few words to see anything.
    Bare(usize),
}

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    let mut first = None;
    for head in reading.clauses.heads.iter().filter(|h| reading.clauses.role(h.at) == Role::Main) {
        match vague(reading, head) {
            None => return seen(reading, head),
            Some(found) => first = first.or(Some(found)),
        }
    }
    // "cope with the evenings by ringing Jo": how it is done can be seen.
    let means = (0..text.len()).find(|i| {
        reading.clauses.role(*i) == Role::Means
            && text.ends(*i, "ing")
            && !text.has(*i, Class::VagueVerb)
            && (i + 1..i + 5).any(|k| weight(text, k) > 0 && !text.has(k, Class::VagueNoun))
    });
    if let Some(span) = means.and_then(|at| text.span(at, at + 1)) {
        return Verdict::quoting(&reading.text, true, span, "“", "” can be pictured: it says what is done.");
    }
    let about = |from: usize, to: usize, after: &str| Verdict::quoting_any(text, false, (from, to), after);
    match first {
        Some(Vague::Verb(at)) => {
            about(at, at + 1, "” leaves open what anyone would see: who does what, where or with whom?")
        }
        Some(Vague::Quality(from, to)) => about(
            from,
            to,
            "” is known only from inside: what will the client be doing when it is so, where or with whom?",
        ),
        Some(Vague::Bare(at)) => about(
            at,
            at + 1,
            "” is a beginning: add where, with whom, or what exactly, so that it can be pictured.",
        ),
        None => Verdict::plain(true, "It says something that can be pictured."),
    }
}

/// Verbs that say nothing by themselves: with one of these the word after it is what can be seen.
const LIGHT: &str = "be is are being have has having get gets getting keep keeps stay stays go goes";

fn seen(reading: &Reading<'_>, head: &Head) -> Verdict {
    let light = reading.text.is_any(head.at, LIGHT) && head.at + 1 < reading.text.len();
    let to = head.at + 1 + usize::from(light);
    let after = "” can be seen by anyone, so you both know what is meant.";
    Verdict::quoting_any(&reading.text, true, (head.at, to), after)
}

/// What keeps a promise from being pictured, if anything does.
fn vague(reading: &Reading<'_>, head: &Head) -> Option<Vague> {
    let text = &reading.text;
    let at = head.at;
    let end = head.to.min(text.len());
    let inside: Vec<usize> = (at + 1..end)
        .filter(|i| !reading.in_time(*i) && matches!(reading.clauses.role(*i), Role::Main | Role::Relative))
        .collect();
    let quality = |i: usize| text.has_any(i, &[Class::VagueNoun, Class::InnerState, Class::VagueWord]);
    let telling: Vec<usize> = inside
        .iter()
        .copied()
        .filter(|i| (weight(text, *i) == 2 || name(text, *i)) && !quality(*i) && !manner(text, *i))
        .collect();
    let grows = text.stem_any(at, "increas extend build reduc decreas");
    let lasts =
        grows && reading.times.iter().any(|m| m.kind == TimeKind::Length && at < m.from && m.from < end);
    let counted = lasts
        || reading.amounts.iter().any(|a| {
            at <= a.from
                && a.from < end
                && !a.unit.is_some_and(|u| text.has(u, Class::VagueNoun) && text.is(u, "thing"))
        });
    if let Some(found) = empty_phrase(text, at, end) {
        return Some(found);
    }
    if text.is_any(at, "feel feels feeling") {
        return Some(Vague::Quality(at, next_word(text, at, end)));
    }
    let linking = text.stem_any(at, "be stay becom remain get keep grow");
    let complement = inside.iter().copied().find(|i| text.is_word(*i) && !small(text, *i));
    if linking
        && let Some(c) = complement
        && (text.has_any(c, &[Class::InnerState, Class::VagueWord]) || comparative(text, c))
        && !counted
        && (telling.len() < 2 || text.stem_any(at, "be becom"))
        && !text.stem_any(at, "get keep") | (text.has(c, Class::InnerState) || comparative(text, c))
    {
        return Some(Vague::Quality(at, c + 1));
    }
    if let Some(verb) = vague_verb(text, at, end) {
        let concrete = concrete_object(text, verb, &inside);
        return (!counted && !concrete).then_some(Vague::Verb(at));
    }
    // "have better communication", "find peace", "raise awareness"
    if let Some(noun) = object_noun(text, at, &inside)
        && text.has(noun, Class::VagueNoun)
        && !text.has(at, Class::Contact)
        && !counted
        && telling.iter().all(|i| *i <= noun)
    {
        return Some(Vague::Quality(at, noun + 1));
    }
    let fragment = text.has(at, Class::VagueNoun) || (quality(at) && !text.has(at, Class::DoneState));
    if fragment && !counted && telling.is_empty() {
        return Some(Vague::Quality(at, at + 1));
    }
    // "exercise more", "eat properly", "drive": nothing to picture.
    let numbered = inside.iter().any(|i| text.is_number(*i));
    let detail = counted
        || numbered
        || reading.times.iter().any(|m| m.from >= at || m.to <= at)
        || text.has(at, Class::Routine);
    let only_more = telling.is_empty()
        && inside
            .iter()
            .any(|i| (text.has(*i, Class::VagueWord) && !text.is(i + 1, "than")) || manner(text, *i));
    let nothing = inside
        .iter()
        .all(|i| small(text, *i) || text.has(*i, Class::Generic) && !text.has(*i, Class::Routine));
    if only_more || (nothing && !detail && telling.is_empty() && weight(text, at) > 0) {
        return Some(Vague::Bare(at));
    }
    None
}

/// Articles, pronouns, prepositions and the like.
fn small(text: &Text<'_>, at: usize) -> bool {
    weight(text, at) == 0 || text.has_any(at, &[Class::Adverb, Class::Preposition]) || !text.is_word(at)
}

fn name(text: &Text<'_>, at: usize) -> bool {
    text.capital(at) && !text.sentence_start(at) && !text.is(at, "i") && text.is_word(at)
}

/// "happier", "calmer", "more confident".
fn comparative(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    text.is_any(at.wrapping_sub(1), "more less") || (word.len() > 5 && word.ends_with("ier"))
}

/// "properly", "healthily": how, and no more.
fn manner(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    text.is_any(at, "properly well better right healthy healthily responsibly appropriately effectively differently normally positively")
        || (word.len() > 6 && word.ends_with("fully"))
}

fn next_word(text: &Text<'_>, at: usize, end: usize) -> usize {
    (at + 1..end.min(at + 4)).find(|i| !small(text, *i)).map_or(at + 1, |i| i + 1)
}

/// Phrases that sound like a goal and show nothing.
fn empty_phrase(text: &Text<'_>, at: usize, end: usize) -> Option<Vague> {
    const PHRASES: &str = "take care of,take control,take responsibility,get help,get support,get better,do better,be good,be better,be okay,be ok,be fine,be there for,be in a better,be at peace,be in control,move on,move forward,get along,get on better,get back on track,get my life together,get his life together,get her life together,get things together,turn my life,turn his life,turn her life,make better choices,make good choices,make better decisions,make progress,make changes,make healthier,make healthy,find myself,settle in,settle down,settle into,come to terms,get over,get through,open up,reach out,stay positive,think positive,live a,have a good,have a better,have better,have more,have a healthy,have a positive,have work,have hope,keep it together,fit in,take better,do well,look after,stand up for,work through";
    if let Some(to) = text.phrase_any(at, PHRASES) {
        let to = to.min(end.max(at + 1));
        // "look after the dog while", "have a good pair of boots": with a thing to see, it is no empty phrase.
        let direct = (to..end).take_while(|i| text.is_word(*i) && !text.has(*i, Class::Preposition));
        let rest: Vec<usize> = direct.filter(|i| weight(text, *i) == 2).collect();
        let shown = rest.iter().any(|i| !text.has(*i, Class::VagueNoun) && !text.has(*i, Class::InnerState));
        let counted = (at..end).any(|i| text.is_number(i) || text.has(i, Class::NumberWord));
        return (!shown && !counted).then_some(Vague::Quality(at, to));
    }
    None
}

/// The vague verb that does the work of this promise: its place.
fn vague_verb(text: &Text<'_>, at: usize, end: usize) -> Option<usize> {
    const MORE: &str = "empower thrive integrate rebuild adjust bond alleviate mitigate access utilise utilize adapt prevent reduce decrease minimise minimize lessen eliminate lower raise promote ensure facilitate enable encourage achieve attain reach self regulate flourish progress succeed function stabilise stabilize normalise normalize";
    let more = text.has(at, Class::VagueVerb) || text.is_any(at, MORE);
    let exempt = if text.stem_any(at, "work") {
        // "work at the bakery", "work two shifts"
        !text.is_any(at + 1, "on toward towards through with at")
            || text.phrase(at + 1, "at the")
            || text.phrase(at + 1, "with my")
    } else if text.stem_any(at, "look") {
        true
    } else if text.stem_any(at, "reach") {
        text.is_any(at + 1, "the my") && !text.has(at + 2, Class::VagueNoun)
    } else if text.stem_any(at, "learn") {
        text.is_any(at + 1, "to how the")
    } else if text.stem_any(at, "rais lower") {
        text.is_any(at + 1, "my his her the") && text.is_any(at + 2, "hand voice")
    } else {
        text.stem_any(at, "shar want")
    };
    let looks = text.stem_any(at, "look") && text.is_any(at + 1, "for into") && end <= at + 6;
    let tries = text.stem_any(at, "try");
    ((more && !exempt) || looks || tries).then_some(at)
}

/// Whether a vague verb has a visible thing to work on: "build a ramp", "accept $50", but not "manage his diabetes".
fn concrete_object(text: &Text<'_>, at: usize, inside: &[usize]) -> bool {
    const TAKES_THINGS: &str = "build grow accept maintain gain lower rais enjoy try connect interact communicat socialis bond support promot work reconnect learn";
    let takes_things = text.stem_any(at, TAKES_THINGS);
    let Some(noun) = object_noun(text, at, inside).or_else(|| {
        let with = inside.iter().position(|i| text.is_any(*i, "with at on"))?;
        inside.iter().skip(with + 1).copied().find(|i| weight(text, *i) > 0)
    }) else {
        return false;
    };
    // For doings with people it takes more than the person: where, or by what.
    let doings = text.stem_any(at, "connect interact communicat socialis bond support enjoy reconnect work");
    let solid = text.has(noun, Class::Tangible)
        || (!text.has(noun, Class::VagueNoun) && text.has(noun.wrapping_sub(1), Class::Determiner))
        || (text.stem(at) == "grow" && !text.has(noun, Class::InnerState));
    let places = inside
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if text.is_any(*a, "at in on over by") && (weight(text, *b) > 0 || text.has(*b, Class::Determiner))))
        .count();
    // "work on being a couple": a wish behind a wish.
    if text.is(at + 1, "on") && text.ends(at + 2, "ing") {
        return false;
    }
    takes_things
        && if doings {
            places > 0 && !text.has(noun, Class::VagueNoun)
        } else {
            solid && !text.has(noun, Class::VagueNoun)
        }
}

/// The last word of the noun that directly follows the verb.
fn object_noun(text: &Text<'_>, at: usize, inside: &[usize]) -> Option<usize> {
    let mut last = None;
    for i in inside.iter().copied().take(8) {
        let opens = last.is_none()
            && (text.has_any(i, &[Class::Determiner, Class::Pronoun, Class::VagueWord, Class::InnerState])
                || text.is_any(i, "on up back out own"));
        if opens && !text.has(i, Class::VagueNoun) {
            continue;
        }
        if last.is_some() && text.symbol(i) == Some('-') && text.glued(i) && text.glued(i + 1) {
            // "self-care" is as inward as "self-esteem".
            if text.is(i - 1, "self") {
                return Some(i - 1);
            }
            continue;
        }
        if !text.is_word(i) || text.has_any(i, &[Class::Function, Class::Preposition, Class::Pronoun]) {
            break;
        }
        last = Some(i);
    }
    last.filter(|i| *i > at)
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Specific;
    use crate::goals::criteria::testing::check;

    #[test]
    fn vague_verbs_qualities_and_bare_words_cannot_be_pictured() {
        check(
            Specific,
            &[],
            false,
            &[
                "Improve my self-esteem",
                "Cope better with stress",
                "I will work on my anger",
                "Manage my diabetes",
                "Explore options",
                "Client will engage in the community",
                "Feel safe at home",
                "Be a better mother",
                "Be happier",
                "Have better communication with my husband",
                "Find peace",
                "Exercise more",
                "Get help",
                "Raise awareness",
                "Maria wants to try to be kinder",
                "Eat properly",
                "Make better choices",
                "Get my life together",
                "Rebuild trust",
                "Better communication",
            ],
        );
    }

    #[test]
    fn what_anyone_could_see_can_be_pictured() {
        check(
            Specific,
            &[],
            true,
            &[
                "Walk with Jo to the shop on Fridays",
                "Ana will work two shifts a week at the bakery",
                "Build a ramp at the back door by May",
                "Cope with the evenings by ringing Jo",
                "Increase evenings at the table from one to three a week",
                "Have the rent paid by March",
                "Be home by nine on school nights",
                "Read to my son at bedtime",
                "Stop borrowing money from my mother",
                "Get my own front door key",
                "Two benches by the crossing before summer",
                "Tell my brother how I feel by Friday",
                "Be in bed by ten",
                "I want to learn to cook three dinners",
                "Cook dinner on Mondays",
                "Sleep six hours a night",
                "Open the post at the table with Sam",
                "Homework done by six",
            ],
        );
    }

    #[test]
    fn a_verb_that_says_nothing_by_itself_is_shown_with_the_word_after_it() {
        use crate::goals::{GoalContext, read_goal};
        for (goal, shown) in
            [("Yvette will be awake for 5 suppers a week.", "be awake"), ("I ring Jo on Fridays.", "ring")]
        {
            let reading = read_goal(goal, &GoalContext { client: "Yvette", client_words: &[] });
            let judged = reading.judgements.iter().find(|judged| judged.criterion == Specific).unwrap();
            let words: Vec<_> = judged.spans.iter().map(|span| &goal[span.start..span.end]).collect();
            assert!(judged.met && words == [shown], "{goal}: {words:?}");
        }
    }
}
