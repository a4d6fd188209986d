//! Finds the constraint that a statement violated, so that the caller can choose an error message.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::error::Error;

/// Returns the name of the unique constraint or index that the statement violated, if that is the reason for the error.
pub(crate) fn broken_unique(error: &Error) -> Option<&str> {
    let Error::Internal(source) = error else {
        return None;
    };
    match source.downcast_ref::<DieselError>()? {
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, information) => {
            information.constraint_name()
        }
        _ => None,
    }
}
