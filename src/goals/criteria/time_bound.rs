//! **time_bound**: the goal names a date, a bounded period or an event that can go in a diary.
//!
//! Met by "by 12 March", "within six weeks", "for the next month", "before my hearing", "on Friday". Not met
//! by a frequency alone, a beginning alone ("starting Monday"), a length alone ("for 20 minutes"), a time
//! of day, a date gone by, or "soon". A date in the reason ("because rent is due on the 1st") bounds the
//! reason and not the goal.

use super::{Verdict, say};
use crate::goals::clause::Role;
use crate::goals::reading::Reading;
use crate::goals::time::TimeKind;

pub(super) fn judge(reading: &Reading<'_>) -> Verdict {
    let deadline = reading.times.iter().find(|m| {
        matches!(m.kind, TimeKind::Deadline | TimeKind::OnDate)
            && reading.clauses.role(m.from) != Role::Reason
    });
    if let Some(span) = deadline.and_then(|m| reading.span(m.from, m.to)) {
        return Verdict::quoting(
            &reading.text,
            true,
            span,
            "“",
            "” can go in a diary, so you will both know when to look back at this.",
        );
    }
    for (kind, before, after) in [
        (
            TimeKind::Vague,
            "“",
            "” cannot go in a diary: name a date, or a point such as “by the end of March”.",
        ),
        (
            TimeKind::Start,
            "“",
            "” says when it begins; add when you will look together at how far it has come.",
        ),
        (TimeKind::Past, "“", "” has already gone by: name a date ahead."),
        (
            TimeKind::Frequency,
            "“",
            "” says how often, which is half of it: add until when, such as “for the next six weeks”.",
        ),
        (
            TimeKind::Length,
            "“",
            "” says how long it takes and not by when: add a date, or a point such as “by our sixth session”.",
        ),
        (TimeKind::Clock, "“", "” is a time of day: add a date, or a period such as “for the next month”."),
    ] {
        if let Some(span) = reading.time(&[kind]).and_then(|m| reading.span(m.from, m.to)) {
            return Verdict::unmet(vec![span], say(&[before, reading.text.quote(span), after]));
        }
    }
    Verdict::plain(
        false,
        "Nothing here could go in a diary yet: add by when, such as a date, “within six weeks” or “before \
         the next review”.",
    )
}

#[cfg(test)]
mod tests {
    use crate::goals::Criterion::TimeBound;
    use crate::goals::criteria::testing::check;

    #[test]
    fn dates_periods_and_events_are_deadlines() {
        check(
            TimeBound,
            &[],
            true,
            &[
                "Pay the rent by 12 March.",
                "Pay the rent by March 12th, 2027",
                "I will apply for 3 jobs by 3/12",
                "Sign the lease before the end of term",
                "Walk to the shop within six weeks",
                "Cook three dinners a week for the next month",
                "Call my sister twice a week for a fortnight.",
                "By our sixth session, Ana will have named three people to call.",
                "Call the landlord on Friday morning",
                "Have the form signed before my court hearing",
                "Before he turns 18, Tom will open a bank account",
                "Have the crib set up before the baby is born",
                "In 6 wks I will be walking to school with Leo",
                "I will see my kids by Christmas",
                "Finish the form by tomorrow",
                "Within the next two months Dana will register",
                "Read to Mia each night until the end of June",
                "Enrol by the time school starts",
                "Apply for two flats this month",
                "Over the next 8 weeks, practise guitar daily",
                "Pay off $400 in three months' time",
                "Pass the test at the end of April",
                "Have a key of my own 90 days from now",
                "Target date: 30 June. I will sleep in my own bed.",
                "I will cook once a week from 1 March to 30 April",
                "Meet my brother for coffee next week",
                "Swim 10 lengths by mid-July",
                "Have keys in hand no later than the 15th.",
                "Send the letter (2 weeks).",
                "Be in bed by 10 pm on weeknights for the next three weeks",
            ],
        );
    }

    #[test]
    fn habits_beginnings_lengths_clock_times_and_soon_are_not() {
        check(
            TimeBound,
            &[],
            false,
            &[
                "Cook dinner three times a week",
                "I will apply for jobs soon",
                "Starting Monday I will walk every day",
                "I will walk daily from Monday",
                "Go for a walk every Friday",
                "Walk for 30 minutes a day",
                "Be in bed by 10 pm",
                "Get up at 7 on weekdays",
                "Eventually move into my own place",
                "Finish school by June 2019",
                "I will go to the group on Tuesdays and Thursdays",
                "Brush teeth before bed",
                "Do homework before dinner each night",
                "Pay rent on time by working more hours",
                "Take the 14 bus to work by myself",
                "Pay the rent by the 1st of every month",
                "Sleep better one day",
                "Since last month she wants to sleep",
                "Talk to my mother before I get angry",
                "Get help as soon as possible",
                "She has been out of work for two years and wants a job",
                "Save $50 from each paycheck",
                "Be patient in the future",
                "Feel well in the coming months",
                "",
            ],
        );
    }
}
