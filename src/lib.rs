//! The engine of Practicum.
