//! Whether the audit log is as it was written.

use diesel_async::AsyncPgConnection;

use super::chain::{self, BEGINNING};
use super::queries;
use crate::error::Result;
use crate::secrets::Keys;

/// What a look through the whole log found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// So many entries, each as it was written. Whether the last ones are missing, nobody can tell from the log.
    Whole(i64),
    /// The entry of this number was changed, or is missing.
    BrokenAt(i64),
}

/// Reads the log from its beginning, a piece at a time.
///
/// # Errors
/// When the database is away.
pub async fn check(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<Found> {
    let mut number = 0;
    let mut previous = BEGINNING;
    loop {
        let entries = queries::list_after(conn, number).await?;
        if entries.is_empty() {
            return Ok(Found::Whole(number));
        }
        for (entry, hash) in entries {
            number += 1;
            previous = chain::hash(keys, &previous, &entry);
            if entry.number != number || hash != previous {
                return Ok(Found::BrokenAt(number));
            }
        }
    }
}
