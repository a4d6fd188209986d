//! The reasons why a search was refused.

use actix_web::http::StatusCode;

/// A refused search; the page shows the reason and asks the reader to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The client's IP range has too many searches running.
    TooMany,
    /// All connections for searches on this node are in use.
    Busy,
    /// The SQL statement exceeded its timeout.
    TooSlow,
}

impl Refusal {
    pub(super) fn status(self) -> StatusCode {
        match self {
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}
