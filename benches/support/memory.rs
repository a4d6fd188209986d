//! The memory of a running process.

use std::fs;

/// The memory of a process in KiB. `process` is a process id or `self`; see Linux's proc(5).
pub(crate) struct Memory<'a> {
    pub(crate) process: &'a str,
}

impl Memory<'_> {
    /// Returns the current resident memory.
    pub(crate) fn resident(&self) -> u32 {
        self.field("VmRSS:")
    }

    /// Returns the peak of resident memory since the start or the last `forget_peak`.
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
