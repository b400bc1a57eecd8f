//! Walks every case that a run can come to, and says what an author should know of them.
//!
//! A *case* is a state of a run, and two cases are the same if nothing can tell them apart any more
//! ([`identity`]). From each case a walk takes every decision, with everything that chance can make of it
//! ([`expand`]), and has each judged beside the others by the same rules as in play. What leads where is kept
//! ([`graph`]); answers about whole runs are found in it afterwards ([`shape`], [`range`]). Where there is not room for
//! all cases, the walk keeps to what it has room for, and random play goes on ([`random`]).
//!
//! Nothing here knows a clock, a file or a thread. A walk hands out work in portions and takes in what comes of them
//! ([`walk`]); who works on them, and for how long, is the caller's affair.

pub mod expand;
pub mod graph;
pub mod identity;
pub mod items;
mod live;
pub mod map;
pub mod moves;
pub mod random;
pub mod range;
pub mod report;
pub mod script;
pub mod shape;
pub mod visited;
pub mod walk;
