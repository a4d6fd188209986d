//! Something is recorded, in the transaction that does it.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::chain::{self, BEGINNING};
use super::{Actor, Entry, Recorded, queries};
use crate::error::Result;
use crate::secrets::Keys;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;
/// The longest account of what something was or is, in characters.
const LONGEST_STATE: usize = 2_000;

/// Adds entries to the log. Call it last in a transaction: from here to its end nobody else adds any, as each entry is
/// bound to the one before.
///
/// # Errors
/// When the database is away.
pub(crate) async fn record(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    entries: Vec<Entry>,
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

fn stored(entry: Entry, number: i64, now: Timestamp) -> Recorded {
    let (account, account_name) = match entry.actor {
        Actor::Account(id, name) => (Some(id), name),
        Actor::Site => (None, String::new()),
    };
    let cut = |text: String, length: usize| text.chars().take(length).collect();
    Recorded {
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
