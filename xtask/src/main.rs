//! `cargo xtask …`: builds, serves and tests Practicum, with all the set-up that takes.

mod budget;
mod build;
mod checks;
mod command;
mod e2e;
mod failure;
mod finish;
mod place;
mod prepare;
mod serve;
mod setup;
mod tally;

use failure::Failure;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]     build the release app and serve it on http://127.0.0.1:8080 (or port N)
  build                build the release app into dist/ and print its bytes
  test [--only PART]   run all that CI runs, or one part: rust, content, web or e2e
                       (--only e2e NAME… runs the files of tests/e2e named like that)
  prepare, finish      the parts of a build that Trunk calls before and after its own

Exit codes: 0 all well; 1 a build or a check failed; 2 it could not run at all.
The tools are kept in `practicum` in your cache directory; PRACTICUM_TOOLS names another place.
";

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let Err(failure) = run(&args) {
        eprintln!("\nerror: {failure}");
        std::process::exit(failure.code);
    }
}

fn run(args: &[String]) -> Result<(), Failure> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["serve"] => serve::run(serve::DEFAULT_PORT),
        ["serve", "--port", port] => serve::run(serve::parse_port(port)?),
        ["build"] => build::run(),
        ["test"] => test(checks::Part::All, &[]),
        ["test", "--only", "e2e", files @ ..] => test(checks::Part::E2e, files),
        ["test", "--only", part] => test(checks::Part::parse(part)?, &[]),
        ["prepare"] => prepare::run(),
        ["finish"] => finish::run_hook(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(Failure::usage(format!("`{}` is not a command of xtask\n\n{HELP}", other.join(" ")))),
    }
}

/// The tests have said all there is to say, and their last line is the count.
fn test(part: checks::Part, files: &[&str]) -> Result<(), Failure> {
    if checks::run_part(part, files) { Ok(()) } else { std::process::exit(1) }
}
