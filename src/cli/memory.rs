//! Makes the allocator return large buffers to the system.

use std::convert::Infallible;
use std::env;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::config::{MMAP_THRESHOLD, ServerConfig};

/// The size in bytes from which buffers are returned at once.
const LARGE: &str = "1048576";

/// Makes the C library return buffers of a megabyte and more to the system as soon as they are free. Examples are
/// pictures that are being checked, and the memory for hashing a password. By default, the C library keeps them after
/// the first few: the process used 265 MB after ten uploads, and 84 MB with this setting. The C library reads the
/// setting before `main`, so the program replaces itself once with `exec`.
pub(super) fn give_back_large_buffers(config: &ServerConfig) {
    if !cfg!(target_env = "gnu") || config.mmap_threshold.is_some() {
        return;
    }
    let Err(error) = start_again();
    tracing::warn!(%error, "memory: threshold for large buffers not set; set {MMAP_THRESHOLD}={LARGE} in the environment instead");
}

/// Executes the program again in the same process.
fn start_again() -> Result<Infallible, io::Error> {
    let mut command = Command::new(env::current_exe()?);
    command.args(env::args_os().skip(1)).env(MMAP_THRESHOLD, LARGE);
    Err(command.exec())
}
