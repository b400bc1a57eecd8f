//! Better work never gives less, chance is the seed's alone, and a played case shows the data of its goals.

use super::*;
use crate::goals::scale::{Counted, Direction, Level, MOST, Scale};
use crate::goals::{GoalContext, read_goal};
use crate::playscript;
use crate::scenario::load;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

fn any_worked() -> impl Strategy<Value = Worked> {
    let part = || 0_u8..=100;
    (part(), part(), part(), part(), part()).prop_map(|(fit, consent, competence, trust, agency)| Worked {
        fit,
        consent,
        competence,
        trust,
        agency,
    })
}

fn any_scale() -> impl Strategy<Value = Scale> {
    let kinds = (0..Counted::ALL.len(), 0..Direction::ALL.len(), 0..Period::ALL.len());
    let amounts = (0_u32..200, proptest::option::of(0_u32..400), proptest::option::of(0_u16..30));
    (kinds, amounts).prop_map(|((counted, direction, period), (target, most, weeks))| {
        let direction = if target == 0 { Direction::Down } else { Direction::ALL[direction] };
        Scale {
            counted: Counted::ALL[counted],
            target,
            shown: target,
            most: most.map(|most| most.max(target)),
            direction,
            period: Period::ALL[period],
            weeks,
            ..Scale::default()
        }
    })
}

fn series(scale: Scale, began: u32, worked: Worked, weeks: (u16, u16), seed: u64) -> Option<Series> {
    Series::new(scale, "calls".into(), BeganWith::Said(began), worked, weeks, seed)
}

/// How good an amount is: more, or less where less is better.
fn good(series: &Series, amount: u32) -> i64 {
    let sign = if series.direction == Direction::Up { 1 } else { -1 };
    sign * i64::from(amount)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn better_work_never_gives_less(
        scale in any_scale(), began in 0_u32..300, one in any_worked(), other in any_worked(), seed: u64,
        since in 1_u16..20, passed in 1_u16..30,
    ) {
        let better = Worked {
            fit: one.fit.max(other.fit),
            consent: one.consent.max(other.consent),
            competence: one.competence.max(other.competence),
            trust: one.trust.max(other.trust),
            agency: one.agency.max(other.agency),
        };
        let at = |worked| series(scale, began, worked, (since, since + passed), seed).expect("weeks have passed");
        let (less, more) = (at(one), at(better));
        prop_assert!(more.level >= less.level);
        prop_assert!(good(&more, more.stands_at()) >= good(&less, less.stands_at()));
        for (less_then, more_then) in less.readings.iter().zip(&more.readings) {
            prop_assert_eq!(less_then.week, more_then.week);
            if let (Some(a), Some(b)) = (less_then.value, more_then.value) {
                // A week that was not written down hides what was gathered in it, and no more.
                prop_assert!(good(&more, b) >= good(&less, a));
            }
        }
        // Who is in charge of their life keeps the record at least as well.
        let kept = |series: &Series| series.readings.iter().filter(|reading| reading.value.is_some()).count();
        prop_assert!(kept(&more) >= kept(&less));
    }

    #[test]
    fn amounts_are_such_as_there_can_be(
        scale in any_scale(), began in 0_u32..=MOST, worked in any_worked(), seed: u64, since: u16, now: u16,
    ) {
        let Some(series) = series(scale, began, worked, (since, now), seed) else {
            prop_assert!(now <= since);
            return Ok(());
        };
        prop_assert_eq!(&series, &self::series(scale, began, worked, (since, now), seed).expect("the same"));
        let most = scale.most.unwrap_or(3 * MOST).max(series.began.amount());
        prop_assert!(series.readings.iter().filter_map(|reading| reading.value).all(|value| value <= most));
        prop_assert!(series.readings.is_sorted_by(|a, b| a.week < b.week), "{:?}", series.readings);
        let (first, last) = (series.readings.first(), series.readings.last());
        prop_assert_eq!(first.and_then(|reading| reading.value), Some(series.began.amount()));
        prop_assert!(last.is_some_and(|reading| reading.value.is_some() && reading.week <= now));
        prop_assert!(series.readings.len() <= 105 && !series.say().is_empty());
        prop_assert!(scale.can_begin_at(series.began.amount()) || scale.target == 0);
    }
}

/// What the ladder says in words of how long it lasts, the weeks have shown.
#[test]
fn a_level_that_says_it_lasts_has_lasted() {
    let worked = Worked { fit: 100, consent: 100, competence: 100, trust: 100, agency: 100 };
    let all = |scale, now| (0..200).filter_map(move |seed| series(scale, 0, worked, (4, now), seed));
    let paid = Scale { target: 1560, most: Some(1560), ..Scale::default() };
    assert!(all(paid, 7).all(|series| series.level <= Level::AsHoped), "three weeks are no four");
    for series in all(paid, 14).chain(all(paid, 60)).filter(|series| series.level > Level::AsHoped) {
        let stood =
            series.readings.iter().rev().take_while(|it| it.value.is_none_or(|value| value == 1560)).count();
        let asked = if series.level == Level::More { 4 } else { 13 };
        assert!(stood > asked, "{:?} after {stood} readings", series.level);
    }
    assert!(all(paid, 60).any(|series| series.level == Level::MuchMore));
}

/// Every level comes about for each kind of goal, over seeds and ways of working.
#[test]
fn all_five_levels_can_be_reached() {
    let worked = |part| Worked { fit: part, consent: part, competence: part, trust: part, agency: part };
    let kinds = [
        Scale { target: 3, period: Period::Week, ..Scale::default() },
        Scale { target: 1560, ..Scale::default() },
        Scale { target: 80, most: Some(100), ..Scale::default() },
        Scale { target: 6, most: Some(7), period: Period::Week, ..Scale::default() },
        Scale { target: 2, direction: Direction::Down, period: Period::Day, ..Scale::default() },
        Scale { counted: Counted::Steps, target: 4, most: Some(4), ..Scale::default() },
        Scale { target: 1, period: Period::Month, ..Scale::default() },
    ];
    for scale in kinds {
        let all = (0..300).flat_map(|seed| [0, 30, 60, 80, 100].map(|part| (seed, part)));
        let began = scale.assumed_baseline();
        let levels: BTreeSet<Level> = all
            .filter_map(|(seed, part)| series(scale, began, worked(part), (4, 44), seed))
            .map(|series| series.level)
            .collect();
        assert_eq!(levels.len(), 5, "{scale:?}: {levels:?}");
    }
    // Well done throughout, most goals are reached or passed; with nothing done, hardly any has moved.
    let good = |part| {
        let all = (0..200).filter_map(|seed| series(kinds[0], 1, worked(part), (4, 12), seed));
        all.filter(|series| series.level >= Level::AsHoped).count()
    };
    assert!(
        good(90) > 180 && good(70) > 100 && good(40) < 40 && good(0) == 0,
        "{}, {}, {}",
        good(90),
        good(70),
        good(40)
    );
}

const CASE: &str = include_str!("../../scenarios/after-the-layoff/scenario.json");

fn played(script: &str) -> Session {
    let scenario = Arc::new(load(CASE).unwrap_or_else(|faults| panic!("{}", faults[0])));
    let script = playscript::parse(script).unwrap_or_else(|faults| panic!("{faults:?}"));
    playscript::play(&script, scenario).unwrap_or_else(|fault| panic!("{}", fault.message)).session
}

/// Just before the review.
fn at_review(session: &Session) -> usize {
    let is_review = |scene| matches!(session.scenario().scene(scene).kind, SceneKind::Review { .. });
    session.entries().iter().position(|entry| is_review(entry.scene)).expect("a review")
}

#[test]
fn a_case_that_was_worked_well_shows_its_goals_reached() {
    let session = played(include_str!("../../scenarios/after-the-layoff/exemplary.play"));
    let goals = reviewed(&session, at_review(&session));
    assert_eq!(goals.len(), 2, "one goal for each goal scene");
    let suppers = goals[1].data.series().expect("it can be counted");
    assert_eq!(
        (suppers.began, suppers.target, &*suppers.unit),
        (BeganWith::Measured(2), 5, "suppers a week")
    );
    assert!(suppers.level >= Level::AsHoped, "{suppers:?}");
    assert!(t_score_of(&goals).is_ok_and(|t| t.tenths() >= 500));
    // As it stood then is as it stands, when it is asked later.
    assert_eq!(format!("{goals:?}"), format!("{:?}", reviewed(&session, at_review(&session))));
    assert!(reviewed(&session, 0).is_empty());
    assert!(reviewed(&session, usize::MAX).len() == 2);
}

#[test]
fn a_ladder_begins_where_the_review_will() {
    let mut session = played(include_str!("../../scenarios/after-the-layoff/exemplary.play"));
    let (place, text, began) = {
        let goals = reviewed(&session, at_review(&session));
        let series = goals[1].data.series().expect("it can be counted");
        (goals[1].place, goals[1].goal.text.clone(), series.began)
    };
    session.rewind(place);
    let measure = session.read_goal(&text).measure.expect("it can be counted");
    assert_eq!(begins_with(&session, &text, &measure), began);
    let unsaid = text.replace(", up from 2,", "");
    assert_ne!(unsaid, text);
    let measure = session.read_goal(&unsaid).measure.expect("it can be counted");
    assert_eq!(
        begins_with(&session, &unsaid, &measure),
        BeganWith::Measured(2),
        "the author's measure has it"
    );
}

#[test]
fn of_a_goal_without_a_measure_nobody_can_tell() {
    let session = played(include_str!("../../scenarios/after-the-layoff/poor.play"));
    let goals = reviewed(&session, session.entries().len());
    let blind: Vec<_> = goals.iter().filter(|goal| goal.data == GoalData::NoMeasure).collect();
    assert!(!blind.is_empty(), "{goals:?}");
    assert!(blind.iter().all(|goal| goal.data.say().contains("can tell")));
}

#[test]
fn a_known_fact_says_where_it_began() {
    let read =
        |text: &str, unit: &str| in_text(text, Period::Week, &|word| telling(word).as_deref() == Some(unit));
    assert_eq!(read("She eats two suppers a week with the children.", "supper"), Some(2));
    assert_eq!(read("She has eaten two suppers.", "supper"), None, "it says nothing of weeks");
    assert_eq!(read("Two children; supper is at six each week.", "supper"), None);
    assert_eq!(telling("job applications a week").as_deref(), Some("application"));
    assert_eq!(telling("times a week"), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_goal_can_be_looked_back_on(text in "\\PC{0,80}", seed: u64) {
        let reading = read_goal(&text, &GoalContext::default());
        if let Some(measure) = reading.measure {
            let unit = counted_words(&text, &measure);
            let began = BeganWith::Assumed(measure.scale.assumed_baseline());
            let worked = Worked { fit: 60, consent: 100, competence: 50, trust: 60, agency: 40 };
            let series = Series::new(measure.scale, unit, began, worked, (3, 11), seed);
            prop_assert!(series.is_some());
        }
    }
}

/// A goal from one amount to another, with where it stands.
fn moved(unit: &str, began: u32, now: u32, target: u32) -> String {
    let direction = if began > target { Direction::Down } else { Direction::Up };
    let scale = Scale { target, direction, ..Scale::default() };
    let rungs = scale.rungs(Some(began));
    let series = Series {
        unit: unit.into(),
        began: BeganWith::Said(began),
        target,
        direction,
        period: Period::Week,
        readings: vec![Reading { week: 4, value: Some(began) }, Reading { week: 9, value: Some(now) }],
        level: rungs.level(i64::from(now)),
        rungs,
        weeks_left: None,
        due: None,
    };
    series.moved()
}

#[test]
fn partial_movement_is_named_as_progress() {
    for (unit, amounts, say) in [
        ("calls a week", [0, 2, 3], "From 0 to 2 of 3 calls a week: two thirds of the way."),
        ("calls a week", [0, 3, 3], "From 0 to 3 of 3 calls a week: all of the way."),
        ("calls a week", [2, 2, 5], "From 2 to 2 of 5 calls a week: none of the way yet."),
        ("calls a week", [2, 1, 5], "From 2 to 1 of 5 calls a week: further off than it began."),
        ("$", [0, 733, 1560], "From $0 to $733 of $1,560: about half of the way."),
        ("% of all", [10, 80, 100], "From 10% to 80% of 100% of all: about three quarters of the way."),
        ("steps of four", [0, 1, 4], "From 0 to 1 of 4 steps: a quarter of the way."),
        ("", [0, 1, 9], "From 0 to 1 of 9: a little of the way."),
        (
            "cigarettes a day",
            [20, 11, 10],
            "From 20 to 11, with 10 cigarettes a day hoped for: most of the way.",
        ),
        (
            "suppers a week",
            [2, 7, 5],
            "From 2 to 7, with 5 suppers a week hoped for: all of the way and more.",
        ),
    ] {
        let [began, now, target] = amounts;
        assert_eq!(moved(unit, began, now, target), say);
    }
}

#[test]
fn what_the_last_review_showed_stays() {
    let session = played(include_str!("../../scenarios/after-the-layoff/exemplary.play"));
    let place = last_review(&session).expect("a review");
    assert_eq!(place, at_review(&session));
    // The case ends weeks after its review; what is shown is what was seen there.
    assert_eq!(format!("{:?}", last_seen(&session)), format!("{:?}", reviewed(&session, place)));
    let mut shorter = session.clone();
    shorter.rewind(place);
    assert_eq!(last_review(&shorter), Some(place), "it is to be taken now");
    shorter.rewind(place - 1);
    assert_eq!(last_review(&shorter), None);
    assert_eq!(last_seen(&shorter).len(), 2);
}

#[test]
fn a_ladder_is_the_students_own_or_the_proposed_one() {
    let session = played(include_str!("../../scenarios/after-the-layoff/exemplary.play"));
    let goals = last_seen(&session);
    let suppers = &goals[1];
    assert!(!suppers.is_adjusted() && suppers.counts.is_some() && goals[0].counts.is_none());
    assert_eq!(suppers.until, "By the end of April");
    let ladder = suppers.ladder().expect("it can be counted");
    assert_eq!(ladder[2], suppers.goal.text);
    let amounts: Vec<_> = suppers.data.series().expect("it was").rung_amounts().collect();
    assert_eq!(amounts[0], (Level::MuchLess, 2));
    assert!(ladder[0].contains("for 2 suppers"), "{ladder:?}");
    let own =
        GoalText { ladder: ["a", "b", "c", "d", "e"].map(str::to_owned).into(), ..suppers.goal.clone() };
    let adjusted = Reviewed { goal: &own, ..suppers.clone() };
    assert!(adjusted.is_adjusted());
    assert_eq!(adjusted.ladder(), Some(&own.ladder[..]));
}
