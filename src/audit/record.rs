//! Adds entries to the audit log, in the transaction of the recorded action.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::chain::{self, BEGINNING};
use super::{Actor, AuditEntry, StoredEntry, queries};
use crate::error::Result;
use crate::secrets::Keys;

/// The maximum length of a reason, in characters; longer ones are truncated.
const LONGEST_REASON: usize = 500;
/// The maximum length of the value before or after, in characters; longer ones are truncated.
const LONGEST_STATE: usize = 2_000;

/// Adds entries to the log. Must be the last call in a transaction.
///
/// Each entry depends on the previous one. A lock therefore blocks all other writers until the transaction ends.
///
/// # Errors
/// Fails if the database is unavailable.
pub(crate) async fn record(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    entries: Vec<AuditEntry>,
    now: Timestamp,
) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    queries::lock_log(conn).await?;
    let (mut number, mut previous) = queries::find_last(conn).await?.unwrap_or((0, BEGINNING));
    let mut recorded = Vec::with_capacity(entries.len());
    for entry in entries {
        number += 1;
        let entry = stored(entry, number, now);
        previous = chain::hash(keys, &previous, &entry);
        recorded.push((entry, previous));
    }
    queries::insert_entries(conn, &recorded).await
}

fn stored(entry: AuditEntry, number: i64, now: Timestamp) -> StoredEntry {
    let (account, account_name) = match entry.actor {
        Actor::Account(id, name) => (Some(id), name),
        Actor::Site => (None, String::new()),
    };
    let cut = |text: String, length: usize| text.chars().take(length).collect();
    StoredEntry {
        number,
        at: now,
        account,
        account_name,
        action: entry.action.as_str().to_owned(),
        subject: entry.subject,
        batch: entry.batch,
        reason: cut(entry.reason, LONGEST_REASON),
        before: cut(entry.before, LONGEST_STATE),
        after: cut(entry.after, LONGEST_STATE),
    }
}
