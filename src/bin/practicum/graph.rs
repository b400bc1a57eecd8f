//! `practicum graph`: draws the map of scenes.

mod chart;
mod dot;
mod place;
mod route;
mod svg;
mod told;

use crate::given;
use crate::output::{Exit, Output, complain};
use clap::{Args, ValueEnum};
use practicum::explore::map::Map;
use std::io;
use std::path::PathBuf;

/// Draw the map of scenes: which choice leads where, what nothing leads to, where the case ends.
///
/// The stages are bands, the scenes cards that list their choices, and each choice a line to where it leads. The map
/// looks at no condition: `practicum explore` tells what conditions keep closed.
#[derive(Debug, Args)]
pub struct Graph {
    /// A scenario file, or the folder that holds it.
    scenario: PathBuf,
    /// As what it is drawn. With --format json the scenes and ways are written as data.
    #[arg(long = "as", value_enum, default_value_t)]
    drawn: Drawn,
    /// Write the map into this file instead of to standard output.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// How the map is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Drawn {
    /// A picture that any browser shows. More than 400 scenes are drawn a stage at a time.
    #[default]
    Svg,
    /// Text for Graphviz, with every scene and every choice.
    Dot,
}

impl Graph {
    /// Draws the map.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let Some(scenario) = given::scenario(&self.scenario, "drawn", output)? else {
            return Ok(Exit::CouldNotRun);
        };
        let map = Map::new(&scenario);
        let drawn = match self.drawn {
            _ if output.is_json() => told::json(&scenario, &map)?,
            Drawn::Dot => dot::write(&scenario, &map),
            Drawn::Svg => {
                let chart = chart::Chart::new(&scenario, &map);
                if chart.folded {
                    let scenes = scenario.scenes.len();
                    complain(&format!(
                        "{scenes} scenes are too many for one picture, so stages are drawn. `--as dot` writes all."
                    ));
                }
                svg::write(&chart)
            }
        };
        match &self.output {
            None => output.text(&drawn)?,
            Some(file) => {
                if let Err(error) = std::fs::write(file, drawn) {
                    complain(&format!("{}: It cannot be written: {error}.", file.display()));
                    return Ok(Exit::CouldNotRun);
                }
            }
        }
        Ok(Exit::Well)
    }
}
