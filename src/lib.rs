//! The engine of Practicum.
pub mod goals;
