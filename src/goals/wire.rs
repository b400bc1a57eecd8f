//! What the app and the reader of goals send each other: words that a client said, and a [`GoalReading`] as text.
//!
//! [`crate::packing`] says how.
//! Nothing here names the analyser, so that a program which only decodes does not carry it.

use super::scale::{Counted, Direction, MOST, Period, Scale};
use super::{Criterion, GoalReading, Judgement, Measure, Span};
use crate::packing::{Rest, number, text};

/// Writes a reading: first the parts of the measure, if there is one, then judgement after judgement.
#[must_use]
pub fn encode(reading: &GoalReading) -> String {
    let mut out = String::new();
    number(&mut out, usize::from(reading.measure.is_some()));
    if let Some(Measure { amount, unit, frequency, end_state, deadline, scale }) = reading.measure {
        for part in [amount, unit, frequency, end_state, deadline, scale.place] {
            spans(&mut out, part.as_slice());
        }
        let Scale { counted, target, shown, most, baseline, direction, period, weeks, place: _ } = scale;
        // What is not known is 0, and what is known one more.
        let perhaps = |amount: Option<u32>| amount.map_or(0, |amount| amount as usize + 1);
        let numbers = [
            counted as usize,
            target as usize,
            shown as usize,
            perhaps(most),
            perhaps(baseline),
            direction as usize,
            period as usize,
            perhaps(weeks.map(u32::from)),
        ];
        numbers.into_iter().for_each(|it| number(&mut out, it));
    }
    for Judgement { criterion, met, spans: found, say } in &reading.judgements {
        number(&mut out, *criterion as usize);
        number(&mut out, usize::from(*met));
        spans(&mut out, found);
        text(&mut out, say);
    }
    out
}

/// Reads what [`encode`] wrote; nothing if it did not write it.
#[must_use]
pub fn decode(encoded: &str) -> Option<GoalReading> {
    let mut rest = Rest(encoded);
    let measure = if rest.flag()? {
        let mut measure = Measure {
            amount: rest.span()?,
            unit: rest.span()?,
            frequency: rest.span()?,
            end_state: rest.span()?,
            deadline: rest.span()?,
            scale: Scale::default(),
        };
        measure.scale = Scale {
            place: rest.span()?,
            counted: Counted::ALL.get(rest.number()?).copied()?,
            target: rest.amount()?,
            shown: rest.amount()?,
            most: rest.amount()?.checked_sub(1),
            baseline: rest.amount()?.checked_sub(1),
            direction: Direction::ALL.get(rest.number()?).copied()?,
            period: Period::ALL.get(rest.number()?).copied()?,
            weeks: rest.amount()?.checked_sub(1).and_then(|weeks| u16::try_from(weeks).ok()),
        };
        Some(measure)
    } else {
        None
    };
    let mut judgements = Vec::new();
    while !rest.0.is_empty() {
        judgements.push(Judgement {
            criterion: Criterion::ALL.get(rest.number()?).copied()?,
            met: rest.flag()?,
            spans: rest.spans()?,
            say: rest.text()?.to_owned(),
        });
    }
    Some(GoalReading { judgements, measure })
}

fn spans(out: &mut String, spans: &[Span]) {
    number(out, spans.len());
    for span in spans {
        number(out, span.start);
        number(out, span.end);
    }
}

impl Rest<'_> {
    fn spans(&mut self) -> Option<Vec<Span>> {
        // A count that lies fails at the first span that is not there; nothing is set aside for it beforehand.
        (0..self.number()?).map(|_| Some(Span { start: self.number()?, end: self.number()? })).collect()
    }

    /// An amount that a scale can hold.
    fn amount(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok().filter(|amount| *amount <= MOST + 1)
    }

    fn span(&mut self) -> Option<Option<Span>> {
        match self.spans()?[..] {
            [] => Some(None),
            [span] => Some(Some(span)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{GoalContext, read_goal};
    use crate::packing::{pack, unpack};
    use proptest::option;
    use proptest::prelude::*;

    fn some_span() -> impl Strategy<Value = Span> {
        any::<(usize, usize)>().prop_map(|(start, end)| Span { start, end })
    }

    fn some_scale() -> impl Strategy<Value = Scale> {
        let kinds = (0..Counted::ALL.len(), 0..Direction::ALL.len(), 0..Period::ALL.len());
        let amounts = (0..=MOST, 0..=MOST, option::of(0..=MOST), option::of(0..=MOST));
        (kinds, amounts, option::of(any::<u16>()), option::of(some_span())).prop_map(
            |((counted, direction, period), (target, shown, most, baseline), weeks, place)| Scale {
                counted: Counted::ALL[counted],
                target,
                shown,
                most,
                baseline,
                direction: Direction::ALL[direction],
                period: Period::ALL[period],
                weeks,
                place,
            },
        )
    }

    fn some_measure() -> impl Strategy<Value = Measure> {
        let part = || option::of(some_span());
        (part(), part(), part(), part(), part(), some_scale()).prop_map(
            |(amount, unit, frequency, end_state, deadline, scale)| Measure {
                amount,
                unit,
                frequency,
                end_state,
                deadline,
                scale,
            },
        )
    }

    fn some_judgement() -> impl Strategy<Value = Judgement> {
        let parts =
            (0..Criterion::ALL.len(), any::<bool>(), prop::collection::vec(some_span(), 0..4), ".{0,20}");
        parts.prop_map(|(at, met, spans, say)| Judgement { criterion: Criterion::ALL[at], met, spans, say })
    }

    proptest! {
        #[test]
        fn a_reading_comes_back_as_it_was(
            judgements in prop::collection::vec(some_judgement(), 0..8),
            measure in option::of(some_measure()),
        ) {
            let reading = GoalReading { judgements, measure };
            prop_assert_eq!(decode(&encode(&reading)), Some(reading));
        }

        #[test]
        fn words_come_back_as_they_were(words in prop::collection::vec(any::<String>(), 0..6)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let packed = pack(&words);
            prop_assert_eq!(unpack(&packed), Some(words));
        }

        #[test]
        fn any_text_is_taken_or_refused(text in "[0-9]{0,3}( [0-9]{0,2}){0,12}.{0,6}") {
            let _ = (decode(&text), unpack(&text));
        }

        #[test]
        fn a_reading_that_was_cut_is_never_another_measure(cut in 0_usize..400) {
            let goal = "Be home by six on three evenings a week until 30 April, “as I said”.";
            let context = GoalContext { client: "Ada", client_words: &["be home by six"] };
            let reading = read_goal(goal, &context);
            let whole = encode(&reading);
            if let Some(read) = whole.get(..cut.min(whole.len())).and_then(decode) {
                prop_assert_eq!(read.measure, reading.measure);
                prop_assert!(reading.judgements.starts_with(&read.judgements));
            }
        }
    }

    #[test]
    fn what_was_never_written_is_refused() {
        for text in
            ["", "2 ", "0 99 0 0 0 ", "0 1 2 0 0 ", "0 1 1 9999999999 ", "1 2 1 2 3 4 ", "0 1 1 0 3 ab", "x"]
        {
            assert_eq!(decode(text), None, "{text:?}");
        }
        assert_eq!(unpack("3 ab"), None);
        assert_eq!(unpack("1 é"), None, "a character is not cut in two");
    }
}
