//! Tells which constraint a statement broke, so that a slice can say it in its own words.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::error::Error;

/// The name of the unique constraint or index that the statement broke, if that is why it failed.
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
