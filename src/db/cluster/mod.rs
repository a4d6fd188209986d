//! The private PostgreSQL cluster: without `DATABASE_URL`, Gloss runs its own database server.
//!
//! The data directory contains:
//!
//! | name | is | made by |
//! | --- | --- | --- |
//! | `gloss.lock` | the lock of the process that runs the server | `layout` |
//! | `postgres/` | the cluster: one role and one database, both named `gloss` | `initialise` |
//! | `run/` | the server's socket, the only access | `layout` |
//! | `postgres.log` | the server's log, of limited size | `log` |
//!
//! `programs` finds PostgreSQL, and `identity` chooses the account that runs it. `orphan` stops the server of a
//! killed Gloss process, and `supervise` keeps the new server running. The cluster is for one site on one machine.
//! Sites that need replicas or archive backups set `DATABASE_URL`.

mod error;
mod identity;
mod initialise;
mod layout;
mod log;
mod orphan;
mod probe;
mod programs;
mod supervise;

use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

use self::identity::Identity;
use self::layout::{Layout, LockHolder};
use self::probe::ServerState;
use self::supervise::{Launch, Supervisor};

pub use self::error::ClusterError;
pub use self::programs::Programs;

/// How long to wait for the server of another Gloss process on the same folder.
const PATIENCE_WITH_ANOTHER: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(20);

/// A private PostgreSQL server, or a connection string for the server of another Gloss process.
///
/// [`Cluster::stop`] stops the server and waits. Drop asks it to stop but does not wait.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    supervisor: Option<Supervisor>,
}

impl Cluster {
    /// Starts the server of `data_dir` and keeps it running. The folder is created if it does not exist.
    ///
    /// For `gloss serve`. Fails if another site runs a server there, but waits for a command that does. Stops a server
    /// that a killed Gloss process left running.
    pub async fn start(data_dir: &Path) -> Result<Self, ClusterError> {
        Self::start_with(data_dir, Programs::Installed).await
    }

    /// Does the same as [`Cluster::start`] with these PostgreSQL programs.
    pub async fn start_with(data_dir: &Path, programs: Programs) -> Result<Self, ClusterError> {
        let layout = open_layout(data_dir).await?;
        let mut is_told = false;
        loop {
            if let Some(lock) = layout.try_lock(LockHolder::Site)? {
                return Self::own(layout, lock, programs).await;
            }
            match layout.holder() {
                Some((_, LockHolder::Site)) => return Err(layout.in_use()),
                Some((pid, LockHolder::Command)) if !is_told => {
                    tracing::warn!(
                        "postgresql: waiting for gloss process {pid}, which runs the private server"
                    );
                    is_told = true;
                }
                _ => {}
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Returns whether a data directory contains a cluster.
    pub fn exists(data_dir: &Path) -> bool {
        data_dir.join("postgres").join("PG_VERSION").exists()
    }

    /// Connects to the server that another Gloss process runs on `data_dir`, or starts one.
    ///
    /// For every command except `serve`, so that commands work with and without a running site.
    pub async fn attach_or_start(data_dir: &Path) -> Result<Self, ClusterError> {
        let layout = open_layout(data_dir).await?;
        let url = layout.url();
        let deadline = Instant::now() + PATIENCE_WITH_ANOTHER;
        loop {
            if let Some(lock) = layout.try_lock(LockHolder::Command)? {
                return Self::own(layout, lock, Programs::Installed).await;
            }
            // The other process may be starting or ending, so the lock and the server are tried until one of them
            // succeeds.
            if layout.socket_is_trusted() && matches!(probe::ask(&url).await, ServerState::Ready) {
                return Ok(Self {
                    url,
                    supervisor: None,
                });
            }
            if Instant::now() > deadline {
                return Err(ClusterError::NoAnswer {
                    folder: layout.data_dir,
                });
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Returns the connection string for tokio-postgres: `host=… user=gloss dbname=gloss`. There is no password,
    /// because only root and the account that runs the server may connect.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Stops the server that this process started, closes open connections, and waits until it has ended.
    ///
    /// A server that does not stop within 10 seconds gets an immediate shutdown. No committed row is lost either way.
    /// The server of another Gloss process is not stopped.
    pub async fn stop(self) {
        if let Some(supervisor) = self.supervisor {
            supervisor.stop().await;
        }
    }

    async fn own(layout: Layout, lock: File, programs: Programs) -> Result<Self, ClusterError> {
        let url = layout.url();
        let launch = off_the_runtime(move || prepare(layout, lock, &programs)).await?;
        let supervisor = Supervisor::start(launch).await?;
        Ok(Self {
            url,
            supervisor: Some(supervisor),
        })
    }
}

/// Prepares the start of the server. It blocks on file operations and on `initdb`.
fn prepare(layout: Layout, lock: File, programs: &Programs) -> Result<Launch, ClusterError> {
    let identity = Identity::for_server_of(&layout.cluster, &layout.data_dir)?;
    identity.must_reach(&layout.data_dir)?;
    let made_by = initialise::major_version_of(&layout)?;
    let installation = programs.choose(made_by, &layout.cluster)?;
    identity.must_reach(&installation.folder)?;
    orphan::stop(&layout)?;
    if made_by.is_none() {
        tracing::info!(folder = %layout.cluster.display(), "postgresql: creating a private cluster");
        initialise::make(&layout, &installation, &identity)?;
    }
    initialise::write_access_rules(&layout.cluster, &identity)?;
    layout.make_socket_dir(&identity)?;
    Ok(Launch {
        layout,
        lock,
        installation,
        identity,
    })
}

async fn open_layout(data_dir: &Path) -> Result<Layout, ClusterError> {
    let data_dir = data_dir.to_owned();
    off_the_runtime(move || Layout::open(&data_dir)).await
}

async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ClusterError> + Send + 'static,
) -> Result<T, ClusterError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(failure) => Err(ClusterError::Interrupted { source: failure }),
    }
}
