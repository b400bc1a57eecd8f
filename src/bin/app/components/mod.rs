//! Pieces that several views use. They take values and know nothing of the store.

mod casefile;
pub mod chart;
mod criteria;
mod findings;
mod stages;
mod text;

pub use casefile::case_file;
pub use criteria::{criteria, criteria_count, marked_goal};
pub use findings::{findings, rule_name, sources, verdict_word};
pub use stages::stage_track;
pub use text::{rich, unmarked};
