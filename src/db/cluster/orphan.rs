//! Stops a server that is still running after its Gloss process was killed.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};

use super::ClusterError;
use super::layout::Layout;

/// The timeout of each kind of shutdown.
const PATIENCE: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(10);

/// Stops the server of this folder, if one is running. The caller holds the folder's lock, so no running Gloss process
/// owns the server.
pub(super) fn stop(layout: &Layout) -> Result<(), ClusterError> {
    let pid_file = layout.cluster.join("postmaster.pid");
    let Some(pid) = read_pid(&pid_file) else {
        return Ok(());
    };
    if !serves(pid, &layout.cluster) {
        return forget_reused_pid(pid, &pid_file, &layout.cluster);
    }
    tracing::warn!(
        pid = pid.as_raw_nonzero().get(),
        "postgresql: stopping the orphaned server of an earlier gloss"
    );
    // `INT` is a fast shutdown, which closes connections and writes a checkpoint. `QUIT` is an immediate one, after
    // which the next start recovers as after a power cut.
    for signal in [Signal::INT, Signal::QUIT] {
        // Sending a signal fails if the server has just ended by itself, which is fine.
        let _ = rustix::process::kill_process(pid, signal);
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if !serves(pid, &layout.cluster) {
                return Ok(());
            }
            std::thread::sleep(POLL);
        }
    }
    Err(ClusterError::OrphanedServer {
        pid: pid.as_raw_nonzero().get(),
    })
}

/// Removes a `postmaster.pid` whose process id was reused. PostgreSQL itself detects that the old process is gone.
/// After a reboot, however, another program of the same account may have the same id, and PostgreSQL would then refuse
/// to start.
fn forget_reused_pid(pid: Pid, pid_file: &Path, cluster: &Path) -> Result<(), ClusterError> {
    let reused = rustix::process::test_kill_process(pid).is_ok();
    if reused && !is_anybodys_working_folder(cluster) {
        std::fs::remove_file(pid_file).map_err(ClusterError::io("remove", pid_file))?;
    }
    Ok(())
}

/// Returns the process id in the first line of `postmaster.pid`.
fn read_pid(pid_file: &Path) -> Option<Pid> {
    let text = std::fs::read_to_string(pid_file).ok()?;
    Pid::from_raw(text.lines().next()?.trim().parse().ok()?)
}

/// Returns whether the process is a PostgreSQL server of this cluster, by its working directory.
fn serves(pid: Pid, cluster: &Path) -> bool {
    let process = Path::new("/proc").join(pid.as_raw_nonzero().to_string());
    if !Path::new("/proc/self/cwd").exists() {
        return serves_by_ps(pid, cluster);
    }
    let Ok(command) = std::fs::read(process.join("cmdline")) else {
        return false;
    };
    let program = command
        .split(|byte| *byte == 0)
        .next()
        .map(|name| Path::new(OsStr::from_bytes(name)).file_name());
    program.flatten() == Some(OsStr::new("postgres"))
        && std::fs::read_link(process.join("cwd")).is_ok_and(|folder| folder == cluster)
}

/// Does the same without `/proc`, by the cluster's folder in the server's arguments.
fn serves_by_ps(pid: Pid, cluster: &Path) -> bool {
    let number = pid.as_raw_nonzero().to_string();
    let Ok(output) = Command::new("ps")
        .args(["-ww", "-o", "command=", "-p", &number])
        .output()
    else {
        return false;
    };
    let command = String::from_utf8_lossy(&output.stdout);
    command.contains("postgres") && command.contains(&*cluster.to_string_lossy())
}

/// Returns whether any process has the cluster as its working directory. A backend may outlive the killed server for a
/// moment. `postmaster.pid` must then stay, so that PostgreSQL detects it.
fn is_anybodys_working_folder(cluster: &Path) -> bool {
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return true;
    };
    processes
        .flatten()
        .any(|process| std::fs::read_link(process.path().join("cwd")).is_ok_and(|it| it == cluster))
}
