//! Why the private cluster cannot run: one sentence each, which ends with what to do about it.

use std::io;
use std::path::{Path, PathBuf};

/// Why there is no private PostgreSQL server. Each message is complete: it can be printed as it is.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// No folder on this machine holds both `initdb` and `postgres`.
    #[error(
        "PostgreSQL's server programs (initdb and postgres) were not found: install them (Debian and Ubuntu: \
         apt install postgresql; Fedora: dnf install postgresql-server; Alpine: apk add postgresql; macOS: brew \
         install postgresql), or set DATABASE_URL to a PostgreSQL server that you already have"
    )]
    ProgramsMissing,

    /// The newest programs found are older than this program supports.
    #[error(
        "PostgreSQL {major} in {} is too old: install PostgreSQL {minimum} or newer, or set DATABASE_URL to such a \
         server", folder.display()
    )]
    ProgramsTooOld {
        /// Where they are.
        folder: PathBuf,
        /// Their major version.
        major: u32,
        /// The oldest major version that will do.
        minimum: u32,
    },

    /// The cluster was made by a major version whose programs are not (or no longer) installed.
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

    /// The data folder cannot be made, or nothing can be written to it.
    #[error(
        "the data folder {} cannot be written to ({source}): give the account that runs gloss the right to write \
         there, or name another folder with GLOSS_DATA_DIR", folder.display()
    )]
    NotWritable {
        /// The data folder.
        folder: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },

    /// The account that runs PostgreSQL cannot pass through a folder on the way.
    #[error(
        "the account {account}, as which PostgreSQL runs, cannot reach {} because {} is closed to it: name a data \
         folder elsewhere with GLOSS_DATA_DIR (such as /var/lib/gloss), or open the way with chmod o+x {}",
        folder.display(), closed.display(), closed.display()
    )]
    Unreachable {
        /// The folder to reach.
        folder: PathBuf,
        /// The first folder on the way that lacks the execute permission.
        closed: PathBuf,
        /// The account's name.
        account: String,
    },

    /// The cluster belongs to another account than the one that runs gloss.
    #[error(
        "the cluster in {} belongs to {owner}: run gloss as {owner} or as root, or name another data folder with \
         GLOSS_DATA_DIR", cluster.display()
    )]
    OtherOwner {
        /// The cluster's folder.
        cluster: PathBuf,
        /// The account that owns it.
        owner: String,
    },

    /// Started by root on a machine without an account that could run the server.
    #[error(
        "PostgreSQL does not run as root, and this machine has no account {wanted} to run it as: make one, or start \
         gloss from another account"
    )]
    NoAccount {
        /// The names or the number looked for.
        wanted: String,
    },

    /// Another gloss runs the server of this folder.
    #[error(
        "another gloss{} already uses the data folder {}: stop it first, or name another folder with GLOSS_DATA_DIR",
        pid.map(|pid| format!(" (process {pid})")).unwrap_or_default(), folder.display()
    )]
    InUse {
        /// The data folder.
        folder: PathBuf,
        /// The other process, where it is known.
        pid: Option<u32>,
    },

    /// Another gloss holds the folder, but its server cannot be connected to.
    #[error(
        "another gloss uses the data folder {}, but its PostgreSQL server does not answer: see postgres.log there, \
         or stop that gloss and try again", folder.display()
    )]
    NoAnswer {
        /// The data folder.
        folder: PathBuf,
    },

    /// `postgres/` holds something that gloss did not make.
    #[error("{} is in the way, as it is not a PostgreSQL cluster: move it elsewhere and start again", folder.display())]
    NotACluster {
        /// What is in the way.
        folder: PathBuf,
    },

    /// The short folder for the socket exists and belongs to somebody else.
    #[error(
        "the folder {} for PostgreSQL's socket belongs to another account: remove it, or name a data folder with a \
         shorter path with GLOSS_DATA_DIR", folder.display()
    )]
    SocketFolderTaken {
        /// The folder.
        folder: PathBuf,
    },

    /// `initdb` failed. What it had made is removed again.
    #[error(
        "PostgreSQL could not make its cluster in {} ({reason}): mend that and start again, as nothing was left there",
        folder.display()
    )]
    NotInitialised {
        /// Where the cluster was to be.
        folder: PathBuf,
        /// The last line that `initdb` printed.
        reason: String,
    },

    /// The server of a gloss that was killed does not stop.
    #[error(
        "the PostgreSQL server of an earlier gloss (process {pid}) does not stop: end it with kill -QUIT {pid}"
    )]
    LeftBehind {
        /// The server's process.
        pid: i32,
    },

    /// The server ended before it took connections, or took none for a minute.
    #[error("PostgreSQL did not start ({reason}): mend that and start again, its whole log is {}", log.display())]
    NotStarted {
        /// The last lines of the log that say why.
        reason: String,
        /// The log.
        log: PathBuf,
    },

    /// A file or a process could not be dealt with.
    #[error("cannot {action} {} ({source}): check that file's permissions and the disk", path.display())]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },

    /// The program was ending while the cluster was being prepared.
    #[error("the start of PostgreSQL was interrupted ({source}): start gloss again")]
    Interrupted {
        /// Why the work ended early.
        source: tokio::task::JoinError,
    },
}

impl ClusterError {
    /// For `map_err`: what was being done to which file.
    pub(super) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { action, path, source }
    }
}
