//! Errors of creating, restoring and verifying backups.

use std::io;
use std::path::{Path, PathBuf};

use crate::db::{DatabaseError, MigrationError};
use crate::error::Error;

/// Why a backup failed. Each message says what to do next.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file or its folder cannot be used.
    #[error("{path} cannot be {action}: {source}; check the folder, its rights and the free space")]
    File {
        /// The path of the file.
        path: PathBuf,
        /// The operation that failed.
        action: &'static str,
        /// The error of the operating system.
        source: io::Error,
    },
    /// The file exists: a backup never overwrites another.
    #[error("{0} is there already; choose another name, such as one with the date")]
    Exists(PathBuf),
    /// The output or input is a terminal.
    #[error(
        "a backup is nothing to read or type: send it to another program, or into a file, such as `gloss backup FILE`"
    )]
    Terminal,
    /// The file is not a backup.
    #[error("{0} is no backup that gloss made")]
    Foreign(PathBuf),
    /// The format version is unknown to this program.
    #[error("this backup was made by a newer gloss; use that version or a later one: {0}")]
    Newer(String),
    /// Bytes were changed, or the end is missing.
    #[error("the backup is damaged: {0}; use another one")]
    Damaged(String),
    /// The secret key differs: encrypted email addresses would be unreadable and two-factor authentication would fail.
    #[error(
        "the backup belongs to a site with another secret key; put that site's key into secret.key in the data directory, or \
         into GLOSS_SECRET_KEY"
    )]
    OtherKey,
    /// The database contains a site already.
    #[error(
        "there is a site in this database already, with {0}; restore into an empty one: another GLOSS_DATA_DIR, or another \
         DATABASE_URL"
    )]
    NotEmpty(String),
    /// The tables do not have the schema version of the backup.
    #[error(
        "the database has tables of another version than the backup; restore into an empty one: another GLOSS_DATA_DIR, or \
         another DATABASE_URL"
    )]
    OtherTables,
    /// The restored rows differ from the saved rows.
    #[error("the backup is damaged: {0}; create another one, and keep this one to find the cause")]
    Differs(String),
    /// The temporary database cannot be created.
    #[error(
        "a database to try the backup out cannot be made: {0}; let the account create databases (ALTER ROLE … CREATEDB)"
    )]
    Scratch(String),
    /// The database returned an error.
    #[error("the database cannot do it: {0}")]
    Database(String),
    /// The connection to the database failed.
    #[error(transparent)]
    Connect(#[from] DatabaseError),
    /// Creating the tables failed.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// Encryption failed, or the system provided no randomness.
    #[error(transparent)]
    Sealing(#[from] Error),
}

impl BackupError {
    pub(super) fn file(path: &Path, action: &'static str) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, action, source }
    }

    pub(super) fn damaged(matter: impl Into<String>) -> Self {
        Self::Damaged(matter.into())
    }
}

impl From<tokio_postgres::Error> for BackupError {
    fn from(error: tokio_postgres::Error) -> Self {
        // The detail of an error quotes rows, which may contain personal data.
        match error.as_db_error() {
            Some(reported) => Self::Database(reported.message().to_owned()),
            None => Self::Database(error.to_string()),
        }
    }
}
