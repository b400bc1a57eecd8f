//! Finds the questions of a sentence and their form.

use super::cue::Cue;
use super::lexicon::{Class, Text};
use super::sentence::{Reply, Sentence};

/// How a question asks.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(super) enum Form {
    Open,
    Closed,
    /// Carries its own answer.
    Leading,
    /// A statement with a question mark.
    Declared,
    /// Asks whether something was heard rightly.
    Check,
}

/// A question, with the words that make it one.
#[derive(Copy, Clone, Debug)]
pub(super) struct Question {
    pub form: Form,
    pub from: usize,
    pub to: usize,
}

const PERSONS: &str = "i you he she it we they there";

/// The questions of a sentence, in order.
pub(super) fn questions(reply: &Reply<'_>, sentence: &Sentence) -> Vec<Question> {
    let text = &reply.text;
    let mut found = Vec::new();
    let check = sentence.all(Cue::Check).find(|hit| {
        let asked = sentence.asks && hit.from <= sentence.start + 1;
        asked && !text.has(hit.from.wrapping_sub(1), Class::Wh)
    });
    if let Some(check) = check {
        return vec![Question { form: Form::Check, from: check.from, to: check.to }];
    }
    if let Some((from, to)) = tag(text, sentence) {
        let hedged = sentence.hit(Cue::Announce).is_some_and(|hit| hit.from <= sentence.start + 1);
        let form = if hedged { Form::Check } else { Form::Leading };
        return vec![Question { form, from, to }];
    }
    let leading = sentence.all(Cue::Leading).find(|hit| {
        let at_start = reply.starts.get(hit.from).is_some_and(|start| *start);
        at_start && (sentence.asks || text.is_any(hit.from, "surely you") || text.is(hit.from + 1, "not"))
    });
    if let Some(hit) = leading {
        found.push(Question { form: Form::Leading, from: hit.from, to: hit.to });
        return found;
    }
    let mut at = sentence.from;
    let mut embeds = false;
    while at < sentence.to {
        let starts = reply.starts.get(at).is_some_and(|start| *start);
        let alternative = !found.is_empty() && text.is(at.wrapping_sub(1), "or");
        if !starts || alternative {
            at += 1;
            continue;
        }
        let next = invited(sentence, text, at).filter(|_| !embeds).inspect(|_| embeds = true).or_else(|| {
            head(text, sentence, at, found.is_empty()).filter(|_| !embeds || plainly_new(text, at))
        });
        if let Some(question) = next {
            at = question.to.max(at + 1);
            // “…, do you think?” asks nothing of its own.
            if found.is_empty() || !parenthesis(text, question.from, sentence.to) {
                found.push(question);
            }
        } else {
            at += 1;
        }
    }
    if found.is_empty() && sentence.asks {
        found.extend(anywhere(text, sentence));
    }
    if found.is_empty() && sentence.asks {
        found.push(Question { form: Form::Declared, from: sentence.start, to: sentence.to });
    }
    found
}

/// “…, don't you?”, “…, right?”: where the tag stands.
fn tag(text: &Text<'_>, sentence: &Sentence) -> Option<(usize, usize)> {
    if !sentence.asks {
        return None;
    }
    let end = (sentence.from..sentence.to).rev().find(|at| text.is_word(*at))? + 1;
    let word = |back: usize| end.checked_sub(back).filter(|at| *at >= sentence.from);
    let comma = |at: usize| at.checked_sub(1).is_some_and(|before| text.symbol(before) == Some(','));
    let last = word(1)?;
    if last == sentence.start || (sentence.from..last).all(|at| !text.is_word(at)) {
        // “Right?” alone hangs on the sentence before.
        return text.is_any(last, "right correct yes huh eh agreed").then_some((last, end));
    }
    if text.is_any(last, "right correct yes yeah huh eh no agreed innit true surely") && comma(last) {
        return Some((last, end));
    }
    for (back, phrase) in [
        (3, "do not you"),
        (2, "is right"),
        (3, "am i right"),
        (3, "is that right"),
        (3, "is not so"),
        (4, "is not that so"),
        (4, "is not that right"),
        (4, "do not you think"),
        (4, "would not you say"),
        (4, "would not you agree"),
        (3, "is that so"),
        (3, "is it not"),
    ] {
        if let Some(at) = word(back)
            && text.phrase(at, phrase)
            && at > sentence.start
            && comma(at)
        {
            return Some((at, end));
        }
    }
    let at = if word(2).is_some_and(|at| text.is(at, "not")) { word(3)? } else { word(2)? };
    let person = text.is_any(last, PERSONS) || text.is_any(last, "this that");
    // A tag hangs on a statement: “Are you coming, are you?” is heard too seldom to matter.
    (text.has(at, Class::Auxiliary) && person && at > sentence.start + 1 && comma(at)).then_some((at, end))
}

/// “Tell me about …”, “I wonder what …”, “Could you describe …”.
fn invited(sentence: &Sentence, text: &Text<'_>, at: usize) -> Option<Question> {
    let modal = (text.is_any(at, "can could would will might") && text.is_any(at + 1, "you i we"))
        || text.phrase(at, "do you want to")
        || text.phrase(at, "are you able to")
        || text.phrase(at, "may i");
    // “I guess I'm wondering how …”
    let reach = if modal {
        at + 8
    } else if text.is(at, "i") {
        at + 3
    } else {
        at
    };
    let hit = sentence.all(Cue::Invite).find(|hit| hit.from >= at && hit.from <= reach)?;
    // “Tell me” is an order to tell; “tell her” and “explain to him” are none to us.
    let about = (hit.from..sentence.to.min(hit.to + 4)).find(|i| text.is_any(*i, "about more"));
    let closed = sentence.all(Cue::ToldClosed).find(|told| {
        told.from >= hit.from && told.from <= hit.to && about.is_none_or(|about| about > told.to)
    });
    let form = if closed.is_some() { Form::Closed } else { Form::Open };
    Some(Question { form, from: at, to: closed.map_or(hit.to, |told| told.to.max(hit.to)) })
}

/// After “tell me …” what follows “and” belongs to the telling, unless it is turned round as a question.
fn plainly_new(text: &Text<'_>, at: usize) -> bool {
    let aux = if text.has(at, Class::Wh) { at + 1 } else { at };
    text.has(aux, Class::Auxiliary) && text.has(aux + 1, Class::Subject)
}

/// A question that starts at `at`.
fn head(text: &Text<'_>, sentence: &Sentence, at: usize, first: bool) -> Option<Question> {
    let led =
        text.is_any(at, "in to with for at since from by on about until") && text.has(at + 1, Class::Wh);
    let wh = if led { at + 1 } else { at };
    if text.has(wh, Class::Wh) {
        return wh_question(text, sentence, at, wh, first);
    }
    let aux = text.has(at, Class::Auxiliary);
    let subject = if text.is(at + 1, "not") { at + 2 } else { at + 1 };
    if !aux || subject >= sentence.to {
        return None;
    }
    let person = text.is_any(subject, PERSONS);
    let other = text.has(subject, Class::Subject) || text.get(subject).is_some_and(|t| t.capital);
    let asked = sentence.asks && (other || (first && at <= sentence.start));
    // “Do it”, “Have a seat”: an order. “Had I known”: a condition.
    let turned =
        person && !text.is_any(at, "do had should were may might must shall") || text.phrase(at, "do you");
    (asked || turned && (!text.is(at, "have") || text.is_any(subject, "you they we"))).then(|| Question {
        form: aux_form(text, sentence, at),
        from: at,
        to: subject + 1,
    })
}

fn aux_form(text: &Text<'_>, sentence: &Sentence, at: usize) -> Form {
    // “Isn't it …”, “Don't you …”: the “no” is expected to be answered by “yes”. “Can't you sleep?” asks.
    let negated = text.is(at + 1, "not") && !text.is_any(at, "can could have may");
    if negated && sentence.asks { Form::Leading } else { Form::Closed }
}

fn wh_question(text: &Text<'_>, sentence: &Sentence, at: usize, wh: usize, first: bool) -> Option<Question> {
    let next = wh + 1;
    let short = text.typed(wh).contains(['\'', '’']);
    let fixed = text.is(wh, "how") && text.is_any(next, "about come so")
        || text.is(wh, "what") && text.is_any(next, "about if else");
    let aux = (next..sentence.to.min(next + 7)).find(|i| text.has(*i, Class::Auxiliary));
    let turned = aux.is_some_and(|aux| {
        (next..aux).all(|i| !text.is_any(i, "i you he she we they it") && text.symbol(i).is_none())
            && (aux == next || !text.is_any(wh, "when where why"))
    });
    let inverted = aux.is_some_and(|aux| {
        text.has(aux + 1, Class::Subject) || text.is(aux + 1, "not") && text.has(aux + 2, Class::Subject)
    });
    let verb =
        text.is_any(wh, "what who which whose how") && text.is_word(next) && !text.has(next, Class::Subject);
    let alone = next >= sentence.to || text.symbol(next).is_some();
    // “What hurts most is not the money”: without a question mark only what stands first, or after a comma, asks.
    let opens = at <= sentence.start || text.symbol(at.wrapping_sub(1)) == Some(',');
    let asked = if sentence.asks {
        short
            || fixed
            || turned
            || verb
            || alone
            || (first && at <= sentence.start && text.is_any(wh, "why what how"))
    } else {
        fixed && text.is_any(next, "about come")
            || (turned && inverted && opens)
            || short && text.has(next, Class::Subject)
            || text.phrase(wh, "what brings you")
    };
    asked.then(|| Question { form: wh_form(text, sentence, wh), from: at, to: (wh + 2).min(sentence.to) })
}

fn wh_form(text: &Text<'_>, sentence: &Sentence, wh: usize) -> Form {
    let open_anyway = sentence.all(Cue::OpenAnyway).any(|hit| hit.from == wh);
    let degree = text.is(wh, "how") && text.has(wh + 1, Class::Degree);
    let datum = text.is_any(wh, "what which") && {
        let mut noun = wh + 1;
        while text.is_any(noun, "is was are were the your his her their its exact current full first last") {
            noun += 1;
        }
        let long = noun > wh + 1;
        text.has(noun, Class::Datum) && (long || !text.is(noun, "life")) && !text.is_any(noun + 1, "like of")
            || text.has(noun, Class::Datum) && text.is(noun + 1, "of")
    };
    let closed = degree || datum || text.is_any(wh, "who whom whose when where which");
    if closed && !open_anyway { Form::Closed } else { Form::Open }
}

/// A question somewhere inside: “If he came back what would you do?”
fn anywhere(text: &Text<'_>, sentence: &Sentence) -> Option<Question> {
    (sentence.from..sentence.to).find_map(|at| {
        let aux = (at + 1..at + 4).find(|i| text.has(*i, Class::Auxiliary));
        let turned = text.has(at, Class::Wh) && aux.is_some_and(|aux| text.has(aux + 1, Class::Subject));
        let yes_no = at > sentence.from
            && text.is_any(at, "do does did are is can could would will have has")
            && text.is_any(at + 1, "you he she they we i")
            && !text.has(at - 1, Class::Wh);
        if turned {
            Some(Question { form: wh_form(text, sentence, at), from: at, to: at + 2 })
        } else {
            yes_no.then(|| Question { form: aux_form(text, sentence, at), from: at, to: at + 2 })
        }
    })
}

/// “…, do you know?”, “…, would you say?”
fn parenthesis(text: &Text<'_>, at: usize, end: usize) -> bool {
    text.is(at + 1, "you")
        && text.is_any(at + 2, "know think say suppose reckon believe feel mind")
        && at + 4 >= end
}
