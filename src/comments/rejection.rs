//! The reasons for which a posted comment is not accepted.

use super::model::Refusal;
use crate::error::Error;
use crate::web::FormErrors;

/// Why a comment was not taken.
#[derive(Debug)]
pub(super) enum Rejection {
    /// Fields are wrong.
    Form(FormErrors),
    /// The fields are right, but it cannot be taken.
    Refused(Refusal),
    /// Something failed.
    Failed(Error),
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<diesel::result::Error> for Rejection {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}
