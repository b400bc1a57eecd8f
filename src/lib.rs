//! The engine of Practicum: scenarios, the case, acts, the pure step, rules and scores.
//!
//! Nothing in this library reads a clock, a file or the page, and nothing is random but what a seed decides.

pub mod act;
pub mod attainment;
pub mod case;
pub mod diagnostic;
pub mod explore;
pub mod goals;
pub mod json;
pub mod judge;
mod language;
pub mod lint;
pub mod log;
pub mod occasions;
pub mod own_words;
pub mod packing;
pub mod playscript;
pub mod practice;
pub mod reference;
pub mod review;
pub mod rules;
pub mod scenario;
#[cfg(not(feature = "app"))]
pub mod schema;
pub mod scoring;
pub mod session;
pub mod step;
pub mod synthetic;
pub mod utterance;
mod vocabulary;
pub mod what_if;
