//! The result type for a posted form that is not accepted.

use super::model::Refusal;
use crate::error::Error;
use crate::web::FormErrors;

/// The reason why a posted form was not accepted.
#[derive(Debug)]
pub(super) enum Rejection {
    /// The form has errors.
    Form(FormErrors),
    /// The form is valid but refused.
    Refused(Refusal),
    /// An error occurred.
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
