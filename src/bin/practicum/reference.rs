//! `practicum reference`: the reference as files for the app.

use crate::files;
use crate::output::{Exit, Output, complain, counted};
use clap::Args;
use practicum::playscript;
use practicum::reference::{CaseUse, page_json, pages, says_json};
use practicum::scenario::load_bytes_as;
use serde::Serialize;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Write the reference as files for the app, with the cases that practise each page.
#[derive(Debug, Args)]
pub struct Reference {
    /// The folder for the files. Those that are there and have not changed are left alone.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Scenario files, or folders that hold a scenario.json at any depth; play scripts beside them are played.
    paths: Vec<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    pages: usize,
    cases: usize,
}

impl Reference {
    /// Writes the files.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        let mut cases = Vec::new();
        for path in &self.paths {
            match files::scenarios(path).and_then(|found| found.iter().map(|file| case(file)).collect()) {
                Ok(found) => cases.extend::<Vec<CaseUse>>(found),
                Err(why) => {
                    complain(&why);
                    return Ok(Exit::CouldNotRun);
                }
            }
        }
        let pages = pages(&cases);
        let mut texts: Vec<(String, String)> =
            pages.iter().map(|page| (page.file_name() + ".json", page_json(page))).collect();
        texts.push(("says.json".to_owned(), says_json()));
        for (name, text) in &texts {
            if let Err(error) = write_if_changed(&self.out.join(name), text) {
                complain(&format!("{}: {error}.", self.out.join(name).display()));
                return Ok(Exit::CouldNotRun);
            }
        }
        if output.is_json() {
            output.json(&Written { pages: pages.len(), cases: cases.len() })?;
            return Ok(Exit::Well);
        }
        let (pages, cases) = (counted(pages.len(), "page"), counted(cases.len(), "case"));
        output.line(format!("{pages} of reference in {}, with {cases}.", self.out.display()))?;
        Ok(Exit::Well)
    }
}

/// What a case practises: by chance, and by the scripts that lie beside it.
fn case(file: &Path) -> Result<CaseUse, String> {
    let scenario = load_bytes_as(&files::bytes(file)?, files::notation(file)).map_err(|faults| {
        format!("{} has {}; `practicum lint` shows them.", file.display(), counted(faults.len(), "fault"))
    })?;
    let scenario = Arc::new(scenario);
    let mut found = CaseUse::of(&scenario);
    let beside = file.parent().and_then(|folder| folder.read_dir().ok()).into_iter().flatten().flatten();
    let mut scripts: Vec<PathBuf> = beside.map(|entry| entry.path()).collect();
    scripts.retain(|path| path.extension().is_some_and(|ending| ending == "play"));
    scripts.sort();
    for script in scripts {
        let bytes = files::bytes(&script)?;
        // Whether a script is right is for `practicum play` to say; here it is played as far as it goes.
        let Ok(script) = playscript::parse(&String::from_utf8_lossy(&bytes)) else { continue };
        if let Ok(played) = playscript::play(&script, Arc::clone(&scenario)) {
            found.note(&played.session);
        }
    }
    Ok(found)
}

fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, text)
}
