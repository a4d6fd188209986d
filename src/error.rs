//! What can go wrong for a request, by its meaning in HTTP. `web::error_pages` makes the pages.

use std::error::Error as StdError;
use std::time::Duration;

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// The source of an error that only the log sees.
pub(crate) type Source = Box<dyn StdError + Send + Sync>;

/// What PostgreSQL says of a statement that it ended.
const TIMEOUT: &str = "canceling statement due to statement timeout";

/// What PostgreSQL says when a disk is full, a quota is used up, or temporary files may not grow.
const NO_ROOM: [&str; 3] = [
    "No space left on device",
    "Disk quota exceeded",
    "temp_file_limit",
];

/// Every connection of a pool is taken, and none came free in time.
#[derive(Debug, thiserror::Error)]
#[error("every connection is busy")]
pub(crate) struct Busy;

/// Why a request was not answered as asked. A person's mistake in a form is a page of its own, not an `Error`.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// 404: there is nothing at this address, or nothing for this viewer.
    #[error("not found")]
    NotFound,
    /// 303 to the sign-in page, which leads back.
    #[error("sign-in required")]
    SignInRequired,
    /// 303 to the page that asks for the password again, which leads back.
    #[error("confirmation required")]
    ConfirmationRequired,
    /// 303 to the page that asks for the second factor again, which leads back.
    #[error("second factor confirmation required")]
    FactorConfirmationRequired,
    /// 303 to the page on which a second factor is set up.
    #[error("second factor required")]
    SecondFactorRequired,
    /// 403, with the name of the message for the person.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// 400, with the name of the message for the person.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// 409: what is there now is in the way; with the name of the message for the person.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// 405: the address does not know this method; holds the ones it knows.
    #[error("method not allowed")]
    MethodNotAllowed(&'static str),
    /// 413: the body is larger than this address takes.
    #[error("content too large")]
    TooLarge,
    /// 415: the body is not a form.
    #[error("unsupported media type")]
    UnsupportedMediaType,
    /// 429: the caller may try again after this long.
    #[error("too many requests")]
    TooManyRequests(Duration),
    /// 503: the database is away or too busy; trying again helps.
    #[error("unavailable")]
    Unavailable(#[source] Source),
    /// 500: a fault of ours. The source is logged once and never shown.
    #[error("internal error")]
    Internal(#[source] Source),
}

/// The result of a handler or a query.
pub(crate) type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Whether the database ended a statement because it took too long.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Unavailable(source) if source.to_string().contains(TIMEOUT))
    }

    /// Whether the database could not write, as its disk is full.
    pub fn is_lack_of_room(&self) -> bool {
        matches!(self, Self::Unavailable(source) if says_one_of(&source.to_string(), &NO_ROOM))
    }

    /// Whether every connection of the wanted kind was taken.
    pub fn is_busy(&self) -> bool {
        matches!(self, Self::Unavailable(source) if source.is::<Busy>())
    }

    /// A fault of ours, from anything that explains it.
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

/// Whether the database, rather than the statement, is at fault. diesel-async keeps no SQLSTATE, so the server's
/// own sentences tell (PostgreSQL's classes 53 and 57P); the private cluster and common set-ups speak English.
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
