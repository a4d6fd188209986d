//! Shows the progress of long operations on standard error. On a terminal, one line is updated; otherwise a line is
//! logged every ten seconds.

use std::io::{IsTerminal as _, Write as _};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::transfer::Progress;

/// Moves the cursor to the beginning of the line and clears the line (ECMA-48, EL 2).
const CLEAR_LINE: &str = "\r\u{1b}[2K";

/// The destination of progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Destination {
    Terminal,
    Log,
}

impl Destination {
    /// Returns the interval between updates.
    fn interval(self) -> Duration {
        match self {
            Self::Terminal => Duration::from_millis(100),
            Self::Log => Duration::from_secs(10),
        }
    }
}

/// Shows progress on standard error.
#[derive(Debug)]
pub(super) struct ShownProgress {
    /// `None` if nothing is shown.
    place: Option<Destination>,
    /// The time of the next update.
    due: Mutex<Instant>,
    total: AtomicU64,
    done: AtomicU64,
}

impl ShownProgress {
    /// Creates the progress display; with `is_quiet`, nothing is shown.
    pub(super) fn new(is_quiet: bool) -> Self {
        let place = if std::io::stderr().is_terminal() {
            Destination::Terminal
        } else {
            Destination::Log
        };
        Self {
            place: (!is_quiet).then_some(place),
            due: Mutex::new(Instant::now() + place.interval()),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
        }
    }

    /// Returns whether an update is due; if so, sets the time of the next one.
    fn is_due(&self, place: Destination) -> bool {
        let mut due = self.due.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        let is_due = now >= *due;
        if is_due {
            *due = now + place.interval();
        }
        is_due
    }
}

impl Progress for ShownProgress {
    fn start(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    fn advance_by(&self, count: u64) {
        let done = self.done.fetch_add(count, Ordering::Relaxed) + count;
        let Some(place) = self.place.filter(|place| self.is_due(*place)) else {
            return;
        };
        let total = self.total.load(Ordering::Relaxed);
        match place {
            Destination::Terminal => write_to_terminal(&format!("{CLEAR_LINE}{done} of {total}")),
            Destination::Log => tracing::info!(done, total, "working"),
        }
    }

    fn finish(&self) {
        if self.place == Some(Destination::Terminal) {
            write_to_terminal(CLEAR_LINE);
        }
    }
}

/// Writes to the terminal. Ignores errors, as a closed terminal must not end the operation.
fn write_to_terminal(text: &str) {
    let mut stderr = std::io::stderr().lock();
    let _gone = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}
