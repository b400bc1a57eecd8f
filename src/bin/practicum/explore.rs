//! `practicum explore`: walks every case that a run can come to, and says what an author should know.

mod told;
mod walked;

use crate::given;
use crate::output::{Exit, Output, complain};
use clap::Args;
use practicum::explore::expand::Explorer;
use practicum::explore::report::Report;
use practicum::log::LARGEST_SEED;
use practicum::scenario::{Scenario, WorkerId};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Walk every case that a run can come to: what is never reached, where runs get stuck, what they score, how they end.
///
/// Exit code 1 says that something is wrong with the scenario: a scene that no run can reach, a choice that is open to
/// no practitioner, a case in which nothing can be done, or a loop without an exit. Ctrl-C ends the walk and tells
/// what is known by then; a second one ends the program.
#[derive(Debug, Args)]
pub struct Explore {
    /// A scenario file, or the folder that holds it.
    scenario: PathBuf,
    /// Only for this practitioner; otherwise for each.
    #[arg(long, value_name = "ID")]
    practitioner: Option<String>,
    /// How much memory the walk may use. Where it does not suffice, random play goes on.
    #[arg(long, value_name = "MB", default_value_t = 1024, value_parser = clap::value_parser!(u32).range(1..))]
    memory: u32,
    /// How many runs of random play there are for each practitioner.
    #[arg(long, value_name = "RUNS", default_value_t = 1000)]
    samples: u32,
    /// What random play follows from.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(..=LARGEST_SEED))]
    seed: u64,
    /// How many threads work; all cores if none are named. A walk that is not cut short has the same answers
    /// with any number.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    /// Write the play scripts into this folder, one for each answer.
    #[arg(long, value_name = "FOLDER")]
    scripts: Option<PathBuf>,
}

impl Explore {
    /// Explores the scenario.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let Some(scenario) = given::scenario(&self.scenario, "explored", output)? else {
            return Ok(Exit::CouldNotRun);
        };
        let practitioners: Vec<WorkerId> = match &self.practitioner {
            None => scenario.workers.iter().filter_map(|worker| scenario.worker_named(&worker.id)).collect(),
            Some(name) => match scenario.worker_named(name) {
                Some(worker) => vec![worker],
                None => {
                    let known: Vec<&str> = scenario.workers.iter().map(|worker| worker.id.as_str()).collect();
                    complain(&format!(
                        "There is no practitioner `{name}`. Possible here: {}.",
                        known.join(", ")
                    ));
                    return Ok(Exit::CouldNotRun);
                }
            },
        };
        // Tried before the walk, which may be long.
        if let Some(folder) = &self.scripts
            && let Err(error) = std::fs::create_dir_all(folder)
        {
            complain(&format!("{}: The folder cannot be made: {error}.", folder.display()));
            return Ok(Exit::CouldNotRun);
        }
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            // The first asks for an end, the second takes it. Without them Ctrl-C ends the program at once, as ever.
            let _ = signal_hook::flag::register_conditional_shutdown(signal, 130, Arc::clone(&stop));
            let _ = signal_hook::flag::register(signal, Arc::clone(&stop));
        }
        let report = self.report(scenario, &practitioners, &stop);
        if output.is_json() {
            output.json(&report)?;
        } else {
            told::tell(&report, self.scripts.as_deref(), output)?;
        }
        // Told first: what was found is not lost because a file cannot be written.
        if let Some(folder) = &self.scripts
            && let Err(why) = told::write_scripts(&report, folder)
        {
            complain(&why);
            return Ok(Exit::CouldNotRun);
        }
        Ok(if report.has_faults() { Exit::Faults } else { Exit::Well })
    }

    fn report(&self, scenario: Arc<Scenario>, practitioners: &[WorkerId], stop: &AtomicBool) -> Report {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        let threads = self.threads.map_or_else(cores, usize::from);
        let explorer = Explorer::new(scenario);
        let (mut seconds, mut parts) = (0.0, Vec::new());
        for practitioner in practitioners {
            let begin = Instant::now();
            let limit = (self.memory as usize) << 20;
            let (walk, interrupted) = walked::walk(&explorer, *practitioner, limit, threads, stop);
            seconds += begin.elapsed().as_secs_f64();
            let plays = walked::Plays {
                explorer: &explorer,
                practitioner: *practitioner,
                seed: self.seed,
                threads,
                stop,
            };
            let random = plays.random(self.samples);
            // Where not everything was walked, runs that look for the best and the worst come further than chance.
            let seeking = plays.seeking(if walk.is_complete() || interrupted { 0 } else { self.samples / 2 });
            parts.push(explorer.part(walk, random, &seeking, interrupted));
        }
        Report { seconds, ..explorer.report(parts, self.seed) }
    }
}
