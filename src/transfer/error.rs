//! Why an import, or a file's publication, did not take place.

use std::io;
use std::path::PathBuf;

use crate::db::DatabaseError;
use crate::error::Error;

/// What stops a command. A file that cannot be taken does not: it stands in the report.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is no such folder, or it may not be read.
    #[error("the folder {} cannot be read: {source}; name the folder that holds the Markdown files", path.display())]
    Folder {
        /// The folder as it was named.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The one file that was to be published cannot be.
    #[error("{} cannot be published: {reason}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The database cannot be reached.
    #[error(transparent)]
    Connection(#[from] DatabaseError),
    /// The database went away, or is at fault.
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

/// The innermost words of an error, as a person at the command line can use them.
pub(super) fn reason(error: &Error) -> String {
    match error {
        Error::Unavailable(source) | Error::Internal(source) => source.to_string(),
        other => other.to_string(),
    }
}
