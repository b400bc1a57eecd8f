//! Pieces that several views use. They take values and know nothing of the store.

mod casefile;
pub mod chart;
mod findings;
mod stages;
mod text;

pub use casefile::CaseFile;
pub use chart::Course;
pub use findings::{Findings, verdict_word};
pub use stages::StageTrack;
pub use text::rich;
