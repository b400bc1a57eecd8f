//! Reads conditions: `trust >= 40 and (knows(debt) or not consented(school))`.

use super::condition::{Comparison, Condition, GoalMark, Number, Op, Question};
use super::report::near;
use super::tables::Tables;
use crate::act::{ActKind, Topic};
use crate::practice::{Method, Role, Stage};

/// What is wrong with a condition, and at which byte of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ConditionFault {
    pub offset: usize,
    pub message: String,
    pub help: String,
}

/// Parentheses and negations may nest this deep.
const DEEPEST: usize = 32;
/// One word of 64 bits is the stack of the evaluation.
const MOST_QUESTIONS: usize = 60;

/// Makes the words that the parser knows, and what the guide says of them, from one table.
macro_rules! questions {
    ($($name:literal $of:literal $about:literal;)+) => {
        /// What a condition can ask, and `not`.
        const FUNCTIONS: &[&str] = &[$($name,)+ "not"];

        /// What a condition can ask: the question, what its name is the name of, and what it means. For people.
        pub const QUESTIONS: &[(&str, &str, &str)] = &[$(($name, $of, $about),)+];
    };
}
questions! {
    "knows" "fact" "The worker knows the fact: from the referral, or because it has come to light.";
    "consented" "consent" "The consent was given and has not been taken back.";
    "withdrawn" "consent" "The consent was taken back.";
    "explained" "topic" "The topic was explained to the client.";
    "flag" "flag" "The flag is set.";
    "planned" "plan item" "The item is on the plan.";
    "role" "role" "The worker has the role.";
    "practitioner" "practitioner" "The worker is this practitioner.";
    "trained" "method" "The worker is trained in the method.";
    "done" "kind of act" "An act of the kind was done in this run.";
    "goal" "mark of a goal" "What is true of the goal that was written.";
    "happened" "event" "The event has happened.";
    "stage" "stage" "The work is in this stage.";
}

/// Parses a condition against the names of a scenario.
pub(super) fn parse(text: &str, tables: &Tables) -> Result<Condition, ConditionFault> {
    let mut parser = Parser { text, at: 0, ops: Vec::new(), questions: 0, depth: 0, tables };
    parser.either()?;
    parser.space();
    if parser.at < text.len() {
        let rest = parser.word().map_or_else(|| parser.rest().chars().take(1).collect(), str::to_owned);
        return Err(parser.fault(
            parser.at,
            told!("“{rest}” is not expected here."),
            "Join parts with `and` or `or`, and close every parenthesis.".into(),
        ));
    }
    Ok(Condition(parser.ops.into_boxed_slice()))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    ops: Vec<Op>,
    questions: usize,
    depth: usize,
    tables: &'a Tables,
}

type Parsed = Result<(), ConditionFault>;

impl<'a> Parser<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn fault(&self, offset: usize, message: String, help: String) -> ConditionFault {
        ConditionFault { offset, message, help }
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// The word that stands next, without taking it.
    fn word(&self) -> Option<&'a str> {
        let rest = self.rest();
        let end =
            rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-')).unwrap_or(rest.len());
        let word = &rest[..end];
        word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_').then_some(word)
    }

    fn take_word(&mut self, wanted: &str) -> bool {
        self.space();
        let found = self.word() == Some(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    fn take(&mut self, wanted: &str) -> bool {
        self.space();
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    fn either(&mut self) -> Parsed {
        self.both()?;
        while self.take_word("or") {
            self.both()?;
            self.ops.push(Op::Or);
        }
        Ok(())
    }

    fn both(&mut self) -> Parsed {
        self.one()?;
        while self.take_word("and") {
            self.one()?;
            self.ops.push(Op::And);
        }
        Ok(())
    }

    fn one(&mut self) -> Parsed {
        self.space();
        let start = self.at;
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.fault(
                start,
                "This condition is nested too deep.".into(),
                "Use a flag for a part of it.".into(),
            ));
        }
        if self.take_word("not") {
            self.one()?;
            self.ops.push(Op::Not);
        } else if self.take("(") {
            self.either()?;
            if !self.take(")") {
                return Err(self.fault(
                    start,
                    "This parenthesis is never closed.".into(),
                    "Add a `)`.".into(),
                ));
            }
        } else {
            let question = self.question()?;
            self.questions += 1;
            if self.questions > MOST_QUESTIONS {
                let message = told!("A condition can ask at most {MOST_QUESTIONS} questions.");
                return Err(self.fault(start, message, "Use a flag for a part of it.".into()));
            }
            self.ops.push(Op::Ask(question));
        }
        self.depth -= 1;
        Ok(())
    }

    fn question(&mut self) -> Result<Question, ConditionFault> {
        let start = self.at;
        let Some(word) = self.word() else {
            let message = match self.rest().chars().next() {
                Some(c) => {
                    told!("A variable or a question such as `knows(…)` should stand here, not “{c}”.")
                }
                None => "Something is missing at the end.".into(),
            };
            return Err(self.fault(
                start,
                message,
                "Write for example `trust >= 40` or `knows(debt)`.".into(),
            ));
        };
        self.at += word.len();
        if self.take("(") { self.function(word, start) } else { self.comparison(word, start) }
    }

    fn comparison(&mut self, word: &str, start: usize) -> Result<Question, ConditionFault> {
        let number = match word {
            "week" => Number::Week,
            "session" => Number::Session,
            _ => match self.tables.variables.find(word) {
                Some(at) => Number::Variable(super::ids::VariableId(at)),
                None => {
                    let known = self
                        .tables
                        .variables
                        .names()
                        .chain(["week", "session"])
                        .chain(FUNCTIONS.iter().copied());
                    let help = match near(word, known) {
                        Some(near) => told!("Did you mean `{near}`?"),
                        None => "Declare it under `variables`, or ask a question such as `flag(…)`.".into(),
                    };
                    return Err(self.fault(start, told!("There is no variable `{word}`."), help));
                }
            },
        };
        // Longer signs first, so that `>=` is not read as `>`.
        const SIGNS: [(&str, Comparison); 7] = [
            (">=", Comparison::AtLeast),
            ("<=", Comparison::AtMost),
            ("!=", Comparison::Other),
            ("==", Comparison::Equal),
            ("=", Comparison::Equal),
            (">", Comparison::More),
            ("<", Comparison::Less),
        ];
        let Some((_, comparison)) = SIGNS.into_iter().find(|(sign, _)| self.take(sign)) else {
            let message = told!("`{word}` should be compared with a number.");
            return Err(self.fault(self.at, message, told!("Write for example `{word} >= 40`.")));
        };
        self.space();
        let at = self.at;
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(rest.len());
        match rest[..end].parse::<i16>() {
            Ok(value) => {
                self.at += end;
                Ok(Question::Compare(number, comparison, i32::from(value)))
            }
            Err(_) => Err(self.fault(
                at,
                "A whole number should stand here.".into(),
                "Variables run from 0 to 100.".into(),
            )),
        }
    }

    fn function(&mut self, function: &str, start: usize) -> Result<Question, ConditionFault> {
        use super::ids::{ConsentId, EventId, FactId, FlagId, PlanItemId, WorkerId};
        self.space();
        let at = self.at;
        let argument = self.word().unwrap_or_default();
        self.at += argument.len();
        if !self.take(")") {
            let message = told!("`{function}(` should hold one name and a closing parenthesis.");
            return Err(self.fault(at, message, told!("Write `{function}(name)`.")));
        }
        let tables = self.tables;
        let table = |table: &super::tables::Table| {
            table.find(argument).ok_or_else(|| {
                let (message, help) = table.unknown(argument);
                ConditionFault { offset: at, message, help }
            })
        };
        Ok(match function {
            "knows" => Question::Knows(FactId(table(&tables.facts)?)),
            "consented" => Question::Consented(ConsentId(table(&tables.consents)?)),
            "withdrawn" => Question::Withdrawn(ConsentId(table(&tables.consents)?)),
            "flag" => Question::Flag(FlagId(table(&tables.flags)?)),
            "planned" => Question::Planned(PlanItemId(table(&tables.plan_items)?)),
            "practitioner" => Question::Worker(WorkerId(table(&tables.workers)?)),
            "happened" => Question::Happened(EventId(table(&tables.events)?)),
            "explained" => Question::Explained(Topic::ALL[vocabulary(argument, at, Topic::NAMES, "topic")?]),
            "role" => Question::Role(Role::ALL[vocabulary(argument, at, Role::NAMES, "role")?]),
            "trained" => Question::Trained(Method::ALL[vocabulary(argument, at, Method::NAMES, "method")?]),
            "done" => Question::Done(ActKind::ALL[vocabulary(argument, at, ActKind::NAMES, "kind of act")?]),
            "goal" => {
                Question::Goal(GoalMark::ALL[vocabulary(argument, at, GoalMark::NAMES, "mark of a goal")?])
            }
            "stage" => Question::Stage(Stage::ALL[vocabulary(argument, at, Stage::NAMES, "stage")?]),
            _ => {
                let help = match near(function, FUNCTIONS.iter().copied()) {
                    Some(near) => told!("Did you mean `{near}(…)`?"),
                    None => told!("The questions are {}.", FUNCTIONS[..FUNCTIONS.len() - 1].join(", ")),
                };
                return Err(self.fault(start, told!("There is no question `{function}(…)`."), help));
            }
        })
    }
}

/// The place of a word in its vocabulary.
fn vocabulary(word: &str, offset: usize, known: &[&str], what: &str) -> Result<usize, ConditionFault> {
    known.iter().position(|name| *name == word).ok_or_else(|| ConditionFault {
        offset,
        message: ["There is no ", what, " `", word, "`."].concat(),
        help: match near(word, known.iter().copied()) {
            Some(near) => ["Did you mean `", near, "`?"].concat(),
            None => "See the list of words in the author's guide.".into(),
        },
    })
}
