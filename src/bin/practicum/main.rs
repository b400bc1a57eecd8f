//! `practicum`: the author's command line.
//!
//! One file per command. Exit codes are for CI: 0 is well, 1 is that faults were found, 2 is that the command
//! could not do its work.

mod acts;
mod explain;
mod explore;
mod files;
mod given;
mod goal;
mod graph;
mod lines;
mod lint;
mod methods;
mod new;
mod output;
mod play;
mod reference;
mod rules;
mod schema;
mod snippet;
mod standards;
mod teaching;
mod unused;
mod utterance;
mod watch;

use clap::{Parser, Subcommand};
use output::{Exit, Format, Output};
use std::io;
use std::process::ExitCode;

/// Write, check and play cases for social work students.
#[derive(Debug, Parser)]
#[command(name = "practicum", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// How to answer: for people or for programs.
    #[arg(long, value_enum, default_value_t, global = true)]
    format: Format,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::New),
    Lint(lint::Lint),
    Watch(watch::Watch),
    Explore(explore::Explore),
    Graph(graph::Graph),
    Play(play::Play),
    Rules(rules::Rules),
    Methods(methods::Methods),
    Acts(acts::Acts),
    Explain(explain::Explain),
    Reference(reference::Reference),
    Goal(goal::Goal),
    Schema(schema::Schema),
    Utterance(utterance::Utterance),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(stop) => {
            // Help that nobody reads any more is no fault, so a closed pipe is passed over.
            let _ = stop.print();
            return if stop.use_stderr() { Exit::CouldNotRun.into() } else { Exit::Well.into() };
        }
    };
    let mut output = Output::new(cli.format);
    let done = match &cli.command {
        Command::New(new) => new.run(&mut output),
        Command::Lint(lint) => lint.run(&mut output),
        Command::Watch(watch) => watch.run(&mut output),
        Command::Explore(explore) => explore.run(&mut output),
        Command::Graph(graph) => graph.run(&mut output),
        Command::Play(play) => play.run(&mut output),
        Command::Rules(rules) => rules.run(&mut output),
        Command::Methods(methods) => methods.run(&mut output),
        Command::Acts(acts) => acts.run(&mut output),
        Command::Explain(explain) => explain.run(&mut output),
        Command::Reference(reference) => reference.run(&mut output),
        Command::Schema(schema) => schema.run(&mut output),
        Command::Goal(goal) => goal.run(&mut output, &mut io::stdin().lock()),
        Command::Utterance(utterance) => utterance.run(&mut output, &mut io::stdin().lock()),
    };
    match done.and_then(|exit| output.flush().map(|()| exit)) {
        Ok(exit) => exit.into(),
        // The reader has seen enough, as in `practicum rules | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Well.into(),
        Err(error) => {
            output::complain(&format!("The answer could not be written: {error}."));
            Exit::CouldNotRun.into()
        }
    }
}
