//! How the program gives memory back.

use std::convert::Infallible;
use std::env;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::config::{MMAP_THRESHOLD, ServerConfig};

/// In bytes.
const LARGE: &str = "1048576";

/// Has buffers of a megabyte and more given back to the system as soon as they are free: pictures that are looked
/// through, and what hashing a password takes. By itself the C library keeps them after the first few, and the process
/// stays as large as it ever was: 265 MB after ten uploads, and 84 MB so. It asks for this before a program's first
/// line, thus the program takes its own place once.
pub(super) fn give_back_large_buffers(config: &ServerConfig) {
    if !cfg!(target_env = "gnu") || config.mmap_threshold.is_some() {
        return;
    }
    let Err(error) = start_again();
    tracing::warn!(%error, "large buffers may be kept; setting {MMAP_THRESHOLD}={LARGE} does the same");
}

/// As the same process.
fn start_again() -> Result<Infallible, io::Error> {
    let mut command = Command::new(env::current_exe()?);
    command.args(env::args_os().skip(1)).env(MMAP_THRESHOLD, LARGE);
    Err(command.exec())
}
