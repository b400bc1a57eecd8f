//! Checks the standards that a case names.

use super::check::Check;
use super::read::Name;
use super::report::{TELLS, near};
use crate::diagnostic::Fault;
use crate::practice::{Cited, STANDARDS, Standard};

impl Check<'_, '_> {
    /// The standards that the file names; an old number stands for today's, and `outdated` says so to the author.
    pub(super) fn standards(&mut self, names: &[Name]) -> Vec<Standard> {
        let mut standards = Vec::new();
        // Nothing that is played rests on them, so a program that only plays leaves them to those that tell.
        if !TELLS {
            return standards;
        }
        for Name { text, place } in names {
            let near = match Cited::read(text) {
                _ if self.report.is_full() => break,
                Cited::Today(standard) | Cited::Before2018(standard) => {
                    standards.push(standard);
                    continue;
                }
                Cited::OtherTitle(standard) => Some(standard.0),
                Cited::Unknown => near(text, STANDARDS.iter().map(|(number, _)| *number)),
            };
            let message = ["“", text, "” is no standard of the NASW Code of Ethics."].concat();
            let help = match near.map(Standard) {
                Some(near) => {
                    ["Did you mean `", near.0, " ", near.title().unwrap_or_default(), "`?"].concat()
                }
                None => "Write a number from 1.01 to 6.04, such as `1.03`.".into(),
            };
            self.report.error(Fault::UnknownStandard, *place, message, help);
        }
        standards
    }
}
