//! Clocks, memory and tables.

use std::fs;
use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// Tells the processor time that this thread takes from lap to lap.
pub(crate) struct Stopwatch {
    last: Duration,
}

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self {
            last: processor_time(),
        }
    }

    /// The time since the start, or since the lap before.
    pub(crate) fn lap(&mut self) -> Duration {
        let before = std::mem::replace(&mut self.last, processor_time());
        self.last.saturating_sub(before)
    }
}

fn processor_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// The memory of a process, in KiB; `process` is its number, or `self`. See Linux's proc(5).
pub(crate) struct Memory<'a> {
    pub(crate) process: &'a str,
}

impl Memory<'_> {
    /// What it takes now.
    pub(crate) fn resident(&self) -> u32 {
        self.field("VmRSS:")
    }

    /// The most that it took since it began, or since `forget_peak`.
    pub(crate) fn peak(&self) -> u32 {
        self.field("VmHWM:")
    }

    pub(crate) fn forget_peak(&self) {
        fs::write(format!("/proc/{}/clear_refs", self.process), "5").unwrap();
    }

    fn field(&self, name: &str) -> u32 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process)).unwrap();
        let value = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        value.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

/// The middle one by size.
pub(crate) fn median<T>(mut runs: Vec<T>, size: impl Fn(&T) -> Duration) -> T {
    runs.sort_by_key(size);
    runs.swap_remove(runs.len() / 2)
}

/// `1.234 ms`
pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1e3)
}

/// `12.3 MiB`, from KiB.
pub(crate) fn mebibytes(kibibytes: u32) -> String {
    format!("{:.1} MiB", f64::from(kibibytes) / 1024.0)
}

/// `12.3 KB`, in thousands of bytes.
pub(crate) fn kilobytes(bytes: u32) -> String {
    format!("{:.1} KB", f64::from(bytes) / 1e3)
}

/// Whether a target was met, in a word.
pub(crate) fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// A table for people: every column as wide as its longest cell.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(heads: &[&str]) -> Self {
        Self {
            rows: vec![heads.iter().map(|&head| head.to_owned()).collect()],
        }
    }

    pub(crate) fn push<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    pub(crate) fn print(&self, title: &str) {
        println!("\n{title}\n");
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max();
        for row in &self.rows {
            let cells = row.iter().enumerate();
            let cells = cells.map(|(column, cell)| format!("{cell:>0$}", width(column).unwrap_or_default()));
            println!("  {}", cells.collect::<Vec<_>>().join("   "));
        }
    }
}
