//! Errors of importing a folder and of publishing a file.

use std::io;
use std::path::PathBuf;

use crate::db::DatabaseError;
use crate::error::Error;

/// An error that stops the command. A file that cannot be imported does not stop it: the report lists the file.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder does not exist or cannot be read.
    #[error("the folder {} cannot be read: {source}; name the folder that holds the Markdown files", path.display())]
    Folder {
        /// The path from the command line.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
    /// The file to publish cannot be published.
    #[error("{} cannot be published: {reason}", path.display())]
    File {
        /// The path of the file.
        path: PathBuf,
        /// The reason, for display.
        reason: String,
    },
    /// No given file can be imported.
    #[error("{reason}")]
    Export {
        /// The reason, for display.
        reason: String,
    },
    /// The connection to the database failed.
    #[error(transparent)]
    Connection(#[from] DatabaseError),
    /// A database operation failed.
    #[error("the database failed: {}; what was stored before stays, and the command can be run again", reason(.0))]
    Database(#[from] Error),
}

impl From<diesel::result::Error> for ImportError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Database(error.into())
    }
}

impl From<tokio::task::JoinError> for ImportError {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::Database(Error::internal(error))
    }
}

/// Returns the message of the innermost error, for display at the command line.
pub(super) fn reason(error: &Error) -> String {
    match error {
        Error::Unavailable(source) | Error::Internal(source) => source.to_string(),
        other => other.to_string(),
    }
}
