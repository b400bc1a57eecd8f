//! Reads a script: every fault at once, each with its line and column.

use super::{Command, Expectation, Script, ScriptFault, USUAL_SEED};
use crate::act::{GoalSource, PlanMode, Ranker};
use crate::diagnostic::{Fault, nearest};
use crate::log::{Decision, GoalList, GoalText, LARGEST_SEED, OwnWords, Pick};
use crate::practice::Stage;
use crate::rules::{Family, RuleId, Verdict};
use crate::scenario::Comparison;
use crate::utterance::Kind;

/// Makes the words that begin a line and what the guide says of them from one table.
macro_rules! lines {
    ($(#[$meta:meta])* $words:ident $told:ident $($word:literal $written:literal $about:literal;)+) => {
        const $words: &[&str] = &[$($word,)+];
        $(#[$meta])*
        pub const $told: &[(&str, &str)] = &[$(($written, $about),)+];
    };
}
lines! {
    /// The commands of a script: how each is written, and what it does. For people.
    COMMANDS SCRIPT_COMMANDS
    "practitioner" "practitioner intern" "Who the student is. Before the first decision; once.";
    "seed" "seed 7" "What chance follows from; 1 where it is left out. Before the first decision; once.";
    "say" "say \"…\" as reflection_complex" "Writes what the student says in their own words, before `pick` in the next line. \
        `as` disputes the kind that the reader suggests, and may be left out.";
    "pick" "pick ask_open" "Takes the choice of this name.";
    "leave" "leave" "Ends an inquiry before its time is up.";
    "goal" "goal \"…\" quotes front_door source client" "Writes a goal. `quotes` names the client's words that it rests \
        on, `source` whose idea it is, and `rank 1 by client` its place among several and who put them in order; all may \
        be left out.";
    "objective" "objective \"…\"" "A step on the way to the goal in the line before.";
    "ladder" "ladder \"…\" \"…\" \"…\" \"…\" \"…\"" "The five levels of the goal before, from much less than expected to \
        much more.";
    "plan" "plan fund=refer_warm, budget=deliver" "Puts items on the plan, each with the way in which it is done.";
    "note" "note \"…\"" "Writes the note for the record.";
    "expect" "expect …" "Holds the run against what should be so now; see below.";
}
lines! {
    /// What a script can expect: how each is written, and what should be so. For people.
    EXPECTATIONS SCRIPT_EXPECTATIONS
    "scene" "expect scene kitchen" "The run stands in this scene.";
    "stage" "expect stage planning" "The run stands in this stage.";
    "finding" "expect finding EC107 upheld" "The rule said this of the last decision: `upheld`, `breach`, `missed` or \
        `defensible`.";
    "score" "expect score client >= 80" "The score so far of `client`, `ethics`, `competence` or `process`.";
    "offered" "expect offered ask_open" "This choice can be taken now.";
    "closed" "expect closed ask_open" "This choice cannot be taken now.";
    "event" "expect event letter" "This event has come between.";
    "stuck" "expect stuck" "Nothing can be done any more, and the case is not closed.";
    "decisions" "expect decisions <= 12" "So many decisions were taken so far.";
    "ended" "expect ended" "The case is closed.";
}
const FAMILIES: [&str; 4] = ["client", "ethics", "competence", "process"];
const VERDICTS: [Verdict; 4] = [Verdict::Upheld, Verdict::Breach, Verdict::Missed, Verdict::Defensible];

/// A file of nonsense need not be answered line by line to the end.
const MOST_FAULTS: usize = 500;

/// Reads a script.
///
/// # Errors
/// All lines that cannot be read, in order.
pub fn parse(text: &str) -> Result<Script, Vec<ScriptFault>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut script = Script { practitioner: None, seed: USUAL_SEED, commands: Vec::new() };
    let mut seeded = false;
    let mut faults = Vec::new();
    let mut said: Option<(usize, OwnWords)> = None;
    for (at, line) in text.lines().enumerate() {
        let mut cursor = Cursor { line: at + 1, text: line, at: 0 };
        let read = cursor.command(&mut script, &mut seeded, &mut said).and_then(|()| cursor.end());
        faults.extend(read.err());
        if faults.len() >= MOST_FAULTS {
            break;
        }
    }
    faults.extend(said.map(|(line, _)| unanswered(line)));
    if faults.is_empty() { Ok(script) } else { Err(faults) }
}

/// Own words lead to a choice, or nothing would come of them.
fn unanswered(line: usize) -> ScriptFault {
    let help = "Write `pick` and the choice that comes nearest to it on the next line.";
    ScriptFault {
        fault: Fault::UnreadableLine,
        line,
        column: 1,
        message: "No choice follows what is said.".into(),
        help: help.into(),
    }
}

struct Cursor<'a> {
    line: usize,
    text: &'a str,
    at: usize,
}

type Read<T> = Result<T, ScriptFault>;

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn fault<T>(&self, at: usize, message: impl Into<String>, help: impl Into<String>) -> Read<T> {
        let column = self.text.get(..at).map_or(1, |before| before.chars().count() + 1);
        let fault = Fault::UnreadableLine;
        Err(ScriptFault { fault, line: self.line, column, message: message.into(), help: help.into() })
    }

    /// Whether nothing but a comment is left.
    fn is_done(&mut self) -> bool {
        self.space();
        self.rest().is_empty() || self.rest().starts_with('#')
    }

    fn end(&mut self) -> Read<()> {
        if self.is_done() {
            return Ok(());
        }
        let help = "Write one command a line; a comment begins with `#`.";
        self.fault(self.at, format!("“{}” is not expected here.", shortened(self.rest())), help)
    }

    /// The next word, which ends at a space, a comma, `=`, a quote or a comment; may be empty.
    fn word(&mut self) -> &'a str {
        self.space();
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || ",=<>\"#".contains(c)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn take(&mut self, sign: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    fn name(&mut self, what: &str) -> Read<String> {
        match self.word() {
            "" => self.fault(self.at, format!("The name of a {what} should stand here."), "Write its id."),
            name => Ok(name.to_owned()),
        }
    }

    /// One of the words of a vocabulary.
    fn known<T>(&mut self, what: &str, all: &[&'static str], find: impl Fn(&str) -> Option<T>) -> Read<T> {
        let word = self.word();
        let start = self.at - word.len();
        match find(word) {
            Some(value) => Ok(value),
            None => {
                let help = match nearest(word, all.iter().copied()) {
                    Some(near) if !word.is_empty() => format!("Did you mean `{near}`?"),
                    _ => format!("Possible here: {}.", all.join(", ")),
                };
                let message = match word {
                    "" => format!("A {what} should stand here."),
                    _ => format!("There is no {what} `{word}`."),
                };
                self.fault(start, message, help)
            }
        }
    }

    fn number(&mut self, most: u64) -> Read<u64> {
        let word = self.word();
        match word.parse::<u64>() {
            Ok(value) if value <= most => Ok(value),
            _ => self.fault(
                self.at - word.len(),
                "A whole number should stand here.",
                format!("Write a number from 0 to {most}."),
            ),
        }
    }

    /// A text in double quotes; `\"`, `\\`, `\n`, `\r`, `\t` and `\u{1f}` are understood in it.
    fn quoted(&mut self) -> Read<String> {
        self.space();
        let start = self.at;
        if !self.take("\"") {
            return self.fault(start, "A text in double quotes should stand here.", "Write `\"…\"`.");
        }
        let mut text = String::new();
        let mut chars = self.rest().char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.at += at + 1;
                    return Ok(text);
                }
                '\\' => match escaped(&mut chars) {
                    Some(c) => text.push(c),
                    None => {
                        let help = "Write `\\\"`, `\\\\`, `\\n`, `\\r`, `\\t` or `\\u{…}`.";
                        return self.fault(self.at + at, "This backslash says nothing.", help);
                    }
                },
                c => text.push(c),
            }
        }
        self.fault(start, "This text has no end.", "Close it with `\"`; write a line break in it as `\\n`.")
    }

    fn names(&mut self, what: &str) -> Read<Vec<String>> {
        let mut names = vec![self.name(what)?];
        while self.take(",") {
            names.push(self.name(what)?);
        }
        Ok(names)
    }

    fn command(
        &mut self,
        script: &mut Script,
        seeded: &mut bool,
        said: &mut Option<(usize, OwnWords)>,
    ) -> Read<()> {
        if self.is_done() {
            return Ok(());
        }
        let start = self.at;
        let find = |word: &str| COMMANDS.iter().copied().find(|known| *known == word);
        let command = self.known("command", COMMANDS, find)?;
        if command != "pick"
            && let Some((line, _)) = said.take()
        {
            return Err(unanswered(line));
        }
        let command = match command {
            "practitioner" | "seed" => return self.setting(command, start, script, seeded),
            "say" => {
                *said = Some((self.line, self.own_words()?));
                return Ok(());
            }
            "pick" => {
                let words = said.take().map(|(_, words)| Box::new(words));
                Command::Decide(Decision::Choose(self.name("choice")?, words))
            }
            "leave" => Command::Decide(Decision::Leave),
            "goal" => match self.goal(script)? {
                Some(goals) => Command::Decide(Decision::Goal(goals)),
                // It belongs to the goals before it.
                None => return Ok(()),
            },
            "objective" | "ladder" => return self.part_of_goal(command, start, script),
            "plan" => Command::Decide(Decision::Plan(self.plan()?)),
            "note" => Command::Decide(Decision::Note(self.quoted()?)),
            _ => Command::Expect(self.expectation()?),
        };
        script.commands.push((self.line, command));
        Ok(())
    }

    /// Settles what has to be settled before the first decision, and once.
    fn setting(&mut self, command: &str, start: usize, script: &mut Script, seeded: &mut bool) -> Read<()> {
        if !script.commands.is_empty() {
            let message = format!("`{command}` comes too late.");
            return self.fault(start, message, "Write it before the first decision.");
        }
        let twice = if command == "seed" { *seeded } else { script.practitioner.is_some() };
        if twice {
            let message = format!("`{command}` is given twice.");
            return self.fault(start, message, "Keep one of the two.");
        }
        if command == "seed" {
            script.seed = self.number(LARGEST_SEED)?;
            *seeded = true;
        } else {
            script.practitioner = Some((self.line, self.name("practitioner")?));
        }
        Ok(())
    }

    /// What the reader takes it for is found out when the script is played.
    fn own_words(&mut self) -> Read<OwnWords> {
        let text = self.quoted()?;
        let mut disputed = None;
        if !self.is_done() {
            self.known("part of a reply", &["as"], |word| (word == "as").then_some(()))?;
            disputed = Some(self.known("kind of reply", Kind::NAMES, Kind::parse)?);
        }
        Ok(OwnWords { text, suggested: None, disputed })
    }

    /// A goal that begins a decision; `None` for one that was put after another in the decision before.
    fn goal(&mut self, script: &mut Script) -> Read<Option<GoalList>> {
        let start = self.at;
        let text = self.quoted()?;
        let (mut quotes, mut source, mut rank, mut ranked_by) = (Vec::new(), None, None, None);
        while !self.is_done() {
            let parts = ["quotes", "source", "rank", "by"];
            match *self.known("part of a goal", &parts, |word| parts.iter().find(|part| **part == word))? {
                "quotes" => quotes.extend(self.names("quote")?),
                "source" => {
                    let all: Vec<_> = GoalSource::ALL.iter().map(|source| source.name()).collect();
                    source = Some(self.known("source", &all, GoalSource::parse)?);
                }
                "rank" => rank = Some(self.number(99)? as usize),
                _ => {
                    let all: Vec<_> = Ranker::ALL.iter().map(|by| by.name()).collect();
                    ranked_by = Some(self.known("ranker", &all, Ranker::parse)?);
                }
            }
        }
        let Some(source) = source else {
            return self.fault(self.at, "It is not said whose idea the goal is.", "Add `source client`.");
        };
        let goal = GoalText::new(text, source, quotes);
        if matches!(rank, None | Some(1)) {
            return Ok(Some(GoalList { ranked_by, ..goal.into() }));
        }
        let Some(goals) = last_goals(script) else {
            return self.fault(
                start,
                "There is no goal before this one.",
                "Begin with the goal of `rank 1`.",
            );
        };
        if goals.ranked_by.is_none() {
            let help = "Add `rank 1 by client` to the first goal.";
            return self.fault(start, "It is not said who put the goals in order.", help);
        }
        let next = goals.further.len() + 2;
        if rank != Some(next) {
            let help = format!("Write the goals in their order; this one has `rank {next}`.");
            return self.fault(start, "The goals are not in their order.", help);
        }
        goals.further.push(goal);
        Ok(None)
    }

    /// An objective or the ladder of the goal before.
    fn part_of_goal(&mut self, command: &str, start: usize, script: &mut Script) -> Read<()> {
        let mut texts = vec![self.quoted()?];
        while command == "ladder" && !self.is_done() {
            texts.push(self.quoted()?);
        }
        let Some(goals) = last_goals(script) else {
            let message = format!("There is no goal to which this {command} belongs.");
            return self.fault(start, message, "Write it in the line after its goal.");
        };
        let goal = goals.further.last_mut().unwrap_or(&mut goals.first);
        if command == "ladder" {
            goal.ladder = texts;
        } else {
            goal.objectives.append(&mut texts);
        }
        Ok(())
    }

    fn plan(&mut self) -> Read<Vec<Pick>> {
        let mut picks = Vec::new();
        // A board that asks for no item at least can be left empty.
        while !self.is_done() {
            let item = self.name("plan item")?;
            if !self.take("=") {
                return self.fault(self.at, "A mode is missing.", format!("Write `{item}=deliver`."));
            }
            let all: Vec<_> = PlanMode::ALL.iter().map(|mode| mode.name()).collect();
            picks.push(Pick { item, mode: self.known("mode", &all, PlanMode::parse)? });
            if !self.take(",") {
                break;
            }
        }
        Ok(picks)
    }

    fn expectation(&mut self) -> Read<Expectation> {
        let find = |word: &str| EXPECTATIONS.iter().copied().find(|known| *known == word);
        Ok(match self.known("expectation", EXPECTATIONS, find)? {
            "scene" => Expectation::Scene(self.name("scene")?),
            "stage" => {
                let all: Vec<_> = Stage::ALL.iter().map(|stage| stage.name()).collect();
                Expectation::Stage(self.known("stage", &all, Stage::parse)?)
            }
            "finding" => {
                let codes: Vec<_> = RuleId::all().flat_map(|id| [id.rule().code, id.rule().name]).collect();
                let rule = self.known("rule", &codes, RuleId::find)?;
                let verdicts = VERDICTS.map(Verdict::name);
                let verdict = |word: &str| VERDICTS.into_iter().find(|verdict| verdict.name() == word);
                Expectation::Finding(rule, self.known("verdict", &verdicts, verdict)?)
            }
            "score" => {
                let family = self.known("family", &FAMILIES, family)?;
                let comparison = self.comparison()?;
                if comparison == Comparison::Equal && self.rest().trim_start().starts_with("none") {
                    self.word();
                    Expectation::Score(family, comparison, None)
                } else {
                    let value = u8::try_from(self.number(100)?).unwrap_or(100);
                    Expectation::Score(family, comparison, Some(value))
                }
            }
            "offered" => Expectation::Offered(self.name("choice")?),
            "closed" => Expectation::Closed(self.name("choice")?),
            "event" => Expectation::Event(self.name("event")?),
            "stuck" => Expectation::Stuck,
            "decisions" => {
                let comparison = self.comparison()?;
                let count = self.number(u64::from(u32::MAX))?;
                Expectation::Decisions(comparison, u32::try_from(count).unwrap_or(u32::MAX))
            }
            _ => Expectation::Ended,
        })
    }

    fn comparison(&mut self) -> Read<Comparison> {
        let signs = [(">=", Comparison::AtLeast), ("<=", Comparison::AtMost), ("=", Comparison::Equal)];
        match signs.into_iter().find(|(sign, _)| self.take(sign)) {
            Some((_, comparison)) => Ok(comparison),
            None => self.fault(self.at, "A comparison should stand here.", "Write `>=`, `<=` or `=`."),
        }
    }
}

/// The goals that the last command sets.
fn last_goals(script: &mut Script) -> Option<&mut GoalList> {
    match script.commands.last_mut() {
        Some((_, Command::Decide(Decision::Goal(goals)))) => Some(goals),
        _ => None,
    }
}

/// A family by its name or by the first part of it, as people say it.
fn family(word: &str) -> Option<Family> {
    let mut all = Family::ALL.into_iter().zip(FAMILIES);
    all.find(|(family, short)| family.name() == word || *short == word).map(|(family, _)| family)
}

fn escaped(chars: &mut std::str::CharIndices<'_>) -> Option<char> {
    match chars.next()?.1 {
        '"' => Some('"'),
        '\\' => Some('\\'),
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        'u' => {
            chars.next().filter(|(_, c)| *c == '{')?;
            let mut code: u32 = 0;
            loop {
                match chars.next()?.1 {
                    '}' => return char::from_u32(code),
                    digit => code = code.checked_mul(16)?.checked_add(digit.to_digit(16)?)?,
                }
            }
        }
        _ => None,
    }
}

fn shortened(text: &str) -> String {
    let short: String = text.chars().take(30).collect();
    if short.len() < text.len() { short + "…" } else { short }
}
