//! The private PostgreSQL cluster: a site without `DATABASE_URL` brings its own database server.
//!
//! What stands in the data folder:
//!
//! | name | is | made by |
//! | --- | --- | --- |
//! | `gloss.lock` | the lock of the process that runs the server | `layout` |
//! | `postgres/` | the cluster: one role and one database, both named `gloss` | `initialise` |
//! | `run/` | the server's socket, the only way in | `layout` |
//! | `postgres.log` | the server's log, kept short | `log` |
//!
//! `programs` finds PostgreSQL, `identity` says which account runs it, `left_behind` ends the server of
//! a gloss that was killed, and `supervise` keeps the new one running. The cluster is meant for one site on
//! one machine; whoever needs replicas or backups by archive sets `DATABASE_URL`.

mod error;
mod identity;
mod initialise;
mod layout;
mod left_behind;
mod log;
mod probe;
mod programs;
mod supervise;

use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

use self::identity::Identity;
use self::layout::{Holder, Layout};
use self::probe::Answer;
use self::supervise::{Launch, Supervisor};

pub use self::error::ClusterError;
pub use self::programs::Programs;

/// How long another gloss on the folder may take until its server answers.
const PATIENCE_WITH_ANOTHER: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(20);

/// A private PostgreSQL server, or the way to one that another gloss runs.
///
/// [`Cluster::stop`] stops it and waits; a cluster that is merely dropped is asked to stop, but nobody waits.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    supervisor: Option<Supervisor>,
}

impl Cluster {
    /// Starts the server of `data_dir`, which is made if it does not exist, and keeps it running.
    ///
    /// For `gloss serve`: refused when another site runs a server there; a command that does is waited for. A server that
    /// a killed gloss left behind is stopped first.
    pub async fn start(data_dir: &Path) -> Result<Self, ClusterError> {
        Self::start_with(data_dir, Programs::Installed).await
    }

    /// [`Cluster::start`] with the PostgreSQL programs named by the caller.
    pub async fn start_with(data_dir: &Path, programs: Programs) -> Result<Self, ClusterError> {
        let layout = open_layout(data_dir).await?;
        let mut is_told = false;
        loop {
            if let Some(lock) = layout.try_lock(Holder::Site)? {
                return Self::own(layout, lock, programs).await;
            }
            match layout.holder() {
                Some((_, Holder::Site)) => return Err(layout.in_use()),
                Some((pid, Holder::Command)) if !is_told => {
                    tracing::warn!(
                        "waiting for another gloss command, process {pid}, which runs the private database"
                    );
                    is_told = true;
                }
                _ => {}
            }
            tokio::time::sleep(POLL).await;
        }
    }

    /// Whether a data folder has a cluster.
    pub fn exists(data_dir: &Path) -> bool {
        data_dir.join("postgres").join("PG_VERSION").exists()
    }

    /// Uses the server that another gloss runs on `data_dir`, or else starts one.
    ///
    /// For every command but `serve`, so that they work beside a running site and without one.
    pub async fn attach_or_start(data_dir: &Path) -> Result<Self, ClusterError> {
        let layout = open_layout(data_dir).await?;
        let url = layout.url();
        let deadline = Instant::now() + PATIENCE_WITH_ANOTHER;
        loop {
            if let Some(lock) = layout.try_lock(Holder::Command)? {
                return Self::own(layout, lock, Programs::Installed).await;
            }
            // The other gloss may still be starting, or be about to end: ask again until one of the two is settled.
            if layout.socket_is_trusted() && matches!(probe::ask(&url).await, Answer::Ready) {
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

    /// How tokio-postgres connects: `host=… user=gloss dbname=gloss`, without a password, as only root and the
    /// account that runs the server are let in.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Stops the server that this process started, ending open connections, and waits until it is gone.
    ///
    /// A server that does not stop within 10 seconds is stopped at once; no committed row is lost either way.
    /// The server of another gloss is left alone.
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

/// Everything that comes before the server's start. It reads, writes and waits for `initdb`, so it blocks.
fn prepare(layout: Layout, lock: File, programs: &Programs) -> Result<Launch, ClusterError> {
    let identity = Identity::for_server_of(&layout.cluster, &layout.data_dir)?;
    identity.must_reach(&layout.data_dir)?;
    let made_by = initialise::major_version_of(&layout)?;
    let installation = programs.choose(made_by, &layout.cluster)?;
    identity.must_reach(&installation.folder)?;
    left_behind::stop(&layout)?;
    if made_by.is_none() {
        tracing::info!(folder = %layout.cluster.display(), "making a private PostgreSQL cluster");
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
