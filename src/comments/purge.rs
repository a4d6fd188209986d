//! Deletes comments that have been in the trash or in spam for 30 days, and records the number in the audit log. Also
//! deletes IP range hashes after the same time.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::SignedDuration;

use super::queries;
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, Actor, AuditEntry};
use crate::commenters::{DeletedComments, delete_comments};
use crate::error::{Error, Result};

/// How long comments stay in the trash or in spam, and how long IP ranges are stored.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Comments whose IP ranges are deleted in a single transaction.
const NETWORKS: i64 = 1_000;
/// Comments that are deleted in a single transaction.
const BATCH: i64 = 100;
/// Maximum number of batches in a single run. The next run continues.
const BATCHES: usize = 50;

/// The numbers of deleted IP ranges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Comments whose IP range was stored.
    pub comments: usize,
    /// Bans of IP ranges.
    pub bans: usize,
}

/// Deletes the IP ranges of comments older than 30 days, and bans of IP ranges of the same age. Returns the number of
/// either.
pub async fn forget_networks(app: &App) -> Result<Forgotten> {
    let now = app.clock.now();
    let before = now - KEPT_FOR;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut forgotten = Forgotten {
        comments: 0,
        bans: queries::delete_network_bans(conn, before).await?,
    };
    for _ in 0..BATCHES {
        let comments = conn
            .transaction::<_, Error, _>(async |conn| queries::forget_networks(conn, before, NETWORKS).await)
            .await?;
        forgotten.comments += comments;
        if comments == 0 {
            break;
        }
    }
    if forgotten != Forgotten::default() {
        let Forgotten { comments, bans } = forgotten;
        let entry = AuditEntry {
            after: format!("networks of {comments} comments, {bans} bans of networks"),
            ..AuditEntry::new(Actor::Site, Action::Purged)
        };
        conn.transaction::<_, Error, _>(async |conn| record(conn, &app.keys, vec![entry], now).await)
            .await?;
    }
    Ok(forgotten)
}

/// Deletes comments that have been in the trash or in spam for 30 days. A comment with replies becomes a tombstone,
/// which is deleted once it has no replies.
pub async fn purge_trash(app: &App) -> Result<DeletedComments> {
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut purged = DeletedComments::default();
    for _ in 0..BATCHES {
        let removed = conn
            .transaction::<_, Error, _>(async |conn| {
                let expired = queries::lock_expired(conn, now - KEPT_FOR, BATCH).await?;
                delete_comments::remove(conn, &expired, now).await
            })
            .await?;
        if removed == DeletedComments::default() {
            break;
        }
        purged.deleted += removed.deleted;
        purged.emptied += removed.emptied;
    }
    if purged != DeletedComments::default() {
        let entry = AuditEntry {
            after: format!("{} removed, {} emptied", purged.deleted, purged.emptied),
            ..AuditEntry::new(Actor::Site, Action::Purged)
        };
        conn.transaction::<_, Error, _>(async |conn| record(conn, &app.keys, vec![entry], now).await)
            .await?;
    }
    Ok(purged)
}
