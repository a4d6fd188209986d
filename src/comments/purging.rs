//! Empties the trash of what has lain there for long enough.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::SignedDuration;

use super::queries;
use crate::app::App;
use crate::commenters::{Removed, removing};
use crate::error::{Error, Result};

/// How long a comment lies in the trash.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Comments in one transaction.
const BATCH: i64 = 100;
/// Batches in one run: the rest is for the next.
const BATCHES: usize = 50;

/// Removes what has lain in the trash for 30 days. What others answered leaves an empty place, and that goes too
/// once nothing hangs on it any more.
pub async fn purge_trash(app: &App) -> Result<Removed> {
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut purged = Removed::default();
    for _ in 0..BATCHES {
        let removed = conn
            .transaction::<_, Error, _>(async |conn| {
                let expired = queries::lock_expired(conn, now - KEPT_FOR, BATCH).await?;
                removing::remove(conn, &expired, now).await
            })
            .await?;
        if removed == Removed::default() {
            break;
        }
        purged.deleted += removed.deleted;
        purged.emptied += removed.emptied;
    }
    Ok(purged)
}
