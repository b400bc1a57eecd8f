//! How fast a walk over all cases is, how much memory it takes, and how both grow with the number of cases.
//!
//! `cargo bench --bench explore`. Without `--bench`, as when tests are run, only the smallest walk is taken.

use practicum::explore::expand::{Explorer, Worker};
use practicum::explore::walk::Walk;
use practicum::scenario::load;
use practicum::synthetic::{paths, synthetic};
use std::sync::Arc;
use std::time::Instant;

fn main() {
    let thorough = std::env::args().any(|argument| argument == "--bench");
    println!(
        "{:<28} {:>10} {:>12} {:>9} {:>14} {:>8} {:>9}",
        "walk, one thread", "states", "transitions", "seconds", "transitions/s", "ratio", "B/state"
    );
    let sizes: &[usize] = if thorough { &[10, 13, 20, 30, 40] } else { &[8] };
    for scenes in sizes {
        walk(&format!("paths, {scenes} scenes"), &paths(*scenes), 4 << 30);
    }
    if thorough {
        walk("all acts, 30 scenes, 256 MB", &synthetic(30, 1), 256 << 20);
    }
}

fn walk(name: &str, text: &str, limit: usize) {
    let explorer = Explorer::new(Arc::new(load(text).expect("a made-up scenario loads")));
    let mut walk = Walk::new(&explorer, explorer.scenario.given, limit);
    let mut worker = Worker::new(&explorer);
    let (begin, begin_on_core) = (Instant::now(), on_core());
    walk.go_on(&explorer, &mut worker, &|| false);
    let seconds = match (begin_on_core, on_core()) {
        (Some(begin), Some(end)) => end - begin,
        _ => begin.elapsed().as_secs_f64(),
    };
    let speed = walk.transitions as f64 / seconds;
    println!(
        "{name:<28} {:>10} {:>12} {seconds:>9.3} {speed:>14.0} {:>8.2} {:>9.1}{}",
        walk.met(),
        walk.transitions,
        speed / 1e6,
        walk.peak() as f64 / f64::from(walk.met().max(1)),
        if walk.is_complete() { "" } else { "  (left off)" }
    );
}

/// How many seconds this thread has had a core to itself, where the system says so; on a machine that does other things
/// too, the clock on the wall says little.
fn on_core() -> Option<f64> {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(said.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}
