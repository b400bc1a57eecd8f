//! The scenario: the file that an author writes, and the checked model made from it.

pub mod located;
pub mod wire;
