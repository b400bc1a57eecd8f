//! The walk and the runs of random play, on several threads and until somebody stops them.

use practicum::explore::expand::{Explorer, Worker};
use practicum::explore::random::{Run, Sample, Style, Which};
use practicum::explore::walk::{Portion, Walk, Work};
use practicum::scenario::WorkerId;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// Walks with so many threads; the answer is the walk, and whether it was stopped.
pub fn walk(
    explorer: &Explorer,
    practitioner: WorkerId,
    limit: usize,
    threads: usize,
    stop: &AtomicBool,
) -> (Walk, bool) {
    let mut walk = Walk::new(explorer, practitioner, limit);
    let stopped = || stop.load(Ordering::Relaxed);
    if threads <= 1 {
        let done = walk.go_on(explorer, &mut Worker::new(explorer), &stopped);
        return (walk, !done);
    }
    let (hand_out, waiting) = mpsc::channel::<Work>();
    let (hand_in, done) = mpsc::channel::<Option<Portion>>();
    let waiting = Mutex::new(waiting);
    let mut interrupted = false;
    thread::scope(|scope| {
        for number in 0..threads {
            let (hand_in, waiting) = (hand_in.clone(), &waiting);
            scope.spawn(move || {
                let mut worker = Worker::new(explorer);
                loop {
                    let work = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(work) = work else { break };
                    let portion = explorer.expand_all((number, &mut worker), &work, &stopped);
                    if hand_in.send(portion).is_err() {
                        break;
                    }
                }
            });
        }
        drop(hand_in);
        let mut out = 0;
        loop {
            while out < 2 * threads
                && !interrupted
                && let Some(work) = walk.work()
            {
                if hand_out.send(work).is_err() {
                    break;
                }
                out += 1;
            }
            if out == 0 {
                break;
            }
            let Ok(portion) = done.recv() else { break };
            out -= 1;
            match portion {
                Some(portion) => walk.take_in(explorer, portion),
                None => interrupted = true,
            }
        }
        drop(hand_out);
    });
    (walk, interrupted)
}

/// Who plays, and how.
pub struct Plays<'a> {
    pub explorer: &'a Explorer,
    pub practitioner: WorkerId,
    pub seed: u64,
    pub threads: usize,
    pub stop: &'a AtomicBool,
}

impl Plays<'_> {
    /// So many runs of random play, or fewer if they are stopped.
    pub fn random(&self, runs: u32) -> Sample {
        self.sample(runs, |_| Style::Any)
    }

    /// So many runs that look for the best and as many that look for the worst.
    pub fn seeking(&self, runs: u32) -> Sample {
        let style = |number: u32| if number.is_multiple_of(2) { Style::Best } else { Style::Worst };
        self.sample(runs.saturating_mul(2), style)
    }

    fn sample(&self, runs: u32, style: impl Fn(u32) -> Style + Sync) -> Sample {
        let mut sample = Sample::default();
        let next = AtomicU32::new(0);
        // A few runs may wait to be counted in; whoever has more stops for a while.
        let (hand_in, done) = mpsc::sync_channel::<Run>(4 * self.threads);
        thread::scope(|scope| {
            for _ in 0..self.threads.max(1) {
                let (hand_in, next, style) = (hand_in.clone(), &next, &style);
                scope.spawn(move || {
                    let mut worker = Worker::new(self.explorer);
                    while !self.stop.load(Ordering::Relaxed) {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if number >= runs {
                            break;
                        }
                        let (practitioner, seed) = (self.practitioner, self.seed);
                        let which = Which { practitioner, style: style(number), seed, number };
                        if hand_in.send(self.explorer.run(&mut worker, which, |_, _| {})).is_err() {
                            break;
                        }
                    }
                });
            }
            drop(hand_in);
            // Counted in by their numbers, so that the answer is the same with any number of threads.
            let mut early: BTreeMap<u32, Run> = BTreeMap::new();
            while let Ok(run) = done.recv() {
                early.insert(run.which.number, run);
                while let Some(run) = early.remove(&sample.runs) {
                    sample.add(self.explorer, &run);
                }
            }
        });
        sample
    }
}
