//! The engine's promises, held over runs that nobody wrote: replay, undo, seeds, logs, scripts and scores.

mod log;
mod own_words;
mod player;
mod replay;
mod scores;
mod scripts;
mod what_if;
