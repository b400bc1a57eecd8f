//! `practicum methods`: who may do what, where, and when not to; and the card of one method.

use crate::output::{Exit, Output, wrapped};
use clap::Args;
use practicum::practice::{Gate, Method, MethodKind, Role};
use serde::Serialize;
use std::io;

const WIDTH: usize = 90;

/// The columns of the matrix: bachelor's level has one for interns and workers.
const COLUMNS: [(Role, &str); 4] =
    [(Role::Bsw, "BSW"), (Role::MswStudent, "MSW student"), (Role::Lmsw, "LMSW"), (Role::Lcsw, "LCSW")];

const LETTERS: &str = "Y usual for the role; A usual after training; S trained and under a competent supervisor; I on \
    one's own, once trained; R refer or coordinate; N never in social work.";

const CAUTION: &str = "Teaching material, state of November 2026, not legal or clinical advice: titles and scopes \
    differ by place.";

/// List the methods: who may do what, where.
#[derive(Debug, Args)]
pub struct Methods {}

/// A method as programs read it.
#[derive(Debug, Serialize)]
struct Listed {
    id: &'static str,
    title: &'static str,
    kind: &'static str,
    gates: Vec<Gated>,
    works_on: Vec<&'static str>,
    ages: Option<(u8, u8)>,
    not_when: Vec<&'static str>,
    level: Vec<&'static str>,
    typically_for: &'static str,
    cautions: &'static str,
    training: &'static str,
    check: &'static str,
}

/// What a role may do, as programs read it.
#[derive(Debug, Serialize)]
struct Gated {
    role: &'static str,
    gate: &'static str,
    /// The setting that opens it, and the gate there.
    opens_in: Option<(&'static str, &'static str)>,
    words: &'static str,
}

const fn letter(gate: Gate) -> &'static str {
    match gate {
        Gate::Y => "Y",
        Gate::A => "A",
        Gate::S => "S",
        Gate::I => "I",
        Gate::R => "R",
        Gate::N => "N",
    }
}

const fn kind(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Therapy => "therapy",
        MethodKind::Method => "method",
        MethodKind::Umbrella => "umbrella word",
        MethodKind::Stance => "stance",
        MethodKind::Setting => "setting",
        MethodKind::Role => "role",
        MethodKind::OtherProfession => "another profession's act",
        MethodKind::LegalAct => "legal act",
    }
}

impl Listed {
    fn new(method: Method) -> Self {
        let card = method.card();
        let gates = COLUMNS.iter().zip(card.gates).map(|((role, name), words)| Gated {
            role: name,
            gate: letter(method.gate(*role)),
            opens_in: method.opens_in(*role).map(|(setting, there)| (setting.name(), letter(there))),
            words,
        });
        Self {
            id: method.name(),
            title: method.title(),
            kind: kind(method.kind()),
            gates: gates.collect(),
            works_on: method.works_on().iter().map(|need| need.name()).collect(),
            ages: method.ages(),
            not_when: method.not_when().iter().map(|caution| caution.name()).collect(),
            level: card.level.iter().map(|level| level.name()).collect(),
            typically_for: card.typically_for,
            cautions: card.cautions,
            training: card.training,
            check: card.check.name(),
        }
    }
}

impl Methods {
    /// Prints the matrix.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        if output.is_json() {
            let listed: Vec<Listed> = Method::ALL.iter().copied().map(Listed::new).collect();
            output.json(&listed)?;
            return Ok(Exit::Well);
        }
        let widest = Method::NAMES.iter().map(|name| name.len()).max().unwrap_or(0);
        output.line(format!("{:<widest$}  BSW  MSW st.  LMSW  LCSW", ""))?;
        for &method in Method::ALL {
            let cells = COLUMNS.map(|(role, _)| {
                let there = method.opens_in(role).map(|(_, there)| format!("({})", letter(there)));
                format!("{}{}", letter(method.gate(role)), there.unwrap_or_default())
            });
            let [bsw, msw, lmsw, lcsw] = cells;
            let place = COLUMNS.iter().find_map(|(role, _)| method.opens_in(*role));
            let place = place.map(|(setting, _)| format!("  ( ) in {}", setting.name())).unwrap_or_default();
            let line = format!("{:<widest$}  {bsw:<4} {msw:<8} {lmsw:<5} {lcsw:<4}{place}", method.name());
            output.line(line.trim_end())?;
        }
        output.line(format!("\n{}\n\n{}", wrapped(LETTERS, 0, WIDTH), wrapped(CAUTION, 0, WIDTH)))?;
        output.line("`practicum explain METHOD` says more.")?;
        Ok(Exit::Well)
    }
}

/// The method that a word names, by its id or its title.
pub fn find(word: &str) -> Option<Method> {
    let named = |method: &Method| {
        method.name().eq_ignore_ascii_case(word) || method.title().eq_ignore_ascii_case(word)
    };
    Method::ALL.iter().copied().find(named)
}

/// Prints the card of a method as programs read it; people read its page of the reference.
pub fn explain(method: Method, output: &mut Output) -> io::Result<Exit> {
    #[derive(Serialize)]
    struct Card {
        #[serde(rename = "kind")]
        what: &'static str,
        method: Listed,
    }
    output.json(&Card { what: "method", method: Listed::new(method) })?;
    Ok(Exit::Well)
}
