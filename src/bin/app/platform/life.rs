//! Whether this program is the one that the page belongs to. The first half hands the page over to the whole app, and
//! from then on it hears, does, draws and keeps nothing more: all that comes from outside asks here first.

use std::cell::Cell;

thread_local! {
    static OVER: Cell<bool> = const { Cell::new(false) };
}

/// Whether the page still belongs to this program.
pub fn goes_on() -> bool {
    !OVER.get()
}

/// The page belongs to another program from now on.
#[cfg(not(feature = "whole"))]
pub fn end() {
    OVER.set(true);
}
