//! Progress of long work: a bar on a terminal, a plain line every ten seconds elsewhere.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::transfer::Progress;

/// Without a terminal, a line each time that so much time has passed.
const BETWEEN_LINES: Duration = Duration::from_secs(10);

/// Shows progress on standard error.
#[derive(Debug)]
pub(super) struct ShownProgress {
    bar: ProgressBar,
    /// When the next plain line is due; none where a bar is shown, or nothing is.
    next_line: Option<Mutex<Instant>>,
    total: AtomicU64,
    done: AtomicU64,
}

impl ShownProgress {
    /// `is_quiet`: nothing is shown.
    pub(super) fn new(is_quiet: bool) -> Self {
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {elapsed}");
        let bar =
            ProgressBar::no_length().with_style(style.unwrap_or_else(|_error| ProgressStyle::default_bar()));
        if is_quiet {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        let is_plain = !is_quiet && !std::io::stderr().is_terminal();
        Self {
            bar,
            next_line: is_plain.then(|| Mutex::new(Instant::now() + BETWEEN_LINES)),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
        }
    }
}

impl Progress for ShownProgress {
    fn start(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
        self.bar.set_length(total);
    }

    fn advance_by(&self, count: u64) {
        self.bar.inc(count);
        let done = self.done.fetch_add(count, Ordering::Relaxed) + count;
        let Some(next_line) = &self.next_line else { return };
        let mut due = next_line.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        if now >= *due {
            *due = now + BETWEEN_LINES;
            let total = self.total.load(Ordering::Relaxed);
            tracing::info!(done, total, "working");
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
