//! `practicum schema`: the JSON Schema of scenario files, for editors.

use crate::output::{Exit, Output};
use clap::Args;
use practicum::schema::schema_text;
use std::io;

/// Print the JSON Schema by which an editor helps with scenario files.
#[derive(Debug, Args)]
pub struct Schema {}

impl Schema {
    /// Prints it.
    pub fn run(&self, output: &mut Output) -> io::Result<Exit> {
        output.line(schema_text().trim_end())?;
        Ok(Exit::Well)
    }
}
