//! Errors of requests, classified by HTTP status. `web::error_pages` renders their pages.

use std::error::Error as StdError;
use std::time::Duration;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// The source of an error, which only the log shows.
pub(crate) type Source = Box<dyn StdError + Send + Sync>;

/// PostgreSQL's message for a statement that exceeded its timeout.
const TIMEOUT: &str = "canceling statement due to statement timeout";

/// PostgreSQL's messages for a full disk, an exhausted quota, and the limit of temporary files.
const NO_ROOM: [&str; 3] = [
    "No space left on device",
    "Disk quota exceeded",
    "temp_file_limit",
];

/// All connections of a pool are in use, and the wait timed out.
#[derive(Debug, thiserror::Error)]
#[error("every connection is busy")]
pub(crate) struct PoolTimeout;

/// Why a request failed. Validation errors of a form are not an `Error`: the form is shown again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 404: the URL does not exist, or the viewer may not know that it does.
    #[error("not found")]
    NotFound,
    /// 303 to the sign-in page, which redirects back.
    #[error("sign-in required")]
    SignInRequired,
    /// 303 to the page that asks for the password again, which redirects back.
    #[error("confirmation required")]
    ConfirmationRequired,
    /// 303 to the page that asks for the second factor again, which redirects back.
    #[error("second factor confirmation required")]
    FactorConfirmationRequired,
    /// 303 to the page for setting up two-factor authentication.
    #[error("second factor required")]
    SecondFactorRequired,
    /// 403, with the id of the message to show.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// 400, with the id of the message to show.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// 409: a conflict with the current state; with the id of the message to show.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// 405: the URL does not support the method; contains the supported ones.
    #[error("method not allowed")]
    MethodNotAllowed(&'static str),
    /// 413: the body exceeds the limit of this URL.
    #[error("content too large")]
    TooLarge,
    /// 415: the body is not a form.
    #[error("unsupported media type")]
    UnsupportedMediaType,
    /// 429: the client may retry after this duration.
    #[error("too many requests")]
    TooManyRequests(Duration),
    /// 503: the database is unavailable or overloaded; a retry may succeed.
    #[error("unavailable")]
    Unavailable(#[source] Source),
    /// 500: a bug in Gloss. The source is logged once and never shown.
    #[error("internal error")]
    Internal(#[source] Source),
}

/// The result of a handler or a query.
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Returns whether the database cancelled a statement after its timeout.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Unavailable(source) if source.to_string().contains(TIMEOUT))
    }

    /// Returns whether the database could not write because its disk is full.
    pub fn is_lack_of_room(&self) -> bool {
        matches!(self, Self::Unavailable(source) if says_one_of(&source.to_string(), &NO_ROOM))
    }

    /// Returns whether all connections of the pool were in use.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Unavailable(source) if source.is::<PoolTimeout>())
    }

    /// Returns an `Internal` error with this source.
    pub fn internal(source: impl Into<Source>) -> Self {
        Self::Internal(source.into())
    }
}

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        if is_outage(&error) {
            Self::Unavailable(error.into())
        } else {
            Self::Internal(error.into())
        }
    }
}

/// Returns whether the error means that the database is unavailable, and not that the statement is wrong. diesel-async
/// does not expose the SQLSTATE, so the messages are compared. They belong to PostgreSQL's classes 53 and 57P. The
/// private cluster and common installations use English.
fn is_outage(error: &DieselError) -> bool {
    const SENTENCES: [&str; 6] = [
        "terminating connection",
        "the database system is",
        "too many clients",
        "remaining connection slots",
        "canceling statement due to",
        "out of memory",
    ];
    match error {
        DieselError::BrokenTransactionManager
        | DieselError::DatabaseError(
            DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::UnableToSendCommand
            | DatabaseErrorKind::ReadOnlyTransaction,
            _,
        ) => true,
        DieselError::RollbackErrorOnCommit {
            rollback_error,
            commit_error,
        } => is_outage(rollback_error) || is_outage(commit_error),
        DieselError::DatabaseError(_, information) => {
            says_one_of(information.message(), &SENTENCES) || says_one_of(information.message(), &NO_ROOM)
        }
        _ => false,
    }
}

fn says_one_of(message: &str, sentences: &[&str]) -> bool {
    sentences.iter().any(|sentence| message.contains(sentence))
}
