//! Pieces that several views use. They take values and know nothing of the store.

#![cfg_attr(not(feature = "whole"), allow(unused_imports))]

mod casefile;
pub mod chart;
mod criteria;
mod ecomap;
mod findings;
mod ladder;
mod series;
mod stages;
mod text;

pub use casefile::{SHELVES, shelf};
pub use criteria::{changes, compared, criteria, criteria_count, criteria_short, marked_goal};
pub use ecomap::{ecomap, names};
pub use findings::{findings, rule_link, rule_name, said, verdict_word};
pub use ladder::{began, goal_ladder, level_sign, level_words};
pub use series::{due, goal_series};
pub use stages::stage_track;
pub use text::{rich, unmarked};
