//! The reference of the author's guide, made from the tables of the code.

use practicum::act::{ActKind, Topic};
use practicum::diagnostic::Fault;
use practicum::playscript::{SCRIPT_COMMANDS, SCRIPT_EXPECTATIONS};
use practicum::rules::RuleId;
use practicum::scenario::describe::{Body, Field, OneOf, Record, Shape, Special, Way, Words, scenario_file};
use practicum::scenario::{GoalMark, QUESTIONS, VARIABLES};
use std::collections::BTreeSet;

/// The page.
pub fn page() -> String {
    let mut page = Page { out: String::new(), told: BTreeSet::new(), objects: Vec::new(), words: Vec::new() };
    page.line("# Reference for authors");
    page.line("");
    page.line(
        "Everything that a case file can say, and everything that can be said of it. This page is made from the code: do \
         not edit it, `cargo test --test guide -- --ignored` writes it. [Writing a case](authoring.md) is where to begin.",
    );
    page.line("");
    for (title, _) in PARTS {
        page.line(&format!("- [{title}](#{})", anchor(title)));
    }
    for (title, part) in PARTS {
        page.line(&format!("\n## {title}\n"));
        part(&mut page);
    }
    page.out.trim_end().to_owned() + "\n"
}

/// Writes one part of the page.
type Part = fn(&mut Page);

const PARTS: &[(&str, Part)] = &[
    ("Fields", Page::fields),
    ("Acts", Page::acts),
    ("Kinds of act", Page::kinds),
    ("Conditions", Page::conditions),
    ("Variables", Page::variables),
    ("Words", Page::vocabularies),
    ("Play scripts", Page::scripts),
    ("Diagnostics", Page::diagnostics),
    ("Lints", Page::lints),
    ("Rules", Page::rules),
];

/// The anchor that a heading gets.
pub fn anchor(heading: &str) -> String {
    heading
        .trim_start_matches('#')
        .trim()
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ => None,
        })
        .collect()
}

/// What cannot stand in a cell of a table as it is.
fn cell(text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("<br>").replace('|', "\\|")
}

/// A name in the code as people read it: `PlanItem` is a plan item.
fn spoken(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push(' ');
        }
        out.extend(if out.is_empty() {
            c.to_uppercase().collect::<Vec<_>>()
        } else {
            c.to_lowercase().collect()
        });
    }
    out
}

fn linked(name: &str) -> String {
    let name = spoken(name);
    format!("[{}](#{})", name.to_lowercase(), anchor(&name))
}

struct Page {
    out: String,
    /// What has had its turn already.
    told: BTreeSet<&'static str>,
    /// Objects that were met and wait for theirs, in the order of the file.
    objects: Vec<Shape>,
    words: Vec<Words>,
}

impl Page {
    fn line(&mut self, text: &str) {
        self.out += text;
        self.out.push('\n');
    }

    fn fields(&mut self) {
        self.line("A field in **bold** has to be there; the others may be left out.");
        self.meet(&scenario_file());
        while !self.objects.is_empty() {
            match self.objects.remove(0) {
                Shape::Record(Record { name, about, fields }) => {
                    self.line(&format!("\n### {}\n\n{}\n", spoken(name), cell(about)));
                    self.table(&fields);
                }
                Shape::OneOf(OneOf { name, about, ways }) if name != "Act" => {
                    self.line(&format!("\n### {}\n\n{}", spoken(name), cell(about)));
                    for way in &ways {
                        self.way(way);
                    }
                }
                _ => {}
            }
        }
    }

    /// Notes what a shape is made of, so that it gets a place of its own.
    fn meet(&mut self, shape: &Shape) {
        match shape {
            Shape::Record(Record { name, .. }) | Shape::OneOf(OneOf { name, .. })
                if self.told.insert(name) =>
            {
                self.objects.push(shape.clone());
            }
            Shape::Word(words) => {
                if let Some(name) = words.name
                    && self.told.insert(name)
                {
                    self.words.push(*words);
                }
            }
            Shape::List { of, .. } => self.meet(of),
            Shape::Table(key, value) => {
                self.meet(key);
                self.meet(value);
            }
            _ => {}
        }
    }

    fn table(&mut self, fields: &[Field]) {
        self.line("| field | takes | |\n|---|---|---|");
        for Field { name, needed, about, shape } in fields {
            self.meet(shape);
            let name = if *needed { format!("**`{name}`**") } else { format!("`{name}`") };
            let takes = self.takes(shape);
            self.line(&format!("| {name} | {takes} | {} |", cell(about)));
        }
    }

    fn way(&mut self, way: &Way) {
        self.line(&format!("\n`{}`: {}\n", way.word, cell(&way.about)));
        match &way.body {
            Body::Fields(fields) => self.table(fields),
            Body::Value(shape) => {
                let takes = self.takes(shape);
                self.line(&format!("Takes {takes}."));
            }
            Body::Nothing => self.line("The word stands alone."),
        }
    }

    fn takes(&self, shape: &Shape) -> String {
        match shape {
            Shape::Text => "text".into(),
            Shape::Special(Special::Id) => "a new name".into(),
            Shape::Special(Special::NameOf(what)) => format!("name of a {what}"),
            Shape::Special(Special::When) => "[condition](#conditions)".into(),
            Shape::Special(Special::Target) => "scene, `@back` or `@end`".into(),
            Shape::Special(Special::Speaker) => "name of a person, or `worker`".into(),
            Shape::Special(Special::Standard) => "standard".into(),
            Shape::YesNo => "`true` or `false`".into(),
            Shape::Number { least, most } if least == most => format!("{least}"),
            Shape::Number { least, most } => format!("{least} to {most}"),
            Shape::Word(Words { name: Some(name), .. }) if *name == "ActKind" => {
                "[kind of act](#kinds-of-act)".into()
            }
            Shape::Word(Words { name: Some(name), .. }) => linked(name),
            Shape::Word(words) => match self.words.iter().find(|known| known.names == words.names) {
                Some(Words { name: Some(name), .. }) => linked(name),
                _ => listed(words),
            },
            Shape::List { of, least: 2, most: Some(2) } => format!("two of: {}", self.takes(of)),
            Shape::List { of, .. } => format!("list: {}", self.takes(of)),
            Shape::Table(key, value) => format!("{} → {}", self.takes(key), self.takes(value)),
            Shape::Record(Record { name, .. }) | Shape::OneOf(OneOf { name, .. }) => match *name {
                "Act" => "[act](#acts)".into(),
                name => linked(name),
            },
        }
    }

    fn acts(&mut self) {
        self.line(
            "An act is a word alone, or an object with one field whose name is the word: `\"summarise\"`, \
             `{\"ask\": {\"form\": \"open\"}}`. `practicum explain ask` tells the same of one act.",
        );
        let Shape::OneOf(OneOf { ways, .. }) = act() else { return };
        self.line("\n### Acts that their word says all about\n\n| act | |\n|---|---|");
        for way in ways.iter().filter(|way| matches!(way.body, Body::Nothing)) {
            self.line(&format!("| `{}` | {} |", way.word, cell(&way.about)));
        }
        self.line("\n### Acts with one word after them\n\n| act | takes | |\n|---|---|---|");
        for way in &ways {
            let Body::Value(shape) = &way.body else { continue };
            let takes = self.takes(shape);
            self.line(&format!("| `{}` | {takes} | {} |", way.word, cell(&way.about)));
        }
        self.line("\n### Acts with fields");
        for way in ways.iter().filter(|way| matches!(way.body, Body::Fields(_))) {
            self.way(way);
            if way.alone {
                self.line("\nThe word may stand alone.");
            }
        }
    }

    fn kinds(&mut self) {
        self.line(
            "The kind of an act is what temperaments, `reveal` and the condition `done(…)` name. The third column is \
             what an act of the kind does to a client of ordinary temperament, in points.",
        );
        self.line("\n| kind | | usual shift | example |\n|---|---|---|---|");
        for kind in ActKind::ALL {
            let shift: Vec<String> = kind
                .usual_shift()
                .parts()
                .into_iter()
                .filter(|(_, by)| *by != 0)
                .map(|(what, by)| format!("{what} {by:+}"))
                .collect();
            let (meaning, shift, example) = (cell(kind.meaning()), shift.join(", "), cell(kind.example()));
            self.line(&format!("| `{}` | {meaning} | {shift} | `{example}` |", kind.name()));
        }
    }

    fn conditions(&mut self) {
        self.line(
            "A comparison is a variable, `week` or `session`, then one of `<`, `<=`, `=`, `!=`, `>=`, `>`, then a whole \
             number. A question is a word with a name in parentheses. `not` binds closest, then `and`, then `or`; \
             parentheses come first. A condition asks at most 60 questions.",
        );
        self.line("\n| question | holds when |\n|---|---|");
        for (question, of, about) in QUESTIONS {
            self.line(&format!("| `{question}({})` | {} |", of.replace(' ', "_"), cell(about)));
        }
        for (title, names, meanings) in [
            ("What `goal(…)` can ask", GoalMark::NAMES, GoalMark::MEANINGS),
            ("What `explained(…)` can ask", Topic::NAMES, Topic::MEANINGS),
        ] {
            self.line(&format!("\n{title}:\n\n| word | |\n|---|---|"));
            for (name, meaning) in names.iter().zip(meanings) {
                self.line(&format!("| `{name}` | {} |", cell(meaning)));
            }
        }
    }

    fn variables(&mut self) {
        self.line("Every client has five; each runs from 0 to 100. Others are yours to name.");
        self.line("\n| variable | label | starts at |\n|---|---|---|");
        for (id, label, start) in VARIABLES {
            self.line(&format!("| `{id}` | {label} | {start} |"));
        }
    }

    fn vocabularies(&mut self) {
        for Words { name, about, names, meanings } in std::mem::take(&mut self.words) {
            let Some(name) = name.filter(|name| *name != "ActKind") else { continue };
            self.line(&format!("### {}\n\n{}\n\n| word | |\n|---|---|", spoken(name), cell(about)));
            for (word, meaning) in names.iter().zip(meanings) {
                self.line(&format!("| `{word}` | {} |", cell(meaning)));
            }
            self.line("");
        }
    }

    fn scripts(&mut self) {
        self.line("One command a line; what follows `#` is a comment.");
        for (what, lines) in [("command", SCRIPT_COMMANDS), ("expectation", SCRIPT_EXPECTATIONS)] {
            self.line(&format!("\n| {what} | |\n|---|---|"));
            for (written, about) in lines {
                self.line(&format!("| `{written}` | {} |", cell(about)));
            }
        }
    }

    fn diagnostics(&mut self) {
        self.line("What can be wrong with a file. `practicum explain S005` tells the same of one of them.");
        self.line("\n| code | name | | what | why | what to do |\n|---|---|---|---|---|---|");
        for fault in Fault::ALL {
            let (code, title, severity) = (fault.code(), fault.title(), fault.severity().name());
            let [what, why, remedy] = [fault.what(), fault.why(), fault.remedy()].map(cell);
            self.line(&format!("| {code} | {title} | {severity} | {what} | {why} | {remedy} |"));
        }
    }

    fn lints(&mut self) {
        self.line(
            "What `practicum lint` finds in a case that loads and may still teach badly. `practicum explain T003` gives the \
             exceptions and examples of one of them; `practicum lint --allow T003` silences it.",
        );
        self.line("\n| code | name | what it says | why | what to do |\n|---|---|---|---|---|");
        for id in practicum::lint::all() {
            let lint = id.lint();
            let doc = &lint.doc;
            self.line(&format!(
                "| {} | {} | {} | {} | {} |",
                lint.code,
                lint.name,
                cell(doc.summary),
                cell(doc.why),
                cell(doc.what_to_do)
            ));
        }
    }

    fn rules(&mut self) {
        self.line(
            "What the rules of the profession say of acts. `practicum explain CC05` gives the reasons, the exceptions and \
             examples of one of them.",
        );
        self.line("\n| code | name | |\n|---|---|---|");
        for id in RuleId::all() {
            let rule = id.rule();
            self.line(&format!("| {} | {} | {} |", rule.code, rule.name, cell(id.doc().summary)));
        }
    }
}

fn listed(words: &Words) -> String {
    let word = |(name, meaning): (&&str, &&str)| format!("`{name}`: {}", cell(meaning));
    words.names.iter().zip(words.meanings).map(word).collect::<Vec<_>>().join("<br>")
}

/// How acts are written.
fn act() -> Shape {
    use practicum::scenario::Names;
    use practicum::scenario::describe::Describe;
    <practicum::act::Act<Names> as Describe>::shape()
}
