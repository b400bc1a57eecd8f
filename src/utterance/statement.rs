//! What kind of reply a statement is.

use super::cue::{Cue, Hit};
use super::kind::Kind;
use super::lexicon::{Class, Text};
use super::sentence::{Reply, Sentence, clients, tells};

/// A statement's kind, and the words that decided it.
#[derive(Copy, Clone, Debug)]
pub(super) struct Stated {
    pub kind: Kind,
    pub from: usize,
    pub to: usize,
    /// Thanks or praise that is only polite beside something else.
    pub slight: bool,
}

/// Weighs one statement. Reflections are told apart later, over all of them together.
pub(super) fn stated(reply: &Reply<'_>, sentence: &Sentence) -> Stated {
    let text = &reply.text;
    let early = |cue| sentence.hit(cue).filter(|hit| hit.from <= sentence.start + 1);
    let announces = early(Cue::Announce);
    let hedged = announces.or(early(Cue::Hedge).filter(|hit| hit.from <= sentence.start));
    // “It sounds like”, “I hear that”; “you feel as if” opens what is the client's too, but no shield for blame.
    let announced = announces.is_some();
    let of = |kind, from, to| Stated { kind, from, to, slight: false };
    let outside = |frame: Option<Hit>, cue| {
        frame.is_none_or(|frame| sentence.hit(cue).is_some_and(|hit| hit.from <= frame.from))
    };
    let order: &[(Cue, Kind)] = &[
        (Cue::Confront, Kind::Confrontation),
        (Cue::Advice, Kind::AdviceWithoutPermission),
        (Cue::Disclose, Kind::SelfDisclosure),
        (Cue::Reassure, Kind::Reassurance),
        (Cue::Affirm, Kind::Affirmation),
    ];
    for (cue, kind) in order {
        let open = match kind {
            // What stands inside “it sounds like …” is the client's.
            Kind::Confrontation | Kind::AdviceWithoutPermission | Kind::Reassurance => outside(hedged, *cue),
            Kind::SelfDisclosure => {
                let other = sentence.hit(Cue::NotDisclose);
                !announced
                    && sentence.hit(*cue).is_some_and(|hit| other.is_none_or(|other| other.from > hit.from))
            }
            _ => true,
        };
        if let Some(hit) = sentence.hit(*cue).filter(|_| open) {
            // “Try not to worry” is an order only in form; “You can apply until May” only says what is possible.
            let soothes = *cue == Cue::Advice
                && sentence.hit(Cue::Reassure).is_some_and(|other| other.from <= hit.from);
            let possible = *cue == Cue::Advice
                && text.phrase(hit.from, "you can")
                && sentence.hit(Cue::Inform).is_some_and(|other| other.from <= hit.from);
            if !soothes && !possible {
                return of(*kind, hit.from, hit.to);
            }
        }
    }
    if let Some(hit) = sentence.hit(Cue::Thanks) {
        return Stated { slight: true, ..of(Kind::Affirmation, hit.from, hit.to) };
    }
    if !announced && let Some(at) = orders(text, sentence) {
        return of(Kind::AdviceWithoutPermission, at, at + 1);
    }
    if !announced && let Some((from, to)) = own_life(text, sentence) {
        return of(Kind::SelfDisclosure, from, to);
    }
    let (reflects, informs) = weights(reply, sentence, hedged.is_some());
    match (hedged, sentence.hit(Cue::Inform)) {
        (_, Some(hit)) if informs > reflects => of(Kind::Information, hit.from, hit.to),
        (_, None) if informs > reflects => of(Kind::Information, sentence.start, sentence.start),
        (Some(hit), _) => of(Kind::ReflectionSimple, hit.from, hit.to),
        _ => {
            let you = (sentence.start..sentence.to).find(|at| text.is_any(*at, "you your yours yourself"));
            you.map_or(of(Kind::ReflectionSimple, sentence.start, sentence.start), |at| {
                of(Kind::ReflectionSimple, at, at + 1)
            })
        }
    }
}

/// “Call the doctor.”, “Next time, walk away.”: a verb with nobody before it.
fn orders(text: &Text<'_>, sentence: &Sentence) -> Option<usize> {
    let opens = text.is_any(
        sentence.start,
        "when if next before after instead whenever in for as first every until once",
    );
    let after_comma = (sentence.start..sentence.to)
        .find(|at| text.symbol(*at) == Some(','))
        .filter(|_| opens)
        .map(|comma| comma + 1)
        .filter(|at| text.has(*at, Class::Imperative));
    if order(text, sentence.start) { Some(sentence.start) } else { after_comma.filter(|at| order(text, *at)) }
}

fn order(text: &Text<'_>, at: usize) -> bool {
    let plain = text.word(at);
    // The plain form of a verb; “Eating” and “Calls” open something else.
    let verb = text.has(at, Class::Imperative)
        || text.has(at, Class::Verb)
            && !plain.ends_with('s')
            && !plain.ends_with("ing")
            && !plain.ends_with("ed");
    let led = text.has(at + 1, Class::Auxiliary) || text.is_any(at + 1, "me us i") || !text.is_word(at + 1);
    (verb
        && !led
        && !text
            .is_any(at, "be do see think look let feel have get hear need care sleep work drink fight hope"))
        || text.is_any(at, "be get think see let do")
            && text.is_any(
                at + 1,
                "about a the your some out up rid patient careful strong kind honest more less something",
            )
}

/// “I failed my exams.”: the worker, doing nothing that belongs to the work.
fn own_life(text: &Text<'_>, sentence: &Sentence) -> Option<(usize, usize)> {
    let at = sentence.start;
    if !text.is(at, "i") || sentence.hit(Cue::Inform).is_some_and(|hit| hit.from <= at + 1) {
        return None;
    }
    let verb = if text.is_any(at + 1, "have had was am were") { at + 2 } else { at + 1 };
    let theirs = (verb..verb + 4).any(|i| text.is_any(i, "you your"));
    let work = text.has(verb, Class::WorkerDeed)
        || (at..sentence.to).any(|i| text.has(i, Class::Service))
        || text.is_any(verb, "here glad happy sorry sure curious not a an the your going pleased listening");
    (!work && !theirs && text.is_word(verb)).then_some((at, verb + 1))
}

/// How much speaks for a reflection, and how much for information.
fn weights(reply: &Reply<'_>, sentence: &Sentence, hedged: bool) -> (u32, u32) {
    let text = &reply.text;
    let (mut reflects, mut informs) = (0, 0);
    let (mut told, mut known) = (0u32, 0u32);
    for at in sentence.from..sentence.to {
        // Whoever stands at the start is spoken of; “your” further on can stand in any leaflet.
        let early = at <= sentence.start + 2;
        reflects += u32::from(text.is(at, "you")) + u32::from(early && text.is_any(at, "you your"));
        reflects += u32::from(text.has(at, Class::Feeling)) * 2;
        reflects += u32::from(text.has(at, Class::Image)) * 2;
        informs += u32::from(text.has(at, Class::Service)) + u32::from(text.number(at).is_some());
        if tells(text, at) {
            told += 1;
            known += u32::from(clients(reply, at));
        }
    }
    let you = (sentence.from..sentence.to).any(|at| text.is_any(at, "you yourself"));
    reflects += u32::from(hedged) * 3 + u32::from(sentence.hit(Cue::Meaning).is_some()) * 2;
    reflects += u32::from(text.is(sentence.from, "so")) * 2;
    if known * 2 >= told && known > 0 {
        reflects += 4;
    }
    informs += sentence
        .all(Cue::Inform)
        .take(3)
        .map(|hit| {
            // “You have the right” speaks of rights; “a part of you is waiting” of the client.
            let theirs = (hit.from + 2..hit.to).any(|at| text.is_any(at, "you your"))
                && !text.is_any(hit.from, "everything anything what whatever if unless");
            if hit.from <= sentence.start + 1 && !theirs { 4 } else { 1 }
        })
        .sum::<u32>();
    informs += u32::from(!you) * 2 + u32::from(text.phrase(sentence.start, "if you")) * 2;
    (reflects, informs)
}
