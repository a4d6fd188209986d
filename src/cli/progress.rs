//! Progress of long work: a bar on a terminal, now and then a plain line elsewhere.

use std::io::IsTerminal as _;
use std::sync::atomic::{AtomicU64, Ordering};

use indicatif::{ProgressBar, ProgressStyle};

use crate::transfer::Progress;

/// Without a terminal, about so many lines in all.
const PLAIN_LINES: u64 = 20;
/// And none for less than this.
const PLAIN_STEP: u64 = 100;

/// Shows progress on standard error.
#[derive(Debug)]
pub(super) struct ShownProgress {
    bar: ProgressBar,
    is_terminal: bool,
    total: AtomicU64,
    done: AtomicU64,
}

impl ShownProgress {
    pub(super) fn new() -> Self {
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {elapsed}");
        let bar =
            ProgressBar::no_length().with_style(style.unwrap_or_else(|_error| ProgressStyle::default_bar()));
        let is_terminal = std::io::stderr().is_terminal();
        Self {
            bar,
            is_terminal,
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
        let before = self.done.fetch_add(count, Ordering::Relaxed);
        let done = before + count;
        let total = self.total.load(Ordering::Relaxed);
        let step = PLAIN_STEP.max(total / PLAIN_LINES);
        if !self.is_terminal && done / step > before / step {
            tracing::info!(done, total, "working");
        }
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
