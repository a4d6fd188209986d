//! Why a backup could not be made or used.

use std::io;
use std::path::{Path, PathBuf};

use crate::db::{DatabaseError, MigrationError};
use crate::error::Error;

/// Each says what to do next.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file, or its folder, cannot be used.
    #[error("{path} cannot be {action}: {source}; check the folder, its rights and the free space")]
    File {
        /// The file.
        path: PathBuf,
        /// What was tried.
        action: &'static str,
        /// The system's answer.
        source: io::Error,
    },
    /// A backup never replaces another.
    #[error("{0} is there already; choose another name, such as one with the date")]
    Exists(PathBuf),
    /// A backup is written to a terminal, or read from one.
    #[error(
        "a backup is nothing to read or type: send it to another program, or into a file, such as `gloss backup FILE`"
    )]
    Terminal,
    /// Some other file.
    #[error("{0} is no backup that gloss made")]
    Foreign(PathBuf),
    /// Made by a form of the file that this program does not know.
    #[error("this backup was made by a newer gloss; use that version or a later one: {0}")]
    Newer(String),
    /// A byte was changed, or the end is missing.
    #[error("the backup is damaged: {0}; use another one")]
    Damaged(String),
    /// Sealed addresses could not be opened, and nobody could sign in with a second factor.
    #[error(
        "the backup belongs to a site with another secret key; put that site's key into secret.key in the data directory, or \
         into GLOSS_SECRET_KEY"
    )]
    OtherKey,
    /// There is a site already.
    #[error(
        "there is a site in this database already, with {0}; restore into an empty one: another GLOSS_DATA_DIR, or another \
         DATABASE_URL"
    )]
    NotEmpty(String),
    /// Its tables are not those that the backup needs.
    #[error(
        "the database has tables of another version than the backup; restore into an empty one: another GLOSS_DATA_DIR, or \
         another DATABASE_URL"
    )]
    OtherTables,
    /// What was restored is not what was saved.
    #[error(
        "the backup is not what it should be: {0}; make another one, and keep this one for whoever looks into it"
    )]
    Differs(String),
    /// The database for trying it out cannot be made.
    #[error(
        "a database to try the backup out cannot be made: {0}; let the account create databases (ALTER ROLE … CREATEDB)"
    )]
    Scratch(String),
    /// The database said no.
    #[error("the database cannot do it: {0}")]
    Database(String),
    /// It cannot be reached.
    #[error(transparent)]
    Connect(#[from] DatabaseError),
    /// The tables could not be made.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// No randomness, or a cipher that fails.
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
        // The detail of an error quotes rows, which may be personal.
        match error.as_db_error() {
            Some(told) => Self::Database(told.message().to_owned()),
            None => Self::Database(error.to_string()),
        }
    }
}
