//! The scenario: the file that an author writes, and the checked model made from it.
//!
//! `wire` mirrors the file and nothing else; `load` reads it and hands it to `check`, which reports all that is
//! wrong and builds the immutable `model`.

#[macro_use]
mod report;
mod check;
mod check_act;
mod check_fact;
mod check_scene;
mod check_standards;
mod condition;
#[cfg(not(feature = "app"))]
pub mod describe;
mod ids;
mod load;
mod model;
mod outdated;
mod parse;
mod read;
mod read_act;
mod tables;
mod wire;
mod written;

pub use check::is_good_name;
pub use condition::{Comparison, Condition, GoalMark, Number, Question};
pub use ids::*;
pub use load::{
    FORMAT, LARGEST_FILE, Notation, document, fingerprint, load, load_as, load_bytes, load_bytes_as,
};
pub use model::*;
pub use outdated::{remarks, remarks_as};
pub use parse::QUESTIONS;
pub use read_act::{ACT_FORMS, ActForm, Detail, Takes};
pub use wire::Names;
