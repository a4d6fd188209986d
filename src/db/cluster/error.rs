//! Errors of the private cluster. Each is one sentence that ends with what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why there is no private PostgreSQL server. Each message is complete and can be printed as it is.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No folder on this machine holds both `initdb` and `postgres`.
    #[error(
        "PostgreSQL's server programs (initdb and postgres) were not found: install them (Debian and Ubuntu: \
         apt install postgresql; Fedora: dnf install postgresql-server; Alpine: apk add postgresql; macOS: brew \
         install postgresql), or set DATABASE_URL to a PostgreSQL server that you already have"
    )]
    ProgramsMissing,

    /// The newest programs found are older than Gloss supports.
    #[error(
        "PostgreSQL {major} in {} is too old: install PostgreSQL {minimum} or newer, or set DATABASE_URL to such a \
         server", folder.display()
    )]
    ProgramsTooOld {
        /// The folder of the programs.
        folder: PathBuf,
        /// The major version of the programs.
        major: u32,
        /// The oldest supported major version.
        minimum: u32,
    },

    /// The cluster was created by a major version whose programs are not installed, or no longer.
    #[error(
        "the cluster in {} was made by PostgreSQL {made_by}, but only PostgreSQL {installed} is installed here: \
         install PostgreSQL {made_by} (Debian: apt install postgresql-{made_by}), or convert the cluster with \
         pg_upgrade", cluster.display()
    )]
    OtherMajorVersion {
        /// The cluster's folder.
        cluster: PathBuf,
        /// The major version in its `PG_VERSION`.
        made_by: u32,
        /// The newest major version that is installed.
        installed: u32,
    },

    /// The data directory cannot be created or written to.
    #[error(
        "the data directory {} cannot be written to ({source}): give the account that runs gloss the right to write \
         there, or name another folder with GLOSS_DATA_DIR", folder.display()
    )]
    NotWritable {
        /// The data directory.
        folder: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },

    /// The account that runs PostgreSQL lacks the execute permission on a parent folder.
    #[error(
        "the account {account}, as which PostgreSQL runs, cannot reach {} because {} is closed to it: name a data \
         folder elsewhere with GLOSS_DATA_DIR (such as /var/lib/gloss), or open the way with chmod o+x {}",
        folder.display(), closed.display(), closed.display()
    )]
    Unreachable {
        /// The folder that the account must reach.
        folder: PathBuf,
        /// The first parent folder that lacks the execute permission.
        closed: PathBuf,
        /// The account's name.
        account: String,
    },

    /// The cluster belongs to a different account than the one that runs Gloss.
    #[error(
        "the cluster in {} belongs to {owner}: run gloss as {owner} or as root, or name another data directory with \
         GLOSS_DATA_DIR", cluster.display()
    )]
    OtherOwner {
        /// The cluster's folder.
        cluster: PathBuf,
        /// The account that owns it.
        owner: String,
    },

    /// Gloss runs as root, and this machine has no unprivileged account for the server.
    #[error(
        "PostgreSQL does not run as root, and this machine has no account {wanted} to run it as: make one, or start \
         gloss from another account"
    )]
    NoAccount {
        /// The names or the number of the missing account.
        wanted: String,
    },

    /// Another Gloss process runs the server of this folder.
    #[error(
        "another gloss{} already uses the data directory {}: stop it first, or name another folder with GLOSS_DATA_DIR",
        pid.map(|pid| format!(" (process {pid})")).unwrap_or_default(), folder.display()
    )]
    InUse {
        /// The data directory.
        folder: PathBuf,
        /// The id of the other process, if known.
        pid: Option<u32>,
    },

    /// Another Gloss process holds the lock, but its server does not accept connections.
    #[error(
        "another gloss uses the data directory {}, but its PostgreSQL server does not answer: see postgres.log there, \
         or stop that gloss and try again", folder.display()
    )]
    NoAnswer {
        /// The data directory.
        folder: PathBuf,
    },

    /// `postgres/` contains files that Gloss did not create.
    #[error("{} is in the way, as it is not a PostgreSQL cluster: move it elsewhere and start again", folder.display())]
    NotACluster {
        /// The folder with these files.
        folder: PathBuf,
    },

    /// The short folder for the socket exists and belongs to another account.
    #[error(
        "the folder {} for PostgreSQL's socket belongs to another account: remove it, or name a data directory with a \
         shorter path with GLOSS_DATA_DIR", folder.display()
    )]
    SocketFolderTaken {
        /// The folder of the socket.
        folder: PathBuf,
    },

    /// `initdb` failed. Its unfinished files were removed.
    #[error(
        "PostgreSQL could not make its cluster in {} ({reason}): mend that and start again, as nothing was left there",
        folder.display()
    )]
    NotInitialised {
        /// The folder of the new cluster.
        folder: PathBuf,
        /// The error that `initdb` printed.
        reason: String,
    },

    /// The server of a Gloss process that was killed does not stop.
    #[error(
        "the PostgreSQL server of an earlier gloss (process {pid}) does not stop: end it with kill -QUIT {pid}"
    )]
    OrphanedServer {
        /// The process id of the server.
        pid: i32,
    },

    /// The server ended before it accepted connections, or accepted none for a minute.
    #[error("PostgreSQL did not start ({reason}): mend that and start again, its whole log is {}", log.display())]
    NotStarted {
        /// The last relevant lines of the log.
        reason: String,
        /// The path of the log.
        log: PathBuf,
    },

    /// An operation on a file or a process failed.
    #[error("cannot {action} {} ({source}): check that file's permissions and the disk", path.display())]
    Io {
        /// The attempted action, as a verb.
        action: &'static str,
        /// The path of the file.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },

    /// Gloss was shutting down while the cluster was being prepared.
    #[error("the start of PostgreSQL was interrupted ({source}): start gloss again")]
    Interrupted {
        /// Why the task ended early.
        source: tokio::task::JoinError,
    },
}

impl ClusterError {
    /// Returns a function for `map_err` that adds the action and the file.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { action, path, source }
    }
}
