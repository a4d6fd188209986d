//! Clocks and units.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

pub(crate) use super::memory::Memory;
pub(crate) use super::table::{Table, verdict};

/// Measures the processor time of this thread from lap to lap.
pub(crate) struct Stopwatch {
    last: Duration,
}

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self {
            last: processor_time(),
        }
    }

    /// Returns the time since the start or the last lap.
    pub(crate) fn lap(&mut self) -> Duration {
        let before = std::mem::replace(&mut self.last, processor_time());
        self.last.saturating_sub(before)
    }
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// Returns the median by size.
pub(crate) fn median<T>(mut runs: Vec<T>, size: impl Fn(&T) -> Duration) -> T {
    runs.sort_by_key(size);
    runs.swap_remove(runs.len() / 2)
}

/// Formats a duration as `1.234 ms`.
pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

/// Formats KiB as `12.3 MiB`.
pub(crate) fn mebibytes(kibibytes: u32) -> String {
    format!("{:.1} MiB", f64::from(kibibytes) / 1024.0)
}

/// Formats bytes as `12.3 KB`, with 1 KB = 1,000 bytes.
pub(crate) fn kilobytes(bytes: u32) -> String {
    format!("{:.1} KB", f64::from(bytes) / 1e3)
}
