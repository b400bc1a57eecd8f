//! **achievable**: nothing in the goal speaks against its being reached.
//!
//! Held against it: absolutes ("never", "100 %", "always"), an outcome in someone else's hands ("my brother will
//! forgive me"), days for what takes months, an amount that no day has room for, and an amount far from what is
//! known of today. Whether a goal is wise or hard is not asked: that is for worker and client to weigh.

use super::{Verdict, say};
use crate::goals::clause::{Head, Role};
use crate::goals::lexicon::Class;
use crate::goals::number::number_at;
use crate::goals::reading::Reading;
use crate::goals::time::{Mention, TimeKind};
use crate::goals::token::Text;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let text = &reading.text;
    if let Some(span) = absolute(reading).and_then(|(from, to)| reading.span(from, to)) {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "“",
            "” leaves no room for one bad day: name what would be good enough to begin with.",
        );
    }
    let client = Client::of(reading.context.client);
    let others = reading.clauses.heads.iter().find_map(|h| in_others_hands(reading, h, &client));
    if let Some(span) = others.and_then(|(from, to)| reading.span(from, to)) {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "“",
            "” is for somebody else to decide: what can the client do towards it?",
        );
    }
    let short = reading.times.iter().find_map(|m| too_soon(reading, m).map(|what| (*m, what)));
    if let Some((m, what)) = short
        && let Some(span) = reading.span(m.from, m.to)
    {
        let words = text.quote(span);
        let mut spans = vec![span];
        spans.extend(text.span(what, what + 1));
        return Verdict::unmet(
            spans,
            say(&["“", words, "” is short for this: what first step could be done by then?"]),
        );
    }
    let much = too_much(reading).or_else(|| far_from_today(reading));
    if let Some(span) = much.and_then(|(from, to)| reading.span(from, to)) {
        return Verdict::quoting(
            &reading.text,
            false,
            span,
            "“",
            "” is far from where things are: what would be one step up from today?",
        );
    }
    Verdict::plain(true, "Nothing in it speaks against its being reached; ask the client how sure they are.")
}

/// Words that allow no exception, in what is promised.
fn absolute(reading: &Reading<'_>) -> Option<(usize, usize)> {
    let text = &reading.text;
    const PHRASES: &str = "all the time,at all times,every single,without fail,without exception,no matter what,for good,for ever,for the rest of my life,for the rest of his life,for the rest of her life,for the rest of their lives,each and every,at all costs,no mistakes,once and for all,from now on,without a single,not a single";
    (0..text.len()).find_map(|at| {
        let role = reading.clauses.role(at);
        if !matches!(role, Role::Main | Role::Means) {
            return None;
        }
        if text.is_any(at, "never always forever perfectly flawlessly everytime") {
            return Some((at, at + 1));
        }
        if text.is_any(at, "completely totally entirely fully permanently") {
            let whole = text.is_any(
                at + 1,
                "restored normal overcome free cure cured recover recovered healed stop eliminate",
            );
            return whole.then_some((at, at + 2));
        }
        if text.is_any(at, "cure cured perfect") && !text.has(at.wrapping_sub(1), Class::Determiner) {
            return Some((at, at + 1));
        }
        if text.number(at) == Some(100.0) {
            let percent = if text.symbol(at + 1) == Some('%') { Some(at + 2) } else { None };
            let word = text.is_any(at + 1, "percent pct").then_some(at + 2);
            let two = text.phrase(at + 1, "per cent").then_some(at + 3);
            return percent.or(word).or(two).map(|to| (at, to));
        }
        // "have no panic attacks", "zero fights": none at all of what happens by itself.
        let none = text.is_any(at, "no zero")
            && text.stem_any(at.wrapping_sub(1), "hav experienc suffer get mak")
            && (at + 1..at + 4).take_while(|i| text.is_word(*i)).any(|i| plural(text.word(i)));
        if none {
            return Some((at, at + 2));
        }
        text.phrase_any(at, PHRASES).map(|to| (at, to))
    })
}

fn plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}

/// What has to be known of the client to tell whose hands are whose.
struct Client {
    /// A family, a couple, a group: their members are no others.
    several: bool,
}

impl Client {
    fn of(about: &str) -> Self {
        let text = Text::new(about);
        const SEVERAL: &str = "family couple group neighbourhood neighborhood community tenants residents parents mothers fathers neighbours neighbors brothers sisters families couples association committee";
        let comma = (0..text.len()).find(|i| text.marks(*i, ",:")).unwrap_or(text.len());
        let first = comma.min(12);
        let called = (0..first + 6).any(|i| i < text.len() && text.is_any(i, SEVERAL) && !owned(&text, i));
        let joined =
            (0..first).any(|i| text.is(i, "and") && text.capital(i + 1) && text.capital(i.wrapping_sub(1)));
        Client { several: called || joined }
    }
}

/// "her family", "from a big family": not who the client is.
fn owned(text: &Text<'_>, at: usize) -> bool {
    (1..=3).any(|back| text.is_any(at.wrapping_sub(back), "her his their my from with for by of no"))
}

/// A promise whose doer is neither the client nor a child in their care, or that bends somebody's will.
fn in_others_hands(reading: &Reading<'_>, head: &Head, client: &Client) -> Option<(usize, usize)> {
    let text = &reading.text;
    let will = text.is_any(head.at, "want love respect forgive trust apologise apologize believe obey listen like admit agree accept understand stop realise realize");
    // "I want my boss to": who is to do it stands behind the wish.
    let wish = (head.from..head.at).rev().find(|i| {
        (text.has(*i, Class::Govern) || text.is(*i, "for"))
            && !text.is(i + 1, "to")
            && !text.is_any(*i, "will able")
    });
    let from = wish.filter(|i| i + 1 < head.at).map_or(head.from, |i| i + 1);
    let words: Vec<usize> = (from..head.at).filter(|i| text.is_word(*i) && !reading.in_time(*i)).collect();
    // "Maria and her husband", but not "her husband and her mother"
    let joined = words.iter().any(|i| text.is(*i, "and") && !text.is(i + 1, "then"))
        && words.iter().any(|i| {
            let name = text.capital(*i) && !possessive(text, *i);
            name && !text.has(*i, Class::Relative) && !text.has(*i, Class::Determiner)
        });
    let shared = joined || words.iter().any(|i| text.is_any(*i, "i we me us"));
    let asked = words.iter().any(|i| text.stem_any(*i, "ask invit help teach let"));
    if !shared && !asked {
        let outsider = words.iter().copied().find(|i| {
            // "My manager's rota will": the thing, not the person.
            let named =
                (text.has(*i, Class::Outsider) && !possessive(text, *i)) && !text.has(*i, Class::Worker);
            let relative = text.has(*i, Class::Relative) && !client.several && !possessive(text, *i);
            // "Nan knocks", unless "Mother" is how the file calls the client.
            let called = *i == head.from && !reading.wishes.about_person(text.stem(*i));
            let other = relative
                && (text.has(i.wrapping_sub(1), Class::Determiner)
                    || possessive(text, i.wrapping_sub(1))
                    || called);
            let of_others = other && !text.is_any(i + 1, "and of");
            let neighbours = client.several && text.is_any(*i, "everyone everybody neighbour neighbours");
            (named && !neighbours && !text.is_any(*i, "friend friends")) || of_others
        });
        let child = words.iter().copied().find(|i| text.has(*i, Class::Person) && will && !client.several);
        if let Some(from) = outsider.or(child) {
            // "I want my boss to", "The landlord will": from the person to the verb.
            return Some((from, head.at + 1));
        }
        if let Some(from) =
            words.iter().copied().find(|i| text.is_any(*i, "he she") && will && *i == head.from)
        {
            return Some((from, head.at + 1));
        }
    }
    bends(text, head, client)
}

fn possessive(text: &Text<'_>, at: usize) -> bool {
    text.get(at)
        .is_some_and(|t| t.kind == crate::goals::token::Kind::Word && t.norm.len() + 2 <= t.end - t.start)
        && text.typed(at).ends_with(['s'])
        && text.typed(at).contains(['\'', '’'])
}

/// "get my ex to apologise", "make him love me", "be forgiven by my sister", "win custody".
fn bends(text: &Text<'_>, head: &Head, client: &Client) -> Option<(usize, usize)> {
    let at = head.at;
    let end = head.to.min(text.len()).min(at + 8);
    let person = |i: usize| {
        text.has(i, Class::Outsider)
            || (text.has(i, Class::Relative) && !client.several)
            || text.is_any(i, "him her them people others")
    };
    let whom = (at + 1..end.min(at + 4)).find(|i| person(*i));
    let to = (at + 1..end)
        .find(|i| text.is(*i, "to") && text.is_word(i + 1) && !text.has(i + 1, Class::Determiner));
    if text.stem_any(at, "get convinc persuad forc caus")
        && let (Some(who), Some(to)) = (whom, to)
        && who < to
    {
        return Some((at, to + 2));
    }
    if text.stem_any(at, "mak hav")
        && let Some(who) = whom
        && text.is_any(who + 1, "love stop apologise apologize listen respect give forgive leave like take pay see change understand")
    {
        return Some((at, who + 2));
    }
    let decided = text.stem_any(at, "win regain get gain")
        && (at + 1..end).take_while(|i| text.is_word(*i)).any(|i| text.is_any(i, "custody lottery jackpot"))
        || (text.stem_any(at, "win") && text.within(at + 1, at + 4, "case appeal hearing lawsuit back"));
    if decided {
        return Some((at, at + 2));
    }
    let by = (at + 1..end).find(|i| text.is(*i, "by") && (i + 1..i + 4).any(person))?;
    let passive = text.stem_any(at + 1, "forgiv lov respect accept trust lik believ");
    (passive && text.stem_any(at, "be")).then_some((at, by + 1))
}

/// How many days a deadline leaves, where the words tell.
fn days(text: &Text<'_>, m: &Mention) -> Option<f64> {
    let within = |words: &str| text.within(m.from, m.to, words);
    if within("for throughout during of sixth first second third") {
        return None;
    }
    if within("today tonight tomorrow tommorow tomorow") {
        return Some(1.0);
    }
    let weekday = (m.from..m.to).any(|i| text.has(i, Class::Weekday));
    if (m.from..m.to).any(|i| text.has(i, Class::Month)) || within("session appointment meeting visit") {
        return None;
    }
    if weekday || within("weekend") {
        return Some(7.0);
    }
    let counted = (m.from..m.to).find_map(|i| number_at(text, i));
    let unit = (m.from..m.to).find(|i| text.has_any(*i, &[Class::LongUnit, Class::ShortUnit]))?;
    let each = if text.stem_any(unit, "day night") {
        1.0
    } else if text.stem_any(unit, "week wk") {
        7.0
    } else if text.stem_any(unit, "fortnight") {
        14.0
    } else if text.stem_any(unit, "month mth mths mo mos") {
        30.0
    } else if text.stem_any(unit, "hour hr hrs minut min mins") {
        0.1
    } else {
        return None;
    };
    if within("end") && each > 7.0 {
        return None;
    }
    let next = if within("next") && counted.is_none() { 1.5 } else { 1.0 };
    Some(counted.map_or(next, |n| n.value) * each)
}

/// The word for what cannot be reached by this deadline.
fn too_soon(reading: &Reading<'_>, m: &Mention) -> Option<usize> {
    let text = &reading.text;
    if !matches!(m.kind, TimeKind::Deadline | TimeKind::OnDate) {
        return None;
    }
    let days = days(text, m)?;
    reading
        .clauses
        .heads
        .iter()
        .find_map(|h| {
            let end = h.to.min(text.len()).min(h.at + 10);
            const ATTAINS: &str = "be becom get hav finish complet earn overcom beat recover heal learn master buy own build regain win resolv find achiev obtain secur rebuild graduat restor clear declutter cur mov run eliminat speak publish qualify process";
            if !text.stem_any(h.at, ATTAINS) {
                return None;
            }
            // The thing itself, not a form for it or a talk about it.
            let thing = |i: usize| {
                !text.is_word(i + 1)
                    || text.has(i + 1, Class::Function)
                    || reading.in_time(i + 1)
                    || text.has(i + 1, Class::Preposition)
            };
            let reach = |i: usize| {
                !(h.at + 1..i).any(|k| {
                    text.is_any(
                        k,
                        "about for form application first one chapter part appointment list plan with",
                    )
                })
            };
            if days < 29.0
                && let Some(i) =
                    (h.at + 1..end).find(|i| text.has(*i, Class::LongHaul) && thing(*i) && reach(*i))
            {
                return Some(i);
            }
            // "clear all her debts in one week"
            let debts = text.stem_any(h.at, "clear pay settl")
                && text.within(h.at + 1, end, "all")
                && days < 15.0;
            if debts && let Some(i) = text.find(h.at + 1, end, "debts debt arrears loans") {
                return Some(i);
            }
            let home = (h.at + 1..end)
                .find(|i| text.is_any(*i, "house flat apartment job home") && thing(*i) && reach(*i));
            if days < 4.0
                && text.stem_any(h.at, "get hav find buy own be secur obtain declutter clear")
                && !text.is_any(h.at + 1, "at home in back a home")
            {
                return home.or_else(|| text.find(h.at, h.at + 2, "hired housed employed"));
            }
            if days < 4.0 && text.stem_any(h.at, "get hav find obtain secur buy") {
                return home;
            }
            if days <= 45.0 && text.stem_any(h.at, "buy build own") {
                return home;
            }
            // "lose 20 pounds in a week"
            None
        })
        .or_else(|| too_fast(reading, days))
}

/// A weight or a sum that these days have no room for.
fn too_fast(reading: &Reading<'_>, days: f64) -> Option<usize> {
    let text = &reading.text;
    reading.clauses.heads.iter().find_map(|h| {
        let amount = reading.amounts.iter().find(|a| h.at < a.from && a.from <= h.at + 4)?;
        let value = (amount.from..amount.to).find_map(|i| number_at(text, i))?.value;
        let weeks = days / 7.0;
        let unit = |words: &str| amount.unit.is_some_and(|unit| text.is_any(unit, words));
        let weight = if unit("kg kgs kilos kilo kilograms") {
            1.0
        } else if unit("lb lbs pounds") {
            0.45
        } else if unit("stone st") {
            6.35
        } else {
            0.0
        };
        let money = text.marks(amount.from, "$£€");
        let much = if text.stem_any(h.at, "los") {
            value * weight > 2.0 * weeks
        } else if text.stem_any(h.at, "sav earn mak pay rais") {
            money && value > 1500.0 * weeks.max(1.0)
        } else {
            false
        };
        much.then_some(amount.from)
    })
}

/// Doings that take up hours by themselves.
#[inline(never)]
fn rests(reading: &Reading<'_>) -> bool {
    reading.clauses.heads.iter().any(|h| reading.text.stem_any(h.at, "sleep rest wear be keep"))
}

/// More in a day or a week than there is room for: "apply for 60 jobs a day", "exercise 14 hours a day".
fn too_much(reading: &Reading<'_>) -> Option<(usize, usize)> {
    let text = &reading.text;
    const SMALL: &str = "steps step minutes minute mins min words pages page calories kcal ml oz grams g dollars pounds euros p seconds secs reps lines breaths press push sit metres meters m yards feet laps lengths people households signatures homes doors flyers leaflets";
    // "study 16 hours a day": a length and a habit.
    let long = reading.times.windows(2).find_map(|pair| match pair {
        [length, often]
            if length.kind == TimeKind::Length
                && often.kind == TimeKind::Frequency
                && often.from == length.to =>
        {
            let daily = text.within(often.from, often.to, "day daily");
            let hours = text.within(length.from, length.to, "hours hrs");
            let value = number_at(text, length.from)?.value;
            let rests = rests(reading);
            (daily && hours && value > 10.0 && !rests).then_some((length.from, often.to))
        }
        _ => None,
    });
    if long.is_some() {
        return long;
    }
    reading.times.iter().filter(|m| m.kind == TimeKind::Frequency).find_map(|m| {
        let daily =
            text.within(m.from, m.to, "day daily night") && !text.within(m.from, m.to, "other second third");
        let weekly = text.within(m.from, m.to, "week weekly wk");
        let near = reading.amounts.iter().find(|a| a.to <= m.to && m.from <= a.to + 6)?;
        let value = (near.from..near.to).find_map(|i| number_at(text, i))?.value;
        let money = text.marks(near.from, "$£€");
        let small = near.unit.is_some_and(|u| text.is_any(u, SMALL))
            || near.unit.is_none()
            || money
            || text.symbol(near.to.wrapping_sub(1)) == Some('%');
        let hours = text.within(near.from, m.to, "hours hour hrs");
        let asleep = rests(reading);
        let much = match (daily, weekly) {
            (true, _) if hours => value > 10.0 && !asleep,
            (true, _) => value >= 25.0 && !small,
            (_, true) if hours => value > 80.0 && !asleep,
            (_, true) => value >= 100.0 && !small,
            _ => false,
        };
        much.then_some((near.from, m.to.max(near.to)))
    })
}

/// An amount many times what is known of today: "walks one mile" and then "walk 12 miles".
fn far_from_today(reading: &Reading<'_>) -> Option<(usize, usize)> {
    let text = &reading.text;
    reading.amounts.iter().filter(|a| a.unit.is_some()).take(8).find_map(|a| {
        let unit = a.unit?;
        let value = (a.from..a.to).find_map(|i| number_at(text, i))?.value;
        if text.has_any(unit, &[Class::ShortUnit, Class::LongUnit, Class::Person])
            || text.is_any(unit, "times dollars pounds steps")
        {
            return None;
        }
        let far = reading.wishes.texts().any(|known| {
            (0..known.len()).any(|i| {
                number_at(known, i).is_some_and(|n| {
                    n.value > 0.0 && value >= 8.0 * n.value && known.stem(n.to) == text.stem(unit)
                })
            })
        });
        far.then_some((a.from, unit + 1))
    })
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::Achievable;
    use crate::goals::criteria::testing::{check, check_for};

    #[test]
    fn absolutes_speak_against_it() {
        check(
            Achievable,
            &[],
            false,
            &[
                "I will never shout again",
                "Always take my tablets on time",
                "Attend 100% of my classes until June",
                "Be sober for the rest of my life",
                "Have no panic attacks",
                "Walk every single day",
                "Be completely cured by June",
            ],
        );
        check(
            Achievable,
            &[],
            true,
            &[
                "Ring the sister who always listens",
                "Walk each day for a week",
                "Because I never sleep, I will be in bed by ten on four nights a week",
                "Keep no more than three bills open",
                "Attend 80% of my classes",
                "Walk 100 metres a day",
            ],
        );
    }

    #[test]
    fn what_is_for_others_to_decide_speaks_against_it() {
        check_for(
            "Ana, 30, lives with her brother",
            Achievable,
            &[],
            false,
            &[
                "My brother will forgive me by Christmas",
                "The landlord mends the roof by May",
                "Get my ex to apologise",
                "I want my husband to stop drinking",
                "Ana's boss will give her Mondays off",
                "Win custody of my son by June",
                "Be forgiven by my sister",
                "Make him love me again",
            ],
        );
        check_for(
            "Ana, 30, lives with her brother",
            Achievable,
            &[],
            true,
            &[
                "Ask my brother for an evening off by Friday",
                "My brother and I will cook together on Sundays",
                "My son reads to me twice a week",
                "Ana will tell her landlord about the roof by May",
                "Ask my boss to give me Mondays off",
                "Have dinner with my husband every Friday",
                "Ana will get to the bank on Monday",
            ],
        );
        check_for(
            "The Mori family: a father and two girls",
            Achievable,
            &[],
            true,
            &["Dad will cook on Fridays for a month"],
        );
    }

    #[test]
    fn days_for_months_and_amounts_without_room_speak_against_it() {
        check_for(
            "Ben, 50, walks one block",
            Achievable,
            &["I send two letters a week."],
            false,
            &[
                "Be fluent in English in two weeks",
                "Finish my degree by Friday",
                "Get a job by tomorrow",
                "Overcome my trauma in three days",
                "Lose 20 kg in two weeks",
                "Apply for 60 jobs a day",
                "Study 16 hours a day",
                "Walk 20 blocks by May",
            ],
        );
        check_for(
            "Ben, 50, walks one block",
            Achievable,
            &["I send two letters a week."],
            true,
            &[
                "Send the form for my degree by Friday",
                "Ring about the job tomorrow",
                "Walk three blocks by May",
                "Lose 3 kg in six weeks",
                "Be fluent in English in two years",
                "Walk 8000 steps a day",
                "Sleep 7 hours a night",
                "Talk about the trauma with Jo by Friday",
            ],
        );
    }
}
