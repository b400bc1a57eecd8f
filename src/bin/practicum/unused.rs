//! `practicum rules --unused`: which rules no case gives occasion to.

use crate::files;
use crate::output::{Exit, Output, complain, counted, wrapped};
use practicum::occasions::{Occasion, RUNS, occasions};
use practicum::rules::RuleId;
use practicum::scenario::{Scenario, load_bytes_as};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

const WIDTH: usize = 90;

/// How the answer was found, said with every answer.
const HOW: &str = "How this was found: players who follow the dice, and now and then the best that is on offer, went \
    through each case with each practitioner, and all that was on offer at each of their steps was judged. Then every \
    choice of every scene and every item of every board was judged out of turn, whatever its condition, once as if \
    nothing had gone before and once as if everything had. Dice can miss what is rare; out of turn a rule can be heard \
    in a state that no run comes to.";

#[derive(Serialize)]
struct Told {
    cases: Vec<String>,
    runs_with_each_practitioner: u64,
    how: &'static str,
    rules: Vec<Heard>,
}

#[derive(Serialize)]
struct Heard {
    code: &'static str,
    name: &'static str,
    /// `in_a_run`, `out_of_turn` or `never`.
    heard: &'static str,
    /// The first occasion, one in a run if there is one.
    occasion: Option<Place>,
}

#[derive(Serialize)]
struct Place {
    case: String,
    practitioner: String,
    scene: String,
    choice: Option<String>,
    verdict: &'static str,
    /// The seed of the run and its number of decisions.
    run: Option<(u64, usize)>,
}

impl Place {
    fn of(occasion: &Occasion, scenario: &Scenario) -> Self {
        let scene = scenario.scene(occasion.scene);
        let choice = occasion.choice.and_then(|choice| scene.choices.get(choice.index()));
        Self {
            case: scenario.head.id.clone(),
            practitioner: scenario.worker(occasion.worker).id.clone(),
            scene: scene.id.clone(),
            choice: choice.map(|choice| choice.id.clone()),
            verdict: occasion.verdict.name(),
            run: occasion.run.as_ref().map(|log| (log.seed, log.decisions.len())),
        }
    }
}

/// Looks through the cases, and tells which rules were not heard.
pub fn run(paths: &[PathBuf], output: &mut Output) -> io::Result<Exit> {
    let (mut exit, mut cases) = (Exit::Well, Vec::new());
    let mut first: BTreeMap<RuleId, Place> = BTreeMap::new();
    for path in paths {
        match load(path) {
            Ok(scenarios) => cases.extend(scenarios),
            Err(why) => {
                complain(&why);
                exit = Exit::CouldNotRun;
            }
        }
    }
    if exit != Exit::Well {
        return Ok(exit);
    }
    for scenario in &cases {
        for occasion in occasions(scenario) {
            let place = Place::of(&occasion, scenario);
            let known = first.get(&occasion.rule);
            if known.is_none_or(|known| known.run.is_none() && place.run.is_some()) {
                first.insert(occasion.rule, place);
            }
        }
    }
    let rules: Vec<Heard> = RuleId::all()
        .map(|id| {
            let occasion = first.remove(&id);
            let heard = match &occasion {
                Some(Place { run: Some(_), .. }) => "in_a_run",
                Some(_) => "out_of_turn",
                None => "never",
            };
            Heard { code: id.rule().code, name: id.rule().name, heard, occasion }
        })
        .collect();
    let cases = cases.iter().map(|scenario| scenario.head.id.clone()).collect();
    tell(&Told { cases, runs_with_each_practitioner: RUNS, how: HOW, rules }, output)?;
    Ok(Exit::Well)
}

fn load(path: &std::path::Path) -> Result<Vec<Arc<Scenario>>, String> {
    let mut scenarios = Vec::new();
    for file in files::scenarios(path)? {
        let scenario = load_bytes_as(&files::bytes(&file)?, files::notation(&file));
        let scenario = scenario.map_err(|faults| {
            let count = counted(faults.len(), "fault");
            format!("{}: It has {count}; `practicum lint` names them.", file.display())
        })?;
        scenarios.push(Arc::new(scenario));
    }
    Ok(scenarios)
}

fn tell(told: &Told, output: &mut Output) -> io::Result<()> {
    if output.is_json() {
        return output.json(told);
    }
    let of = |heard: &str| told.rules.iter().filter(move |rule| rule.heard == heard).collect::<Vec<_>>();
    let (silent, out_of_turn) = (of("never"), of("out_of_turn"));
    let count = told.rules.len();
    output.line(format!("{} of {count} rules are given no occasion.", silent.len()))?;
    for rule in silent {
        output.line(format!("  {:<6} {}", rule.code, rule.name))?;
    }
    output
        .line(format!("\n{} were heard out of turn, and in no run.", counted(out_of_turn.len(), "rule")))?;
    for Heard { code, name, occasion, .. } in out_of_turn {
        let at = occasion.as_ref().map_or_else(String::new, |place| {
            let choice = place.choice.as_ref().map_or_else(String::new, |choice| format!(", {choice}"));
            format!("{}: {}{choice}", place.case, place.scene)
        });
        output.line(format!("  {code:<6} {name:<28} {at}"))?;
    }
    let cases = told.cases.join(", ");
    output.line(format!("\nCases: {cases}; {RUNS} runs with each practitioner.\n"))?;
    output.line(wrapped(told.how, 0, WIDTH))
}
