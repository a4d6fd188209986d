//! Why a question was not answered.

use actix_web::http::StatusCode;

/// The page says so, and asks to try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The same network has searches running.
    TooMany,
    /// All searches of this node are running.
    Busy,
    /// The statement took too long.
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
