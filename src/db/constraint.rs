//! Tells which constraint a statement broke, so that a slice can say it in its own words.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// The name of the unique constraint or index that the statement broke, if that is why it failed.
pub fn broken_unique(error: &DieselError) -> Option<&str> {
    match error {
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, information) => {
            information.constraint_name()
        }
        _ => None,
    }
}
