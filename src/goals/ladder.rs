//! The goal attainment ladder: five levels in the goal's own words, from where things began to much more than was
//! hoped for, which the student and the client adjust.
//!
//! After Kiresuk and Sherman (1968): the middle level is what can be expected if the work goes as hoped, and each level
//! is a thing that two people would agree on. Nothing here names the analyser.

use super::scale::{Counted, Direction, Level, Period, Scale};
use super::{Measure, Span, words};

/// Five levels, from the lowest.
pub type Ladder = [String; 5];

/// What is wrong with a ladder that somebody adjusted.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum LadderFault {
    /// A level says nothing.
    Empty(Level),
    /// Two levels say the same.
    Same(Level, Level),
    /// The numbers go up and down again.
    NotInOrder,
}

impl std::fmt::Display for LadderFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty(level) => {
                write!(f, "Level {:+} is empty: say what would be seen there.", level.value())
            }
            Self::Same(one, other) => write!(
                f,
                "Levels {:+} and {:+} say the same: nobody could tell them apart.",
                one.value(),
                other.value()
            ),
            Self::NotInOrder => f.write_str(
                "The numbers go up and down again: each level should be better than the one before.",
            ),
        }
    }
}

/// Everything that is wrong with a ladder; nothing if it can be used.
///
/// Whether a level without a number is better than the one before is not asked: that is for client and worker to say.
#[must_use]
pub fn faults(ladder: &Ladder) -> Vec<LadderFault> {
    let plain: Vec<Vec<String>> = ladder.iter().map(|level| plain_words(level)).collect();
    let mut faults = Vec::new();
    for (at, level) in Level::ALL.into_iter().enumerate() {
        if plain[at].is_empty() {
            faults.push(LadderFault::Empty(level));
        } else if let Some(before) = (0..at).find(|before| plain[*before] == plain[at]) {
            faults.push(LadderFault::Same(Level::ALL[before], level));
        }
    }
    if faults.is_empty() && !in_order(&plain) {
        faults.push(LadderFault::NotInOrder);
    }
    faults
}

/// The words of a level in small letters, without marks; numbers in digits.
fn plain_words(level: &str) -> Vec<String> {
    let cut = |c: char| c.is_whitespace() || (c.is_ascii_punctuation() && !matches!(c, ',' | '.' | '\''));
    let words = level.split(cut).map(|word| word.trim_matches([',', '.', '\'']).to_lowercase());
    words.filter(|word| !word.is_empty()).map(|word| number(&word).map_or(word, |n| n.to_string())).collect()
}

/// Whether the numbers in which levels differ go one way. Where levels have other words as well, or none differ, there
/// is no telling, and the order stands as it was put.
fn in_order(plain: &[Vec<String>]) -> bool {
    let first = &plain[0];
    let is_number = |word: &String| word.parse::<u64>().is_ok();
    let alike = plain.iter().all(|level| {
        level.len() == first.len()
            && level.iter().zip(first).all(|(one, other)| one == other || is_number(one) && is_number(other))
    });
    if !alike {
        return true;
    }
    let columns = (0..first.len()).map(|at| {
        let column: Vec<u64> = plain.iter().filter_map(|level| level[at].parse().ok()).collect();
        let differs = column.iter().any(|value| *value != column[0]);
        !differs || column.is_sorted_by(|a, b| a < b) || column.is_sorted_by(|a, b| a > b)
    });
    columns.into_iter().all(|in_order| in_order)
}

const SMALL: [&str; 13] =
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A number in digits or in a word.
pub(crate) fn number(word: &str) -> Option<u64> {
    match word {
        "once" => Some(1),
        "twice" => Some(2),
        "no" => None,
        _ => SMALL.iter().position(|small| *small == word).map(|at| at as u64).or_else(|| {
            let digits: String = word.chars().filter(|c| *c != ',').collect();
            digits.parse().ok()
        }),
    }
}

/// A ladder for a goal with a measure, from a baseline if it is known; otherwise from what the goal itself says of where
/// things began, or from what is usual ([`Scale::assumed_baseline`]).
#[must_use]
pub fn propose(goal: &str, measure: &Measure, baseline: Option<u32>) -> Ladder {
    let goal = goal.trim_end();
    let scale = measure.scale;
    let rungs = scale.rungs(baseline.or(scale.baseline));
    let say = |amount: u32| with_amount(goal, measure, amount);
    let steps = scale.counted == Counted::Steps;
    let lowest = (!steps).then(|| say(rungs.baseline)).flatten();
    let halfway = rungs.halfway.filter(|_| !steps).and_then(say);
    let first = rungs.beyond[0].and_then(say);
    let second = rungs.beyond[1].and_then(say);
    // A sum that is all there is to pay; a share says with its words of how many it is one.
    let sum = words(goal, measure.amount).chars().all(|c| !c.is_alphabetic() && !matches!(c, '%' | '/'));
    let once = scale.period == Period::Whole && (steps || sum && scale.most == Some(scale.target));
    let plain = in_plain_words(goal, once);
    let top = second.unwrap_or_else(|| match &first {
        Some(first) => in_plain_words(first, once)[3].clone(),
        None => plain[4].clone(),
    });
    let ladder = [
        lowest.unwrap_or_else(|| plain[0].clone()),
        halfway.unwrap_or_else(|| plain[1].clone()),
        plain[2].clone(),
        first.unwrap_or_else(|| plain[3].clone()),
        top,
    ];
    // Words that no amount can be put into are left as they are.
    if faults(&ladder).is_empty() { ladder } else { plain }
}

/// A ladder for a goal of which nothing can be put in numbers; what is done once and for all stands afterwards, and what
/// is done again and again goes on.
fn in_plain_words(goal: &str, once: bool) -> Ladder {
    let [later, last] = if once {
        [
            ", and four weeks later it still stands.",
            ", and three months later it still stands, without the service.",
        ]
    } else {
        [
            ", and it goes on for four more weeks.",
            ", and it goes on for three more months, without the service.",
        ]
    };
    let words = stem(goal);
    [
        ["As it was before anything was done about this: ", words, "."].concat(),
        ["Some of the way, and not yet all of it: ", words, "."].concat(),
        goal.trim().to_owned(),
        [words, later].concat(),
        [words, last].concat(),
    ]
}

/// A sentence without the mark that ends it.
fn stem(text: &str) -> &str {
    text.trim().trim_end_matches(['.', '!', '?', ';', ',']).trim_end()
}

/// The goal with another amount in it; nothing where its words have no place for one.
fn with_amount(goal: &str, measure: &Measure, amount: u32) -> Option<String> {
    let Scale { counted, place, target, shown, .. } = measure.scale;
    let place = place?;
    let (before, after) = (goal.get(..place.start)?, goal.get(place.end..)?);
    let written = goal.get(place.start..place.end)?;
    match counted {
        Counted::DaysOfWeek => habit(before, &days(amount), after),
        Counted::WeeksOfFour => habit(before, &weeks(amount), after),
        Counted::PartOfAll => {
            let of = if after.trim_start().starts_with("of ") { "%" } else { "% of" };
            Some([before, &amount.to_string(), of, after].concat())
        }
        Counted::Steps => None,
        // "fewer than five" is four at most, and says so in its own way at each level.
        Counted::Number => {
            let said = (i64::from(amount) + i64::from(shown) - i64::from(target)).max(0);
            Some(counted_anew(goal, place, written, measure, u32::try_from(said).unwrap_or(u32::MAX)))
        }
    }
}

/// A habit in other words, where it stands by itself: not before what it belongs to, as in "weekly lessons".
fn habit(before: &str, how_often: &str, after: &str) -> Option<String> {
    let next = after.split_whitespace().next().unwrap_or_default();
    let by_itself =
        !next.starts_with(char::is_alphabetic) || ends_what_is_counted(next) || !after.starts_with(' ');
    let before = before.strip_suffix("on ").unwrap_or(before);
    by_itself.then(|| [before, how_often, after].concat())
}

fn ends_what_is_counted(word: &str) -> bool {
    ENDS.split(' ').any(|end| end.eq_ignore_ascii_case(word))
}

fn days(amount: u32) -> String {
    match amount {
        0 => "on no day of the week".into(),
        1 => "on one day a week".into(),
        amount => format!("on {} days a week", in_words(amount)),
    }
}

fn weeks(amount: u32) -> String {
    match amount {
        0 => "in no week".into(),
        amount => format!("in {} of four weeks", in_words(amount)),
    }
}

fn in_words(amount: u32) -> String {
    SMALL.get(amount as usize).map_or_else(|| amount.to_string(), |word| (*word).to_owned())
}

/// Another number in the place of the one that stands there, with its noun brought into line.
fn counted_anew(goal: &str, place: Span, written: &str, measure: &Measure, amount: u32) -> String {
    let (before, after) = (&goal[..place.start], &goal[place.end..]);
    let times = ["times", "time", "x"].into_iter().find(|unit| {
        let rest = after.trim_start();
        rest.strip_prefix(unit).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    });
    let adverb = ["once", "twice", "thrice"].iter().any(|word| written.eq_ignore_ascii_case(word));
    let after = match times {
        Some(unit) if !adverb => after.trim_start().strip_prefix(unit).unwrap_or(after),
        _ => after,
    };
    if adverb || times.is_some() {
        let least = before.trim_end().to_lowercase();
        let threshold = ["least", "than", "most", "to", "only"].iter().any(|word| least.ends_with(word))
            || after.trim_start().starts_with("out of")
            || after.trim_start().starts_with("of ");
        let words = match amount {
            0 if threshold => "0 times".to_owned(),
            0 => "less than once".to_owned(),
            1 => "once".to_owned(),
            2 => "twice".to_owned(),
            amount => format!("{} times", in_words(amount)),
        };
        return [before, &words, after].concat();
    }
    let in_letters = written.starts_with(char::is_alphabetic);
    let number = match amount {
        // "none of the rent", but "$0 of the rent".
        0 if after.trim_start().starts_with("of ") && !is_money(before) => "none".to_owned(),
        0 if in_letters || bare_noun(before, after, measure) => "no".to_owned(),
        amount if in_letters => in_words(amount),
        amount if written.contains(',') && amount >= 1000 => thousands(amount),
        amount => amount.to_string(),
    };
    let after = if amount == 1 { one_of(after, measure) } else { many_of(after, written, measure) };
    let (before, number) = match &*number {
        // "at least no jobs" is no English.
        "no" | "none" => (before.trim_end().strip_suffix("at least").unwrap_or(before), &*number),
        _ => (before, &*number),
    };
    let gap = if before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || !c.is_alphanumeric()) {
        ""
    } else {
        " "
    };
    [before, gap, number, &after].concat()
}

/// Whether a noun is counted that can stand after "no".
fn bare_noun(before: &str, after: &str, measure: &Measure) -> bool {
    measure.unit.is_some()
        && measure.scale.most.is_none()
        && after.starts_with(' ')
        && !is_money(before)
        && measure.scale.direction == Direction::Up
}

/// Whether a sum of money follows.
fn is_money(before: &str) -> bool {
    before.trim_end().ends_with(['$', '£', '€'])
}

/// A number with a comma after each three digits: "1,560".
pub(crate) fn thousands(amount: u32) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Words that end what is counted: "three applications | by March".
const ENDS: &str = "a an the my our her his their each every per by before until till for in on at to of out off with and or from this next within up when while if about after over during that who which where will through because so unless as without instead";

/// The words after a number that name what is counted, as places in the text; at most three.
fn noun_run(after: &str) -> Vec<(usize, usize)> {
    let mut run = Vec::new();
    let mut at = 0;
    for word in after.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        let letters = word.trim_end();
        let core = letters.split(|c: char| !c.is_alphanumeric() && c != '-').next().unwrap_or_default();
        if core.is_empty() {
            if letters.is_empty() && run.is_empty() {
                continue;
            }
            break;
        }
        let known = core.chars().all(|c| c.is_alphabetic() || c == '-') && !ends_what_is_counted(core);
        if !known || run.len() == 3 {
            break;
        }
        run.push((start, start + core.len()));
        if core.len() < letters.len() {
            break;
        }
    }
    run
}

/// What follows "one": the first plural in it, as one.
fn one_of(after: &str, measure: &Measure) -> String {
    if measure.unit.is_none() || !after.starts_with(' ') {
        return after.to_owned();
    }
    let found =
        noun_run(after).into_iter().find_map(|(from, to)| Some((from, to, singular(&after[from..to])?)));
    match found {
        Some((from, to, one)) => [&after[..from], &one, &after[to..]].concat(),
        None => after.to_owned(),
    }
}

/// What follows a number other than one, where one stood there before: the last noun of it, as several.
fn many_of(after: &str, written: &str, measure: &Measure) -> String {
    let was_one = matches!(&*written.to_lowercase(), "one" | "1");
    if measure.unit.is_none() || !was_one || !after.starts_with(' ') {
        return after.to_owned();
    }
    match noun_run(after).last() {
        Some((from, to)) => [&after[..*from], &plural(&after[*from..*to]), &after[*to..]].concat(),
        None => after.to_owned(),
    }
}

const ODD: [(&str, &str); 6] = [
    ("people", "person"),
    ("children", "child"),
    ("men", "man"),
    ("women", "woman"),
    ("halves", "half"),
    ("loaves", "loaf"),
];

fn singular(word: &str) -> Option<String> {
    if let Some((_, one)) = ODD.iter().find(|(many, _)| *many == word) {
        return Some((*one).to_owned());
    }
    if let Some(start) = word.strip_suffix("ies").filter(|start| start.len() > 2) {
        return Some([start, "y"].concat());
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return word.strip_suffix("es").map(str::to_owned);
        }
    }
    let plain = word.len() > 3 && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    word.strip_suffix('s').filter(|_| plain).map(str::to_owned)
}

fn plural(word: &str) -> String {
    if let Some((many, _)) = ODD.iter().find(|(_, one)| *one == word) {
        return (*many).to_owned();
    }
    let consonant_y = word.strip_suffix('y').filter(|start| !start.ends_with(['a', 'e', 'i', 'o', 'u']));
    if let Some(start) = consonant_y {
        return [start, "ies"].concat();
    }
    let hissing = ["s", "sh", "ch", "x"].iter().any(|ending| word.ends_with(ending));
    [word, if hissing { "es" } else { "s" }].concat()
}

/// What is counted, as the goal says it: "job applications a week"; nothing where it does not say.
#[must_use]
pub fn counted_words(goal: &str, measure: &Measure) -> String {
    match measure.scale.counted {
        Counted::DaysOfWeek => return "days a week".into(),
        Counted::WeeksOfFour => return "weeks of four".into(),
        Counted::PartOfAll => return "% of all".into(),
        Counted::Steps => return "steps of four".into(),
        Counted::Number => {}
    }
    let Some(amount) = measure.amount.or(measure.scale.place) else { return String::new() };
    let after = goal.get(amount.end..).unwrap_or_default();
    let before = goal.get(..amount.end).unwrap_or_default();
    let percent = before.ends_with('%') || before.ends_with("percent") || before.ends_with("per cent");
    let money =
        goal.get(amount.start..).and_then(|it| it.chars().next()).filter(|c| matches!(c, '$' | '£' | '€'));
    let noun = match (measure.unit, noun_run(after).last()) {
        _ if percent => "%",
        // "three nights" is an amount with its unit in it.
        (Some(unit), _)
            if unit.end <= amount.end && measure.scale.place.is_some_and(|it| it.end <= unit.start) =>
        {
            words(goal, measure.unit)
        }
        (Some(_), Some((_, to))) => after.get(..*to).unwrap_or_default().trim(),
        _ => "times",
    };
    let noun = money.map_or(noun.to_owned(), |money| money.to_string());
    let often = words(goal, measure.frequency);
    // "twice a week" holds its own number.
    let per =
        often.rfind(" a ").or(often.rfind(" per ")).map_or(often, |at| often.get(at..).unwrap_or_default());
    let glue = if per.is_empty() || per.starts_with(' ') { "" } else { " " };
    let per = if noun.ends_with(per.trim()) { "" } else { per };
    [&noun, glue, per].concat().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{GoalContext, GoalReading, read_goal};

    fn read(goal: &str) -> GoalReading {
        read_goal(goal, &GoalContext { client: "Ana", client_words: &[] })
    }

    fn ladder(goal: &str, baseline: Option<u32>) -> Ladder {
        let measure = read(goal).measure.unwrap_or_else(|| panic!("{goal} has no measure"));
        let ladder = propose(goal, &measure, baseline);
        assert_eq!(faults(&ladder), [], "{ladder:?}");
        ladder
    }

    #[test]
    fn amounts_are_said_in_the_goals_own_words() {
        assert_eq!(
            ladder("I apply for three jobs a week until 30 June.", Some(0)),
            [
                "I apply for no jobs a week until 30 June.",
                "I apply for one job a week until 30 June.",
                "I apply for three jobs a week until 30 June.",
                "I apply for five jobs a week until 30 June.",
                "I apply for seven jobs a week until 30 June.",
            ]
        );
        assert_eq!(
            ladder("I save $1,500 for the deposit by June.", Some(500)),
            [
                "I save $500 for the deposit by June.",
                "I save $1,000 for the deposit by June.",
                "I save $1,500 for the deposit by June.",
                "I save $2,000 for the deposit by June.",
                "I save $2,500 for the deposit by June.",
            ]
        );
        assert_eq!(
            ladder("Ana walks to the park twice a week for two months", Some(0)),
            [
                "Ana walks to the park less than once a week for two months",
                "Ana walks to the park once a week for two months",
                "Ana walks to the park twice a week for two months",
                "Ana walks to the park three times a week for two months",
                "Ana walks to the park four times a week for two months",
            ]
        );
    }

    #[test]
    fn shares_end_where_there_is_no_more() {
        let [lowest, half, _, more, _] = ladder("I pay back $1,500 of the rent by June.", None);
        assert_eq!(half, "I pay back $750 of the rent by June.", "nothing is paid when it is set");
        assert_eq!(lowest, "I pay back $0 of the rent by June.");
        assert_eq!(more, "I pay back $1,500 of the rent by June, and four weeks later it still stands.");
        let [.., most] = ladder("I cook 5 suppers a week until June.", Some(2));
        assert_eq!(most, "I cook 7 suppers a week until June, and it goes on for four more weeks.");
        let goal = "I take my tablets on 6 out of 7 days until Easter.";
        assert_eq!(
            ladder(goal, Some(2)),
            [
                "I take my tablets on 2 out of 7 days until Easter.",
                "I take my tablets on 4 out of 7 days until Easter.",
                goal,
                "I take my tablets on 7 out of 7 days until Easter.",
                "I take my tablets on 7 out of 7 days until Easter, and it goes on for four more weeks.",
            ]
        );
        let [lowest, half, _, more, _] = ladder("Be on time for 80% of my shifts until May.", Some(40));
        assert_eq!(
            [&*lowest, &half, &more],
            [
                "Be on time for 40% of my shifts until May.",
                "Be on time for 60% of my shifts until May.",
                "Be on time for 100% of my shifts until May."
            ]
        );
    }

    #[test]
    fn thresholds_keep_their_words_and_less_is_better() {
        let [lowest, half, _, more, most] = ladder("I smoke at most 10 cigarettes a day by June.", Some(20));
        assert_eq!(lowest, "I smoke at most 20 cigarettes a day by June.");
        assert_eq!(half, "I smoke at most 15 cigarettes a day by June.");
        assert_eq!(more, "I smoke at most 5 cigarettes a day by June.");
        assert_eq!(most, "I smoke at most 0 cigarettes a day by June.");
        let [lowest, ..] = ladder("I will not miss it more than 2 times a week until June.", None);
        assert_eq!(lowest, "I will not miss it more than six times a week until June.");
        let [lowest, _, _, more, _] = ladder("She is late fewer than 5 times a month until June.", Some(8));
        assert_eq!(lowest, "She is late fewer than nine times a month until June.");
        assert_eq!(more, "She is late fewer than three times a month until June.");
    }

    #[test]
    fn habits_are_said_in_days_and_weeks() {
        let [lowest, half, _, more, _] = ladder("I read with Mia every day until the holidays.", Some(1));
        assert_eq!(lowest, "I read with Mia on one day a week until the holidays.");
        assert_eq!(half, "I read with Mia on four days a week until the holidays.");
        assert_eq!(more, "I read with Mia every day until the holidays, and it goes on for four more weeks.");
        let [lowest, half, ..] = ladder("I call my sister every Sunday until June.", Some(0));
        assert_eq!(lowest, "I call my sister in no week until June.");
        assert_eq!(half, "I call my sister in two of four weeks until June.");
    }

    #[test]
    fn a_state_is_reached_in_part_and_then_lasts() {
        assert_eq!(
            ladder("I sign the lease by 1 March.", None),
            [
                "As it was before anything was done about this: I sign the lease by 1 March.",
                "Some of the way, and not yet all of it: I sign the lease by 1 March.",
                "I sign the lease by 1 March.",
                "I sign the lease by 1 March, and four weeks later it still stands.",
                "I sign the lease by 1 March, and three months later it still stands, without the service.",
            ]
        );
    }

    #[test]
    fn one_and_several_of_a_thing() {
        let [_, _, _, more, _] = ladder("I meet one new person every week until June.", Some(0));
        assert_eq!(more, "I meet two new people every week until June.");
        let [lowest, ..] = ladder("Cook four family dinners a week until June.", Some(1));
        assert_eq!(lowest, "Cook one family dinner a week until June.");
    }

    #[test]
    fn a_goal_that_says_where_it_began_needs_no_baseline() {
        let goal = "By the end of April, I am awake for 5 suppers a week, up from 2.";
        let [lowest, half, ..] = ladder(goal, None);
        assert_eq!(lowest, "By the end of April, I am awake for 2 suppers a week, up from 2.");
        assert_eq!(half, "By the end of April, I am awake for 3 suppers a week, up from 2.");
        let [lowest, _, _, more, _] = ladder("I cut down from 20 to 10 cigarettes a day by June.", None);
        assert_eq!(lowest, "I cut down from 20 to 20 cigarettes a day by June.");
        assert_eq!(more, "I cut down from 20 to 5 cigarettes a day by June.");
    }

    #[test]
    fn what_was_adjusted_is_checked() {
        let ladder = |levels: [&str; 5]| levels.map(str::to_owned);
        assert_eq!(faults(&ladder(["none", "one call", "two calls", "three calls", "daily"])), []);
        assert_eq!(
            faults(&ladder(["1 call", " ", "1 Call!", "3 calls", "…"])),
            [LadderFault::Empty(Level::Less), LadderFault::Same(Level::MuchLess, Level::AsHoped),]
        );
        let up_and_down = ladder(["0 calls", "2 calls", "one calls", "3 calls", "4 calls"]);
        assert_eq!(faults(&up_and_down), [LadderFault::NotInOrder]);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_goal_has_a_ladder_that_can_be_used(
            goal in "[a-zA-Z0-9 .,%$-]{0,60}", baseline in proptest::option::of(0_u32..3_000_000)
        ) {
            if let Some(measure) = read(&goal).measure {
                let ladder = propose(&goal, &measure, baseline);
                proptest::prop_assert_eq!(faults(&ladder), []);
                let _ = counted_words(&goal, &measure);
            }
        }

        /// Measures come from elsewhere too, with places that a text does not have.
        #[test]
        fn no_place_panics(goal in "\\PC{0,30}", start in 0_usize..40, length in 0_usize..10, target in 0_u32..50) {
            let place = Some(Span { start, end: start + length });
            for counted in Counted::ALL {
                let scale = Scale { counted, target, shown: target, place, ..Scale::default() };
                let measure = Measure { amount: place, unit: place, frequency: place, scale, ..Measure::default() };
                let _ = counted_words(&goal, &measure);
                if goal.trim().len() > 3 {
                    let _ = std::hint::black_box(with_amount(&goal, &measure, 3));
                }
            }
        }
    }
}
