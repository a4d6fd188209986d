//! Creates a new cluster with `initdb`, and writes its access rules.

use std::fs::File;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::ClusterError;
use super::identity::Identity;
use super::layout::{self, Layout};
use super::log;
use super::programs::Installation;

/// Settings for a small site. They are written to the cluster's `postgresql.conf`, where the owner may change them.
const SETTINGS: &str = "\n\
    # Written by gloss for a small site; change what you like, it is not written again.\n\
    max_connections = 60\n\
    shared_buffers = 64MB\n\
    effective_cache_size = 256MB\n\
    random_page_cost = 1.1\n\
    min_wal_size = 48MB\n\
    max_wal_size = 256MB\n\
    jit = off\n\
    log_checkpoints = off\n\
    timezone = 'UTC'\n\
    log_timezone = 'UTC'\n";

/// Peer authentication: the kernel identifies the account that connects, so there is no password to store or lose.
const HOST_RULES: &str = "local all gloss peer map=gloss\n";

/// The root collation of Unicode sorts every script well. A PostgreSQL build without ICU sorts by code point.
const ICU: [&str; 2] = ["--locale-provider=icu", "--icu-locale=und"];
const NO_ICU: &str = "ICU is not supported in this build";

/// Returns the major version that created the cluster, or `None` if there is no cluster.
pub(super) fn major_version_of(layout: &Layout) -> Result<Option<u32>, ClusterError> {
    let version = layout.cluster.join("PG_VERSION");
    let not_a_cluster = || ClusterError::NotACluster {
        folder: layout.cluster.clone(),
    };
    match std::fs::read_to_string(&version) {
        Ok(text) => text
            .trim()
            .parse()
            .map(Some)
            .map_err(|_not_a_number| not_a_cluster()),
        Err(failure) if failure.kind() == io::ErrorKind::NotFound => {
            let is_occupied = std::fs::read_dir(&layout.cluster).is_ok_and(|entries| entries.count() > 0);
            if is_occupied {
                Err(not_a_cluster())
            } else {
                Ok(None)
            }
        }
        Err(failure) => Err(ClusterError::io("read", &version)(failure)),
    }
}

/// Creates the cluster under another name and renames it when it is complete. An interrupted start then cannot leave a
/// partial cluster that looks complete.
pub(super) fn make(
    layout: &Layout,
    installation: &Installation,
    identity: &Identity,
) -> Result<(), ClusterError> {
    let folder = &layout.unfinished;
    remove_dir_if_any(folder)?;
    let made = run_initdb(folder, installation, identity, layout).and_then(|()| {
        let settings = folder.join("postgresql.conf");
        let text =
            std::fs::read_to_string(&settings).map_err(ClusterError::io("read", &settings))? + SETTINGS;
        layout::replace_file(&settings, &text, identity).map_err(ClusterError::io("write", &settings))?;
        move_into_place(layout)
    });
    if made.is_err() {
        remove_dir_if_any(folder)?;
    }
    made
}

/// Allows connections of root and of the account that runs the server. The files are written at every start, because
/// the folder's owner may have changed.
pub(super) fn write_access_rules(cluster: &Path, identity: &Identity) -> Result<(), ClusterError> {
    let map = format!("gloss root gloss\ngloss \"{}\" gloss\n", identity.name);
    for (name, text) in [("pg_hba.conf", HOST_RULES), ("pg_ident.conf", &map)] {
        let path = cluster.join(name);
        layout::replace_file(&path, text, identity).map_err(ClusterError::io("write", &path))?;
    }
    Ok(())
}

fn run_initdb(
    folder: &Path,
    installation: &Installation,
    identity: &Identity,
    layout: &Layout,
) -> Result<(), ClusterError> {
    let initdb = installation.program("initdb");
    let run = |locale: &[&str]| -> Result<Output, ClusterError> {
        layout::make_private_dir(folder, identity).map_err(ClusterError::io("make the folder", folder))?;
        let mut command = Command::new(&initdb);
        command
            .arg("--pgdata")
            .arg(folder)
            .args(["--username=gloss", "--auth=peer", "--encoding=UTF8"]);
        command
            .args(["--locale=C.UTF-8", "--data-checksums"])
            .args(locale);
        identity.run(&mut command, folder);
        command
            .stdout(Stdio::null())
            .output()
            .map_err(ClusterError::io("run", &initdb))
    };
    let mut output = run(&ICU)?;
    if String::from_utf8_lossy(&output.stderr).contains(NO_ICU) {
        remove_dir_if_any(folder)?;
        output = run(&[])?;
    }
    if output.status.success() {
        return Ok(());
    }
    Err(ClusterError::NotInitialised {
        folder: layout.cluster.clone(),
        reason: reason_in(&output),
    })
}

/// Returns the first line with an error. It is the cause, and later errors follow from it.
fn reason_in(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let mut lines = text
        .lines()
        .map(log::without_prefix)
        .filter(|line| !line.is_empty());
    let last = lines.clone().next_back().unwrap_or("initdb said nothing");
    let is_error = |line: &&str| {
        ["error:", "FATAL:", "PANIC:"]
            .iter()
            .any(|mark| line.contains(mark))
    };
    lines.find(is_error).unwrap_or(last).to_owned()
}

fn move_into_place(layout: &Layout) -> Result<(), ClusterError> {
    std::fs::rename(&layout.unfinished, &layout.cluster)
        .and_then(|()| File::open(&layout.data_dir)?.sync_all())
        .map_err(ClusterError::io("make the folder", &layout.cluster))
}

fn remove_dir_if_any(folder: &Path) -> Result<(), ClusterError> {
    match std::fs::remove_dir_all(folder) {
        Err(failure) if failure.kind() != io::ErrorKind::NotFound => {
            Err(ClusterError::io("remove the folder", folder)(failure))
        }
        _ => Ok(()),
    }
}
