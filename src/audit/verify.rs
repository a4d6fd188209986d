//! Verifies the hash chain of the audit log.

use diesel_async::AsyncPgConnection;

use super::chain::{self, BEGINNING};
use super::queries;
use crate::error::Result;
use crate::secrets::Keys;

/// The result of verifying the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChainCheck {
    /// All entries are unchanged; the value is their number. Missing entries at the end cannot be detected.
    Whole(i64),
    /// The entry with this number was changed or is missing.
    BrokenAt(i64),
}

/// Verifies the log from its first entry, in batches.
///
/// # Errors
/// Fails if the database is unavailable.
pub async fn check(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<ChainCheck> {
    let mut number = 0;
    let mut previous = BEGINNING;
    loop {
        let entries = queries::list_after(conn, number).await?;
        if entries.is_empty() {
            return Ok(ChainCheck::Whole(number));
        }
        for (entry, hash) in entries {
            number += 1;
            previous = chain::hash(keys, &previous, &entry);
            if entry.number != number || hash != previous {
                return Ok(ChainCheck::BrokenAt(number));
            }
        }
    }
}
